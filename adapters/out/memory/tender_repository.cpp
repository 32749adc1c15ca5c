#include "memory/tender_repository.hpp"

#include <algorithm>

#include "memory/joins.hpp"
#include "memory/text.hpp"

namespace talentmatch::memory {
namespace {

Result<void> refuse_nul(const Tender& row) {
    if (const auto checked =
            memory::refuse_nul(row.title, row.client_name, row.description, row.location, row.certifications);
        !checked)
        return checked;
    for (const auto& language : row.languages)
        if (has_nul(language.code)) return ports::text_has_nul();
    return {};
}

bool passes(const Tender& row, const ports::TenderFilter& filter) {
    const auto asks_for = [&](SkillId id) {
        return std::ranges::any_of(row.skills, [id](const TenderSkill& skill) { return skill.skill_id == id; });
    };
    return (!filter.company_id || row.company_id == *filter.company_id) &&
           (!filter.status || row.status == *filter.status) && (!filter.query || is_found(row, *filter.query)) &&
           std::ranges::all_of(filter.skills, asks_for) &&
           (!filter.starts_after || (row.start_date && *row.start_date >= *filter.starts_after)) &&
           (!filter.starts_before || (row.start_date && *row.start_date <= *filter.starts_before)) &&
           (!filter.deadline_after || (row.deadline && *row.deadline >= *filter.deadline_after)) &&
           (!filter.deadline_before || (row.deadline && *row.deadline <= *filter.deadline_before));
}

}  // namespace

Result<std::vector<Tender>> TenderRepository::list(const Actor& actor, const ports::TenderFilter& filter, Page page) {
    if (const auto checked = memory::refuse_nul(filter.query); !checked) return fail(checked);
    const auto tables = database_.open();
    auto rows = page_of(
        tables->tenders.select([&](const Tender& row) { return sees(actor, row) && passes(row, filter); }), page);
    for (auto& row : rows) row = complete(*tables, std::move(row));
    return rows;
}

Result<Tender> TenderRepository::by_id(const Actor& actor, TenderId id) {
    const auto tables = database_.open();
    const auto* row = tables->tenders.find(id);
    if (row == nullptr || !sees(actor, *row)) return ports::tender_not_found();
    return complete(*tables, *row);
}

Result<Tender> TenderRepository::create(const Actor& actor, const Tender& row) {
    if (const auto checked = refuse_nul(row); !checked) return fail(checked);
    const auto tables = database_.open();
    if (!actor.owns(row.company_id) || tables->companies.find(row.company_id) == nullptr)
        return ports::company_not_found();
    if (const auto checked = check_skills(*tables, row); !checked) return fail(checked);
    return complete(*tables, tables->tenders.insert(row));
}

Result<Tender> TenderRepository::update(const Actor& actor, TenderId id, const ports::Decision<Tender>& decide) {
    const auto tables = database_.open();
    const auto* stored = tables->tenders.find(id);
    if (stored == nullptr || !sees(actor, *stored)) return ports::tender_not_found();
    auto decided = ports::decided_on(complete(*tables, *stored), decide);
    if (!decided) return decided;
    if (const auto checked = refuse_nul(*decided); !checked) return fail(checked);
    if (const auto checked = check_skills(*tables, *decided); !checked) return fail(checked);
    return complete(*tables, tables->tenders.replace(std::move(*decided)));
}

Result<void> TenderRepository::remove(const Actor& actor, TenderId id) {
    const auto tables = database_.open();
    const auto* stored = tables->tenders.find(id);
    if (stored == nullptr || !sees(actor, *stored)) return ports::tender_not_found();
    tables->matches.erase_if([id](const Match& row) { return row.tender_id == id; });
    tables->tenders.erase(id);
    return {};
}

}  // namespace talentmatch::memory
