// Which weights a score uses.
#pragma once

#include "use_cases/matching_weights.hpp"

namespace talentmatch::use_cases {

/// The company's weights in force, or the engine's; with changes, those changes in them, for one request.
/// @error not_found "company_not_found"; invalid_input "fields_invalid"
[[nodiscard]] Result<matching::WeightChoice> chosen_weights(ports::MatchingWeightsRepository& weights,
                                                            const Actor& actor, CompanyId company,
                                                            const WeightChanges& changes);

}  // namespace talentmatch::use_cases
