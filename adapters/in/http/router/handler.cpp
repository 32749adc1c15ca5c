#include "http/router/handler.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <fstream>
#include <iterator>
#include <limits>
#include <system_error>

#include "http/errors.hpp"
#include "http/target.hpp"
#include "http/text.hpp"

namespace talentmatch::http {
namespace {

void read_fields(Call& call, const Json& json, Reader::Source source, std::string_view root,
                 std::span<const Field> fields, void* into) {
    Reader reader(source, call.caller.language, root);
    read_object(json, into, fields, reader);
    std::ranges::move(reader.problems(), std::back_inserter(call.problems));
}

void report_at(Call& call, Loc loc, std::string_view type) {
    call.problems.push_back(
        {std::move(loc), std::string(type), problem_text(type, call.caller.language, {}), std::nullopt});
}

/// For a header: quotes and control characters of a user's file name must not end the parameter early.
std::string ascii_name(std::string_view name) {
    std::string ascii;
    for (const char c : name) ascii += (c >= ' ' && c <= '~' && c != '"' && c != '\\') ? c : '_';
    return ascii;
}

/// RFC 8187: every byte but the unreserved ones is percent-encoded.
std::string extended_name(std::string_view name) {
    std::string encoded = "UTF-8''";
    for (const char c : name) {
        const bool is_plain = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '.' ||
                              c == '-' || c == '_';
        if (is_plain)
            encoded += c;
        else
            encoded += fmt::format("%{:02X}", static_cast<unsigned char>(c));
    }
    return encoded;
}

}  // namespace

void read_query(Call& call, std::span<const Field> fields, void* into) {
    read_fields(call, *json_of_parameters(call.request.head.query), Reader::Source::parameters, "query", fields, into);
}

void read_json_body(Call& call, std::span<const Field> fields, void* into) {
    const std::string& body = call.request.body;
    if (body.empty()) {
        if (!may_be_absent(fields)) report_at(call, {"body"}, "missing");
        return;
    }
    const JsonPointer json = parse_json(body, "body", call.caller.language, call.problems);
    if (json) read_fields(call, *json, Reader::Source::json, "body", fields, into);
}

void read_form_body(Call& call, std::span<const Field> fields, void* into) {
    const std::optional<QueryItems> items = parse_query(call.request.body);
    if (!items) return report_at(call, {"body"}, "form_invalid");
    read_fields(call, *json_of_parameters(*items), Reader::Source::parameters, "body", fields, into);
}

std::int64_t read_path_id(Call& call) {
    const auto& [name, value] = call.path_values.at(call.next_path_value++);
    Reader reader(Reader::Source::parameters, call.caller.language, "path");
    std::int64_t id = 0;
    {
        const Reader::Step step(reader, name);
        reader.read_int(*json_of_text(value), 1, std::numeric_limits<std::int64_t>::max(), id);
    }
    std::ranges::move(reader.problems(), std::back_inserter(call.problems));
    return id;
}

SentFile read_upload(Call& call) {
    for (const auto& file : call.request.files)
        if (file->field == "file") return {file};
    report_at(call, {"body", "file"}, "missing");
    return {};
}

bool is_upload(const RequestHead& head) {
    constexpr std::string_view multipart = "multipart/form-data";
    const auto type = head.headers.find("Content-Type");
    return type && type->size() >= multipart.size() &&
           equals_ignoring_case(type->substr(0, multipart.size()), multipart);
}

Response json_response(unsigned status, std::string body, std::string_view media_type) {
    Response response;
    response.status = status;
    response.headers.add("Content-Type", std::string(media_type));
    response.headers.add("Cache-Control", "no-store");
    response.body = std::move(body);
    return response;
}

Response named_response(const Call& call, std::string_view media_type, std::string body) {
    const bool is_asked = Argument<Accepted>::read(call).names(media_type);
    Response response = json_response(200, std::move(body), is_asked ? media_type : "application/json");
    response.headers.add("Vary", "Accept");
    return response;
}

Response download_response(const Call& call, const Download& download) {
    Response response;
    std::ifstream file(download.path, std::ios::binary);
    response.body.assign(std::istreambuf_iterator<char>(file), {});
    const bool is_read = file.good() || file.eof();
    std::error_code ignored;
    std::filesystem::remove(download.path, ignored);
    if (!is_read)
        return failed_response(call, {ErrorKind::internal, "download_unreadable", download.path.string(), {}});
    response.headers.add("Content-Type", download.content_type);
    response.headers.add("Content-Disposition",
                         fmt::format(R"(attachment; filename="{}"; filename*={})", ascii_name(download.file_name),
                                     extended_name(download.file_name)));
    response.headers.add("Cache-Control", "no-store");
    response.headers.add("X-Content-Type-Options", "nosniff");
    return response;
}

Response page_response(const HtmlPage& page) {
    Response response;
    response.body = page.html;
    response.headers.add("Content-Type", "text/html; charset=utf-8");
    response.headers.add("Content-Disposition", fmt::format(R"(inline; filename="{}"; filename*={})",
                                                            ascii_name(page.file_name), extended_name(page.file_name)));
    response.headers.add("Content-Security-Policy",
                         "default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'; "
                         "frame-ancestors 'none'; sandbox");
    response.headers.add("X-Content-Type-Options", "nosniff");
    response.headers.add("Cache-Control", "no-store");
    return response;
}

Response failed_response(const Call& call, const Error& error) {
    if (error.kind == ErrorKind::internal)
        call.settings.report_bug(call.request.head.path, fmt::format("{}: {}", error.code, error.message));
    return error_response(error, call.request.head);
}

Response wrong_fields_response(const Call& call) { return problems_response(call.problems, call.request.head); }

void add_location(const Call& call, std::int64_t id, Response& response) {
    std::string_view path = call.request.head.path;
    while (path.ends_with('/')) path.remove_suffix(1);
    // Made of a document, it stands among its kind: /tenders/13.
    if (constexpr std::string_view by_document = "/from-document"; path.ends_with(by_document))
        path.remove_suffix(by_document.size());
    if (call.path_values.empty()) response.headers.add("Location", fmt::format("{}/{}", path, id));
}

bool may_be_absent(std::span<const Field> fields) { return std::ranges::all_of(fields, &Field::may_be_absent); }

std::string_view name_of(Method method) {
    switch (method) {
        case Method::get:
            return "GET";
        case Method::head:
            return "HEAD";
        case Method::post:
            return "POST";
        case Method::put:
            return "PUT";
        case Method::patch:
            return "PATCH";
        case Method::delete_:
            return "DELETE";
        case Method::options:
            return "OPTIONS";
    }
    return "";
}

}  // namespace talentmatch::http
