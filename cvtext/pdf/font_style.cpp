// Weight and slant from a font's name where its flags are silent, which is the usual case.
#include "pdf/font_style.hpp"

#include <GfxFont.h>
#include <PDFDocEncoding.h>

#include <algorithm>
#include <array>
#include <cctype>

#include "text/characters.hpp"

namespace talentmatch::cvtext {
namespace {

std::string lower(std::string_view text) {
    std::string out(text);
    std::ranges::transform(out, out.begin(), [](unsigned char c) { return static_cast<char>(std::tolower(c)); });
    return out;
}

bool has_any(std::string_view text, std::initializer_list<std::string_view> parts) {
    return std::ranges::any_of(parts, [&](std::string_view part) { return text.find(part) != std::string_view::npos; });
}

/// Computer Modern and Latin Modern name their bold and italic faces by abbreviations.
bool is_tex_bold(std::string_view name) {
    return name.starts_with("cmbx") || name.starts_with("cmssbx") || name.starts_with("sfbx") ||
           name.starts_with("ecbx");
}
bool is_tex_italic(std::string_view name) { return name.starts_with("cmti") || name.starts_with("cmsl"); }

}  // namespace

FontStyle style_of(const GfxFont& font) {
    const auto name = lower(font.getNameWithoutSubsetTag());
    FontStyle style;
    style.bold = font.isBold() || font.getWeight() >= GfxFont::W600 || is_tex_bold(name) ||
                 has_any(name, {"bold", "black", "heavy", "demi"});
    style.italic = font.isItalic() || is_tex_italic(name) || has_any(name, {"italic", "oblique"});
    style.ascent = font.getAscent() > 0.3 ? std::min(font.getAscent(), 1.0) : 0.75;
    style.descent = font.getDescent() < -0.05 ? std::max(font.getDescent(), -0.35) : -0.2;
    return style;
}

std::u32string decode_pdf_text(std::string_view bytes) {
    if (bytes.starts_with("\xFE\xFF") || bytes.starts_with("\xFF\xFE") || bytes.starts_with("\xEF\xBB\xBF")) {
        return decode_any(bytes);
    }
    std::u32string out;
    for (const char c : bytes) out += static_cast<char32_t>(pdfDocEncoding[static_cast<unsigned char>(c)]);
    return out;
}

}  // namespace talentmatch::cvtext
