// What consultants and tenders share: a list of skills, one of each, that changes as a whole or one at a time.
#pragma once

#include <algorithm>
#include <vector>

#include "entities/date.hpp"
#include "use_cases/skill_book.hpp"
#include "use_cases/validation.hpp"

namespace talentmatch::use_cases {

/// Skills by what they stand for, then every field; all that is wrong at once.
template <class Entity>
[[nodiscard]] Result<void> resolve_and_validate(Entity& entity, const SkillBook& book) {
    FieldErrors errors;
    book.resolve(entity.skills, errors);
    validate(entity, errors);
    return errors.result();
}

/// The entity with the skill, which takes the place of the same skill with what was said of it before.
template <class Entity, class EntitySkill>
[[nodiscard]] Result<Entity> with_skill(Entity entity, const EntitySkill& skill, Instant now) {
    const auto place = std::ranges::find(entity.skills, skill.skill_id, &EntitySkill::skill_id);
    if (place == entity.skills.end())
        entity.skills.push_back(skill);
    else
        *place = skill;
    entity.updated_at = now;
    if (const auto valid = validated(entity); !valid) return fail(valid);
    return entity;
}

/// The entity without the skill.
/// @error not_found `code`, `message` it did not have it
template <class Entity>
[[nodiscard]] Result<Entity> without_skill(Entity entity, SkillId id, Instant now, const char* code,
                                           const char* message) {
    if (std::erase_if(entity.skills, [id](const auto& skill) { return skill.skill_id == id; }) == 0)
        return fail(ErrorKind::not_found, code, message);
    entity.updated_at = now;
    return entity;
}

}  // namespace talentmatch::use_cases
