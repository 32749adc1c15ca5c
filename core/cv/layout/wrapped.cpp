#include "cv/layout/wrapped.hpp"

#include <algorithm>
#include <array>
#include <cmath>
#include <map>
#include <optional>
#include <string>

#include "cv/dates/dates.hpp"
#include "cv/layout/flow.hpp"
#include "cv/layout/labels.hpp"
#include "cv/sections/sections.hpp"
#include "cv/studies/study_field.hpp"
#include "cv/text/utf8.hpp"
#include "cv/text/vocabulary.hpp"

namespace talentmatch::cv {
namespace {

constexpr std::size_t longest_head = 120;  // bytes of a line that may go on
constexpr int most_lines = 3;

/// A period that begins on the one line and ends on the other.
bool tears_a_date(const Line& line, const Line& next, Date today) {
    const auto text = line.text + " " + next.text;
    return std::ranges::any_of(find_dates(text, today), [&](const DateSpan& span) {
        return span.is_range && span.begin < line.text.size() && span.end > line.text.size() + 1;
    });
}

/// A line that begins with its period and has no room left goes on below, where no other period stands.
bool begins_dated(const Line& line, const Line& next, Date today) {
    const auto dates = find_dates(line.text, today);
    // a place says all that belongs to a period, and a diploma begins below its school
    const auto rest = without_dates(line.text, dates);
    if (is_place(rest) || (school_words(rest) > 0 && degree_words(rest) == 0 && degree_words(next.text) > 0))
        return false;
    return !dates.empty() && !label_of(next) && dates.front().begin < 3 && dates.back().end + 10 < line.text.size() &&
           !next.text.ends_with('.') && next.text.size() < line.text.size() && find_dates(next.text, today).empty();
}

/// A period closes the head of an entry: "Développeuse, Exemple 10/2018 – 03/2020".
bool ends_dated(const Line& line, Date today) {
    const auto dates = find_dates(line.text, today);
    return !dates.empty() && dates.back().is_range && dates.back().finish.has_value() == !dates.back().is_current &&
           trim(std::string_view{line.text}.substr(dates.back().end), ").").empty();
}

/// "septembre 2019 - août 2021" begins with a small letter and is no rest of a line.
bool is_period(const Line& line, Date today) {
    const auto dates = find_dates(line.text, today);
    return !dates.empty() && dates.front().begin == 0 && dates.front().is_range;
}

/// What the first line ends with looks like the next one: bold words may stand in front of it.
bool same_style(const Line& line, const Line& next) {
    const auto& left = line.segments.front();
    const auto& right = next.segments.front();
    const bool ends_bold = left.bold && left.lead == 0;
    return std::abs(left.size - right.size) < 0.6 &&
           (left.bold == right.bold || ends_bold == right.bold || right.letters == 0);
}

/// "Institute of", "Université de la": words that a line never ends with unless it goes on below.
bool ends_with_link(std::string_view text) {
    static constexpr std::array<std::string_view, 8> links{"de", "des", "du", "of", "la", "the", "for", "with"};
    const auto words = words_of(text);
    return words.size() > 1 && among(links, words.back());
}

/// A long head that begins bold and ends plain goes on with a plain word or two.
bool goes_on_plain(const Line& line, const Line& next, Date today) {
    constexpr std::size_t long_head = 60;  // bytes
    const auto words = words_of(next.text).size();
    return line.segments.front().lead > 0 && !next.bold && line.text.size() > long_head && words <= 3 &&
           !next.text.ends_with('.') && !label_of(next) && find_dates(line.text, today).empty() &&
           find_dates(next.text, today).empty();
}

/// Where a column ends, as its lines show; one line that is longer than all others shows little.
struct Edge {
    double right = 0;
    double second = 0;

    void see(const Line& line) {
        second = std::max(second, std::min(right, line.box.right));
        right = std::max(right, line.box.right);
    }
    [[nodiscard]] bool is_shared(double letter) const { return second > right - 6 * letter; }
};

bool is_torn(const Line& line, const Line& next, const Edge& edge, Date today) {
    if (next.region != line.region || next.page != line.page || next.bullet || line.segments.size() != 1 ||
        next.segments.size() != 1 || line.text.size() + next.text.size() > 2 * longest_head)
        return false;
    const bool says_twice = repeats_field_across(line.text, next.text);
    if (!(same_style(line, next) || says_twice) || next.gap > line.segments.front().size * 0.8 ||
        next.box.top <= line.box.top)
        return false;
    if (!line.bullet && std::abs(next.box.left - line.box.left) > 2) return false;
    if (line.text.size() > longest_head) return false;
    if (!line.bullet && !next.text.empty() && (says_twice || ends_with_link(line.text))) return true;
    if (!is_full(line, next, edge.right)) return false;
    const bool open_bracket =
        std::ranges::count(line.text, '(') > std::ranges::count(line.text, ')') && next.text.contains(')');
    return ends_open(line.text) || (begins_small(next.text) && !ends_dated(line, today) && !is_period(next, today)) ||
           open_bracket || tears_a_date(line, next, today) ||
           (edge.is_shared(line.size / 2) && begins_dated(line, next, today)) || goes_on_plain(line, next, today);
}

/// "Exchange year at the Institute of 2015 - 2016" above "Technology": where the period has to stand behind the rest.
std::optional<std::size_t> tears_before_period(const Line& line, const Line& next, Date today) {
    if (next.region != line.region || next.page != line.page || next.bullet || line.segments.size() != 1 ||
        next.segments.size() != 1 || line.text.size() > longest_head || next.text.size() > longest_head / 2)
        return std::nullopt;
    const auto dates = find_dates(line.text, today);
    if (dates.empty() || !dates.back().is_range || dates.back().begin < 10 || !ends_dated(line, today))
        return std::nullopt;
    const bool is_below = std::abs(next.box.left - line.box.left) < 2 && next.gap < line.segments.front().size * 0.8 &&
                          next.box.top > line.box.top;
    if (!is_below || !ends_with_link(line.text.substr(0, dates.back().begin)) || !find_dates(next.text, today).empty())
        return std::nullopt;
    return dates.back().begin;
}

/// "février 2018 - octobre" above "2020" to the right of what they date: flush left or flush right.
bool tears_last_segment(const Line& line, const Line& next, Date today) {
    if (line.segments.size() != 2 || next.segments.empty() || next.segments.size() > 2) return false;
    if (next.region != line.region || next.page != line.page) return false;
    const auto& above = line.segments.back();
    const auto& below = next.segments.back();
    const bool aligned =
        std::abs(above.box.left - below.box.left) < 2 || std::abs(above.box.right - below.box.right) < 2;
    if (!aligned || below.box.left < line.segments.front().box.right || below.text.size() > 20) return false;
    if (below.box.top - above.box.bottom > 0.8 * std::max(1.0, above.size) || below.box.top <= above.box.top)
        return false;
    const auto own = find_dates(above.text, today);
    if (own.size() == 1 && own.front().is_range && own.front().finish && !own.front().is_current &&
        !above.text.ends_with('-') && !above.text.ends_with("\u2013") && own.front().end == above.text.size())
        return false;
    const auto text = above.text + " " + below.text;
    const auto dates = find_dates(text, today);
    return dates.size() == 1 && dates.front().is_range && without_dates(text, dates).empty() &&
           dates.front().end > above.text.size() + 1;
}

/// The torn periods of a column to the right, each beside the first of its lines.
void join_torn_periods(std::vector<Line>& lines, Date today) {
    for (std::size_t i = 0; i + 1 < lines.size(); ++i) {
        auto& line = lines[i];
        auto& next = lines[i + 1];
        if (!tears_last_segment(line, next, today)) continue;
        const auto rest = next.segments.back().text;
        line.segments.back().text += " " + rest;
        line.text += " " + rest;
        next.segments.pop_back();
        next.text = next.segments.empty() ? "" : next.segments.front().text;
        if (!next.segments.empty()) next.box.right = next.segments.front().box.right;
    }
    std::erase_if(lines, [](const Line& line) { return line.segments.empty() && line.text.empty(); });
}

/// Where the cells of rows begin, by points, and in how many rows.
using CellEdges = std::map<long, int>;

CellEdges cell_edges(const std::vector<Line>& lines) {
    CellEdges edges;
    for (const auto& line : lines)
        for (std::size_t i = 1; i < line.segments.size(); ++i) ++edges[std::lround(line.segments[i].box.left)];
    return edges;
}

bool is_only_dates(const Segment& segment, Date today) {
    const auto dates = find_dates(segment.text, today);
    return !dates.empty() && without_dates(segment.text, dates).empty();
}

/// The next cell of a table begins where the line below would have gone on.
bool fills_cell(const Line& line, std::size_t i, const Line& next, const CellEdges& edges) {
    constexpr int least_rows = 3;
    if (i + 1 == line.segments.size()) return false;
    const double right = line.segments[i + 1].box.left;
    const auto rows = edges.find(std::lround(right));
    Line cell = line;
    cell.box = line.segments[i].box;
    return rows != edges.end() && rows->second >= least_rows && is_full(cell, next, right) && next.box.right < right &&
           next.gap < 0.2 * next.size;
}

/// "Israel Institute of" beside a period, above "Technology": the one segment of the line that goes on below.
std::optional<std::size_t> open_segment(const Line& line, const Line& next, const CellEdges& edges, Date today) {
    if (line.segments.size() < 2 || next.segments.size() != 1 || next.region != line.region || next.page != line.page ||
        next.bullet || next.text.size() > longest_head || label_of(next))
        return std::nullopt;
    const auto is_dated = [&](const Segment& segment) { return is_only_dates(segment, today); };
    if (std::ranges::none_of(line.segments, is_dated) || !find_dates(next.text, today).empty()) return std::nullopt;
    const auto& below = next.segments.front();
    for (std::size_t i = 0; i < line.segments.size(); ++i) {
        const auto& segment = line.segments[i];
        const bool alike = std::abs(below.size - segment.size) < 0.6 && below.bold == segment.bold;
        const bool is_below = std::abs(below.box.left - segment.box.left) < 2 && next.gap < segment.size * 0.8 &&
                              below.box.top > segment.box.top;
        if (alike && is_below && !is_dated(segment) && (ends_open(segment.text) || fills_cell(line, i, next, edges)))
            return i;
    }
    return std::nullopt;
}

void append_to_segment(Line& line, std::size_t i, const Line& next) {
    auto& segment = line.segments[i];
    segment.text += " " + next.text;
    segment.letters += next.segments.front().letters;
    widen(segment.box, next.box);
    widen(line.box, next.box);
    line.text.clear();
    for (const auto& part : line.segments) line.text += (line.text.empty() ? "" : "\t") + part.text;
}

void insert(Line& line, std::size_t at, const Line& next) {
    line.text.insert(at, next.text + " ");
    line.segments.front().text = line.text;
    line.segments.front().letters += next.segments.front().letters;
    widen(line.box, next.box);
}

void append(Line& line, const Line& next) {
    line.text += " " + next.text;
    line.segments.front().text = line.text;
    line.segments.front().letters += next.segments.front().letters;
    widen(line.segments.front().box, next.box);
    widen(line.box, next.box);
}

}  // namespace

std::vector<Line> join_wrapped_lines(const std::vector<Line>& written, Date today) {
    auto lines = written;
    join_torn_periods(lines, today);
    std::map<int, Edge> edges;  // by region
    for (const auto& line : lines) edges[line.region].see(line);
    const auto cells = cell_edges(lines);
    std::vector<Line> joined;
    joined.reserve(lines.size());
    const Line* last = nullptr;       // the last piece of joined.back()
    std::optional<std::size_t> cell;  // of joined.back() that goes on
    int pieces = 1;
    for (const auto& line : lines) {
        if (last != nullptr && pieces < most_lines) {
            auto above = *last;
            above.bullet = joined.back().bullet;
            if (is_torn(above, line, edges[line.region], today)) {
                append(joined.back(), line);
                ++pieces;
                last = &line;
                continue;
            }
            if (const auto at = pieces == 1 ? tears_before_period(above, line, today) : std::nullopt) {
                insert(joined.back(), *at, line);
                pieces = most_lines;
                last = &line;
                continue;
            }
            auto row = joined.back();
            if (cell) row.segments[*cell].box = last->segments.front().box;
            if (const auto open = pieces == 1 || cell ? open_segment(row, line, cells, today) : std::nullopt) {
                append_to_segment(joined.back(), *open, line);
                cell = open;
                ++pieces;
                last = &line;
                continue;
            }
        }
        joined.push_back(line);
        last = &line;
        cell.reset();
        pieces = 1;
    }
    return joined;
}

}  // namespace talentmatch::cv
