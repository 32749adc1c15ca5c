#include "matching/sentences.hpp"

#include <algorithm>
#include <array>

#include <fmt/format.h>

#include "entities/date.hpp"
#include "matching/assessment.hpp"

namespace talentmatch::matching {
namespace {

constexpr std::array patterns{
    SentencePattern{"availability_late", "Libre le {s:date}, {1:days} après le début ({0:date})",
                    "Available on {s:date}, {1:days} after the start ({0:date})"},
    SentencePattern{"availability_met", "Disponible dès le {s:date}", "Available from {s:date}"},
    SentencePattern{"availability_none", "Indisponible, sans date de retour", "Unavailable, no return date"},
    SentencePattern{"availability_not_stated", "Disponibilité non précisée", "Availability not stated"},
    SentencePattern{"availability_part_time", "À temps partiel seulement", "Part-time only"},
    SentencePattern{"availability_too_late", "Libre le {s:date} seulement, après la fin de la mission",
                    "Available on {s:date} only, after the end of the assignment"},
    SentencePattern{"availability_unknown", "En mission, date de fin inconnue", "On an assignment, end date unknown"},
    SentencePattern{"certification_close", "Certification {s} absente, mais {0} s'en approche",
                    "Certification {s} not held, but {0} is close"},
    SentencePattern{"certification_met", "Certification {s} obtenue", "Certification {s} held"},
    SentencePattern{"certification_missing", "Certification {s} demandée, absente du profil",
                    "Certification {s} asked for, not in the profile"},
    SentencePattern{"certifications_unknown", "Certifications non renseignées", "No certifications on record"},
    SentencePattern{"change_level", "{s} au niveau {0:level}", "{s} at {0:level} level"},
    SentencePattern{"change_rate", "un TJM de {s:money}", "a daily rate of {s:money}"},
    SentencePattern{"change_remote", "la mission en télétravail", "the assignment done remotely"},
    SentencePattern{"change_remote_wish", "l'accord du consultant pour le télétravail",
                    "the consultant's agreement to work remotely"},
    SentencePattern{"change_skill", "{s} (niveau {0:level})", "{s} ({0:level})"},
    SentencePattern{"change_start", "un début reporté au {s:date}", "a start moved to {s:date}"},
    SentencePattern{"change_travel", "une mobilité de {s} km", "a travel range of {s} km"},
    SentencePattern{"experience_below", "{1:years} d'expérience (demandé : {0:years})",
                    "{1:years} of experience ({0:years} required)"},
    SentencePattern{"experience_met", "{1:years} d'expérience (demandé : {0:years})",
                    "{1:years} of experience ({0:years} required)"},
    SentencePattern{"experience_unknown", "Expérience non renseignée (demandé : {0:years})",
                    "Experience not on record ({0:years} required)"},
    SentencePattern{"language_below", "{s:language} : {1:held} (demandé : {0:cefr})",
                    "{s:language}: {1:held} ({0:cefr} asked for)"},
    SentencePattern{"language_level_unknown", "{s:language} : niveau non précisé (demandé : {0:cefr})",
                    "{s:language}: level not on record ({0:cefr} asked for)"},
    SentencePattern{"language_met", "{s:language} : pratiqué", "{s:language}: spoken"},
    SentencePattern{"language_met_level", "{s:language} : {0:held}", "{s:language}: {0:held}"},
    SentencePattern{"language_missing", "{s:language} : demandé, absent du profil",
                    "{s:language}: asked for, not in the profile"},
    SentencePattern{"languages_unknown", "Langues non renseignées", "No languages on record"},
    SentencePattern{"place_days_at_home", "{s:days} de télétravail par semaine", "{s:days} a week worked from home"},
    SentencePattern{"place_far", "{s}, à {0} km de {1} : au-delà des {2} km de mobilité",
                    "{s}, {0} km from {1}: beyond the travel range of {2} km"},
    SentencePattern{"place_far_assumed", "{s}, à {0} km de {1} : mobilité non renseignée, {2} km supposés",
                    "{s}, {0} km from {1}: travel range not on record, {2} km assumed"},
    SentencePattern{"place_near", "{s}, à {0} km de {1}", "{s}, {0} km from {1}"},
    SentencePattern{"place_remote", "Télétravail possible des deux côtés", "Remote work suits both sides"},
    SentencePattern{"place_remote_unsaid", "Mission en télétravail, souhait du consultant inconnu",
                    "Remote assignment, the consultant's wish is unknown"},
    SentencePattern{"place_same", "Sur place : {s}", "Based in {s}, like the assignment"},
    SentencePattern{"place_unknown", "Lieu du consultant inconnu, mission à {s}",
                    "Consultant's place unknown, assignment in {s}"},
    SentencePattern{"place_unlocated", "{s} : distance inconnue jusqu'à {0}", "{s}: distance to {0} unknown"},
    SentencePattern{"rate_above", "TJM de {s:money} : {1:money} au-dessus du plafond de {0:money} (+{2} %)",
                    "Daily rate {s:money}: {1:money} above the ceiling of {0:money} (+{2}%)"},
    SentencePattern{"rate_above_budget",
                    "TJM de {s:money} : {1:money} au-dessus du budget par jour, {0:money} (+{2} %)",
                    "Daily rate {s:money}: {1:money} above the budget a day, {0:money} (+{2}%)"},
    SentencePattern{"rate_above_partner", "TJM de {s:money} : au-dessus de ce que prévoit le partenaire",
                    "Daily rate {s:money}: above the partner's limit"},
    SentencePattern{"rate_unknown", "TJM non renseigné, plafond de {0:money}",
                    "Daily rate not on record, ceiling of {0:money}"},
    SentencePattern{"rate_unknown_budget", "TJM non renseigné, budget de {0:money} par jour",
                    "Daily rate not on record, budget of {0:money} a day"},
    SentencePattern{"rate_unknown_partner", "TJM non renseigné", "Daily rate not on record"},
    SentencePattern{"rate_within", "TJM de {s:money} pour un plafond de {0:money} : {1:below}",
                    "Daily rate {s:money}, ceiling {0:money}: {1:below}"},
    SentencePattern{"rate_within_budget", "TJM de {s:money} pour un budget de {0:money} par jour : {1:below}",
                    "Daily rate {s:money}, budget {0:money} a day: {1:below}"},
    SentencePattern{"rate_within_partner", "TJM de {s:money} : dans ce que prévoit le partenaire",
                    "Daily rate {s:money}: within the partner's limit"},
    SentencePattern{"skill_beginner", "{s} : niveau débutant", "{s}: beginner level"},
    SentencePattern{"skill_foundation", "{s} : pas dans le profil, mais {0} en donne les bases",
                    "{s}: not in the profile, but {0} gives the basics"},
    SentencePattern{"skill_implied", "{s} : {0} l'implique (niveau {1:level})", "{s}: implied by {0} ({1:level})"},
    SentencePattern{"skill_in_text", "{s} : mention dans le parcours, mais pas dans les compétences",
                    "{s}: mentioned in the CV or bio, not among the skills"},
    SentencePattern{"skill_level_below", "{s} : {0:level} demandé, {1:level} constaté",
                    "{s}: {0:level} asked for, {1:level} found"},
    SentencePattern{"skill_met", "{s} : niveau {0:level}", "{s}: {0:level}"},
    SentencePattern{"skill_met_years", "{s} : niveau {0:level}, {1:years} de pratique",
                    "{s}: {0:level}, {1:years} of experience"},
    SentencePattern{"skill_missing", "{s} : compétence {0:importance}, absente du profil",
                    "{s}: {0:importance}, not in the profile"},
    SentencePattern{"skill_sibling", "{s} : pas dans le profil, mais {0} est proche",
                    "{s}: not in the profile, but {0} is close"},
    SentencePattern{"skill_stale", "{s} : dernière pratique en {0}", "{s}: last used in {0}"},
    SentencePattern{"skill_years_below", "{s} : {1:years} de pratique (demandé : {0:years})",
                    "{s}: {1:years} of experience ({0:years} asked for)"},
    SentencePattern{"skill_years_unknown", "{s} : durée de pratique non précisée (demandé : {0:years})",
                    "{s}: years of experience not on record ({0:years} asked for)"},
    SentencePattern{"skills_unknown", "Compétences non renseignées", "No skills on record"},
    SentencePattern{"text_absent", "Sans mention dans le parcours : {s}", "Not mentioned in the CV or profile: {s}"},
    SentencePattern{"text_brief", "CV trop bref pour en juger : parcours à vérifier",
                    "CV too short to judge by: background to be checked"},
    SentencePattern{"text_common", "En commun avec la mission : {s}", "In common with the assignment: {s}"},
    SentencePattern{"text_no_resume", "Pas de CV : parcours à vérifier", "No CV: background to be checked"},
    SentencePattern{"text_nothing_common", "Rien en commun avec la description de la mission",
                    "Nothing in common with the assignment's description"},
    SentencePattern{"title_role_career", "Métier demandé cité dans le parcours, mais pas dans le titre",
                    "The role asked for is in the CV or bio, not in the title"},
    SentencePattern{"title_role_close", "{s} : métier proche du poste", "{s}: a role close to the one asked for"},
    SentencePattern{"title_role_other", "{s} : autre métier que le poste",
                    "{s}: a different role from the one asked for"},
    SentencePattern{"title_role_same", "{s} : le métier demandé", "{s}: the role asked for"},
    SentencePattern{"title_role_unread", "{s} : métier non reconnu", "{s}: role not recognised"},
    SentencePattern{"title_seniority_below", "Profil {1:seniority} pour un poste {0:seniority}",
                    "Seniority: {1:seniority} ({0:seniority} asked for)"},
    SentencePattern{"title_seniority_met", "Séniorité : {0:seniority}", "Seniority: {0:seniority}"},
    SentencePattern{"title_seniority_unknown", "Séniorité inconnue, poste {0:seniority}",
                    "Seniority unknown ({0:seniority} asked for)"},
    SentencePattern{"title_speciality_met", "Spécialité du poste dans le profil",
                    "The position's speciality is in the profile"},
    SentencePattern{"title_speciality_missing", "Hors du titre et des compétences : {0}",
                    "Neither in the title nor among the skills: {0}"},
    SentencePattern{"title_unknown", "Titre non renseigné", "No title on record"},
};

struct Term {
    std::string_view kind;
    std::string_view value;
    std::string_view fr;
    std::string_view en;
};

constexpr std::array terms{
    Term{"level", "beginner", "débutant", "beginner"},
    Term{"level", "intermediate", "intermédiaire", "intermediate"},
    Term{"level", "advanced", "confirmé", "advanced"},
    Term{"level", "expert", "expert", "expert"},
    Term{"importance", "required", "requise", "required"},
    Term{"importance", "preferred", "souhaitée", "preferred"},
    Term{"importance", "nice_to_have", "appréciée", "nice to have"},
    Term{"seniority", "junior", "junior", "junior"},
    Term{"seniority", "confirmed", "confirmé", "mid-level"},
    Term{"seniority", "senior", "senior", "senior"},
    Term{"seniority", "lead", "expert", "lead"},
    Term{"cefr", "a1", "A1", "A1"},
    Term{"cefr", "a2", "A2", "A2"},
    Term{"cefr", "b1", "B1", "B1"},
    Term{"cefr", "b2", "B2", "B2"},
    Term{"cefr", "c1", "C1", "C1"},
    Term{"cefr", "c2", "C2", "C2"},
    Term{"cefr", "native", "langue maternelle", "native"},
    Term{"language", "fr", "Français", "French"},
    Term{"language", "en", "Anglais", "English"},
    Term{"language", "de", "Allemand", "German"},
    Term{"language", "es", "Espagnol", "Spanish"},
    Term{"language", "it", "Italien", "Italian"},
    Term{"language", "pt", "Portugais", "Portuguese"},
    Term{"language", "nl", "Néerlandais", "Dutch"},
    Term{"language", "ar", "Arabe", "Arabic"},
    Term{"language", "zh", "Chinois", "Chinese"},
    Term{"language", "ru", "Russe", "Russian"},
    Term{"language", "pl", "Polonais", "Polish"},
    Term{"language", "ro", "Roumain", "Romanian"},
    Term{"language", "ja", "Japonais", "Japanese"},
};

constexpr std::array<std::string_view, 12> months_fr{"janvier",   "février", "mars",     "avril",
                                                     "mai",       "juin",    "juillet",  "août",
                                                     "septembre", "octobre", "novembre", "décembre"};
constexpr std::array<std::string_view, 12> months_en{"January",   "February", "March",    "April",
                                                     "May",       "June",     "July",     "August",
                                                     "September", "October",  "November", "December"};

std::string shown(std::string_view kind, std::string_view value, Language language);

std::string date_text(std::string_view iso, Language language) {
    const auto date = parse_date(iso);
    if (!date) return std::string(iso);
    const std::chrono::year_month_day ymd{*date};
    const auto day = static_cast<unsigned>(ymd.day());
    const auto month = static_cast<unsigned>(ymd.month()) - 1;
    const auto year = static_cast<int>(ymd.year());
    if (language == Language::en) return fmt::format("{} {} {}", day, months_en[month], year);
    return fmt::format("{}{} {} {}", day, day == 1 ? "er" : "", months_fr[month], year);
}

/// "520,50 €" or "€520.50": cents always as two digits.
std::string money_text(std::string_view decimal, Language language) {
    auto text = std::string(decimal);
    const auto point = text.find('.');
    if (point != std::string::npos && text.size() == point + 2) text += '0';
    if (language == Language::en) return "€" + text;
    if (point != std::string::npos) text[point] = ',';
    return text + " €";
}

/// How far below a ceiling: "60 € de moins".
std::string below_text(std::string_view decimal, Language language) {
    if (decimal == "0") return language == Language::fr ? "sans écart" : "no gap";
    return money_text(decimal, language) + (language == Language::fr ? " de moins" : " less");
}

/// A level that somebody has: "niveau B2", "langue maternelle".
std::string held_text(std::string_view level, Language language) {
    if (level == "native") return language == Language::fr ? "langue maternelle" : "native speaker";
    return fmt::format("{} {}", language == Language::fr ? "niveau" : "level", shown("cefr", level, language));
}

/// French counts 0 and 1 as singular, English 1 only.
std::string counted(std::string_view number, std::string_view one, std::string_view many, Language language) {
    const bool is_one = number == "1" || (language == Language::fr && number == "0");
    return fmt::format("{} {}", number, is_one ? one : many);
}

std::string shown(std::string_view kind, std::string_view value, Language language) {
    const bool is_french = language == Language::fr;
    if (kind == "date") return date_text(value, language);
    if (kind == "money") return money_text(value, language);
    if (kind == "years") return counted(value, is_french ? "an" : "year", is_french ? "ans" : "years", language);
    if (kind == "days") return counted(value, is_french ? "jour" : "day", is_french ? "jours" : "days", language);
    if (kind == "held") return held_text(value, language);
    if (kind == "below") return below_text(value, language);
    for (const auto& term : terms)
        if (term.kind == kind && term.value == value) return std::string(is_french ? term.fr : term.en);
    return std::string(value);
}

/// The value that a place such as "s" or "0" names; empty when the reason does not have it.
std::string_view value_at(const Reason& reason, std::string_view place) {
    if (place == "s") return reason.subject;
    const auto index = static_cast<std::size_t>(place.front() - '0');
    return index < reason.facts.size() ? std::string_view(reason.facts[index]) : std::string_view{};
}

}  // namespace

std::span<const SentencePattern> sentence_patterns() { return patterns; }

std::string sentence(const Reason& reason, Language language) {
    const auto* const found = std::ranges::find(patterns, std::string_view(reason.code), &SentencePattern::code);
    if (found == patterns.end()) return reason.subject.empty() ? reason.code : reason.subject;
    std::string_view pattern = language == Language::fr ? found->fr : found->en;
    std::string text;
    while (!pattern.empty()) {
        const auto open = std::min(pattern.find('{'), pattern.size());
        text += pattern.substr(0, open);
        pattern.remove_prefix(open);
        if (pattern.empty()) break;
        const auto close = pattern.find('}');
        const auto place = pattern.substr(1, close - 1);
        const auto colon = std::min(place.find(':'), place.size());
        const auto kind = place.substr(std::min(colon + 1, place.size()));
        text += shown(kind, value_at(reason, place.substr(0, colon)), language);
        pattern.remove_prefix(close + 1);
    }
    return text;
}

std::string sentence(const Counterfactual& counterfactual, Language language) {
    const bool is_french = language == Language::fr;
    const int hundredths = counterfactual.gain.in_millionths() / 10'000;
    return fmt::format("+{}{}{:02} {} {}", hundredths / 100, is_french ? ',' : '.', hundredths % 100,
                       is_french ? "avec" : "with", sentence(counterfactual.change, language));
}

}  // namespace talentmatch::matching
