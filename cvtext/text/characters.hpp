// From a file's bytes to clean characters: every reader of the child passes its text through here.
#pragma once

#include <string>
#include <string_view>

namespace talentmatch::cvtext {

/// UTF-8 to code points. Whatever is not UTF-8 becomes U+FFFD, one per wrong byte.
[[nodiscard]] std::u32string decode_utf8(std::string_view bytes);

/// Every byte belongs to a well-formed sequence (ASCII does).
[[nodiscard]] bool is_utf8(std::string_view bytes);

/// As it is; what is no character becomes U+FFFD.
[[nodiscard]] std::string encode_utf8(std::u32string_view text);

enum class ByteOrder { little, big };

/// Without a byte order mark. Half a surrogate pair becomes U+FFFD.
[[nodiscard]] std::u32string decode_utf16(std::string_view bytes, ByteOrder order);

/// Text of unknown encoding: UTF-8 or UTF-16 by their byte order marks, UTF-16 by its zero bytes, UTF-8 when it is
/// valid, otherwise the single-byte table under which its words look right (charsets.hpp).
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
