// The fixed word lists of the trade: what says nothing in a job text, and which French and English words are the same.
#pragma once

#include <string_view>

namespace talentmatch::matching {

/// True for function words and for what every job advertisement and every CV says ("mission", "team", "expérience").
/// @param folded as WordReader gives it
[[nodiscard]] bool is_stop_word(std::string_view folded);

/// The common stem of words that the endings alone do not bring together ("réseaux" and "networks"); empty for others.
[[nodiscard]] std::string_view fixed_stem(std::string_view folded);

}  // namespace talentmatch::matching
