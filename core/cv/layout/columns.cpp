#include "cv/layout/columns.hpp"

#include <array>
#include <cstddef>
#include <ranges>
#include <utility>

#include "cv/layout/lanes.hpp"

namespace talentmatch::cv {
namespace {

constexpr int max_depth = 6;

struct Task {
    std::vector<Row> rows;
    int depth = 0;
    bool is_below = false;          // other rows of the page stand above, in columns
    std::optional<Lane> lane = {};  // which parts these rows; otherwise it is looked for
};

/// The lane up to the first heading that stands above both columns; what is left of it below.
std::optional<Lane> cut_off(Lane& lane) {
    if (lane.cuts.empty()) return std::nullopt;
    const auto first = lane.cuts.front();
    Lane rest{lane.x, 0, lane.last - first, lane.score, {}};
    for (std::size_t i = 1; i < lane.cuts.size(); ++i) rest.cuts.push_back(lane.cuts[i] - first);
    lane.last = first;
    return rest;
}

/// The segments of rows that a lane parts, by side.
struct Sides {
    std::vector<Segment> left;
    std::vector<Segment> right;

    void take(Row row, double x) {
        for (auto& segment : row) (segment.box.right <= x ? left : right).push_back(std::move(segment));
    }
};

/// Rows right below whose own lane is nearly this one: the columns go on there.
void take_same_columns(std::vector<Row>& below, const Lane& lane, Sides& sides) {
    for (int more = 0; more < max_depth; ++more) {
        const auto next = same_columns_below(below, lane, sides.right);
        if (!next) return;
        const auto end = below.begin() + static_cast<std::ptrdiff_t>(next->last);
        for (auto row = below.begin(); row != end; ++row) sides.take(std::move(*row), next->x);
        below.erase(below.begin(), end);
    }
}

/// What a lane makes of rows, in reading order: above, left, right, below.
std::array<Task, 4> parted(Task task, Lane lane) {
    const auto depth = task.depth + 1;
    Task above{{}, depth};
    Task below{{}, depth, true, cut_off(lane)};
    Sides sides;
    for (std::size_t i = 0; i < task.rows.size(); ++i) {
        if (i < lane.first)
            above.rows.push_back(std::move(task.rows[i]));
        else if (i < lane.last)
            sides.take(std::move(task.rows[i]), lane.x);
        else
            below.rows.push_back(std::move(task.rows[i]));
    }
    if (!below.lane) take_same_columns(below.rows, lane, sides);
    // a line of the other column at nearly the same height may have torn a row of this one
    return {std::move(above), Task{group_rows(std::move(sides.left)), depth},
            Task{group_rows(std::move(sides.right)), depth}, std::move(below)};
}

}  // namespace

std::vector<Region> reading_order(std::vector<Row> rows, std::optional<double>& hint) {
    std::vector<Region> order;
    std::vector<Task> stack;
    stack.push_back(Task{std::move(rows)});
    const auto before = std::exchange(hint, std::nullopt);
    while (!stack.empty()) {
        auto task = std::move(stack.back());
        stack.pop_back();
        if (task.rows.empty()) continue;
        auto lane = task.lane;
        if (!lane && task.depth < max_depth) lane = find_lane(task.rows);
        if (!lane && task.depth == 0 && before) lane = continued_lane(task.rows, *before);
        if (!lane && task.is_below && hint) lane = continued_lane(task.rows, *hint);
        if (!lane) {
            order.push_back(std::move(task.rows));
            continue;
        }
        if (!hint) hint = lane->x;
        auto parts = parted(std::move(task), *lane);
        for (auto& part : parts | std::views::reverse) stack.push_back(std::move(part));
    }
    return order;
}

}  // namespace talentmatch::cv
