// Collaborations at rest. The common manners are those of CompanyRepository.
#pragma once

#include <optional>
#include <vector>

#include "entities/actor.hpp"
#include "entities/collaboration.hpp"
#include "entities/page.hpp"
#include "ports/decision.hpp"

namespace talentmatch::ports {

struct CollaborationFilter {
    std::optional<CollaborationStatus> status;
    std::optional<CompanyId> company_id;  ///< one of the two sides
};

/// Seen: those that involve the own company; every one for admin.
class CollaborationRepository {
public:
    virtual ~CollaborationRepository() = default;

    [[nodiscard]] virtual Result<std::vector<Collaboration>> list(const Actor& actor, const CollaborationFilter& filter,
                                                                  Page page) = 0;

    /// @error not_found "collaboration_not_found"
    [[nodiscard]] virtual Result<Collaboration> by_id(const Actor& actor, CollaborationId id) = 0;

    /// The initiator is the own company, or any for admin. The partner need not be seen yet: that is what inviting
    /// means.
    /// @error not_found "company_not_found" the partner does not exist
    /// @error conflict "collaboration_exists" the pair, in either order, has one that is pending, active or suspended
    [[nodiscard]] virtual Result<Collaboration> create(const Actor& actor, const Collaboration& collaboration) = 0;

    /// @error not_found "collaboration_not_found"
    [[nodiscard]] virtual Result<Collaboration> update(const Actor& actor, CollaborationId id,
                                                       const Decision<Collaboration>& decide) = 0;

    /// Only by the initiator, and only while nothing was shared yet: pending or declined.
    /// @error not_found "collaboration_not_found"
    /// @error wrong_state "collaboration_not_removable"
    [[nodiscard]] virtual Result<void> remove(const Actor& actor, CollaborationId id) = 0;
};

}  // namespace talentmatch::ports
