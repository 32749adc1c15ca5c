#include "cv/text/head_parts.hpp"

#include <algorithm>
#include <array>

#include "cv/text/utf8.hpp"

namespace talentmatch::cv {

std::vector<std::string> cut_at_signs(std::string_view text) {
    static constexpr std::array<std::string_view, 11> signs{
        " | ", " - ", " \u2013 ", " \u2014 ", " \u2022 ", " \u00B7 ", " // ", " @ ", "|", "\t", " : "};
    std::vector<std::string> parts;
    std::size_t begin = 0;
    int depth = 0;
    const bool balanced = std::ranges::count(text, '(') == std::ranges::count(text, ')');
    for (std::size_t at = 0; at <= text.size();) {
        std::size_t length = 0;
        if (at == text.size()) length = 1;
        if (balanced && length == 0) depth += text[at] == '(' ? 1 : text[at] == ')' ? -1 : 0;
        if (depth > 0 && length == 0) {
            ++at;
            continue;
        }
        for (const auto sign : signs)
            if (length == 0 && text.substr(at).starts_with(sign)) length = sign.size();
        if (length == 0) {
            ++at;
            continue;
        }
        if (const auto part = trim(text.substr(begin, at - begin), ",;:|"); !part.empty()) parts.emplace_back(part);
        at += length;
        begin = at;
    }
    return parts;
}

bool are_initials(std::string_view abbreviation, std::string_view name) {
    if (abbreviation.size() < 3 || !is_all_caps(abbreviation) || abbreviation.contains(' ')) return false;
    const auto letters = fold(abbreviation);
    const auto folded = fold(name);
    if (words_of(folded).size() < 2) return false;
    std::size_t next = 0;
    for (const auto word : split(folded, " '-"))
        for (std::size_t at = 0; at < word.size() && next < letters.size() && word[at] == letters[next]; ++at) ++next;
    return next == letters.size();
}

bool is_same_name(std::string_view one, std::string_view other) {
    auto shorter = fold(trim(one));
    auto longer = fold(trim(other));
    if (shorter.size() > longer.size()) std::swap(shorter, longer);
    if (shorter.size() < 3 || !longer.starts_with(shorter)) return false;
    return longer.size() == shorter.size() || longer[shorter.size()] == ' ';
}

std::vector<std::string> cut_at_commas(std::string_view text) {
    std::vector<std::string> parts;
    const auto opens = std::ranges::count(text, '(');
    if (opens != std::ranges::count(text, ')')) {  // cut short: only what follows the last comma is sure
        const auto last = text.rfind(',');
        if (last == std::string_view::npos) return {std::string{trim(text)}};
        return {std::string{trim(text.substr(0, last))}, std::string{trim(text.substr(last + 1))}};
    }
    int depth = 0;
    std::size_t begin = 0;
    for (std::size_t at = 0; at <= text.size(); ++at) {
        const char c = at < text.size() ? text[at] : ',';
        if (c == '(' || c == '[') ++depth;
        if ((c == ')' || c == ']') && depth > 0) --depth;
        if (c != ',' || (depth > 0 && at < text.size())) continue;
        if (const auto part = trim(text.substr(begin, at - begin)); !part.empty()) parts.emplace_back(part);
        begin = at + 1;
    }
    return parts;
}

std::pair<std::string, std::string> cut_brackets(std::string_view text) {
    text = trim(text);
    const auto open = text.rfind('(');
    if (open == std::string_view::npos || open == 0 || !text.ends_with(')')) return {std::string{text}, ""};
    return {std::string{trim(text.substr(0, open))}, std::string{trim(text.substr(open + 1, text.size() - open - 2))}};
}

std::pair<std::string, std::string> cut_at_employer(std::string_view text) {
    const auto folded = fold_with_origin(text);
    static constexpr std::array<std::string_view, 6> words{" chez ",       " at ",  " @ ", " pour le compte de ",
                                                           " au sein de ", " pour "};
    for (const auto word : words) {
        const auto at = folded.text.rfind(word);
        if (at == std::string::npos || at == 0) continue;
        const auto behind = at + word.size();
        return {std::string{trim(text.substr(0, folded.origin[at]), ",-")},
                std::string{trim(text.substr(folded.origin[behind]))}};
    }
    return {std::string{text}, ""};
}

}  // namespace talentmatch::cv
