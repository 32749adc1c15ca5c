#include "http/pages/pages.hpp"

#include <fmt/format.h>

#include <array>
#include <cstdint>
#include <fstream>
#include <iterator>

#include "http/errors.hpp"

// The files of this folder, embedded by CMake.
extern "C" {
extern const char tm_page_home_html[], tm_page_home_html_end[];
extern const char tm_page_home_css[], tm_page_home_css_end[];
extern const char tm_page_docs_html[], tm_page_docs_html_end[];
extern const char tm_page_docs_js[], tm_page_docs_js_end[];
extern const char tm_page_redoc_html[], tm_page_redoc_html_end[];
extern const char tm_page_redoc_js[], tm_page_redoc_js_end[];
}

namespace talentmatch::http {
namespace {

constexpr std::string_view live_path = "/health/live";
constexpr std::string_view ready_path = "/health/ready";
constexpr std::string_view html = "text/html; charset=utf-8";
constexpr std::string_view css = "text/css; charset=utf-8";
constexpr std::string_view javascript = "text/javascript; charset=utf-8";

/// No script but ours, no other host. Swagger UI and Redoc set styles inline; Redoc searches in a worker of its own.
constexpr std::string_view content_security_policy =
    "default-src 'none'; script-src 'self'; style-src 'self' 'unsafe-inline'; img-src 'self' data:; font-src 'self'; "
    "connect-src 'self'; worker-src blob:; base-uri 'none'; form-action 'self'; frame-ancestors 'none'";

struct Asset {
    std::string_view package_file;  ///< below node_modules
    std::string_view name;
    std::string_view content_type;
};

constexpr std::array assets{
    Asset{"swagger-ui-dist/swagger-ui.css", "swagger-ui.css", css},
    Asset{"swagger-ui-dist/swagger-ui-bundle.js", "swagger-ui-bundle.js", javascript},
    Asset{"swagger-ui-dist/favicon-32x32.png", "favicon-32x32.png", "image/png"},
    Asset{"redoc/bundles/redoc.standalone.js", "redoc.standalone.js", javascript},
};

std::string_view without_slash(std::string_view path) {
    if (path.size() > 1 && path.ends_with('/')) path.remove_suffix(1);
    return path;
}

/// Redoc shows its makers' logo from their server, and nothing when it cannot: no page of ours calls another host.
std::string without_foreign_logo(std::string script) {
    constexpr std::string_view logo = "https://cdn.redoc.ly/redoc/logo-mini.svg";
    const std::size_t place = script.find(logo);
    if (place != std::string::npos) script.replace(place, logo.size(), "data:,");
    return script;
}

/// FNV-1a, 64 bits: tells versions of our own files apart; not a guard against anybody.
std::string etag_of(std::string_view body) {
    std::uint64_t hash = 0xcbf29ce484222325ULL;
    for (const char c : body) hash = (hash ^ static_cast<unsigned char>(c)) * 0x100000001b3ULL;
    return fmt::format(R"("{:016x}")", hash);
}

/// For whoever watches the server; a stable slug that names no host, path or table.
std::string_view reason_of(Readiness readiness) {
    switch (readiness) {
        case Readiness::ready:
            return "ready";
        case Readiness::database_down:
            return "database_down";
        case Readiness::database_not_writable:
            return "database_not_writable";
        case Readiness::files_not_writable:
            return "files_not_writable";
    }
    return "";
}

}  // namespace

Pages::Pages(const ApplicationSettings& settings) : readiness_(settings.readiness), waits_for_(settings.waits_for) {
    add("/", html, {tm_page_home_html, tm_page_home_html_end}, Caching::always_ask);
    add("/assets/home.css", css, {tm_page_home_css, tm_page_home_css_end}, Caching::an_hour);
    const std::string openapi = openapi_document(settings.api_prefix);
    add_documentation("", openapi);
    if (!settings.api_prefix.empty()) add_documentation(settings.api_prefix, openapi);
    add("/docs/assets/docs.js", javascript, {tm_page_docs_js, tm_page_docs_js_end}, Caching::an_hour);
    add("/docs/assets/redoc.js", javascript, {tm_page_redoc_js, tm_page_redoc_js_end}, Caching::an_hour);
    add_assets(settings.docs_assets);
}

void Pages::add(const std::string& path, std::string_view content_type, std::string body, Caching caching) {
    std::string etag = etag_of(body);
    pages_[path] = Page{std::string(content_type), std::move(body), std::move(etag), caching};
}

void Pages::add_documentation(const std::string& prefix, const std::string& openapi) {
    add(prefix + "/openapi.json", "application/json", openapi, Caching::always_ask);
    add(prefix + "/docs", html, {tm_page_docs_html, tm_page_docs_html_end}, Caching::always_ask);
    add(prefix + "/redoc", html, {tm_page_redoc_html, tm_page_redoc_html_end}, Caching::always_ask);
}

void Pages::add_assets(const std::filesystem::path& folder) {
    for (const Asset& asset : assets) {
        std::ifstream file(folder / asset.package_file, std::ios::binary);
        if (!file) continue;  // answered as 404: the API works without its documentation
        std::string content{std::istreambuf_iterator<char>(file), {}};
        add(fmt::format("/docs/assets/{}", asset.name), asset.content_type, without_foreign_logo(std::move(content)),
            Caching::an_hour);
    }
}

bool Pages::has(std::string_view path) const {
    path = without_slash(path);
    return path == live_path || path == ready_path || pages_.contains(path);
}

Response Pages::health(const RequestHead& head) const {
    const bool is_about_ready = without_slash(head.path) == ready_path;
    const auto readiness = is_about_ready ? readiness_() : Readiness::ready;
    if (readiness != Readiness::ready)
        return error_response(
            {ErrorKind::unavailable, std::string(reason_of(readiness)), "Ce serveur n'est pas prêt.", {}}, head);
    const auto awaited = is_about_ready ? waits_for_() : std::string_view{};
    Response response;
    response.headers.add("Content-Type", "application/json");
    response.headers.add("Cache-Control", "no-store");
    response.body = awaited.empty() ? R"({"status":"ok"})" : fmt::format(R"({{"status":"{}"}})", awaited);
    if (!awaited.empty()) {
        response.status = 503;
        response.headers.add("Retry-After", "1");
    }
    return response;
}

Response Pages::response_of(const Page& page, const RequestHead& head) {
    Response response;
    response.headers.add("ETag", page.etag);
    response.headers.add("Cache-Control", page.caching == Caching::an_hour ? "public, max-age=3600" : "no-cache");
    if (head.headers.find("If-None-Match") == page.etag) {
        response.status = 304;
        return response;
    }
    response.headers.add("Content-Type", page.content_type);
    response.headers.add("X-Content-Type-Options", "nosniff");
    if (page.content_type == html)
        response.headers.add("Content-Security-Policy", std::string(content_security_policy));
    response.body = page.body;
    return response;
}

std::optional<Response> Pages::answer(const RequestHead& head) const {
    if (!has(head.path)) return std::nullopt;
    const std::string_view path = without_slash(head.path);
    Response response;
    if (head.method == Method::options) {
        response.status = 204;
        response.headers.add("Allow", "OPTIONS, GET, HEAD");
    } else if (head.method != Method::get && head.method != Method::head) {
        response = status_response(405, head);
        response.headers.add("Allow", "OPTIONS, GET, HEAD");
    } else if (const auto page = pages_.find(path); page != pages_.end()) {
        response = response_of(page->second, head);
    } else {
        response = health(head);
    }
    response.route = path;
    return response;
}

}  // namespace talentmatch::http
