// One walk over the page's tree: blocks become lines, tables keep their columns, styles decide what shows.
#include "web/html.hpp"

#include <algorithm>
#include <optional>
#include <span>
#include <string>
#include <utility>

#include "office/looks.hpp"
#include "text/characters.hpp"
#include "text/flow_layout.hpp"
#include "web/css.hpp"
#include "web/elements.hpp"
#include "web/html_head.hpp"
#include "web/html_tree.hpp"
#include "web/items.hpp"

namespace talentmatch::cvtext {
namespace {

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
        const auto look = look_of(node, styles_);
        const auto inner = inherit(around, look);
        const bool block = look.display ? *look.display == Display::block : is_block(name);
        if (name == "table") {
            table(node, inner);
            return;
        }
        if (block && name != "tr") begin_block(inner);
        const bool floats = !block && look.floats.value_or(false);
        if (floats) part(inner);
        if (name == "li") bullet_due_ = true;
        if (look.items.value_or(Items::stacked) != Items::stacked)
            beside(node, look, inner);
        else
            content(node, inner);
        if (floats) part(inner);
        if (name == "li") bullet_due_ = false;
        if (block) begin_block(inner);
        if (name == "td" || name == "th") space_due_ = true;
    }

    /// What stands beside: short items make one line, a short item before a long one a table's row (a date and what it
    /// dates). Long ones are columns, read one after the other.
    void beside(const pugi::xml_node& node, const CssLook& look, const Inherited& around) {
        const auto items = items_of(node, look, styles_);
        const auto in_a_row = static_cast<std::size_t>(std::max(1, look.columns.value_or(0)));
        const auto columns = look.columns ? in_a_row : items.size();
        begin_block(around);
        for (std::size_t first = 0; first < items.size(); first += columns) {
            const std::span row(items.begin() + static_cast<std::ptrdiff_t>(first),
                                std::min(columns, items.size() - first));
            if (std::ranges::all_of(row, is_short)) {
                for (const auto& item : row) {
                    if (!layout_.at_line_start()) part(around);
                    inside(item, around);
                }
            } else if (row.size() == 2 && is_short(row.front())) {
                dated_row(row.front(), row.back(), around);
            } else {
                for (const auto& item : row) {
                    begin_block(around);
                    whole(item, around);
                }
            }
            begin_block(around);
        }
    }

    void dated_row(const pugi::xml_node& date, const pugi::xml_node& text, const Inherited& around) {
        constexpr double margin = 0.25;
        auto inner = around;
        if (inner.source == TextSource::text) inner.source = TextSource::table;
        layout_.begin_row();
        layout_.begin_cell(0, margin);
        inside(date, inner);
        begin_block(inner);
        layout_.begin_cell(margin, 1);
        whole(text, inner);
        begin_block(inner);
        layout_.end_row();
    }

    void whole(const pugi::xml_node& item, const Inherited& around) {
        if (item.type() == pugi::node_pcdata)
            text(item.value(), around);
        else
            element(item, around);
    }

    /// An item's content on the line that is open.
    void inside(const pugi::xml_node& item, const Inherited& around) {
        if (item.type() == pugi::node_pcdata)
            text(item.value(), around);
        else
            content(item, inherit(around, look_of(item, styles_)));
    }

    /// Away from what stands before on the line.
    void part(const Inherited& around) {
        if (!layout_.at_line_start()) layout_.tab(around.size);
        space_due_ = false;
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
                row(node, columns, inherit(around, look_of(node, styles_)));
            } else if (name == "tbody" || name == "thead" || name == "tfoot") {
                rows(node, columns, inherit(around, look_of(node, styles_)));
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
            auto inner = inherit(around, look_of(node, styles_));
            // One column is a page's frame, not a table.
            if (columns > 1 && inner.source == TextSource::text) inner.source = TextSource::table;
            content(node, inner);
            begin_block(inner);
        }
        layout_.end_row();
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
