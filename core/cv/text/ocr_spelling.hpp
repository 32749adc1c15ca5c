// Names of skills as recognition misreads them: l, 1 and I, O and 0, rn and m, vv and w.
#pragma once

#include <string_view>

#include "entities/taxonomy.hpp"

namespace talentmatch::cv {

/// The one skill that a misread name can mean, over at most two confused signs; none for short names, for ambiguous
/// skills and when two skills are possible. For recognised text only. O(n^2) look-ups for n confusable signs, n
/// bounded.
[[nodiscard]] const TaxonomySkill* skill_of_misread(std::string_view name, const Taxonomy& taxonomy);

}  // namespace talentmatch::cv
