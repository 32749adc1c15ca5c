// Headings in the margin, beside their content, that had no room on one line.
#pragma once

#include <utility>
#include <vector>

#include "cv/lines.hpp"

namespace talentmatch::cv {

/// The line without its first segment, and that segment as a line of its own.
[[nodiscard]] std::pair<Line, Line> split_off_first(const Line& line);

/// "Expériences" beside one line of the content, "professionnelles" below it beside another: one heading, where the
/// first word stood. O(lines).
[[nodiscard]] std::vector<Line> join_margin_headings(const std::vector<Line>& lines);

}  // namespace talentmatch::cv
