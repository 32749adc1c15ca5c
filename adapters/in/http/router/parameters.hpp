// Where a handler's parameters come from: each type says it, and how it is read and described.
#pragma once

#include <memory>
#include <string_view>

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

/// The media types that the client would like. Source: RFC 9110, 12.5.1; weights are not looked at.
struct Accepted {
    std::string_view text;
    [[nodiscard]] bool names(std::string_view media_type) const { return text.contains(media_type); }
};

/// Where the request comes from. Who asks for it throttles, so the route can answer 429.
struct ClientAddress {
    std::string_view text;
};

void read_query(Call& call, std::span<const Field> fields, void* into);
void read_json_body(Call& call, std::span<const Field> fields, void* into);
void read_form_body(Call& call, std::span<const Field> fields, void* into);
[[nodiscard]] std::int64_t read_path_id(Call& call);
[[nodiscard]] SentFile read_upload(Call& call);
[[nodiscard]] bool is_upload(const RequestHead& head);

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

template <>
struct Argument<Accepted> {
    static Accepted read(const Call& call) { return {call.request.head.headers.find("Accept").value_or("")}; }
    static void describe(Operation&) {}
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
    static void describe(Operation& operation) {
        operation.query = &fields_of<T>;
        operation.looks_up_query = requires { T::looks_up; };
    }
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

}  // namespace talentmatch::http
