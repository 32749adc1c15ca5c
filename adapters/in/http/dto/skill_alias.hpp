// Companies' own spellings, and the skills that a text names.
#pragma once

#include <array>
#include <optional>
#include <string>
#include <vector>

#include "entities/skill_alias.hpp"
#include "http/codec/codec.hpp"
#include "http/dto/page.hpp"
#include "http/dto/profile_evidence.hpp"
#include "use_cases/skill_aliases.hpp"

namespace talentmatch::http::dto {

struct SkillAliasIn {
    Text<2, 100> alias;
    std::optional<SkillId> skill_id;
    std::optional<Text<1, 100>> name;

    static constexpr std::string_view example = R"({"alias":"Kotline","name":"Kotlin"})";
    static constexpr std::array field_notes{Note{"skill_id", "Ou bien `name`"}, Note{"name", "Ou bien `skill_id`"}};
};
BOOST_DESCRIBE_STRUCT(SkillAliasIn, (), (alias, skill_id, name))

struct SkillAliasOut {
    SkillAliasId id;
    CompanyId company_id;
    std::string alias;
    SkillId skill_id;
    std::string skill_name;
    std::optional<UserId> created_by;
    Instant created_at{};

    static constexpr std::string_view example =
        R"({"id":1,"company_id":1,"alias":"Kotline","skill_id":12,"skill_name":"Kotlin","created_by":3,)"
        R"("created_at":"2026-11-22T09:30:00Z"})";
};
BOOST_DESCRIBE_STRUCT(SkillAliasOut, (), (id, company_id, alias, skill_id, skill_name, created_by, created_at))

struct SkillAliasQuery {
    Skip skip;
    Limit limit;
};
BOOST_DESCRIBE_STRUCT(SkillAliasQuery, (), (skip, limit))

struct SkillTextIn {
    Text<1, 200'000> text;

    static constexpr std::string_view example =
        R"({"text":"Cinq ans de Kotlin et de Java.\n\nCompétences : Kotlin, Potion magique"})";
};
BOOST_DESCRIBE_STRUCT(SkillTextIn, (), (text))

struct SkillSuggestionOut {
    std::string name;
    bool is_known = false;
    std::optional<SkillId> skill_id;
    std::optional<std::string> slug;
    SkillCategory category = SkillCategory::other;
    std::vector<EvidenceItem> evidence;

    static constexpr std::string_view example =
        R"({"name":"Kotlin","is_known":true,"skill_id":12,"slug":"kotlin","category":"programming_language",)"
        R"("evidence":[{"page":0,"box":{"left":0,"top":0,"right":0,"bottom":0},)"
        R"("quote":"Cinq ans de Kotlin et de Java.","raw":"","method":"taxonomy","confidence":90,)"
        R"("verification":null}]})";
    static constexpr std::array field_notes{
        Note{"is_known", "false : ni la plateforme ni l'entreprise ne la connaissent"}};
};
BOOST_DESCRIBE_STRUCT(SkillSuggestionOut, (), (name, is_known, skill_id, slug, category, evidence))

[[nodiscard]] SkillAliasOut skill_alias_out(const SkillAlias& alias);
[[nodiscard]] SkillSuggestionOut skill_suggestion_out(const use_cases::SkillSuggestion& suggestion);

}  // namespace talentmatch::http::dto
