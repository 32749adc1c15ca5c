// What poppler's graphics state says about the place, colour and visibility of the next thing drawn.
#pragma once

#include <GfxState.h>

#include <cstdint>

#include "pdf/words.hpp"

class GfxFont;

namespace talentmatch::cvtext {

/// Below this, a figure or a text cannot be seen through.
inline constexpr double min_opacity = 0.05;

/// A vector of user space in device space, without its origin.
[[nodiscard]] Vec turned(GfxState* state, double a, double b);

/// `otherwise` when the vector has no length.
[[nodiscard]] Vec unit(Vec v, Vec otherwise);

[[nodiscard]] std::uint32_t rgb(const GfxRGB& colour);
[[nodiscard]] bool is_pattern(GfxColorSpace* space);
[[nodiscard]] std::uint32_t text_colour(GfxState* state);

/// Whether the render mode and the opacity let text be seen.
[[nodiscard]] Hidden visibility(GfxState* state);

[[nodiscard]] Rect clip_box(GfxState* state);

/// Where a picture goes.
[[nodiscard]] Rect unit_square(GfxState* state);

struct Shape {
    Rect box;
    bool is_box = false;
};

/// A path's bounds in device space, and whether it is one axis-parallel rectangle.
[[nodiscard]] Shape shape_of(GfxState* state, const GfxPath* path);

/// The em of a Type 3 font is what its box says; of others, what the state says.
[[nodiscard]] double font_size(GfxState* state, GfxFont* font);

}  // namespace talentmatch::cvtext
