// Segments of a page -> rows.
#include <algorithm>
#include <cmath>
#include <utility>

#include "cv/layout/columns.hpp"

namespace talentmatch::cv {
namespace {

double middle(const Rect& box) { return (box.top + box.bottom) / 2; }

/// A row that is still gathering its segments.
struct OpenRow {
    double centre = 0;
    double height = 0;
    Row segments;

    [[nodiscard]] bool has_room(const Segment& segment) const {
        return segments.size() < 200 && std::ranges::none_of(
                                            segments,
                                            [&](const Segment& other) {
                                                return other.box.left < segment.box.right - 0.5 &&
                                                       segment.box.left < other.box.right - 0.5;
                                            });
    }
};

}  // namespace

std::vector<Row> group_rows(std::vector<Segment> segments) {
    std::ranges::sort(segments, {}, [](const Segment& s) { return std::pair{middle(s.box), s.box.left}; });
    std::vector<OpenRow> open;
    for (auto& segment : segments) {
        const double own = std::max(1.0, segment.box.bottom - segment.box.top);
        const double here = middle(segment.box);
        OpenRow* home = nullptr;
        if (!open.empty() && here - open.back().centre < 0.35 * std::min(open.back().height, own) + 0.5)
            home = &open.back();
        // a dash, a small letter: within the height of a row that has room for it
        for (std::size_t back = 1; home == nullptr && back <= 3 && back <= open.size(); ++back) {
            auto& row = open[open.size() - back];
            if (own < 0.8 * row.height && std::abs(here - row.centre) < 0.5 * row.height && row.has_room(segment))
                home = &row;
        }
        if (home == nullptr) {
            open.push_back({here, own, {}});
            home = &open.back();
        }
        home->segments.push_back(std::move(segment));
    }
    std::vector<Row> rows;
    for (auto& row : open) {
        std::ranges::sort(row.segments, {}, [](const Segment& s) { return std::pair{s.box.left, s.box.top}; });
        rows.push_back(std::move(row.segments));
    }
    return rows;
}

}  // namespace talentmatch::cv
