// Text into HTML, whatever it holds. Private to adapters/out/html.
#pragma once

#include <string>
#include <string_view>

namespace talentmatch::html {

/// For text and for quoted attributes. Broken UTF-8 becomes U+FFFD; control characters and the signs that turn the
/// writing direction (U+202A to U+202E, U+2066 to U+2069), which would let a text show something else, vanish.
[[nodiscard]] std::string escaped(std::string_view text);

}  // namespace talentmatch::html
