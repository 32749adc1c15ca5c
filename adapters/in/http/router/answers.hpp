// What a handler's value becomes: each type says its status, headers and body, and how OpenAPI shows it.
#pragma once

#include <array>
#include <filesystem>
#include <string>
#include <variant>

#include "entities/result.hpp"
#include "http/router/route.hpp"

namespace talentmatch::http {

/// Answers 201 and the place of the new thing.
template <class T>
struct Created {
    T value;
};

/// Answers with these headers: the value of each note's header, in their order.
template <class T, const auto& Notes>
struct WithHeaders {
    T value;
    std::array<std::string, Notes.size()> headers;
};

/// Answers the file's bytes as a download; the file itself is removed.
struct Download {
    std::filesystem::path path;
    std::string file_name;
    std::string content_type;
};

/// Answers a page that runs nothing and loads nothing: its own Content-Security-Policy allows its style and no more.
struct HtmlPage {
    std::string html;
    std::string file_name;  ///< for "save as"; no path
};

[[nodiscard]] Response json_response(unsigned status, std::string body,
                                     std::string_view media_type = "application/json");
/// Of a shape with a media type of its own: said to whoever asked for it by that name, plain JSON to the others.
[[nodiscard]] Response named_response(const Call& call, std::string_view media_type, std::string body);
[[nodiscard]] Response download_response(const Call& call, const Download& download);
[[nodiscard]] Response page_response(const HtmlPage& page);
[[nodiscard]] Response failed_response(const Call& call, const Error& error);
[[nodiscard]] Response wrong_fields_response(const Call& call);
void add_location(const Call& call, std::int64_t id, Response& response);

/// What a handler's value becomes.
template <class T>
struct Answer {
    static Response write([[maybe_unused]] const Call& call, const T& value) {
        if constexpr (requires { T::media_type; })
            return named_response(call, T::media_type, to_json(value));
        else
            return json_response(200, to_json(value));
    }
    static void describe(Operation& operation) { operation.answer = &Codec<T>::schema; }
};

template <class T>
struct Answer<Created<T>> {
    static Response write(const Call& call, const Created<T>& created) {
        Response response = json_response(201, to_json(created.value));
        if constexpr (requires { created.value.id->value(); }) {
            if (created.value.id)
                add_location(call, created.value.id->value(), response);
            else
                response.status = 200;  // only shown, not made
        } else if constexpr (requires { created.value.id.value(); }) {
            add_location(call, created.value.id.value(), response);
        }
        return response;
    }
    static void describe(Operation& operation) {
        operation.status = 201;
        operation.may_only_show = requires(const T& value) { value.id->value(); };
        operation.answer = &Codec<T>::schema;
    }
};

template <class T, const auto& Notes>
struct Answer<WithHeaders<T, Notes>> {
    static Response write(const Call&, const WithHeaders<T, Notes>& answer) {
        Response response = json_response(200, to_json(answer.value));
        for (std::size_t i = 0; i < Notes.size(); ++i)
            response.headers.add(std::string(Notes[i].name), answer.headers[i]);
        return response;
    }
    static void describe(Operation& operation) {
        operation.answer = &Codec<T>::schema;
        operation.answer_headers = Notes;
    }
};

/// One of several shapes, as the request chose.
template <class... T>
struct Answer<std::variant<T...>> {
    static Response write(const Call& call, const std::variant<T...>& value) {
        return std::visit([&]<class One>(const One& one) { return Answer<One>::write(call, one); }, value);
    }
    static void describe(Operation& operation) {
        (note_media_type<T>(operation), ...);
        operation.answer = [](SchemaBook& book) {
            std::string all;
            ((all += (all.empty() ? "" : ",") + Codec<T>::schema(book)), ...);
            return R"({"anyOf":[)" + all + "]}";
        };
    }

private:
    template <class One>
    static void note_media_type(Operation& operation) {
        if constexpr (requires { One::media_type; }) {
            operation.named_media_type = One::media_type;
            operation.named_answer = &Codec<One>::schema;
        }
    }
};

template <>
struct Answer<Download> {
    static Response write(const Call& call, const Download& download) { return download_response(call, download); }
    static void describe(Operation& operation) { operation.answers_file = true; }
};

template <>
struct Answer<HtmlPage> {
    static Response write(const Call&, const HtmlPage& page) { return page_response(page); }
    static void describe(Operation& operation) { operation.answers_page = true; }
};

}  // namespace talentmatch::http
