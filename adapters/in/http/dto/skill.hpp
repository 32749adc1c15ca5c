// The skills one can have or ask for, on the wire.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "entities/skill.hpp"
#include "http/codec/codec.hpp"
#include "http/dto/page.hpp"

namespace talentmatch::http::dto {

using Aliases = List<Text<1, 100>, 0, 50>;

struct SkillCreate {
    Text<1, 100> name;
    std::optional<Text<1, 100>> slug;
    std::optional<Text<1, 100>> name_fr;
    Or<SkillCategory, SkillCategory::other> category;
    std::optional<Text<0, 2'000>> description;
    Aliases aliases;

    static constexpr std::string_view example = R"({"name":"Progiciel maison","category":"other","aliases":["PM v2"]})";
    static constexpr std::array field_notes{Note{"slug", "Fait du nom quand il manque"}};
};
BOOST_DESCRIBE_STRUCT(SkillCreate, (), (name, slug, name_fr, category, description, aliases))

struct SkillUpdate {
    Patch<Text<1, 100>> name;
    Patch<std::optional<Text<1, 100>>> name_fr;
    Patch<SkillCategory> category;
    Patch<std::optional<Text<0, 2'000>>> description;
    Patch<Aliases> aliases;

    static constexpr std::string_view example = R"({"aliases":["PM v2","PM v3"]})";
};
BOOST_DESCRIBE_STRUCT(SkillUpdate, (), (name, name_fr, category, description, aliases))

struct SkillOut {
    SkillId id;
    std::optional<CompanyId> company_id;
    std::string slug;
    std::string name;
    std::optional<std::string> name_fr;
    SkillCategory category = SkillCategory::other;
    std::optional<std::string> description;
    std::vector<std::string> aliases;
    Instant created_at{};
    std::optional<Instant> updated_at;

    static constexpr std::string_view example =
        R"({"id":12,"company_id":null,"slug":"kotlin","name":"Kotlin","name_fr":null,)"
        R"("category":"programming_language","description":null,"aliases":["kt"],)"
        R"("created_at":"2026-11-20T09:30:00Z","updated_at":null})";
    static constexpr std::array field_notes{Note{"company_id", "null : celle de la plateforme, vue de tous"}};
};
BOOST_DESCRIBE_STRUCT(SkillOut, (),
                      (id, company_id, slug, name, name_fr, category, description, aliases, created_at, updated_at))

struct SkillQuery {
    Skip skip;
    Limit limit;
    std::optional<Text<0, 200>> query;
    std::optional<SkillCategory> category;

    static constexpr std::array field_notes{
        Note{"query", "Mots ou parties de mots du nom ou d'un autre nom, sans égard à la casse ni aux accents"}};
};
BOOST_DESCRIBE_STRUCT(SkillQuery, (), (skip, limit, query, category))

[[nodiscard]] SkillOut skill_out(const Skill& skill);
[[nodiscard]] Skill skill_of(const SkillCreate& dto);
void apply(const SkillUpdate& dto, Skill& skill);

}  // namespace talentmatch::http::dto
