// What the terminal is told: widths of UTF-8 texts, aligned columns, colour only where somebody looks.
#pragma once

#include <fmt/format.h>

#include <cstddef>
#include <ostream>
#include <string>
#include <string_view>

namespace talentmatch::cli {

/// How to write for whoever reads.
struct Style {
    bool is_terminal = false;  ///< progress on one line
    bool has_colour = false;
    bool is_english = false;
    std::size_t width = 100;  ///< columns
};

/// The style for standard output: colour when it is a terminal, NO_COLOR is not set and TERM is not "dumb".
[[nodiscard]] Style style_of_stdout(bool is_english);

/// Columns that a terminal gives to a text: combining marks take none, East Asian wide characters and emoji two.
/// Source: Unicode TR 11, the ranges in use.
[[nodiscard]] std::size_t display_width(std::string_view utf8);

/// Cut to at most `width` columns, an ellipsis in the last one when something is lost; control characters (a file name
/// may hold any) are left out.
[[nodiscard]] std::string fitted(std::string_view utf8, std::size_t width);

/// `fitted`, then filled with blanks on the right to exactly `width` columns.
[[nodiscard]] std::string padded(std::string_view utf8, std::size_t width);

enum class Colour { none, red, green, yellow, bold, grey };

[[nodiscard]] std::string coloured(std::string_view text, Colour colour, const Style& style);

/// Picks the French or the English wording.
[[nodiscard]] inline std::string_view say(const Style& style, std::string_view french, std::string_view english) {
    return style.is_english ? english : french;
}

/// The same with facts, each where `{}` stands.
template <class... Fact>
[[nodiscard]] std::string told(const Style& style, std::string_view french, std::string_view english,
                               const Fact&... facts) {
    return fmt::format(fmt::runtime(say(style, french, english)), facts...);
}

}  // namespace talentmatch::cli
