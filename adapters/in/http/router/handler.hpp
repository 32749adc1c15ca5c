// Turns a typed function into a route: each parameter's type says where it comes from, the result's type what is
// answered. `get("/consultants", Access::with(Permission::read_consultants), "Liste ...", list)`.
#pragma once

#include <array>
#include <filesystem>
#include <string>
#include <tuple>
#include <utility>
#include <variant>

#include "entities/result.hpp"
#include "http/router/route.hpp"

namespace talentmatch::http {

/// A parameter read from the query string.
template <class T>
struct Query {
    T value;
    const T* operator->() const { return &value; }
    const T& operator*() const { return value; }
};

/// A parameter read from a JSON body.
template <class T>
struct Body {
    T value;
    const T* operator->() const { return &value; }
    const T& operator*() const { return value; }
};

/// A parameter read from an application/x-www-form-urlencoded body.
template <class T>
struct Form {
    T value;
    const T* operator->() const { return &value; }
    const T& operator*() const { return value; }
};

/// The multipart field `file`.
struct SentFile {
    std::shared_ptr<UploadedFile> file;
};

/// Either the multipart field `file` or a JSON body, as the request's Content-Type says.
template <class T>
struct FileOr {
    std::shared_ptr<UploadedFile> file;  ///< nothing: `value` came
    T value;
};

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

void read_query(Call& call, std::span<const Field> fields, void* into);
void read_json_body(Call& call, std::span<const Field> fields, void* into);
void read_form_body(Call& call, std::span<const Field> fields, void* into);
[[nodiscard]] std::int64_t read_path_id(Call& call);
[[nodiscard]] SentFile read_upload(Call& call);
[[nodiscard]] bool is_upload(const RequestHead& head);

[[nodiscard]] Response json_response(unsigned status, std::string body);
[[nodiscard]] Response download_response(const Call& call, const Download& download);
[[nodiscard]] Response page_response(const HtmlPage& page);
[[nodiscard]] Response failed_response(const Call& call, const Error& error);
[[nodiscard]] Response wrong_fields_response(const Call& call);
void add_location(const Call& call, std::int64_t id, Response& response);

/// True when nothing of the body has to be given.
[[nodiscard]] bool may_be_absent(std::span<const Field> fields);

template <class T>
struct Argument;

template <>
struct Argument<Services> {
    static const Services& read(Call& call) { return call.services; }
    static void describe(Operation&) {}
};

template <>
struct Argument<ApplicationSettings> {
    static const ApplicationSettings& read(Call& call) { return call.settings; }
    static void describe(Operation&) {}
};

template <>
struct Argument<Caller> {
    static const Caller& read(Call& call) { return call.caller; }
    static void describe(Operation&) {}
};

/// Where the request comes from. Who asks for it throttles, so the route can answer 429.
struct ClientAddress {
    std::string_view text;
};

template <>
struct Argument<ClientAddress> {
    static ClientAddress read(Call& call) { return {call.request.head.peer}; }
    static void describe(Operation& operation) { operation.is_throttled = true; }
};

/// The next variable of the path's template.
template <class Entity>
struct Argument<Id<Entity>> {
    static Id<Entity> read(Call& call) { return Id<Entity>(read_path_id(call)); }
    static void describe(Operation& operation) { operation.path_parameters.push_back(&Codec<Id<Entity>>::schema); }
};

template <class T>
struct Argument<Query<T>> {
    static Query<T> read(Call& call) {
        Query<T> query;
        read_query(call, fields_of<T>(), &query.value);
        return query;
    }
    static void describe(Operation& operation) { operation.query = &fields_of<T>; }
};

template <class T>
struct Argument<Body<T>> {
    static Body<T> read(Call& call) {
        Body<T> body;
        read_json_body(call, fields_of<T>(), &body.value);
        return body;
    }
    static void describe(Operation& operation) {
        operation.body = BodyKind::json;
        operation.body_schema = &Codec<T>::schema;
        operation.body_may_be_absent = may_be_absent(fields_of<T>());
    }
};

template <class T>
struct Argument<Form<T>> {
    static Form<T> read(Call& call) {
        Form<T> form;
        read_form_body(call, fields_of<T>(), &form.value);
        return form;
    }
    static void describe(Operation& operation) {
        operation.body = BodyKind::form;
        operation.body_schema = &Codec<T>::schema;
    }
};

template <>
struct Argument<SentFile> {
    static SentFile read(Call& call) { return read_upload(call); }
    static void describe(Operation& operation) { operation.body = BodyKind::upload; }
};

template <class T>
struct Argument<FileOr<T>> {
    static FileOr<T> read(Call& call) {
        FileOr<T> body;
        if (is_upload(call.request.head))
            body.file = read_upload(call).file;
        else
            read_json_body(call, fields_of<T>(), &body.value);
        return body;
    }
    static void describe(Operation& operation) {
        operation.body = BodyKind::upload_or_json;
        operation.body_schema = &Codec<T>::schema;
    }
};

/// What a handler's value becomes.
template <class T>
struct Answer {
    static Response write(const Call&, const T& value) { return json_response(200, to_json(value)); }
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
        operation.answer = [](SchemaBook& book) {
            std::string all;
            ((all += (all.empty() ? "" : ",") + Codec<T>::schema(book)), ...);
            return R"({"anyOf":[)" + all + "]}";
        };
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
