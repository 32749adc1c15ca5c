#include "memory/company_repository.hpp"

#include "memory/text.hpp"

namespace talentmatch::memory {
namespace {

bool sees(const Tables& tables, const Actor& actor, CompanyId id) {
    return actor.owns(id) || tables.collaborations.any([&](const Collaboration& row) {
        return row.involves(actor.company) && row.involves(id);
    });
}

Result<void> refuse_nul(const Company& row) {
    return memory::refuse_nul(row.name, row.siren, row.description, row.website, row.phone, row.location);
}

bool is_taken(const Tables& tables, const Company& row) {
    return tables.companies.any([&](const Company& other) {
        return other.id != row.id &&
               (same_ignoring_case(other.name, row.name) || (row.siren && other.siren == row.siren));
    });
}

bool is_in_use(const Tables& tables, CompanyId id) {
    const auto owned = [id](const auto& row) { return row.company_id == id; };
    return tables.users.any(owned) || tables.skills.any(owned) || tables.consultants.any(owned) ||
           tables.tenders.any(owned) || tables.matches.any(owned) || tables.resumes.any(owned) ||
           tables.collaborations.any([id](const Collaboration& row) { return row.involves(id); });
}

}  // namespace

Result<std::vector<Company>> CompanyRepository::list(const Actor& actor, const ports::CompanyFilter& filter,
                                                     Page page) {
    if (const auto checked = memory::refuse_nul(filter.name_contains); !checked) return fail(checked);
    const auto tables = database_.open();
    return page_of(tables->companies.select([&](const Company& row) {
        return sees(*tables, actor, row.id) && (!filter.name_contains || is_found(row, *filter.name_contains));
    }),
                   page);
}

Result<Company> CompanyRepository::by_id(const Actor& actor, CompanyId id) {
    const auto tables = database_.open();
    const auto* row = tables->companies.find(id);
    if (row == nullptr || !sees(*tables, actor, id)) return ports::company_not_found();
    return *row;
}

Result<Company> CompanyRepository::create(const Actor& /*actor*/, const Company& row) {
    if (const auto checked = refuse_nul(row); !checked) return fail(checked);
    const auto tables = database_.open();
    auto stored = row;
    stored.id = {};
    if (is_taken(*tables, stored)) return ports::company_exists();
    return tables->companies.insert(std::move(stored));
}

Result<Company> CompanyRepository::update(const Actor& actor, CompanyId id, const ports::Decision<Company>& decide) {
    const auto tables = database_.open();
    const auto* stored = tables->companies.find(id);
    if (stored == nullptr || !actor.owns(id)) return ports::company_not_found();
    auto decided = ports::decided_on(*stored, decide);
    if (!decided) return decided;
    if (const auto checked = refuse_nul(*decided); !checked) return fail(checked);
    if (is_taken(*tables, *decided)) return ports::company_exists();
    return tables->companies.replace(std::move(*decided));
}

Result<void> CompanyRepository::remove(const Actor& actor, CompanyId id) {
    const auto tables = database_.open();
    if (!actor.sees_everything() || tables->companies.find(id) == nullptr) return ports::company_not_found();
    if (is_in_use(*tables, id)) return ports::company_in_use();
    tables->matching_weights.erase(id);
    tables->companies.erase(id);
    return {};
}

}  // namespace talentmatch::memory
