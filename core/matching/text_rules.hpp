// What a word is worth that both sides say; the same for a profile read alone and for the columns of an index.
#pragma once

#include <algorithm>
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
inline constexpr int longest_counted = 1'000'000;  ///< words of a text

constexpr bool is_brief(int text_length) { return text_length < enough_words; }

/// How slowly repetitions add up in a text of this length.
constexpr std::uint32_t damping_of(int text_length) {
    const auto length =
        static_cast<std::uint64_t>(is_brief(text_length) ? usual_length : std::min(text_length, longest_counted));
    return static_cast<std::uint32_t>(
        saturation * (1000 - length_effect + length_effect * length / static_cast<std::uint64_t>(usual_length)) / 1000);
}

/// Permille for a word said `count` times, at most 255.
constexpr std::uint32_t count_credit(std::uint32_t count, std::uint32_t damping) {
    return 1'000'000U * count / (1000U * count + damping);
}

/// @param sum of weight x credit
/// @param whole sum of the weights of the tender's words
constexpr Outcome text_outcome(std::int64_t sum, std::int64_t whole, int text_length) {
    const auto score = Score::ratio(sum, whole * full_share);
    if (is_brief(text_length)) return {std::max(score, permille(neutral::text)), false, {}};
    return {score, true, {}};
}

}  // namespace talentmatch::matching
