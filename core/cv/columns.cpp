#include "cv/columns.hpp"

#include <algorithm>
#include <cmath>
#include <optional>
#include <utility>

namespace talentmatch::cv {
namespace {

constexpr int max_depth = 6;
constexpr double lane_step = 3;  // points between two candidate lanes
constexpr std::size_t max_lanes = 400;
constexpr std::size_t most_rows = 2000;  // a page that nobody could read is not searched for columns
constexpr std::size_t most_head_rows = 20;
constexpr int least_lines = 4;  // of its own, on either side of a lane

struct Side {
    int rows = 0;         // with text on this side
    int own_rows = 0;     // with text on this side only
    int worded_rows = 0;  // with three letters at least: dates and icons are no column
};

/// A blank lane through consecutive rows.
struct Lane {
    double x = 0;
    std::size_t first = 0;
    std::size_t last = 0;  // behind the last row
    double score = 0;
};

bool has_words(const Segment& segment) { return segment.letters >= 3; }

/// What a row says about a lane: text to the left, to the right, or across it.
struct Crossing {
    bool left = false;
    bool right = false;
    bool across = false;
    bool left_words = false;
    bool right_words = false;
};

Crossing cross(const Row& row, double x) {
    Crossing crossing;
    for (const auto& segment : row) {
        if (segment.box.right <= x) {
            crossing.left = true;
            crossing.left_words |= has_words(segment);
        } else if (segment.box.left >= x) {
            crossing.right = true;
            crossing.right_words |= has_words(segment);
        } else {
            crossing.across = true;
        }
    }
    return crossing;
}

double score_of(const Side& left, const Side& right) {
    if (left.own_rows < 2 || right.own_rows < 2) return 0;
    if (left.worded_rows < least_lines || right.worded_rows < least_lines) return 0;
    if (left.worded_rows * 2 < left.rows || right.worded_rows * 2 < right.rows) return 0;
    // Rows that answer each other (label, value) are a table; columns have lines of their own.
    const int own = std::min(left.own_rows, right.own_rows);
    const int both = left.rows - left.own_rows;
    if (own * 5 < both) return 0;
    return std::min(left.worded_rows, right.worded_rows) + (0.1 * own);
}

/// Rows between two white bands across the page.
struct Band {
    Side left;
    Side right;
    std::size_t first = 0;
    std::size_t last = 0;

    void add(const Crossing& row) {
        left.rows += row.left ? 1 : 0;
        right.rows += row.right ? 1 : 0;
        left.own_rows += row.left && !row.right ? 1 : 0;
        right.own_rows += row.right && !row.left ? 1 : 0;
        left.worded_rows += row.left_words ? 1 : 0;
        right.worded_rows += row.right_words ? 1 : 0;
    }
};

/// From the first band that has columns to the last; what follows belongs to them while only one side has text.
Lane lane_of(const std::vector<Band>& bands, const Band& whole, double x) {
    Lane lane{x};
    for (std::size_t i = 0; i < bands.size(); ++i) {
        const auto& band = bands[i];
        const double score = score_of(band.left, band.right);
        if (score > 0) {
            if (lane.score == 0) {
                lane.first = band.first;
                // both columns' headings, with white below them
                const bool headed =
                    i > 0 && bands[i - 1].last - bands[i - 1].first <= 2 && bands[i - 1].right.worded_rows > 0;
                if (headed) lane.first = bands[i - 1].first;
            }
            lane.last = band.last;
            lane.score += score;
        } else if (lane.score > 0 && band.left.rows == 0) {
            lane.last = band.last;  // the left column has ended
        }
    }
    // a page's columns may begin beside the name, with less text than columns need
    if (lane.score > 0 && lane.first > whole.first && whole.first == 0 && lane.first <= most_head_rows) {
        Side left;
        Side right;
        for (const auto& band : bands) {
            if (band.first >= lane.first) break;
            left.own_rows += band.left.own_rows;
            right.own_rows += band.right.own_rows;
        }
        if (left.own_rows > 0 && right.own_rows > 0) lane.first = 0;
    }
    const bool airy = std::min(whole.left.own_rows, whole.right.own_rows) >= 8;
    if (lane.score == 0 && airy) lane = Lane{x, whole.first, whole.last, score_of(whole.left, whole.right)};
    return lane;
}

/// The best stretch of rows along one lane. `crossings` are those of all rows, `blank` tells of a white band above a
/// row.
Lane best_stretch(const std::vector<Crossing>& crossings, const std::vector<bool>& blank, double x) {
    Lane best{x};
    std::vector<Band> bands;
    for (std::size_t first = 0; first < crossings.size();) {
        if (crossings[first].across) {
            ++first;
            continue;
        }
        bands.clear();
        Band whole;
        whole.first = first;
        auto last = first;
        for (; last < crossings.size() && !crossings[last].across; ++last) {
            if (bands.empty() || blank[last]) {
                bands.emplace_back();
                bands.back().first = last;
            }
            bands.back().add(crossings[last]);
            bands.back().last = last + 1;
            whole.add(crossings[last]);
        }
        whole.last = last;
        const auto lane = lane_of(bands, whole, x);
        if (lane.score > best.score) best = lane;
        first = last;
    }
    return best;
}

/// True for each row that has a white band of more than a line above it.
std::vector<bool> blanks_above(const std::vector<Row>& rows) {
    std::vector<bool> blank(rows.size(), false);
    double bottom = 0;
    for (std::size_t i = 0; i < rows.size(); ++i) {
        double top = rows[i].front().box.top;
        double height = 0;
        for (const auto& segment : rows[i]) {
            top = std::min(top, segment.box.top);
            height = std::max(height, segment.box.bottom - segment.box.top);
        }
        blank[i] = i > 0 && top - bottom > 0.9 * height;
        for (const auto& segment : rows[i]) bottom = i == 0 ? segment.box.bottom : std::max(bottom, segment.box.bottom);
    }
    return blank;
}

std::optional<Lane> find_lane(const std::vector<Row>& rows) {
    if (rows.size() < static_cast<std::size_t>(least_lines) || rows.size() > most_rows) return std::nullopt;
    double left = rows.front().front().box.left;
    double right = left;
    for (const auto& row : rows) {
        left = std::min(left, row.front().box.left);
        for (const auto& segment : row) right = std::max(right, segment.box.right);
    }
    const double step = std::max(lane_step, (right - left) / static_cast<double>(max_lanes));
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
    std::vector<Crossing> crossings(rows.size());
    const auto blank = blanks_above(rows);
    for (double x = left + step; x < right; x += step) {
        for (std::size_t i = 0; i < rows.size(); ++i) crossings[i] = cross(rows[i], x);
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

/// The columns of the page before, for as long as no text stands across their border.
std::optional<Lane> continued_lane(const std::vector<Row>& rows, double x) {
    Side left;
    Side right;
    std::size_t last = 0;
    std::size_t end = 0;  // behind the last row of the shorter column
    for (; last < rows.size(); ++last) {
        const auto row = cross(rows[last], x);
        if (row.across) break;
        left.own_rows += row.left && !row.right ? 1 : 0;
        right.own_rows += row.right && !row.left ? 1 : 0;
        right.worded_rows += row.right_words ? 1 : 0;
        end = last + 1;
    }
    if (left.own_rows == 0 || right.own_rows == 0 || right.worded_rows == 0) return std::nullopt;
    return Lane{x, 0, end, 1};
}

/// The right column goes on below without a white band: `rows` were cut off it by a line that is longer than its
/// column.
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

struct Task {
    std::vector<Row> rows;
    int depth = 0;
    bool is_below = false;  // other rows of the page stand above, in columns
};

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
        auto lane = task.depth < max_depth ? find_lane(task.rows) : std::nullopt;
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
        Task below{{}, task.depth + 1, true};
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
        for (int more = 0; more < max_depth; ++more) {
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
