// Glyphs with their geometry, colour and visibility, out of poppler's graphics state.
#include "pdf/text_device.hpp"

#include <GfxFont.h>
#include <GfxState.h>

#include <algorithm>
#include <array>
#include <cctype>
#include <cmath>

#include "pdf/graphics.hpp"
#include "text/characters.hpp"
#include "text/refusal.hpp"

namespace talentmatch::cvtext {
namespace {

constexpr std::size_t max_glyphs = 400'000;
constexpr double opaque_enough = 0.9;

}  // namespace

void TextDevice::startPage(int, GfxState* state, XRef*) {
    words_ = {};
    canvas_ = {};
    page_ = {state->getPageWidth(), state->getPageHeight()};
    actual_.reset();
    saved_clips_.clear();
    clip_is_a_box_ = true;
    groups_.clear();
    soft_masks_ = 0;
    heaviest_picture_ = 0;
    mute_glyphs_ = 0;
    glyphs_on_page_ = 0;
}

void TextDevice::saveState(GfxState*) { saved_clips_.push_back(clip_is_a_box_); }

void TextDevice::restoreState(GfxState*) {
    if (saved_clips_.empty()) return;
    clip_is_a_box_ = saved_clips_.back();
    saved_clips_.pop_back();
}

Glyph TextDevice::glyph_at(GfxState* state, double x, double y, double dx, double dy) {
    Glyph glyph;
    auto* font = state->getFont().get();
    glyph.size = font_size(state, font);
    state->transform(x, y, &glyph.origin.x, &glyph.origin.y);
    const double* text_matrix = state->getTextMat();
    glyph.along = unit(turned(state, text_matrix[0], text_matrix[1]), {1, 0});
    glyph.up = unit(turned(state, text_matrix[2], text_matrix[3]), {0, -1});
    double spacing_x = 0;
    double spacing_y = 0;
    state->textTransformDelta(state->getCharSpace() * state->getHorizScaling(), 0, &spacing_x, &spacing_y);
    glyph.advance = turned(state, dx - spacing_x, dy - spacing_y);
    const auto spacing = turned(state, spacing_x, spacing_y);
    glyph.spacing = spacing.x * glyph.along.x + spacing.y * glyph.along.y;
    if (font != nullptr) {
        if (font != font_.get()) {
            font_ = state->getFont();
            style_ = style_of(*font);
        }
        glyph.bold = style_.bold || (state->getRender() & 3) == 2;
        glyph.italic = style_.italic;
        glyph.ascent = style_.ascent;
        glyph.descent = style_.descent;
    }
    glyph.colour = text_colour(state);
    glyph.hidden = visibility(state);
    if (glyph.hidden == Hidden::no && !shows(glyph, state)) glyph.hidden = Hidden::off_page;
    return glyph;
}

/// Whether the page and its clip let through enough of a glyph to be noticed.
bool TextDevice::shows(const Glyph& glyph, GfxState* state) const {
    constexpr double enough = 0.2;
    constexpr double letter_height = 0.7;
    const Vec end{glyph.origin.x + glyph.advance.x, glyph.origin.y + glyph.advance.y};
    const Vec rise{glyph.up.x * glyph.size * letter_height, glyph.up.y * glyph.size * letter_height};
    const auto [left, right] = std::minmax({glyph.origin.x, end.x, glyph.origin.x + rise.x, end.x + rise.x});
    const auto [top, bottom] = std::minmax({glyph.origin.y, end.y, glyph.origin.y + rise.y, end.y + rise.y});
    // A glyph without width (an accent) still has a place.
    const Rect box{left, top, std::max(right, left + 0.01), std::max(bottom, top + 0.01)};
    const Rect window = intersection(clip_box(state), {0, 0, page_.width, page_.height});
    return area(intersection(box, window)) >= enough * area(box);
}

void TextDevice::drawChar(GfxState* state, double x, double y, double dx, double dy, double origin_x, double origin_y,
                          CharCode, int, const Unicode* text, int length) {
    if (soft_masks_ > 0) return;
    if (++glyphs_ > max_glyphs) throw Refusal(Outcome::too_complex);
    ++glyphs_on_page_;
    auto glyph = glyph_at(state, x - origin_x, y - origin_y, dx, dy);
    if (!std::isfinite(glyph.origin.x + glyph.origin.y + glyph.advance.x + glyph.advance.y + glyph.size)) return;
    for (int i = 0; i < length; ++i) {
        // A soft hyphen that is drawn is a hyphen.
        glyph.text += text[i] == 0xAD ? U'-' : static_cast<char32_t>(text[i]);
    }
    if (length == 0 || (length == 1 && (text[0] == 0 || text[0] == 0xFFFD))) {
        ++mute_glyphs_;
        glyph.text = U"\uFFFD";
    }
    if (actual_) {
        actual_->drawn.push_back(std::move(glyph));
    } else {
        take_glyph(glyph);
    }
}

void TextDevice::take_glyph(const Glyph& glyph) {
    const auto not_space = std::find_if_not(glyph.text.begin(), glyph.text.end(), is_space);
    if (not_space == glyph.text.end()) {
        words_.add_space();
    } else {
        words_.add(glyph, canvas_.depth());
    }
}

void TextDevice::beginActualText(GfxState*, const GooString* text) {
    actual_.emplace();
    actual_->text = decode_pdf_text(text->toStr());
}

void TextDevice::endActualText(GfxState*) {
    if (!actual_) return;
    auto actual = std::move(*actual_);
    actual_.reset();
    if (actual.drawn.empty()) return;
    // The file may say more than it shows, and that would be hidden text: believe it only about as far as the glyphs
    // go.
    std::size_t letters = 0;
    for (const auto& glyph : actual.drawn) letters += std::max<std::size_t>(1, glyph.text.size());
    const bool mute = std::ranges::any_of(actual.drawn, [](const Glyph& glyph) { return glyph.text == U"\uFFFD"; });
    if (actual.text.empty() || actual.text.size() > letters + 3 || (!mute && actual.text.size() + 3 < letters)) {
        for (const auto& glyph : actual.drawn) take_glyph(glyph);
        return;
    }
    // One letter per glyph keeps the places right; otherwise the whole text stands at the first glyph.
    if (actual.text.size() == actual.drawn.size()) {
        for (std::size_t i = 0; i < actual.drawn.size(); ++i) {
            actual.drawn[i].text = actual.text.substr(i, 1);
            take_glyph(actual.drawn[i]);
        }
        return;
    }
    auto& whole = actual.drawn.front();
    const auto& last = actual.drawn.back();
    whole.advance = {last.origin.x + last.advance.x - whole.origin.x, last.origin.y + last.advance.y - whole.origin.y};
    whole.spacing = last.spacing;
    whole.text = actual.text;
    const bool space_before = is_space(whole.text.front());
    const bool space_after = is_space(whole.text.back());
    std::erase_if(whole.text, [](char32_t c) { return c == 0xAD; });
    if (space_before) words_.add_space();
    take_glyph(whole);
    if (space_after) words_.add_space();
}

void TextDevice::fill(GfxState* state) {
    if (soft_masks_ > 0 || state->getFillOpacity() < min_opacity) return;
    const auto shape = shape_of(state, state->getPath());
    Paint paint;
    paint.box = intersection(shape.box, clip_box(state));
    paint.kind = shape.is_box && clip_is_a_box_ ? Painted::sheet : Painted::figure;
    const double opacity = state->getFillOpacity();
    const bool blended = state->getBlendMode() != gfxBlendNormal || opacity < opaque_enough;
    paint.opaque = !blended && paint.kind == Painted::sheet;
    GfxRGB colour{};
    state->getFillRGB(&colour);
    paint.colour = rgb(colour);
    if (is_pattern(state->getFillColorSpace())) paint.kind = Painted::picture;
    if (blended) {
        // What shows is a mixture with what lies below.
        const auto below = canvas_.sheet_below((paint.box.left + paint.box.right) / 2,
                                               (paint.box.top + paint.box.bottom) / 2, canvas_.depth());
        std::uint32_t mixed = 0;
        for (unsigned shift = 0; shift <= 16; shift += 8) {
            const double above = (paint.colour >> shift) & 0xFFU;
            const double under = (below >> shift) & 0xFFU;
            mixed |= static_cast<std::uint32_t>(std::lround(above * opacity + under * (1 - opacity))) << shift;
        }
        paint.colour = mixed;
    }
    canvas_.add(paint);
}

void TextDevice::clip(GfxState* state) {
    if (clip_is_a_box_) clip_is_a_box_ = shape_of(state, state->getPath()).is_box;
}

void TextDevice::take_picture(GfxState* state, int width, int height, bool opaque) {
    heaviest_picture_ = std::max(heaviest_picture_, static_cast<double>(width) * height);
    if (soft_masks_ > 0 || state->getFillOpacity() < min_opacity) return;
    Paint paint;
    paint.kind = Painted::picture;
    paint.box = intersection(unit_square(state), clip_box(state));
    paint.opaque =
        opaque && clip_is_a_box_ && state->getFillOpacity() >= opaque_enough && state->getBlendMode() == gfxBlendNormal;
    canvas_.add(paint);
}

void TextDevice::drawImageMask(GfxState* state, Object* reference, Stream* stream, int width, int height, bool invert,
                               bool interpolate, bool in_line) {
    if (in_line) OutputDev::drawImageMask(state, reference, stream, width, height, invert, interpolate, in_line);
    take_picture(state, width, height, false);
}

void TextDevice::drawImage(GfxState* state, Object* reference, Stream* stream, int width, int height,
                           GfxImageColorMap* colours, bool interpolate, const int* mask, bool in_line) {
    // An inline image's bytes have to be passed over, which the base class does.
    if (in_line) OutputDev::drawImage(state, reference, stream, width, height, colours, interpolate, mask, in_line);
    take_picture(state, width, height, mask == nullptr);
}

void TextDevice::drawMaskedImage(GfxState* state, Object*, Stream*, int width, int height, GfxImageColorMap*, bool,
                                 Stream*, int, int, bool, bool) {
    take_picture(state, width, height, false);
}

void TextDevice::drawSoftMaskedImage(GfxState* state, Object*, Stream*, int width, int height, GfxImageColorMap*, bool,
                                     Stream*, int, int, GfxImageColorMap*, bool) {
    take_picture(state, width, height, false);
}

void TextDevice::beginTransparencyGroup(GfxState*, const double*, GfxColorSpace*, bool, bool, bool for_soft_mask) {
    groups_.push_back(for_soft_mask);
    if (for_soft_mask) ++soft_masks_;
}

void TextDevice::endTransparencyGroup(GfxState*) {
    if (groups_.empty()) return;
    if (groups_.back()) --soft_masks_;
    groups_.pop_back();
}

}  // namespace talentmatch::cvtext
