// Page headers, footers and page numbers: text that repeats on every page and belongs to none.
#pragma once

#include <vector>

#include "cv/layout/lines.hpp"

namespace talentmatch::cv {

/// Keeps the first of the lines that stand at the same height of several pages with the same words (digits apart), and
/// drops page numbers. O(n log n).
void drop_repeats(std::vector<Line>& lines);

}  // namespace talentmatch::cv
