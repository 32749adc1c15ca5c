#include "cv/person/spoken.hpp"

#include <algorithm>
#include <array>
#include <string>
#include <utility>

#include "cv/layout/evidence.hpp"
#include "cv/text/utf8.hpp"
#include "entities/language_names.hpp"

namespace talentmatch::cv {
namespace {

struct LevelWords {
    LanguageLevel level;
    std::string_view words;
};

/// Longer phrases first where one contains another.
constexpr std::array<LevelWords, 8> levels{
    {{LanguageLevel::b1, "limited working|professionnelle limitee"},
     {LanguageLevel::native,
      "langue maternelle|maternelle|maternel|natif|native|natal|mother tongue|first language|"
      "bilingue|bilingual|native or bilingual"},
     {LanguageLevel::c2, "mastery|maitrise parfaite|parfaitement maitrise|proficient|near native|quasi bilingue"},
     {LanguageLevel::c1,
      "courant|courante|couramment|fluent|fluently|fluency|full professional|avance|advanced|"
      "professionnel complet|excellent|tres bon niveau|tres bien|capacite professionnelle complete|"
      "lu ecrit parle|lu, ecrit, parle|lu parle ecrit|lu, parle, ecrit|lu/ecrit/parle|expert"},
     {LanguageLevel::b2,
      "professional working|professionnel|professionnelle|professional|bon niveau|upper intermediate|"
      "upper-intermediate|operationnel|technique|good|bien|working proficiency|bonne maitrise"},
     {LanguageLevel::b1,
      "intermediaire|intermediate|moyen|conversational|niveau correct|"
      "pratique|lu, ecrit|lu ecrit"},
     {LanguageLevel::a2,
      "elementaire|elementary|scolaire|notions|pre-intermediate|basique|basic|bases|base|basics|"
      "school level|faible|limited|lu"},
     {LanguageLevel::a1, "debutant|debutante|beginner|initiation|decouverte|novice|faux debutant"}}};

bool is_word_byte(char c) { return is_alnum(c) || static_cast<unsigned char>(c) >= 0x80; }

bool stands_alone(std::string_view text, std::size_t begin, std::size_t end) {
    return (begin == 0 || !is_word_byte(text[begin - 1])) && (end >= text.size() || !is_word_byte(text[end]));
}

struct Span {
    std::size_t begin;
    std::size_t end;
};

std::vector<Span> word_spans(std::string_view text) {
    std::vector<Span> words;
    for (std::size_t at = 0; at < text.size();) {
        const auto begin = at;
        while (at < text.size() && is_word_byte(text[at])) ++at;
        if (at > begin)
            words.push_back({begin, at});
        else
            ++at;
    }
    return words;
}

std::size_t find_word(std::string_view text, std::string_view word) {
    for (auto at = text.find(word); at != std::string_view::npos; at = text.find(word, at + 1))
        if (stands_alone(text, at, at + word.size())) return at;
    return std::string_view::npos;
}

std::optional<int> number_behind(std::string_view text, std::size_t at) {
    while (at < text.size() && !is_digit(text[at]) && !is_alpha(text[at])) ++at;
    int value = 0;
    const auto begin = at;
    for (; at < text.size() && at < begin + 4 && is_digit(text[at]); ++at) value = value * 10 + (text[at] - '0');
    return at == begin ? std::nullopt : std::optional{value};
}

/// Source: ETS, "Mapping the TOEIC and TOEFL tests on the CEFR"; IELTS: ielts.org. All skills taken together.
std::optional<LanguageLevel> test_level(std::string_view text) {
    using enum LanguageLevel;
    const auto score = [&](std::string_view test) -> std::optional<int> {
        const auto at = find_word(text, test);
        return at == std::string_view::npos ? std::nullopt : number_behind(text, at + test.size());
    };
    if (const auto toeic = score("toeic"); toeic && *toeic >= 10 && *toeic <= 990)
        return *toeic >= 945 ? c1 : *toeic >= 785 ? b2 : *toeic >= 550 ? b1 : *toeic >= 225 ? a2 : a1;
    if (const auto toefl = score("toefl"); toefl && *toefl <= 120)
        return *toefl >= 95 ? c1 : *toefl >= 72 ? b2 : *toefl >= 42 ? b1 : a2;
    if (const auto ielts = score("ielts"); ielts && *ielts <= 9)
        return *ielts >= 9 ? c2 : *ielts >= 7 ? c1 : *ielts >= 6 ? b2 : *ielts >= 4 ? b1 : a2;
    return std::nullopt;
}

}  // namespace

std::vector<NamedLanguage> find_languages(std::string_view text) {
    static constexpr std::size_t longest = 4;  // words of a name
    // "a créé" is folded like Cree, "IDO" and "PALI" name companies
    static constexpr std::array<std::string_view, 4> other_words{"cree", "ido", "manx", "pali"};
    const auto folded = fold(text);
    std::vector<NamedLanguage> found;
    if (folded.size() > 2000) return found;
    const auto words = word_spans(folded);
    for (std::size_t i = 0; i < words.size(); ++i)
        for (auto last = std::min(i + longest, words.size()); last > i; --last) {
            const auto begin = words[i].begin;
            const auto end = words[last - 1].end;
            const auto name = std::string_view{folded}.substr(begin, end - begin);
            const auto* language = among(other_words, name) ? nullptr : language_by_name(name);
            if (language == nullptr) continue;
            if (std::ranges::find(found, language->code, &NamedLanguage::code) == found.end())
                found.push_back({language->code, begin, end});
            i = last - 1;
            break;
        }
    return found;
}

std::optional<LanguageLevel> find_level(std::string_view text) {
    const auto folded = fold(text);
    for (const auto& [level, name] : EnumNames<LanguageLevel>::names)
        if (level != LanguageLevel::native && find_word(folded, name) != std::string::npos) return level;
    for (const auto& [level, words] : levels)
        for (const auto word : split(words, "|"))
            if (find_word(folded, word) != std::string::npos) return level;
    return test_level(folded);
}

namespace {

class LanguageReader {
public:
    void read(const Line& line, int confidence) {
        const auto named = find_languages(line.text);
        const auto folded = fold(line.text);
        if (named.empty() && open_ && !spoken_[*open_].value.level) spoken_[*open_].value.level = find_level(line.text);
        for (std::size_t i = 0; i < named.size(); ++i) {
            // the level stands behind the name, up to the next name; "bilingue français" has it in front
            const auto end = i + 1 < named.size() ? named[i + 1].begin : folded.size();
            auto level = find_level(std::string_view{folded}.substr(named[i].end, end - named[i].end));
            if (!level && i == 0) level = find_level(std::string_view{folded}.substr(0, named[i].begin));
            add(named[i].code, level, evidence_of(line, Method::section, confidence));
        }
    }

    void close() { open_.reset(); }
    [[nodiscard]] bool empty() const { return spoken_.empty(); }
    [[nodiscard]] std::vector<Found<SpokenLanguage>> take() { return std::move(spoken_); }

private:
    void add(std::string_view code, std::optional<LanguageLevel> level, Evidence evidence) {
        const auto known =
            std::ranges::find(spoken_, code, [](const auto& s) { return std::string_view{s.value.code}; });
        open_ = static_cast<std::size_t>(known - spoken_.begin());
        if (known == spoken_.end())
            spoken_.push_back({SpokenLanguage{std::string{code}, level}, std::move(evidence)});
        else if (level && !known->value.level)
            known->value.level = level;
    }

    std::vector<Found<SpokenLanguage>> spoken_;
    std::optional<std::size_t> open_;  // whose level may stand on the next line
};

/// Nothing but languages and levels: "Français, Anglais", "Anglais : courant (TOEIC 905)".
bool is_language_line(const Line& line) {
    const auto named = find_languages(line.text);
    if (named.empty() || line.text.size() > 120) return false;
    const auto words = words_of(line.text).size();
    return find_level(line.text) ? words <= named.size() * 5 : named.size() > 1 && words <= named.size() * 2;
}

}  // namespace

std::vector<Found<SpokenLanguage>> read_languages(const std::vector<Block>& blocks) {
    LanguageReader reader;
    for (const auto& block : blocks) {
        if (block.section != Section::languages) continue;
        reader.close();
        for (const auto& line : block.lines) reader.read(line, 90);
    }
    if (!reader.empty()) return reader.take();
    for (const auto& block : blocks) {
        if (block.section == Section::experience || block.section == Section::education) continue;
        for (const auto& line : block.lines) {
            reader.close();
            if (is_language_line(line)) reader.read(line, 75);
            if (line.segments.size() < 2) continue;
            for (const auto& segment : line.segments) {  // icons and contacts beside it
                Line part = line;
                part.text = segment.text;
                if (is_language_line(part)) reader.read(part, 75);
            }
        }
    }
    return reader.take();
}

std::string_view language_of(std::string_view text) {
    static constexpr std::array<std::string_view, 24> french{
        "le",  "la",  "les", "des", "du", "et",  "une",  "un", "dans", "pour", "avec", "sur",
        "par", "est", "au",  "aux", "en", "mes", "nous", "ce", "de",   "chez", "sein", "depuis"};
    static constexpr std::array<std::string_view, 24> english{
        "the", "and",  "of", "to", "in",   "for",  "with",  "a",   "my",  "as",   "by", "is",
        "on",  "from", "at", "an", "that", "this", "using", "was", "are", "were", "or", "i"};
    int fr = 0;
    int en = 0;
    const auto folded = fold(text.substr(0, 20000));
    for (const auto word : split(folded, " \t\n,.;:()'")) {
        fr += among(french, word) ? 1 : 0;
        en += among(english, word) ? 1 : 0;
    }
    if (fr + en < 3 || (fr < en * 5 / 4 && en < fr * 5 / 4)) return fr == en ? "" : fr > en ? "fr" : "en";
    return fr > en ? "fr" : "en";
}

}  // namespace talentmatch::cv
