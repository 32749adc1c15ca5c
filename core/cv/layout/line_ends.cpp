#include "cv/layout/line_ends.hpp"

#include <array>
#include <cstddef>

#include "cv/text/utf8.hpp"

namespace talentmatch::cv {

bool is_full(const Line& line, const Line& next, double right) {
    const auto words = words_of(next.text);
    if (words.empty() || next.text.empty()) return false;
    const double letter = (next.box.right - next.box.left) / static_cast<double>(next.text.size());
    return line.box.right + (letter * static_cast<double>(words.front().size() + 1)) > right;
}

bool ends_open(std::string_view text) {
    text = trim(text);
    if (text.empty()) return false;
    if (std::string_view{",&/-(+"}.contains(text.back())) return true;
    static constexpr std::array<std::string_view, 34> words{
        "de",  "des", "du",  "d'",   "la",   "le",   "les", "l'",   "et",     "en",  "a",   "au",
        "of",  "in",  "and", "the",  "for",  "with", "at",  "to",   "pour",   "sur", "aux", "chez",
        "par", "ou",  "or",  "avec", "dans", "sous", "on",  "from", "depuis", "sein"};
    const auto last = words_of(text).back();
    const auto folded = fold(last);
    return among(words, folded) || folded.ends_with("'") || text.ends_with("\u2013");
}

bool begins_small(std::string_view text) {
    std::size_t at = 0;
    if (text.empty()) return false;
    const auto first = next_code_point(text, at);
    return is_letter(first) && !is_upper(first);
}

}  // namespace talentmatch::cv
