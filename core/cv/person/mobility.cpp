// Where somebody would work, and how much from home.
#include <algorithm>
#include <array>

#include "cv/dates/phrases.hpp"
#include "cv/person/wishes.hpp"
#include "cv/text/utf8.hpp"
#include "cv/text/vocabulary.hpp"

namespace talentmatch::cv {
namespace {

constexpr std::size_t most_places = 12;

/// "30 km", "50 kilomètres", "20 miles".
std::optional<int> radius_of(const PhraseText& text) {
    for (std::size_t at = 0; at + 1 < text.size(); ++at) {
        if (!text.is_number(at) || text[at].text.size() > 3) continue;
        const auto unit = text.word(at + 1);
        if (unit == "km" || unit == "kms" || unit.starts_with("kilomet")) return text[at].value;
        if (unit == "miles" || unit == "mile") return (text[at].value * 1609 + 500) / 1000;
    }
    return std::nullopt;
}

/// "2 jours de télétravail", "télétravail 3j/semaine", "3 days remote".
std::optional<int> remote_days(const PhraseText& text) {
    for (std::size_t at = 0; at + 1 < text.size(); ++at) {
        const auto count = small_number(text, at);
        if (!count || *count < 1 || *count > 5) continue;
        const auto unit = text.word(at + 1);
        if (unit == "jour" || unit == "jours" || unit == "j" || unit == "day" || unit == "days") return count;
    }
    return std::nullopt;
}

void read_remote(const PhraseText& text, Mobility& mobility) {
    if (!text.has({"teletravail", "remote", "remotely", "home office", "distanciel", "a distance", "hybrid*",
                   "sur site", "on site", "work from home", "full distance"}))
        return;
    if (text.has({"pas de teletravail", "sans teletravail", "no remote", "sur site uniquement", "on site only",
                  "not remote", "uniquement sur site"})) {
        mobility.remote = RemoteWish::none;
    } else if (text.has({"full remote", "fully remote", "100 % remote", "100 remote", "remote only",
                         "teletravail complet", "teletravail total", "teletravail a 100", "100 % teletravail",
                         "100 teletravail", "total remote", "full teletravail", "uniquement en teletravail",
                         "teletravail uniquement", "full distance", "a distance uniquement", "only remote",
                         "remote 100"})) {
        mobility.remote = RemoteWish::full;
    } else if (!text.has({"sur site", "on site"}) || text.has({"teletravail", "remote", "hybrid*"})) {
        mobility.remote = RemoteWish::some;
        mobility.remote_days = remote_days(text);
    }
}

bool says_remote_or_reach(std::string_view part) {
    const PhraseText text(part);
    return text.has({"teletravail",   "remote",    "france entiere", "toute la france",
                     "toute france",  "nationale", "national",       "internationale",
                     "international", "europe",    "monde",          "worldwide",
                     "rayon",         "km",        "jour",           "jours",
                     "days",          "mobile",    "deplacements",   "mobilite",
                     "mobility",      "hybride",   "hybrid",         "possible",
                     "permis",        "preavis",   "disponible"});
}

/// The places in "Mobilité : Île-de-France, Lyon et Bordeaux"; words that only introduce them are passed over.
void read_places(std::string_view list, Mobility& mobility) {
    for (auto part : split(list, ",;/|+()")) {
        for (bool more = true; more && !part.empty();) {
            auto here = part;
            more = false;
            for (const std::string_view link : {" et ", " ou ", " and ", " or ", " & ", " - ", " puis "})
                if (const auto at = part.find(link); at != std::string_view::npos && at < here.size()) {
                    here = part.substr(0, at);
                    part.remove_prefix(at + link.size());
                    more = true;
                    break;
                }
            here = trim(here, ":.-");
            for (bool cut = true; cut;) {
                cut = false;
                for (const std::string_view lead :
                     {"en ",      "sur ",       "la ",       "le ",   "region ", "r\u00E9gion ", "R\u00E9gion ",
                      "toute l'", "toute la ",  "\u00E0 ",   "dans ", "in ",     "the ",         "to ",
                      "around ",  "autour de ", "autour ",   "de ",   "du ",     "of ",          "secteur ",
                      "proche ",  "near ",      "ville de ", "l'",    "au ",     "aux "})
                    if (here.starts_with(lead)) {
                        here = trim(here.substr(lead.size()));
                        cut = true;
                    }
            }
            if (here.empty() || mobility.places.size() >= most_places || says_remote_or_reach(here)) continue;
            if (is_place(here) || (may_be_place(here) && words_of(here).size() <= 3))
                mobility.places.emplace_back(here);
        }
    }
}

bool speaks_of_software(const PhraseText& text) {
    return text.has({"application* mobile*", "app mobile", "apps mobile*", "mobile app*", "developp* mobile*",
                     "mobile dev*", "mobilite douce", "mobilites", "projet* mobilite", "mobility as a service",
                     "secteur de la mobilite", "mobile first", "telephon* mobile", "terminal* mobile*"});
}

}  // namespace

std::optional<Mobility> find_mobility(std::string_view written) {
    const PhraseText text(written);
    if (text.size() == 0 || text.size() > 60 || speaks_of_software(text)) return std::nullopt;
    Mobility mobility;
    const auto label =
        text.find({"mobilite", "mobility", "mobile sur", "mobile en", "mobile dans", "mobile geographiquement",
                   "mobile a", "mobile partout", "mobile", "relocat*", "deplacement*", "willing to travel", "travel",
                   "zone geographique", "zone de mobilite", "rayon de", "within"});
    read_remote(text, mobility);
    // "Mobile : 06 ..." is a phone
    const bool is_phone =
        label && text.word(*label) == "mobile" && text.is_number(*label + 1 + (text.is_sign(*label + 1, ':') ? 1 : 0));
    if (label && !is_phone) {
        const auto word = text.word(*label);
        mobility.radius_km = radius_of(text);
        mobility.is_nationwide =
            text.has({"france entiere", "toute la france", "toute france", "nationale", "national", "nationwide",
                      "partout en france", "territoire national", "anywhere in france", "hexagone", "across france"});
        mobility.is_international = text.has({"international*", "europe", "monde", "mondiale", "worldwide", "etranger",
                                              "abroad", "anywhere", "global", "union europeenne", "europeenne"});
        auto rest = written;
        if (const auto colon = written.find(':'); colon != std::string_view::npos && colon < 40)
            rest = written.substr(colon + 1);
        else
            rest = written.substr(text[*label].end);
        if (const auto centre = text.find({"autour", "around"})) rest = written.substr(text[*centre].end);
        if (word != "deplacement" && word != "deplacements" && word != "travel" && word != "willing")
            read_places(rest, mobility);
    }
    if (mobility.is_nationwide) std::erase(mobility.places, "France");
    if (mobility == Mobility{}) return std::nullopt;
    return mobility;
}

}  // namespace talentmatch::cv
