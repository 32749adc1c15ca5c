// From a Response to the bytes on the wire.
#include "http/server/response_writer.hpp"

#include <fmt/chrono.h>
#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <iterator>
#include <utility>

#include "http/server/gzip.hpp"
#include "http/status_text.hpp"
#include "http/text.hpp"

namespace talentmatch::http::server {
namespace {

constexpr unsigned no_content = 204;
constexpr unsigned partial_content = 206;
constexpr unsigned not_modified = 304;

enum class Allowance { none, any, listed };

Allowance allowance_of(std::string_view origin, const CorsSettings& cors) {
    if (std::ranges::find(cors.allowed_origins, origin) != cors.allowed_origins.end()) {
        return Allowance::listed;
    }
    if (std::ranges::find(cors.allowed_origins, "*") != cors.allowed_origins.end()) {
        return Allowance::any;
    }
    return Allowance::none;
}

void add_vary(Headers& headers, std::string_view name) {
    const auto present = headers.find("Vary");
    if (present && (present->contains(name) || *present == "*")) {
        return;
    }
    headers.add("Vary", std::string(name));
}

void add_missing(Headers& headers, std::string_view name, std::string_view value) {
    if (!headers.find(name)) {
        headers.add(std::string(name), std::string(value));
    }
}

void add_origin(Headers& headers, std::string_view origin, const CorsSettings& cors) {
    const auto allowance = allowance_of(origin, cors);
    if (allowance == Allowance::any) {
        headers.add("Access-Control-Allow-Origin", "*");
    }
    if (allowance == Allowance::listed) {
        headers.add("Access-Control-Allow-Origin", std::string(origin));
        headers.add("Access-Control-Allow-Credentials", "true");
    }
}

void add_cors(Headers& headers, const Exchange& exchange, const CorsSettings& cors) {
    if (cors.allowed_origins.empty()) {
        return;
    }
    add_vary(headers, "Origin");
    if (!exchange.origin || headers.find("Access-Control-Allow-Origin")) {
        return;
    }
    add_origin(headers, *exchange.origin, cors);
    add_missing(headers, "Access-Control-Expose-Headers",
                "Location, X-Request-ID, X-Process-Time, Content-Disposition, X-Ranking-Eligible, X-Ranking-Scored, "
                "X-Ranking-Weights");
}

void add_security(Headers& headers, const WriterSettings& settings) {
    add_missing(headers, "X-Content-Type-Options", "nosniff");
    add_missing(headers, "X-Frame-Options", "DENY");
    add_missing(headers, "Referrer-Policy", "no-referrer");
    add_missing(headers, "Content-Security-Policy", "default-src 'none'; frame-ancestors 'none'");
    add_missing(headers, "Cache-Control", "no-store");
    if (settings.behind_tls) {
        add_missing(headers, "Strict-Transport-Security", "max-age=31536000; includeSubDomains");
    }
}

std::string http_date() {
    // Names by table: the C locale of the process is not ours to rely on (IMF-fixdate, RFC 9110, 5.6.7).
    constexpr std::array days{"Sun", "Mon", "Tue", "Wed", "Thu", "Fri", "Sat"};
    constexpr std::array months{"Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"};
    const std::tm t = fmt::gmtime(std::chrono::system_clock::to_time_t(std::chrono::system_clock::now()));
    return fmt::format("{}, {:02} {} {:04} {:02}:{:02}:{:02} GMT", days.at(static_cast<std::size_t>(t.tm_wday)),
                       t.tm_mday, months.at(static_cast<std::size_t>(t.tm_mon)), t.tm_year + 1900, t.tm_hour, t.tm_min,
                       t.tm_sec);
}

bool is_ours(std::string_view name) {
    constexpr std::array ours{"Content-Length", "Transfer-Encoding", "Connection",    "Keep-Alive", "Date",
                              "Server",         "X-Request-ID",      "X-Process-Time"};
    return std::ranges::any_of(ours, [&](const char* own) { return equals_ignoring_case(own, name); });
}

void append_header(std::string& out, std::string_view name, std::string_view value) {
    if (!is_token(name)) {
        return;
    }
    out.append(name).append(": ");
    std::ranges::copy_if(value, std::back_inserter(out),
                         [](char c) { return (static_cast<unsigned char>(c) >= 0x20 && c != 0x7F) || c == '\t'; });
    out.append("\r\n");
}

}  // namespace

std::optional<Response> preflight_response(const RequestHead& head, const CorsSettings& cors) {
    const auto origin = head.headers.find("Origin");
    if (head.method != Method::options || !origin || !head.headers.find("Access-Control-Request-Method")) {
        return std::nullopt;
    }
    Response response{.status = no_content, .headers = {}, .body = {}, .route = {}};
    if (allowance_of(*origin, cors) == Allowance::none) {
        return response;
    }  // the browser reads silence as no
    add_origin(response.headers, *origin, cors);
    response.headers.add("Access-Control-Allow-Methods", "GET, HEAD, POST, PUT, PATCH, DELETE, OPTIONS");
    const auto wanted = head.headers.find("Access-Control-Request-Headers");
    response.headers.add(
        "Access-Control-Allow-Headers",
        std::string(wanted.value_or("Authorization, Content-Type, Accept, Accept-Language, X-Request-ID")));
    response.headers.add("Access-Control-Max-Age", fmt::format("{}", cors.max_age.count()));
    response.headers.add("Vary", "Origin, Access-Control-Request-Method, Access-Control-Request-Headers");
    return response;
}

void compress(Response& response, std::optional<std::string_view> accept_encoding, const WriterSettings& settings) {
    const auto type = response.headers.find("Content-Type");
    if (response.body.size() < settings.gzip_from_bytes || !type || !is_compressible(*type)) {
        return;
    }
    if (response.headers.find("Content-Encoding") || response.status == partial_content) {
        return;
    }
    add_vary(response.headers, "Accept-Encoding");
    if (!accepts_gzip(accept_encoding)) {
        return;
    }
    if (auto smaller = gzipped(response.body)) {
        response.body = std::move(*smaller);
        response.headers.add("Content-Encoding", "gzip");
    }
}

WireResponse to_wire(Response response, const Exchange& exchange, const WriterSettings& settings) {
    add_cors(response.headers, exchange, settings.cors);
    add_security(response.headers, settings);
    WireResponse wire;
    auto& out = wire.head;
    out.reserve(1024);
    out = fmt::format("HTTP/1.1 {} {}\r\n", response.status, status_text(response.status));
    for (const auto& [name, value] : response.headers.all()) {
        if (!is_ours(name)) {
            append_header(out, name, value);
        }
    }
    append_header(out, "Date", http_date());
    append_header(out, "Server", settings.server_name);
    append_header(out, "X-Request-ID", exchange.request_id);
    append_header(out, "X-Process-Time",
                  fmt::format("{:.6f}", static_cast<double>(exchange.process_time.count()) / 1e6));
    const bool bodiless = response.status == no_content || response.status == not_modified;
    if (!bodiless) {
        append_header(out, "Content-Length", fmt::format("{}", response.body.size()));
    }
    if (!exchange.keep_alive) {
        append_header(out, "Connection", "close");
    } else if (!exchange.http_1_1) {
        append_header(out, "Connection", "keep-alive");
    }
    out.append("\r\n");
    if (!bodiless && !exchange.head_only) {
        wire.body = std::move(response.body);
    }
    return wire;
}

}  // namespace talentmatch::http::server
