// Positions that no heading announces.
#pragma once

#include <vector>

#include "cv/sections/sections.hpp"
#include "entities/date.hpp"

namespace talentmatch::cv {

/// Where no section of experience was found, the dated entries below the name or under a heading that nobody knows
/// become one: at least two periods, each on a line that is no sentence.
[[nodiscard]] std::vector<Block> with_positions(std::vector<Block> blocks, Date today);

}  // namespace talentmatch::cv
