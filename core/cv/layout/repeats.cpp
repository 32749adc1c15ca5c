#include "cv/layout/repeats.hpp"

#include <algorithm>
#include <cmath>
#include <map>
#include <set>
#include <string>
#include <utility>

#include "cv/text/utf8.hpp"

namespace talentmatch::cv {
namespace {

/// "Page 1 / 3", "2/3", "- 2 -": nothing but numbers and words for a page.
bool is_page_number(const std::string& text) {
    if (text.size() > 20) return false;
    int numbers = 0;
    const auto folded = fold(text);
    for (const auto word : split(folded, " \t/-|")) {
        const bool number = std::ranges::all_of(word, is_digit) && word.size() <= 3;
        numbers += number ? 1 : 0;
        if (!number && word != "page" && word != "p." && word != "sur" && word != "of" && word != "p") return false;
    }
    return numbers == 1 || numbers == 2;  // more of them are a phone number
}

struct PageEdges {
    double top = 1e9;
    double bottom = -1e9;
};

}  // namespace

void drop_repeats(std::vector<Line>& lines) {
    std::map<int, PageEdges> edges;
    for (const auto& line : lines) {
        auto& edge = edges[line.page];
        edge.top = std::min(edge.top, line.box.top);
        edge.bottom = std::max(edge.bottom, line.box.bottom);
    }
    std::map<std::pair<std::string, long>, std::set<int>> seen;
    const auto key_of = [](const Line& line) {
        auto key = fold(line.text);
        std::ranges::replace_if(key, is_digit, '#');
        return std::pair{std::move(key), std::lround(line.box.top / 6)};
    };
    const auto at_edge = [&](const Line& line) {
        const auto& edge = edges[line.page];
        const double reach = 0.08 * (edge.bottom - edge.top);
        return line.box.top <= edge.top + reach || line.box.bottom >= edge.bottom - reach;
    };
    if (edges.size() > 1)
        for (const auto& line : lines)
            if (at_edge(line)) seen[key_of(line)].insert(line.page);
    std::erase_if(lines, [&](const Line& line) {
        if (!at_edge(line)) return false;
        if (is_page_number(line.text) && line.segments.size() == 1) return true;
        if (edges.size() < 2) return false;
        const auto found = seen.find(key_of(line));
        return found != seen.end() && found->second.size() > 1 && *found->second.begin() != line.page;
    });
}

}  // namespace talentmatch::cv
