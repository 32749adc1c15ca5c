#include "memory/joins.hpp"

#include <algorithm>
#include <tuple>

namespace talentmatch::memory {
namespace {

template <class Entity>
void name_skills(const Tables& tables, Entity& row) {
    for (auto& skill : row.skills) {
        const auto* known = tables.skills.find(skill.skill_id);
        if (known == nullptr) continue;
        skill.name = known->name;
        skill.category = known->category;
    }
}

}  // namespace

Consultant complete(const Tables& tables, Consultant row) {
    name_skills(tables, row);
    std::ranges::sort(row.skills, [](const ConsultantSkill& a, const ConsultantSkill& b) {
        return std::tie(a.name, a.skill_id) < std::tie(b.name, b.skill_id);
    });
    return row;
}

Tender complete(const Tables& tables, Tender row) {
    name_skills(tables, row);
    std::ranges::sort(row.skills, [](const TenderSkill& a, const TenderSkill& b) {
        return std::tie(a.importance, a.name, a.skill_id) < std::tie(b.importance, b.name, b.skill_id);
    });
    return row;
}

bool sees(const Actor& actor, const Consultant& row) {
    return actor.owns(row.company_id) && (!actor.sees_only_self() || row.user_id == actor.user);
}

bool sees(const Actor& actor, const Tender& row) { return actor.owns(row.company_id) && !actor.sees_only_self(); }

}  // namespace talentmatch::memory
