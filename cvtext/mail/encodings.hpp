// How messages write bytes and characters beyond ASCII: RFC 2045 section 6 and RFC 2047.
#pragma once

#include <string>
#include <string_view>

namespace talentmatch::cvtext {

/// Whatever is no base64 digit is passed over; ends at the padding.
[[nodiscard]] std::string decode_base64(std::string_view text);

/// "=C3=A9" and soft line breaks; what is malformed stays as it is.
[[nodiscard]] std::string decode_quoted_printable(std::string_view text);

/// A header's text with its encoded words ("=?utf-8?Q?=C3=A9?=") decoded; UTF-8.
[[nodiscard]] std::string decode_header(std::string_view text);

}  // namespace talentmatch::cvtext
