// Whom a call for tender seeks and for whom: seniority, number of people, languages, client, certifications.
#include <algorithm>
#include <array>
#include <optional>
#include <string>

#include "cv/person/spoken.hpp"
#include "cv/tender/tender_facts.hpp"
#include "cv/tender/tender_words.hpp"
#include "cv/text/utf8.hpp"

namespace talentmatch::cv {
namespace {

constexpr auto npos = std::string_view::npos;

}  // namespace

void read_tender_people(const TenderLine& line, TenderReading& reading) {
    const auto text = line.folded;
    if (!reading.experience_years && (says_one_of(text, {"experience", "seniorite", "seniority", "anciennete"}) ||
                                      says_one_of(tender_label_of(text), {"profil", "niveau"})))
        if (const auto years = years_in(text)) reading.experience_years = found(*years, line, 88);
    if (reading.required_consultants) return;
    static constexpr int most = 100;
    const auto label = tender_label_of(text);
    const bool is_count =
        says_one_of(label, {"nombre de profil", "nombre de consultant", "nombre de poste", "nombre de ressource",
                            "nb de profil", "nb de poste", "nb de consultant", "number of consultant",
                            "number of position", "headcount", "effectif", "nombre d'intervenant"});
    const auto numbers = numbers_in(text);
    if (is_count) {
        for (const auto& number : numbers)
            if (number.value >= 1 && number.value <= most) {
                reading.required_consultants = found(number.value, line, 95);
                return;
            }
    }
    const auto asks = place_of(text, {"recherchons", "recherche ", "cherchons", "cherche ", "besoin de", "besoin d'",
                                      "need ", "looking for", "seeking", "recruit"});
    if (asks == npos) return;
    for (const auto& number : numbers) {
        if (number.begin < asks || number.begin - asks > 30 || number.value < 1 || number.value > 20) continue;
        const auto rest = trim(text.substr(number.end));
        const bool is_people =
            says_one_of(rest.substr(0, 40), {"consultant", "developpeu", "ingenieur", "profil", "developer", "engineer",
                                             "expert", "chef", "architect", "data", "devops", "testeu", "analyst",
                                             "product", "scrum", "administrat", "tech lead", "business"});
        if (!is_people || rest.starts_with("an") || rest.starts_with("year")) continue;
        reading.required_consultants = found(number.value, line, 88);
        return;
    }
}

namespace {

struct Level {
    std::string_view word;
    LanguageLevel level;
};
constexpr std::array<Level, 16> levels{{{"c2", LanguageLevel::c2},
                                        {"c1", LanguageLevel::c1},
                                        {"b2", LanguageLevel::b2},
                                        {"b1", LanguageLevel::b1},
                                        {"a2", LanguageLevel::a2},
                                        {"bilingue", LanguageLevel::c2},
                                        {"bilingual", LanguageLevel::c2},
                                        {"courant", LanguageLevel::c1},
                                        {"fluent", LanguageLevel::c1},
                                        {"professionnel", LanguageLevel::b2},
                                        {"professional", LanguageLevel::b2},
                                        {"operationnel", LanguageLevel::b2},
                                        {"technique", LanguageLevel::b1},
                                        {"native", LanguageLevel::native},
                                        {"lu, ecrit", LanguageLevel::b2},
                                        {"langue maternelle", LanguageLevel::native}}};

/// The level that stands behind a language's name, or in front of it: "anglais courant", "Fluent English".
std::optional<LanguageLevel> level_beside(std::string_view folded, const NamedLanguage& language) {
    constexpr std::size_t reach_behind = 60;  // bytes
    constexpr std::size_t reach_before = 25;
    const auto level_in = [](std::string_view about) -> std::optional<LanguageLevel> {
        const auto* level = std::ranges::find_if(levels, [&](const auto& one) { return says(about, one.word); });
        return level == levels.end() ? std::nullopt : std::optional{level->level};
    };
    const auto behind = folded.substr(language.begin);
    if (const auto level = level_in(behind.substr(0, std::min(behind.find_first_of(";."), reach_behind)))) return level;
    const auto begin = language.begin - std::min(language.begin, reach_before);
    return level_in(folded.substr(begin, language.begin - begin));
}

}  // namespace

void read_tender_languages(const TenderLine& line, TenderReading& reading) {
    for (const auto& language : find_languages(line.folded)) {
        const auto is_it = [&](const auto& known) { return known.value.code == language.code; };
        if (std::ranges::any_of(reading.languages, is_it)) continue;
        if (const auto level = level_beside(line.folded, language))  // "équipe anglaise" asks for nothing
            reading.languages.push_back(found(SpokenLanguage{std::string(language.code), level}, line, 88));
    }
}

void read_tender_client(const TenderLine& line, TenderReading& reading) {
    if (reading.client_name) return;
    const auto label = tender_label_of(line.folded);
    if (label == "client" || label == "client final" || label == "customer" || label == "end client" ||
        label == "donneur d'ordre" || label == "societe" || label == "company") {
        const auto value = behind_colon(line.written);
        const auto folded = fold(value);
        if (value.empty() || value.size() > 200 || says_one_of(folded, {"confidentiel", "confidential", "n.c", "nc"}))
            return;
        reading.client_name = found(std::string(value), line, 95);
        return;
    }
    const auto folded = fold_with_origin(line.written);
    static constexpr std::array<std::string_view, 6> introductions{
        "pour notre client ", "notre client ", "pour le compte de ", "on behalf of ", "for our client ", "our client "};
    for (const auto words : introductions) {
        const auto at = folded.text.find(words);
        if (at == npos) continue;
        const auto rest = line.written.substr(folded.origin[at + words.size()]);
        // Capitalised words, and the small ones between them: "Banque du Rhône".
        std::size_t end = 0;
        for (const auto word : words_of(rest.substr(0, rest.find_first_of(",.;:()")))) {
            std::size_t first = 0;
            const bool is_name = is_upper(next_code_point(word, first));
            const auto small = fold(word);
            static constexpr std::array<std::string_view, 8> joints{"de", "du", "des", "la", "le", "et", "&", "d'"};
            if (!is_name && (end == 0 || !among(joints, small))) break;
            if (is_name) end = static_cast<std::size_t>(word.data() - rest.data()) + word.size();
        }
        if (end < 2) continue;
        reading.client_name = found(std::string(trim(rest.substr(0, end))), line, 75);
        return;
    }
}

void read_tender_certifications(const TenderLine& line, TenderReading& reading) {
    static constexpr std::size_t most = 20;
    const auto label = tender_label_of(line.folded);
    if (!says_one_of(label, {"certification", "certifications", "habilitation", "certificat"})) return;
    for (const auto part : split(behind_colon(line.written), ",;/"))
        if (part.size() <= 200 && reading.certifications.size() < most)
            reading.certifications.push_back(found(std::string(part), line, 88));
}

}  // namespace talentmatch::cv
