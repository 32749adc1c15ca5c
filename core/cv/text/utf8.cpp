#include "cv/text/utf8.hpp"

#include <algorithm>
#include <array>

namespace talentmatch::cv {
namespace {

// Base letters of U+00C0 to U+017F; '*' keeps the code point as it is.
constexpr std::string_view latin_bases =
    "aaaaaa*ceeeeiiii"   // C0
    "dnooooo*ouuuuy**"   // D0
    "aaaaaa*ceeeeiiii"   // E0
    "dnooooo*ouuuuy*y"   // F0
    "aaaaaaccccccccdd"   // 100
    "ddeeeeeeeeeegggg"   // 110
    "gggghhhhiiiiiiii"   // 120
    "ii**jjkkklllllll"   // 130
    "lllnnnnnnn**oooo"   // 140
    "oo**rrrrrrssssss"   // 150
    "ssttttttuuuuuuuu"   // 160
    "uuuuwwyyyzzzzzzs";  // 170

struct Spelling {
    char32_t code_point;
    std::string_view text;
};

constexpr std::array<Spelling, 15> spellings{{{0xC6, "ae"},
                                              {0xE6, "ae"},
                                              {0x152, "oe"},
                                              {0x153, "oe"},
                                              {0xDF, "ss"},
                                              {0xFB00, "ff"},
                                              {0xFB01, "fi"},
                                              {0xFB02, "fl"},
                                              {0xFB03, "ffi"},
                                              {0xFB04, "ffl"},
                                              {0x2026, "..."},
                                              {0x132, "ij"},
                                              {0x133, "ij"},
                                              {0xFF1A, ":"},
                                              {0xFF0C, ","}}};

bool is_blank(char32_t c) {
    return c == 0x20 || c == 0x09 || c == 0x0A || c == 0x0D || c == 0xA0 || (c >= 0x2000 && c <= 0x200B) ||
           c == 0x202F || c == 0x205F || c == 0x3000 || c == 0xFEFF;
}

bool is_dash(char32_t c) { return (c >= 0x2010 && c <= 0x2015) || c == 0x2212 || c == 0xAD || c == 0x2043; }

bool is_quote(char32_t c) { return c == 0x2018 || c == 0x2019 || c == 0x201B || c == 0xB4 || c == 0x60 || c == 0x2032; }

/// Appends the folded form of one code point.
void append_folded(std::string& out, char32_t c) {
    if (c == '\t') {
        out += '\t';
    } else if (is_blank(c)) {
        out += ' ';
    } else if (c < 0x80) {
        out += static_cast<char>(c >= 'A' && c <= 'Z' ? c + 32 : c == 0x60 ? U'\'' : c);
    } else if (is_dash(c)) {
        out += '-';
    } else if (is_quote(c)) {
        out += '\'';
    } else if (c >= 0x300 && c <= 0x36F) {
        return;  // combining accents
    } else {
        for (const auto& [code_point, text] : spellings)
            if (code_point == c) {
                out += text;
                return;
            }
        if (c >= 0xC0 && c < 0x180 && latin_bases[c - 0xC0] != '*')
            out += latin_bases[c - 0xC0];
        else
            append_utf8(out, c);
    }
}

}  // namespace

char32_t next_code_point(std::string_view text, std::size_t& at) {
    const auto byte = [&](std::size_t i) { return static_cast<unsigned char>(text[i]); };
    const unsigned first = byte(at++);
    if (first < 0x80) return first;
    const int more = first >= 0xF0 && first < 0xF5 ? 3 : first >= 0xE0 ? 2 : first >= 0xC2 ? 1 : 0;
    if (more == 0 || first >= 0xF5 || at + static_cast<std::size_t>(more) > text.size()) return 0xFFFD;
    char32_t value = first & (0x3FU >> more);
    for (int i = 0; i < more; ++i) {
        const unsigned next = byte(at + static_cast<std::size_t>(i));
        if ((next & 0xC0U) != 0x80) return 0xFFFD;
        value = (value << 6U) | (next & 0x3FU);
    }
    at += static_cast<std::size_t>(more);
    return value;
}

void append_utf8(std::string& out, char32_t c) {
    if (c < 0x80) {
        out += static_cast<char>(c);
    } else if (c < 0x800) {
        out += static_cast<char>(0xC0U | (c >> 6U));
        out += static_cast<char>(0x80U | (c & 0x3FU));
    } else if (c < 0x10000) {
        out += static_cast<char>(0xE0U | (c >> 12U));
        out += static_cast<char>(0x80U | ((c >> 6U) & 0x3FU));
        out += static_cast<char>(0x80U | (c & 0x3FU));
    } else {
        out += static_cast<char>(0xF0U | (c >> 18U));
        out += static_cast<char>(0x80U | ((c >> 12U) & 0x3FU));
        out += static_cast<char>(0x80U | ((c >> 6U) & 0x3FU));
        out += static_cast<char>(0x80U | (c & 0x3FU));
    }
}

std::string fold(std::string_view text) {
    std::string out;
    out.reserve(text.size());
    for (std::size_t at = 0; at < text.size();) append_folded(out, next_code_point(text, at));
    return out;
}

Folded fold_with_origin(std::string_view text) {
    Folded folded;
    folded.text.reserve(text.size());
    for (std::size_t at = 0; at < text.size();) {
        const auto begin = static_cast<std::uint32_t>(at);
        append_folded(folded.text, next_code_point(text, at));
        folded.origin.resize(folded.text.size(), begin);
    }
    folded.origin.push_back(static_cast<std::uint32_t>(text.size()));
    return folded;
}

std::string squash(std::string_view text) {
    std::string out = fold(text);
    std::erase_if(out, [](char c) { return !is_alnum(c); });
    return out;
}

bool is_upper(char32_t c) {
    if (c < 0x80) return c >= 'A' && c <= 'Z';
    if (c >= 0xC0 && c <= 0xDE) return c != 0xD7;
    if (c >= 0x100 && c < 0x180) return (c >= 0x139 && c <= 0x148) || c >= 0x179 ? c % 2 == 1 : c % 2 == 0;
    return false;
}

bool is_letter(char32_t c) {
    if (c < 0x80) return is_alpha(static_cast<char>(c));
    return (c >= 0xC0 && c != 0xD7 && c != 0xF7 && c < 0x2000) || (c >= 0xFB00 && c <= 0xFB06);
}

bool is_all_caps(std::string_view text) {
    std::size_t letters = 0;
    for (std::size_t at = 0; at < text.size();) {
        const auto c = next_code_point(text, at);
        if (!is_letter(c)) continue;
        if (!is_upper(c)) return false;
        ++letters;
    }
    return letters >= 2;
}

std::size_t count_letters(std::string_view text) {
    std::size_t letters = 0;
    for (std::size_t at = 0; at < text.size();) letters += is_letter(next_code_point(text, at)) ? 1 : 0;
    return letters;
}

namespace {

std::string_view first_sign(std::string_view text) {
    std::size_t end = 0;
    static_cast<void>(next_code_point(text, end));
    return text.substr(0, end);
}

/// Never true for a stray byte, which is part of no sign.
bool holds(std::string_view signs, std::string_view sign) {
    return (sign.size() > 1 || static_cast<unsigned char>(sign.front()) < 0x80) && signs.contains(sign);
}

std::string_view last_sign(std::string_view text) {
    constexpr std::size_t longest = 4;
    for (std::size_t length = 1; length <= std::min(longest, text.size()); ++length)
        if (const auto sign = text.substr(text.size() - length); first_sign(sign).size() == length && length > 1)
            return sign;
    return text.substr(text.size() - 1);
}

}  // namespace

std::string_view trim(std::string_view text) { return trim(text, ""); }

std::string_view trim(std::string_view text, std::string_view extra) {
    const auto is_dropped = [&](std::string_view sign) {
        static constexpr std::array<std::string_view, 8> blanks{" ",      "\t",     "\n",     "\r",
                                                                "\u00A0", "\u202F", "\u200B", "\u2009"};
        return std::ranges::find(blanks, sign) != blanks.end() || holds(extra, sign);
    };
    while (!text.empty()) {
        const auto sign = first_sign(text);
        if (!is_dropped(sign)) break;
        text.remove_prefix(sign.size());
    }
    while (!text.empty()) {
        const auto sign = last_sign(text);
        if (!is_dropped(sign)) break;
        text.remove_suffix(sign.size());
    }
    return text;
}

std::vector<std::string_view> words_of(std::string_view text) { return split(text, " \t\n"); }

std::vector<std::string_view> split(std::string_view text, std::string_view separators) {
    std::vector<std::string_view> parts;
    const auto keep = [&](std::size_t begin, std::size_t end) {
        if (const auto part = trim(text.substr(begin, end - begin)); !part.empty()) parts.push_back(part);
    };
    std::size_t begin = 0;
    for (std::size_t at = 0; at < text.size();) {
        const auto sign = first_sign(text.substr(at));
        if (holds(separators, sign)) {
            keep(begin, at);
            begin = at + sign.size();
        }
        at += sign.size();
    }
    keep(begin, text.size());
    return parts;
}

std::string shortened(std::string_view text, std::size_t bytes) {
    if (text.size() <= bytes) return std::string{text};
    while (bytes > 0 && (static_cast<unsigned char>(text[bytes]) & 0xC0U) == 0x80) --bytes;
    return std::string{text.substr(0, bytes)};
}

std::string single_spaced(std::string_view text) {
    std::string out;
    out.reserve(text.size());
    for (std::size_t at = 0; at < text.size();) {
        const auto c = next_code_point(text, at);
        if (!is_blank(c))
            append_utf8(out, c);
        else if (!out.empty() && out.back() != ' ')
            out += ' ';
    }
    while (!out.empty() && out.back() == ' ') out.pop_back();
    return out;
}

}  // namespace talentmatch::cv
