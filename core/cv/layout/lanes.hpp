// Where a page's columns part: blank lanes with text of its own on either side.
#pragma once

#include <cstddef>
#include <optional>
#include <vector>

#include "cv/layout/columns.hpp"

namespace talentmatch::cv {

/// A blank lane through consecutive rows.
struct Lane {
    double x = 0;
    std::size_t first = 0;
    std::size_t last = 0;  ///< behind the last row
    double score = 0;
    std::vector<std::size_t> cuts = {};  ///< rows where both columns end and begin, for a heading above them
};

/// The lane that parts most of these rows into columns. O(lanes x segments), at most 400 lanes.
[[nodiscard]] std::optional<Lane> find_lane(const std::vector<Row>& rows);

/// The columns of the page before, whose border was at `x`, for as long as no text stands across it.
[[nodiscard]] std::optional<Lane> continued_lane(const std::vector<Row>& rows, double x);

/// The right column goes on below without a white band: `rows` were cut off it by a line that is longer than its
/// column.
[[nodiscard]] std::optional<Lane> same_columns_below(const std::vector<Row>& rows, const Lane& lane,
                                                     const std::vector<Segment>& right);

}  // namespace talentmatch::cv
