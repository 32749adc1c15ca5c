// A company's own spelling of a skill, learned from what its people correct.
#pragma once

#include <optional>
#include <string>

#include "entities/date.hpp"
#include "entities/id.hpp"
#include "entities/skill.hpp"

namespace talentmatch {

struct SkillAlias;
using SkillAliasId = Id<SkillAlias>;

struct SkillAlias {
    SkillAliasId id;
    CompanyId company_id;
    SkillId skill_id;    ///< of the platform or of the company
    std::string alias;   ///< as written: "Sprint Boot"
    std::string folded;  ///< fold_skill_name(alias): unique in a company
    std::optional<UserId> created_by;
    Instant created_at{};
    std::string skill_slug;                               ///< read only: the skill's
    std::string skill_name;                               ///< read only: the skill's
    SkillCategory skill_category = SkillCategory::other;  ///< read only: the skill's

    bool operator==(const SkillAlias&) const = default;
};

}  // namespace talentmatch
