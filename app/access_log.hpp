// The access log: one line per request, with the route's template and nothing personal.
#pragma once

#include "http/server/observer.hpp"
#include "log/logger.hpp"

namespace talentmatch::app {

class AccessLog final : public http::server::Observer {
public:
    explicit AccessLog(log::Logger& logger) : logger_(logger) {}

    void on_request(const http::server::AccessRecord& record) override;

private:
    log::Logger& logger_;
};

}  // namespace talentmatch::app
