// The one change of a skill list at a time, for consultants and tenders alike.
#pragma once

#include <algorithm>
#include <vector>

#include "entities/id.hpp"

namespace talentmatch::use_cases {

/// Adds the skill, or takes the place of the same skill with what was said of it before.
template <class EntitySkill>
void put_skill(std::vector<EntitySkill>& skills, const EntitySkill& skill) {
    const auto place = std::ranges::find(skills, skill.skill_id, &EntitySkill::skill_id);
    if (place == skills.end())
        skills.push_back(skill);
    else
        *place = skill;
}

/// False when it was not there.
template <class EntitySkill>
[[nodiscard]] bool take_skill(std::vector<EntitySkill>& skills, SkillId id) {
    return std::erase_if(skills, [&](const EntitySkill& skill) { return skill.skill_id == id; }) > 0;
}

}  // namespace talentmatch::use_cases
