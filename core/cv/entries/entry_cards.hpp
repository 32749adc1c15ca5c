// Entries that stand beside each other in rows, as cards do.
#pragma once

#include <vector>

#include "cv/layout/lines.hpp"
#include "entities/date.hpp"

namespace talentmatch::cv {

/// Where one row holds nothing but periods, the rows around it that stand at the same edges are read card by card. The
/// other lines stay as they are. O(lines).
[[nodiscard]] std::vector<Line> take_cards_apart(const std::vector<Line>& lines, Date today);

}  // namespace talentmatch::cv
