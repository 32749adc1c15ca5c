// Reading order from geometry: segments of a page -> rows -> columns, one after the other.
#pragma once

#include <optional>
#include <vector>

#include "cv/layout/lines.hpp"

namespace talentmatch::cv {

/// Segments whose middles stand at about the same height, from left to right.
using Row = std::vector<Segment>;

/// The rows of one region: a column, or a stretch across the page.
using Region = std::vector<Row>;

/// Groups segments to rows, top down. A segment belongs to the row whose middle its own overlaps.
[[nodiscard]] std::vector<Row> group_rows(std::vector<Segment> segments);

/// Cuts rows into columns wherever a blank lane with text of its own on both sides runs through them; date columns and
/// label columns, whose lines answer each other, stay rows. At most `max_columns_depth` cuts deep.
/// @param lane where the page before had its columns' border: a column that ends on this page may be short there.
///        Afterwards where this page has it.
[[nodiscard]] std::vector<Region> reading_order(std::vector<Row> rows, std::optional<double>& lane);

}  // namespace talentmatch::cv
