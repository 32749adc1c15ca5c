// How well somebody knows a skill, as JSON Resume says it. The schema leaves `level` free and gives "Master" as its
// example; themes and other tools know Beginner, Intermediate, Advanced and Master, or a share ("3/5", "80%").
#pragma once

#include <optional>
#include <string_view>

#include "entities/skill.hpp"

namespace talentmatch::http::dto {

/// Nothing for a word that says no level: "68 months".
[[nodiscard]] std::optional<Proficiency> skill_level(std::string_view said);

/// "Beginner", "Intermediate", "Advanced", "Master".
[[nodiscard]] std::string_view skill_level_name(Proficiency level);

}  // namespace talentmatch::http::dto
