// Calls for tender at rest. The common manners are those of CompanyRepository.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "entities/actor.hpp"
#include "entities/page.hpp"
#include "entities/tender.hpp"
#include "ports/decision.hpp"

namespace talentmatch::ports {

struct TenderFilter {
    std::optional<CompanyId> company_id;
    std::optional<TenderStatus> status;
    std::optional<std::string> query;  ///< its words are in title, client or description
    std::vector<SkillId> skills;       ///< asks for all of these
    std::optional<Date> starts_after;  ///< start_date on this day or later
    std::optional<Date> starts_before;
    std::optional<Date> deadline_after;  ///< to be answered on this day or later
    std::optional<Date> deadline_before;
};

/// Seen: the rows of the own company; every row for admin; none for the role consultant.
class TenderRepository {
public:
    virtual ~TenderRepository() = default;

    [[nodiscard]] virtual Result<std::vector<Tender>> list(const Actor& actor, const TenderFilter& filter,
                                                           Page page) = 0;

    /// @error not_found "tender_not_found"
    [[nodiscard]] virtual Result<Tender> by_id(const Actor& actor, TenderId id) = 0;

    /// @error not_found "company_not_found", "skill_not_found"
    [[nodiscard]] virtual Result<Tender> create(const Actor& actor, const Tender& tender) = 0;

    /// @error not_found "tender_not_found", "skill_not_found"
    [[nodiscard]] virtual Result<Tender> update(const Actor& actor, TenderId id, const Decision<Tender>& decide) = 0;

    /// Removes the tender with its skills and matches.
    /// @error not_found "tender_not_found"
    [[nodiscard]] virtual Result<void> remove(const Actor& actor, TenderId id) = 0;
};

}  // namespace talentmatch::ports
