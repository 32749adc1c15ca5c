// The first look at a request's bytes.
#include "http/server/head_scanner.hpp"

#include <algorithm>

#include "http/text.hpp"

namespace talentmatch::http::server {
namespace {

constexpr unsigned bad_request = 400;
constexpr unsigned uri_too_long = 414;
constexpr unsigned headers_too_large = 431;
constexpr unsigned version_not_supported = 505;

bool is_digit(char c) { return c >= '0' && c <= '9'; }

/// method SP target SP HTTP/d.d (RFC 9112, 3); one blank each, no more.
unsigned check_request_line(std::string_view line) {
    const auto first = line.find(' ');
    const auto last = line.rfind(' ');
    if (first == std::string_view::npos || first == last) {
        return bad_request;
    }
    const auto target = line.substr(first + 1, last - first - 1);
    const auto version = line.substr(last + 1);
    if (!is_token(line.substr(0, first)) || target.empty() || target.find_first_of(" \t") != std::string_view::npos) {
        return bad_request;
    }
    if (version.size() != 8 || !version.starts_with("HTTP/") || !is_digit(version[5]) || version[6] != '.' ||
        !is_digit(version[7])) {
        return bad_request;
    }
    return version == "HTTP/1.1" || version == "HTTP/1.0" ? 0 : version_not_supported;
}

unsigned check_field(std::string_view line) {
    // A first character of SP or HT would be a folded line: no token character, so it is refused here too.
    const auto colon = line.find(':');
    return colon != std::string_view::npos && is_token(line.substr(0, colon)) ? 0 : bad_request;
}

}  // namespace

unsigned HeadScanner::finish_line(std::string_view line) {
    ++lines_;
    if (lines_ == 1) {
        return check_request_line(line);
    }
    if (line.empty()) {
        return 0;
    }
    if (lines_ - 1 > limits_.fields) {
        return headers_too_large;
    }
    return check_field(line);
}

HeadScanner::Verdict HeadScanner::scan(std::string_view buffer) {
    const auto bad = [](unsigned status) { return Verdict{State::bad, 0, status}; };
    for (; seen_ < buffer.size(); ++seen_) {
        const auto c = static_cast<unsigned char>(buffer[seen_]);
        const bool after_cr = seen_ > line_start_ && buffer[seen_ - 1] == '\r';
        if (after_cr != (c == '\n')) {
            return bad(bad_request);
        }
        if ((c < 0x20 && c != '\r' && c != '\n' && (c != '\t' || lines_ == 0)) || c == 0x7F) {
            return bad(bad_request);
        }
        if (lines_ == 0 && c >= 0x20 && seen_ - line_start_ >= limits_.request_line_bytes) {
            return bad(uri_too_long);
        }
        if (lines_ > 0 && seen_ - first_line_end_ >= limits_.header_bytes) {
            return bad(headers_too_large);
        }
        if (c != '\n') {
            continue;
        }
        const auto line = buffer.substr(line_start_, seen_ - 1 - line_start_);
        if (const auto status = finish_line(line); status != 0) {
            return bad(status);
        }
        if (lines_ == 1) {
            first_line_end_ = seen_ + 1;
        }
        line_start_ = seen_ + 1;
        if (lines_ > 1 && line.empty()) {
            return {State::complete, seen_ + 1, 0};
        }
    }
    return {};
}

}  // namespace talentmatch::http::server
