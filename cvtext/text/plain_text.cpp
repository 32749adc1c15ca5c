// One run per stretch of text between wide gaps.
#include "text/plain_text.hpp"

#include <algorithm>
#include <string>

#include "text/characters.hpp"
#include "text/flow_layout.hpp"

namespace talentmatch::cvtext {
namespace {

constexpr double size = 10;
/// A line longer than this is cut: no text file written for people has one.
constexpr std::size_t max_line = 20'000;

void add_line(FlowLayout& layout, std::u32string_view line) {
    while (!line.empty()) {
        const auto tab = line.find(U'\t');
        const auto gap = line.find(U"   ");
        if (tab == 0) {
            layout.tab(size);
            line.remove_prefix(1);
            continue;
        }
        const auto end = std::min({tab, gap, line.size()});
        layout.add(line.substr(0, end), {.size = size});
        line.remove_prefix(end);
        if (end != gap) continue;
        const auto after = std::min(line.find_first_not_of(U' '), line.size());
        layout.skip(static_cast<double>(after), size);
        line.remove_prefix(after);
    }
}

}  // namespace

Document read_plain_text(std::string_view bytes) {
    const auto text = decode_any(bytes);
    FlowLayout layout;
    std::u32string_view rest = text;
    while (!rest.empty()) {
        const auto end = std::min(rest.find_first_of(U"\n\r\f\v\u2028\u2029"), rest.size());
        add_line(layout, rest.substr(0, std::min(end, max_line)));
        layout.end_line(size);
        if (end < rest.size() && rest[end] == U'\f') layout.page_break();
        const bool is_pair = end + 1 < rest.size() && rest[end] == U'\r' && rest[end + 1] == U'\n';
        rest.remove_prefix(std::min(rest.size(), end + (is_pair ? 2 : 1)));
    }
    return layout.take();
}

}  // namespace talentmatch::cvtext
