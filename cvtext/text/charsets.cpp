// Tables of Unicode's own mappings (unicode.org/Public/MAPPINGS); iconv knows the rest.
#include "text/charsets.hpp"

#include <iconv.h>

#include <algorithm>
#include <array>
#include <cctype>
#include <cstdint>
#include <string>

#include "text/characters.hpp"

namespace talentmatch::cvtext {
namespace {

/// What the bytes from 0x80 mean; U+FFFD where nothing is defined.
using HighHalf = std::array<char16_t, 128>;

consteval HighHalf half(std::u16string_view characters) {
    HighHalf table{};
    for (std::size_t i = 0; i < table.size(); ++i) table.at(i) = characters.at(i);
    return table;
}

constexpr HighHalf mac_roman = half(
    u"ÄÅÇÉÑÖÜáàâäãåçéèêëíìîïñóòôöõúùûü"
    u"†°¢£§•¶ß®©™´¨≠ÆØ∞±≤≥¥µ∂∑∏π∫ªºΩæø"
    u"¿¡¬√ƒ≈∆«»…\u00A0ÀÃÕŒœ–—“”‘’÷◊ÿŸ⁄€‹›ﬁﬂ"
    u"‡·‚„‰ÂÊÁËÈÍÎÏÌÓÔ\uF8FFÒÚÛÙı\u02C6\u02DC¯\u02D8\u02D9\u02DA¸\u02DD\u02DB\u02C7");

constexpr HighHalf code_page_850 = half(
    u"ÇüéâäàåçêëèïîìÄÅÉæÆôöòûùÿÖÜø£Ø×ƒ"
    u"áíóúñÑªº¿®¬½¼¡«»░▒▓│┤ÁÂÀ©╣║╗╝¢¥┐"
    u"└┴┬├─┼ãÃ╚╔╩╦╠═╬¤ðÐÊËÈıÍÎÏ┘┌█▄¦Ì▀"
    u"ÓßÔÒõÕµþÞÚÛÙýÝ¯´\u00AD±‗¾¶§÷¸°¨·¹³²■\u00A0");

constexpr HighHalf windows_1250 = half(
    u"€\uFFFD‚\uFFFD„…†‡\uFFFD‰Š‹ŚŤŽŹ\uFFFD‘’“”•–—\uFFFD™š›śťžź"
    u"\u00A0\u02C7\u02D8Ł¤Ą¦§¨©Ş«¬\u00AD®Ż°±\u02DBł´µ¶·¸ąş»Ľ\u02DDľż"
    u"ŔÁÂĂÄĹĆÇČÉĘËĚÍÎĎĐŃŇÓÔŐÖ×ŘŮÚŰÜÝŢß"
    u"ŕáâăäĺćçčéęëěíîďđńňóôőö÷řůúűüýţ\u02D9");

/// Windows-1252 between 0x80 and 0x9F; everything else of it is Latin-1.
constexpr std::u16string_view windows_1252_controls =
    u"€\uFFFD‚ƒ„…†‡\u02C6‰Š‹Œ\uFFFDŽ\uFFFD\uFFFD‘’“”•–—\u02DC™š›œ\uFFFDžŸ";

constexpr HighHalf latin_1() {
    HighHalf table{};
    for (std::size_t i = 0; i < table.size(); ++i) table.at(i) = static_cast<char16_t>(0x80 + i);
    return table;
}

constexpr HighHalf windows_1252_table() {
    auto table = latin_1();
    for (std::size_t i = 0; i < windows_1252_controls.size(); ++i) table.at(i) = windows_1252_controls.at(i);
    return table;
}

constexpr HighHalf latin_9_table() {
    auto table = latin_1();
    table.at(0x24) = 0x20AC;
    table.at(0x26) = 0x0160;
    table.at(0x28) = 0x0161;
    table.at(0x34) = 0x017D;
    table.at(0x38) = 0x017E;
    table.at(0x3C) = 0x0152;
    table.at(0x3D) = 0x0153;
    table.at(0x3E) = 0x0178;
    return table;
}

constexpr auto windows_1252 = windows_1252_table();
constexpr auto latin_9 = latin_9_table();

const HighHalf& table_of(ByteCharset charset) {
    switch (charset) {
        case ByteCharset::windows_1252:
            return windows_1252;
        case ByteCharset::windows_1250:
            return windows_1250;
        case ByteCharset::latin_9:
            return latin_9;
        case ByteCharset::mac_roman:
            return mac_roman;
        case ByteCharset::code_page_850:
            return code_page_850;
    }
    return windows_1252;
}

bool is_ascii_letter(char c) { return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z'); }

/// How much a character inside a word looks like French, or like the wrong table.
int plausibility(char32_t c) {
    constexpr std::u32string_view usual =
        U"\u00E0\u00E2\u00E4\u00E7\u00E8\u00E9\u00EA\u00EB\u00EE\u00EF\u00F4\u00F6"
        U"\u00F9\u00FB\u00FC\u00E6\u0153\u2019\u00F1\u00ED\u00F3\u00E1\u00C9";
    if (usual.find(c) != std::u32string_view::npos) return 2;
    if (c == 0xA0 || (c >= 0x2010 && c <= 0x203A) || c == 0xAB || c == 0xBB || c == 0x20AC) return 0;
    if (c >= 0xC0 && c < 0x180 && c != 0xD7 && c != 0xF7) return -1;
    return -3;
}

/// Bytes beside an ASCII letter are part of a word, and words tell which table is right.
int score(std::string_view bytes, ByteCharset charset) {
    constexpr std::size_t looked_at = 200'000;
    const auto& table = table_of(charset);
    int sum = 0;
    bytes = bytes.substr(0, looked_at);
    for (std::size_t i = 0; i < bytes.size(); ++i) {
        const auto byte = static_cast<unsigned char>(bytes[i]);
        if (byte < 0x80) continue;
        const bool in_word =
            (i > 0 && is_ascii_letter(bytes[i - 1])) || (i + 1 < bytes.size() && is_ascii_letter(bytes[i + 1]));
        const char32_t c = table.at(byte - 0x80U);
        const bool control = c == 0xFFFD || (c >= 0x80 && c < 0xA0);
        sum += control ? -4 : in_word ? plausibility(c) : 0;
    }
    return sum;
}

std::string folded(std::string_view name) {
    std::string out;
    for (const char c : name) {
        const auto byte = static_cast<unsigned char>(c);
        if (std::isalnum(byte) != 0) out += static_cast<char>(std::tolower(byte));
    }
    return out;
}

std::optional<std::u32string> decode_by_iconv(std::string_view bytes, const std::string& charset) {
    const bool harmless = std::ranges::all_of(
        charset, [](unsigned char c) { return std::isalnum(c) != 0 || c == '-' || c == '_' || c == '.' || c == ':'; });
    if (!harmless || charset.empty() || charset.size() > 40) return std::nullopt;
    // NOLINTNEXTLINE(performance-no-int-to-ptr): how iconv says that it knows no such name
    const auto nothing = reinterpret_cast<iconv_t>(-1);
    const auto converter = iconv_open("UCS-4LE", charset.c_str());
    if (converter == nothing) return std::nullopt;
    std::u32string out;
    std::array<char, 4096> buffer{};
    auto* from = const_cast<char*>(bytes.data());
    std::size_t left = bytes.size();
    while (left > 0) {
        char* to = buffer.data();
        std::size_t room = buffer.size();
        const auto before = left;
        const auto done = iconv(converter, &from, &left, &to, &room);
        for (std::size_t i = 0; i + 4 <= buffer.size() - room; i += 4) {
            char32_t c = 0;
            for (std::size_t j = 0; j < 4; ++j)
                c |= static_cast<char32_t>(static_cast<unsigned char>(buffer.at(i + j))) << (8 * j);
            out += c;
        }
        if (done == static_cast<std::size_t>(-1) && (room == buffer.size() || left == before)) {
            out += U'\uFFFD';
            ++from;
            --left;
        }
    }
    iconv_close(converter);
    return out;
}

}  // namespace

std::u32string decode_bytes(std::string_view bytes, ByteCharset charset) {
    const auto& table = table_of(charset);
    std::u32string out;
    out.reserve(bytes.size());
    for (const char c : bytes) {
        const auto byte = static_cast<unsigned char>(c);
        out += byte < 0x80 ? char32_t{byte} : char32_t{table.at(byte - 0x80U)};
    }
    return out;
}

ByteCharset guess_charset(std::string_view bytes) {
    auto best = ByteCharset::windows_1252;
    int most = score(bytes, best);
    for (const auto other : {ByteCharset::latin_9, ByteCharset::mac_roman, ByteCharset::code_page_850}) {
        const int points = score(bytes, other);
        if (points > most) best = other, most = points;
    }
    // Latin-9's euro where nothing else tells: nobody writes the currency sign it replaced.
    const bool has_controls = std::ranges::any_of(bytes, [](unsigned char c) { return c >= 0x80 && c < 0xA0; });
    if (best == ByteCharset::windows_1252 && !has_controls && bytes.find('\xA4') != std::string_view::npos)
        return ByteCharset::latin_9;
    return best;
}

std::optional<std::u32string> decode_named(std::string_view bytes, std::string_view charset) {
    const auto name = folded(charset);
    if (name == "utf8" || name == "unicode11utf8") {
        return decode_utf8(bytes.starts_with("\xEF\xBB\xBF") ? bytes.substr(3) : bytes);
    }
    // What says ASCII or Latin-1 is Windows-1252 in practice (WHATWG Encoding, 4.2).
    if (name == "usascii" || name == "ascii" || name == "iso88591" || name == "latin1" || name == "windows1252" ||
        name == "cp1252" || name == "ansi") {
        return decode_bytes(bytes, ByteCharset::windows_1252);
    }
    if (name == "iso885915" || name == "latin9") return decode_bytes(bytes, ByteCharset::latin_9);
    if (name == "macintosh" || name == "macroman" || name == "xmacroman")
        return decode_bytes(bytes, ByteCharset::mac_roman);
    if (name == "windows1250" || name == "cp1250") return decode_bytes(bytes, ByteCharset::windows_1250);
    if (name == "ibm850" || name == "cp850") return decode_bytes(bytes, ByteCharset::code_page_850);
    if (name == "utf16" || name == "utf16le" || name == "utf16be") {
        const bool marked = bytes.starts_with("\xFF\xFE") || bytes.starts_with("\xFE\xFF");
        if (marked) return decode_any(bytes);
        return decode_utf16(bytes, name == "utf16be" ? ByteOrder::big : ByteOrder::little);
    }
    return decode_by_iconv(bytes, std::string(charset));
}

}  // namespace talentmatch::cvtext
