#include "memory/database.hpp"

namespace talentmatch::memory {

std::set<CompanyId> Tables::partners_of(CompanyId company, Date today) const {
    std::set<CompanyId> partners;
    for (const auto& row : collaborations.select(
             [&](const Collaboration& row) { return row.involves(company) && row.is_in_force(today); }))
        partners.insert(row.initiator_company_id == company ? row.partner_company_id : row.initiator_company_id);
    return partners;
}

bool Tables::shares_with(const Actor& actor, CompanyId owner, Date today) const {
    return actor.owns(owner) || partners_of(actor.company, today).contains(owner);
}

std::string Tables::company_name(CompanyId id) const {
    const auto* company = companies.find(id);
    return company == nullptr ? std::string{} : company->name;
}

bool Tables::may_use_skill(CompanyId owner, SkillId id) const {
    const auto* skill = skills.find(id);
    return skill != nullptr && (!skill->company_id || *skill->company_id == owner);
}

}  // namespace talentmatch::memory
