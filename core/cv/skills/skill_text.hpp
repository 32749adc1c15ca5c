// Skills of the taxonomy in a text: on token boundaries, longest first, ambiguous words only where others vouch for
// them.
#pragma once

#include <cstddef>
#include <optional>
#include <string_view>
#include <vector>

#include "entities/taxonomy.hpp"

namespace talentmatch::cv {

/// Where a text stands. list: skill sections, technical environments, where "Go" can only be the language.
enum class TextKind { prose, list };

struct SkillMention {
    const TaxonomySkill* skill = nullptr;
    std::size_t begin = 0;  ///< bytes of the text
    std::size_t end = 0;
    bool is_ambiguous = false;  ///< in this spelling
};

/// Mentions in order of appearance, none overlapping. "Java" is not found in "JavaScript", "C" not in "C++"; in prose
/// "Go", "R", "Spring" count only next to a sure skill ("Go et Python") or after "en", "avec", "in", "using".
/// O(words x longest name).
[[nodiscard]] std::vector<SkillMention> find_skills(std::string_view text, TextKind kind, const Taxonomy& taxonomy);

/// What is left, one word with a capital or nothing, of a list that only blanks part: "R Stan Séries temporelles". It
/// has three names at least; small words and words without a capital are of a sentence, or of a longer name.
[[nodiscard]] std::optional<std::string_view> rest_of_blank_list(std::string_view item,
                                                                 const std::vector<SkillMention>& mentions);

/// A word or part of a name, as names are compared.
struct SkillToken {
    std::size_t begin = 0;
    std::size_t end = 0;
};
[[nodiscard]] std::vector<SkillToken> skill_tokens(std::string_view text);

}  // namespace talentmatch::cv
