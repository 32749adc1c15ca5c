#include "http/dto/skill.hpp"

namespace talentmatch::http::dto {
namespace {

template <class Dto>
void copy(const Dto& dto, Skill& skill) {
    set(skill.name, dto.name);
    set(skill.name_fr, dto.name_fr);
    set(skill.category, dto.category);
    set(skill.description, dto.description);
    set(skill.aliases, dto.aliases);
}

}  // namespace

SkillOut skill_out(const Skill& skill) {
    return {skill.id,       skill.company_id,  skill.slug,    skill.name,       skill.name_fr,
            skill.category, skill.description, skill.aliases, skill.created_at, skill.updated_at};
}

Skill skill_of(const SkillCreate& dto) {
    Skill skill;
    copy(dto, skill);
    skill.slug = plain(dto.slug).value_or("");
    return skill;
}

void apply(const SkillUpdate& dto, Skill& skill) { copy(dto, skill); }

}  // namespace talentmatch::http::dto
