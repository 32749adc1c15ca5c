// The sentences of reviews and findings.
#include <algorithm>
#include <array>

#include <fmt/format.h>

#include "cv/review.hpp"

namespace talentmatch::cv {
namespace {

/// `{0}` is the item's detail, `{1}` its field in words.
struct Sentence {
    std::string_view code;
    std::string_view fr;
    std::string_view en;
};

constexpr std::array<Sentence, 27> sentences{{
    {"ambiguous_name", "Nom à confirmer : « {0} ».", "Name to confirm: \"{0}\"."},
    {"career_gap", "Aucun poste pendant plus de six mois : {0}.", "No position for more than six months: {0}."},
    {"conflicting_dates", "La fin précède le début : {0}.", "The end comes before the start: {0}."},
    {"future_date", "La date est dans le futur : {0}.", "The date lies in the future: {0}."},
    {"hidden_text", "Le document contient du texte invisible, qui n'a pas été lu.",
     "The document holds invisible text, which was not read."},
    {"importance_not_said", "Importance non dite, à confirmer : « {0} ».",
     "Importance not said, please confirm: \"{0}\"."},
    {"low_confidence", "Valeur incertaine : « {0} ».", "Uncertain value: \"{0}\"."},
    {"missing", "Non trouvé dans le document : {1}.", "Not found in the document: {1}."},
    {"missing_company", "Poste sans entreprise : « {0} ».", "Position without a company: \"{0}\"."},
    {"missing_education", "Aucune formation trouvée.", "No education found."},
    {"missing_email", "Aucune adresse e-mail trouvée.", "No e-mail address found."},
    {"missing_languages", "Aucune langue trouvée.", "No languages found."},
    {"missing_location", "Aucune adresse ni ville trouvée.", "No address or city found."},
    {"missing_name", "Aucun nom trouvé.", "No name found."},
    {"missing_phone", "Aucun numéro de téléphone trouvé.", "No phone number found."},
    {"missing_positions", "Aucune expérience trouvée.", "No positions found."},
    {"missing_skills", "Aucune compétence trouvée.", "No skills found."},
    {"missing_title", "Poste sans intitulé : {0}.", "Position without a title: {0}."},
    {"national_phone", "Numéro sans pays identifié : {0}.", "Phone number without a clear country: {0}."},
    {"ocr_text", "Texte reconnu sur une image (pages {0}) : à relire.",
     "Text recognised in a picture (pages {0}): please proof-read."},
    {"old_document", "Document ancien : {0}.", "Old document: {0}."},
    {"overlapping_positions", "Deux postes à la même période : {0}.", "Two positions at the same time: {0}."},
    {"reversed_dates", "La fin d'un poste précède son début.", "A position ends before it starts."},
    {"undated_position", "Poste sans date : « {0} ».", "Position without dates: \"{0}\"."},
    {"unknown_skills", "Compétences hors du référentiel : {0}.", "Skills that the taxonomy does not know: {0}."},
    {"unread_pages", "Pages non lues : {0}.", "Pages that were not read: {0}."},
    {"unread_pictures", "Grandes images non lues (pages {0}).", "Large pictures that were not read (pages {0})."},
}};

struct FieldName {
    std::string_view field;
    std::string_view fr;
    std::string_view en;
};

/// The fields that a call for tender may lack.
constexpr std::array<FieldName, 5> field_names{{{"client_name", "le client", "the client"},
                                                {"location", "le lieu", "the place"},
                                                {"skills", "les compétences", "the skills"},
                                                {"start_date", "la date de démarrage", "the start date"},
                                                {"title", "l'intitulé", "the title"}}};

std::string_view in_words(std::string_view field, std::string_view language) {
    const auto* found = std::ranges::find(field_names, field, &FieldName::field);
    if (found == field_names.end()) return field;
    return language == "en" ? found->en : found->fr;
}

std::string_view text_of_code(std::string_view code, std::string_view language) {
    const auto* found = std::ranges::find(sentences, code, &Sentence::code);
    if (found == sentences.end()) return {};
    return language == "en" ? found->en : found->fr;
}

}  // namespace

std::vector<std::string_view> review_codes() {
    std::vector<std::string_view> codes;
    for (const auto& one : sentences) codes.push_back(one.code);
    return codes;
}

std::string sentence(const ReviewItem& item, std::string_view language) {
    const auto text = text_of_code(item.code, language);
    if (text.empty()) return item.code;
    return fmt::format(fmt::runtime(text), item.detail, in_words(item.field, language));
}

std::string finding_sentence(std::string_view code, std::string_view language) {
    const auto text = text_of_code(code, language);
    if (text.empty()) return std::string{code};
    // the general part of a sentence whose end names one case
    auto general = text.substr(0, text.find('{'));
    if (general.size() == text.size()) return std::string{text};
    for (bool cut = true; cut;) {
        cut = false;
        for (const std::string_view tail : {" ", ":", "\u00AB", "\"", "(pages", "\u00A0"})
            if (general.ends_with(tail)) general.remove_suffix(tail.size()), cut = true;
    }
    return std::string{general} + ".";
}

}  // namespace talentmatch::cv
