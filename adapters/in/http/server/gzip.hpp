// gzip of whole answers, and whether a client wants it.
#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace talentmatch::http::server {

/// Whether an Accept-Encoding value permits gzip with a q above 0 (RFC 9110, 12.5.3). No field: it does not.
[[nodiscard]] bool accepts_gzip(std::optional<std::string_view> accept_encoding);

/// Text, JSON, XML, SVG, JavaScript: what shrinks.
[[nodiscard]] bool is_compressible(std::string_view content_type);

/// The gzip form of `text`, or nothing when zlib fails or it would not be smaller.
[[nodiscard]] std::optional<std::string> gzipped(std::string_view text);

}  // namespace talentmatch::http::server
