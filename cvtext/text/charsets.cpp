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

using HighHalf = std::array<char16_t, 128>;

constexpr HighHalf mac_roman{
    0x00C4, 0x00C5, 0x00C7, 0x00C9, 0x00D1, 0x00D6, 0x00DC, 0x00E1, 0x00E0, 0x00E2, 0x00E4, 0x00E3, 0x00E5,
    0x00E7, 0x00E9, 0x00E8, 0x00EA, 0x00EB, 0x00ED, 0x00EC, 0x00EE, 0x00EF, 0x00F1, 0x00F3, 0x00F2, 0x00F4,
    0x00F6, 0x00F5, 0x00FA, 0x00F9, 0x00FB, 0x00FC, 0x2020, 0x00B0, 0x00A2, 0x00A3, 0x00A7, 0x2022, 0x00B6,
    0x00DF, 0x00AE, 0x00A9, 0x2122, 0x00B4, 0x00A8, 0x2260, 0x00C6, 0x00D8, 0x221E, 0x00B1, 0x2264, 0x2265,
    0x00A5, 0x00B5, 0x2202, 0x2211, 0x220F, 0x03C0, 0x222B, 0x00AA, 0x00BA, 0x03A9, 0x00E6, 0x00F8, 0x00BF,
    0x00A1, 0x00AC, 0x221A, 0x0192, 0x2248, 0x2206, 0x00AB, 0x00BB, 0x2026, 0x00A0, 0x00C0, 0x00C3, 0x00D5,
    0x0152, 0x0153, 0x2013, 0x2014, 0x201C, 0x201D, 0x2018, 0x2019, 0x00F7, 0x25CA, 0x00FF, 0x0178, 0x2044,
    0x20AC, 0x2039, 0x203A, 0xFB01, 0xFB02, 0x2021, 0x00B7, 0x201A, 0x201E, 0x2030, 0x00C2, 0x00CA, 0x00C1,
    0x00CB, 0x00C8, 0x00CD, 0x00CE, 0x00CF, 0x00CC, 0x00D3, 0x00D4, 0xF8FF, 0x00D2, 0x00DA, 0x00DB, 0x00D9,
    0x0131, 0x02C6, 0x02DC, 0x00AF, 0x02D8, 0x02D9, 0x02DA, 0x00B8, 0x02DD, 0x02DB, 0x02C7};

constexpr HighHalf code_page_850{
    0x00C7, 0x00FC, 0x00E9, 0x00E2, 0x00E4, 0x00E0, 0x00E5, 0x00E7, 0x00EA, 0x00EB, 0x00E8, 0x00EF, 0x00EE,
    0x00EC, 0x00C4, 0x00C5, 0x00C9, 0x00E6, 0x00C6, 0x00F4, 0x00F6, 0x00F2, 0x00FB, 0x00F9, 0x00FF, 0x00D6,
    0x00DC, 0x00F8, 0x00A3, 0x00D8, 0x00D7, 0x0192, 0x00E1, 0x00ED, 0x00F3, 0x00FA, 0x00F1, 0x00D1, 0x00AA,
    0x00BA, 0x00BF, 0x00AE, 0x00AC, 0x00BD, 0x00BC, 0x00A1, 0x00AB, 0x00BB, 0x2591, 0x2592, 0x2593, 0x2502,
    0x2524, 0x00C1, 0x00C2, 0x00C0, 0x00A9, 0x2563, 0x2551, 0x2557, 0x255D, 0x00A2, 0x00A5, 0x2510, 0x2514,
    0x2534, 0x252C, 0x251C, 0x2500, 0x253C, 0x00E3, 0x00C3, 0x255A, 0x2554, 0x2569, 0x2566, 0x2560, 0x2550,
    0x256C, 0x00A4, 0x00F0, 0x00D0, 0x00CA, 0x00CB, 0x00C8, 0x0131, 0x00CD, 0x00CE, 0x00CF, 0x2518, 0x250C,
    0x2588, 0x2584, 0x00A6, 0x00CC, 0x2580, 0x00D3, 0x00DF, 0x00D4, 0x00D2, 0x00F5, 0x00D5, 0x00B5, 0x00FE,
    0x00DE, 0x00DA, 0x00DB, 0x00D9, 0x00FD, 0x00DD, 0x00AF, 0x00B4, 0x00AD, 0x00B1, 0x2017, 0x00BE, 0x00B6,
    0x00A7, 0x00F7, 0x00B8, 0x00B0, 0x00A8, 0x00B7, 0x00B9, 0x00B3, 0x00B2, 0x25A0, 0x00A0};

constexpr HighHalf windows_1250{
    0x20AC, 0xFFFD, 0x201A, 0xFFFD, 0x201E, 0x2026, 0x2020, 0x2021, 0xFFFD, 0x2030, 0x0160, 0x2039, 0x015A,
    0x0164, 0x017D, 0x0179, 0xFFFD, 0x2018, 0x2019, 0x201C, 0x201D, 0x2022, 0x2013, 0x2014, 0xFFFD, 0x2122,
    0x0161, 0x203A, 0x015B, 0x0165, 0x017E, 0x017A, 0x00A0, 0x02C7, 0x02D8, 0x0141, 0x00A4, 0x0104, 0x00A6,
    0x00A7, 0x00A8, 0x00A9, 0x015E, 0x00AB, 0x00AC, 0x00AD, 0x00AE, 0x017B, 0x00B0, 0x00B1, 0x02DB, 0x0142,
    0x00B4, 0x00B5, 0x00B6, 0x00B7, 0x00B8, 0x0105, 0x015F, 0x00BB, 0x013D, 0x02DD, 0x013E, 0x017C, 0x0154,
    0x00C1, 0x00C2, 0x0102, 0x00C4, 0x0139, 0x0106, 0x00C7, 0x010C, 0x00C9, 0x0118, 0x00CB, 0x011A, 0x00CD,
    0x00CE, 0x010E, 0x0110, 0x0143, 0x0147, 0x00D3, 0x00D4, 0x0150, 0x00D6, 0x00D7, 0x0158, 0x016E, 0x00DA,
    0x0170, 0x00DC, 0x00DD, 0x0162, 0x00DF, 0x0155, 0x00E1, 0x00E2, 0x0103, 0x00E4, 0x013A, 0x0107, 0x00E7,
    0x010D, 0x00E9, 0x0119, 0x00EB, 0x011B, 0x00ED, 0x00EE, 0x010F, 0x0111, 0x0144, 0x0148, 0x00F3, 0x00F4,
    0x0151, 0x00F6, 0x00F7, 0x0159, 0x016F, 0x00FA, 0x0171, 0x00FC, 0x00FD, 0x0163, 0x02D9};

/// Windows-1252 between 0x80 and 0x9F; everything else of it is Latin-1.
constexpr std::array<char16_t, 32> windows_1252_controls{
    0x20AC, 0xFFFD, 0x201A, 0x0192, 0x201E, 0x2026, 0x2020, 0x2021, 0x02C6, 0x2030, 0x0160,
    0x2039, 0x0152, 0xFFFD, 0x017D, 0xFFFD, 0xFFFD, 0x2018, 0x2019, 0x201C, 0x201D, 0x2022,
    0x2013, 0x2014, 0x02DC, 0x2122, 0x0161, 0x203A, 0x0153, 0xFFFD, 0x017E, 0x0178};

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
