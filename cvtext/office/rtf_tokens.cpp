#include "office/rtf_tokens.hpp"

#include <algorithm>
#include <array>
#include <charconv>
#include <utility>

namespace talentmatch::cvtext {
namespace {

bool is_letter(char c) { return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z'); }

std::optional<unsigned char> hex_byte(std::string_view digits) {
    unsigned value = 0;
    const auto [end, error] = std::from_chars(digits.data(), digits.data() + digits.size(), value, 16);
    if (digits.size() != 2 || error != std::errc{} || end != digits.data() + 2) return std::nullopt;
    return static_cast<unsigned char>(value);
}

}  // namespace

void RtfTokens::skip_bytes(std::size_t count) { rest_.remove_prefix(std::min(count, rest_.size())); }

std::optional<RtfToken> RtfTokens::next() {
    // Line ends outside control words mean nothing.
    rest_.remove_prefix(std::min(rest_.find_first_not_of("\r\n"), rest_.size()));
    if (rest_.empty()) return std::nullopt;
    const char first = rest_.front();
    if (first == '\\') return control();
    if (first == '{' || first == '}') {
        rest_.remove_prefix(1);
        return RtfToken{.kind = first == '{' ? RtfTokenKind::open : RtfTokenKind::close};
    }
    const auto end = std::min(rest_.find_first_of("\\{}\r\n"), rest_.size());
    const auto text = rest_.substr(0, end);
    rest_.remove_prefix(end);
    return RtfToken{.kind = RtfTokenKind::text, .text = text};
}

RtfToken RtfTokens::control() {
    rest_.remove_prefix(1);
    if (rest_.empty()) return {};
    if (rest_.front() == '\'') {
        const auto byte = hex_byte(rest_.substr(1, 2));
        rest_.remove_prefix(std::min<std::size_t>(rest_.size(), byte ? 3 : 1));
        if (!byte) return {};
        return {.kind = RtfTokenKind::byte, .byte = *byte};
    }
    if (!is_letter(rest_.front())) {
        const auto symbol = rest_.substr(0, 1);
        rest_.remove_prefix(1);
        return {.kind = RtfTokenKind::symbol, .text = symbol};
    }
    constexpr std::size_t longest_word = 32;
    std::size_t end = 0;
    while (end < rest_.size() && end < longest_word && is_letter(rest_[end])) ++end;
    RtfToken token{.kind = RtfTokenKind::word, .text = rest_.substr(0, end)};
    rest_.remove_prefix(end);
    int number = 0;
    const auto [after, error] = std::from_chars(rest_.data(), rest_.data() + rest_.size(), number);
    if (error == std::errc{}) token.parameter = number;
    if (error != std::errc::invalid_argument) rest_.remove_prefix(static_cast<std::size_t>(after - rest_.data()));
    if (rest_.starts_with(' ')) rest_.remove_prefix(1);
    return token;
}

std::optional<char32_t> rtf_character(std::string_view word) {
    constexpr std::array<std::pair<std::string_view, char32_t>, 12> characters{{{"emdash", 0x2014},
                                                                                {"endash", 0x2013},
                                                                                {"emspace", U' '},
                                                                                {"enspace", U' '},
                                                                                {"qmspace", U' '},
                                                                                {"bullet", 0x2022},
                                                                                {"lquote", 0x2018},
                                                                                {"rquote", 0x2019},
                                                                                {"ldblquote", 0x201C},
                                                                                {"rdblquote", 0x201D},
                                                                                {"zwnj", 0x200C},
                                                                                {"zwj", 0x200D}}};
    const auto* const found = std::ranges::find(characters, word, &std::pair<std::string_view, char32_t>::first);
    if (found == characters.end()) return std::nullopt;
    return found->second;
}

}  // namespace talentmatch::cvtext
