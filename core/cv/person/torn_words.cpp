// A word is broken only where it stands alone: a torn address is on lines of one word each, full but for the last, or
// cut behind one of its signs.
#include "cv/person/torn_words.hpp"

#include <algorithm>
#include <cmath>
#include <cstddef>
#include <string>
#include <string_view>

#include "cv/layout/flow.hpp"
#include "cv/layout/wrapped.hpp"
#include "cv/person/contacts.hpp"
#include "cv/text/utf8.hpp"

namespace talentmatch::cv {
namespace {

constexpr std::size_t most_pieces = 5;

/// The line's word, without the icon in front of it.
std::string_view word_of(const Line& line) {
    const std::string_view text = line.text;
    const auto blank = text.find(' ');
    if (blank == std::string_view::npos || std::ranges::any_of(text.substr(0, blank), is_alnum)) return text;
    return text.substr(blank + 1);
}

bool is_address_piece(const Line& line) {
    return line.segments.size() == 1 && !line.bullet && !line.text.empty() &&
           std::ranges::all_of(word_of(line), [](char c) {
               return is_alnum(c) || c == '.' || c == '-' || c == '_' || c == '+' || c == '@';
           });
}

bool is_number_piece(const Line& line) {
    return line.segments.size() == 1 && !line.bullet && std::ranges::any_of(line.text, is_digit) &&
           line.text.find_first_not_of("0123456789 .+()-") == std::string::npos;
}

bool stands_below(const Line& line, const Line& next) {
    const auto& above = line.segments.front();
    const auto& below = next.segments.front();
    return next.region == line.region && next.page == line.page && std::abs(below.box.left - above.box.left) < 2 &&
           below.box.top > above.box.top && below.box.top - above.box.bottom < 0.5 * (above.box.bottom - above.box.top);
}

/// The column had no room for another letter, or the break is behind a sign.
bool breaks(const Line& line, double edge) {
    const double letter =
        (line.box.right - line.box.left) / static_cast<double>(std::max<std::size_t>(1, line.text.size()));
    return std::string_view{"-._@"}.contains(line.text.back()) || line.box.right + (1.7 * letter) > edge;
}

bool has_capital(std::string_view text) {
    return std::ranges::any_of(text, [](char c) { return c >= 'A' && c <= 'Z'; });
}

/// "...@mail.exa" above "mple": a few more letters.
bool ends_address(std::string_view text) {
    constexpr std::size_t most_letters = 6;
    return text.size() <= most_letters && std::ranges::all_of(text, is_alpha);
}

class Joiner {
public:
    Joiner(const std::vector<Line>& lines, const std::map<int, double>& edges) : lines_(lines), edges_(edges) {}

    /// Behind the last line of the address that begins on this one; the line itself when none does.
    [[nodiscard]] std::size_t address_end(std::size_t first) const {
        std::string text;
        std::size_t end = first;
        for (auto i = first; i < lines_.size() && i < first + most_pieces && is_piece(first, i); ++i) {
            if (end > first && !ends_address(lines_[i].text)) break;
            text += word_of(lines_[i]);
            const auto emails = find_emails(text);
            if (emails.size() != 1 || emails.front() != fold(text)) continue;
            end = i + 1;
            if (is_known_host(emails.front())) break;
        }
        return end;
    }

    /// Behind the rest of the number that stands on this line; the line itself when there is none.
    [[nodiscard]] std::size_t number_end(std::size_t first) const {
        constexpr std::size_t longest_rest = 6;
        if (first + 1 >= lines_.size() || !is_number_piece(lines_[first]) || !is_number_piece(lines_[first + 1]))
            return first;
        const auto& next = lines_[first + 1];
        const bool goes_on = next.text.size() <= longest_rest && stands_below(lines_[first], next) &&
                             is_full(lines_[first], next, edges_.at(next.region));
        return goes_on ? first + 2 : first;
    }

private:
    [[nodiscard]] bool is_piece(std::size_t first, std::size_t i) const {
        const auto& line = lines_[i];
        if (!is_address_piece(line)) return false;
        if (i == first) return true;
        const auto& above = lines_[i - 1];
        return stands_below(above, line) && has_capital(line.text) == has_capital(lines_[first].text) &&
               breaks(above, edges_.at(line.region));
    }

    const std::vector<Line>& lines_;
    const std::map<int, double>& edges_;
};

Line joined(const std::vector<Line>& lines, std::size_t first, std::size_t last, std::string_view between) {
    Line line = lines[first];
    for (auto i = first + 1; i < last; ++i) {
        line.text += between;
        line.text += lines[i].text;
        widen(line.box, lines[i].box);
    }
    line.segments.front().text = line.text;
    line.segments.front().box = line.box;
    return line;
}

}  // namespace

std::map<int, double> right_edges(const std::vector<Block>& blocks) {
    std::map<int, double> edges;
    for (const auto& block : blocks)
        for (const auto& line : block.lines) {
            const auto [edge, is_new] = edges.try_emplace(line.region, line.box.right);
            if (!is_new) edge->second = std::max(edge->second, line.box.right);
        }
    return edges;
}

std::vector<Line> join_torn_contacts(const std::vector<Line>& lines, const std::map<int, double>& edges) {
    const Joiner joiner(lines, edges);
    std::vector<Line> whole;
    whole.reserve(lines.size());
    for (std::size_t i = 0; i < lines.size();) {
        if (const auto last = joiner.address_end(i); last > i + 1) {
            whole.push_back(joined(lines, i, last, ""));
            i = last;
        } else if (const auto end = joiner.number_end(i); end > i) {
            whole.push_back(joined(lines, i, end, " "));
            i = end;
        } else {
            whole.push_back(lines[i++]);
        }
    }
    return whole;
}

}  // namespace talentmatch::cv
