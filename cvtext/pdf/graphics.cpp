// Device space: points, y downwards.
#include "pdf/graphics.hpp"

#include <GfxFont.h>

#include <algorithm>
#include <cmath>

namespace talentmatch::cvtext {

Vec turned(GfxState* state, double a, double b) {
    const double* ctm = state->getCTM();
    return {a * ctm[0] + b * ctm[2], a * ctm[1] + b * ctm[3]};
}

Vec unit(Vec v, Vec otherwise) {
    const double length = std::hypot(v.x, v.y);
    return length > 1e-9 ? Vec{v.x / length, v.y / length} : otherwise;
}

std::uint32_t rgb(const GfxRGB& colour) {
    const auto byte = [](GfxColorComp c) { return static_cast<std::uint32_t>(colToByte(c)); };
    return (byte(colour.r) << 16U) | (byte(colour.g) << 8U) | byte(colour.b);
}

bool is_pattern(GfxColorSpace* space) { return space != nullptr && space->getMode() == csPattern; }

std::uint32_t text_colour(GfxState* state) {
    GfxRGB colour{};
    if ((state->getRender() & 3) == 1) {
        state->getStrokeRGB(&colour);
    } else {
        state->getFillRGB(&colour);
    }
    return rgb(colour);
}

/// Render mode 3 draws nothing; 7 only clips, except that poppler uses it itself to fill glyphs with a pattern.
Hidden visibility(GfxState* state) {
    const int mode = state->getRender();
    if (mode == 3 || (mode == 7 && !is_pattern(state->getFillColorSpace()))) return Hidden::invisible;
    const double opacity = (mode & 3) == 1 ? state->getStrokeOpacity() : state->getFillOpacity();
    return opacity < min_opacity ? Hidden::invisible : Hidden::no;
}

Rect clip_box(GfxState* state) {
    Rect box;
    state->getClipBBox(&box.left, &box.top, &box.right, &box.bottom);
    return box;
}

Rect unit_square(GfxState* state) {
    const double* m = state->getCTM();
    const auto [left, right] = std::minmax({m[4], m[4] + m[0], m[4] + m[2], m[4] + m[0] + m[2]});
    const auto [top, bottom] = std::minmax({m[5], m[5] + m[1], m[5] + m[3], m[5] + m[1] + m[3]});
    return {left, top, right, bottom};
}

Shape shape_of(GfxState* state, const GfxPath* path) {
    Shape shape{.box = {1e9, 1e9, -1e9, -1e9}, .is_box = path->getNumSubpaths() == 1};
    for (int i = 0; i < path->getNumSubpaths(); ++i) {
        const auto* part = path->getSubpath(i);
        Vec last;
        shape.is_box = shape.is_box && (part->getNumPoints() == 4 || part->getNumPoints() == 5);
        for (int j = 0; j < part->getNumPoints(); ++j) {
            Vec at;
            state->transform(part->getX(j), part->getY(j), &at.x, &at.y);
            const bool straight = j == 0 || std::abs(at.x - last.x) < 0.1 || std::abs(at.y - last.y) < 0.1;
            shape.is_box = shape.is_box && straight && !part->getCurve(j);
            shape.box = {std::min(shape.box.left, at.x), std::min(shape.box.top, at.y), std::max(shape.box.right, at.x),
                         std::max(shape.box.bottom, at.y)};
            last = at;
        }
    }
    return shape;
}

double font_size(GfxState* state, GfxFont* font) {
    const double size = state->getTransformedFontSize();
    if (font == nullptr || font->getType() != fontType3) return size;
    const double* box = font->getFontBBox();
    const double height = std::abs((box[3] - box[1]) * font->getFontMatrix()[3]);
    return height > 0.001 && (height < 0.4 || height > 4.0) ? size * height : size;
}

}  // namespace talentmatch::cvtext
