#include "cv/tender/tender_words.hpp"

#include <algorithm>
#include <array>
#include <charconv>
#include <string>
#include <tuple>
#include <utility>

#include "cv/dates/date_tokens.hpp"
#include "cv/text/utf8.hpp"

namespace talentmatch::cv {
namespace {

bool is_word(char c) { return is_alnum(c) || static_cast<unsigned char>(c) >= 0x80; }

constexpr std::array<std::pair<std::string_view, int>, 24> number_words{{
    {"un", 1},   {"une", 1},  {"one", 1},  {"deux", 2}, {"two", 2},    {"trois", 3},   {"three", 3},   {"quatre", 4},
    {"four", 4}, {"cinq", 5}, {"five", 5}, {"six", 6},  {"sept", 7},   {"seven", 7},   {"huit", 8},    {"eight", 8},
    {"neuf", 9}, {"nine", 9}, {"dix", 10}, {"ten", 10}, {"douze", 12}, {"twelve", 12}, {"quinze", 15}, {"fifteen", 15},
}};

std::optional<Date> day(int year, int month, int number) {
    if (year < 100) year += 2000;
    const std::chrono::year_month_day date{std::chrono::year{year}, std::chrono::month{static_cast<unsigned>(month)},
                                           std::chrono::day{static_cast<unsigned>(number)}};
    if (!date.ok() || year < 2000 || year > 2100) return std::nullopt;
    return Date{date};
}

std::optional<ReadDate> numeric_date(std::string_view folded, const std::vector<TextNumber>& numbers) {
    for (std::size_t i = 0; i + 1 < numbers.size(); ++i) {
        const auto joined = [&](std::size_t a) {
            return a + 1 < numbers.size() && numbers[a + 1].begin == numbers[a].end + 1 &&
                   std::string_view("/.-").contains(folded[numbers[a].end]);
        };
        if (joined(i) && joined(i + 1)) {
            const auto& [a, b, c] = std::tie(numbers[i], numbers[i + 1], numbers[i + 2]);
            const auto date = a.value > 1000 ? day(a.value, b.value, c.value) : day(c.value, b.value, a.value);
            if (date) return ReadDate{*date, true, c.end};
        } else if (joined(i) && numbers[i + 1].value > 2000) {
            if (const auto date = day(numbers[i + 1].value, numbers[i].value, 1))
                return ReadDate{*date, true, numbers[i + 1].end};
        }
    }
    return std::nullopt;
}

int last_day_of(int year, int month) {
    const auto last = std::chrono::year{year} / month / std::chrono::last;
    return static_cast<int>(static_cast<unsigned>(std::chrono::year_month_day{last}.day()));
}

/// "1er mars 2027", "fin mars", "mi-janvier": `word` is the month's name.
std::optional<ReadDate> named_date(std::string_view folded, std::string_view word, int month,
                                   const std::vector<TextNumber>& numbers, Date today) {
    const auto at = static_cast<std::size_t>(word.data() - folded.data());
    const auto end = at + word.size();
    std::optional<int> year;
    std::optional<int> number;
    auto behind = end;
    for (const auto& one : numbers) {
        const auto gap = one.end <= at ? folded.substr(one.end, at - one.end) : std::string_view{};
        if (one.end <= at && one.value >= 1 && one.value <= 31 && (gap == " " || gap == "er " || gap == " of "))
            number = one.value;
        if (!year && one.begin >= end && one.begin - end <= 3 && one.value >= 2000 && one.value <= 2100)
            year = one.value, behind = one.end;
        // "March 15, 2027"
        if (one.begin >= end && one.begin - end <= 2 && one.value <= 31 && !number) {
            number = one.value;
            behind = std::max(behind, one.end);
        } else if (!year && number && one.begin > end && one.begin - end <= 7 && one.value >= 2000 &&
                   one.value <= 2100) {
            year = one.value, behind = one.end;
        }
    }
    const auto before = folded.substr(0, at);
    const bool is_sure = year.has_value();
    const std::chrono::year_month_day now{today};
    if (!year) {
        const auto this_month = static_cast<int>(static_cast<unsigned>(now.month()));
        year = static_cast<int>(now.year()) + (month < this_month ? 1 : 0);
    }
    if (!number && (before.ends_with("mi-") || before.ends_with("mid-") || before.ends_with("mid "))) number = 15;
    if (!number && (before.ends_with("fin ") || before.ends_with("end of "))) number = last_day_of(*year, month);
    const auto date = day(*year, month, number.value_or(1));
    return date ? std::optional(ReadDate{*date, is_sure, behind}) : std::nullopt;
}

}  // namespace

std::vector<TextNumber> numbers_in(std::string_view text) {
    std::vector<TextNumber> found;
    for (std::size_t at = 0; at < text.size();) {
        if (!is_word(text[at])) {
            ++at;
            continue;
        }
        const auto begin = at;
        if (is_digit(text[at])) {
            std::string digits;
            while (at < text.size() && is_digit(text[at])) digits += text[at++];
            const auto groups = [&] {
                return digits.size() <= 6 && at + 3 < text.size() && (text[at] == ' ' || text[at] == '.') &&
                       std::ranges::all_of(text.substr(at + 1, 3), is_digit) &&
                       (at + 4 >= text.size() || !is_digit(text[at + 4]));
            };
            while ((digits.size() <= 3 || digits.size() % 3 == 0) && digits.size() <= 6 && groups()) {
                if (digits.size() > 3 && begin + 3 == at) break;
                digits += text.substr(at + 1, 3);
                at += 4;
            }
            TextNumber number{0, begin, at};
            if (digits.size() <= 7 &&
                std::from_chars(digits.data(), digits.data() + digits.size(), number.value).ec == std::errc{})
                found.push_back(number);
            continue;
        }
        while (at < text.size() && is_word(text[at]) && !is_digit(text[at])) ++at;
        const auto word = text.substr(begin, at - begin);
        for (const auto& [name, value] : number_words)
            if (name == word) found.push_back({value, begin, at});
    }
    return found;
}

bool says(std::string_view folded, std::string_view words) {
    for (auto at = folded.find(words); at != std::string_view::npos; at = folded.find(words, at + 1))
        if (at == 0 || !is_word(folded[at - 1])) return true;
    return false;
}

bool says_one_of(std::string_view folded, std::initializer_list<std::string_view> all) {
    return std::ranges::any_of(all, [&](std::string_view words) { return says(folded, words); });
}

std::size_t place_of(std::string_view folded, std::initializer_list<std::string_view> all) {
    auto first = std::string_view::npos;
    for (const auto words : all)
        for (auto at = folded.find(words); at != std::string_view::npos; at = folded.find(words, at + 1))
            if (at == 0 || !is_word(folded[at - 1])) {
                first = std::min(first, at);
                break;
            }
    return first;
}

std::optional<ReadDate> date_in(std::string_view folded, Date today) {
    const auto numbers = numbers_in(folded);
    if (const auto date = numeric_date(folded, numbers)) return date;
    for (std::size_t at = 0; at < folded.size();) {
        if (!is_alpha(folded[at])) {
            ++at;
            continue;
        }
        const auto begin = at;
        while (at < folded.size() && is_alpha(folded[at])) ++at;
        const auto word = folded.substr(begin, at - begin);
        const int month = word.size() >= 3 ? month_of(word) : 0;
        // "may" and "mars" are also words: a month has a number, "fin", "mi" or an introduction beside it.
        if (month == 0) continue;
        if (word == "may" && !says_one_of(folded, {"in may", "from may", "of may", "may 20", "by may", "mid-may",
                                                   "until may", "start: may"}))
            continue;
        if (const auto date = named_date(folded, word, month, numbers, today)) return date;
    }
    return std::nullopt;
}

std::optional<int> length_in_months(std::string_view text) {
    for (const auto& number : numbers_in(text)) {
        const auto unit = trim(text.substr(number.end), " +-");
        const int length = unit.starts_with("mois") || unit.starts_with("month") ? number.value
                           : unit.starts_with("an ") || unit.starts_with("ans") || unit == "an" ||
                                   unit.starts_with("annee") || unit.starts_with("year")
                               ? number.value * 12
                               : 0;
        if (length >= 1 && length <= 120) return length;
    }
    return std::nullopt;
}

std::optional<int> years_in(std::string_view text) {
    const auto numbers = numbers_in(text);
    for (std::size_t i = 0; i < numbers.size(); ++i) {
        const auto rest = trim(text.substr(numbers[i].end), " +(");
        const bool is_years = rest.starts_with("ans") || rest.starts_with("an ") || rest == "an" ||
                              rest.starts_with("annee") || rest.starts_with("year") || rest.starts_with("yrs");
        if (!is_years || numbers[i].value > 60) continue;
        if (i > 0) {  // "de 5 à 8 ans", "5-8 years": the fewest count
            const auto between = trim(text.substr(numbers[i - 1].end, numbers[i].begin - numbers[i - 1].end));
            if (between == "a" || between == "-" || between == "to" || between == "et" || between == "ou")
                return numbers[i - 1].value;
        }
        return numbers[i].value;
    }
    return std::nullopt;
}

}  // namespace talentmatch::cv
