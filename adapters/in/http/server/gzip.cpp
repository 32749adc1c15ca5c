// gzip of whole answers.
#include "http/server/gzip.hpp"

#include <zlib.h>

#include <algorithm>
#include <array>

#include "http/text.hpp"

namespace talentmatch::http::server {
namespace {

constexpr int level = 5;  // a third of level 9's time for 2 to 3 % more bytes on JSON
constexpr int gzip_window_bits = 15 + 16;
constexpr int memory_level = 8;

/// q=0, q=0.0, q=0.000: not wanted. Malformed weights count as not wanted too.
bool has_positive_weight(std::string_view parameters) {
    const auto q = trimmed(parameters);
    if (q.empty()) {
        return true;
    }
    if (q.size() < 3 || to_lower(q[0]) != 'q' || q[1] != '=') {
        return false;
    }
    const auto number = q.substr(2);
    return number.find_first_not_of("0123456789.") == std::string_view::npos &&
           number.find_first_of("123456789") != std::string_view::npos;
}

}  // namespace

bool accepts_gzip(std::optional<std::string_view> accept_encoding) {
    if (!accept_encoding) {
        return false;
    }
    std::optional<bool> named;
    std::optional<bool> any;
    std::string_view rest = *accept_encoding;
    while (!rest.empty()) {
        const auto comma = std::min(rest.find(','), rest.size());
        const auto item = rest.substr(0, comma);
        rest.remove_prefix(std::min(comma + 1, rest.size()));
        const auto semicolon = std::min(item.find(';'), item.size());
        const auto coding = trimmed(item.substr(0, semicolon));
        const bool wanted = has_positive_weight(item.substr(std::min(semicolon + 1, item.size())));
        if (equals_ignoring_case(coding, "gzip") || equals_ignoring_case(coding, "x-gzip")) {
            named = wanted;
        }
        if (coding == "*") {
            any = wanted;
        }
    }
    return named.value_or(any.value_or(false));
}

bool is_compressible(std::string_view content_type) {
    const auto type = trimmed(content_type.substr(0, content_type.find(';')));
    constexpr std::array exact{std::string_view("application/json"), std::string_view("application/javascript"),
                               std::string_view("application/xml"), std::string_view("image/svg+xml")};
    return type.starts_with("text/") || type.ends_with("+json") || type.ends_with("+xml") ||
           std::ranges::find(exact, type) != exact.end();
}

std::optional<std::string> gzipped(std::string_view text) {
    z_stream stream{};
    if (deflateInit2(&stream, level, Z_DEFLATED, gzip_window_bits, memory_level, Z_DEFAULT_STRATEGY) != Z_OK) {
        return std::nullopt;
    }
    std::string out(text.size(), '\0');  // bounds the result: not smaller is not worth it
    stream.next_in = reinterpret_cast<Bytef*>(const_cast<char*>(text.data()));  // zlib's API predates const
    stream.avail_in = static_cast<uInt>(text.size());
    stream.next_out = reinterpret_cast<Bytef*>(out.data());
    stream.avail_out = static_cast<uInt>(out.size());
    const int result = deflate(&stream, Z_FINISH);
    out.resize(out.size() - stream.avail_out);
    deflateEnd(&stream);
    if (result != Z_STREAM_END) {
        return std::nullopt;
    }
    return out;
}

}  // namespace talentmatch::http::server
