// Tries lanes from left to right, a few points apart; of lanes that part the same rows, the middle one.
#include "cv/layout/lanes.hpp"

#include <algorithm>
#include <cmath>
#include <map>
#include <utility>

#include "cv/layout/crossings.hpp"
#include "cv/layout/stretch.hpp"

namespace talentmatch::cv {
namespace {

constexpr double lane_step = 3;  // points between two candidate lanes
constexpr std::size_t max_lanes = 400;
constexpr std::size_t most_rows = 2000;  // a page that nobody could read is not searched for columns

/// The best stretch of rows along one lane. `blank` tells of a white band above a row.
Lane best_stretch(const std::vector<Crossing>& crossings, const std::vector<bool>& blank, double x) {
    Lane best{x};
    for (std::size_t first = 0; first < crossings.size();) {
        if (crossings[first].across) {
            ++first;
            continue;
        }
        Stretch stretch(crossings, blank, first);
        const auto lane = stretch.lane(x);
        if (lane.score > best.score) best = lane;
        first = stretch.last();
    }
    return best;
}

/// True for each row that has a white band of about a line above it.
std::vector<bool> blanks_above(const std::vector<Row>& rows) {
    constexpr double about_a_line = 0.9;
    std::vector<bool> blank(rows.size(), false);
    double bottom = 0;
    double height_above = 0;
    for (std::size_t i = 0; i < rows.size(); ++i) {
        double top = rows[i].front().box.top;
        double height = 0;
        double lowest = bottom;
        for (const auto& segment : rows[i]) {
            top = std::min(top, segment.box.top);
            height = std::max(height, segment.box.bottom - segment.box.top);
            lowest = i == 0 ? segment.box.bottom : std::max(lowest, segment.box.bottom);
        }
        blank[i] = i > 0 && top - bottom > about_a_line * std::min(height, height_above);
        bottom = lowest;
        height_above = height;
    }
    return blank;
}

/// Every few points one, and one right before each edge that four rows begin at: a long address in the column to the
/// left may leave no more white than that.
std::vector<double> candidates(const std::vector<Row>& rows, double left, double right) {
    const double step = std::max(lane_step, (right - left) / static_cast<double>(max_lanes));
    std::map<long, int> edges;
    for (const auto& row : rows)
        for (const auto& segment : row) ++edges[std::lround(segment.box.left * 2)];
    std::vector<double> found;
    for (double x = left + step; x < right; x += step) found.push_back(x);
    for (const auto& [edge, count] : edges) {
        const double x = (static_cast<double>(edge) / 2) - 0.5;
        if (count >= least_lines && x > left + step && x < right && found.size() < 2 * max_lanes) found.push_back(x);
    }
    std::ranges::sort(found);
    return found;
}

}  // namespace

std::optional<Lane> find_lane(const std::vector<Row>& rows) {
    if (rows.size() < static_cast<std::size_t>(least_lines) || rows.size() > most_rows) return std::nullopt;
    double left = rows.front().front().box.left;
    double right = left;
    for (const auto& row : rows) {
        left = std::min(left, row.front().box.left);
        for (const auto& segment : row) right = std::max(right, segment.box.right);
    }
    Lane best;
    double best_width = 0;
    Lane current;
    double width = 0;
    const auto close = [&] {
        if (current.score > best.score || (current.score == best.score && width > best_width)) {
            best = current;
            best.x = current.x + (width / 2);
            best_width = width;
        }
    };
    std::vector<MarkedRow> marks;
    marks.reserve(rows.size());
    for (const auto& row : rows) marks.push_back(marked(row));
    std::vector<Crossing> crossings(rows.size());
    const auto blank = blanks_above(rows);
    double previous = left;
    for (const double x : candidates(rows, left, right)) {
        const double step = x - std::exchange(previous, x);
        for (std::size_t i = 0; i < rows.size(); ++i) crossings[i] = cross(marks[i], x);
        const auto lane = best_stretch(crossings, blank, x);
        if (lane.score == current.score && lane.first == current.first && lane.last == current.last) {
            width += step;
            continue;
        }
        close();
        current = lane;
        width = 0;
    }
    close();
    return best.score > 0 ? std::optional{best} : std::nullopt;
}

std::optional<Lane> continued_lane(const std::vector<Row>& rows, double x) {
    Side left;
    Side right;
    std::size_t last = 0;
    std::size_t end = 0;  // behind the last row of the shorter column
    for (; last < rows.size(); ++last) {
        const auto row = cross(marked(rows[last]), x);
        if (row.across) break;
        left.own_rows += row.left && !row.right ? 1 : 0;
        right.own_rows += row.right && !row.left ? 1 : 0;
        right.worded_rows += row.right_words ? 1 : 0;
        end = last + 1;
    }
    if (left.own_rows == 0 || right.own_rows == 0 || right.worded_rows == 0) return std::nullopt;
    return Lane{x, 0, end, 1};
}

std::optional<Lane> same_columns_below(const std::vector<Row>& rows, const Lane& lane,
                                       const std::vector<Segment>& right) {
    if (rows.empty() || right.empty()) return std::nullopt;
    const auto next = find_lane(rows);
    if (!next || next->first > 0 || std::abs(next->x - lane.x) > 25) return std::nullopt;
    const Segment* first = nullptr;
    for (const auto& row : rows) {
        for (const auto& segment : row)
            if (first == nullptr && segment.box.left >= next->x) first = &segment;
        if (first != nullptr) break;
    }
    const auto last = std::ranges::max_element(right, {}, [](const Segment& s) { return s.box.bottom; });
    const double height = std::max(1.0, last->box.bottom - last->box.top);
    if (first == nullptr || first->box.top - last->box.bottom > 1.2 * height) return std::nullopt;
    return next;
}

}  // namespace talentmatch::cv
