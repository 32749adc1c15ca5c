#include "cv/dates/date_tokens.hpp"

#include <algorithm>
#include <array>
#include <utility>

#include "cv/text/utf8.hpp"

namespace talentmatch::cv {
namespace {

using MonthName = std::pair<std::string_view, int>;

constexpr std::array<MonthName, 24> month_names{
    {{"janvier", 1},  {"january", 1},  {"fevrier", 2},   {"february", 2},  {"mars", 3},      {"march", 3},
     {"avril", 4},    {"april", 4},    {"mai", 5},       {"may", 5},       {"juin", 6},      {"june", 6},
     {"juillet", 7},  {"july", 7},     {"aout", 8},      {"august", 8},    {"septembre", 9}, {"september", 9},
     {"octobre", 10}, {"october", 10}, {"novembre", 11}, {"november", 11}, {"decembre", 12}, {"december", 12}}};

constexpr std::array<std::string_view, 9> seasons{"printemps", "ete",    "automne", "hiver", "spring",
                                                  "summer",    "autumn", "fall",    "winter"};

bool is_word_byte(char c) { return is_alpha(c) || static_cast<unsigned char>(c) >= 0x80; }

}  // namespace

/// Any beginning of a name that no other month shares is taken for it: "janv", "octo", "sept".
int month_of(std::string_view word) {
    if (word.size() < 3) return 0;
    if (word == "fevr" || word == "fev") return 2;
    int month = 0;
    for (const auto& [name, number] : month_names) {
        if (name == word) return number;
        if (!name.starts_with(word)) continue;
        if (month != 0 && month != number) return 0;
        month = number;
    }
    return month;
}

bool is_season(std::string_view word) { return among(seasons, word); }

DateTokens tokenise_dates(std::string_view text) {
    auto folded = fold_with_origin(text);
    DateTokens result{std::move(folded.text), {}};
    const std::string_view all = result.folded;
    for (std::size_t at = 0; at < all.size();) {
        if (all[at] == ' ' || all[at] == '\t') {
            ++at;
            continue;
        }
        DateToken token;
        const auto begin = at;
        if (is_digit(all[at])) {
            token.kind = TokenKind::number;
            while (at < all.size() && is_digit(all[at])) ++at;
            if (at - begin <= 4)
                for (auto i = begin; i < at; ++i) token.value = token.value * 10 + (all[i] - '0');
        } else if (is_word_byte(all[at])) {
            token.kind = TokenKind::word;
            while (at < all.size() && is_word_byte(all[at])) ++at;
        } else {
            ++at;
        }
        token.text = all.substr(begin, at - begin);
        token.begin = folded.origin[begin];
        token.end = folded.origin[at];
        token.glued_before = begin > 0 && (is_alnum(all[begin - 1]) || all[begin - 1] == '_' || all[begin - 1] == '@');
        token.blank_before = begin == 0 || all[begin - 1] == ' ' || all[begin - 1] == '\t';
        result.tokens.push_back(token);
    }
    return result;
}

}  // namespace talentmatch::cv
