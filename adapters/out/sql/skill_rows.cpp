#include "sql/skill_rows.hpp"

#include <unordered_map>

#include <fmt/format.h>

#include "entities/search_text.hpp"

namespace talentmatch::sql {
namespace {

constexpr auto select_aliases = R"(
SELECT a.skill_id, a.alias FROM skill_aliases a WHERE 1 = 1)";

constexpr auto insert_alias_rows = R"(
INSERT INTO skill_aliases (skill_id, position, alias) VALUES)";

void insert_aliases(Connection& connection, const Skill& skill) {
    if (skill.aliases.empty()) return;
    Query query{insert_alias_rows};
    query.bind("skill_id", skill.id);
    for (std::size_t i = 0; i < skill.aliases.size(); ++i)
        query.add(i == 0 ? " " : ", ")
            .add(fmt::format("(:skill_id, {0}, :alias{0})", i))
            .bind(fmt::format("alias{}", i), skill.aliases[i]);
    connection.execute(query);
}

Query& bind_fields(Query& query, const Skill& skill) {
    return query.bind("slug", skill.slug)
        .bind("name", skill.name)
        .bind("name_fr", skill.name_fr)
        .bind("category", skill.category)
        .bind("description", skill.description)
        .bind("search_text", search_text(skill))
        .bind("updated_at", skill.updated_at);
}

}  // namespace

std::vector<Skill> skills_with_aliases(Connection& connection, const Query& query) {
    std::vector<Skill> skills;
    std::vector<std::int64_t> ids;
    std::unordered_map<SkillId, std::size_t> places;
    connection.each(query, [&](Row& row) {
        Skill skill;
        row.read(skill.id, skill.company_id, skill.slug, skill.name, skill.name_fr, skill.category, skill.description,
                 skill.created_at, skill.updated_at);
        places.emplace(skill.id, skills.size());
        ids.push_back(skill.id.value());
        skills.push_back(std::move(skill));
    });
    if (skills.empty()) return skills;

    Query aliases{select_aliases};
    aliases.also(is_one_of_numbers(connection.engine(), "a.skill_id", ":ids"))
        .bind("ids", number_list(connection.engine(), ids));
    connection.each(aliases.add(" ORDER BY a.skill_id, a.position"), [&](Row& row) {
        SkillId id;
        std::string alias;
        row.read(id, alias);
        skills[places.at(id)].aliases.push_back(std::move(alias));
    });
    return skills;
}

constexpr auto insert_skill_row = R"(
INSERT INTO skills (company_id, slug, name, name_fr, category, description, search_text, created_at, updated_at)
VALUES (:company_id, :slug, :name, :name_fr, :category, :description, :search_text, :created_at, :updated_at)
RETURNING id)";

void insert_skill(Connection& connection, Skill& skill) {
    Query query{insert_skill_row};
    bind_fields(query, skill).bind("company_id", skill.company_id).bind("created_at", skill.created_at);
    connection.fetch(query, skill.id);
    insert_aliases(connection, skill);
}

constexpr auto update_skill_row = R"(
UPDATE skills
SET slug = :slug, name = :name, name_fr = :name_fr, category = :category, description = :description,
    search_text = :search_text, updated_at = :updated_at
WHERE id = :id)";

constexpr auto delete_aliases = R"(
DELETE FROM skill_aliases WHERE skill_id = :id)";

void update_skill(Connection& connection, const Skill& before, const Skill& after) {
    Query query{update_skill_row};
    connection.execute(bind_fields(query, after).bind("id", before.id));
    if (before.aliases == after.aliases) return;
    connection.execute(Query{delete_aliases}.bind("id", before.id));
    insert_aliases(connection, after);
}

}  // namespace talentmatch::sql
