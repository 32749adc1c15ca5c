// The characters of HTTP: tokens, case, blanks, UTF-8.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>

namespace talentmatch::http {

/// ASCII only, whatever the locale says.
[[nodiscard]] constexpr char to_lower(char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c; }

/// A character of a method or a header name (RFC 9110, 5.6.2).
[[nodiscard]] constexpr bool is_token_char(char c) {
    constexpr std::string_view marks = "!#$%&'*+-.^_`|~";
    return (c >= '0' && c <= '9') || (to_lower(c) >= 'a' && to_lower(c) <= 'z') ||
           (c != '\0' && marks.find(c) != std::string_view::npos);
}

/// At least one character, all of them token characters.
[[nodiscard]] bool is_token(std::string_view text);

/// Compares ASCII letters without case, other bytes exactly.
[[nodiscard]] bool equals_ignoring_case(std::string_view a, std::string_view b);

/// Without the spaces and tabs at both ends.
[[nodiscard]] std::string_view trimmed(std::string_view text);

/// The value of a hexadecimal digit, or -1.
[[nodiscard]] int hex_value(char c);

/// Well-formed UTF-8: no overlong forms, no surrogates, nothing above U+10FFFF.
[[nodiscard]] bool is_utf8(std::string_view text);

/// The first `max_bytes` at most, cut between two characters of valid UTF-8.
[[nodiscard]] std::string_view utf8_prefix(std::string_view text, std::size_t max_bytes);

/// Lower-case hexadecimal of 128 random bits; for request ids, not for secrets.
[[nodiscard]] std::string random_id();

}  // namespace talentmatch::http
