// The names above groups of skills.
#pragma once

#include <cstddef>
#include <vector>

#include "cv/lines.hpp"
#include "entities/taxonomy.hpp"

namespace talentmatch::cv {

/// Categories' names in bold or larger above their lists. "Front end" names a skill too, and is a category where others
/// that look like it are no skills. O(lines).
[[nodiscard]] bool is_category(const std::vector<Line>& lines, std::size_t i, const Taxonomy& taxonomy);

}  // namespace talentmatch::cv
