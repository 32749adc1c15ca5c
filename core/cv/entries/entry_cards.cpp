#include "cv/entries/entry_cards.hpp"

#include <algorithm>
#include <cmath>
#include <cstddef>

#include "cv/dates/dates.hpp"
#include "cv/text/utf8.hpp"

namespace talentmatch::cv {
namespace {

constexpr std::size_t longest_date = 60;  // bytes
constexpr std::size_t most_rows = 4;      // on either side of the periods

bool is_period(const Segment& segment, Date today) {
    if (segment.text.size() > longest_date) return false;
    const auto dates = find_dates(segment.text, today);
    return dates.size() == 1 && dates.front().is_range && without_dates(segment.text, dates).empty();
}

bool holds_periods_only(const Line& line, Date today) {
    return line.segments.size() > 1 &&
           std::ranges::all_of(line.segments, [&](const Segment& segment) { return is_period(segment, today); });
}

/// Every segment stands at the left edge of one of the periods; a full row of them, or a row that lacks some.
bool is_row_of(const Line& line, const Line& periods) {
    return line.region == periods.region && line.page == periods.page &&
           std::ranges::all_of(line.segments, [&](const Segment& segment) {
               return std::ranges::any_of(periods.segments, [&](const Segment& period) {
                   return std::abs(segment.box.left - period.box.left) < 4;
               });
           });
}

/// The part of a row in one card; nothing stands there: empty.
std::vector<Line> part_of(const Line& row, double left) {
    for (const auto& segment : row.segments) {
        if (std::abs(segment.box.left - left) >= 4) continue;
        Line line = row;
        line.segments = {segment};
        line.text = segment.text;
        line.box = segment.box;
        line.size = segment.size;
        line.bold = segment.bold;
        line.italic = segment.italic;
        return {std::move(line)};
    }
    return {};
}

}  // namespace

std::vector<Line> take_cards_apart(const std::vector<Line>& lines, Date today) {
    std::vector<Line> out;
    out.reserve(lines.size());
    std::size_t done = 0;  // lines before it are in `out`
    for (std::size_t i = 0; i < lines.size(); ++i) {
        if (!holds_periods_only(lines[i], today)) continue;
        auto begin = i;
        while (begin > done && i - begin < most_rows && is_row_of(lines[begin - 1], lines[i]) &&
               lines[begin - 1].segments.size() > 1)
            --begin;
        auto end = i + 1;
        while (end < lines.size() && end - i <= most_rows && is_row_of(lines[end], lines[i]) &&
               lines[end].gap < lines[end].size)
            ++end;
        if (begin == i && end == i + 1) continue;
        out.insert(out.end(), lines.begin() + static_cast<std::ptrdiff_t>(done),
                   lines.begin() + static_cast<std::ptrdiff_t>(begin));
        for (const auto& period : lines[i].segments)
            for (auto row = begin; row < end; ++row)
                for (auto& line : part_of(lines[row], period.box.left)) out.push_back(std::move(line));
        done = end;
        i = end - 1;
    }
    out.insert(out.end(), lines.begin() + static_cast<std::ptrdiff_t>(done), lines.end());
    return out;
}

}  // namespace talentmatch::cv
