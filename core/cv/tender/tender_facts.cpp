#include "cv/tender/tender_facts.hpp"

#include <algorithm>
#include <array>
#include <string>

#include "cv/tender/tender_words.hpp"
#include "cv/text/utf8.hpp"

namespace talentmatch::cv {
namespace {

constexpr auto npos = std::string_view::npos;

/// "le 5 mars", "5 mars": the text from these words on, for a date that belongs to them.
std::string_view from(std::string_view folded, std::size_t at) { return folded.substr(std::min(at, folded.size())); }

/// Up to the end of the clause.
std::string_view clause(std::string_view text) { return text.substr(0, text.find_first_of(";|")); }

/// "Lyon, 3 jours de télétravail" -> "Lyon"; "Nantes, quartier de la gare" as it is.
std::string_view without_rhythm(std::string_view place) {
    constexpr std::string_view separators = ",;(/";
    for (auto at = place.find_first_of(separators); at != npos;) {
        const auto next = place.find_first_of(separators, at + 1);
        const auto part = fold(place.substr(at + 1, next == npos ? npos : next - at - 1));
        if (says_one_of(part, {"teletravail", "remote", "distanciel", "home office", "hybride", "hybrid", "presentiel",
                               "sur site", "on site", "jours", "days", "tt"}))
            return trim(place.substr(0, at));
        at = next;
    }
    return place;
}

}  // namespace

std::string_view tender_label_of(std::string_view folded) {
    const auto colon = folded.find(':');
    return colon == npos || colon > 45 ? std::string_view{} : trim(folded.substr(0, colon), "-*# ");
}

std::string_view behind_colon(std::string_view written) {
    const auto colon = written.find(':');
    return colon == npos ? std::string_view{} : trim(written.substr(colon + 1));
}

void read_tender_money(const TenderLine& line, TenderReading& reading) {
    const auto text = line.folded;
    const bool is_daily =
        says_one_of(text, {"tjm", "taux journalier", "tarif journalier", "daily rate", "day rate", "cout jour"}) ||
        text.contains("/jour") || text.contains("/ jour") || text.contains("/day") || text.contains("/ day") ||
        text.contains("par jour") || text.contains("per day") || text.contains("a day") || text.contains("€/j") ||
        text.contains("€ ht/j") || text.contains("eur/j") || text.contains("euros/j");
    // A number beside the sign counts before any other: a line may also say a year.
    int highest = 0;
    int highest_signed = 0;
    for (const auto& number : numbers_in(text)) {
        const bool is_digits = number.end > number.begin && is_digit(text[number.begin]);
        if (!is_digits || number.value < 100 || number.value > 3000) continue;
        highest = std::max(highest, number.value);
        const auto unit = trim(text.substr(number.end));
        const auto before = trim(text.substr(0, number.begin));
        if (unit.starts_with("€") || unit.starts_with("eur") || before.ends_with("€"))
            highest_signed = std::max(highest_signed, number.value);
    }
    if (highest_signed > 0) highest = highest_signed;
    if (is_daily && highest > 0 && !reading.daily_rate_max) {
        reading.daily_rate_max = found(Money::euros(highest), line, 92);
        return;
    }
    if (is_daily || reading.budget || !says_one_of(text, {"budget", "enveloppe", "montant"})) return;
    for (const auto& number : numbers_in(text)) {
        const auto unit = trim(text.substr(number.end));
        const bool is_thousands = unit.starts_with("k€") || unit.starts_with("ke") || unit.starts_with("k eur") ||
                                  unit.starts_with("keur") || unit == "k" || unit.starts_with("k ");
        const bool is_euros = unit.starts_with("€") || unit.starts_with("eur");
        if (!is_thousands && !is_euros) continue;
        if (number.value < 1 || (is_euros && number.value < 1'000)) continue;
        reading.budget =
            found(Money::euros(is_thousands ? number.value * std::int64_t{1'000} : number.value), line, 88);
        return;
    }
}

namespace {

int sureness(const ReadDate& date) { return date.is_sure ? 93 : 60; }

/// "du 1er mars au 31 août 2027", "from March to August 2027"; false when the line says no such thing.
bool read_period(const TenderLine& line, Date today, TenderReading& reading) {
    const auto text = line.folded;
    const auto range = place_of(
        text, {"du 1", "du 2", "du 3", "du 0", "from ", "de janvier", "de fevrier", "de mars", "d'avril", "de mai",
               "de juin", "de juillet", "d'aout", "de septembre", "d'octobre", "de novembre", "de decembre"});
    if (range == npos || reading.start_date || reading.end_date) return false;
    const auto rest = from(text, range);
    if (const auto first = date_in(rest, today)) {
        const auto behind = rest.substr(first->end);
        const auto joint = trim(behind);
        const bool joins = joint.starts_with("au ") || joint.starts_with("a ") || joint.starts_with("to ") ||
                           joint.starts_with("- ") || joint.starts_with("until ");
        if (const auto last = joins ? date_in(behind, first->date) : std::nullopt) {
            reading.start_date = found(first->date, line, sureness(*first));
            reading.end_date = found(last->date, line, sureness(*last));
            return true;
        }
    }
    return false;
}

void read_length(const TenderLine& line, TenderReading& reading) {
    const auto text = line.folded;
    const bool is_length =
        says_one_of(text, {"duree", "duration", "mission de", "mission d'", "mission longue", "pour une periode",
                           "for a period", "contrat de", "month mission", "length"}) ||
        (says_one_of(text, {"mission", "contract"}) && text.contains("month")) || text.contains("mois renouvelable");
    if (is_length && !reading.duration_months && !says_one_of(text, {"experience"}))
        if (const auto months = length_in_months(text)) reading.duration_months = found(*months, line, 90);
}

}  // namespace

void read_tender_dates(const TenderLine& line, Date today, TenderReading& reading) {
    const auto text = line.folded;
    const auto deadline =
        place_of(text, {"date limite", "deadline", "reponse attendue", "reponses attendues", "reponse avant",
                        "reponses avant", "retour attendu", "retours attendus", "candidatures avant", "repondre avant",
                        "limite de reponse", "limite de depot", "cloture", "reply by", "answers by", "apply by",
                        "responses due", "submission", "positionnements avant"});
    if (deadline != npos) {
        if (const auto date = date_in(from(text, deadline), today); date && !reading.deadline)
            reading.deadline = found(date->date, line, sureness(*date));
        return;
    }
    const auto starts = place_of(
        text, {"demarrage", "debut", "date de debut", "start", "a partir d", "a compter d", "des le", "des janvier",
               "des fevrier", "des mars", "des septembre", "des octobre", "kick-off", "beginning", "pour le"});
    const auto ends = place_of(text, {"date de fin", "fin de mission", "fin prevue", "jusqu'a", "jusqu'au", "end date",
                                      "until", "fin :", "through "});
    const bool is_now = says_one_of(
        text, {"asap", "des que possible", "immediat", "as soon as possible", "au plus tot", "au plus vite"});
    if (read_period(line, today, reading)) return;
    if (starts != npos && !reading.start_date) {
        const auto end = ends != npos && ends > starts ? ends - starts : npos;
        if (const auto date = date_in(clause(from(text, starts)).substr(0, end), today))
            reading.start_date = found(date->date, line, sureness(*date));
        else if (is_now)
            reading.start_date = found(today, line, 75, Method::inferred);
    } else if (is_now && !reading.start_date && says_one_of(text, {"disponib", "besoin", "mission", "need"})) {
        reading.start_date = found(today, line, 65, Method::inferred);
    }
    if (ends != npos && !reading.end_date)
        if (const auto date = date_in(from(text, ends), today))
            reading.end_date = found(date->date, line, sureness(*date));
    read_length(line, reading);
}

void read_tender_place(const TenderLine& line, const Gazetteer& gazetteer, TenderReading& reading) {
    if (reading.location) return;
    const auto label = tender_label_of(line.folded);
    if (says_one_of(label, {"lieu", "localisation", "location", "site", "ville", "place", "adresse", "localite"})) {
        auto value = without_rhythm(behind_colon(line.written));
        if (value.empty() || value.size() > 200) return;
        if (gazetteer.find(value)) {
            reading.location = found(std::string(value), line, 95);
            return;
        }
        value = trim(value.substr(0, value.find_first_of(",;(/-")));
        if (!value.empty() && gazetteer.find(value)) reading.location = found(std::string(value), line, 85);
        return;
    }
    const auto folded = fold_with_origin(line.written);
    static constexpr std::array<std::string_view, 14> introductions{
        "base a ",  "basee a ",    "bases a ",   "situe a ",  "situee a ",   "poste a ",    "mission a ",
        "site de ", "sur site a ", "locaux de ", "based in ", "located in ", "on site in ", "presence a "};
    for (const auto words : introductions) {
        const auto at = folded.text.find(words);
        if (at == npos || (at > 0 && is_alnum(folded.text[at - 1]))) continue;
        const auto begin = folded.origin[at + words.size()];
        auto name = line.written.substr(begin);
        name = trim(name.substr(0, name.find_first_of(".,;:()")));
        // The longest beginning of at most four words that is a place.
        for (auto end = name.size(); end != npos && end > 0; end = name.rfind(' ', end - 1)) {
            const auto candidate = trim(name.substr(0, end));
            if (words_of(candidate).size() > 4 || candidate.empty()) continue;
            std::size_t first = 0;
            if (!is_upper(next_code_point(candidate, first))) break;
            if (!gazetteer.find(candidate)) continue;
            reading.location = found(std::string(candidate), line, 80);
            return;
        }
    }
}

void read_tender_remote(const TenderLine& line, TenderReading& reading) {
    static constexpr int week = 5;
    if (reading.remote_days) return;
    const auto text = line.folded;
    if (says_one_of(text, {"full remote", "100% teletravail", "100 % teletravail", "teletravail complet",
                           "full teletravail", "teletravail total", "100% remote", "100 % remote", "fully remote",
                           "entierement a distance", "teletravail a 100", "remote only", "teletravail integral"})) {
        reading.remote_days = found(week, line, 93);
        return;
    }
    if (says_one_of(text, {"pas de teletravail", "sans teletravail", "aucun teletravail", "no remote", "100% sur site",
                           "100 % sur site", "on-site only", "on site only", "presentiel obligatoire",
                           "100% presentiel", "100 % presentiel", "no telework"})) {
        reading.remote_days = found(0, line, 93);
        return;
    }
    const bool is_home = says_one_of(text, {"teletravail", "remote", "home office", "distanciel", "tt ", "telework",
                                            "work from home", "wfh"}) ||
                         text.ends_with(" tt");
    const bool is_site =
        says_one_of(text, {"sur site", "presentiel", "on site", "on-site", "in the office", "presence"});
    if (!is_home && !is_site) return;
    for (const auto& number : numbers_in(text)) {
        const auto unit = trim(text.substr(number.end), " /");
        const bool is_days = unit.starts_with("j/") || unit.starts_with("j ") || unit == "j" ||
                             unit.starts_with("jour") || unit.starts_with("day") || unit.starts_with("j.");
        if (!is_days || number.value > week) continue;
        // "3 jours sur site, 2 de télétravail": what stands right behind the number says which days these are.
        const auto site = place_of(unit, {"sur site", "presentiel", "on site", "on-site", "in the office", "presence"});
        const auto home =
            place_of(unit, {"teletravail", "remote", "home office", "distanciel", "telework", "from home", "tt"});
        const bool counts_site =
            site != npos ? (home == npos || site < home) : (!is_home || (home == npos && is_site && !is_home));
        reading.remote_days = found(counts_site ? week - number.value : number.value, line, 90);
        return;
    }
}

}  // namespace talentmatch::cv
