// Human languages and how well they are spoken, as CVs put it: "Anglais courant (TOEIC 905)", "English - C1",
// "Deutsch".
#pragma once

#include <cstddef>
#include <optional>
#include <string_view>
#include <vector>

#include "cv/sections.hpp"
#include "entities/resume.hpp"

namespace talentmatch::cv {

/// A language's name in a text.
struct NamedLanguage {
    std::string_view code;  ///< ISO 639-1, or 639-3 where that has none
    std::size_t begin = 0;  ///< bytes of the folded text
    std::size_t end = 0;
};
[[nodiscard]] std::vector<NamedLanguage> find_languages(std::string_view text);

/// The level that a text states: CEFR letters, words, or a TOEIC, TOEFL or IELTS score.
[[nodiscard]] std::optional<LanguageLevel> find_level(std::string_view text);

/// Languages of the sections that hold them, each once, best evidence first.
[[nodiscard]] std::vector<Found<SpokenLanguage>> read_languages(const std::vector<Block>& blocks);

/// The language that a text is written in, by its small words: "fr", "en", or empty.
[[nodiscard]] std::string_view language_of(std::string_view text);

}  // namespace talentmatch::cv
