// A skill of the platform's taxonomy, or one that a company added for itself.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "entities/date.hpp"
#include "entities/enum_names.hpp"
#include "entities/id.hpp"

namespace talentmatch {

enum class SkillCategory { programming_language, framework, database, cloud, devops, methodology, soft_skill, other };

template <>
struct EnumNames<SkillCategory> {
    static constexpr std::array<std::pair<SkillCategory, std::string_view>, 8> names{
        {{SkillCategory::programming_language, "programming_language"},
         {SkillCategory::framework, "framework"},
         {SkillCategory::database, "database"},
         {SkillCategory::cloud, "cloud"},
         {SkillCategory::devops, "devops"},
         {SkillCategory::methodology, "methodology"},
         {SkillCategory::soft_skill, "soft_skill"},
         {SkillCategory::other, "other"}}};
};

enum class Proficiency { beginner, intermediate, advanced, expert };

template <>
struct EnumNames<Proficiency> {
    static constexpr std::array<std::pair<Proficiency, std::string_view>, 4> names{
        {{Proficiency::beginner, "beginner"},
         {Proficiency::intermediate, "intermediate"},
         {Proficiency::advanced, "advanced"},
         {Proficiency::expert, "expert"}}};
};

enum class Importance { required, preferred, nice_to_have };

template <>
struct EnumNames<Importance> {
    static constexpr std::array<std::pair<Importance, std::string_view>, 3> names{
        {{Importance::required, "required"},
         {Importance::preferred, "preferred"},
         {Importance::nice_to_have, "nice_to_have"}}};
};

struct Skill {
    SkillId id;
    std::optional<CompanyId> company_id;  ///< nothing: the platform's, seen by all; else seen by that company only
    std::string slug;                     ///< stable name of a taxonomy entry, "spring-boot"; unique per owner
    std::string name;                     ///< "Spring Boot"
    std::optional<std::string> name_fr;   ///< when it differs: "Gestion de projet"
    SkillCategory category = SkillCategory::other;
    std::optional<std::string> description;
    std::vector<std::string> aliases;
    Instant created_at{};
    std::optional<Instant> updated_at;

    bool operator==(const Skill&) const = default;
};

/// A skill as a consultant has it.
struct ConsultantSkill {
    SkillId skill_id;
    std::string name;  ///< read only: the skill's
    SkillCategory category = SkillCategory::other;
    Proficiency proficiency = Proficiency::intermediate;
    std::optional<int> years_experience;
    std::optional<std::string> details;
    std::optional<PartialDate> last_used = {};  ///< nothing: nobody said

    bool operator==(const ConsultantSkill&) const = default;
};

/// A skill as a tender asks for it.
struct TenderSkill {
    SkillId skill_id;
    std::string name;  ///< read only: the skill's
    SkillCategory category = SkillCategory::other;
    Importance importance = Importance::required;
    std::optional<Proficiency> proficiency;  ///< the least level wanted
    std::optional<int> years_experience;     ///< the fewest years wanted

    bool operator==(const TenderSkill&) const = default;
};

}  // namespace talentmatch
