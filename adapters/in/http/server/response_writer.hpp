// From a Response to the bytes on the wire: CORS, compression, security headers, framing.
#pragma once

#include <chrono>
#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "http/message.hpp"

namespace talentmatch::http::server {

struct CorsSettings {
    std::vector<std::string> allowed_origins;  ///< "https://app.example.fr"; "*" is any, without credentials
    std::chrono::seconds max_age{600};
};

struct WriterSettings {
    CorsSettings cors;
    std::size_t gzip_from_bytes = 1024;
    bool behind_tls = false;  ///< TLS ends in front of us: Strict-Transport-Security is sent
    std::string server_name = "talentmatch";
};

/// What is said about one exchange besides the Response itself.
struct Exchange {
    bool head_only = false;  ///< HEAD: all headers, no body
    bool keep_alive = false;
    bool http_1_1 = true;
    std::string_view request_id;
    std::optional<std::string_view> origin;
    std::chrono::microseconds process_time{0};
};

struct WireResponse {
    std::string head;  ///< status line to empty line
    std::string body;  ///< empty for HEAD, 204 and 304
};

/// The answer to a CORS preflight, or nothing when the request is none (not OPTIONS, no Origin, no requested method).
[[nodiscard]] std::optional<Response> preflight_response(const RequestHead& head, const CorsSettings& cors);

/// Compresses the body in place when that is worth it and wanted; costs CPU, so for a worker thread.
void compress(Response& response, std::optional<std::string_view> accept_encoding, const WriterSettings& settings);

/// Headers the application has set are kept, those about the connection and the length are ours alone. Characters
/// that would end a header line are taken out (response splitting).
[[nodiscard]] WireResponse to_wire(Response response, const Exchange& exchange, const WriterSettings& settings);

}  // namespace talentmatch::http::server
