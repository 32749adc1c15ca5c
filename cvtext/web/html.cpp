// One walk over the page's tree: blocks become lines, tables keep their columns, styles decide what shows.
#include "web/html.hpp"

#include <algorithm>
#include <array>
#include <optional>
#include <string>
#include <utility>

#include "office/looks.hpp"
#include "text/characters.hpp"
#include "text/flow_layout.hpp"
#include "web/css.hpp"
#include "web/html_head.hpp"
#include "web/html_tree.hpp"

namespace talentmatch::cvtext {
namespace {

using namespace std::string_view_literals;

/// What an element hands down to its content.
struct Inherited {
    double size = 12;
    bool bold = false;
    bool italic = false;
    std::uint32_t colour = 0;
    std::uint32_t background = 0xFFFFFF;
    bool visible = true;
    bool removed = false;
    bool preformatted = false;
    TextSource source = TextSource::text;
};

template <class Names>
bool is_one_of(std::string_view name, const Names& names) {
    return std::ranges::find(names, name) != names.end();
}

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

/// What a browser's own style sheet and the attributes of old say.
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

class HtmlWalk {
public:
    explicit HtmlWalk(const pugi::xml_node& root) { collect_styles(root); }

    void content(const pugi::xml_node& parent, const Inherited& around) {
        for (auto node = parent.first_child(); node; node = node.next_sibling()) {
            if (node.type() == pugi::node_pcdata) {
                text(node.value(), around);
            } else if (node.type() == pugi::node_element) {
                element(node, around);
            }
        }
    }

    Document take() { return layout_.take(); }

private:
    void collect_styles(const pugi::xml_node& parent) {
        for (auto node = parent.first_child(); node; node = node.next_sibling()) {
            const std::string_view name = node.name();
            if (name == "style" && std::string_view(node.attribute("media").value()) != "print")
                styles_.add(node.text().get());
            else
                collect_styles(node);
        }
    }

    void element(const pugi::xml_node& node, const Inherited& around) {
        const std::string_view name = node.name();
        if (is_skipped(name)) return;
        if (name == "br") {
            end_line(around);
            return;
        }
        auto look = own_look(name, node);
        look.overlay(styles_.look(node));
        look.overlay(parse_declarations(node.attribute("style").value()));
        const auto inner = inherit(around, look);
        const bool block = look.display ? *look.display == Display::block : is_block(name);
        if (name == "table") {
            table(node, inner);
            return;
        }
        if (block && name != "tr") begin_block(inner);
        if (name == "li") bullet_due_ = true;
        content(node, inner);
        if (name == "li") bullet_due_ = false;
        if (block) begin_block(inner);
        if (name == "td" || name == "th") space_due_ = true;
    }

    static Inherited inherit(const Inherited& around, const CssLook& look) {
        auto inner = around;
        if (look.size) inner.size = *look.size;
        if (look.size_factor) inner.size = around.size * *look.size_factor;
        inner.bold = look.bold.value_or(around.bold);
        inner.italic = look.italic.value_or(around.italic);
        inner.colour = look.colour.value_or(around.colour);
        inner.background = look.background.value_or(around.background);
        inner.visible = look.visible.value_or(around.visible);
        inner.preformatted = look.preformatted.value_or(around.preformatted);
        constexpr double no_size = 1.6;
        const auto is_nothing = [](const std::optional<double>& side) { return side && *side < no_size; };
        const bool clipped = look.clips.value_or(false) && (is_nothing(look.width) || is_nothing(look.height));
        inner.removed = around.removed || look.removed.value_or(false) || clipped || look.display == Display::none;
        return inner;
    }

    void begin_block(const Inherited& around) {
        if (!layout_.at_line_start()) end_line(around);
        space_due_ = false;
    }

    void end_line(const Inherited& around) {
        layout_.end_line(around.size);
        space_due_ = false;
    }

    void text(std::string_view utf8, const Inherited& around) {
        FlowStyle style{.size = around.size,
                        .bold = around.bold,
                        .italic = around.italic,
                        .colour = around.colour,
                        .source = around.source,
                        .hidden = Hidden::no};
        style.hidden = hidden_by(around.removed || !around.visible, around.size, around.colour, around.background);
        std::u32string pending;
        const auto flush = [&] {
            if (!pending.empty()) write(pending, style);
            pending.clear();
        };
        for (const auto c : decode_utf8(utf8)) {
            const bool white = c == U' ' || c == U'\t' || c == U'\n' || c == U'\r' || c == U'\f';
            if (around.preformatted && c == U'\n') {
                flush();
                end_line(around);
            } else if (white && !around.preformatted) {
                if (!pending.empty() || !layout_.at_line_start()) space_due_ = true;
            } else {
                if (std::exchange(space_due_, false)) pending += U' ';
                pending += c;
            }
        }
        flush();
    }

    void write(std::u32string& text, const FlowStyle& style) {
        if (layout_.at_line_start()) text.erase(0, text.find_first_not_of(U' '));
        if (text.empty()) return;
        if (std::exchange(bullet_due_, false)) layout_.add(U"\u2022 ", style);
        layout_.add(text, style);
    }

    void table(const pugi::xml_node& node, const Inherited& around) {
        begin_block(around);
        std::size_t columns = 1;
        count_columns(node, columns);
        rows(node, columns, around);
    }

    static std::size_t span(const pugi::xml_node& cell) {
        return std::clamp(cell.attribute("colspan").as_uint(1), 1U, 50U);
    }

    static bool is_cell(std::string_view name) { return name == "td" || name == "th"; }

    static void count_columns(const pugi::xml_node& parent, std::size_t& columns) {
        for (auto node = parent.first_child(); node; node = node.next_sibling()) {
            const std::string_view name = node.name();
            if (name == "tr") {
                std::size_t width = 0;
                for (auto cell = node.first_child(); cell; cell = cell.next_sibling())
                    if (is_cell(cell.name())) width += span(cell);
                columns = std::max(columns, width);
            } else if (name == "tbody" || name == "thead" || name == "tfoot") {
                count_columns(node, columns);
            }
        }
    }

    void rows(const pugi::xml_node& parent, std::size_t columns, const Inherited& around) {
        for (auto node = parent.first_child(); node; node = node.next_sibling()) {
            const std::string_view name = node.name();
            if (name == "tr") {
                row(node, columns, look_of(node, around));
            } else if (name == "tbody" || name == "thead" || name == "tfoot") {
                rows(node, columns, look_of(node, around));
            } else if (node.type() == pugi::node_element && name != "colgroup" && name != "col") {
                element(node, around);
            }
        }
    }

    void row(const pugi::xml_node& parent, std::size_t columns, const Inherited& around) {
        layout_.begin_row();
        std::size_t column = 0;
        const auto whole = static_cast<double>(columns);
        for (auto node = parent.first_child(); node; node = node.next_sibling()) {
            if (!is_cell(node.name())) continue;
            const auto last = std::min(columns, column + span(node));
            layout_.begin_cell(static_cast<double>(column) / whole, static_cast<double>(last) / whole);
            column = std::min(columns - 1, last);
            auto inner = look_of(node, around);
            // One column is a page's frame, not a table.
            if (columns > 1 && inner.source == TextSource::text) inner.source = TextSource::table;
            content(node, inner);
            begin_block(inner);
        }
        layout_.end_row();
    }

    [[nodiscard]] Inherited look_of(const pugi::xml_node& node, const Inherited& around) const {
        auto look = own_look(node.name(), node);
        look.overlay(styles_.look(node));
        look.overlay(parse_declarations(node.attribute("style").value()));
        return inherit(around, look);
    }

    StyleSheet styles_;
    FlowLayout layout_{{.width = 595.28, .height = 841.89}};
    bool space_due_ = false;
    bool bullet_due_ = false;
};

}  // namespace

Document read_html(std::string_view bytes, std::optional<std::string_view> charset) {
    pugi::xml_document tree;
    parse_html(page_as_utf8(bytes, charset), tree);
    HtmlWalk walk(tree);
    walk.content(tree, {});
    auto document = walk.take();
    read_page_head(tree, document);
    return document;
}

}  // namespace talentmatch::cvtext
