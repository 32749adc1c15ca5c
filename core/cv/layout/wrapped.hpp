// Lines that a narrow column cut in two, put together again.
#pragma once

#include <vector>

#include "cv/layout/lines.hpp"
#include "entities/date.hpp"

namespace talentmatch::cv {

/// The next line's first word had no room on this line. `right` is the column's edge.
[[nodiscard]] bool is_full(const Line& line, const Line& next, double right);

/// True when the text cannot end here: "Université de", "Développeur,", "Master in".
[[nodiscard]] bool ends_open(std::string_view text);

/// True when the first letter is a small one.
[[nodiscard]] bool begins_small(std::string_view text);

/// The lines, with those joined that a full line, an open end or a torn period ("(septembre 2017 -" above "mars 2021)")
/// shows to be one. Linear.
[[nodiscard]] std::vector<Line> join_wrapped_lines(const std::vector<Line>& lines, Date today);

}  // namespace talentmatch::cv
