// Consultants of a company (spec 3.3.1).
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "ports/clock.hpp"
#include "ports/consultant_repository.hpp"
#include "ports/skill_repository.hpp"
#include "use_cases/change.hpp"

namespace talentmatch::use_cases {

// The value types of ports that callers need: an adapter of the inside never includes a port.
using ports::ConsultantFilter;

/// Every function: @error forbidden "permission_missing"; not_found "consultant_not_found" for others' ids.
class ConsultantUseCase {
public:
    ConsultantUseCase(ports::ConsultantRepository& consultants, ports::SkillRepository& skills,
                      const ports::Clock& clock);

    [[nodiscard]] Result<std::vector<Consultant>> get_all_consultants(const Actor& actor,
                                                                      const ports::ConsultantFilter& filter, Page page);
    [[nodiscard]] Result<Consultant> get_consultant_by_id(const Actor& actor, ConsultantId id);

    /// Into the own company (`company_id` 0 means that), or any for admin. Skills may be given by id or, with id 0, by
    /// name; unknown ones are field errors at ("body", "skills", N, "skill_id" | "name").
    /// @error invalid_input with every wrong field at once: empty names, negative rates, years outside 0..60, ...
    /// @error conflict "consultant_user_taken"
    [[nodiscard]] Result<Consultant> create_consultant(const Actor& actor, Consultant consultant);

    /// @error invalid_input as above; wrong_state "availability_step_refused"
    [[nodiscard]] Result<Consultant> update_consultant(const Actor& actor, ConsultantId id,
                                                       const Change<Consultant>& change);
    /// @error conflict "consultant_committed" a match with this consultant is submitted or accepted
    [[nodiscard]] Result<void> delete_consultant(const Actor& actor, ConsultantId id);

    /// Adds a skill, or replaces level, years and details of one that is there. By id or, with id 0, by name.
    /// @error not_found "skill_not_found"
    [[nodiscard]] Result<Consultant> add_skill_to_consultant(const Actor& actor, ConsultantId id,
                                                             const ConsultantSkill& skill);
    /// @error not_found "consultant_skill_not_found"
    [[nodiscard]] Result<Consultant> remove_skill_from_consultant(const Actor& actor, ConsultantId id, SkillId skill);

private:
    ports::ConsultantRepository& consultants_;
    ports::SkillRepository& skills_;
    const ports::Clock& clock_;
};

}  // namespace talentmatch::use_cases
