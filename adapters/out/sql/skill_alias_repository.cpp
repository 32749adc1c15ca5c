#include "sql/skill_alias_repository.hpp"

#include <array>

#include "ports/errors.hpp"
#include "sql/references.hpp"
#include "sql/visibility.hpp"

namespace talentmatch::sql {
namespace {

constexpr auto select_aliases = R"(
SELECT x.id, x.company_id, x.skill_id, x.alias, x.folded, x.created_by, x.created_at, s.slug, s.name, s.category
FROM company_skill_aliases x
JOIN skills s ON s.id = x.skill_id
WHERE 1 = 1)";

constexpr auto in_order = R"(
 ORDER BY x.folded, x.id LIMIT :limit OFFSET :skip)";

std::vector<SkillAlias> rows_of(Connection& connection, Query& query, Page page) {
    query.add(in_order).bind("limit", page.limit).bind("skip", page.skip);
    std::vector<SkillAlias> rows;
    connection.each(query, [&](Row& row) {
        SkillAlias& a = rows.emplace_back();
        row.read(a.id, a.company_id, a.skill_id, a.alias, a.folded, a.created_by, a.created_at, a.skill_slug,
                 a.skill_name, a.skill_category);
    });
    return rows;
}

constexpr std::array meanings{Meaning{"company_skill_aliases_company_id_fkey", &ports::company_not_found},
                              Meaning{"company_skill_aliases_skill_id_fkey", &ports::skill_not_found},
                              Meaning{"company_skill_aliases_created_by_fkey", &ports::user_not_found}};

}  // namespace

Result<std::vector<SkillAlias>> SkillAliasRepository::list(const Actor& actor, Page page) {
    return database_.read([&](Connection& connection) -> Result<std::vector<SkillAlias>> {
        Query query{select_aliases};
        only_owned(query, actor, "x.company_id");
        return rows_of(connection, query, page);
    });
}

Result<std::vector<SkillAlias>> SkillAliasRepository::of_company(const Actor& actor, CompanyId company) {
    return database_.read([&](Connection& connection) -> Result<std::vector<SkillAlias>> {
        Query query{select_aliases};
        only_owned(query, actor, "x.company_id");
        query.also("x.company_id = :company").bind("company", company);
        return rows_of(connection, query, {.skip = 0, .limit = most_of_company});
    });
}

constexpr auto put_alias = R"(
INSERT INTO company_skill_aliases (company_id, skill_id, alias, folded, created_by, created_at)
VALUES (:company_id, :skill_id, :alias, :folded, :created_by, :created_at)
ON CONFLICT (company_id, folded) DO UPDATE
SET skill_id = excluded.skill_id, alias = excluded.alias, created_by = excluded.created_by,
    created_at = excluded.created_at
RETURNING id)";

Result<SkillAlias> SkillAliasRepository::put(const Actor& actor, const SkillAlias& alias) {
    if (!actor.owns(alias.company_id)) return ports::company_not_found();
    return database_.write(meanings, [&](Connection& connection) -> Result<SkillAlias> {
        if (!company_exists(connection, alias.company_id)) return ports::company_not_found();
        const std::array wanted{alias.skill_id.value()};
        if (usable_skills(connection, alias.company_id, wanted).empty()) return ports::skill_not_found();
        if (alias.created_by && !user_exists(connection, *alias.created_by)) return ports::user_not_found();
        SkillAliasId id;
        Query query{put_alias};
        query.bind("company_id", alias.company_id)
            .bind("skill_id", alias.skill_id)
            .bind("alias", alias.alias)
            .bind("folded", alias.folded)
            .bind("created_by", alias.created_by)
            .bind("created_at", alias.created_at);
        connection.fetch(query, id);
        Query load{select_aliases};
        load.also("x.id = :id").bind("id", id);
        return rows_of(connection, load, {.skip = 0, .limit = 1}).front();
    });
}

constexpr auto delete_alias = R"(
DELETE FROM company_skill_aliases AS x WHERE x.id = :id)";

Result<void> SkillAliasRepository::remove(const Actor& actor, SkillAliasId id) {
    return database_.write({}, [&](Connection& connection) -> Result<void> {
        Query query{delete_alias};
        query.bind("id", id);
        only_owned(query, actor, "x.company_id");
        if (connection.execute(query) == 0) return ports::skill_alias_not_found();
        return {};
    });
}

}  // namespace talentmatch::sql
