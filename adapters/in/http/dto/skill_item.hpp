// Skills as part of a consultant or a tender, and the languages both name.
#pragma once

#include <array>
#include <optional>
#include <string>

#include "entities/language.hpp"
#include "entities/skill.hpp"
#include "http/codec/codec.hpp"

namespace talentmatch::http::dto {

/// By `skill_id`, or by `name` (any spelling of the name, or its slug).
struct ConsultantSkillIn {
    std::optional<SkillId> skill_id;
    std::optional<Text<1, 100>> name;
    Or<Proficiency, Proficiency::intermediate> proficiency_level;
    std::optional<Int<0, 60>> years_experience;
    std::optional<Text<0, 2'000>> details;
    std::optional<PartialDate> last_used;

    static constexpr std::string_view example =
        R"({"name":"Kotlin","proficiency_level":"advanced","years_experience":5,"details":"Android et serveur"})";
    static constexpr std::array field_notes{Note{"skill_id", "Ou bien `name`"}, Note{"name", "Ou bien `skill_id`"}};
};
BOOST_DESCRIBE_STRUCT(ConsultantSkillIn, (), (skill_id, name, proficiency_level, years_experience, details, last_used))

struct ConsultantSkillOut {
    SkillId skill_id;
    std::string name;
    SkillCategory category = SkillCategory::other;
    Proficiency proficiency_level = Proficiency::intermediate;
    std::optional<int> years_experience;
    std::optional<std::string> details;
    std::optional<PartialDate> last_used;

    static constexpr std::array field_notes{
        Note{"name", "Dans l'orthographe de la taxonomie", R"("Kotlin")"},
        Note{"details", "En quelques mots", R"("Android et serveur")"},
        Note{"last_used", "Année, mois ou jour, selon ce qui est connu", R"("2026-03")"}};
};
BOOST_DESCRIBE_STRUCT(ConsultantSkillOut, (),
                      (skill_id, name, category, proficiency_level, years_experience, details, last_used))

struct TenderSkillIn {
    std::optional<SkillId> skill_id;
    std::optional<Text<1, 100>> name;
    Or<Importance, Importance::required> importance;
    std::optional<Proficiency> proficiency_level;
    std::optional<Int<0, 60>> years_experience;

    static constexpr std::string_view example =
        R"({"name":"Kotlin","importance":"required","proficiency_level":"advanced","years_experience":3})";
    static constexpr std::array field_notes{Note{"skill_id", "Ou bien `name`"}, Note{"name", "Ou bien `skill_id`"},
                                            Note{"proficiency_level", "Le niveau minimal"},
                                            Note{"years_experience", "Le nombre minimal d'années"}};
};
BOOST_DESCRIBE_STRUCT(TenderSkillIn, (), (skill_id, name, importance, proficiency_level, years_experience))

struct TenderSkillOut {
    SkillId skill_id;
    std::string name;
    SkillCategory category = SkillCategory::other;
    Importance importance = Importance::required;
    std::optional<Proficiency> proficiency_level;
    std::optional<int> years_experience;
};
BOOST_DESCRIBE_STRUCT(TenderSkillOut, (), (skill_id, name, category, importance, proficiency_level, years_experience))

/// ISO 639-1 (or a code of all_languages()) and the Common European Framework of Reference.
struct LanguageItem {
    Text<2, 3> code;
    std::optional<LanguageLevel> level;

    static constexpr std::string_view example = R"({"code":"en","level":"c1"})";

    [[nodiscard]] SpokenLanguage plain() const { return {code.value, level}; }
};
BOOST_DESCRIBE_STRUCT(LanguageItem, (), (code, level))

using Languages = List<LanguageItem, 0, 30>;
using Certifications = List<Text<1, 200>, 0, 100>;

[[nodiscard]] ConsultantSkill consultant_skill_of(const ConsultantSkillIn& dto);
[[nodiscard]] ConsultantSkillOut consultant_skill_out(const ConsultantSkill& skill);
[[nodiscard]] TenderSkill tender_skill_of(const TenderSkillIn& dto);
[[nodiscard]] TenderSkillOut tender_skill_out(const TenderSkill& skill);
[[nodiscard]] std::vector<LanguageItem> languages_out(const std::vector<SpokenLanguage>& languages);

}  // namespace talentmatch::http::dto
