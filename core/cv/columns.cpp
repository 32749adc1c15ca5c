#include "cv/columns.hpp"

#include <utility>

#include "cv/lanes.hpp"

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
        auto lane = std::exchange(task.lane, std::nullopt);
        if (!lane && task.depth < max_depth) lane = find_lane(task.rows);
        if (!lane && task.depth == 0 && before) lane = continued_lane(task.rows, *before);
        if (!lane && task.is_below && hint) lane = continued_lane(task.rows, *hint);
        if (lane && !hint) hint = lane->x;
        if (!lane) {
            order.push_back(std::move(task.rows));
            continue;
        }
        Task above{{}, task.depth + 1, false};
        Task left{{}, task.depth + 1, false};
        Task right{{}, task.depth + 1, false};
        Task below{{}, task.depth + 1, true, cut_off(*lane)};
        std::vector<Segment> left_segments;
        std::vector<Segment> right_segments;
        for (std::size_t i = 0; i < task.rows.size(); ++i) {
            if (i < lane->first || i >= lane->last) {
                (i < lane->first ? above : below).rows.push_back(std::move(task.rows[i]));
                continue;
            }
            for (auto& segment : task.rows[i])
                (segment.box.right <= lane->x ? left_segments : right_segments).push_back(std::move(segment));
        }
        for (int more = 0; !below.lane && more < max_depth; ++more) {
            const auto next = same_columns_below(below.rows, *lane, right_segments);
            if (!next) break;
            auto below_rows = std::exchange(below.rows, {});
            for (std::size_t i = 0; i < below_rows.size(); ++i) {
                if (i >= next->last) {
                    below.rows.push_back(std::move(below_rows[i]));
                    continue;
                }
                for (auto& segment : below_rows[i])
                    (segment.box.right <= next->x ? left_segments : right_segments).push_back(std::move(segment));
            }
        }
        // a line of the other column at nearly the same height may have torn a row of this one
        left.rows = group_rows(std::move(left_segments));
        right.rows = group_rows(std::move(right_segments));
        for (auto* part : {&below, &right, &left, &above})
            if (!part->rows.empty()) stack.push_back(std::move(*part));
    }
    return order;
}

}  // namespace talentmatch::cv
