// The skills of a CV: declared ones, those of its positions, and for how long.
#pragma once

#include <vector>

#include "cv/positions/positions.hpp"
#include "cv/sections/sections.hpp"
#include "entities/resume.hpp"
#include "entities/taxonomy.hpp"

namespace talentmatch::cv {

/// Fills each position's technologies, and answers the skills: those of skill sections first, then those of technical
/// environments, then those that the rest of the text names. `language` chooses between a skill's two names.
[[nodiscard]] std::vector<ResumeSkill> read_skills(const std::vector<Block>& blocks,
                                                   std::vector<ReadPosition>& positions, const Taxonomy& taxonomy,
                                                   Date today);

/// What the taxonomy's graph says of somebody with these skills and what they do not name themselves: marked `implied`,
/// by whom, with the evidence of the nearest one and a lower confidence.
[[nodiscard]] std::vector<ResumeSkill> implied_skills(const std::vector<ResumeSkill>& read, const Taxonomy& taxonomy);

}  // namespace talentmatch::cv
