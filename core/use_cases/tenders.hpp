// Calls for tender of a company: the same as for consultants.
#pragma once

#include <vector>

#include "ports/clock.hpp"
#include "ports/skill_repository.hpp"
#include "ports/tender_repository.hpp"
#include "use_cases/change.hpp"

namespace talentmatch::use_cases {

// The value types of ports that callers need: an adapter of the inside never includes a port.
using ports::TenderFilter;

/// Every function: @error forbidden "permission_missing"; not_found "tender_not_found" for others' ids.
class TenderUseCase {
public:
    TenderUseCase(ports::TenderRepository& tenders, ports::SkillRepository& skills, const ports::Clock& clock);

    [[nodiscard]] Result<std::vector<Tender>> get_all_tenders(const Actor& actor, const ports::TenderFilter& filter,
                                                              Page page);
    [[nodiscard]] Result<Tender> get_tender_by_id(const Actor& actor, TenderId id);

    /// Into the own company (`company_id` 0 means that), or any for admin. Skills by id or name, as for consultants.
    /// @error invalid_input with every wrong field at once: end before start, required_consultants outside 1..1000, ...
    [[nodiscard]] Result<Tender> create_tender(const Actor& actor, Tender tender);

    /// @error invalid_input as above; wrong_state "tender_step_refused"
    [[nodiscard]] Result<Tender> update_tender(const Actor& actor, TenderId id, const Change<Tender>& change);
    [[nodiscard]] Result<void> delete_tender(const Actor& actor, TenderId id);

    /// Adds a skill, or replaces importance, level and years of one that is there. By id or, with id 0, by name.
    /// @error not_found "skill_not_found"
    [[nodiscard]] Result<Tender> add_skill_to_tender(const Actor& actor, TenderId id, const TenderSkill& skill);
    /// @error not_found "tender_skill_not_found"
    [[nodiscard]] Result<Tender> remove_skill_from_tender(const Actor& actor, TenderId id, SkillId skill);

private:
    ports::TenderRepository& tenders_;
    ports::SkillRepository& skills_;
    const ports::Clock& clock_;
};

}  // namespace talentmatch::use_cases
