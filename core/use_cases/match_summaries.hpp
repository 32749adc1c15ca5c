// What each side may know of the other in a ranking.
#pragma once

#include <span>
#include <vector>

#include "ports/matching_pool.hpp"
#include "use_cases/matches.hpp"

namespace talentmatch::use_cases {

/// Joins assessments with the people and tenders they are about; those of partners are shortened and concealed.
[[nodiscard]] std::vector<RankedMatch> with_summaries(const Actor& actor, std::vector<matching::Assessment> ranking,
                                                      std::span<const ports::PoolConsultant> consultants,
                                                      std::span<const ports::PoolTender> tenders);

/// Takes amounts and quoted words out of the reasons when the tender is a partner's: ceiling, budget and description
/// are not shared. What a sub-score lets a reader infer remains.
void conceal(matching::Assessment& assessment, const Actor& actor, const Tender& tender);

}  // namespace talentmatch::use_cases
