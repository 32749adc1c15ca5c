#include "cv/layout/flowing_cells.hpp"

#include <algorithm>
#include <chrono>
#include <cmath>
#include <cstddef>
#include <iterator>
#include <map>
#include <string>
#include <string_view>
#include <utility>

#include "cv/dates/dates.hpp"
#include "cv/layout/columns.hpp"
#include "cv/layout/flow.hpp"
#include "cv/layout/wrapped.hpp"
#include "cv/text/utf8.hpp"

namespace talentmatch::cv {
namespace {

constexpr std::size_t longest_cell = 80;  // bytes
constexpr std::size_t most_rows = 40;

std::vector<DateSpan> dates_of(std::string_view text) {
    constexpr Date any_day{std::chrono::year{2100} / 1 / 1};
    return find_dates(text, any_day);
}

bool is_period(const Segment& segment) {
    const auto dates = dates_of(segment.text);
    return dates.size() == 1 && dates.front().is_range && without_dates(segment.text, dates).empty();
}

/// The cells of a row; a name that reaches to its period is in one segment with it.
std::vector<Segment> cells_of(const Line& line) {
    std::vector<Segment> cells;
    for (const auto& segment : line.segments) {
        const auto dates = segment.text.size() < 2 * longest_cell ? dates_of(segment.text) : std::vector<DateSpan>{};
        const bool ends_dated = dates.size() == 1 && dates.front().is_range && dates.front().begin > 3 &&
                                dates.front().end == segment.text.size();
        cells.push_back(segment);
        if (!ends_dated) continue;
        const auto begin = dates.front().begin;
        auto& name = cells.back();
        auto period = name;
        const double width = (segment.box.right - segment.box.left) / static_cast<double>(segment.text.size());
        period.text.erase(0, begin);
        period.box.left += width * static_cast<double>(begin);
        name.text = trim(name.text.substr(0, begin));
        name.box.right = period.box.left;
        cells.push_back(std::move(period));
    }
    return cells;
}

/// The cells of the rows from one line on, as long as names and periods take turns.
struct Grid {
    std::vector<Segment> cells;
    std::size_t last = 0;    // behind its last line
    bool is_parted = false;  // a row ends between a name and its period

    [[nodiscard]] bool is_whole() const { return is_parted && cells.size() >= 4 && cells.size() % 2 == 0; }
};

/// "Bergès" below "Lycée polyvalent Aristide": the cell of the row above that goes on.
Segment* torn_cell(const Line& rest, const Line& above, std::vector<Segment>& cells) {
    const auto count = std::ssize(cells_of(above));
    if (rest.segments.size() != 1 || rest.gap > 0.2 * rest.size || count > std::ssize(cells)) return nullptr;
    if (is_period(rest.segments.front())) return nullptr;
    const auto row = cells.end() - count;
    const auto cell = std::find_if(
        row, cells.end(), [&](const Segment& segment) { return std::abs(segment.box.left - rest.box.left) < 2; });
    return cell == cells.end() || is_period(*cell) ? nullptr : &*cell;
}

Grid grid_from(const std::vector<Line>& lines, std::size_t first) {
    Grid grid;
    const Line* row = &lines[first];
    for (auto i = first; i < lines.size() && i < first + most_rows; ++i) {
        const auto& line = lines[i];
        const bool alike = line.size == 0 || std::abs(line.size - lines[first].size) < 0.6;  // digits alone have none
        const bool is_near = i == first || line.gap < 2 * lines[first].size;
        if (!alike || !is_near || line.bullet || line.region != row->region || line.page != row->page) break;
        if (auto* cell = i > first ? torn_cell(line, *row, grid.cells) : nullptr) {
            cell->text += " " + line.segments.front().text;
            cell->letters += line.segments.front().letters;
            widen(cell->box, line.segments.front().box);
        } else {
            auto turn = cells_of(line);
            std::size_t count = grid.cells.size();
            const bool take_turns = std::ranges::all_of(turn, [&](const Segment& cell) {
                return is_period(cell) == (count++ % 2 == 1) && cell.text.size() <= longest_cell;
            });
            if (!take_turns) break;
            std::ranges::move(turn, std::back_inserter(grid.cells));
            grid.is_parted |= grid.cells.size() % 2 == 1;
            row = &line;
        }
        grid.last = i + 1;
    }
    return grid;
}

/// A year in the margin and a name beside it: the year; 0 when the line is none.
int year_in_margin(const Line& line) {
    const auto is_year = [](const std::string& text) {
        return text.size() == 4 && std::ranges::all_of(text, is_digit) && (text[0] == '1' || text[0] == '2');
    };
    if (line.segments.size() != 2 || !is_year(line.segments[0].text) || line.segments[1].letters < 3) return 0;
    return std::stoi(line.segments[0].text);
}

bool stand_close(const Line& line, const Line& next) {
    return next.region == line.region && next.page == line.page && next.gap < 0.35 * next.size;
}

/// Two years, one right below the other, and the name beside the first fills its column.
bool goes_on_beside(const Line& line, const Line& next, double right) {
    const int from = year_in_margin(line);
    const int to = year_in_margin(next);
    if (from == 0 || to < from || !stand_close(line, next)) return false;
    const auto& name = line.segments[1];
    const auto& rest = next.segments[1];
    const bool alike = std::abs(name.size - rest.size) < 0.6 && name.bold == rest.bold;
    if (!alike || std::abs(name.box.left - rest.box.left) > 2) return false;
    Line below = next;
    below.text = rest.text;
    below.box = rest.box;
    return is_full(line, below, right);
}

}  // namespace

std::vector<Line> with_names_beside_years(std::vector<Line> lines) {
    std::map<int, double> edges;  // by region
    for (const auto& line : lines) edges[line.region] = std::max(edges[line.region], line.box.right);
    for (std::size_t i = 0; i + 1 < lines.size(); ++i) {
        auto& line = lines[i];
        auto& next = lines[i + 1];
        if (!goes_on_beside(line, next, edges.at(line.region))) continue;
        // among more such rows each year has a name of its own
        const auto has_more = [&](std::size_t above, std::size_t below) {
            return year_in_margin(lines[above]) > 0 && year_in_margin(lines[below]) > 0 &&
                   stand_close(lines[above], lines[below]);
        };
        if ((i > 0 && has_more(i - 1, i)) || (i + 2 < lines.size() && has_more(i + 1, i + 2))) continue;
        auto& name = line.segments[1];
        const auto& rest = next.segments[1];
        name.text += " " + rest.text;
        name.letters += rest.letters;
        widen(name.box, rest.box);
        line.text = line.segments[0].text + "\t" + name.text;
        next.segments.pop_back();
        next.text = next.segments[0].text;
        next.box = next.segments[0].box;
    }
    return lines;
}

std::vector<Line> with_cells_paired(std::vector<Line> lines) {
    std::vector<Line> paired;
    paired.reserve(lines.size());
    for (std::size_t i = 0; i < lines.size();) {
        auto grid = lines[i].segments.size() > 1 ? grid_from(lines, i) : Grid{};
        if (!grid.is_whole()) {
            paired.push_back(std::move(lines[i++]));
            continue;
        }
        for (std::size_t cell = 0; cell < grid.cells.size(); cell += 2) {
            auto line =
                line_of({std::move(grid.cells[cell]), std::move(grid.cells[cell + 1])}, lines[i].page, lines[i].source);
            line.region = lines[i].region;
            line.gap = lines[i].gap;
            paired.push_back(std::move(line));
        }
        i = grid.last;
    }
    return paired;
}

}  // namespace talentmatch::cv
