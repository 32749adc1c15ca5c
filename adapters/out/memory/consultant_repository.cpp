#include "memory/consultant_repository.hpp"

#include <algorithm>

#include "memory/joins.hpp"
#include "memory/text.hpp"

namespace talentmatch::memory {
namespace {

Result<void> refuse_nul(const Consultant& row) {
    if (const auto checked = memory::refuse_nul(row.first_name, row.last_name, row.phone, row.title, row.bio,
                                                row.location, row.certifications);
        !checked)
        return checked;
    for (const auto& language : row.languages)
        if (has_nul(language.code)) return ports::text_has_nul();
    for (const auto& skill : row.skills)
        if (has_nul(skill.details)) return ports::text_has_nul();
    return {};
}

/// What the row refers to exists within its company, and the account is free.
Result<void> check_references(const Tables& tables, const Consultant& row) {
    if (const auto checked = check_skills(tables, row); !checked) return checked;
    if (!row.user_id) return {};
    const auto* user = tables.users.find(*row.user_id);
    if (user == nullptr || user->company_id != row.company_id) return ports::user_not_found();
    if (tables.consultants.any(
            [&](const Consultant& other) { return other.id != row.id && other.user_id == row.user_id; }))
        return ports::consultant_user_taken();
    return {};
}

bool is_free_on(const Consultant& row, Date day, int notice_up_to) {
    if (row.availability_date) return *row.availability_date <= day;
    return row.availability_status == AvailabilityStatus::available &&
           row.notice_period_days.value_or(0) <= notice_up_to;
}

bool passes(const Consultant& row, const ports::ConsultantFilter& filter) {
    const auto has_skill = [&](SkillId id) {
        return std::ranges::any_of(row.skills, [id](const ConsultantSkill& skill) { return skill.skill_id == id; });
    };
    return (!filter.company_id || row.company_id == *filter.company_id) &&
           (!filter.availability_status || row.availability_status == *filter.availability_status) &&
           (!filter.availability_unstated || !row.availability_status) &&
           (!filter.query || is_found(row, *filter.query)) && std::ranges::all_of(filter.skills, has_skill) &&
           (!filter.available_from || is_free_on(row, *filter.available_from, filter.notice_up_to)) &&
           (!filter.user_id || row.user_id == filter.user_id);
}

}  // namespace

Result<std::vector<Consultant>> ConsultantRepository::list(const Actor& actor, const ports::ConsultantFilter& filter,
                                                           Page page) {
    if (const auto checked = memory::refuse_nul(filter.query); !checked) return fail(checked);
    const auto tables = database_.open();
    auto rows = page_of(
        tables->consultants.select([&](const Consultant& row) { return sees(actor, row) && passes(row, filter); }),
        page);
    for (auto& row : rows) row = complete(*tables, std::move(row));
    return rows;
}

Result<Consultant> ConsultantRepository::by_id(const Actor& actor, ConsultantId id) {
    const auto tables = database_.open();
    const auto* row = tables->consultants.find(id);
    if (row == nullptr || !sees(actor, *row)) return ports::consultant_not_found();
    return complete(*tables, *row);
}

Result<Consultant> ConsultantRepository::create(const Actor& actor, const Consultant& row) {
    if (const auto checked = refuse_nul(row); !checked) return fail(checked);
    const auto tables = database_.open();
    auto stored = row;
    stored.id = {};
    if (!actor.owns(row.company_id) || tables->companies.find(row.company_id) == nullptr)
        return ports::company_not_found();
    if (const auto checked = check_references(*tables, stored); !checked) return fail(checked);
    return complete(*tables, tables->consultants.insert(std::move(stored)));
}

Result<Consultant> ConsultantRepository::update(const Actor& actor, ConsultantId id,
                                                const ports::Decision<Consultant>& decide) {
    const auto tables = database_.open();
    const auto* stored = tables->consultants.find(id);
    if (stored == nullptr || !sees(actor, *stored)) return ports::consultant_not_found();
    auto decided = ports::decided_on(complete(*tables, *stored), decide);
    if (!decided) return decided;
    if (const auto checked = refuse_nul(*decided); !checked) return fail(checked);
    if (const auto checked = check_references(*tables, *decided); !checked) return fail(checked);
    return complete(*tables, tables->consultants.replace(std::move(*decided)));
}

Result<void> ConsultantRepository::remove(const Actor& actor, ConsultantId id) {
    const auto tables = database_.open();
    const auto* stored = tables->consultants.find(id);
    if (stored == nullptr || !sees(actor, *stored)) return ports::consultant_not_found();
    if (tables->matches.any([id](const Match& row) {
            const bool is_known_outside = row.status == MatchStatus::submitted || row.status == MatchStatus::accepted;
            return row.consultant_id == id && is_known_outside;
        }))
        return ports::consultant_committed();
    tables->matches.erase_if([id](const Match& row) { return row.consultant_id == id; });
    for (auto& resume : tables->resumes.select([id](const Resume& row) { return row.consultant_id == id; })) {
        resume.consultant_id.reset();
        tables->resumes.replace(std::move(resume));
    }
    tables->consultants.erase(id);
    return {};
}

}  // namespace talentmatch::memory
