#include "sql/references.hpp"

#include "sql/dialect.hpp"

namespace talentmatch::sql {

constexpr auto company_by_id = R"(
SELECT 1 FROM companies WHERE id = :id)";

bool company_exists(Connection& connection, CompanyId id) {
    return connection.exists(Query{company_by_id}.bind("id", id));
}

constexpr auto user_of_company = R"(
SELECT 1 FROM users WHERE id = :id AND company_id = :company)";

bool user_is_of(Connection& connection, UserId id, CompanyId company) {
    return connection.exists(Query{user_of_company}.bind("id", id).bind("company", company));
}

constexpr auto user_by_id = R"(
SELECT 1 FROM users WHERE id = :id)";

bool user_exists(Connection& connection, UserId id) { return connection.exists(Query{user_by_id}.bind("id", id)); }

constexpr auto consultant_of_company = R"(
SELECT 1 FROM consultants WHERE id = :id AND company_id = :company)";

bool consultant_is_of(Connection& connection, ConsultantId id, CompanyId company) {
    return connection.exists(Query{consultant_of_company}.bind("id", id).bind("company", company));
}

constexpr auto skills_for_company = R"(
SELECT s.id, s.name, s.category
FROM skills s
WHERE (s.company_id IS NULL OR s.company_id = :company))";

std::unordered_map<SkillId, KnownSkill> usable_skills(Connection& connection, CompanyId company,
                                                      std::span<const std::int64_t> ids) {
    std::unordered_map<SkillId, KnownSkill> skills;
    if (ids.empty()) return skills;
    Query query{skills_for_company};
    query.also(is_one_of_numbers(connection.engine(), "s.id", ":ids"))
        .bind("company", company)
        .bind("ids", number_list(connection.engine(), ids));
    connection.each(query, [&](Row& row) {
        SkillId id;
        KnownSkill skill;
        row.read(id, skill.name, skill.category);
        skills.emplace(id, std::move(skill));
    });
    return skills;
}

}  // namespace talentmatch::sql
