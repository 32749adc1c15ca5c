// Text printed over other text, as tables that are too wide for their place print their cells: where words stand on
// words, no geometry tells their lines, but each block of them is drawn as a whole, one after the other.
#pragma once

#include <cstddef>
#include <vector>

#include "cv/layout/lines.hpp"

namespace talentmatch::cv {

/// A block that is printed over an earlier one.
struct Overprint {
    std::vector<Segment> segments;
    Rect after;  ///< the last word of the block that is drawn before it, and is printed over nothing
};

/// Takes such blocks out of the words of a page, so that geometry reads what is left. O(n log n + overlapping pairs).
/// @param words in the order of drawing
[[nodiscard]] std::vector<Overprint> take_overprints(std::vector<Segment>& words);

}  // namespace talentmatch::cv
