// What has been painted on a page so far, as far as it decides whether a person can see a word: its background, and
// what covers it later.
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <vector>

#include "entities/document.hpp"

namespace talentmatch::cvtext {

/// How much is known about a painted shape. `sheet`: a filled rectangle, its colour is the background everywhere
/// inside. `figure`: a filled outline that is somewhere inside its box. `picture`: an image, whose colours are unknown.
enum class Painted { sheet, figure, picture };

struct Paint {
    Painted kind = Painted::sheet;
    Rect box;
    std::uint32_t colour = 0xFFFFFF;
    bool opaque = true;
};

class Canvas {
public:
    void add(const Paint& paint);

    /// The number of paints so far: a word remembers it, to know what came before and after.
    [[nodiscard]] std::size_t depth() const { return paints_.size(); }

    /// The colour of the nearest sheet below a point, white paper when there is none.
    [[nodiscard]] std::uint32_t sheet_below(double x, double y, std::size_t depth) const;

    /// True when text of this colour over whatever may lie below this point cannot be told from it. A picture below
    /// makes that false: nobody knows what it shows.
    [[nodiscard]] bool swallows(std::uint32_t colour, double x, double y, std::size_t depth) const;

    /// True when something opaque that was painted after `depth` hides all of the box.
    [[nodiscard]] bool covers(const Rect& box, std::size_t depth) const;

    /// The share of the page that its largest picture takes, 0 to 1.
    [[nodiscard]] double largest_picture(const PageSize& page) const;

    [[nodiscard]] bool empty() const { return paints_.empty(); }

private:
    std::vector<Paint> paints_;
};

[[nodiscard]] inline double area(const Rect& box) {
    return box.right > box.left && box.bottom > box.top ? (box.right - box.left) * (box.bottom - box.top) : 0.0;
}

[[nodiscard]] Rect intersection(const Rect& a, const Rect& b);

}  // namespace talentmatch::cvtext
