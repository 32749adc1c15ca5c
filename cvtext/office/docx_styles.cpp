// ECMA-376 part 1, 17.7 (styles) and 17.3.2 (run properties), as far as looks go.
#include "office/docx_styles.hpp"

#include <array>
#include <charconv>

#include "office/looks.hpp"
#include "office/package.hpp"

namespace talentmatch::cvtext {
namespace {

constexpr int max_chain = 20;

/// <w:b/>, <w:b w:val="1|true|on">: on; "0|false|off": off; absent: not stated.
std::optional<bool> toggle(const pugi::xml_node& properties, std::string_view name) {
    const auto node = child(properties, name);
    if (!node) return std::nullopt;
    const auto state = value(node, "val");
    return state != "0" && state != "false" && state != "off" && state != "none";
}

template <class T>
void take(std::optional<T>& mine, const std::optional<T>& nearer) {
    if (nearer) mine = nearer;
}

}  // namespace

void DocxLook::overlay(const DocxLook& nearer) {
    take(size, nearer.size);
    take(bold, nearer.bold);
    take(italic, nearer.italic);
    take(vanished, nearer.vanished);
    take(colour, nearer.colour);
    take(background, nearer.background);
    take(listed, nearer.listed);
}

std::optional<std::uint32_t> fill_of(const pugi::xml_node& properties) {
    std::uint32_t fill = 0;
    if (parse_colour(value(child(properties, "shd"), "fill"), fill)) return fill;
    return std::nullopt;
}

DocxLook look_of_run(const pugi::xml_node& properties) {
    DocxLook look;
    if (!properties) return look;
    const auto half_points = value(child(properties, "sz"), "val");
    double size = 0;
    const auto [end, error] = std::from_chars(half_points.data(), half_points.data() + half_points.size(), size);
    if (error == std::errc{} && end != half_points.data()) look.size = size / 2;
    look.bold = toggle(properties, "b");
    look.italic = toggle(properties, "i");
    look.vanished = toggle(properties, "vanish");
    std::uint32_t colour = 0;
    const auto stated = value(child(properties, "color"), "val");
    if (parse_colour(stated, colour)) look.colour = colour;
    if (stated == "auto") look.colour = automatic_colour;
    look.background = fill_of(properties);
    if (!look.background && child(properties, "highlight")) look.background = some_highlight;
    return look;
}

DocxLook look_of_paragraph(const pugi::xml_node& properties) {
    DocxLook look;
    look.background = fill_of(properties);
    if (const auto numbering = child(properties, "numPr")) {
        look.listed = value(child(numbering, "numId"), "val") != "0";
    }
    return look;
}

DocxStyles::DocxStyles(const pugi::xml_node& styles) {
    defaults_ = look_of_run(child(child(child(styles, "docDefaults"), "rPrDefault"), "rPr"));
    for (auto node = styles.first_child(); node; node = node.next_sibling()) {
        if (local_name(node) != "style") continue;
        const std::string id(value(node, "styleId"));
        Style style{.look = look_of_paragraph(child(node, "pPr")), .based_on = {}};
        style.look.overlay(look_of_run(child(node, "rPr")));
        style.based_on = value(child(node, "basedOn"), "val");
        const bool is_default = value(node, "default") == "1" || value(node, "default") == "true";
        if (is_default && value(node, "type") == "paragraph") default_paragraph_ = id;
        styles_.emplace(id, std::move(style));
    }
}

DocxLook DocxStyles::character(std::string_view name) const {
    std::array<const Style*, max_chain> chain{};
    std::size_t length = 0;
    for (auto found = styles_.find(name); found != styles_.end() && length < chain.size();
         found = styles_.find(found->second.based_on)) {
        chain.at(length++) = &found->second;
    }
    DocxLook look;
    while (length-- > 0) look.overlay(chain.at(length)->look);
    return look;
}

DocxLook DocxStyles::paragraph(std::string_view name) const {
    auto look = defaults_;
    look.overlay(character(name.empty() ? default_paragraph_ : name));
    return look;
}

FlowStyle flow_style(const DocxLook& look, TextSource source) {
    FlowStyle style{.size = look.size.value_or(default_size),
                    .bold = look.bold.value_or(false),
                    .italic = look.italic.value_or(false),
                    .colour = 0,
                    .source = source,
                    .hidden = Hidden::no};
    const auto colour = look.colour.value_or(automatic_colour);
    style.colour = colour == automatic_colour ? 0 : colour;
    style.hidden = hidden_by(look.vanished.value_or(false), style.size, colour, look.background.value_or(0xFFFFFF));
    return style;
}

}  // namespace talentmatch::cvtext
