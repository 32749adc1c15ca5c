#include "cv/entries/head_lines.hpp"

#include <cstddef>

#include "cv/layout/wrapped.hpp"
#include "cv/person/contacts.hpp"
#include "cv/text/utf8.hpp"
#include "cv/text/vocabulary.hpp"

namespace talentmatch::cv {
namespace {

constexpr std::size_t longest_head = 110;  // bytes of a line that may be part of a head

bool is_sentence(const Line& line) {
    const auto text = trim(line.text);
    const auto words = words_of(text).size();
    const bool abbreviated = words <= 5 && degree_words(text) > 0;  // "BSc. Chemical Eng."
    return text.size() > longest_head || (text.ends_with('.') && !abbreviated) || text.ends_with(';') || words > 16;
}

}  // namespace

bool is_headlike(const Line& line) {
    if (line.bullet || is_sentence(line)) return false;
    // a sentence that goes on from the line above begins with a small letter
    return !begins_small(line.text) || words_of(line.text).size() <= 3;
}

std::string without_links(std::string_view text) {
    std::string out{text};
    for (const auto& link : find_links(text)) {
        const auto at = out.find(link);
        if (at == std::string::npos) continue;
        out.erase(at, link.size());
        if (at > 0 && at < out.size() && out[at - 1] == '(' && out[at] == ')') out.erase(at - 1, 2);
    }
    return std::string{trim(out, "|,;:-")};
}

}  // namespace talentmatch::cv
