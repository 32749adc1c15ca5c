#include "access_log.hpp"

namespace talentmatch::app {

void AccessLog::on_request(const http::server::AccessRecord& record) {
    const auto level = record.status >= 500 ? log::Level::error : log::Level::info;
    logger_.write(level, "request",
                  {{"method", record.method},
                   {"route", record.route},
                   {"path", record.path},
                   {"status", static_cast<std::int64_t>(record.status)},
                   {"duration_ms", static_cast<double>(record.duration.count()) / 1000.0},
                   {"bytes_in", static_cast<std::int64_t>(record.bytes_in)},
                   {"bytes_out", static_cast<std::int64_t>(record.bytes_out)},
                   {"peer", record.peer},
                   {"request_id", record.request_id},
                   {"user_agent", record.user_agent}});
}

}  // namespace talentmatch::app
