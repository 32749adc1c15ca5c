#include "cv/date_tokens.hpp"

#include <algorithm>
#include <array>
#include <utility>

#include "cv/utf8.hpp"

namespace talentmatch::cv {
namespace {

using MonthName = std::pair<std::string_view, int>;

constexpr std::array<MonthName, 51> month_names{
    {{"janvier", 1}, {"janv", 1},      {"jan", 1},       {"january", 1}, {"fevrier", 2},   {"fevr", 2},
     {"fev", 2},     {"feb", 2},       {"february", 2},  {"febr", 2},    {"mars", 3},      {"mar", 3},
     {"march", 3},   {"avril", 4},     {"avr", 4},       {"apr", 4},     {"april", 4},     {"mai", 5},
     {"may", 5},     {"juin", 6},      {"jun", 6},       {"june", 6},    {"juillet", 7},   {"juil", 7},
     {"jul", 7},     {"july", 7},      {"jui", 7},       {"aout", 8},    {"aou", 8},       {"aug", 8},
     {"august", 8},  {"septembre", 9}, {"sept", 9},      {"sep", 9},     {"september", 9}, {"octobre", 10},
     {"oct", 10},    {"october", 10},  {"novembre", 11}, {"nov", 11},    {"november", 11}, {"decembre", 12},
     {"dec", 12},    {"december", 12}, {"decemb", 12},   {"novemb", 11}, {"septemb", 9},   {"octob", 10},
     {"juill", 7},   {"janu", 1},      {"augu", 8}}};

constexpr std::array<std::string_view, 9> seasons{"printemps", "ete",    "automne", "hiver", "spring",
                                                  "summer",    "autumn", "fall",    "winter"};

bool is_word_byte(char c) { return is_alpha(c) || static_cast<unsigned char>(c) >= 0x80; }

}  // namespace

int month_of(std::string_view word) {
    const auto* found = std::ranges::find(month_names, word, &MonthName::first);
    return found == month_names.end() ? 0 : found->second;
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
