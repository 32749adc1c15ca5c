// The skills of a CV: declared ones, those of its positions, and for how long.
#pragma once

#include <vector>

#include "cv/positions.hpp"
#include "cv/sections.hpp"
#include "entities/resume.hpp"
#include "entities/taxonomy.hpp"

namespace talentmatch::cv {

/// Fills each position's technologies, and answers the skills: those of skill sections first, then those of technical
/// environments, then those that the rest of the text names. `language` chooses between a skill's two names.
[[nodiscard]] std::vector<ResumeSkill> read_skills(const std::vector<Block>& blocks,
                                                   std::vector<ReadPosition>& positions, const Taxonomy& taxonomy,
                                                   Date today);

}  // namespace talentmatch::cv
