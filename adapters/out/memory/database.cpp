#include "memory/database.hpp"

#include <algorithm>

namespace talentmatch::memory {

Tables::Tables() {
    consultants.on_change = [this](const Consultant& row) { changes.note(row.id); };
    resumes.on_change = [this](const Resume& row) {
        if (row.consultant_id) changes.note(*row.consultant_id);
    };
    skills.on_change = [this](const Skill& row) {
        const auto has_it = [&row](const Consultant& one) {
            return std::ranges::any_of(one.skills, [&row](const auto& skill) { return skill.skill_id == row.id; });
        };
        for (const auto& one : consultants.select(has_it)) changes.note(one.id);
    };
}

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
