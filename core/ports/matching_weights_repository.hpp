// How much each criterion counts for a company: every version that was ever set, the newest in force. The common
// manners are those of CompanyRepository.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "entities/actor.hpp"
#include "entities/date.hpp"
#include "entities/page.hpp"
#include "matching/weights.hpp"
#include "ports/decision.hpp"

namespace talentmatch::ports {

/// One version, never changed once it is stored. Version 0 is what holds before anything was set: the engine's
/// defaults.
struct CompanyWeights {
    CompanyId company_id;
    int version = 0;
    matching::Weights weights = matching::default_weights;
    std::optional<std::string> note;   ///< why, in the words of who set it
    std::optional<int> restored_from;  ///< a rollback names the version it repeats
    UserId created_by;                 ///< of version 0: nobody
    Instant created_at{};

    bool operator==(const CompanyWeights&) const = default;
};

/// Seen and changed: those of the own company, of any for admin.
class MatchingWeightsRepository {
public:
    virtual ~MatchingWeightsRepository() = default;

    /// The newest version; version 0 when none was ever set.
    /// @error not_found "company_not_found"
    [[nodiscard]] virtual Result<CompanyWeights> current(const Actor& actor, CompanyId company) = 0;

    /// Newest first; version 0 is not listed.
    /// @error not_found "company_not_found"
    [[nodiscard]] virtual Result<std::vector<CompanyWeights>> history(const Actor& actor, CompanyId company,
                                                                      Page page) = 0;

    /// @error not_found "company_not_found", "weights_version_not_found"
    [[nodiscard]] virtual Result<CompanyWeights> by_version(const Actor& actor, CompanyId company, int version) = 0;

    /// `decide` is given the current version; what it answers is stored as the next one. Two at once come one after the
    /// other, so that none is lost.
    /// @error not_found "company_not_found"; "user_not_found" when `created_by` names none
    [[nodiscard]] virtual Result<CompanyWeights> append(const Actor& actor, CompanyId company,
                                                        const Decision<CompanyWeights>& decide) = 0;
};

}  // namespace talentmatch::ports
