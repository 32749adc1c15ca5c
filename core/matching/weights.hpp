// How much each criterion counts, and how a tender that does not ask everything shares the rest out.
#pragma once

#include <array>
#include <cstddef>

#include "entities/result.hpp"
#include "matching/assessment.hpp"

namespace talentmatch::matching {

inline constexpr std::size_t criterion_count = 9;

/// Permille per criterion, in the order of the enum.
using Weights = std::array<int, criterion_count>;

/// The largest weight that anybody may give; only the proportions count.
inline constexpr int largest_weight = 1'000'000;

/// What decides a staffing in an IT-services company, in this order: can they do it (skills, title, years
/// and text: 700 of 1 000), are they free when it starts (120), does the rate leave a margin (80), can
/// they be there (60). Languages and certifications rarely decide, and then as a tie-break. Any change raises
/// default_weights_version.
inline constexpr Weights default_weights{360, 120, 100, 120, 120, 80, 60, 20, 20};

/// Of `default_weights`, and of the rules of all criteria. 2: years since a skill was last used, notice, and
/// availability that nobody stated.
inline constexpr int default_weights_version = 2;

enum class WeightsOrigin {
    defaults,  ///< `version` is default_weights_version
    company,   ///< `version` is the company's own, from 1 on
    request,   ///< given with one request; `version` is 0
};

/// Weights and whose they are.
struct WeightChoice {
    Weights weights = default_weights;
    WeightsOrigin origin = WeightsOrigin::defaults;
    int version = default_weights_version;

    bool operator==(const WeightChoice&) const = default;
};

/// What somebody gave as weights, checked.
/// @error invalid_input "weights_invalid", a field error {"body", "weights", NAME} for each weight below 0 or above
/// largest_weight, {"body", "weights"} when all are 0
[[nodiscard]] Result<Weights> checked_weights(const Weights& given);

/// The weights of the criteria that `has_data`, scaled to add up to 1 000 exactly (largest remainder, ties to the
/// earlier criterion); all 0 when none has data.
[[nodiscard]] Weights rescaled(const Weights& weights, const std::array<bool, criterion_count>& has_data);

}  // namespace talentmatch::matching
