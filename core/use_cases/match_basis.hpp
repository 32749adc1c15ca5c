// From an assessment to the record that is kept beside a match.
#pragma once

#include "matching/assessment.hpp"
#include "ports/match_basis.hpp"
#include "ports/matching_pool.hpp"

namespace talentmatch::use_cases {

/// With its hash.
[[nodiscard]] ports::MatchBasis basis_of(const matching::Assessment& assessment,
                                         const ports::PoolConsultant& consultant, const ports::PoolTender& tender,
                                         const matching::WeightChoice& weights, CompanyId weights_company, Date today);

}  // namespace talentmatch::use_cases
