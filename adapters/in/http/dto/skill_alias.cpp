#include "http/dto/skill_alias.hpp"

namespace talentmatch::http::dto {

SkillAliasOut skill_alias_out(const SkillAlias& a) {
    return {a.id, a.company_id, a.alias, a.skill_id, a.skill_name, a.created_by, a.created_at};
}

SkillSuggestionOut skill_suggestion_out(const use_cases::SkillSuggestion& s) {
    SkillSuggestionOut out;
    out.name = s.skill.name;
    out.is_known = s.skill.slug.has_value();
    out.skill_id = s.skill_id;
    out.slug = s.skill.slug;
    out.category = s.skill.category;
    for (const auto& evidence : s.skill.evidence) out.evidence.push_back(evidence_out(evidence));
    return out;
}

}  // namespace talentmatch::http::dto
