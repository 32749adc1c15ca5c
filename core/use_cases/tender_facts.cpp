#include "use_cases/tender_facts.hpp"

#include <algorithm>
#include <array>
#include <charconv>
#include <string>
#include <vector>

#include "entities/text_fold.hpp"
#include "entities/tsv.hpp"

namespace talentmatch::use_cases {
namespace {

bool is_digit(char c) { return c >= '0' && c <= '9'; }

bool is_word(char c) { return is_digit(c) || (c >= 'a' && c <= 'z') || static_cast<unsigned char>(c) >= 0x80; }

struct Number {
    int value = 0;
    std::size_t begin = 0;
    std::size_t end = 0;
};

/// Whole numbers of at most six digits; "1 200" is one number.
std::vector<Number> numbers_in(std::string_view text) {
    std::vector<Number> found;
    for (std::size_t at = 0; at < text.size(); ++at) {
        if (!is_digit(text[at])) continue;
        Number number{0, at, at};
        std::string digits;
        while (at < text.size() && is_digit(text[at])) digits += text[at++];
        const bool has_thousands = digits.size() <= 2 && at + 3 < text.size() && text[at] == ' ' &&
                                   std::ranges::all_of(text.substr(at + 1, 3), is_digit) &&
                                   (at + 4 >= text.size() || !is_digit(text[at + 4]));
        if (has_thousands) {
            digits += text.substr(at + 1, 3);
            at += 4;
        }
        number.end = at;
        if (digits.size() > 6) continue;
        std::from_chars(digits.data(), digits.data() + digits.size(), number.value);
        found.push_back(number);
    }
    return found;
}

bool says_one_of(std::string_view folded, std::initializer_list<std::string_view> all) {
    return std::ranges::any_of(all, [&](std::string_view words) { return says(folded, words); });
}

constexpr std::array<std::string_view, 24> months{
    "janvier",   "fevrier", "mars",     "avril",    "mai",       "juin",     "juillet",  "aout",
    "septembre", "octobre", "novembre", "decembre", "january",   "february", "march",    "april",
    "may",       "june",    "july",     "august",   "september", "october",  "november", "december"};

std::optional<Date> date_of(int year, int month, int day) {
    const std::chrono::year_month_day date{std::chrono::year{year}, std::chrono::month{static_cast<unsigned>(month)},
                                           std::chrono::day{static_cast<unsigned>(day)}};
    if (!date.ok() || year < 2000 || year > 2100) return std::nullopt;
    return Date{date};
}

/// "15/03/2027", "15.03.2027", "2027-03-15", "15 mars 2027", "1er mars 2027", "mars 2027", "03/2027".
std::optional<Date> date_in(std::string_view folded) {
    const auto numbers = numbers_in(folded);
    for (std::size_t i = 0; i + 1 < numbers.size(); ++i) {
        const auto joined = [&](std::size_t a) {
            return numbers[a + 1].begin == numbers[a].end + 1 &&
                   std::string_view("/.-").contains(folded[numbers[a].end]);
        };
        if (i + 2 < numbers.size() && joined(i) && joined(i + 1)) {
            const auto& a = numbers[i];
            const auto& b = numbers[i + 1];
            const auto& c = numbers[i + 2];
            if (a.value > 1000) return date_of(a.value, b.value, c.value);
            return date_of(c.value < 100 ? c.value + 2000 : c.value, b.value, a.value);
        }
        if (joined(i) && numbers[i + 1].value > 2000) return date_of(numbers[i + 1].value, numbers[i].value, 1);
    }
    for (std::size_t i = 0; i < months.size(); ++i) {
        const auto at = folded.find(months.at(i));
        if (at == std::string_view::npos || (at > 0 && is_word(folded[at - 1]))) continue;
        const int month = static_cast<int>(i % 12) + 1;
        int day = 1;
        for (const auto& number : numbers) {
            const bool is_just_before = number.end <= at && at - number.end <= 3;
            if (is_just_before && number.value >= 1 && number.value <= 31) day = number.value;
            if (number.begin > at && number.value >= 2000 && number.value <= 2100)
                return date_of(number.value, month, day);
        }
    }
    return std::nullopt;
}

/// What stands after the colon of "Lieu : Lyon (69)".
std::string_view value_of(std::string_view written) {
    const auto colon = written.find(':');
    return colon == std::string_view::npos ? std::string_view{} : trimmed(written.substr(colon + 1));
}

std::string_view key_of(std::string_view folded) {
    const auto colon = folded.find(':');
    return colon > 40 ? std::string_view{} : trimmed(folded.substr(0, colon));
}

}  // namespace

bool says(std::string_view folded, std::string_view words) {
    for (auto at = folded.find(words); at != std::string_view::npos; at = folded.find(words, at + 1))
        if (at == 0 || !is_word(folded[at - 1])) return true;
    return false;
}

std::optional<int> years_in(std::string_view folded) {
    for (const auto& number : numbers_in(folded)) {
        auto rest = folded.substr(number.end);
        rest = rest.substr(std::min(rest.find_first_not_of(" +"), rest.size()));
        const bool is_years = rest.starts_with("ans") || rest.starts_with("an ") || rest == "an" ||
                              rest.starts_with("annee") || rest.starts_with("year");
        if (is_years && number.value <= 60) return number.value;
    }
    return std::nullopt;
}

void read_rate(const TextLine& line, Tender& tender) {
    const bool is_daily =
        says_one_of(line.folded, {"tjm", "taux journalier", "tarif journalier", "daily rate", "day rate"}) ||
        line.folded.contains("/jour") || line.folded.contains("/ jour") || line.folded.contains("/day") ||
        line.folded.contains("par jour") || line.folded.contains("per day") || line.folded.contains("€/j") ||
        line.folded.contains("€ ht/j");
    if (!is_daily || tender.daily_rate_max) return;
    int highest = 0;
    for (const auto& number : numbers_in(line.folded))
        if (number.value >= 100 && number.value <= 3000) highest = std::max(highest, number.value);
    if (highest > 0) tender.daily_rate_max = Money::euros(highest);
}

void read_dates(const TextLine& line, Date today, Tender& tender) {
    const auto text = line.folded;
    const bool starts =
        says_one_of(text, {"demarrage", "debut", "date de debut", "start", "a partir du", "a compter du", "des le"});
    const bool is_now = says_one_of(text, {"asap", "des que possible", "immediat", "as soon as possible"});
    if (starts && !tender.start_date) {
        tender.start_date = date_in(text);
        if (!tender.start_date && is_now) tender.start_date = today;
    }
    const bool ends = says_one_of(text, {"date de fin", "fin de mission", "jusqu'au", "end date", "until"});
    if (ends && !starts && !tender.end_date) tender.end_date = date_in(text);
    if (!says_one_of(text, {"duree", "duration"}) || tender.end_date) return;
    for (const auto& number : numbers_in(text)) {
        const auto unit = trimmed(text.substr(number.end));
        const int length = unit.starts_with("mois") || unit.starts_with("month") ? number.value
                           : unit.starts_with("an ") || unit.starts_with("ans") || unit.starts_with("year")
                               ? number.value * 12
                               : 0;
        if (length < 1 || length > 120) continue;
        const std::chrono::year_month_day start{tender.start_date.value_or(today)};
        const auto end = start + std::chrono::months{length};
        tender.end_date = Date{end.ok() ? end : end.year() / end.month() / std::chrono::last} - std::chrono::days{1};
        return;
    }
}

void read_place(const TextLine& line, const Gazetteer& gazetteer, Tender& tender) {
    const bool is_all_remote =
        says_one_of(line.folded, {"full remote", "100% teletravail", "100 % teletravail", "teletravail complet",
                                  "teletravail total", "100% remote", "fully remote", "entierement a distance"});
    if (is_all_remote) tender.remote_work = true;
    const auto key = key_of(line.folded);
    const bool is_named = says_one_of(key, {"lieu", "localisation", "location", "site", "ville", "place", "adresse"});
    if (!is_named || tender.location) return;
    const auto value = value_of(line.written);
    if (!value.empty() && value.size() <= 200 && gazetteer.find(value)) tender.location = value;
}

void read_experience(const TextLine& line, Tender& tender) {
    if (tender.experience_years || !says_one_of(line.folded, {"experience", "seniorite", "seniority"})) return;
    tender.experience_years = years_in(line.folded);
}

void read_languages(const TextLine& line, Tender& tender) {
    struct Named {
        std::string_view word;
        std::string_view code;
    };
    static constexpr std::array<Named, 10> languages{{{"anglais", "en"},
                                                      {"english", "en"},
                                                      {"allemand", "de"},
                                                      {"german", "de"},
                                                      {"espagnol", "es"},
                                                      {"spanish", "es"},
                                                      {"italien", "it"},
                                                      {"italian", "it"},
                                                      {"francais", "fr"},
                                                      {"french", "fr"}}};
    struct Level {
        std::string_view word;
        LanguageLevel level;
    };
    static constexpr std::array<Level, 13> levels{{{"c2", LanguageLevel::c2},
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
                                                   {"technique", LanguageLevel::b1},
                                                   {"native", LanguageLevel::native}}};
    for (const auto& [word, code] : languages) {
        if (!says(line.folded, word)) continue;
        if (std::ranges::any_of(tender.languages, [&](const auto& known) { return known.code == code; })) continue;
        const auto after = line.folded.substr(line.folded.find(word));
        const auto clause = after.substr(0, after.find_first_of(",;."));
        const auto level = std::ranges::find_if(levels, [&](const auto& one) { return says(clause, one.word); });
        if (level == levels.end()) continue;  // "équipe anglaise" asks for nothing
        tender.languages.push_back({std::string(code), level->level});
    }
}

void read_client(const TextLine& line, Tender& tender) {
    const auto key = key_of(line.folded);
    if (!tender.client_name.empty() || (key != "client" && key != "client final" && key != "customer")) return;
    tender.client_name = value_of(line.written).substr(0, 200);
}

}  // namespace talentmatch::use_cases
