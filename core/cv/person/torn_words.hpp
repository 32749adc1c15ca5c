// Addresses and telephone numbers that a narrow column broke wherever its edge was.
#pragma once

#include <map>
#include <vector>

#include "cv/layout/lines.hpp"
#include "cv/sections/sections.hpp"

namespace talentmatch::cv {

/// Where each region's widest line ends.
[[nodiscard]] std::map<int, double> right_edges(const std::vector<Block>& blocks);

/// The lines, with those joined that one e-mail address or one telephone number stands on: "name.sur", "name@exam",
/// "ple.org"; "+33 6 39 98 44" above "06". Linear.
/// @param edges of the whole page's regions
[[nodiscard]] std::vector<Line> join_torn_contacts(const std::vector<Line>& lines, const std::map<int, double>& edges);

}  // namespace talentmatch::cv
