// CSS values: declarations, lengths, colours.
#include <algorithm>
#include <array>
#include <cctype>
#include <charconv>
#include <cmath>
#include <utility>

#include "office/looks.hpp"
#include "web/css.hpp"

namespace talentmatch::cvtext {
namespace {

constexpr double points_per_pixel = 0.75;
constexpr double root_size = 12;  // 16 px

std::string_view trimmed(std::string_view text) {
    const auto first = text.find_first_not_of(" \t\r\n\f");
    if (first == std::string_view::npos) return {};
    return text.substr(first, text.find_last_not_of(" \t\r\n\f") - first + 1);
}

std::string lower(std::string_view text) {
    std::string out(text);
    std::ranges::transform(out, out.begin(), [](unsigned char c) { return static_cast<char>(std::tolower(c)); });
    return out;
}

struct Number {
    double value = 0;
    std::string_view unit;
};

std::optional<Number> parse_number(std::string_view text) {
    double value = 0;
    if (text.starts_with('+')) text.remove_prefix(1);
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), value);
    if (error != std::errc{} || !(value > -1e6 && value < 1e6)) return std::nullopt;
    return Number{value, trimmed(text.substr(static_cast<std::size_t>(end - text.data())))};
}

/// In points; nothing for what depends on something else.
std::optional<double> length(std::string_view text) {
    const auto number = parse_number(text);
    if (!number) return std::nullopt;
    if (number->value == 0) return 0.0;
    constexpr std::array<std::pair<std::string_view, double>, 7> units{{{"px", points_per_pixel},
                                                                        {"pt", 1.0},
                                                                        {"rem", root_size},
                                                                        {"em", root_size},
                                                                        {"cm", 28.35},
                                                                        {"mm", 2.835},
                                                                        {"in", 72.0}}};
    for (const auto& [unit, points] : units)
        if (number->unit == unit) return number->value * points;
    return std::nullopt;
}

void take_font_size(std::string_view value, CssLook& look) {
    constexpr std::array<std::pair<std::string_view, double>, 7> words{{{"xx-small", 6.75},
                                                                        {"x-small", 7.5},
                                                                        {"small", 9.75},
                                                                        {"medium", 12},
                                                                        {"large", 13.5},
                                                                        {"x-large", 18},
                                                                        {"xx-large", 24}}};
    for (const auto& [word, points] : words)
        if (value == word) look.size = points;
    const auto number = parse_number(value);
    if (!number) return;
    if (number->unit == "em") look.size_factor = number->value;
    if (number->unit == "%") look.size_factor = number->value / 100;
    if (!look.size_factor) look.size = length(value);
}

void take_background(std::string_view value, CssLook& look) {
    if (value.find("url(") != std::string_view::npos || value.find("gradient") != std::string_view::npos) {
        look.background = some_highlight;
        return;
    }
    for (auto rest = value; !rest.empty();) {
        const auto open = rest.find('(');
        auto end = std::min(rest.find(' '), rest.size());
        if (open < end) end = std::min(rest.find(')'), rest.size() - 1) + 1;
        if (const auto colour = parse_css_colour(rest.substr(0, end))) look.background = colour;
        rest = trimmed(rest.substr(end));
    }
}

/// Values of `position` tricks: far to the left or above.
bool is_far_away(std::string_view value) {
    const auto points = length(value);
    return points && *points < -400;
}

/// "220px 1fr", "repeat(3, minmax(0, 1fr))"; 0: as many as fit.
int tracks(std::string_view value) {
    int count = 0;
    while (!value.empty() && count < 50) {
        const auto open = value.find('(');
        const auto space = value.find(' ');
        if (open != std::string_view::npos && open < space) {
            int depth = 0;
            std::size_t end = open;
            for (; end < value.size(); ++end) {
                depth += value[end] == '(' ? 1 : value[end] == ')' ? -1 : 0;
                if (depth == 0) break;
            }
            int times = 1;
            if (value.starts_with("repeat(")) {
                times = 0;
                std::from_chars(value.data() + open + 1, value.data() + value.size(), times);
                if (times < 1) return 0;
            }
            count += times;
            value = trimmed(value.substr(std::min(value.size(), end + 1)));
        } else {
            if (!value.starts_with('[')) ++count;
            value = trimmed(value.substr(std::min(space, value.size())));
        }
    }
    return std::clamp(count, 0, 50);
}

/// Flex and grid containers, and what they do with their items.
void take_arrangement(std::string_view name, std::string_view value, CssLook& look) {
    if (name == "display") {
        look.display = value == "none"               ? Display::none
                       : value.starts_with("inline") ? Display::in_line
                                                     : Display::block;
        if (value.ends_with("flex")) look.items = Items::beside;
        if (value.ends_with("grid")) look.items = Items::stacked;
    }
    if (name == "flex-direction" || name == "flex-flow") {
        look.items = value.starts_with("column")        ? Items::stacked
                     : value.starts_with("row-reverse") ? Items::beside_reversed
                                                        : Items::beside;
    }
    if (name == "grid-template-columns") {
        look.columns = tracks(value);
        if (*look.columns > 1) look.items = Items::beside;
    }
    if (name == "order") {
        const auto number = parse_number(value);
        if (number && std::abs(number->value) < 1000) look.order = static_cast<int>(number->value);
    }
    if (name == "float") look.floats = value == "left" || value == "right";
}

void take(std::string_view name, std::string_view value, CssLook& look) {
    take_arrangement(name, value, look);
    if (name == "font-size") take_font_size(value, look);
    if (name == "font-weight") look.bold = value == "bold" || value == "bolder" || (value >= "600" && value <= "950");
    if (name == "font-style") look.italic = value == "italic" || value == "oblique";
    if (name == "font") {
        look.bold = value.find("bold") != std::string_view::npos;
        look.italic = value.find("italic") != std::string_view::npos;
    }
    if (name == "color") look.colour = parse_css_colour(value);
    if (name == "background" || name == "background-color" || name == "background-image") take_background(value, look);
    if (name == "visibility") look.visible = value != "hidden" && value != "collapse";
    if (name == "white-space") look.preformatted = value.starts_with("pre");
    if (name == "opacity" || name == "-moz-opacity") {
        const auto number = parse_number(value);
        if (number && number->value < (number->unit == "%" ? 5 : 0.05)) look.removed = true;
    }
    const bool moves =
        name == "left" || name == "top" || name == "text-indent" || name == "margin-left" || name == "margin-top";
    if (moves && is_far_away(value)) look.removed = true;
    if (name == "clip" && value.starts_with("rect("))
        look.removed = value.find_first_of("23456789") == std::string_view::npos;
    if (name == "clip-path") look.removed = value == "inset(50%)" || value == "inset(100%)" || value == "circle(0)";
    if (name == "transform" && (value == "scale(0)" || value == "scale(0,0)")) look.removed = true;
    if (name == "width" || name == "max-width") look.width = length(value);
    if (name == "height" || name == "max-height") look.height = length(value);
    if (name.starts_with("overflow")) look.clips = value != "visible";
}

}  // namespace

std::optional<std::uint32_t> parse_css_colour(std::string_view text) {
    const auto value = lower(trimmed(text));
    constexpr std::array<std::pair<std::string_view, std::uint32_t>, 22> names{
        {{"white", 0xFFFFFF},      {"black", 0},
         {"snow", 0xFFFAFA},       {"ivory", 0xFFFFF0},
         {"whitesmoke", 0xF5F5F5}, {"ghostwhite", 0xF8F8FF},
         {"gray", 0x808080},       {"grey", 0x808080},
         {"silver", 0xC0C0C0},     {"lightgray", 0xD3D3D3},
         {"lightgrey", 0xD3D3D3},  {"darkgray", 0xA9A9A9},
         {"red", 0xFF0000},        {"green", 0x008000},
         {"blue", 0x0000FF},       {"navy", 0x000080},
         {"yellow", 0xFFFF00},     {"orange", 0xFFA500},
         {"teal", 0x008080},       {"purple", 0x800080},
         {"maroon", 0x800000},     {"azure", 0xF0FFFF}}};
    for (const auto& [name, colour] : names)
        if (value == name) return colour;
    if (value.starts_with("rgb")) {
        std::array<double, 4> parts{0, 0, 0, 1};
        auto rest = std::string_view(value).substr(std::min(value.size(), value.find('(') + 1));
        for (auto& part : parts) {
            rest.remove_prefix(std::min(rest.size(), rest.find_first_of("0123456789.")));
            if (rest.empty()) break;
            const auto [end, error] = std::from_chars(rest.data(), rest.data() + rest.size(), part);
            if (error != std::errc{}) return std::nullopt;
            rest.remove_prefix(static_cast<std::size_t>(end - rest.data()));
        }
        const auto byte = [&](std::size_t i) {
            return static_cast<std::uint32_t>(std::clamp(parts.at(i), 0.0, 255.0));
        };
        if (parts[3] < 0.05) return std::nullopt;
        return (byte(0) << 16U) | (byte(1) << 8U) | byte(2);
    }
    if (!value.starts_with('#') || (value.size() != 4 && value.size() != 7)) return std::nullopt;
    std::string six;
    for (std::size_t i = 1; i < value.size(); ++i) six.append(value.size() == 4 ? 2 : 1, value[i]);
    std::uint32_t colour = 0;
    const auto [end, error] = std::from_chars(six.data(), six.data() + six.size(), colour, 16);
    if (error != std::errc{} || end != six.data() + six.size()) return std::nullopt;
    return colour;
}

CssLook parse_declarations(std::string_view declarations) {
    CssLook look;
    while (!declarations.empty()) {
        const auto end = std::min(declarations.find(';'), declarations.size());
        const auto declaration = declarations.substr(0, end);
        declarations.remove_prefix(std::min(declarations.size(), end + 1));
        const auto colon = declaration.find(':');
        if (colon == std::string_view::npos) continue;
        auto value = lower(trimmed(declaration.substr(colon + 1)));
        if (const auto important = value.find("!important"); important != std::string::npos) value.resize(important);
        take(lower(trimmed(declaration.substr(0, colon))), trimmed(value), look);
    }
    return look;
}

}  // namespace talentmatch::cvtext
