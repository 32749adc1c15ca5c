// Lines that a narrow column cut in two, put together again.
#pragma once

#include <vector>

#include "cv/layout/line_ends.hpp"
#include "cv/layout/lines.hpp"
#include "entities/date.hpp"

namespace talentmatch::cv {

/// The lines, with those joined that a full line, an open end or a torn period ("(septembre 2017 -" above "mars 2021)")
/// shows to be one. Linear.
[[nodiscard]] std::vector<Line> join_wrapped_lines(const std::vector<Line>& lines, Date today);

}  // namespace talentmatch::cv
