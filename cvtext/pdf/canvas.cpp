// Backgrounds and covers, by looking back (or forward) through the paints of a page.
#include "pdf/canvas.hpp"

#include <algorithm>

#include "text/colours.hpp"

namespace talentmatch::cvtext {
namespace {

/// A page with more paints than this is a drawing; what it hides is not followed any further.
constexpr std::size_t max_paints = 20'000;
/// How far a word looks back or forward: bounds a hostile page's cost.
constexpr std::size_t max_looked_at = 4'000;

bool holds(const Rect& box, double x, double y) {
    return x >= box.left && x <= box.right && y >= box.top && y <= box.bottom;
}

}  // namespace

Rect intersection(const Rect& a, const Rect& b) {
    return {std::max(a.left, b.left), std::max(a.top, b.top), std::min(a.right, b.right), std::min(a.bottom, b.bottom)};
}

void Canvas::add(const Paint& paint) {
    if (paints_.size() < max_paints && area(paint.box) > 0) paints_.push_back(paint);
}

std::uint32_t Canvas::sheet_below(double x, double y, std::size_t depth) const {
    for (std::size_t i = std::min(depth, paints_.size()), seen = 0; i-- > 0 && seen < max_looked_at; ++seen) {
        const auto& paint = paints_[i];
        if (paint.kind == Painted::sheet && holds(paint.box, x, y)) return paint.colour;
    }
    return 0xFFFFFF;
}

bool Canvas::swallows(std::uint32_t colour, double x, double y, std::size_t depth) const {
    for (std::size_t i = std::min(depth, paints_.size()), seen = 0; i-- > 0 && seen < max_looked_at; ++seen) {
        const auto& paint = paints_[i];
        if (!holds(paint.box, x, y)) continue;
        if (paint.kind == Painted::picture || !looks_the_same(colour, paint.colour)) return false;
        if (paint.kind == Painted::sheet) return true;
    }
    return looks_the_same(colour, 0xFFFFFF);
}

bool Canvas::covers(const Rect& box, std::size_t depth) const {
    const auto end = std::min(paints_.size(), depth + max_looked_at);
    constexpr double all_of_it = 0.95;
    return std::any_of(paints_.begin() + static_cast<std::ptrdiff_t>(std::min(depth, end)),
                       paints_.begin() + static_cast<std::ptrdiff_t>(end), [&](const Paint& paint) {
                           return paint.opaque && paint.kind != Painted::figure &&
                                  area(intersection(paint.box, box)) >= all_of_it * area(box);
                       });
}

double Canvas::largest_picture(const PageSize& page) const {
    const double whole = std::max(1.0, page.width * page.height);
    double largest = 0;
    for (const auto& paint : paints_) {
        if (paint.kind == Painted::picture) largest = std::max(largest, area(paint.box) / whole);
    }
    return std::min(1.0, largest);
}

}  // namespace talentmatch::cvtext
