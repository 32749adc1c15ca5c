#include "sql/skill_repository.hpp"

#include <array>
#include <unordered_map>

#include <fmt/format.h>

#include "entities/text_fold.hpp"
#include "ports/errors.hpp"
#include "sql/references.hpp"
#include "sql/skill_rows.hpp"
#include "sql/text_search.hpp"
#include "sql/visibility.hpp"

namespace talentmatch::sql {
namespace {

bool may_change(const Actor& actor, const Skill& row) {
    return actor.sees_everything() || (row.company_id && actor.owns(*row.company_id));
}

void narrow(Query& query, const ports::SkillFilter& filter, Engine engine) {
    if (filter.category) query.also("s.category = :category").bind("category", *filter.category);
    if (filter.query) only_found(query, engine, "skills", "s", *filter.query);
}

constexpr auto slug_is_taken = R"(
SELECT 1 FROM skills s
WHERE s.slug = :slug AND s.id <> :id AND (s.company_id IS NULL OR s.company_id = :company))";

/// The schema keeps slugs apart within the platform and within a company; here, a company's from the platform's.
bool is_taken(Connection& connection, const Skill& row) {
    return connection.exists(
        Query{slug_is_taken}.bind("slug", row.slug).bind("id", row.id).bind("company", row.company_id));
}

Result<Skill> one(Connection& connection, const Query& query) {
    auto found = skills_with_aliases(connection, query);
    if (found.empty()) return ports::skill_not_found();
    return std::move(found.front());
}

constexpr std::array taken{Meaning{"skills_platform_slug_key", &ports::skill_exists},
                           Meaning{"skills_company_slug_key", &ports::skill_exists},
                           Meaning{"skills_company_id_fkey", &ports::company_not_found}};
constexpr std::array in_use{Meaning{any_foreign_key, &ports::skill_in_use}};

}  // namespace

Result<std::vector<Skill>> SkillRepository::list(const Actor& actor, const ports::SkillFilter& filter, Page page) {
    return database_.snapshot([&](Connection& connection) -> Result<std::vector<Skill>> {
        Query query{select_skills};
        only_visible_skills(query, actor);
        narrow(query, filter, connection.engine());
        query.add(" ORDER BY s.name, s.id LIMIT :limit OFFSET :skip").bind("limit", page.limit).bind("skip", page.skip);
        return skills_with_aliases(connection, query);
    });
}

Result<Skill> SkillRepository::by_id(const Actor& actor, SkillId id) {
    return database_.snapshot([&](Connection& connection) {
        Query query{select_skills};
        query.also("s.id = :id").bind("id", id);
        only_visible_skills(query, actor);
        return one(connection, query);
    });
}

Result<std::vector<Skill>> SkillRepository::by_ids(const Actor& actor, std::span<const SkillId> ids) {
    return database_.snapshot([&](Connection& connection) -> Result<std::vector<Skill>> {
        Query query{select_skills};
        only_visible_skills(query, actor);
        query.also(is_one_of_numbers(connection.engine(), "s.id", ":ids"))
            .bind("ids", number_list(connection.engine(), distinct_numbers(ids)));
        return skills_with_aliases(connection, query.add(" ORDER BY s.id"));
    });
}

Result<std::vector<Skill>> SkillRepository::by_names(const Actor& actor, std::span<const std::string> names) {
    return database_.snapshot([&](Connection& connection) -> Result<std::vector<Skill>> {
        std::vector<std::string> folded;
        for (const auto& name : names)
            if (auto text = fold_text(name); !text.empty()) folded.push_back(std::move(text));
        const auto engine = connection.engine();
        Query query{select_skills};
        only_visible_skills(query, actor);
        query
            .also(fmt::format("{} OR {}", is_one_of_texts(engine, "s.slug", ":names"),
                              has_one_of_lines(engine, "s.search_text", ":names")))
            .bind("names", text_list(folded));
        return skills_with_aliases(connection, query.add(" ORDER BY s.id"));
    });
}

Result<Skill> SkillRepository::create(const Actor& actor, const Skill& row) {
    if (!may_change(actor, row)) return ports::company_not_found();
    return database_.write(taken, [&](Connection& connection) -> Result<Skill> {
        if (row.company_id && !company_exists(connection, *row.company_id)) return ports::company_not_found();
        auto stored = row;
        stored.id = {};
        if (is_taken(connection, stored)) return ports::skill_exists();
        insert_skill(connection, stored);
        return stored;
    });
}

Result<Skill> SkillRepository::update(const Actor& actor, SkillId id, const ports::Decision<Skill>& decide) {
    return database_.write(taken, [&](Connection& connection) -> Result<Skill> {
        Query load{select_skills};
        load.also("s.id = :id").bind("id", id);
        only_own_skills(load, actor);
        const auto stored = one(connection, load.add(for_update(connection.engine(), "s")));
        if (!stored) return stored;

        auto decided = ports::decided_on(*stored, decide);
        if (!decided) return decided;
        if (is_taken(connection, *decided)) return ports::skill_exists();
        update_skill(connection, *stored, *decided);
        return decided;
    });
}

constexpr auto delete_skill = R"(
DELETE FROM skills AS s WHERE s.id = :id)";

Result<void> SkillRepository::remove(const Actor& actor, SkillId id) {
    return database_.write(in_use, [&](Connection& connection) -> Result<void> {
        Query query{delete_skill};
        query.bind("id", id);
        only_own_skills(query, actor);
        if (connection.execute(query) == 0) return ports::skill_not_found();
        return {};
    });
}

Result<int> SkillRepository::sync_platform_skills(std::span<const Skill> taxonomy, Instant now) {
    return database_.write(taken, [&](Connection& connection) -> Result<int> {
        connection.script(lock_table(connection.engine(), "skills"));
        std::unordered_map<std::string, Skill> stored;
        Query query{select_skills};
        for (auto& skill : skills_with_aliases(connection, query.also("s.company_id IS NULL").add(" ORDER BY s.id"))) {
            auto slug = skill.slug;
            stored.emplace(std::move(slug), std::move(skill));
        }

        int changed = 0;
        for (auto row : taxonomy) {
            row.company_id.reset();
            const auto known = stored.find(row.slug);
            if (known == stored.end()) {
                row.created_at = now;
                row.updated_at.reset();
                insert_skill(connection, row);
                stored.emplace(row.slug, row);
                ++changed;
                continue;
            }
            row.id = known->second.id;
            row.created_at = known->second.created_at;
            row.updated_at = known->second.updated_at;
            if (row == known->second) continue;
            row.updated_at = now;
            update_skill(connection, known->second, row);
            known->second = row;
            ++changed;
        }
        return changed;
    });
}

}  // namespace talentmatch::sql
