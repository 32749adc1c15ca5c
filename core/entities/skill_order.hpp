// The order in which an entity lists its skills, said once for every adapter.
#pragma once

#include <algorithm>
#include <tuple>
#include <vector>

#include "entities/skill.hpp"

namespace talentmatch {

/// By name.
inline void put_in_order(std::vector<ConsultantSkill>& skills) {
    std::ranges::sort(skills, [](const ConsultantSkill& a, const ConsultantSkill& b) {
        return std::tie(a.name, a.skill_id) < std::tie(b.name, b.skill_id);
    });
}

/// Required ones first, then by name.
inline void put_in_order(std::vector<TenderSkill>& skills) {
    std::ranges::sort(skills, [](const TenderSkill& a, const TenderSkill& b) {
        return std::tie(a.importance, a.name, a.skill_id) < std::tie(b.importance, b.name, b.skill_id);
    });
}

}  // namespace talentmatch
