// What may be ranked: everybody the actor may see, loaded in bulk. This is where partners come in.
#pragma once

#include <span>
#include <string>
#include <vector>

#include "entities/actor.hpp"
#include "entities/consultant.hpp"
#include "entities/tender.hpp"
#include "ports/decision.hpp"

namespace talentmatch::ports {

/// Whose rows come into a ranking.
enum class Reach {
    own_company,
    with_partners,  ///< and companies with a collaboration in force on the day
};

struct PoolConsultant {
    Consultant consultant;
    std::string company_name;
    std::string resume_text;  ///< of the newest analysed resume; empty without one
};

struct PoolTender {
    Tender tender;
    std::string company_name;
};

/// Every list is ordered by id and complete: a ranking over a page would not be exact. A fixed number of queries.
class MatchingPool {
public:
    virtual ~MatchingPool() = default;

    /// `owner` counts for admin only: for everybody else it is the actor's company.
    /// The consultants who can be assigned: every status, since dates decide. For admin the own company is `owner`, so
    /// that a ranking shows what the tender's company would see.
    [[nodiscard]] virtual Result<std::vector<PoolConsultant>> consultants(const Actor& actor, CompanyId owner,
                                                                          Reach reach, Date today) = 0;

    /// The companies whose consultants `consultants` answers, by id: for whoever asks an index. None for the role
    /// consultant.
    [[nodiscard]] virtual Result<std::vector<CompanyId>> companies(const Actor& actor, CompanyId owner, Reach reach,
                                                                   Date today) = 0;

    /// Those of these consultants who are within with_partners of `owner`, by id: the people an index named. Who has
    /// gone since is not among them. Without skills and resume text: enough for a summary, not for a score.
    [[nodiscard]] virtual Result<std::vector<PoolConsultant>> consultants_by_id(const Actor& actor, CompanyId owner,
                                                                                std::span<const ConsultantId> ids,
                                                                                Date today) = 0;

    /// The tenders that can be answered: open or in progress; and of the own company also drafts.
    [[nodiscard]] virtual Result<std::vector<PoolTender>> tenders(const Actor& actor, CompanyId owner, Reach reach,
                                                                  Date today) = 0;

    /// One consultant or one tender within with_partners, for a score of a single pair: any of the own company (any at
    /// all for admin); of partners the tenders that can be answered. The role consultant gets nothing from a pool.
    /// @error not_found "consultant_not_found" / "tender_not_found"
    [[nodiscard]] virtual Result<PoolConsultant> consultant(const Actor& actor, ConsultantId id, Date today) = 0;
    [[nodiscard]] virtual Result<PoolTender> tender(const Actor& actor, TenderId id, Date today) = 0;
};

}  // namespace talentmatch::ports
