#include "http/dto/skill_item.hpp"

namespace talentmatch::http::dto {

ConsultantSkill consultant_skill_of(const ConsultantSkillIn& dto) {
    return {dto.skill_id.value_or(SkillId()),
            plain(dto.name).value_or(""),
            SkillCategory::other,
            plain(dto.proficiency_level),
            plain(dto.years_experience),
            plain(dto.details),
            dto.last_used};
}

ConsultantSkillOut consultant_skill_out(const ConsultantSkill& skill) {
    return {skill.skill_id,         skill.name,    skill.category, skill.proficiency,
            skill.years_experience, skill.details, skill.last_used};
}

TenderSkill tender_skill_of(const TenderSkillIn& dto) {
    return {dto.skill_id.value_or(SkillId()),
            plain(dto.name).value_or(""),
            SkillCategory::other,
            plain(dto.importance),
            dto.proficiency_level,
            plain(dto.years_experience)};
}

TenderSkillOut tender_skill_out(const TenderSkill& skill) {
    return {skill.skill_id, skill.name, skill.category, skill.importance, skill.proficiency, skill.years_experience};
}

std::vector<LanguageItem> languages_out(const std::vector<SpokenLanguage>& languages) {
    std::vector<LanguageItem> items;
    for (const SpokenLanguage& language : languages) items.push_back({{language.code}, language.level});
    return items;
}

}  // namespace talentmatch::http::dto
