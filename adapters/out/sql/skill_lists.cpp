#include "sql/skill_lists.hpp"

#include <fmt/format.h>

namespace talentmatch::sql {

constexpr auto has_all_skills = R"(
{id} IN (SELECT x.{owner} FROM {table} x WHERE {condition} GROUP BY x.{owner} HAVING count(*) = :skill_count))";

void only_with_all_skills(Query& query, Engine engine, const SkillTable& table, std::string_view id_column,
                          const std::vector<SkillId>& skills) {
    const auto ids = distinct_numbers(skills);
    query
        .also(fmt::format(has_all_skills, fmt::arg("id", id_column), fmt::arg("owner", table.owner_column),
                          fmt::arg("table", table.name),
                          fmt::arg("condition", is_one_of_numbers(engine, "x.skill_id", ":skills"))))
        .bind("skills", number_list(engine, ids))
        .bind("skill_count", std::ssize(ids));
}

}  // namespace talentmatch::sql
