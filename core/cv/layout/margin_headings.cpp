#include "cv/layout/margin_headings.hpp"

#include <algorithm>
#include <cmath>
#include <cstddef>
#include <string>
#include <utility>

#include "cv/layout/flow.hpp"
#include "cv/layout/wrapped.hpp"
#include "cv/sections/headings.hpp"
#include "cv/text/utf8.hpp"

namespace talentmatch::cv {
namespace {

constexpr std::size_t longest_heading = 60;  // bytes
constexpr std::size_t most_lines_between = 3;

/// A word without a capital in small capitals is as small as these are.
bool same_style(const Segment& head, const Segment& rest) {
    if (head.bold != rest.bold || head.colour != rest.colour) return false;
    const bool small_capitals = begins_small(rest.text) && rest.size > 0.65 * head.size && rest.size < 0.85 * head.size;
    return std::abs(head.size - rest.size) < 0.6 || small_capitals;
}

/// Right below, and at the same left edge, right edge or middle.
bool is_right_below(const Rect& above, const Rect& below, double size) {
    const double step = below.top - above.bottom;
    const bool aligned = std::abs(above.left - below.left) < 3 || std::abs(above.right - below.right) < 3 ||
                         std::abs(above.left + above.right - below.left - below.right) < 6;
    return below.top > above.top + (0.5 * size) && step < 0.4 * size && aligned;
}

/// The rest of the line stands to the right of both words.
bool is_in_margin(const Line& line, double edge) {
    return std::all_of(line.segments.begin() + 1, line.segments.end(),
                       [&](const Segment& segment) { return segment.box.left > edge; });
}

bool goes_on(const Line& line, const Line& next) {
    if (next.region != line.region || next.page != line.page || line.bullet || next.bullet) return false;
    const auto& head = line.segments.front();
    const auto& rest = next.segments.front();
    if (!same_style(head, rest) || !is_right_below(head.box, rest.box, head.size)) return false;
    const double edge = std::max(head.box.right, rest.box.right);
    if (!is_in_margin(line, edge) || !is_in_margin(next, edge)) return false;
    if (head.text.size() + rest.text.size() > longest_heading) return false;
    return is_torn_heading(head.text, rest.text);
}

/// A line's text, look and edges from its segments.
void refresh(Line& line) {
    line.text.clear();
    line.size = 0;
    for (const auto& segment : line.segments) {
        if (!line.text.empty()) line.text += '\t';
        line.text += segment.text;
        line.size = std::max(line.size, segment.size);
    }
    line.bold = line.segments.front().bold;
    line.box.left = line.segments.front().box.left;
    line.box.right = line.segments.back().box.right;
}

/// The line without its first segment, behind that segment as a line of its own.
std::pair<Line, Line> split_off_first(const Line& line) {
    Line first = line;
    Line rest = line;
    first.segments.resize(1);
    rest.segments.erase(rest.segments.begin());
    refresh(first);
    refresh(rest);
    rest.gap = 0;
    return {std::move(first), std::move(rest)};
}

/// "Expériences" beside one line of the content, "professionnelles" below it beside another: one heading, where the
/// first word stood.
std::vector<Line> join_broken(const std::vector<Line>& lines) {
    auto joined = lines;
    std::erase_if(joined, [](const Line& line) { return line.segments.empty(); });
    for (std::size_t i = 0; i < joined.size(); ++i) {
        if (!heading_of(joined[i].segments.front().text) && joined[i].segments.size() < 2) continue;
        for (auto next = i + 1; next < joined.size() && next <= i + 1 + most_lines_between; ++next) {
            const bool is_beside = next > i + 1 || joined[i].segments.size() > 1 || joined[next].segments.size() > 1;
            if (!is_beside || !goes_on(joined[i], joined[next])) continue;
            auto& head = joined[i].segments.front();
            head.text += " " + joined[next].segments.front().text;
            widen(head.box, joined[next].segments.front().box);
            refresh(joined[i]);
            joined[next].segments.erase(joined[next].segments.begin());
            if (joined[next].segments.empty())
                joined.erase(joined.begin() + static_cast<std::ptrdiff_t>(next));
            else
                refresh(joined[next]);
            break;
        }
    }
    return joined;
}

bool is_margin_heading(const Line& line) {
    if (line.segments.size() < 2 || line.bullet) return false;
    const auto& head = line.segments.front();
    const auto& next = line.segments[1];
    const bool differs = head.bold != next.bold || std::abs(head.size - next.size) > 0.6 ||
                         head.colour != next.colour || is_all_caps(head.text) != is_all_caps(next.text);
    if (!differs) return false;
    const auto heading = heading_of(head.text);
    const bool is_below = next.size < head.size - 1.5;  // a group of that section
    return heading && !heading->is_weak && (is_below || !heading_of(next.text));
}

/// A heading in the margin at a height between two lines of its content.
bool is_between(const Line& line, const Line& above, const Line& below) {
    const auto stands_beside = [&](const Line& other) {
        return other.region == line.region && other.box.left >= line.box.right;
    };
    if (line.segments.size() != 1 || line.bullet || !stands_beside(above) || !stands_beside(below)) return false;
    const auto heading = heading_of(line.text);
    return heading && !heading->is_weak;
}

/// Where what a heading in the margin heads begins. It may stand in the middle of its content, below the white space
/// that parts this from what is above; without such space it stands beside the first line.
std::size_t content_begin(const std::vector<Line>& lines, const Line& head, std::size_t least) {
    constexpr std::size_t farthest = 60;
    auto at = lines.size();
    while (at > 0 && lines.size() - at < farthest) {
        const auto& above = lines[at - 1];
        if (above.region != head.region) break;
        const auto gap = at == lines.size() ? head.gap : lines[at].gap;
        if (gap > 1.3 * std::max(1.0, above.size)) break;
        if (at == least || above.box.left < head.box.right) return lines.size();
        --at;
    }
    return at;
}

}  // namespace

std::vector<Line> with_margin_headings_apart(const std::vector<Line>& written) {
    auto lines = join_broken(written);
    std::vector<Line> apart;
    apart.reserve(lines.size());
    std::size_t least = 0;  // behind what stands beside the heading before
    for (std::size_t i = 0; i < lines.size(); ++i) {
        auto& line = lines[i];
        if (i + 1 < lines.size() && !apart.empty() && is_between(line, apart.back(), lines[i + 1])) {
            const auto at = content_begin(apart, line, least);
            apart.insert(apart.begin() + static_cast<std::ptrdiff_t>(at), std::move(line));
            least = apart.size();
            continue;
        }
        if (!is_margin_heading(line)) {
            apart.push_back(std::move(line));
            continue;
        }
        auto [first, rest] = split_off_first(line);
        const auto at = content_begin(apart, first, least);
        apart.insert(apart.begin() + static_cast<std::ptrdiff_t>(at), std::move(first));
        apart.push_back(std::move(rest));
        least = apart.size();
    }
    return apart;
}

}  // namespace talentmatch::cv
