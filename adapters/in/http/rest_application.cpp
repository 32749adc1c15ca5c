#include "http/rest_application.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <charconv>
#include <exception>

#include "http/errors.hpp"
#include "http/router/handler.hpp"
#include "http/text.hpp"
#include "http/v1/routes.hpp"
#include "use_cases/accounts.hpp"

namespace talentmatch::http {
namespace {

/// Source: RFC 6750, 2.1. The scheme's name compares without case.
std::optional<std::string_view> bearer_token(const Headers& headers) {
    constexpr std::string_view scheme = "bearer ";
    const auto value = headers.find("Authorization");
    if (!value || value->size() <= scheme.size()) return std::nullopt;
    const bool is_bearer = equals_ignoring_case(value->substr(0, scheme.size()), scheme);
    return is_bearer ? std::optional(value->substr(scheme.size())) : std::nullopt;
}

std::string media_type(std::string_view content_type) {
    std::string type(trimmed(content_type.substr(0, content_type.find(';'))));
    std::ranges::transform(type, type.begin(), to_lower);
    return type;
}

bool takes(BodyKind kind, const std::string& type) {
    switch (kind) {
        case BodyKind::none:
            return true;
        case BodyKind::json:
            return type == "application/json" || (type.starts_with("application/") && type.ends_with("+json"));
        case BodyKind::form:
            return type == "application/x-www-form-urlencoded";
        case BodyKind::upload:
            return type == "multipart/form-data";
        case BodyKind::upload_or_json:
            return takes(BodyKind::upload, type) || takes(BodyKind::json, type);
    }
    return false;
}

Error not_authenticated() {
    return {ErrorKind::unauthenticated, "token_missing", "Authentification requise : envoyez un jeton « Bearer ».", {}};
}

Response no_such_method(const Router::Found& found, const RequestHead& head) {
    if (head.method == Method::options) {
        Response response;
        response.status = 204;
        response.headers.add("Allow", found.allow);
        return response;
    }
    Response response = status_response(405, head);
    response.headers.add("Allow", found.allow);
    return response;
}

}  // namespace

RestApplication::RestApplication(const Services& services, ApplicationSettings settings)
    : services_(services),
      settings_(std::move(settings)),
      router_(settings_.api_prefix, api_routes()),
      pages_(settings_) {}

std::optional<Response> RestApplication::check_body(const Route& route, const RequestHead& head) const {
    const auto length = head.headers.find("Content-Length");
    // Clients that send nothing may still name a type: nothing is of any type.
    if (route.operation.body_may_be_absent && length == "0") return std::nullopt;
    const auto type = head.headers.find("Content-Type");
    // Without a type JSON is assumed, as curl users expect; an upload cannot be read without its boundary.
    const bool is_given = type.has_value() || route.operation.body == BodyKind::upload;
    if (is_given && !takes(route.operation.body, media_type(type.value_or("")))) return status_response(415, head);

    std::int64_t bytes = 0;
    if (length) std::from_chars(length->data(), length->data() + length->size(), bytes);
    if (route.operation.body != BodyKind::none && bytes > body_plan(route, head).limit_bytes)
        return status_response(413, head);
    return std::nullopt;
}

BodyPlan RestApplication::body_plan(const Route& route, const RequestHead& head) const {
    switch (route.operation.body) {
        case BodyKind::upload_or_json:
            if (is_upload(head)) return {BodyPlan::Kind::upload, settings_.upload_limit_bytes, {}};
            return {BodyPlan::Kind::memory, settings_.json_limit_bytes, {}};
        case BodyKind::none:
            return {BodyPlan::Kind::none, 0, {}};
        case BodyKind::json:
        case BodyKind::form:
            return {BodyPlan::Kind::memory, settings_.json_limit_bytes, {}};
        case BodyKind::upload:
            return {BodyPlan::Kind::upload, settings_.upload_limit_bytes, {}};
    }
    return {};
}

std::variant<Router::Found, Response> RestApplication::resolve(const RequestHead& head) const {
    std::optional<Router::Found> found = router_.find(head.method, head.path);
    if (!found) return status_response(404, head);
    if (found->route == nullptr) {
        Response response = no_such_method(*found, head);
        response.route = found->path_template;
        return response;
    }
    return *std::move(found);
}

std::variant<BodyPlan, Response> RestApplication::plan(const RequestHead& head) {
    if (pages_.has(head.path)) return BodyPlan{.route = head.path};
    auto resolved = resolve(head);
    if (auto* response = std::get_if<Response>(&resolved)) return std::move(*response);
    const Router::Found& found = std::get<Router::Found>(resolved);

    std::optional<Response> refusal;
    if (found.route->access.needs_account()) {
        const auto token = bearer_token(head.headers);
        if (!token)
            refusal = error_response(not_authenticated(), head);
        else if (const auto claims = services_.accounts.check_token(*token); !claims)
            refusal = error_response(claims.error(), head);
    }
    if (!refusal) refusal = check_body(*found.route, head);
    if (!refusal) {
        BodyPlan body = body_plan(*found.route, head);
        body.route = found.path_template;
        return body;
    }
    refusal->route = found.path_template;
    return *std::move(refusal);
}

Response RestApplication::run(Router::Found found, const Request& request) {
    const Route& route = *found.route;
    Call call{request, services_, settings_, {{}, language_of(request.head.headers)}, {}};
    call.path_values = std::move(found.path_values);
    if (route.access.needs_account()) {
        const auto token = bearer_token(request.head.headers);
        if (!token) return error_response(not_authenticated(), request.head);
        const Result<Actor> actor = services_.accounts.actor_of(*token);
        if (!actor) return failed_response(call, actor.error());
        call.caller.actor = *actor;
    }
    const auto permission = route.access.permission();
    if (permission && !may(call.caller.actor.role, *permission))
        return error_response(
            {ErrorKind::forbidden, "permission_missing", "Vous n'avez pas les permissions nécessaires.", {}},
            request.head);
    if (auto refusal = check_body(route, request.head)) return *std::move(refusal);
    return route.run(call);
}

Response RestApplication::answer(const Request& request) {
    if (auto page = pages_.answer(request.head)) return *std::move(page);
    auto resolved = resolve(request.head);
    if (auto* response = std::get_if<Response>(&resolved)) return std::move(*response);
    Router::Found& found = std::get<Router::Found>(resolved);
    const std::string path_template = found.path_template;
    Response response;
    try {
        response = run(std::move(found), request);
    } catch (const std::exception& bug) {
        settings_.report_bug(path_template, bug.what());
        response = status_response(500, request.head);
    }
    response.route = path_template;
    return response;
}

Response RestApplication::handle(const Request& request) {
    try {
        return answer(request);
    } catch (const std::exception& bug) {
        settings_.report_bug("", bug.what());
        return status_response(500, request.head);
    }
}

Response RestApplication::refuse(unsigned status, const RequestHead& head) { return status_response(status, head); }

std::unique_ptr<Application> make_application(const Services& services, ApplicationSettings settings) {
    return std::make_unique<RestApplication>(services, std::move(settings));
}

}  // namespace talentmatch::http
