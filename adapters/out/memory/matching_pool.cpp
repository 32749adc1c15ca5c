#include "memory/matching_pool.hpp"

#include "memory/joins.hpp"
#include "ports/errors.hpp"

namespace talentmatch::memory {
namespace {

bool can_be_answered(TenderStatus status) {
    return status == TenderStatus::open || status == TenderStatus::in_progress;
}

/// The companies whose rows come in.
std::set<CompanyId> reached(const Tables& tables, CompanyId own, ports::Reach reach, Date today) {
    auto companies = reach == ports::Reach::with_partners ? tables.partners_of(own, today) : std::set<CompanyId>{};
    companies.insert(own);
    return companies;
}

CompanyId own_company(const Actor& actor, CompanyId owner) { return actor.sees_everything() ? owner : actor.company; }

ports::PoolConsultant pooled(const Tables& tables, const Consultant& row) {
    return {complete(tables, row), tables.company_name(row.company_id), newest_resume_text(tables, row.id)};
}

ports::PoolTender pooled(const Tables& tables, const Tender& row) {
    return {complete(tables, row), tables.company_name(row.company_id)};
}

}  // namespace

Result<std::vector<ports::PoolConsultant>> MatchingPool::consultants(const Actor& actor, CompanyId owner,
                                                                     ports::Reach reach, Date today) {
    const auto tables = database_.open();
    std::vector<ports::PoolConsultant> pool;
    if (actor.sees_only_self()) return pool;
    const auto companies = reached(*tables, own_company(actor, owner), reach, today);
    for (const auto& row :
         tables->consultants.select([&](const Consultant& row) { return companies.contains(row.company_id); }))
        pool.push_back(pooled(*tables, row));
    return pool;
}

Result<std::vector<CompanyId>> MatchingPool::companies(const Actor& actor, CompanyId owner, ports::Reach reach,
                                                       Date today) {
    const auto tables = database_.open();
    if (actor.sees_only_self()) return {};
    const auto companies = reached(*tables, own_company(actor, owner), reach, today);
    return std::vector<CompanyId>{companies.begin(), companies.end()};
}

Result<std::vector<ports::PoolConsultant>> MatchingPool::consultants_by_id(const Actor& actor, CompanyId owner,
                                                                           std::span<const ConsultantId> ids,
                                                                           Date today) {
    const auto tables = database_.open();
    std::vector<ports::PoolConsultant> pool;
    if (actor.sees_only_self()) return pool;
    const auto companies = reached(*tables, own_company(actor, owner), ports::Reach::with_partners, today);
    const std::set<ConsultantId> wanted{ids.begin(), ids.end()};
    const auto is_meant = [&](const Consultant& row) {
        return wanted.contains(row.id) && companies.contains(row.company_id);
    };
    for (const auto& row : tables->consultants.select(is_meant)) {
        auto& entry = pool.emplace_back(row, tables->company_name(row.company_id));
        entry.consultant.skills.clear();
    }
    return pool;
}

Result<std::vector<ports::PoolTender>> MatchingPool::tenders(const Actor& actor, CompanyId owner, ports::Reach reach,
                                                             Date today) {
    const auto tables = database_.open();
    std::vector<ports::PoolTender> pool;
    if (actor.sees_only_self()) return pool;
    const auto own = own_company(actor, owner);
    const auto companies = reached(*tables, own, reach, today);
    for (const auto& row : tables->tenders.select([&](const Tender& row) {
             const bool own_draft = row.company_id == own && row.status == TenderStatus::draft;
             return companies.contains(row.company_id) && (can_be_answered(row.status) || own_draft);
         }))
        pool.push_back(pooled(*tables, row));
    return pool;
}

Result<ports::PoolConsultant> MatchingPool::consultant(const Actor& actor, ConsultantId id, Date today) {
    const auto tables = database_.open();
    const auto* row = tables->consultants.find(id);
    if (row == nullptr || actor.sees_only_self() || !tables->shares_with(actor, row->company_id, today))
        return ports::consultant_not_found();
    return pooled(*tables, *row);
}

Result<ports::PoolTender> MatchingPool::tender(const Actor& actor, TenderId id, Date today) {
    const auto tables = database_.open();
    const auto* row = tables->tenders.find(id);
    if (row == nullptr || actor.sees_only_self() || !tables->shares_with(actor, row->company_id, today) ||
        (!actor.owns(row->company_id) && !can_be_answered(row->status)))
        return ports::tender_not_found();
    return pooled(*tables, *row);
}

}  // namespace talentmatch::memory
