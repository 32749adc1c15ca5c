// Skill lists that no heading announces: a sidebar's groups, lists under a heading that nobody knows.
#pragma once

#include <vector>

#include "cv/sections/sections.hpp"
#include "entities/taxonomy.hpp"

namespace talentmatch::cv {

/// Makes skill sections of the runs of short lines, most of which the taxonomy knows, outside positions and education.
[[nodiscard]] std::vector<Block> with_skill_lists(std::vector<Block> blocks, const Taxonomy& taxonomy);

}  // namespace talentmatch::cv
