// Agreements between companies: invite, answer, suspend, end.
#pragma once

#include <vector>

#include "ports/clock.hpp"
#include "ports/collaboration_repository.hpp"
#include "use_cases/change.hpp"

namespace talentmatch::use_cases {

// The value types of ports that callers need: an adapter of the inside never includes a port.
using ports::CollaborationFilter;

/// Every function: @error forbidden "permission_missing"; not_found "collaboration_not_found" for others' ids.
class CollaborationUseCase {
public:
    CollaborationUseCase(ports::CollaborationRepository& collaborations, const ports::Clock& clock);

    [[nodiscard]] Result<std::vector<Collaboration>> get_all_collaborations(const Actor& actor,
                                                                            const ports::CollaborationFilter& filter,
                                                                            Page page);
    [[nodiscard]] Result<Collaboration> get_collaboration_by_id(const Actor& actor, CollaborationId id);

    /// Starts as pending. `initiator_company_id` 0 means the own company.
    /// @error invalid_input "collaboration_with_oneself", "period_reversed"; not_found "company_not_found"
    /// @error conflict "collaboration_exists"
    [[nodiscard]] Result<Collaboration> create_collaboration(const Actor& actor, Collaboration collaboration);

    /// Status, dates and terms. Terms and dates are the initiator's to change, and only while pending: afterwards both
    /// sides agreed to them. For admin, the side whose step it is takes it.
    /// @error wrong_state "collaboration_step_refused", "collaboration_terms_fixed"
    /// @error forbidden "collaboration_partner_decides", "collaboration_initiator_withdraws"
    [[nodiscard]] Result<Collaboration> update_collaboration(const Actor& actor, CollaborationId id,
                                                             const Change<Collaboration>& change);
    [[nodiscard]] Result<void> delete_collaboration(const Actor& actor, CollaborationId id);

private:
    ports::CollaborationRepository& collaborations_;
    const ports::Clock& clock_;
};

}  // namespace talentmatch::use_cases
