// UTF-8 for scanners: decoding that survives any bytes, and folding of case, accents and typography.
#pragma once

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace talentmatch::cv {

/// The code point at `at`, which moves behind it. Broken bytes give U+FFFD and advance by one.
[[nodiscard]] char32_t next_code_point(std::string_view text, std::size_t& at);

void append_utf8(std::string& out, char32_t code_point);

/// Lower case without accents; typographic quotes, dashes and blanks as ASCII; ligatures written out.
[[nodiscard]] std::string fold(std::string_view text);

/// A folded text whose every byte knows where it came from; `origin` has one more element, the original's size.
struct Folded {
    std::string text;
    std::vector<std::uint32_t> origin;
};
[[nodiscard]] Folded fold_with_origin(std::string_view text);

/// The letters and digits of fold(text), nothing else: "S U M M A RY" and "Summary:" meet.
[[nodiscard]] std::string squash(std::string_view text);

[[nodiscard]] bool is_upper(char32_t c);
[[nodiscard]] bool is_letter(char32_t c);

/// ASCII, for folded text.
[[nodiscard]] constexpr bool is_digit(char c) { return c >= '0' && c <= '9'; }
[[nodiscard]] constexpr bool is_alpha(char c) { return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z'); }
[[nodiscard]] constexpr bool is_alnum(char c) { return is_digit(c) || is_alpha(c); }

/// For the small tables of words.
template <class Words>
[[nodiscard]] constexpr bool among(const Words& words, std::string_view word) {
    return std::ranges::find(words, word) != std::ranges::end(words);
}

/// True when at least two letters occur and all letters are capitals.
[[nodiscard]] bool is_all_caps(std::string_view text);

/// How many letters, counted in code points.
[[nodiscard]] std::size_t count_letters(std::string_view text);

/// Without blanks at both ends; the second form also drops the signs of `extra` there, never a part of another sign.
[[nodiscard]] std::string_view trim(std::string_view text);
[[nodiscard]] std::string_view trim(std::string_view text, std::string_view extra);

/// The blank-separated words.
[[nodiscard]] std::vector<std::string_view> words_of(std::string_view text);

/// The parts between any of the signs in `separators`, trimmed, empty ones left out.
[[nodiscard]] std::vector<std::string_view> split(std::string_view text, std::string_view separators);

/// At most `bytes` long, cut between code points.
[[nodiscard]] std::string shortened(std::string_view text, std::size_t bytes);

/// Blanks of any length become one, and none stand at the ends.
[[nodiscard]] std::string single_spaced(std::string_view text);

}  // namespace talentmatch::cv
