// From the text of a call for tender to a tender: title, skills with their importance, dates, rate, place, years.
#pragma once

#include <string_view>

#include "entities/gazetteer.hpp"
#include "entities/taxonomy.hpp"
#include "entities/tender.hpp"

namespace talentmatch::use_cases {

/// Reads what the text says and leaves the rest empty. The title is the first line. A skill's importance comes from the
/// words around it or from the heading above it: requis, obligatoire, must; souhaité, apprécié, preferred; un plus,
/// atout, nice to have. A skill without such words is required when the title names it; else it is nice to have in a
/// text that uses them (the paragraph about the context), and preferred in one that does not. Pure; French and English.
/// @param today what "ASAP" means
[[nodiscard]] Tender draft_tender(std::string_view text, const Taxonomy& taxonomy, const Gazetteer& gazetteer,
                                  Date today);

}  // namespace talentmatch::use_cases
