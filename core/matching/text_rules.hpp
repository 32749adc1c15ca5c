// What a word is worth that both sides say; the same for a profile read alone and for the columns of an index.
#pragma once

#include <algorithm>
#include <array>
#include <cstdint>

#include "matching/criteria.hpp"

namespace talentmatch::matching {

/// Saturation and length, as BM25 has them (Robertson and Walker, SIGIR 1994), with a fixed usual length in the place
/// of the collection's mean, so that a pair's score never depends on who else is ranked.
inline constexpr std::int64_t usual_length = 400;  ///< words that say something, of two pages

/// Words of biography and resume below which nobody can tell what they leave out: a presentation of two or three lines
/// has 10 to 25, a CV of one page 150. Fewer never count against anybody; what they do say counts as if it stood in a
/// text of the usual length, and what only the title or the skills say counts there and not again.
inline constexpr int enough_words = 40;

inline constexpr std::uint32_t saturation = 1200;    ///< k1 in permille
inline constexpr std::uint32_t length_effect = 750;  ///< b in permille
inline constexpr int full_share =
    500;  ///< permille of the tender's words that nobody surpasses in practice: the full score

/// Lengths count in steps, so that a word's credit is looked up and never divided for.
inline constexpr int length_step = 16;
inline constexpr std::size_t length_classes = 256;

constexpr bool is_brief(int text_length) { return text_length < enough_words; }

/// The step in which a text's length stands, to the nearest; 0 for all brief ones. Beyond 4 080 words all are equal.
constexpr std::uint8_t length_class(int text_length) {
    if (is_brief(text_length)) return 0;
    const auto rounded = (std::int64_t{text_length} + length_step / 2) / length_step;
    return static_cast<std::uint8_t>(std::min<std::int64_t>(rounded, length_classes - 1));
}

/// Permille for a word by how often a text says it; 0 times: only the title or the skills do.
using CountCredits = std::array<std::uint16_t, 256>;

/// For texts of a class of length; the classes' tables stand in one row.
[[nodiscard]] const CountCredits& count_credits(std::uint8_t length_class);

/// @param sum of weight x credit
/// @param whole sum of the weights of the tender's words
constexpr Outcome text_outcome(std::int64_t sum, std::int64_t whole, int text_length) {
    const auto score = Score::ratio(sum, whole * full_share);
    if (is_brief(text_length)) return {std::max(score, permille(neutral::text)), false, {}};
    return {score, true, {}};
}

}  // namespace talentmatch::matching
