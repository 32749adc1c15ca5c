// The names above groups of skills, and skills in grids.
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <vector>

#include "cv/layout/lines.hpp"
#include "entities/taxonomy.hpp"

namespace talentmatch::cv {

/// Categories' names in bold or larger above their lists. "Front end" names a skill too, and is a category where others
/// that look like it are no skills. O(lines).
[[nodiscard]] bool is_category(const std::vector<Line>& lines, std::size_t i, const Taxonomy& taxonomy);

/// Text that is turned upwards names the group beside it.
[[nodiscard]] bool is_turned_label(const Segment& segment);

/// The cells of a row in a grid, with the rest of one that stands alone below it: "Google" above "Analytics", where the
/// taxonomy knows both together.
[[nodiscard]] std::optional<std::string> whole_row(const Line& line, const Line& next, const Taxonomy& taxonomy);

}  // namespace talentmatch::cv
