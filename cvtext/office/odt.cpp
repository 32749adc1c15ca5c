// One walk over content.xml, with the master pages' headers and footers around it.
#include "office/odt.hpp"

#include <algorithm>
#include <charconv>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "office/odt_styles.hpp"
#include "office/package.hpp"
#include "text/characters.hpp"
#include "text/refusal.hpp"

namespace talentmatch::cvtext {
namespace {

struct Surroundings {
    TextSource source = TextSource::text;
    std::optional<std::uint32_t> background;
    bool in_list_item = false;
};

std::size_t count(const pugi::xml_node& node, std::string_view attribute) {
    const auto text = value(node, attribute);
    std::size_t number = 1;
    std::from_chars(text.data(), text.data() + text.size(), number);
    return std::clamp<std::size_t>(number, 1, 200);
}

bool is_skipped(std::string_view name) {
    return name == "tracked-changes" || name == "annotation" || name == "annotation-end" || name == "forms" ||
           name == "note" || name == "sequence-decls" || name == "ruby-text" || name == "desc" || name == "title";
}

class OdtWalk {
public:
    explicit OdtWalk(const OdtStyles& styles) : styles_(styles) {}

    void blocks(const pugi::xml_node& parent, const Surroundings& around) {
        auto inner = around;
        for (auto node = parent.first_child(); node; node = node.next_sibling()) {
            const auto name = local_name(node);
            if (is_skipped(name)) continue;
            if (name == "p" || name == "h") {
                paragraph(node, inner);
                inner.in_list_item = false;  // one bullet an item
            } else if (name == "list-item") {
                inner.in_list_item = true;
                blocks(node, inner);
                inner.in_list_item = false;
            } else if (name == "table") {
                table(node, inner);
            } else if (name == "soft-page-break") {
                layout_.page_break();
            } else if (name == "image") {
                add_picture(node);
            } else if (name == "frame" || name == "custom-shape" || name == "rect" || name == "g" ||
                       name == "text-box") {
                blocks(node, {.source = TextSource::text_box, .background = std::nullopt, .in_list_item = false});
            } else if (node.type() == pugi::node_element) {
                blocks(node, inner);  // sections, lists, indexes
            }
        }
    }

    Document take() { return layout_.take(); }
    [[nodiscard]] std::vector<Picture> take_pictures() { return std::exchange(pictures_, {}); }

private:
    /// A picture of the package, drawn as large as its frame; of several renditions, the first.
    void add_picture(const pugi::xml_node& image) {
        constexpr std::size_t most = 1'000;
        const auto frame = image.parent();
        const auto name = value(image, "href");
        const bool is_first = child(frame, "image") == image;
        if (!is_first || pictures_.size() >= most || !name.starts_with("Pictures/")) return;
        pictures_.push_back(
            {std::string(name), {points(value(frame, "width")), points(value(frame, "height"))}, layout_.page()});
    }

    void paragraph(const pugi::xml_node& node, const Surroundings& around) {
        OdtLook look;
        look.background = around.background;
        look.overlay(styles_.look("paragraph", value(node, "style-name")));
        bullet_due_ = around.in_list_item;
        std::vector<pugi::xml_node> boxes;
        std::swap(boxes, boxes_);
        inlines(node, look, around.source);
        bullet_due_ = false;
        layout_.end_line(look.size.value_or(11));
        std::swap(boxes, boxes_);
        for (const auto& box : boxes) {
            blocks(box, {.source = TextSource::text_box, .background = std::nullopt, .in_list_item = false});
        }
    }

    void inlines(const pugi::xml_node& parent, const OdtLook& look, TextSource source) {
        const auto style = flow_style(look, source);
        for (auto node = parent.first_child(); node; node = node.next_sibling()) {
            const auto name = local_name(node);
            if (node.type() == pugi::node_pcdata || node.type() == pugi::node_cdata) {
                write(collapsed(node.value()), style);
            } else if (is_skipped(name)) {
                continue;
            } else if (name == "s") {
                write(std::u32string(count(node, "c"), U' '), style);
            } else if (name == "tab") {
                layout_.tab(style.size);
            } else if (name == "line-break") {
                layout_.end_line(style.size);
            } else if (name == "soft-page-break") {
                if (layout_.at_line_start()) layout_.page_break();
            } else if (name == "frame" || name == "custom-shape" || name == "rect" || name == "g") {
                boxes_.push_back(node);
            } else if (name == "span") {
                auto inner = look;
                inner.overlay(styles_.look("text", value(node, "style-name")));
                inlines(node, inner, source);
            } else if (name == "hidden-text" || name == "hidden-paragraph") {
                continue;
            } else {
                inlines(node, look, source);  // links, fields, bookmarks, insertions
            }
        }
    }

    /// Runs of XML white space are one space (OpenDocument 1.3 part 3, 6.1.2).
    static std::u32string collapsed(std::string_view text) {
        std::u32string out;
        for (const auto c : decode_utf8(text)) {
            const bool space = c == U' ' || c == U'\t' || c == U'\n' || c == U'\r';
            if (!space) {
                out += c;
            } else if (out.empty() || out.back() != U' ') {
                out += U' ';
            }
        }
        return out;
    }

    void write(std::u32string_view text, const FlowStyle& style) {
        const bool blank = text.find_first_not_of(U' ') == std::u32string_view::npos;
        if (blank && layout_.at_line_start()) return;
        if (std::exchange(bullet_due_, false)) layout_.add(U"\u2022 ", style);
        layout_.add(text, style);
    }

    void table(const pugi::xml_node& node, const Surroundings& around) {
        std::size_t columns = 0;
        count_columns(node, columns);
        rows(node, std::max<std::size_t>(1, columns), around);
    }

    void count_columns(const pugi::xml_node& parent, std::size_t& columns) const {
        for (auto node = parent.first_child(); node; node = node.next_sibling()) {
            const auto name = local_name(node);
            if (name == "table-column") columns += count(node, "number-columns-repeated");
            if (name == "table-columns" || name == "table-header-columns") count_columns(node, columns);
        }
    }

    void rows(const pugi::xml_node& parent, std::size_t columns, const Surroundings& around) {
        for (auto node = parent.first_child(); node; node = node.next_sibling()) {
            const auto name = local_name(node);
            if (name == "table-rows" || name == "table-header-rows" || name == "table-row-group") {
                rows(node, columns, around);
            } else if (name == "table-row") {
                row(node, columns, around);
            }
        }
    }

    void row(const pugi::xml_node& parent, std::size_t columns, const Surroundings& around) {
        layout_.begin_row();
        std::size_t column = 0;
        for (auto node = parent.first_child(); node; node = node.next_sibling()) {
            const auto name = local_name(node);
            if (name != "table-cell" && name != "covered-table-cell") continue;
            const auto from = static_cast<double>(column) / static_cast<double>(columns);
            const auto width = count(node, "number-columns-spanned");
            layout_.begin_cell(from, static_cast<double>(column + width) / static_cast<double>(columns));
            column += name == "table-cell" ? count(node, "number-columns-repeated") : 1;
            auto inner = around;
            if (inner.source == TextSource::text) inner.source = TextSource::table;
            const auto look = styles_.look("table-cell", value(node, "style-name"));
            if (look.background) inner.background = look.background;
            if (name == "table-cell") blocks(node, inner);
        }
        layout_.end_row();
    }

    const OdtStyles& styles_;
    FlowLayout layout_;
    std::vector<pugi::xml_node> boxes_;
    std::vector<Picture> pictures_;
    bool bullet_due_ = false;
};

/// A package with a password states it in its manifest, entry by entry.
void refuse_encrypted(Package& package) {
    pugi::xml_document manifest;
    if (!package.tree("META-INF/manifest.xml", manifest)) return;
    const auto root = manifest.document_element();
    for (auto entry = root.first_child(); entry; entry = entry.next_sibling()) {
        if (child(entry, "encryption-data")) throw Refusal(Outcome::encrypted);
    }
}

void walk_master_pages(OdtWalk& walk, const pugi::xml_node& styles, std::string_view part) {
    const auto masters = child(styles, "master-styles");
    for (auto master = masters.first_child(); master; master = master.next_sibling()) {
        walk.blocks(child(master, part),
                    {.source = TextSource::header, .background = std::nullopt, .in_list_item = false});
    }
}

}  // namespace

Document read_odt(std::string_view bytes, const PictureReader& pictures) {
    Package package(bytes);
    refuse_encrypted(package);
    pugi::xml_document content;
    pugi::xml_document common;
    if (!package.tree("content.xml", content)) throw Refusal(Outcome::broken);
    const auto root = content.document_element();
    const auto body = child(child(root, "body"), "text");
    if (!body) throw Refusal(Outcome::broken);
    OdtStyles styles;
    const bool has_common = package.tree("styles.xml", common);
    if (has_common) {
        styles.add(child(common.document_element(), "styles"));
        styles.add(child(common.document_element(), "automatic-styles"));
    }
    styles.add(child(root, "automatic-styles"));
    OdtWalk walk(styles);
    if (has_common) walk_master_pages(walk, common.document_element(), "header");
    (void)walk.take_pictures();  // of the headers: logos
    walk.blocks(body, {});
    const auto drawn = walk.take_pictures();
    if (has_common) walk_master_pages(walk, common.document_element(), "footer");
    auto document = walk.take();
    read_pictures(package, drawn, pictures, document);
    read_core_properties(package, "meta.xml", document);
    return document;
}

}  // namespace talentmatch::cvtext
