#include "cv/layout/ended_columns.hpp"

#include <algorithm>
#include <cmath>
#include <utility>

#include "cv/layout/flow.hpp"

namespace talentmatch::cv {
namespace {

constexpr std::size_t most_kept = 64;

/// How much of the first stands in the second's column, 0 to 1.
double share_in(const Rect& box, const Rect& column) {
    const double common = std::min(box.right, column.right) - std::max(box.left, column.left);
    return common / std::max(1.0, box.right - box.left);
}

/// The column that was read just before stands beside this one: nothing goes on from there.
bool is_beside(const Rect& box, const Rect& read) {
    return share_in(box, read) < 0.1 && share_in(read, box) < 0.1 && read.bottom > box.top - 40;
}

}  // namespace

EndedColumns::EndedColumns(const std::vector<Line>& lines) {
    for (const auto& line : lines) {
        const auto [found, is_new] = extents_.try_emplace(line.region, Extent{line.page, line.box});
        if (!is_new) widen(found->second.box, line.box);
    }
}

void EndedColumns::end(int region, Section section, std::string heading) {
    ended_.push_back({region, section, std::move(heading)});
    if (ended_.size() > most_kept) ended_.erase(ended_.begin());
}

bool EndedColumns::ends_above_another(const Extent& column) const {
    constexpr double far_above = 250;
    return std::ranges::any_of(ended_, [&](const EndedColumn& other) {
        const auto& [page, box] = extents_.at(other.region);
        const bool below = box.top >= column.box.bottom && share_in(box, column.box) > 0;
        return page == column.page && (below || box.bottom > column.box.bottom + far_above);
    });
}

const EndedColumn* EndedColumns::before(int region) const {
    const auto& here = extents_.at(region);
    const EndedColumn* best = nullptr;
    double most = 0.5;
    for (const auto& ended : ended_) {
        const auto& above = extents_.at(ended.region);
        double share = share_in(here.box, above.box);
        if (above.page == here.page) {
            const double gap = here.box.top - above.box.bottom;
            // the same column, or the text below the sidebar that stood beside it
            const bool is_wider = std::abs(here.box.left - above.box.left) < 3 && here.box.right > above.box.right;
            const bool is_as_wide = share >= 0.7 && share_in(above.box, here.box) >= 0.7;
            const bool was_beside = is_beside(here.box, extents_.at(ended_.back().region).box);
            // the rest of a longer column, of which the lines above are the longer ones
            const bool is_rest = gap < 40 && share >= 0.9 && std::abs(here.box.left - above.box.left) < 3;
            if (gap < -1 || gap > (was_beside ? 120 : 40)) continue;
            if (!is_wider && !is_as_wide && !(was_beside && is_rest)) continue;
            share += 1;  // nearer than any other page
        } else if (above.page != here.page - 1 || here.box.top > 150 || ends_above_another(above)) {
            continue;
        }
        if (share >= most - 0.1) best = &ended, most = std::max(most, share);
    }
    return best;
}

}  // namespace talentmatch::cv
