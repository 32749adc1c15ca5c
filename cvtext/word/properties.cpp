#include "word/properties.hpp"

#include <algorithm>
#include <array>

#include "office/looks.hpp"

namespace talentmatch::cvtext {
namespace {

constexpr std::size_t page_size = 512;
constexpr std::size_t max_pages_of_properties = 20'000;

/// Calls `take(code, operand)` for every change of the list.
template <class Take>
void for_each_change(const ByteView& changes, Take take) {
    constexpr std::array<std::size_t, 8> sizes{1, 1, 2, 4, 2, 2, 0, 3};
    constexpr std::uint16_t table_definition = 0xD608;
    std::size_t at = 0;
    while (at + 2 < changes.size()) {
        const auto code = changes.u16(at);
        at += 2;
        std::size_t length = sizes.at(code >> 13U);
        if (code == table_definition) {
            length = static_cast<std::size_t>(changes.u16(at)) + 1;
        } else if ((code >> 13U) == 6) {
            length = static_cast<std::size_t>(changes.u8(at)) + 1;
        }
        take(code, changes.part(at, length));
        at += length;
    }
}

/// 0 and 1 are meant, 0x80 is the style's value, 0x81 its opposite.
bool toggled(std::uint8_t operand, const std::optional<bool>& base) {
    if (operand < 0x80) return operand != 0;
    return (operand == 0x81) != base.value_or(false);
}

std::optional<std::uint32_t> palette(std::uint8_t index) {
    constexpr std::array<std::uint32_t, 17> colours{automatic_colour, 0x000000, 0x0000FF, 0x00FFFF, 0x00FF00, 0xFF00FF,
                                                    0xFF0000,         0xFFFF00, 0xFFFFFF, 0x000080, 0x008080, 0x008000,
                                                    0x800080,         0x800000, 0x808000, 0x808080, 0xC0C0C0};
    return index < colours.size() ? std::optional(colours.at(index)) : std::nullopt;
}

/// 0x00BBGGRR, or a mark for "automatic".
std::uint32_t colour_of(std::uint32_t reference) {
    if ((reference >> 24U) != 0) return automatic_colour;
    return ((reference & 0xFFU) << 16U) | (reference & 0xFF00U) | ((reference >> 16U) & 0xFFU);
}

/// A shading's background: two colours and a pattern; the second is the paper.
std::optional<std::uint32_t> shading(const ByteView& operand) {
    const auto colour = colour_of(operand.u32(5));
    return operand.u8(0) < 10 || colour == automatic_colour ? std::nullopt : std::optional(colour);
}

}  // namespace

WordLook run_look(const ByteView& changes, const DocxLook& base) {
    WordLook result;
    auto& look = result.look;
    for_each_change(changes, [&](std::uint16_t code, const ByteView& operand) {
        switch (code) {
            case 0x0800:
                result.deleted = operand.u8(0) != 0;
                break;
            case 0x0835:
                look.bold = toggled(operand.u8(0), base.bold);
                break;
            case 0x0836:
                look.italic = toggled(operand.u8(0), base.italic);
                break;
            case 0x0811:
            case 0x083C:
                look.vanished = toggled(operand.u8(0), base.vanished) || look.vanished.value_or(false);
                break;
            case 0x4A43:
                look.size = operand.u16(0) / 2.0;
                break;
            case 0x2A42:
                look.colour = palette(operand.u8(0));
                break;
            case 0x6870:
                look.colour = colour_of(operand.u32(0));
                break;
            case 0x2A0C:
                if (operand.u8(0) != 0) look.background = some_highlight;
                break;
            case 0xCA71:
                look.background = shading(operand);
                break;
            case 0x4A30:
                result.style = operand.u16(0);
                break;
            default:
                break;
        }
    });
    return result;
}

void apply_to_paragraph(const ByteView& changes, WordParagraph& paragraph) {
    constexpr std::size_t max_columns = 63;
    for_each_change(changes, [&](std::uint16_t code, const ByteView& operand) {
        if (code == 0x2416) paragraph.in_table = operand.u8(0) != 0;
        if (code == 0x6649) paragraph.in_table = operand.u32(0) != 0;
        if (code == 0x2417) paragraph.ends_row = operand.u8(0) != 0;
        if (code == 0x460B) paragraph.listed = operand.u16(0) != 0 && operand.u16(0) < 0x7FF;
        if (code == 0xC64D) paragraph.background = shading(operand);
        if (code != 0xD608) return;
        paragraph.edges.clear();
        const auto columns = std::min<std::size_t>(operand.u8(2), max_columns);
        for (std::size_t i = 0; i <= columns; ++i)
            paragraph.edges.push_back(static_cast<std::int16_t>(operand.u16(3 + 2 * i)));
    });
}

WordStyles::WordStyles(const ByteView& sheet) {
    const std::size_t head = sheet.u16(0);
    const std::size_t count = std::min<std::size_t>(sheet.u16(2), 4000);
    const std::size_t base_size = sheet.u16(4);
    std::size_t at = 2 + head;
    for (std::size_t i = 0; i < count && at + 2 <= sheet.size(); ++i) {
        const auto one = sheet.part(at + 2, sheet.u16(at));
        at += 2 + static_cast<std::size_t>(sheet.u16(at));
        if (one.size() < base_size + 4) continue;
        const auto kind = one.u16(2) & 0xFU;
        Style style{.base = static_cast<std::uint16_t>(one.u16(2) >> 4U), .run = {}, .paragraph = {}};
        // The name with its length and its end, then one or two lists of changes at even places.
        auto place = base_size + 2 + (static_cast<std::size_t>(one.u16(base_size)) + 1) * 2;
        const auto next_list = [&] {
            place += place % 2;
            const auto list = one.part(place + 2, one.u16(place));
            place += 2 + static_cast<std::size_t>(one.u16(place));
            return list;
        };
        if (kind == 1) {
            const auto list = next_list();
            style.paragraph = list.part(2, list.size());
        }
        if (kind == 1 || kind == 2) style.run = next_list();
        styles_.emplace(static_cast<std::uint16_t>(i), style);
    }
}

/// From the style itself to its last base.
std::vector<const WordStyles::Style*> WordStyles::bases(std::uint16_t style) const {
    constexpr std::size_t longest = 20;
    std::vector<const Style*> chain;
    for (auto found = styles_.find(style); found != styles_.end() && chain.size() < longest;
         found = styles_.find(found->second.base)) {
        chain.push_back(&found->second);
    }
    return chain;
}

DocxLook WordStyles::look(std::uint16_t style) const {
    DocxLook look;
    const auto chain = bases(style);
    for (auto one = chain.rbegin(); one != chain.rend(); ++one) look.overlay(run_look((*one)->run, look).look);
    return look;
}

void WordStyles::apply_to_paragraph(std::uint16_t style, WordParagraph& paragraph) const {
    const auto chain = bases(style);
    for (auto one = chain.rbegin(); one != chain.rend(); ++one)
        cvtext::apply_to_paragraph((*one)->paragraph, paragraph);
}

PropertyRuns::PropertyRuns(const ByteView& places, const ByteView& document, Of what) {
    const auto count = std::min(places.size() < 4 ? 0 : (places.size() - 4) / 8, max_pages_of_properties);
    for (std::size_t i = 0; i < count; ++i) {
        const auto number = places.u32((count + 1) * 4 + i * 4) & 0x3FFFFFU;
        const auto page = document.part(number * page_size, page_size);
        const std::size_t runs = page.u8(page_size - 1);
        const std::size_t stride = what == Of::runs ? 1 : 13;
        for (std::size_t j = 0; j < runs; ++j) {
            Stretch stretch{.begin = page.u32(j * 4), .end = page.u32(j * 4 + 4), .changes = {}, .style = 0};
            const auto place = static_cast<std::size_t>(page.u8((runs + 1) * 4 + j * stride)) * 2;
            if (place != 0 && what == Of::runs) stretch.changes = page.part(place + 1, page.u8(place));
            if (place != 0 && what == Of::paragraphs) {
                const std::size_t words = page.u8(place);
                const auto list = words == 0 ? page.part(place + 2, page.u8(place + 1) * std::size_t{2})
                                             : page.part(place + 1, words * 2 - 1);
                stretch.style = list.u16(0);
                stretch.changes = list.part(2, list.size());
            }
            if (stretch.begin < stretch.end) stretches_.push_back(stretch);
        }
    }
    std::ranges::sort(stretches_, {}, &Stretch::begin);
}

const PropertyRuns::Stretch* PropertyRuns::at(std::uint32_t offset) const {
    const auto after = std::ranges::upper_bound(stretches_, offset, {}, &Stretch::begin);
    if (after == stretches_.begin()) return nullptr;
    const auto& found = *std::prev(after);
    return offset < found.end ? &found : nullptr;
}

}  // namespace talentmatch::cvtext
