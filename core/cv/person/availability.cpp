// From when somebody is free.
#include <algorithm>

#include "cv/dates/dates.hpp"
#include "cv/dates/phrases.hpp"
#include "cv/person/wishes.hpp"

namespace talentmatch::cv {
namespace {

/// "3 mois", "two weeks", "15 jours" in days, at or behind a token.
std::optional<int> length_at(const PhraseText& text, std::size_t at) {
    const auto count = small_number(text, at);
    if (!count || *count > 365) return std::nullopt;
    const auto unit = text.word(at + 1);
    if (unit == "mois" || unit == "month" || unit == "months")
        return *count <= 24 ? std::optional{*count * 30} : std::nullopt;
    if (unit.starts_with("semaine") || unit.starts_with("week")) return *count * 7;
    if (unit.starts_with("jour") || unit == "j" || unit.starts_with("day")) return count;
    return std::nullopt;
}

std::optional<int> length_near(const PhraseText& text, std::size_t at) {
    const auto first = at > 4 ? at - 4 : 0;
    for (auto i = at; i < text.size() && i < at + 7; ++i)
        if (const auto days = length_at(text, i)) return days;
    for (auto i = first; i < at; ++i)
        if (const auto days = length_at(text, i)) return days;
    return std::nullopt;
}

/// Words about machines, texts and references, not about the person.
bool speaks_of_something_else(const PhraseText& text) {
    return text.has({"haute disponibilite", "high availab*",          "haute dispo",           "disponibilite des",
                     "disponibilite du",    "disponibilite de la",    "taux de disponibilite", "reference*",
                     "available on",        "available at http*",     "available upon",        "availability of",
                     "availability zone*",  "disponible sur demande", "disponible sur github", "disponibles sur",
                     "publicly available",  "disponible sur",         "available online",      "made available",
                     "system availability", "service availability"});
}

}  // namespace

std::optional<Availability> find_availability(std::string_view written, Date today) {
    const PhraseText text(written);
    if (text.size() == 0 || text.size() > 80 || speaks_of_something_else(text)) return std::nullopt;
    Availability found;
    const auto notice = text.find({"preavis", "notice period", "notice"});
    if (notice) {
        found.notice_days = length_near(text, *notice);
        found.is_negotiable = text.has({"negociable", "negotiable"});
        if (!found.notice_days && text.has({"sans preavis", "pas de preavis", "aucun preavis", "no notice"}))
            found.is_immediate = true;
    }
    const auto free = text.find({"disponib*", "dispo", "available", "availability", "libre", "free from", "start date",
                                 "date de debut", "en recherche active"});
    const auto search = text.find({"recherche*", "a la recherche", "looking for", "seeking", "souhaite", "open to"});
    if (free) {
        found.is_immediate |=
            text.has({"immediat*", "asap", "de suite", "tout de suite", "immediately", "des maintenant",
                      "des a present", "des que possible", "now", "right away", "actuellement disponible"});
        if (!found.is_immediate && !found.notice_days)
            if (const auto under = text.find({"sous", "within", "in", "dans"}))
                found.notice_days = length_at(text, *under + 1);
    }
    const bool has_from = text.has(
        {"a partir d*", "a compter d*", "des", "from", "starting", "as of", "debut", "fin", "en", "le", "on", "in"});
    if ((free || (search && text.has({"a partir d*", "a compter d*", "des", "from", "starting", "as of"}))) &&
        !found.is_immediate) {
        const auto dates = find_dates(written, today);
        const std::chrono::year_month_day now{today};
        const auto near = std::ranges::find_if(dates, [&](const DateSpan& span) {
            return span.start && span.start->year >= static_cast<int>(now.year()) - 15;
        });
        if (near != dates.end() && (has_from || near->begin > 0)) found.from = near->start;
    }
    if (!found.is_immediate && !found.from && !found.notice_days) return std::nullopt;
    return found;
}

}  // namespace talentmatch::cv
