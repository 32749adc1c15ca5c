#include "web/elements.hpp"

#include <algorithm>
#include <array>
#include <utility>

#include "office/looks.hpp"

namespace talentmatch::cvtext {
namespace {

using namespace std::string_view_literals;

template <class Names>
bool is_one_of(std::string_view name, const Names& names) {
    return std::ranges::find(names, name) != names.end();
}

}  // namespace

bool is_skipped(std::string_view name) {
    constexpr std::array skipped{"script"sv,   "style"sv,  "head"sv,     "template"sv, "svg"sv,
                                 "iframe"sv,   "object"sv, "noscript"sv, "textarea"sv, "select"sv,
                                 "canvas"sv,   "audio"sv,  "video"sv,    "title"sv,    "math"sv,
                                 "datalist"sv, "xmp"sv,    "noframes"sv, "noembed"sv};
    return is_one_of(name, skipped);
}

bool is_block(std::string_view name) {
    constexpr std::array blocks{"p"sv,     "div"sv,      "ul"sv,      "ol"sv,         "li"sv,         "dl"sv,
                                "dt"sv,    "dd"sv,       "h1"sv,      "h2"sv,         "h3"sv,         "h4"sv,
                                "h5"sv,    "h6"sv,       "section"sv, "article"sv,    "header"sv,     "footer"sv,
                                "aside"sv, "nav"sv,      "main"sv,    "address"sv,    "blockquote"sv, "pre"sv,
                                "form"sv,  "fieldset"sv, "figure"sv,  "figcaption"sv, "hr"sv,         "body"sv,
                                "html"sv,  "center"sv,   "caption"sv, "details"sv,    "summary"sv,    "tr"sv};
    return is_one_of(name, blocks);
}

CssLook own_look(std::string_view name, const pugi::xml_node& node) {
    CssLook look;
    constexpr std::array<std::pair<std::string_view, double>, 6> headings{
        {{"h1", 2.0}, {"h2", 1.5}, {"h3", 1.17}, {"h4", 1.0}, {"h5", 0.83}, {"h6", 0.67}}};
    for (const auto& [heading, factor] : headings)
        if (name == heading) look.size_factor = factor, look.bold = true;
    if (name == "b" || name == "strong" || name == "th") look.bold = true;
    if (name == "i" || name == "em" || name == "cite" || name == "address") look.italic = true;
    if (name == "small" || name == "sub" || name == "sup") look.size_factor = 0.83;
    if (name == "big") look.size_factor = 1.2;
    if (name == "pre") look.preformatted = true;
    if (name == "font") {
        look.colour = parse_css_colour(node.attribute("color").value());
        constexpr std::array sizes{7.5, 7.5, 9.75, 12.0, 13.5, 18.0, 24.0, 36.0};
        const int size = node.attribute("size").as_int(0);
        if (size > 0) look.size = sizes.at(static_cast<std::size_t>(std::min(size, 7)));
    }
    if (const auto colour = node.attribute("bgcolor")) look.background = parse_css_colour(colour.value());
    if (node.attribute("background")) look.background = some_highlight;
    if (node.attribute("hidden")) look.display = Display::none;
    return look;
}

CssLook look_of(const pugi::xml_node& node, const StyleSheet& styles) {
    auto look = own_look(node.name(), node);
    look.overlay(styles.look(node));
    look.overlay(parse_declarations(node.attribute("style").value()));
    return look;
}

}  // namespace talentmatch::cvtext
