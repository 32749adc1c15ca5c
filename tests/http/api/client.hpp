// A client that calls the application as the server does: plan, then handle.
#pragma once

#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "support/house.hpp"

namespace talentmatch::testing {

struct Answer {
    unsigned status = 0;
    http::Headers headers;
    std::string body;
    std::string route;
    bool was_planned_away = false;  ///< answered from the head alone, before any body was read

    /// The JSON at this pointer (RFC 6901) as compact text, "" when there is nothing: `at("/detail/0/loc")`.
    [[nodiscard]] std::string at(std::string_view pointer) const;
    [[nodiscard]] std::size_t size_at(std::string_view pointer) const;
    [[nodiscard]] std::string header(std::string_view name) const {
        return std::string(headers.find(name).value_or(""));
    }
};

class Client {
public:
    explicit Client(House& house) : house_(house), application_(*house.application) {}
    Client(House& house, http::Application& application) : house_(house), application_(application) {}

    /// The same client, logged in.
    [[nodiscard]] Client as(const Actor& actor) const {
        return with("Authorization", "Bearer " + house_.token_of(actor));
    }
    [[nodiscard]] Client with(std::string name, std::string value) const;

    /// `target` is below /api/v1 when it does not start with "//"; may carry a query.
    [[nodiscard]] Answer get(std::string_view target) const { return send(http::Method::get, target); }
    [[nodiscard]] Answer post(std::string_view target, std::string body = "") const {
        return send(http::Method::post, target, std::move(body));
    }
    [[nodiscard]] Answer put(std::string_view target, std::string body) const {
        return send(http::Method::put, target, std::move(body));
    }
    [[nodiscard]] Answer remove(std::string_view target) const { return send(http::Method::delete_, target); }
    [[nodiscard]] Answer send(http::Method method, std::string_view target, std::string body = "") const;

    /// A multipart upload with the field `file`.
    [[nodiscard]] Answer upload(std::string_view target, std::string file_name, std::string_view content) const;

private:
    [[nodiscard]] http::Request request_for(http::Method method, std::string_view target) const;
    [[nodiscard]] Answer run(const http::Request& request) const;

    House& house_;
    http::Application& application_;
    std::vector<std::pair<std::string, std::string>> headers_;
};

}  // namespace talentmatch::testing
