// OpenDocument 1.3 part 3, 16 (styles) and 20 (formatting attributes), as far as looks go.
#include "office/odt_styles.hpp"

#include <array>
#include <charconv>
#include <utility>

#include "office/looks.hpp"
#include "office/package.hpp"

namespace talentmatch::cvtext {
namespace {

constexpr int max_chain = 20;

/// "12pt", "0.5cm", "1in" in points; relative sizes are left to the parent.
std::optional<double> points(std::string_view text) {
    double amount = 0;
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), amount);
    if (error != std::errc{}) return std::nullopt;
    const std::string_view unit(end, static_cast<std::size_t>(text.data() + text.size() - end));
    constexpr std::array<std::pair<std::string_view, double>, 5> units{
        {{"pt", 1}, {"in", 72}, {"cm", 28.3465}, {"mm", 2.83465}, {"pc", 12}}};
    for (const auto& [name, factor] : units) {
        if (unit == name) return amount * factor;
    }
    return std::nullopt;
}

std::optional<std::uint32_t> colour_of(std::string_view text) {
    std::uint32_t colour = 0;
    if (parse_colour(text, colour)) return colour;
    return std::nullopt;
}

/// From a style's text-properties and the background of its paragraph or cell.
OdtLook look_of(const pugi::xml_node& style) {
    OdtLook look;
    const auto text = child(style, "text-properties");
    look.size = points(value(text, "font-size"));
    if (const auto weight = value(text, "font-weight"); !weight.empty()) {
        look.bold = weight == "bold" || (weight >= "600" && weight <= "900");
    }
    if (const auto slant = value(text, "font-style"); !slant.empty()) look.italic = slant != "normal";
    if (const auto display = value(text, "display"); !display.empty()) look.hidden = display == "none";
    look.colour = colour_of(value(text, "color"));
    if (value(text, "use-window-font-color") == "true") look.colour = automatic_colour;
    for (const char* properties : {"table-cell-properties", "paragraph-properties", "text-properties"}) {
        if (const auto fill = colour_of(value(child(style, properties), "background-color"))) look.background = fill;
    }
    return look;
}

template <class T>
void take(std::optional<T>& mine, const std::optional<T>& nearer) {
    if (nearer) mine = nearer;
}

std::string key(std::string_view family, std::string_view name) {
    return std::string(family) + '/' + std::string(name);
}

}  // namespace

void OdtLook::overlay(const OdtLook& nearer) {
    take(size, nearer.size);
    take(bold, nearer.bold);
    take(italic, nearer.italic);
    take(hidden, nearer.hidden);
    take(colour, nearer.colour);
    take(background, nearer.background);
}

void OdtStyles::add(const pugi::xml_node& styles) {
    for (auto node = styles.first_child(); node; node = node.next_sibling()) {
        const auto kind = local_name(node);
        if (kind != "style" && kind != "default-style") continue;
        Style style{.look = look_of(node), .parent = std::string(value(node, "parent-style-name"))};
        styles_.insert_or_assign(key(value(node, "family"), value(node, "name")), std::move(style));
    }
}

OdtLook OdtStyles::look(std::string_view family, std::string_view name) const {
    std::array<const Style*, max_chain> chain{};
    std::size_t length = 0;
    std::string current(name);
    while (!current.empty() && length < chain.size()) {
        const auto found = styles_.find(key(family, current));
        if (found == styles_.end()) break;
        chain.at(length++) = &found->second;
        current = found->second.parent;
    }
    OdtLook look;
    // Only paragraphs begin from their family's default: a span states what differs from its paragraph.
    if (const auto base = styles_.find(key(family, "")); family == "paragraph" && base != styles_.end()) {
        look = base->second.look;
    }
    while (length-- > 0) look.overlay(chain.at(length)->look);
    return look;
}

FlowStyle flow_style(const OdtLook& look, TextSource source) {
    const auto colour = look.colour.value_or(automatic_colour);
    FlowStyle style{.size = look.size.value_or(default_size),
                    .bold = look.bold.value_or(false),
                    .italic = look.italic.value_or(false),
                    .colour = colour == automatic_colour ? 0 : colour,
                    .source = source,
                    .hidden = Hidden::no};
    style.hidden = hidden_by(look.hidden.value_or(false), style.size, colour, look.background.value_or(0xFFFFFF));
    return style;
}

}  // namespace talentmatch::cvtext
