// Driving licences, nationalities, work permits.
#include <algorithm>
#include <array>
#include <utility>

#include "cv/dates/phrases.hpp"
#include "cv/person/wishes.hpp"
#include "cv/text/utf8.hpp"

namespace talentmatch::cv {
namespace {

constexpr std::array<std::string_view, 15> categories{"AM", "A1", "A2", "A",  "B1", "BE", "B", "C1E",
                                                      "C1", "CE", "C",  "D1", "DE", "D",  "EB"};

/// A category that stands alone at a token ("A2" is two tokens) and the token behind it.
std::optional<std::pair<std::string, std::size_t>> category_at(const PhraseText& text, std::size_t at) {
    if (!text.is_word(at)) return std::nullopt;
    auto next = at + 1;
    while (next < text.size() && text[next].glued_before && text[next].kind != TokenKind::sign) ++next;
    const auto written = text.original(at, next);
    if (written.size() > 3 || !among(categories, written)) return std::nullopt;
    return std::pair{std::string{written}, next};
}

void take_categories(const PhraseText& text, std::size_t at, std::vector<std::string>& found) {
    static constexpr std::array<std::string_view, 12> between{"et",       "and",   "categorie", "categories",
                                                              "category", "class", "classes",   "classe",
                                                              "type",     "de",    "conduire",  "valide"};
    for (int steps = 0; steps < 12 && at < text.size(); ++steps) {
        if (auto category = category_at(text, at)) {
            if (std::ranges::find(found, category->first) == found.end()) found.push_back(std::move(category->first));
            at = category->second;
        } else if (text[at].kind == TokenKind::sign || among(between, text.word(at))) {
            ++at;
        } else {
            return;
        }
    }
}

struct Demonym {
    std::string_view country;
    std::string_view forms;  ///< folded beginnings, French and English, separated by "|"
};

constexpr std::array<Demonym, 68> demonyms{{{"FR", "francais|french|franco"},
                                            {"BE", "belge|belgian"},
                                            {"CH", "suisse|swiss"},
                                            {"LU", "luxembourgeois|luxembourger"},
                                            {"CA", "canadien|canadian"},
                                            {"US", "americain|american"},
                                            {"GB", "britannique|british"},
                                            {"IE", "irlandais|irish"},
                                            {"DE", "allemand|german"},
                                            {"ES", "espagnol|spanish"},
                                            {"IT", "italien|italian"},
                                            {"PT", "portugais|portuguese"},
                                            {"NL", "neerlandais|dutch"},
                                            {"AT", "autrichien|austrian"},
                                            {"PL", "polonais|polish"},
                                            {"RO", "roumain|romanian"},
                                            {"BG", "bulgare|bulgarian"},
                                            {"HU", "hongrois|hungarian"},
                                            {"CZ", "tcheque|czech"},
                                            {"SK", "slovaque|slovak"},
                                            {"GR", "grec|greek"},
                                            {"SE", "suedois|swedish"},
                                            {"NO", "norvegien|norwegian"},
                                            {"DK", "danois|danish"},
                                            {"FI", "finlandais|finnish"},
                                            {"UA", "ukrainien|ukrainian"},
                                            {"RU", "russe|russian"},
                                            {"RS", "serbe|serbian"},
                                            {"HR", "croate|croatian"},
                                            {"TR", "turc|turque|turkish"},
                                            {"MA", "marocain|moroccan"},
                                            {"DZ", "algerien|algerian"},
                                            {"TN", "tunisien|tunisian"},
                                            {"EG", "egyptien|egyptian"},
                                            {"LB", "libanais|lebanese"},
                                            {"SY", "syrien|syrian"},
                                            {"IR", "iranien|iranian"},
                                            {"IL", "israelien|israeli"},
                                            {"SN", "senegalais|senegalese"},
                                            {"CI", "ivoirien|ivorian"},
                                            {"CM", "camerounais|cameroonian"},
                                            {"ML", "malien|malian"},
                                            {"BJ", "beninois|beninese"},
                                            {"TG", "togolais|togolese"},
                                            {"GA", "gabonais|gabonese"},
                                            {"GN", "guineen|guinean"},
                                            {"BF", "burkinabe"},
                                            {"NG", "nigerian"},
                                            {"MR", "mauritanien|mauritanian"},
                                            {"MU", "mauricien|mauritian"},
                                            {"MG", "malgache|malagasy"},
                                            {"KM", "comorien|comorian"},
                                            {"HT", "haitien|haitian"},
                                            {"ZA", "sud africain|south african"},
                                            {"IN", "indien|indian"},
                                            {"PK", "pakistanais|pakistani"},
                                            {"BD", "bangladais|bangladeshi"},
                                            {"CN", "chinois|chinese"},
                                            {"VN", "vietnamien|vietnamese"},
                                            {"KR", "coreen|korean"},
                                            {"JP", "japonais|japanese"},
                                            {"PH", "philippin|filipino"},
                                            {"AU", "australien|australian"},
                                            {"BR", "bresilien|brazilian"},
                                            {"MX", "mexicain|mexican"},
                                            {"CO", "colombien|colombian"},
                                            {"AR", "argentin|argentinian"},
                                            {"PE", "peruvien|peruvian"}}};

std::string_view country_at(const PhraseText& text, std::size_t at) {
    for (const auto& [country, forms] : demonyms)
        for (const auto form : split(forms, "|"))
            if (text.behind(at, std::string{form} + "*")) return country;
    return {};
}

}  // namespace

std::vector<std::string> find_driving_licences(std::string_view written) {
    const PhraseText text(written);
    std::vector<std::string> found;
    if (text.size() > 400 || text.has({"sans permis", "pas de permis", "en cours d obtention", "no driving"}))
        return found;
    bool is_named = false;
    for (std::size_t at = 0; at < text.size(); ++at) {
        auto behind = text.behind(at, "permis de conduire");
        if (!behind && !text.has({"permis de travail", "permis de sejour", "permis de construire", "permis unique"}))
            behind = text.behind(at, "permis");
        for (const std::string_view phrase : {"driving licen*", "driver licen*", "driver s licen*", "drivers licen*"})
            if (!behind) behind = text.behind(at, phrase);
        if (!behind) continue;
        const bool is_french_form = text.word(at) == "permis";
        const auto before = found.size();
        take_categories(text, *behind, found);
        // "category B driving licence", "B driving licence"
        if (at > 0 && !is_french_form)
            if (const auto category = category_at(text, at - 1); category && category->second == at)
                found.push_back(category->first);
        is_named |= !is_french_form || text.behind(at, "permis de conduire") || found.size() > before;
    }
    if (is_named && found.empty()) found.emplace_back("yes");
    return found;
}

std::vector<std::string> find_nationalities(std::string_view written) {
    const PhraseText text(written);
    std::vector<std::string> found;
    if (text.size() > 400) return found;
    const auto add = [&](std::string_view country) {
        if (!country.empty() && std::ranges::find(found, country) == found.end()) found.emplace_back(country);
    };
    if (const auto label = text.find({"nationalite*", "nationalit*", "nationality", "citizenship", "citoyennete"})) {
        // behind the label, or right in front of it: "double nationalité ...", "French nationality"
        for (auto at = *label + 1; at < text.size() && at < *label + 9; ++at) add(country_at(text, at));
        if (found.empty() && *label > 0) add(country_at(text, *label - 1));
        return found;
    }
    if (const auto at = text.find({"citizen", "national", "citoyen*", "ressortissant*"})) {
        if (text.word(*at) == "citizen" || text.word(*at) == "national") {
            if (*at > 0) add(country_at(text, *at - 1));
            if (*at > 0 && (text.word(*at - 1) == "us" || text.word(*at - 1) == "u")) add("US");
        } else {
            add(country_at(text, *at + 1));
        }
    }
    return found;
}

std::optional<std::string> find_work_permit(std::string_view written) {
    const PhraseText text(written);
    if (text.size() > 60) return std::nullopt;
    const bool is_named = text.has({"permis de travail",
                                    "titre de sejour",
                                    "carte de sejour",
                                    "carte de resident",
                                    "passeport talent",
                                    "carte bleue europeenne",
                                    "autorisation de travail",
                                    "permis unique",
                                    "visa de travail",
                                    "work permit",
                                    "work visa",
                                    "work authorization",
                                    "work authorisation",
                                    "authorized to work",
                                    "authorised to work",
                                    "right to work",
                                    "eligible to work",
                                    "blue card",
                                    "green card",
                                    "residence permit",
                                    "permanent resident",
                                    "h 1 b",
                                    "h 1b",
                                    "h1b",
                                    "stamp 4",
                                    "settled status",
                                    "sponsorship"});
    if (!is_named) return std::nullopt;
    return single_spaced(trim(written, "-|,;:"));
}

}  // namespace talentmatch::cv
