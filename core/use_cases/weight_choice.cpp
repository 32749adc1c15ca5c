#include "use_cases/weight_choice.hpp"

#include <algorithm>

namespace talentmatch::use_cases {

Result<matching::WeightChoice> chosen_weights(ports::MatchingWeightsRepository& weights, const Actor& actor,
                                              CompanyId company, const WeightChanges& changes) {
    const auto current = weights.current(actor, company);
    if (!current) return fail(current);
    if (std::ranges::any_of(changes, [](const auto& change) { return change.has_value(); })) {
        const auto changed = changed_weights(current->weights, changes);
        if (!changed) return fail(changed);
        return matching::WeightChoice{*changed, matching::WeightsOrigin::request, 0};
    }
    if (current->version == 0) return matching::WeightChoice{};
    return matching::WeightChoice{current->weights, matching::WeightsOrigin::company, current->version};
}

}  // namespace talentmatch::use_cases
