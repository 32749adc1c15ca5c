#include "memory/skill_repository.hpp"

#include <algorithm>
#include <set>
#include <tuple>

#include "entities/text_fold.hpp"
#include "memory/text.hpp"

namespace talentmatch::memory {
namespace {

bool sees(const Actor& actor, const Skill& row) { return !row.company_id || actor.owns(*row.company_id); }

bool may_change(const Actor& actor, const Skill& row) {
    return actor.sees_everything() || (row.company_id && actor.owns(*row.company_id));
}

Result<void> refuse_nul(const Skill& row) {
    return memory::refuse_nul(row.slug, row.name, row.name_fr, row.description, row.aliases);
}

bool is_taken(const Tables& tables, const Skill& row) {
    return tables.skills.any([&](const Skill& other) {
        return other.id != row.id && other.slug == row.slug &&
               (!other.company_id || other.company_id == row.company_id);
    });
}

bool is_in_use(const Tables& tables, SkillId id) {
    const auto has_it = [id](const auto& row) {
        return std::ranges::any_of(row.skills, [id](const auto& skill) { return skill.skill_id == id; });
    };
    return tables.consultants.any(has_it) || tables.tenders.any(has_it);
}

}  // namespace

Result<std::vector<Skill>> SkillRepository::list(const Actor& actor, const ports::SkillFilter& filter, Page page) {
    if (const auto checked = memory::refuse_nul(filter.query); !checked) return fail(checked);
    const auto tables = database_.open();
    auto rows = tables->skills.select([&](const Skill& row) {
        return sees(actor, row) && (!filter.query || is_found(row, *filter.query)) &&
               (!filter.category || row.category == *filter.category);
    });
    std::ranges::sort(rows,
                      [](const Skill& a, const Skill& b) { return std::tie(a.name, a.id) < std::tie(b.name, b.id); });
    return page_of(std::move(rows), page);
}

Result<Skill> SkillRepository::by_id(const Actor& actor, SkillId id) {
    const auto tables = database_.open();
    const auto* row = tables->skills.find(id);
    if (row == nullptr || !sees(actor, *row)) return ports::skill_not_found();
    return *row;
}

Result<std::vector<Skill>> SkillRepository::by_ids(const Actor& actor, std::span<const SkillId> ids) {
    const std::set<SkillId> wanted{ids.begin(), ids.end()};
    const auto tables = database_.open();
    return tables->skills.select([&](const Skill& row) { return sees(actor, row) && wanted.contains(row.id); });
}

Result<std::vector<Skill>> SkillRepository::by_names(const Actor& actor, std::span<const std::string> names) {
    std::set<std::string> wanted;
    for (const auto& name : names) wanted.insert(fold_text(name));
    wanted.erase("");
    const auto tables = database_.open();
    return tables->skills.select([&](const Skill& row) {
        return sees(actor, row) && (wanted.contains(fold_text(row.slug)) || wanted.contains(fold_text(row.name)) ||
                                    (row.name_fr && wanted.contains(fold_text(*row.name_fr))) ||
                                    std::ranges::any_of(row.aliases, [&](const std::string& alias) {
                                        return wanted.contains(fold_text(alias));
                                    }));
    });
}

Result<Skill> SkillRepository::create(const Actor& actor, const Skill& row) {
    if (const auto checked = refuse_nul(row); !checked) return fail(checked);
    const auto tables = database_.open();
    auto stored = row;
    stored.id = {};
    if (!may_change(actor, row) || (row.company_id && tables->companies.find(*row.company_id) == nullptr))
        return ports::company_not_found();
    if (is_taken(*tables, stored)) return ports::skill_exists();
    return tables->skills.insert(std::move(stored));
}

Result<Skill> SkillRepository::update(const Actor& actor, SkillId id, const ports::Decision<Skill>& decide) {
    const auto tables = database_.open();
    const auto* stored = tables->skills.find(id);
    if (stored == nullptr || !may_change(actor, *stored)) return ports::skill_not_found();
    auto decided = ports::decided_on(*stored, decide);
    if (!decided) return decided;
    if (const auto checked = refuse_nul(*decided); !checked) return fail(checked);
    if (is_taken(*tables, *decided)) return ports::skill_exists();
    return tables->skills.replace(std::move(*decided));
}

Result<void> SkillRepository::remove(const Actor& actor, SkillId id) {
    const auto tables = database_.open();
    const auto* stored = tables->skills.find(id);
    if (stored == nullptr || !may_change(actor, *stored)) return ports::skill_not_found();
    if (is_in_use(*tables, id)) return ports::skill_in_use();
    tables->skills.erase(id);
    return {};
}

Result<int> SkillRepository::sync_platform_skills(std::span<const Skill> taxonomy, Instant now) {
    const auto tables = database_.open();
    int changed = 0;
    for (const auto& wanted : taxonomy) {
        if (const auto checked = refuse_nul(wanted); !checked) return fail(checked);
    }
    for (auto row : taxonomy) {
        const auto* stored =
            tables->skills.find_if([&](const Skill& other) { return !other.company_id && other.slug == row.slug; });
        row.id = stored == nullptr ? SkillId{} : stored->id;
        row.company_id.reset();
        row.created_at = stored == nullptr ? now : stored->created_at;
        row.updated_at = stored == nullptr ? std::nullopt : stored->updated_at;
        if (stored != nullptr && row == *stored) continue;
        ++changed;
        if (stored == nullptr) {
            tables->skills.insert(std::move(row));
        } else {
            row.updated_at = now;
            tables->skills.replace(std::move(row));
        }
    }
    return changed;
}

}  // namespace talentmatch::memory
