// Poppler's output device that draws nothing: it notes the words, and what is painted below and above them.
#pragma once

#include <OutputDev.h>

#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "pdf/canvas.hpp"
#include "pdf/font_style.hpp"
#include "pdf/words.hpp"

namespace talentmatch::cvtext {

class TextDevice : public OutputDev {
public:
    [[nodiscard]] bool upsideDown() override { return true; }
    [[nodiscard]] bool useDrawChar() override { return true; }
    [[nodiscard]] bool interpretType3Chars() override { return false; }

    void startPage(int number, GfxState* state, XRef* xref) override;
    void saveState(GfxState* state) override;
    void restoreState(GfxState* state) override;

    void drawChar(GfxState* state, double x, double y, double dx, double dy, double origin_x, double origin_y,
                  CharCode code, int bytes, const Unicode* text, int length) override;
    void beginActualText(GfxState* state, const GooString* text) override;
    void endActualText(GfxState* state) override;

    void fill(GfxState* state) override;
    void eoFill(GfxState* state) override { fill(state); }
    void clip(GfxState* state) override;
    void eoClip(GfxState* state) override { clip(state); }
    void drawImageMask(GfxState* state, Object* reference, Stream* stream, int width, int height, bool invert,
                       bool interpolate, bool in_line) override;
    void drawImage(GfxState* state, Object* reference, Stream* stream, int width, int height, GfxImageColorMap* colours,
                   bool interpolate, const int* mask, bool in_line) override;
    void drawMaskedImage(GfxState* state, Object* reference, Stream* stream, int width, int height,
                         GfxImageColorMap* colours, bool interpolate, Stream* mask, int mask_width, int mask_height,
                         bool mask_invert, bool mask_interpolate) override;
    void drawSoftMaskedImage(GfxState* state, Object* reference, Stream* stream, int width, int height,
                             GfxImageColorMap* colours, bool interpolate, Stream* mask, int mask_width, int mask_height,
                             GfxImageColorMap* mask_colours, bool mask_interpolate) override;
    void beginTransparencyGroup(GfxState* state, const double* box, GfxColorSpace* space, bool isolated, bool knockout,
                                bool for_soft_mask) override;
    void endTransparencyGroup(GfxState* state) override;

    /// The page's words in drawing order, visibility not yet judged beyond the render mode.
    [[nodiscard]] std::vector<Word> take_words() { return words_.take(); }
    [[nodiscard]] const Canvas& canvas() const { return canvas_; }
    [[nodiscard]] PageSize page_size() const { return page_; }
    /// Of this page: glyphs of which the font does not say what they mean, and all glyphs.
    [[nodiscard]] std::size_t mute_glyphs() const { return mute_glyphs_; }
    [[nodiscard]] std::size_t glyphs() const { return glyphs_on_page_; }

    /// Pixels of the page's largest picture, as it states them.
    [[nodiscard]] double heaviest_picture() const { return heaviest_picture_; }

private:
    /// Text that the file offers instead of the glyphs drawn meanwhile (a ligature, a hyphenated word).
    struct ActualText {
        std::u32string text;
        std::vector<Glyph> drawn;
    };

    [[nodiscard]] Glyph glyph_at(GfxState* state, double x, double y, double dx, double dy);
    void take_glyph(const Glyph& glyph);
    void take_picture(GfxState* state, int width, int height, bool opaque);
    [[nodiscard]] bool shows(const Glyph& glyph, GfxState* state) const;

    WordBuilder words_;
    Canvas canvas_;
    PageSize page_;
    std::shared_ptr<GfxFont> font_;  ///< whose style `style_` is; held, so that its address stays its own
    FontStyle style_;
    std::optional<ActualText> actual_;
    std::vector<bool> saved_clips_;
    bool clip_is_a_box_ = true;
    std::vector<bool> groups_;  ///< open transparency groups: whether each is a soft mask
    int soft_masks_ = 0;
    double heaviest_picture_ = 0;
    std::size_t mute_glyphs_ = 0;
    std::size_t glyphs_on_page_ = 0;
    std::size_t glyphs_ = 0;  ///< of the whole document
};

}  // namespace talentmatch::cvtext
