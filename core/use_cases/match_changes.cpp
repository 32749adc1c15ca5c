#include "use_cases/match_changes.hpp"

#include <algorithm>
#include <array>
#include <cstdlib>
#include <tuple>

#include <fmt/format.h>

namespace talentmatch::use_cases {
namespace {

using matching::Language;
using ports::InputValue;

enum class Shown { plain, quoted, digest, date, money, years, km, yes_no, term, share, item };

struct Label {
    std::string_view field;
    std::string_view fr;
    std::string_view en;
    Shown shown;
};

// By field. `item`: one of a list, named by its key.
constexpr std::array labels{
    Label{"consultant.availability_date", "Date de disponibilité du consultant", "Consultant's availability date",
          Shown::date},
    Label{"consultant.availability_status", "Disponibilité du consultant", "Consultant's availability", Shown::term},
    Label{"consultant.bio", "Biographie du consultant", "Consultant's biography", Shown::digest},
    Label{"consultant.certifications", "Certification du consultant", "Consultant's certification", Shown::item},
    Label{"consultant.daily_rate", "TJM du consultant", "Consultant's daily rate", Shown::money},
    Label{"consultant.experience_years", "Expérience du consultant", "Consultant's experience", Shown::years},
    Label{"consultant.hourly_rate", "Taux horaire du consultant", "Consultant's hourly rate", Shown::money},
    Label{"consultant.languages", "Langue du consultant", "Consultant's language", Shown::item},
    Label{"consultant.location", "Lieu du consultant", "Consultant's place", Shown::plain},
    Label{"consultant.max_travel_distance", "Mobilité du consultant", "Consultant's travel range", Shown::km},
    Label{"consultant.notice_period_days", "Préavis du consultant, en jours", "Consultant's notice period, in days",
          Shown::plain},
    Label{"consultant.remote_work", "Télétravail souhaité par le consultant", "Consultant wishes remote work",
          Shown::yes_no},
    Label{"consultant.resume", "CV du consultant", "Consultant's CV", Shown::digest},
    Label{"consultant.skills", "Compétence du consultant", "Consultant's skill", Shown::item},
    Label{"consultant.title", "Titre du consultant", "Consultant's title", Shown::quoted},
    Label{"engine_version", "Version du moteur", "Engine version", Shown::plain},
    Label{"shared", "Données que le partenaire ne partage pas", "Data that the partner does not share", Shown::digest},
    Label{"tender.budget", "Budget de l'appel d'offres", "Tender's budget", Shown::money},
    Label{"tender.certifications", "Certification demandée", "Certification asked for", Shown::item},
    Label{"tender.daily_rate_max", "TJM plafond de l'appel d'offres", "Tender's daily rate ceiling", Shown::money},
    Label{"tender.description", "Description de l'appel d'offres", "Tender's description", Shown::digest},
    Label{"tender.end_date", "Fin de la mission", "End of the assignment", Shown::date},
    Label{"tender.experience_years", "Expérience demandée", "Experience asked for", Shown::years},
    Label{"tender.languages", "Langue demandée", "Language asked for", Shown::item},
    Label{"tender.location", "Lieu de la mission", "Place of the assignment", Shown::plain},
    Label{"tender.remote_days", "Jours de télétravail par semaine", "Remote days a week", Shown::plain},
    Label{"tender.remote_work", "Mission en télétravail", "Remote assignment", Shown::yes_no},
    Label{"tender.required_consultants", "Nombre de consultants demandés", "Consultants asked for", Shown::plain},
    Label{"tender.skills", "Compétence demandée", "Skill asked for", Shown::item},
    Label{"tender.start_date", "Début de la mission", "Start of the assignment", Shown::date},
    Label{"tender.title", "Titre de l'appel d'offres", "Tender's title", Shown::quoted},
    Label{"today", "Date du jour", "Day of the computation", Shown::date},
    Label{"weights", "Poids du critère", "Weight of the criterion", Shown::share},
};

struct Term {
    std::string_view value;
    std::string_view fr;
    std::string_view en;
};

constexpr std::array terms{
    Term{"advanced", "confirmé", "advanced"},
    Term{"availability", "disponibilité", "availability"},
    Term{"available", "disponible", "available"},
    Term{"beginner", "débutant", "beginner"},
    Term{"certifications", "certifications", "certifications"},
    Term{"experience", "expérience", "experience"},
    Term{"expert", "expert", "expert"},
    Term{"intermediate", "intermédiaire", "intermediate"},
    Term{"languages", "langues", "languages"},
    Term{"nice_to_have", "appréciée", "nice to have"},
    Term{"on_mission", "en mission", "on an assignment"},
    Term{"partially_available", "disponible à temps partiel", "partially available"},
    Term{"place", "lieu", "place"},
    Term{"preferred", "souhaitée", "preferred"},
    Term{"rate", "tarif", "rate"},
    Term{"required", "requise", "required"},
    Term{"skills", "compétences", "skills"},
    Term{"text", "texte", "text"},
    Term{"title", "titre", "title"},
    Term{"unavailable", "indisponible", "unavailable"},
};

std::string_view said(std::string_view value, Language language) {
    const auto* const found = std::ranges::find(terms, value, &Term::value);
    if (found == terms.end()) return value;
    return language == Language::fr ? found->fr : found->en;
}

std::string years_text(std::string_view number, Language language) {
    const bool is_one = number == "1" || (number == "0" && language == Language::fr);
    if (language == Language::fr) return fmt::format("{} {}", number, is_one ? "an" : "ans");
    return fmt::format("{} {}", number, is_one ? "year" : "years");
}

/// "2018-06" is said "06/2018" in French.
std::string last_used_text(std::string_view partial, Language language) {
    if (language == Language::en) return fmt::format("last used in {}", partial);
    if (partial.size() != 7) return fmt::format("dernière pratique en {}", partial);
    return fmt::format("dernière pratique en {}/{}", partial.substr(5), partial.substr(0, 4));
}

/// "required advanced 3" becomes "requise, confirmé, 3 ans"; "expert @2018" "expert, dernière pratique en 2018".
std::string item_text(std::string_view value, Language language) {
    std::string text;
    while (!value.empty()) {
        const auto space = std::min(value.find(' '), value.size());
        const auto word = value.substr(0, space);
        value.remove_prefix(std::min(space + 1, value.size()));
        if (!text.empty()) text += ", ";
        const bool is_years = word.find_first_not_of("0123456789") == std::string_view::npos;
        if (word.starts_with('@'))
            text += last_used_text(word.substr(1), language);
        else
            text += is_years ? years_text(word, language) : std::string(said(word, language));
    }
    return text;
}

/// "0.125" is said "12,5 %".
std::string percent_text(std::string_view share, Language language) {
    auto text = fmt::format("{:g}", std::strtod(std::string(share).c_str(), nullptr) * 100);
    if (language == Language::fr) std::ranges::replace(text, '.', ',');
    return text + (language == Language::fr ? " %" : "%");
}

std::string money_text(std::string_view decimal, Language language) {
    auto text = std::string(decimal);
    if (const auto point = text.find('.'); point != std::string::npos) {
        if (text.size() == point + 2) text += '0';
        if (language == Language::fr) text[point] = ',';
    }
    return language == Language::fr ? text + " €" : "€" + text;
}

std::string date_text(std::string_view iso, Language language) {
    if (language == Language::en || iso.size() != 10) return std::string(iso);
    return fmt::format("{}/{}/{}", iso.substr(8, 2), iso.substr(5, 2), iso.substr(0, 4));
}

std::string text_of_value(std::string_view value, Shown shown, Language language) {
    const bool is_french = language == Language::fr;
    switch (shown) {
        case Shown::plain:
        case Shown::digest:
            return std::string(value);
        case Shown::quoted:
            return is_french ? fmt::format("« {} »", value) : fmt::format("“{}”", value);
        case Shown::date:
            return date_text(value, language);
        case Shown::money:
            return money_text(value, language);
        case Shown::years:
            return years_text(value, language);
        case Shown::km:
            return fmt::format("{} km", value);
        case Shown::yes_no:
            return value == "true" ? (is_french ? "oui" : "yes") : (is_french ? "non" : "no");
        case Shown::term:
            return std::string(said(value, language));
        case Shown::share:
            return percent_text(value, language);
        case Shown::item:
            return item_text(value, language);
    }
    return {};
}

std::string_view said(ChangeKind kind, Shown shown, Language language) {
    const bool is_french = language == Language::fr;
    const bool is_item = shown == Shown::item;
    switch (kind) {
        case ChangeKind::added:
            return is_french ? (is_item ? "ajoutée" : "renseigné") : (is_item ? "added" : "now on record");
        case ChangeKind::removed:
            return is_french ? (is_item ? "retirée" : "effacé") : (is_item ? "removed" : "no longer on record");
        case ChangeKind::changed:
            return is_french ? "modifié" : "changed";
    }
    return {};
}

bool is_digest(std::string_view field) {
    const auto* const label = std::ranges::find(labels, field, &Label::field);
    return label != labels.end() && label->shown == Shown::digest;
}

MatchChange change_of(const InputValue* before, const InputValue* after) {
    const auto& one = before != nullptr ? *before : *after;
    MatchChange change;
    change.kind = before == nullptr ? ChangeKind::added : after == nullptr ? ChangeKind::removed : ChangeKind::changed;
    change.field = one.field;
    change.key = one.key;
    if (is_digest(one.field)) return change;
    if (before != nullptr && !before->value.empty()) change.before = before->value;
    if (after != nullptr && !after->value.empty()) change.after = after->value;
    return change;
}

/// Both sorted by field and key.
void compare(const std::vector<InputValue>& then, const std::vector<InputValue>& now,
             std::vector<MatchChange>& changes) {
    auto before = then.begin();
    auto after = now.begin();
    while (before != then.end() || after != now.end()) {
        const bool is_gone = after == now.end() || (before != then.end() && std::tie(before->field, before->key) <
                                                                                std::tie(after->field, after->key));
        const bool is_new = before == then.end() || (after != now.end() && std::tie(after->field, after->key) <
                                                                               std::tie(before->field, before->key));
        if (is_gone) {
            changes.push_back(change_of(&*before++, nullptr));
        } else if (is_new) {
            changes.push_back(change_of(nullptr, &*after++));
        } else {
            if (before->value != after->value) changes.push_back(change_of(&*before, &*after));
            ++before;
            ++after;
        }
    }
}

/// A share of 1, in thousandths: "0.36".
std::string share(int permille) { return fmt::format("{}", permille / 1000.0); }

}  // namespace

std::vector<MatchChange> changes_between(const ports::MatchBasis& then, const ports::MatchBasis& now) {
    std::vector<MatchChange> changes;
    const auto note = [&](std::string field, std::string key, std::string before, std::string after) {
        if (before != after)
            changes.push_back(
                {ChangeKind::changed, std::move(field), std::move(key), std::move(before), std::move(after)});
    };
    note("today", "", to_iso(then.today), to_iso(now.today));
    note("engine_version", "", std::to_string(then.engine_version), std::to_string(now.engine_version));
    for (const auto& [criterion, name] : EnumNames<matching::Criterion>::names) {
        const auto at = static_cast<std::size_t>(criterion);
        note("weights", std::string{name}, share(then.weights.weights[at]), share(now.weights.weights[at]));
    }
    compare(then.inputs, now.inputs, changes);
    return changes;
}

std::string sentence(const MatchChange& change, Language language) {
    const auto* const found = std::ranges::find(labels, change.field, &Label::field);
    const bool is_french = language == Language::fr;
    const auto shown = found == labels.end() ? Shown::plain : found->shown;
    auto text = found == labels.end() ? change.field : std::string(is_french ? found->fr : found->en);
    if (!change.key.empty()) text.append(" ").append(said(change.key, language));
    text += is_french ? " : " : ": ";
    if (change.before && change.after)
        return text + text_of_value(*change.before, shown, language) + " → " +
               text_of_value(*change.after, shown, language);
    text += said(change.kind, shown, language);
    const auto& value = change.after ? change.after : change.before;
    if (value) text += fmt::format(" ({})", text_of_value(*value, shown, language));
    return text;
}

}  // namespace talentmatch::use_cases
