// How a skill with its aliases is read and stored. Private to adapters/out/sql.
#pragma once

#include <vector>

#include "entities/skill.hpp"
#include "sql/connection.hpp"

namespace talentmatch::sql {

/// Skills `s`, to be narrowed and ordered.
inline constexpr auto select_skills = R"(
SELECT s.id, s.company_id, s.slug, s.name, s.name_fr, s.category, s.description, s.created_at, s.updated_at
FROM skills s
WHERE 1 = 1)";

/// Runs that query, and one more for the aliases.
[[nodiscard]] std::vector<Skill> skills_with_aliases(Connection& connection, const Query& query);

/// Sets the new id.
void insert_skill(Connection& connection, Skill& skill);

/// Everything but id, company and created_at.
void update_skill(Connection& connection, const Skill& before, const Skill& after);

}  // namespace talentmatch::sql
