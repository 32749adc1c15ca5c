// The application behind the server: routes, pages, and what every request goes through on its way.
#pragma once

#include <optional>
#include <string>
#include <variant>

#include "http/api.hpp"
#include "http/pages/pages.hpp"
#include "http/router/router.hpp"

namespace talentmatch::http {

/// Errors: an exception in a handler is a bug, answered as 500 and told to `report_bug`; everything else is a Result.
class RestApplication final : public Application {
public:
    RestApplication(const Services& services, ApplicationSettings settings);

    [[nodiscard]] std::variant<BodyPlan, Response> plan(const RequestHead& head) override;
    [[nodiscard]] Response handle(const Request& request) override;
    [[nodiscard]] Response refuse(unsigned status, const RequestHead& head) override;

private:
    /// Everything that the head alone decides, in the order 404, 405, 415, 413.
    [[nodiscard]] std::variant<Router::Found, Response> resolve(const RequestHead& head) const;
    [[nodiscard]] std::optional<Response> check_body(const Route& route, const RequestHead& head) const;
    [[nodiscard]] BodyPlan body_plan(const Route& route, const RequestHead& head) const;
    [[nodiscard]] Response answer(const Request& request);
    [[nodiscard]] Response run(Router::Found found, const Request& request);

    Services services_;
    ApplicationSettings settings_;
    Router router_;
    Pages pages_;
};

}  // namespace talentmatch::http
