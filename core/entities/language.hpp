// A human language and how well somebody speaks it.
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "entities/enum_names.hpp"

namespace talentmatch {

/// Common European Framework of Reference, and "native" above it. Ordered: a1 < ... < c2 < native.
enum class LanguageLevel { a1, a2, b1, b2, c1, c2, native };

template <>
struct EnumNames<LanguageLevel> {
    static constexpr std::array<std::pair<LanguageLevel, std::string_view>, 7> names{
        {{LanguageLevel::a1, "a1"},
         {LanguageLevel::a2, "a2"},
         {LanguageLevel::b1, "b1"},
         {LanguageLevel::b2, "b2"},
         {LanguageLevel::c1, "c1"},
         {LanguageLevel::c2, "c2"},
         {LanguageLevel::native, "native"}}};
};

struct SpokenLanguage {
    std::string code;  ///< a code of all_languages(): "fr"
    std::optional<LanguageLevel> level;

    bool operator==(const SpokenLanguage&) const = default;
};

/// True for the codes of all_languages(), lower case: ISO 639-1 and a few more.
[[nodiscard]] bool is_language_code(std::string_view code);

}  // namespace talentmatch
