#include "memory/skill_alias_repository.hpp"

#include <algorithm>
#include <tuple>

#include "memory/joins.hpp"
#include "memory/text.hpp"
#include "ports/errors.hpp"

namespace talentmatch::memory {
namespace {

SkillAlias with_skill(const Tables& tables, SkillAlias row) {
    if (const auto* skill = tables.skills.find(row.skill_id); skill != nullptr) {
        row.skill_slug = skill->slug;
        row.skill_name = skill->name;
        row.skill_category = skill->category;
    }
    return row;
}

template <class Predicate>
std::vector<SkillAlias> ordered(const Tables& tables, Predicate predicate) {
    auto rows = tables.skill_aliases.select(
        [&](const SkillAlias& row) { return tables.skills.find(row.skill_id) != nullptr && predicate(row); });
    std::ranges::sort(rows, {}, [](const SkillAlias& row) { return std::tuple(row.folded, row.id); });
    for (auto& row : rows) row = with_skill(tables, std::move(row));
    return rows;
}

}  // namespace

Result<std::vector<SkillAlias>> SkillAliasRepository::list(const Actor& actor, Page page) {
    const auto tables = database_.open();
    return page_of(ordered(*tables, [&](const SkillAlias& row) { return actor.owns(row.company_id); }), page);
}

Result<std::vector<SkillAlias>> SkillAliasRepository::of_company(const Actor& actor, CompanyId company) {
    const auto tables = database_.open();
    if (!actor.owns(company)) return std::vector<SkillAlias>{};
    return page_of(ordered(*tables, [&](const SkillAlias& row) { return row.company_id == company; }),
                   {.skip = 0, .limit = most_of_company});
}

Result<SkillAlias> SkillAliasRepository::put(const Actor& actor, const SkillAlias& alias) {
    if (const auto checked = refuse_nul(alias.alias, alias.folded); !checked) return fail(checked);
    const auto tables = database_.open();
    if (!actor.owns(alias.company_id) || tables->companies.find(alias.company_id) == nullptr)
        return ports::company_not_found();
    if (!tables->may_use_skill(alias.company_id, alias.skill_id)) return ports::skill_not_found();
    if (alias.created_by && tables->users.find(*alias.created_by) == nullptr) return ports::user_not_found();
    const auto* before = tables->skill_aliases.find_if(
        [&](const SkillAlias& row) { return row.company_id == alias.company_id && row.folded == alias.folded; });
    auto row = alias;
    if (before == nullptr) return with_skill(*tables, tables->skill_aliases.insert(std::move(row)));
    row.id = before->id;
    return with_skill(*tables, tables->skill_aliases.replace(std::move(row)));
}

Result<void> SkillAliasRepository::remove(const Actor& actor, SkillAliasId id) {
    const auto tables = database_.open();
    const auto* row = tables->skill_aliases.find(id);
    if (row == nullptr || !actor.owns(row->company_id)) return ports::skill_alias_not_found();
    tables->skill_aliases.erase(id);
    return {};
}

}  // namespace talentmatch::memory
