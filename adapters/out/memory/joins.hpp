// Fills what a stored row only refers to.
#pragma once

#include "memory/database.hpp"
#include "ports/errors.hpp"

namespace talentmatch::memory {

/// Skill names and categories as they are now; skills in the entity's order.
[[nodiscard]] Consultant complete(const Tables& tables, Consultant row);
[[nodiscard]] Tender complete(const Tables& tables, Tender row);

/// The text that a ranking reads: of the newest analysed resume, empty without one.
[[nodiscard]] std::string newest_resume_text(const Tables& tables, ConsultantId id);

/// @error not_found "skill_not_found" one of the row's skills is neither the platform's nor its company's
template <class Entity>
[[nodiscard]] Result<void> check_skills(const Tables& tables, const Entity& row) {
    for (const auto& skill : row.skills)
        if (!tables.may_use_skill(row.company_id, skill.skill_id)) return ports::skill_not_found();
    return {};
}

/// The own record for the role consultant, else the rows of the own company; everything for admin.
[[nodiscard]] bool sees(const Actor& actor, const Consultant& row);

/// The rows of the own company, none for the role consultant; everything for admin.
[[nodiscard]] bool sees(const Actor& actor, const Tender& row);

}  // namespace talentmatch::memory
