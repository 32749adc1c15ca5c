// Base64 with the URL alphabet and without padding, as tokens use it (RFC 4648, section 5; RFC 7515, appendix C).
#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace talentmatch::crypto {

[[nodiscard]] std::string to_base64url(std::string_view bytes);

/// Strict: nothing for padding, foreign characters, or unused bits that are set (two spellings of the same bytes).
[[nodiscard]] std::optional<std::string> from_base64url(std::string_view text);

}  // namespace talentmatch::crypto
