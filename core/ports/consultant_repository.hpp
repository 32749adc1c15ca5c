// Consultants at rest (spec 3.2.1). The common manners are those of CompanyRepository.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "entities/actor.hpp"
#include "entities/consultant.hpp"
#include "entities/page.hpp"
#include "ports/decision.hpp"

namespace talentmatch::ports {

struct ConsultantFilter {
    std::optional<CompanyId> company_id;
    std::optional<AvailabilityStatus> availability_status;
    bool availability_unstated = false;  ///< nobody said a status; with a status above, nobody is found
    std::optional<std::string> query;    ///< its words are in name, title, bio or location
    std::vector<SkillId> skills;         ///< has all of these
    /// Is free on this day by what was said: availability_date not after it or, without a date, available, with a
    /// notice that ends by then. Whose availability nobody stated is never found.
    std::optional<Date> available_from;
    int notice_up_to = 0;  ///< days until `available_from`; the use case counts them
    std::optional<UserId> user_id;
};

/// Seen: the rows of the own company; every row for admin; the record linked to the own account for the role
/// consultant. A partner's consultants are never answered here: the MatchingPool shows what an active collaboration
/// shares.
class ConsultantRepository {
public:
    virtual ~ConsultantRepository() = default;

    [[nodiscard]] virtual Result<std::vector<Consultant>> list(const Actor& actor, const ConsultantFilter& filter,
                                                               Page page) = 0;

    /// @error not_found "consultant_not_found"
    [[nodiscard]] virtual Result<Consultant> by_id(const Actor& actor, ConsultantId id) = 0;

    /// Stores the consultant with skills, languages and certifications.
    /// @error conflict "consultant_user_taken" the account is linked to another consultant
    /// @error not_found "company_not_found", "skill_not_found", "user_not_found"
    [[nodiscard]] virtual Result<Consultant> create(const Actor& actor, const Consultant& consultant) = 0;

    /// Skills, languages and certifications are part of the entity: what `decide` answers replaces them.
    /// @error not_found "consultant_not_found", "skill_not_found", "user_not_found"
    /// @error conflict "consultant_user_taken"
    [[nodiscard]] virtual Result<Consultant> update(const Actor& actor, ConsultantId id,
                                                    const Decision<Consultant>& decide) = 0;

    /// Removes the consultant with skills and matches; resumes stay, linked to nobody. A match that a client knows of
    /// (submitted or accepted) keeps the consultant: whoever deletes has to cancel it first, and so to see it.
    /// @error not_found "consultant_not_found"
    /// @error conflict "consultant_committed"
    [[nodiscard]] virtual Result<void> remove(const Actor& actor, ConsultantId id) = 0;
};

}  // namespace talentmatch::ports
