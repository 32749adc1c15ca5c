// What a font's descriptor and name say about its looks, and the PDF string encodings.
#pragma once

#include <string>
#include <string_view>

class GfxFont;

namespace talentmatch::cvtext {

struct FontStyle {
    bool bold = false;
    bool italic = false;
    double ascent = 0.75;   ///< in ems
    double descent = -0.2;  ///< in ems
};

[[nodiscard]] FontStyle style_of(const GfxFont& font);

/// A PDF text string: UTF-16 or UTF-8 by its mark, PDFDocEncoding otherwise.
[[nodiscard]] std::u32string decode_pdf_text(std::string_view bytes);

}  // namespace talentmatch::cvtext
