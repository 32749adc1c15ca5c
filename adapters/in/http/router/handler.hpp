// Turns a typed function into a route: each parameter's type says where it comes from, the result's type what is
// answered. `get("/consultants", Access::with(Permission::read_consultants), "Liste ...", list)`.
#pragma once

#include <string>
#include <tuple>
#include <utility>

#include "entities/result.hpp"
#include "http/router/answers.hpp"
#include "http/router/parameters.hpp"
#include "http/router/route.hpp"

namespace talentmatch::http {

template <class T, class... Args>
[[nodiscard]] Route route(Method method, std::string_view path, Access access, std::string_view summary,
                          Result<T> (*handler)(Args...)) {
    Route route{method, std::string(path), access, std::string(summary), {}, {}};
    (Argument<std::remove_cvref_t<Args>>::describe(route.operation), ...);
    if constexpr (std::is_void_v<T>)
        route.operation.status = 204;
    else
        Answer<T>::describe(route.operation);
    route.run = [handler](Call& call) -> Response {
        // Braces: the arguments are read from left to right, as the path's variables need it.
        const std::tuple<decltype(Argument<std::remove_cvref_t<Args>>::read(call))...> arguments{
            Argument<std::remove_cvref_t<Args>>::read(call)...};
        if (!call.problems.empty()) return wrong_fields_response(call);
        const Result<T> result = std::apply(handler, arguments);
        if (!result) return failed_response(call, result.error());
        if constexpr (std::is_void_v<T>) {
            Response response;
            response.status = 204;
            return response;
        } else {
            return Answer<T>::write(call, *result);
        }
    };
    return route;
}

template <class Handler>
[[nodiscard]] Route get(std::string_view path, Access access, std::string_view summary, Handler* handler) {
    return route(Method::get, path, access, summary, handler);
}

template <class Handler>
[[nodiscard]] Route post(std::string_view path, Access access, std::string_view summary, Handler* handler) {
    return route(Method::post, path, access, summary, handler);
}

template <class Handler>
[[nodiscard]] Route put(std::string_view path, Access access, std::string_view summary, Handler* handler) {
    return route(Method::put, path, access, summary, handler);
}

/// `delete` is a word of the language.
template <class Handler>
[[nodiscard]] Route remove(std::string_view path, Access access, std::string_view summary, Handler* handler) {
    return route(Method::delete_, path, access, summary, handler);
}

}  // namespace talentmatch::http
