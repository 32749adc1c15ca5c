#include "memory/collaboration_repository.hpp"

#include "memory/text.hpp"

namespace talentmatch::memory {
namespace {

bool sees(const Actor& actor, const Collaboration& row) {
    return actor.sees_everything() || row.involves(actor.company);
}

bool is_open(const Collaboration& row) {
    switch (row.status) {
        case CollaborationStatus::pending:
        case CollaborationStatus::active:
        case CollaborationStatus::suspended:
            return true;
        case CollaborationStatus::ended:
        case CollaborationStatus::declined:
            return false;
    }
    return false;
}

bool is_taken(const Tables& tables, const Collaboration& row) {
    return is_open(row) && tables.collaborations.any([&](const Collaboration& other) {
        return other.id != row.id && is_open(other) && other.involves(row.initiator_company_id) &&
               other.involves(row.partner_company_id);
    });
}

Collaboration complete(const Tables& tables, Collaboration row) {
    row.initiator_company = {row.initiator_company_id, tables.company_name(row.initiator_company_id)};
    row.partner_company = {row.partner_company_id, tables.company_name(row.partner_company_id)};
    return row;
}

}  // namespace

Result<std::vector<Collaboration>> CollaborationRepository::list(const Actor& actor,
                                                                 const ports::CollaborationFilter& filter, Page page) {
    const auto tables = database_.open();
    auto rows = page_of(tables->collaborations.select([&](const Collaboration& row) {
        return sees(actor, row) && (!filter.status || row.status == *filter.status) &&
               (!filter.company_id || row.involves(*filter.company_id));
    }),
                        page);
    for (auto& row : rows) row = complete(*tables, std::move(row));
    return rows;
}

Result<Collaboration> CollaborationRepository::by_id(const Actor& actor, CollaborationId id) {
    const auto tables = database_.open();
    const auto* row = tables->collaborations.find(id);
    if (row == nullptr || !sees(actor, *row)) return ports::collaboration_not_found();
    return complete(*tables, *row);
}

Result<Collaboration> CollaborationRepository::create(const Actor& actor, const Collaboration& row) {
    if (const auto checked = refuse_nul(row.terms); !checked) return fail(checked);
    const auto tables = database_.open();
    auto stored = row;
    stored.id = {};
    if (!actor.owns(row.initiator_company_id) || tables->companies.find(row.initiator_company_id) == nullptr ||
        tables->companies.find(row.partner_company_id) == nullptr)
        return ports::company_not_found();
    if (is_taken(*tables, stored)) return ports::collaboration_exists();
    return complete(*tables, tables->collaborations.insert(std::move(stored)));
}

Result<Collaboration> CollaborationRepository::update(const Actor& actor, CollaborationId id,
                                                      const ports::Decision<Collaboration>& decide) {
    const auto tables = database_.open();
    const auto* stored = tables->collaborations.find(id);
    if (stored == nullptr || !sees(actor, *stored)) return ports::collaboration_not_found();
    auto decided = ports::decided_on(complete(*tables, *stored), decide);
    if (!decided) return decided;
    if (const auto checked = refuse_nul(decided->terms); !checked) return fail(checked);
    if (is_taken(*tables, *decided)) return ports::collaboration_exists();
    return complete(*tables, tables->collaborations.replace(std::move(*decided)));
}

Result<void> CollaborationRepository::remove(const Actor& actor, CollaborationId id) {
    const auto tables = database_.open();
    const auto* stored = tables->collaborations.find(id);
    if (stored == nullptr || !sees(actor, *stored)) return ports::collaboration_not_found();
    const bool shared_nothing =
        stored->status == CollaborationStatus::pending || stored->status == CollaborationStatus::declined;
    if (!actor.owns(stored->initiator_company_id) || !shared_nothing) return ports::collaboration_not_removable();
    tables->collaborations.erase(id);
    return {};
}

}  // namespace talentmatch::memory
