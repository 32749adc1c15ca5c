#include "cli/output.hpp"

#include <sys/ioctl.h>
#include <unistd.h>

#include <algorithm>
#include <cstdlib>

namespace talentmatch::cli {
namespace {

struct Character {
    char32_t point = 0;
    std::size_t bytes = 1;
};

/// The character at `at`; a byte that is not UTF-8 is a character by itself.
Character character_at(std::string_view text, std::size_t at) {
    const auto first = static_cast<unsigned char>(text[at]);
    const std::size_t bytes = first < 0x80 ? 1 : first >= 0xF0 ? 4 : first >= 0xE0 ? 3 : first >= 0xC2 ? 2 : 1;
    if (bytes == 1 || at + bytes > text.size()) return {first, 1};
    char32_t point = first & (0xFFU >> (bytes + 1));
    for (std::size_t i = 1; i < bytes; ++i) {
        const auto next = static_cast<unsigned char>(text[at + i]);
        if ((next & 0xC0U) != 0x80) return {0xFFFD, 1};
        point = (point << 6U) | (next & 0x3FU);
    }
    return {point, bytes};
}

bool is_control(char32_t point) { return point < 0x20 || (point >= 0x7F && point < 0xA0); }

std::size_t width_of(char32_t point) {
    const auto within = [point](char32_t first, char32_t last) { return point >= first && point <= last; };
    if (is_control(point) || within(0x300, 0x36F) || within(0x200B, 0x200F) || within(0xFE00, 0xFE0F)) return 0;
    const bool is_wide = within(0x1100, 0x115F) || within(0x2E80, 0xA4CF) || within(0xAC00, 0xD7A3) ||
                         within(0xF900, 0xFAFF) || within(0xFE30, 0xFE6F) || within(0xFF00, 0xFF60) ||
                         within(0x1F300, 0x1FAFF) || within(0x20000, 0x3FFFD);
    return is_wide ? 2 : 1;
}

}  // namespace

Style style_of_stdout(bool is_english) {
    Style style;
    style.is_english = is_english;
    style.is_terminal = ::isatty(STDOUT_FILENO) == 1;
    const char* term = std::getenv("TERM");
    const bool is_dumb = term == nullptr || std::string_view(term) == "dumb";
    style.has_colour = style.is_terminal && !is_dumb && std::getenv("NO_COLOR") == nullptr;
    winsize size{};
    if (style.is_terminal && ::ioctl(STDOUT_FILENO, TIOCGWINSZ, &size) == 0 && size.ws_col >= 40)
        style.width = std::min<std::size_t>(size.ws_col, 160);
    return style;
}

std::size_t display_width(std::string_view utf8) {
    std::size_t width = 0;
    for (std::size_t at = 0; at < utf8.size();) {
        const auto character = character_at(utf8, at);
        width += width_of(character.point);
        at += character.bytes;
    }
    return width;
}

std::string fitted(std::string_view utf8, std::size_t width) {
    const bool is_cut = display_width(utf8) > width;
    const std::size_t room = is_cut && width > 0 ? width - 1 : width;
    std::string out;
    std::size_t used = 0;
    for (std::size_t at = 0; at < utf8.size();) {
        const auto character = character_at(utf8, at);
        const auto columns = width_of(character.point);
        if (used + columns > room) break;
        if (!is_control(character.point)) out += utf8.substr(at, character.bytes);
        used += columns;
        at += character.bytes;
    }
    if (is_cut && width > 0) out += "…";
    return out;
}

std::string padded(std::string_view utf8, std::size_t width) {
    auto out = fitted(utf8, width);
    const auto used = display_width(out);
    if (used < width) out.append(width - used, ' ');
    return out;
}

std::string coloured(std::string_view text, Colour colour, const Style& style) {
    if (!style.has_colour || colour == Colour::none) return std::string(text);
    std::string_view code;
    switch (colour) {
        case Colour::red:
            code = "31";
            break;
        case Colour::green:
            code = "32";
            break;
        case Colour::yellow:
            code = "33";
            break;
        case Colour::bold:
            code = "1";
            break;
        case Colour::grey:
            code = "90";
            break;
        case Colour::none:
            break;
    }
    return std::string("\x1b[").append(code).append("m").append(text).append("\x1b[0m");
}

}  // namespace talentmatch::cli
