// Headings in the margin, beside their content.
#pragma once

#include <vector>

#include "cv/layout/lines.hpp"

namespace talentmatch::cv {

/// The lines, with each heading that stands in a margin on a line of its own, above what stands beside it: beside the
/// first of those lines or in their middle, on one line or on two. O(lines).
[[nodiscard]] std::vector<Line> with_margin_headings_apart(const std::vector<Line>& lines);

}  // namespace talentmatch::cv
