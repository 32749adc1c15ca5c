#include "memory/joins.hpp"

#include "entities/skill_order.hpp"

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
    put_in_order(row.skills);
    return row;
}

Tender complete(const Tables& tables, Tender row) {
    name_skills(tables, row);
    put_in_order(row.skills);
    return row;
}

bool sees(const Actor& actor, const Consultant& row) {
    return actor.owns(row.company_id) && (!actor.sees_only_self() || row.user_id == actor.user);
}

bool sees(const Actor& actor, const Tender& row) { return actor.owns(row.company_id) && !actor.sees_only_self(); }

std::string newest_resume_text(const Tables& tables, ConsultantId id) {
    const auto resumes = tables.resumes.select(
        [id](const Resume& row) { return row.consultant_id == id && row.status == ResumeStatus::analysed; });
    const auto newest = std::ranges::max_element(resumes, [](const Resume& a, const Resume& b) {
        return std::tie(a.created_at, a.id) < std::tie(b.created_at, b.id);
    });
    return newest == resumes.end() ? std::string{} : newest->text;
}

}  // namespace talentmatch::memory
