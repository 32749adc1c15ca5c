// What the skill lists of consultants and tenders have in common. Private to adapters/out/sql.
#pragma once

#include <string_view>
#include <vector>

#include "entities/skill_order.hpp"
#include "ports/errors.hpp"
#include "sql/references.hpp"

namespace talentmatch::sql {

/// The table that links skills to their owners.
struct SkillTable {
    std::string_view name;          ///< "consultant_skills"
    std::string_view owner_column;  ///< "consultant_id"
};

inline constexpr SkillTable skills_of_consultants{"consultant_skills", "consultant_id"};
inline constexpr SkillTable skills_of_tenders{"tender_skills", "tender_id"};

/// One more condition: the owner whose id is `id_column` has each of these skills, which are not none.
void only_with_all_skills(Query& query, Engine engine, const SkillTable& table, std::string_view id_column,
                          const std::vector<SkillId>& skills);

/// Names, categories and the entity's order of skills that are to be stored.
/// @error not_found "skill_not_found" one is neither the platform's nor the company's
template <class EntitySkill>
[[nodiscard]] Result<void> complete_skills(Connection& connection, CompanyId company,
                                           std::vector<EntitySkill>& skills) {
    std::vector<SkillId> ids;
    for (const auto& skill : skills) ids.push_back(skill.skill_id);
    const auto known = usable_skills(connection, company, distinct_numbers(ids));
    for (auto& skill : skills) {
        const auto found = known.find(skill.skill_id);
        if (found == known.end()) return ports::skill_not_found();
        skill.name = found->second.name;
        skill.category = found->second.category;
    }
    put_in_order(skills);
    return {};
}

}  // namespace talentmatch::sql
