#include "mail/encodings.hpp"

#include <algorithm>
#include <cctype>
#include <charconv>
#include <cstdint>
#include <optional>

#include "text/characters.hpp"
#include "text/charsets.hpp"

namespace talentmatch::cvtext {
namespace {

int base64_digit(char c) {
    if (c >= 'A' && c <= 'Z') return c - 'A';
    if (c >= 'a' && c <= 'z') return c - 'a' + 26;
    if (c >= '0' && c <= '9') return c - '0' + 52;
    if (c == '+' || c == '-') return 62;
    if (c == '/' || c == '_') return 63;
    return -1;
}

/// The byte that two hex digits at the front say.
std::optional<char> hex_byte(std::string_view text) {
    unsigned value = 0;
    if (text.size() < 2) return std::nullopt;
    const auto [end, error] = std::from_chars(text.data(), text.data() + 2, value, 16);
    if (error != std::errc{} || end != text.data() + 2) return std::nullopt;
    return static_cast<char>(value);
}

struct EncodedWord {
    std::string text;
    std::size_t length = 0;
};

/// "=?charset?Q?text?=" at the front.
std::optional<EncodedWord> first_encoded_word(std::string_view text) {
    if (!text.starts_with("=?")) return std::nullopt;
    const auto charset_end = text.find('?', 2);
    if (charset_end == std::string_view::npos || charset_end + 3 >= text.size() || text[charset_end + 2] != '?')
        return std::nullopt;
    const auto end = text.find("?=", charset_end + 3);
    if (end == std::string_view::npos) return std::nullopt;
    auto charset = text.substr(2, charset_end - 2);
    charset = charset.substr(0, charset.find('*'));  // RFC 2231's language
    const char encoding = static_cast<char>(std::toupper(static_cast<unsigned char>(text[charset_end + 1])));
    const auto content = text.substr(charset_end + 3, end - charset_end - 3);
    std::string bytes;
    if (encoding == 'B') {
        bytes = decode_base64(content);
    } else if (encoding == 'Q') {
        std::string spaced(content);
        std::ranges::replace(spaced, '_', ' ');
        bytes = decode_quoted_printable(spaced);
    } else {
        return std::nullopt;
    }
    const auto decoded = decode_named(bytes, charset);
    return EncodedWord{.text = encode_utf8(decoded ? *decoded : decode_any(bytes)), .length = end + 2};
}

}  // namespace

std::string decode_base64(std::string_view text) {
    std::string out;
    out.reserve(text.size() / 4 * 3);
    std::uint32_t bits = 0;
    unsigned have = 0;
    for (const char c : text) {
        if (c == '=') break;
        const int digit = base64_digit(c);
        if (digit < 0) continue;
        bits = ((bits << 6U) | static_cast<std::uint32_t>(digit)) & 0xFFFFFFU;
        have += 6;
        if (have < 8) continue;
        have -= 8;
        out += static_cast<char>((bits >> have) & 0xFFU);
    }
    return out;
}

std::string decode_quoted_printable(std::string_view text) {
    std::string out;
    out.reserve(text.size());
    while (!text.empty()) {
        const auto mark = std::min(text.find('='), text.size());
        out += text.substr(0, mark);
        text.remove_prefix(mark);
        if (text.empty()) break;
        const auto after = text.find_first_not_of(" \t", 1);
        if (const auto byte = hex_byte(text.substr(1))) {
            out += *byte;
            text.remove_prefix(3);
        } else if (after == std::string_view::npos) {
            break;  // a soft break at the very end
        } else if (text[after] == '\n' || text.substr(after).starts_with("\r\n")) {
            text.remove_prefix(text.find('\n') + 1);
        } else {
            out += '=';
            text.remove_prefix(1);
        }
    }
    return out;
}

std::string decode_header(std::string_view text) {
    std::string out;
    std::string gap;  // white space that counts unless it stands between two encoded words
    bool after_word = false;
    while (!text.empty()) {
        if (const auto word = first_encoded_word(text)) {
            if (!after_word) out += gap;
            gap.clear();
            out += word->text;
            text.remove_prefix(word->length);
            after_word = true;
            continue;
        }
        const bool white = std::isspace(static_cast<unsigned char>(text.front())) != 0;
        if (white) {
            gap += ' ';
        } else {
            out += gap;
            gap.clear();
            out += text.front();
            after_word = false;
        }
        text.remove_prefix(1);
    }
    return is_utf8(out) ? out : encode_utf8(decode_any(out));
}

}  // namespace talentmatch::cvtext
