#include "cv/dates/phrases.hpp"

#include <array>
#include <utility>

#include "cv/text/utf8.hpp"

namespace talentmatch::cv {

std::optional<std::size_t> PhraseText::behind(std::size_t at, std::string_view phrase) const {
    bool first = true;
    for (std::size_t begin = 0; begin < phrase.size();) {
        auto end = phrase.find(' ', begin);
        if (end == std::string_view::npos) end = phrase.size();
        const auto wanted = phrase.substr(begin, end - begin);
        if (!first)
            while (is_sign(at, '\'') || is_sign(at, '-') || is_sign(at, '.')) ++at;
        first = false;
        if (at >= size()) return std::nullopt;
        const auto text = (*this)[at].text;
        const bool fits =
            wanted.ends_with('*') ? text.starts_with(wanted.substr(0, wanted.size() - 1)) : text == wanted;
        if (!fits) return std::nullopt;
        ++at;
        begin = end + 1;
    }
    return at;
}

std::optional<std::size_t> PhraseText::find(std::initializer_list<std::string_view> phrases, std::size_t from) const {
    for (auto at = from; at < size(); ++at)
        for (const auto phrase : phrases)
            if (behind(at, phrase)) return at;
    return std::nullopt;
}

std::string_view PhraseText::original(std::size_t first, std::size_t behind) const {
    if (first >= behind || behind > size()) return {};
    const auto begin = (*this)[first].begin;
    return text_.substr(begin, (*this)[behind - 1].end - begin);
}

std::optional<int> small_number(const PhraseText& text, std::size_t at) {
    if (text.is_number(at)) return text[at].text.size() <= 3 ? std::optional{text[at].value} : std::nullopt;
    static constexpr std::array<std::pair<std::string_view, int>, 25> words{
        {{"un", 1},      {"une", 1},    {"one", 1},     {"deux", 2},   {"two", 2},  {"trois", 3}, {"three", 3},
         {"quatre", 4},  {"four", 4},   {"cinq", 5},    {"five", 5},   {"six", 6},  {"sept", 7},  {"seven", 7},
         {"huit", 8},    {"eight", 8},  {"neuf", 9},    {"nine", 9},   {"dix", 10}, {"ten", 10},  {"onze", 11},
         {"eleven", 11}, {"douze", 12}, {"twelve", 12}, {"quinze", 15}}};
    for (const auto& [word, value] : words)
        if (text.word(at) == word) return value;
    return std::nullopt;
}

}  // namespace talentmatch::cv
