// Names of human languages, in French and English: one table for CVs, exports, dossiers and codes.
#pragma once

#include <span>
#include <string_view>

namespace talentmatch {

/// A language as people write it.
struct LanguageNames {
    std::string_view code;     ///< ISO 639-1; of 639-2 or 639-3 where that has none ("kab", "fsl")
    std::string_view french;   ///< as at the beginning of a line: "Français"
    std::string_view english;  ///< "French"
    std::string_view others;   ///< folded, separated by '|': other genders, its own name, dialects
};

/// ISO 639-1:2002 whole, and what is spoken in France without a code there. By code.
[[nodiscard]] std::span<const LanguageNames> all_languages();

/// Null for a code that is none, or not in lower case. O(languages).
[[nodiscard]] const LanguageNames* language_by_code(std::string_view code);

/// The language of a whole name, in French, English or another way people write it: "anglaise", "english", "deutsch".
/// `folded` is what fold_text gives. Null for anything else, codes included. O(1).
[[nodiscard]] const LanguageNames* language_by_name(std::string_view folded);

}  // namespace talentmatch
