// An agreement between two companies. Only an active one lets a company see anything of the other (spec 3.1.4).
#pragma once

#include <optional>
#include <string>

#include "entities/date.hpp"
#include "entities/enum_names.hpp"
#include "entities/id.hpp"
#include "entities/result.hpp"

namespace talentmatch {

enum class CollaborationStatus { pending, active, suspended, ended, declined };

template <>
struct EnumNames<CollaborationStatus> {
    static constexpr std::array<std::pair<CollaborationStatus, std::string_view>, 5> names{
        {{CollaborationStatus::pending, "pending"},
         {CollaborationStatus::active, "active"},
         {CollaborationStatus::suspended, "suspended"},
         {CollaborationStatus::ended, "ended"},
         {CollaborationStatus::declined, "declined"}}};
};

struct CompanySummary {
    CompanyId id;
    std::string name;

    bool operator==(const CompanySummary&) const = default;
};

struct Collaboration {
    CollaborationId id;
    CompanyId initiator_company_id;
    CompanyId partner_company_id;  ///< another company; one open collaboration per pair
    CollaborationStatus status = CollaborationStatus::pending;
    std::optional<Date> start_date;
    std::optional<Date> end_date;  ///< not before start_date
    std::optional<std::string> terms;
    CompanySummary initiator_company;  ///< read only
    CompanySummary partner_company;    ///< read only
    Instant created_at{};
    std::optional<Instant> updated_at;

    bool operator==(const Collaboration&) const = default;

    /// Shares something today: status active, and today within its dates.
    [[nodiscard]] bool is_in_force(Date today) const;

    [[nodiscard]] bool involves(CompanyId company) const {
        return company == initiator_company_id || company == partner_company_id;
    }
};

/// pending -> active, declined (the partner only); pending -> ended (the initiator withdraws);
/// active <-> suspended; active, suspended -> ended. Staying is always allowed.
/// @error wrong_state "collaboration_step_refused"
/// @error forbidden "collaboration_partner_decides" when the initiator answers the own invitation
[[nodiscard]] Result<void> check_step(const Collaboration& before, CollaborationStatus to, CompanyId who);

}  // namespace talentmatch
