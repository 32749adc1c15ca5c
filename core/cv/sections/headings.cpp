#include "cv/sections/headings.hpp"

#include <array>
#include <string>
#include <unordered_map>
#include <utility>

#include "cv/sections/heading_forms.hpp"
#include "cv/text/utf8.hpp"

namespace talentmatch::cv {
namespace {

struct Word {
    std::string_view word;
    Section section;
};

/// The word that decides a heading made of several.
constexpr std::array<Word, 22> deciding{{{"experience", Section::experience},
                                         {"experiences", Section::experience},
                                         {"employment", Section::experience},
                                         {"missions", Section::experience},
                                         {"formation", Section::education},
                                         {"formations", Section::education},
                                         {"education", Section::education},
                                         {"diplomes", Section::education},
                                         {"etudes", Section::education},
                                         {"competences", Section::skills},
                                         {"competence", Section::skills},
                                         {"skills", Section::skills},
                                         {"expertise", Section::skills},
                                         {"expertises", Section::skills},
                                         {"connaissances", Section::skills},
                                         {"langues", Section::languages},
                                         {"certifications", Section::certifications},
                                         {"certificates", Section::certifications},
                                         {"projets", Section::projects},
                                         {"projects", Section::projects},
                                         {"interests", Section::interests},
                                         {"loisirs", Section::interests}}};

/// Words that may stand beside a deciding one.
constexpr std::array<std::string_view, 71> companions{"de",
                                                      "des",
                                                      "du",
                                                      "la",
                                                      "le",
                                                      "les",
                                                      "mes",
                                                      "my",
                                                      "et",
                                                      "and",
                                                      "en",
                                                      "in",
                                                      "of",
                                                      "&",
                                                      "/",
                                                      "-",
                                                      "the",
                                                      "mon",
                                                      "ma",
                                                      "professionnelle",
                                                      "professionnelles",
                                                      "professionnel",
                                                      "professionnels",
                                                      "professional",
                                                      "technique",
                                                      "techniques",
                                                      "technical",
                                                      "work",
                                                      "principales",
                                                      "principaux",
                                                      "main",
                                                      "key",
                                                      "cles",
                                                      "cle",
                                                      "core",
                                                      "relevant",
                                                      "pertinentes",
                                                      "significatives",
                                                      "recentes",
                                                      "recent",
                                                      "autres",
                                                      "other",
                                                      "informatique",
                                                      "informatiques",
                                                      "it",
                                                      "additional",
                                                      "complementaires",
                                                      "personnelles",
                                                      "personal",
                                                      "linguistiques",
                                                      "academic",
                                                      "academiques",
                                                      "universitaires",
                                                      "scolaires",
                                                      "outils",
                                                      "tools",
                                                      "technologies",
                                                      "methodologiques",
                                                      "fonctionnelles",
                                                      "metier",
                                                      "metiers",
                                                      "selected",
                                                      "industry",
                                                      "internship",
                                                      "internships",
                                                      "stage",
                                                      "stages",
                                                      "salariees",
                                                      "freelance",
                                                      "detaillees",
                                                      "hors"};

/// Without small words and plurals: "Mes diplômes & formations" and "Diplôme et formation" meet.
std::string core_of(std::string_view folded) {
    static constexpr std::array<std::string_view, 17> small{"de",  "des", "du", "d",  "la",  "le",  "les", "l", "mes",
                                                            "mon", "ma",  "my", "et", "and", "the", "of",  "e"};
    std::string core;
    for (auto word : split(folded, " \t,:()&/+-'|.")) {
        if (among(small, word)) continue;
        if (word.size() > 3 && word.ends_with('s')) word.remove_suffix(1);
        core += word;
        core += ' ';
    }
    return core;
}

using Forms = std::unordered_map<std::string, Heading>;

/// The forms by their letters alone, and by their core.
const std::pair<Forms, Forms>& form_tables() {
    static const auto tables = [] {
        std::pair<Forms, Forms> entries;
        for (const auto rows : {career_headings(), person_headings()})
            for (const auto& row : rows)
                for (const auto form : split(row.forms, "|")) {
                    entries.first.try_emplace(squash(form), row.section, row.is_weak);
                    // one of its kind may be an entry's name: "Projet personnel"
                    const bool is_weak = row.is_weak || row.section == Section::projects;
                    if (core_of(form).size() > 5) entries.second.try_emplace(core_of(form), row.section, is_weak);
                }
        return entries;
    }();
    return tables;
}

std::optional<Heading> by_words(std::string_view folded) {
    const auto words = split(folded, " \t,:()");
    if (words.size() < 2 || words.size() > 6) return std::nullopt;
    std::optional<Section> section;
    for (const auto word : words) {
        const auto* found = std::ranges::find(deciding, word, &Word::word);
        if (found != deciding.end()) {
            if (!section) section = found->section;
        } else if (!among(companions, word)) {
            return std::nullopt;
        }
    }
    if (!section) return std::nullopt;
    return Heading{*section, false};
}

}  // namespace

std::optional<Heading> heading_of(std::string_view text) {
    if (text.size() > 90) return std::nullopt;
    auto folded = fold(text);
    std::string_view rest = trim(folded, ":.-_*#=>|/ ");
    if (const auto space = rest.find_first_of(" .)"); space != std::string_view::npos && space <= 4) {
        // "1.", "II -", "a)" before the words
        const auto number = rest.substr(0, space);
        const bool roman = number.find_first_not_of("ivx") == std::string_view::npos;
        const bool digits = number.find_first_not_of("0123456789") == std::string_view::npos;
        if (roman || digits) rest = trim(rest.substr(space), ":.-)_ ");
    }
    const auto key = squash(rest);
    if (key.size() < 2 || key.size() > 60) return std::nullopt;
    const auto& [by_letters, by_core] = form_tables();
    if (const auto found = by_letters.find(key); found != by_letters.end()) return found->second;
    if (const auto found = by_core.find(core_of(rest)); found != by_core.end()) return found->second;
    return by_words(rest);
}

std::optional<Section> section_of_cut_heading(std::string_view text) {
    constexpr std::size_t least_letters = 5;
    const auto folded = fold(trim(text));
    std::optional<Section> section;
    if (folded.size() < least_letters || heading_of(text)) return section;
    for (const auto rows : {career_headings(), person_headings()})
        for (const auto& row : rows)
            for (const auto form : split(row.forms, "|")) {
                if (row.section == Section::other || !form.starts_with(folded) || form.size() == folded.size())
                    continue;
                if (!std::ranges::all_of(form.substr(folded.size()), is_alpha)) continue;  // a word more
                if (section && *section != row.section) return std::nullopt;
                section = row.section;
            }
    return section;
}

bool is_torn_heading(std::string_view text, std::string_view next) {
    const auto whole = heading_of(std::string{text} + " " + std::string{next});
    if (!whole || whole->is_weak) return false;
    const auto rest = heading_of(next);
    if (!rest || rest->is_weak) return true;
    return rest->section == whole->section && !heading_of(text);
}

}  // namespace talentmatch::cv
