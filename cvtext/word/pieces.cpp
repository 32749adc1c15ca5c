#include "word/pieces.hpp"

#include <algorithm>

#include "text/charsets.hpp"
#include "text/refusal.hpp"

namespace talentmatch::cvtext {
namespace {

constexpr std::size_t max_characters = 3'000'000;

/// The table of pieces after the lists of changes that may precede it.
ByteView pieces_of(const ByteView& table) {
    std::size_t at = 0;
    while (table.u8(at) == 1) at += 3 + static_cast<std::size_t>(table.u16(at + 1));
    if (table.u8(at) != 2) throw Refusal(Outcome::broken);
    return table.part(at + 5, table.u32(at + 1));
}

}  // namespace

std::vector<WordCharacter> word_characters(const ByteView& piece_table, const ByteView& document) {
    const auto pieces = pieces_of(piece_table);
    const auto count = pieces.size() < 4 ? 0 : (pieces.size() - 4) / 12;
    std::vector<WordCharacter> characters;
    for (std::size_t i = 0; i < count; ++i) {
        const auto begin = pieces.u32(i * 4);
        const auto end = pieces.u32(i * 4 + 4);
        const auto place = pieces.u32((count + 1) * 4 + i * 8 + 2);
        const bool narrow = (place & 0x4000'0000U) != 0;
        const std::size_t offset = narrow ? (place & 0x3FFF'FFFFU) / 2 : place & 0x3FFF'FFFFU;
        const std::size_t width = narrow ? 1 : 2;
        if (end < begin || offset + (end - begin) * width > document.size()) throw Refusal(Outcome::broken);
        if (characters.size() + (end - begin) > max_characters) throw Refusal(Outcome::too_complex);
        const auto bytes = document.part(offset, (end - begin) * width);
        for (std::size_t j = 0; j < end - begin; ++j) {
            const auto unit =
                narrow
                    ? static_cast<char16_t>(decode_bytes(bytes.bytes().substr(j, 1), ByteCharset::windows_1252).front())
                    : static_cast<char16_t>(bytes.u16(j * 2));
            characters.push_back({.unit = unit, .offset = static_cast<std::uint32_t>(offset + j * width)});
        }
    }
    return characters;
}

}  // namespace talentmatch::cvtext
