// How much each criterion counts for a company: read by who may rank, set by who leads. Every version is kept.
#pragma once

#include <array>
#include <optional>
#include <string>
#include <vector>

#include "ports/clock.hpp"
#include "ports/matching_weights_repository.hpp"

namespace talentmatch::use_cases {

// The value types of other rooms that callers need: an adapter of the inside never includes them.
using matching::Criterion;
using matching::Weights;
using matching::WeightsOrigin;
using ports::CompanyWeights;

/// Permille by criterion, in the order of the enum; nothing leaves a criterion as it is.
using WeightChanges = std::array<std::optional<int>, matching::criterion_count>;

/// `base` with the changes in it.
/// @error invalid_input "fields_invalid": below 0 or above 1 000 at the criterion, all zero at "weights"
[[nodiscard]] Result<Weights> changed_weights(const Weights& base, const WeightChanges& changes);

/// What goes with a new version.
struct WeightsEdit {
    std::optional<int> expected_version{};  ///< the version the caller has seen; another one in force: conflict
    std::optional<std::string> note{};
};

/// Every function: @error forbidden "permission_missing"; not_found "company_not_found".
class MatchingWeightsUseCase {
public:
    MatchingWeightsUseCase(ports::MatchingWeightsRepository& weights, const ports::Clock& clock);

    /// What is in force; version 0: the engine's defaults, nothing was ever set.
    [[nodiscard]] Result<CompanyWeights> get_weights(const Actor& actor, CompanyId company);

    /// Newest first.
    [[nodiscard]] Result<std::vector<CompanyWeights>> get_history(const Actor& actor, CompanyId company, Page page);

    /// A new version: the one in force with these changes.
    /// @error conflict "weights_changed" somebody set a version meanwhile
    [[nodiscard]] Result<CompanyWeights> set_weights(const Actor& actor, CompanyId company,
                                                     const WeightChanges& changes, const WeightsEdit& edit);

    /// A new version equal to an old one; version 0 is the defaults.
    /// @error not_found "weights_version_not_found"; conflict "weights_changed"
    [[nodiscard]] Result<CompanyWeights> roll_back(const Actor& actor, CompanyId company, int version,
                                                   const WeightsEdit& edit);

private:
    [[nodiscard]] Result<CompanyWeights> append(const Actor& actor, CompanyId company, const WeightsEdit& edit,
                                                const ports::Decision<CompanyWeights>& decide);

    ports::MatchingWeightsRepository& weights_;
    const ports::Clock& clock_;
};

}  // namespace talentmatch::use_cases
