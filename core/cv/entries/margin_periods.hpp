// Periods alone in a margin, centred beside what they date.
#pragma once

#include <vector>

#include "cv/entries/entry_dates.hpp"

namespace talentmatch::cv {

/// A period alone in the margin stands as low as the middle of its entry, between or below its lines: back beside the
/// entry's first line, when every other period stands beside such a line or below one of its own. Linear.
void lift_margin_periods(std::vector<Line>& lines, const EntryShape& shape, Date today);

}  // namespace talentmatch::cv
