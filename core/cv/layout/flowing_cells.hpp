// Names and periods that fill the cells of a grid one after the other, row by row: "INSA | 2012 - 2015 | IUT" above
// "2010 - 2012".
#pragma once

#include <vector>

#include "cv/layout/lines.hpp"

namespace talentmatch::cv {

/// The lines, with a line for each name and its period where rows part them. Linear.
[[nodiscard]] std::vector<Line> with_cells_paired(std::vector<Line> lines);

/// The lines, with names put together that go on beside the second of two years in a margin: "2009 | Faculté des" above
/// "2010 | Sciences". Linear.
[[nodiscard]] std::vector<Line> with_names_beside_years(std::vector<Line> lines);

}  // namespace talentmatch::cv
