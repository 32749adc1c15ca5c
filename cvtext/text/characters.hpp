// From a file's bytes to clean characters: every reader of the child passes its text through here.
#pragma once

#include <string>
#include <string_view>

namespace talentmatch::cvtext {

/// UTF-8 to code points. Whatever is not UTF-8 becomes U+FFFD, one per wrong byte.
[[nodiscard]] std::u32string decode_utf8(std::string_view bytes);

/// Text of unknown encoding: UTF-8 or UTF-16 by their byte order marks, UTF-16 by its zero bytes, UTF-8 when it is
/// valid, Windows-1252 otherwise (which covers Latin-1).
[[nodiscard]] std::u32string decode_any(std::string_view bytes);

/// UTF-8 in NFC: ligatures expanded, every kind of space a plain space, symbol-font bullets as bullets; control, format
/// and surrogate characters, soft hyphens and byte order marks removed.
[[nodiscard]] std::string clean(std::u32string_view text);
[[nodiscard]] std::string clean(std::string_view utf8);

/// A character of the private use areas: an icon font's glyph, which says nothing as text.
[[nodiscard]] bool is_private_use(char32_t c);

/// A space of any width, a tab or a line's end.
[[nodiscard]] bool is_space(char32_t c);

}  // namespace talentmatch::cvtext
