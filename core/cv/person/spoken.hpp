// Human languages and how well they are spoken, as CVs put it: "Anglais courant (TOEIC 905)", "English - C1",
// "Deutsch".
#pragma once

#include <cstddef>
#include <optional>
#include <string_view>
#include <vector>

#include "cv/sections/sections.hpp"
#include "entities/resume.hpp"

namespace talentmatch::cv {

/// A language's name in a text.
struct NamedLanguage {
    std::string_view code;  ///< of all_languages()
    std::size_t begin = 0;  ///< bytes of the folded text
    std::size_t end = 0;
};
/// Each language once, in the order of the text; the longest name at a place counts. None in texts above 2 000 bytes.
[[nodiscard]] std::vector<NamedLanguage> find_languages(std::string_view text);

/// The level that a text states: CEFR letters, words, or a TOEIC, TOEFL or IELTS score.
[[nodiscard]] std::optional<LanguageLevel> find_level(std::string_view text);

/// Languages of the sections that hold them, each once, best evidence first.
[[nodiscard]] std::vector<Found<SpokenLanguage>> read_languages(const std::vector<Block>& blocks);

/// The language that a text is written in, by its small words: "fr", "en", or empty.
[[nodiscard]] std::string_view language_of(std::string_view text);

}  // namespace talentmatch::cv
