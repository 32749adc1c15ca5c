// Words in lists of skills that name no skill: levels, small words, groups.
#pragma once

#include <string_view>

#include "entities/taxonomy.hpp"

namespace talentmatch::cv {

/// A folded word that says how well ("expert", "notions"), how long ("ans", "3") or nothing ("de", "with").
[[nodiscard]] bool is_filler(std::string_view word);

/// Nothing but such words: "bon niveau", "3 ans".
[[nodiscard]] bool is_level(std::string_view text);

/// A skill's own name, and not that of a group of them ("Cloud", "Bases de données"), which above or beside a list only
/// says what the list holds.
[[nodiscard]] bool names_a_skill(std::string_view text, const Taxonomy& taxonomy);

}  // namespace talentmatch::cv
