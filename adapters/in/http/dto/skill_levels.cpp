#include "http/dto/skill_levels.hpp"

#include <algorithm>
#include <array>
#include <charconv>
#include <string>

#include "entities/text_fold.hpp"

namespace talentmatch::http::dto {
namespace {

struct Word {
    std::string_view text;  ///< folded
    Proficiency level;
};

/// English and French stems, at the beginning of a word; the first one found counts.
constexpr std::array words{
    Word{"beginner", Proficiency::beginner},
    Word{"novice", Proficiency::beginner},
    Word{"basic", Proficiency::beginner},
    Word{"junior", Proficiency::beginner},
    Word{"debutant", Proficiency::beginner},
    Word{"notion", Proficiency::beginner},
    Word{"familiar", Proficiency::beginner},
    Word{"base", Proficiency::beginner},
    Word{"intermedia", Proficiency::intermediate},
    Word{"competent", Proficiency::intermediate},
    Word{"proficient", Proficiency::intermediate},
    Word{"moyen", Proficiency::intermediate},
    Word{"operationnel", Proficiency::intermediate},
    Word{"advanced", Proficiency::advanced},
    Word{"avance", Proficiency::advanced},
    Word{"confirme", Proficiency::advanced},
    Word{"senior", Proficiency::advanced},
    Word{"experienced", Proficiency::advanced},
    Word{"maitrise", Proficiency::advanced},
    Word{"expert", Proficiency::expert},
    Word{"master", Proficiency::expert},
};

std::optional<int> whole(std::string_view text) {
    int number = 0;
    const auto* end = text.data() + text.size();
    const auto [stop, error] = std::from_chars(text.data(), end, number);
    return error == std::errc{} && stop == end && number >= 0 ? std::optional(number) : std::nullopt;
}

std::string_view trimmed(std::string_view text) {
    while (text.starts_with(' ')) text.remove_prefix(1);
    while (text.ends_with(' ')) text.remove_suffix(1);
    return text;
}

/// Percent of "3/5", "80%", "80 %"; nothing for anything else, and for more than all of it.
std::optional<int> share(std::string_view text) {
    static constexpr int most = 1'000;
    std::optional<int> part;
    std::optional<int> of;
    if (const auto slash = text.find('/'); slash != std::string_view::npos) {
        part = whole(trimmed(text.substr(0, slash)));
        of = whole(trimmed(text.substr(slash + 1)));
    } else if (text.ends_with('%')) {
        part = whole(trimmed(text.substr(0, text.size() - 1)));
        of = 100;
    }
    if (!part || !of || *of == 0 || *of > most || *part > *of) return std::nullopt;
    return *part * 100 / *of;
}

Proficiency level_of_share(int percent) {
    if (percent > 80) return Proficiency::expert;
    if (percent > 60) return Proficiency::advanced;
    return percent > 30 ? Proficiency::intermediate : Proficiency::beginner;
}

/// "Bonne maîtrise" has a word that begins with "maitrise"; "Database" none with "base".
bool begins_a_word(std::string_view folded, std::string_view stem) {
    const auto is_letter = [](char c) { return c >= 'a' && c <= 'z'; };
    for (auto at = folded.find(stem); at != std::string_view::npos; at = folded.find(stem, at + 1))
        if (at == 0 || !is_letter(folded[at - 1])) return true;
    return false;
}

}  // namespace

std::optional<Proficiency> skill_level(std::string_view said) {
    const std::string folded = fold_text(said);
    if (const auto percent = share(trimmed(folded))) return level_of_share(*percent);
    const auto* word = std::ranges::find_if(words, [&](const Word& one) { return begins_a_word(folded, one.text); });
    return word == words.end() ? std::nullopt : std::optional(word->level);
}

std::string_view skill_level_name(Proficiency level) {
    switch (level) {
        case Proficiency::beginner:
            return "Beginner";
        case Proficiency::intermediate:
            return "Intermediate";
        case Proficiency::advanced:
            return "Advanced";
        case Proficiency::expert:
            return "Master";
    }
    return {};
}

}  // namespace talentmatch::http::dto
