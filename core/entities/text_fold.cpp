#include "entities/text_fold.hpp"

#include <array>
#include <cstddef>
#include <cstdint>

namespace talentmatch {
namespace {

constexpr char32_t not_utf8 = 0xFFFF'FFFF;

/// The code point at `at`, which moves behind it; `not_utf8` (and one byte on) for anything RFC 3629 forbids.
char32_t take_code_point(std::string_view text, std::size_t& at) {
    const auto byte = [&](std::size_t i) { return static_cast<unsigned char>(text[i]); };
    const unsigned char first = byte(at++);
    if (first < 0x80) return first;
    const std::size_t more = first >= 0xF0 ? 3 : first >= 0xE0 ? 2 : 1;
    if (first < 0xC2 || first > 0xF4 || at + more > text.size()) return not_utf8;
    char32_t point = first & (0x3FU >> more);
    for (std::size_t i = 0; i < more; ++i) {
        if ((byte(at + i) & 0xC0U) != 0x80) return not_utf8;
        point = (point << 6U) | (byte(at + i) & 0x3FU);
    }
    constexpr std::array<char32_t, 4> least{0, 0x80, 0x800, 0x10000};
    if (point < least.at(more) || point > 0x10FFFF || (point >= 0xD800 && point <= 0xDFFF)) return not_utf8;
    at += more;
    return point;
}

void append_utf8(std::string& out, char32_t point) {
    const auto tail = [&](unsigned shift) { out += static_cast<char>(0x80U | ((point >> shift) & 0x3FU)); };
    if (point < 0x80) {
        out += static_cast<char>(point);
    } else if (point < 0x800) {
        out += static_cast<char>(0xC0U | (point >> 6U));
        tail(0);
    } else if (point < 0x10000) {
        out += static_cast<char>(0xE0U | (point >> 12U));
        tail(6);
        tail(0);
    } else {
        out += static_cast<char>(0xF0U | (point >> 18U));
        tail(12);
        tail(6);
        tail(0);
    }
}

// U+00C0 to U+017F, one ASCII letter each; '1' to '6' stand for two letters, '*' and '/' are themselves (the signs for
// multiplication and division).
constexpr std::string_view latin =
    "aaaaaa1ceeeeiiiidnooooo*ouuuuy23"   // U+00C0
    "aaaaaa1ceeeeiiiidnooooo/ouuuuy2y"   // U+00E0
    "aaaaaaccccccccddddeeeeeeeeeegggg"   // U+0100
    "gggghhhhiiiiiiiiii44jjkkklllllll"   // U+0120
    "lllnnnnnnnnnoooooo55rrrrrrssssss"   // U+0140
    "ssttttttuuuuuuuuuuuuwwyyyzzzzzzs";  // U+0160
static_assert(latin.size() == 0x180 - 0xC0);

// U+1E00 to U+1EFF, where Vietnamese and Welsh have their letters; '?' stays as it is.
constexpr std::string_view more_latin =
    "aabbbbbbccddddddddddeeeeeeeeeeff"   // U+1E00
    "gghhhhhhhhhhiiiikkkkkkllllllllmm"   // U+1E20
    "mmmmnnnnnnnnoooooooopppprrrrrrrr"   // U+1E40
    "ssssssssssttttttttuuuuuuuuuuvvvv"   // U+1E60
    "wwwwwwwwwwxxxxyyzzzzzzhtwy?s??3?"   // U+1E80
    "aaaaaaaaaaaaaaaaaaaaaaaaeeeeeeee"   // U+1EA0
    "eeeeeeeeiiiioooooooooooooooooooo"   // U+1EC0
    "oooouuuuuuuuuuuuuuyyyyyyyy??????";  // U+1EE0
static_assert(more_latin.size() == 0x100);

/// What U+0180 to U+024F hold of living languages: Vietnamese horns, Romanian commas below.
char32_t without_horn_or_comma(char32_t point) {
    switch (point) {
        case 0x1A0:
        case 0x1A1:
            return U'o';
        case 0x1AF:
        case 0x1B0:
            return U'u';
        case 0x218:
        case 0x219:
            return U's';
        case 0x21A:
        case 0x21B:
            return U't';
        default:
            return point;
    }
}

// Ligatures that PDFs keep: U+FB00 to U+FB06.
constexpr std::array<std::string_view, 7> ligatures{"ff", "fi", "fl", "ffi", "ffl", "st", "st"};

void append_latin(std::string& out, char letter) {
    switch (letter) {
        case '1':
            out += "ae";
            break;
        case '2':
            out += "th";
            break;
        case '3':
            out += "ss";
            break;
        case '4':
            out += "ij";
            break;
        case '5':
            out += "oe";
            break;
        default:
            out += letter;
    }
}

bool is_blank(char32_t point) {
    return point <= 0x20 || point == 0x7F || point == 0x85 || point == 0xA0 || point == 0x1680 ||
           (point >= 0x2000 && point <= 0x200A) || point == 0x2028 || point == 0x2029 || point == 0x202F ||
           point == 0x205F || point == 0x3000 || point == not_utf8;
}

bool is_invisible(char32_t point) {
    return (point >= 0x300 && point <= 0x36F) || point == 0xAD || (point >= 0x200B && point <= 0x200F) ||
           (point >= 0x202A && point <= 0x202E) || (point >= 0x2060 && point <= 0x2064) || point == 0xFEFF ||
           point == 0xA9 || point == 0xAE || point == 0x2122 || (point >= 0xFE00 && point <= 0xFE0F);
}

/// The ASCII sign a typographic one stands for, or the point itself.
char32_t plain_sign(char32_t point) {
    if ((point >= 0x2010 && point <= 0x2015) || point == 0x2212) return '-';
    if (point == 0x2018 || point == 0x2019 || point == 0x02BC || point == 0xB4 || point == '`') return '\'';
    if (point == 0x201C || point == 0x201D || point == 0xAB || point == 0xBB) return '"';
    if (point == 0x266F) return '#';
    if (point >= 0xFF01 && point <= 0xFF5E) return point - 0xFEE0;  // full width forms
    return point;
}

char32_t lower_beyond_latin(char32_t point) {
    if ((point >= 0x391 && point <= 0x3A9) || (point >= 0x410 && point <= 0x42F)) return point + 0x20;
    if (point >= 0x400 && point <= 0x40F) return point + 0x50;
    return point;
}

}  // namespace

std::string fold_text(std::string_view text) {
    std::string out;
    out.reserve(text.size());
    for (std::size_t at = 0; at < text.size();) {
        const char32_t point = plain_sign(take_code_point(text, at));
        if (is_blank(point))
            out += ' ';
        else if (is_invisible(point))
            continue;
        else if (point >= 'A' && point <= 'Z')
            out += static_cast<char>(point + 0x20);
        else if (point >= 0xC0 && point < 0x180)
            append_latin(out, latin.at(point - 0xC0));
        else if (point >= 0x1E00 && point < 0x1F00 && more_latin.at(point - 0x1E00) != '?')
            append_latin(out, more_latin.at(point - 0x1E00));
        else if (point >= 0xFB00 && point < 0xFB07)
            out += ligatures.at(point - 0xFB00);
        else
            append_utf8(out, lower_beyond_latin(without_horn_or_comma(point)));
    }
    return out;
}

}  // namespace talentmatch
