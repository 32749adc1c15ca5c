// Whether a page's own text can be believed.
#pragma once

#include <vector>

#include "entities/document.hpp"

namespace talentmatch::cvtext {

/// Bytes of the runs that a person sees.
[[nodiscard]] std::size_t visible_letters(const std::vector<TextRun>& runs);

/// A font whose table of meanings is wrong gives words without vowels, or hardly a letter. Both are far from every
/// language of the Latin script, lists of acronyms included; other scripts and short texts are never suspected.
[[nodiscard]] bool is_gibberish(const std::vector<TextRun>& runs);

}  // namespace talentmatch::cvtext
