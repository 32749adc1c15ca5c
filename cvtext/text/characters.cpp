// Decoding and cleaning of characters, over utf8proc for the normal form.
#include "text/characters.hpp"

#include <utf8proc.h>

#include <algorithm>
#include <array>
#include <cstdlib>
#include <memory>
#include <optional>

#include "text/charsets.hpp"

namespace talentmatch::cvtext {
namespace {

constexpr char32_t replacement = 0xFFFD;

/// The code point at the front and its length; nothing when the bytes are not UTF-8.
std::optional<std::pair<char32_t, std::size_t>> first_utf8(std::string_view bytes) {
    utf8proc_int32_t point = -1;
    const auto length = utf8proc_iterate(reinterpret_cast<const utf8proc_uint8_t*>(bytes.data()),
                                         static_cast<utf8proc_ssize_t>(std::min<std::size_t>(bytes.size(), 4)), &point);
    if (length <= 0) return std::nullopt;
    return std::pair{static_cast<char32_t>(point), static_cast<std::size_t>(length)};
}

/// UTF-16 without a mark shows itself by the zero bytes of its ASCII letters.
std::optional<ByteOrder> order_by_zero_bytes(std::string_view bytes) {
    const auto looked_at = std::min<std::size_t>(bytes.size(), 4096) & ~std::size_t{1};
    std::size_t even = 0;
    std::size_t odd = 0;
    for (std::size_t i = 0; i < looked_at; i += 2) {
        even += bytes[i] == '\0' ? 1U : 0U;
        odd += bytes[i + 1] == '\0' ? 1U : 0U;
    }
    const auto most = looked_at / 2 * 6 / 10;
    if (looked_at < 8) return std::nullopt;
    if (odd > most && even < most / 4) return ByteOrder::little;
    if (even > most && odd < most / 4) return ByteOrder::big;
    return std::nullopt;
}

std::u32string_view ligature(char32_t c) {
    switch (c) {
        case 0xFB00:
            return U"ff";
        case 0xFB01:
            return U"fi";
        case 0xFB02:
            return U"fl";
        case 0xFB03:
            return U"ffi";
        case 0xFB04:
            return U"ffl";
        case 0xFB05:
        case 0xFB06:
            return U"st";
        default:
            return {};
    }
}

/// Bullets of Word's Symbol and Wingdings fonts, and the line separators that are spaces here.
char32_t replaced(char32_t c) {
    if (is_space(c)) return U' ';
    switch (c) {
        case 0xF0A7:
        case 0xF0B7:
        case 0xF06C:
        case 0xF09F:
        case 0xF0A8:
        case 0xF076:
        case 0xF0D8:
            return U'\u2022';
        case 0xF0FC:
            return U'\u2713';
        case 0x2010:
        case 0x2011:
            return U'-';
        default:
            return c;
    }
}

bool is_dropped(char32_t c) {
    if (c < 0x20 || (c >= 0x7F && c < 0xA0) || c > 0x10FFFF || (c >= 0xD800 && c < 0xE000)) return true;
    if (c < 0xAD) return false;
    return utf8proc_category(static_cast<utf8proc_int32_t>(c)) == UTF8PROC_CATEGORY_CF || (c & 0xFFFEU) == 0xFFFE;
}

void append_utf8(std::string& out, char32_t c) {
    std::array<utf8proc_uint8_t, 4> bytes{};
    const auto length = utf8proc_encode_char(static_cast<utf8proc_int32_t>(c), bytes.data());
    out.append(reinterpret_cast<const char*>(bytes.data()), static_cast<std::size_t>(length));
}

struct FreeMemory {
    void operator()(void* memory) const noexcept { std::free(memory); }
};

}  // namespace

std::u32string decode_utf8(std::string_view bytes) {
    std::u32string out;
    out.reserve(bytes.size());
    while (!bytes.empty()) {
        const auto next = first_utf8(bytes);
        out += next ? next->first : replacement;
        bytes.remove_prefix(next ? next->second : 1);
    }
    return out;
}

bool is_utf8(std::string_view bytes) {
    while (!bytes.empty()) {
        const auto next = first_utf8(bytes);
        if (!next) return false;
        bytes.remove_prefix(next->second);
    }
    return true;
}

std::string encode_utf8(std::u32string_view text) {
    std::string out;
    out.reserve(text.size());
    for (const auto c : text) append_utf8(out, c > 0x10FFFF || (c >= 0xD800 && c < 0xE000) ? replacement : c);
    return out;
}

std::u32string decode_utf16(std::string_view bytes, ByteOrder order) {
    const auto unit = [&](std::size_t i) {
        const auto first = static_cast<unsigned char>(bytes[i]);
        const auto second = static_cast<unsigned char>(bytes[i + 1]);
        return order == ByteOrder::little ? static_cast<char32_t>(first | (second << 8U))
                                          : static_cast<char32_t>((first << 8U) | second);
    };
    std::u32string out;
    out.reserve(bytes.size() / 2);
    for (std::size_t i = 0; i + 1 < bytes.size(); i += 2) {
        const auto high = unit(i);
        const bool leads = high >= 0xD800 && high < 0xDC00;
        if (leads && i + 3 < bytes.size()) {
            const auto low = unit(i + 2);
            if (low >= 0xDC00 && low < 0xE000) {
                out += 0x10000 + ((high - 0xD800) << 10U) + (low - 0xDC00);
                i += 2;
                continue;
            }
        }
        out += high >= 0xD800 && high < 0xE000 ? replacement : high;
    }
    return out;
}

std::u32string decode_any(std::string_view bytes) {
    if (bytes.starts_with("\xEF\xBB\xBF")) return decode_utf8(bytes.substr(3));
    if (bytes.starts_with("\xFF\xFE")) return decode_utf16(bytes.substr(2), ByteOrder::little);
    if (bytes.starts_with("\xFE\xFF")) return decode_utf16(bytes.substr(2), ByteOrder::big);
    if (const auto order = order_by_zero_bytes(bytes)) return decode_utf16(bytes, *order);
    if (is_utf8(bytes)) return decode_utf8(bytes);
    return decode_bytes(bytes, guess_charset(bytes));
}

std::string clean(std::u32string_view text) {
    std::string out;
    out.reserve(text.size() + 8);
    bool composed = true;
    for (const auto raw : text) {
        const auto c = replaced(raw);
        if (is_dropped(c)) continue;
        if (const auto letters = ligature(c); !letters.empty()) {
            for (const auto letter : letters) append_utf8(out, letter);
            continue;
        }
        composed = composed && c < 0x300;
        append_utf8(out, c);
    }
    if (composed) return out;
    const std::unique_ptr<utf8proc_uint8_t, FreeMemory> normal(
        utf8proc_NFC(reinterpret_cast<const utf8proc_uint8_t*>(out.c_str())));
    return normal ? std::string(reinterpret_cast<const char*>(normal.get())) : out;
}

std::string clean(std::string_view utf8) { return clean(decode_utf8(utf8)); }

bool is_private_use(char32_t c) {
    return (c >= 0xE000 && c < 0xF900) || (c >= 0xF0000 && c < 0xFFFFE) || (c >= 0x100000 && c < 0x10FFFE);
}

bool is_space(char32_t c) {
    return c == U' ' || (c >= 0x09 && c <= 0x0D) || c == 0x85 || c == 0xA0 || c == 0x1680 ||
           (c >= 0x2000 && c <= 0x200A) || c == 0x2028 || c == 0x2029 || c == 0x202F || c == 0x205F || c == 0x3000;
}

}  // namespace talentmatch::cvtext
