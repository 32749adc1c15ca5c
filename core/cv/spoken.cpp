#include "cv/spoken.hpp"

#include <algorithm>
#include <array>
#include <string>
#include <utility>

#include "cv/evidence.hpp"
#include "cv/utf8.hpp"

namespace talentmatch::cv {
namespace {

struct Names {
    std::string_view code;
    std::string_view names;  ///< folded, French, English and own
};

constexpr std::array<Names, 84> languages{{{"fr", "francais|francaise|french|frances"},
                                           {"en", "anglais|anglaise|english|ingles"},
                                           {"es", "espagnol|espagnole|spanish|espanol|castellano|castillan"},
                                           {"de", "allemand|allemande|german|deutsch"},
                                           {"it", "italien|italienne|italian|italiano"},
                                           {"pt", "portugais|portugaise|portuguese|portugues|bresilien"},
                                           {"ar", "arabe|arabic|darija"},
                                           {"zh", "chinois|chinoise|chinese|mandarin|cantonais|cantonese"},
                                           {"ja", "japonais|japonaise|japanese"},
                                           {"ru", "russe|russian"},
                                           {"nl", "neerlandais|neerlandaise|dutch|hollandais|flamand|flemish"},
                                           {"pl", "polonais|polonaise|polish|polski"},
                                           {"tr", "turc|turque|turkish"},
                                           {"ca", "catalan|catala"},
                                           {"hi", "hindi"},
                                           {"he", "hebreu|hebrew"},
                                           {"ko", "coreen|coreenne|korean"},
                                           {"sv", "suedois|suedoise|swedish"},
                                           {"ro", "roumain|roumaine|romanian"},
                                           {"mg", "malgache|malagasy"},
                                           {"br", "breton"},
                                           {"eu", "basque|euskara"},
                                           {"el", "grec|grecque|greek"},
                                           {"vi", "vietnamien|vietnamienne|vietnamese"},
                                           {"uk", "ukrainien|ukrainienne|ukrainian"},
                                           {"ber", "berbere|kabyle|amazigh|tamazight|tachelhit"},
                                           {"lb", "luxembourgeois|luxembourgish"},
                                           {"ta", "tamil|tamoul"},
                                           {"te", "telugu"},
                                           {"kn", "kannada"},
                                           {"mr", "marathi"},
                                           {"gu", "gujarati"},
                                           {"bn", "bengali"},
                                           {"pa", "punjabi|pendjabi"},
                                           {"ur", "urdu|ourdou"},
                                           {"ml", "malayalam"},
                                           {"lsf", "lsf|langue des signes|langue des signes francaise"},
                                           {"no", "norvegien|norvegienne|norwegian"},
                                           {"da", "danois|danoise|danish"},
                                           {"fi", "finnois|finnoise|finnish|finlandais"},
                                           {"hu", "hongrois|hongroise|hungarian"},
                                           {"cs", "tcheque|czech"},
                                           {"sk", "slovaque|slovak"},
                                           {"bg", "bulgare|bulgarian"},
                                           {"hr", "croate|croatian"},
                                           {"sr", "serbe|serbian"},
                                           {"th", "thai|thailandais"},
                                           {"wo", "wolof"},
                                           {"fa", "persan|persian|farsi"},
                                           {"gl", "galicien|galician|gallego"},
                                           {"oc", "occitan|occitane"},
                                           {"co", "corse|corsican|corsu"},
                                           {"gsw", "alsacien|alsatian|suisse allemand|swiss german"},
                                           {"cpf", "creole|kreyol"},
                                           {"ga", "irlandais|irish|gaeilge|gaelique"},
                                           {"cy", "gallois|welsh|cymraeg"},
                                           {"gd", "scottish gaelic"},
                                           {"ig", "igbo"},
                                           {"yo", "yoruba"},
                                           {"ha", "haoussa|hausa"},
                                           {"sw", "swahili|kiswahili"},
                                           {"am", "amharique|amharic"},
                                           {"ln", "lingala"},
                                           {"bm", "bambara"},
                                           {"ff", "peul|poular|fulani"},
                                           {"so", "somali"},
                                           {"id", "indonesien|indonesian|bahasa"},
                                           {"ms", "malais|malay"},
                                           {"sq", "albanais|albanian"},
                                           {"sl", "slovene|slovenian"},
                                           {"et", "estonien|estonian"},
                                           {"lv", "letton|latvian"},
                                           {"lt", "lituanien|lithuanian"},
                                           {"ka", "georgien|georgian"},
                                           {"hy", "armenien|armenian"},
                                           {"is", "islandais|icelandic"},
                                           {"ne", "nepalais|nepali"},
                                           {"si", "cingalais|sinhala"},
                                           {"km", "khmer"},
                                           {"lo", "laotien|lao"},
                                           {"ku", "kurde|kurdish"},
                                           {"ps", "pachto|pashto"},
                                           {"tl", "tagalog|filipino"},
                                           {"eo", "esperanto"}}};

struct LevelWords {
    LanguageLevel level;
    std::string_view words;
};

/// Longer phrases first where one contains another.
constexpr std::array<LevelWords, 7> levels{
    {{LanguageLevel::native,
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
      "intermediaire|intermediate|limited working|moyen|conversational|niveau correct|"
      "competence professionnelle limitee|pratique|lu, ecrit|lu ecrit"},
     {LanguageLevel::a2,
      "elementaire|elementary|scolaire|notions|pre-intermediate|basique|basic|bases|base|basics|"
      "school level|faible|limited|lu"},
     {LanguageLevel::a1, "debutant|debutante|beginner|initiation|decouverte|novice|faux debutant"}}};

bool stands_alone(std::string_view text, std::size_t begin, std::size_t end) {
    const auto is_word = [](char c) { return is_alnum(c) || static_cast<unsigned char>(c) >= 0x80; };
    return (begin == 0 || !is_word(text[begin - 1])) && (end >= text.size() || !is_word(text[end]));
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
    const auto folded = fold(text);
    std::vector<NamedLanguage> found;
    if (folded.size() > 2000) return found;
    for (const auto& [code, names] : languages)
        for (const auto name : split(names, "|"))
            if (const auto at = find_word(folded, name); at != std::string::npos) {
                found.push_back({code, at, at + name.size()});
                break;
            }
    std::ranges::sort(found, {}, &NamedLanguage::begin);
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
