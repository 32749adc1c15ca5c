// Single-byte character sets, and names of character sets as mails, pages and RTF files state them.
#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace talentmatch::cvtext {

/// The tables that French and English documents come in.
enum class ByteCharset { windows_1252, windows_1250, latin_9, mac_roman, code_page_850 };

[[nodiscard]] std::u32string decode_bytes(std::string_view bytes, ByteCharset charset);

/// The table under which the letters beyond ASCII make the most plausible words; Windows-1252 when nothing tells.
[[nodiscard]] ByteCharset guess_charset(std::string_view bytes);

/// By a stated name ("iso-8859-15", "utf-8"); wrong bytes become U+FFFD. Nothing: nobody knows this name.
[[nodiscard]] std::optional<std::u32string> decode_named(std::string_view bytes, std::string_view charset);

}  // namespace talentmatch::cvtext
