// One walk over word/document.xml, with headers and footers around it.
#include "office/docx.hpp"

#include <algorithm>
#include <charconv>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "office/docx_styles.hpp"
#include "office/package.hpp"
#include "text/characters.hpp"
#include "text/refusal.hpp"

namespace talentmatch::cvtext {
namespace {

/// What surrounds a block: where its text comes from, and what it stands on.
struct Surroundings {
    TextSource source = TextSource::text;
    std::optional<std::uint32_t> background;
};

double number(std::string_view text, double otherwise) {
    double parsed = 0;
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), parsed);
    return error == std::errc{} && end != text.data() ? parsed : otherwise;
}

/// wp:extent counts English metric units.
PageSize drawn_extent(const pugi::xml_node& frame) {
    constexpr double units_per_point = 12'700;
    const auto extent = child(frame, "extent");
    return {number(value(extent, "cx"), 0) / units_per_point, number(value(extent, "cy"), 0) / units_per_point};
}

/// VML says it as CSS: "width:451pt;height:640pt".
PageSize drawn_by_style(std::string_view style) {
    PageSize size;
    while (!style.empty()) {
        const auto entry = style.substr(0, style.find(';'));
        style.remove_prefix(std::min(entry.size() + 1, style.size()));
        if (entry.starts_with("width:")) size.width = points(entry.substr(6));
        if (entry.starts_with("height:")) size.height = points(entry.substr(7));
    }
    return size;
}

class DocxWalk {
public:
    explicit DocxWalk(Package& package) {
        pugi::xml_document tree;
        if (package.tree("word/styles.xml", tree)) styles_ = DocxStyles(tree.document_element());
    }

    /// A part's block content: w:body, w:hdr, w:ftr, w:tc, w:txbxContent, and whatever wraps blocks inside them.
    void blocks(const pugi::xml_node& parent, const Surroundings& around) {
        for (auto node = parent.first_child(); node; node = node.next_sibling()) {
            const auto name = local_name(node);
            if (name == "p") {
                paragraph(node, around);
            } else if (name == "tbl") {
                table(node, around);
            } else if (name == "sdt" || name == "sdtContent" || name == "ins" || name == "customXml" ||
                       name == "smartTag" || name == "AlternateContent" || name == "Choice") {
                blocks(node, around);
            }
        }
    }

    Document take() { return layout_.take(); }

    /// By the identifiers of their relationships.
    [[nodiscard]] std::vector<Picture> take_pictures() { return std::exchange(pictures_, {}); }

private:
    void paragraph(const pugi::xml_node& node, const Surroundings& around) {
        const auto properties = child(node, "pPr");
        auto look = styles_.paragraph(value(child(properties, "pStyle"), "val"));
        if (around.background) look.background = around.background;
        look.overlay(look_of_paragraph(properties));
        const bool is_item = look.listed.value_or(false);
        bullet_due_ = is_item;
        std::vector<pugi::xml_node> outer;
        std::swap(outer, boxes_);
        inlines(node, look, around);
        bullet_due_ = false;
        layout_.end_line(look.size.value_or(11));
        std::swap(outer, boxes_);
        for (const auto& box : outer) blocks(box, {.source = TextSource::text_box, .background = std::nullopt});
    }

    void inlines(const pugi::xml_node& parent, const DocxLook& look, const Surroundings& around) {
        for (auto node = parent.first_child(); node; node = node.next_sibling()) {
            const auto name = local_name(node);
            if (name == "r") {
                run(node, look, around);
            } else if (name == "hyperlink" || name == "ins" || name == "smartTag" || name == "sdt" ||
                       name == "sdtContent" || name == "fldSimple" || name == "moveTo" || name == "customXml" ||
                       name == "dir" || name == "bdo") {
                inlines(node, look, around);
            }
        }
    }

    void run(const pugi::xml_node& node, const DocxLook& paragraph_look, const Surroundings& around) {
        const auto properties = child(node, "rPr");
        auto look = paragraph_look;
        look.overlay(styles_.character(value(child(properties, "rStyle"), "val")));
        look.overlay(look_of_run(properties));
        const auto style = flow_style(look, around.source);
        for (auto part = node.first_child(); part; part = part.next_sibling()) run_part(part, style);
    }

    void run_part(const pugi::xml_node& part, const FlowStyle& style) {
        const auto name = local_name(part);
        if (name == "t") {
            write(decode_utf8(part.text().get()), style);
        } else if (name == "tab" || name == "ptab") {
            layout_.tab(style.size);
        } else if (name == "br" || name == "cr") {
            if (value(part, "type") == "page") {
                layout_.page_break();
            } else {
                layout_.end_line(style.size);
            }
        } else if (name == "lastRenderedPageBreak") {
            if (layout_.at_line_start()) layout_.page_break();
        } else if (name == "noBreakHyphen") {
            write(U"-", style);
        } else if (name == "sym") {
            symbol(value(part, "char"), style);
        } else if (name == "drawing" || name == "pict" || name == "object" || name == "AlternateContent") {
            collect_boxes(part, {});
        }
    }

    void write(std::u32string_view text, const FlowStyle& style) {
        if (std::exchange(bullet_due_, false)) layout_.add(U"\u2022 ", style);
        layout_.add(text, style);
    }

    void symbol(std::string_view code, const FlowStyle& style) {
        std::uint32_t point = 0;
        const auto [end, error] = std::from_chars(code.data(), code.data() + code.size(), point, 16);
        if (error == std::errc{} && end != code.data()) write(std::u32string(1, static_cast<char32_t>(point)), style);
    }

    /// Text boxes are read after the paragraph that holds them; of two renditions of one box, the first. Pictures are
    /// kept for the end.
    void collect_boxes(const pugi::xml_node& node, PageSize drawn) {
        const auto name = local_name(node);
        if (name == "txbxContent") {
            boxes_.push_back(node);
            return;
        }
        if (name == "AlternateContent") {
            const auto choice = child(node, "Choice");
            collect_boxes(choice ? choice : child(node, "Fallback"), drawn);
            return;
        }
        if (name == "inline" || name == "anchor") drawn = drawn_extent(node);
        if (name == "shape") drawn = drawn_by_style(value(node, "style"));
        if (name == "blip") add_picture(value(node, "embed"), drawn);
        if (name == "imagedata") add_picture(value(node, "id"), drawn);
        for (auto inner = node.first_child(); inner; inner = inner.next_sibling()) collect_boxes(inner, drawn);
    }

    void add_picture(std::string_view relationship, const PageSize& drawn) {
        constexpr std::size_t most = 1'000;
        if (!relationship.empty() && pictures_.size() < most)
            pictures_.push_back({std::string(relationship), drawn, layout_.page()});
    }

    void table(const pugi::xml_node& node, const Surroundings& around) {
        std::vector<double> edges{0};
        const auto grid = child(node, "tblGrid");
        for (auto column = grid.first_child(); column; column = column.next_sibling()) {
            if (local_name(column) == "gridCol") {
                edges.push_back(edges.back() + std::max(1.0, number(value(column, "w"), 1000)));
            }
        }
        rows(node, edges, around);
    }

    void rows(const pugi::xml_node& parent, const std::vector<double>& edges, const Surroundings& around) {
        for (auto node = parent.first_child(); node; node = node.next_sibling()) {
            const auto name = local_name(node);
            if (name == "tr") {
                layout_.begin_row();
                std::size_t column = 0;
                cells(node, edges, around, column);
                layout_.end_row();
            } else if (name == "sdt" || name == "sdtContent" || name == "ins" || name == "customXml") {
                rows(node, edges, around);
            }
        }
    }

    void cells(const pugi::xml_node& parent, const std::vector<double>& edges, const Surroundings& around,
               std::size_t& column) {
        for (auto node = parent.first_child(); node; node = node.next_sibling()) {
            const auto name = local_name(node);
            if (name == "tc") {
                const auto properties = child(node, "tcPr");
                const auto last = edges.size() - 1;
                const auto from = std::min(column, last);
                const double span = std::clamp(number(value(child(properties, "gridSpan"), "val"), 1), 1.0, 100.0);
                column += static_cast<std::size_t>(span);
                const double whole = std::max(1.0, edges.back());
                layout_.begin_cell(edges[from] / whole, edges[std::min(column, last)] / whole);
                auto inner = around;
                if (inner.source == TextSource::text) inner.source = TextSource::table;
                if (const auto fill = fill_of(properties)) inner.background = fill;
                blocks(node, inner);
            } else if (name == "sdt" || name == "sdtContent" || name == "ins" || name == "customXml") {
                cells(node, edges, around, column);
            }
        }
    }

    DocxStyles styles_;
    FlowLayout layout_;
    std::vector<pugi::xml_node> boxes_;
    std::vector<Picture> pictures_;
    bool bullet_due_ = false;
};

struct RelatedPart {
    std::string id;
    std::string name;
};

/// The package's own parts of this kind; a target outside the package is never one.
std::vector<RelatedPart> related_parts(Package& package, std::string_view kind, std::size_t most) {
    pugi::xml_document tree;
    std::vector<RelatedPart> parts;
    if (!package.tree("word/_rels/document.xml.rels", tree)) return parts;
    const auto root = tree.document_element();
    for (auto node = root.first_child(); node; node = node.next_sibling()) {
        const auto type = value(node, "Type");
        const auto target = value(node, "Target");
        const bool inside = value(node, "TargetMode") != "External" && target.find("..") == std::string_view::npos;
        if (inside && type.ends_with(kind) && parts.size() < most)
            parts.push_back({std::string(value(node, "Id")),
                             target.starts_with('/') ? std::string(target.substr(1)) : "word/" + std::string(target)});
    }
    return parts;
}

void walk_parts(Package& package, DocxWalk& walk, std::string_view kind) {
    constexpr std::size_t most = 20;
    for (const auto& part : related_parts(package, kind, most)) {
        pugi::xml_document tree;
        if (package.tree(part.name, tree))
            walk.blocks(tree.document_element(), {.source = TextSource::header, .background = std::nullopt});
    }
}

/// The walk's pictures by the names of their parts; those of no part are none.
std::vector<Picture> named_pictures(Package& package, std::vector<Picture> pictures) {
    if (pictures.empty()) return pictures;
    const auto parts = related_parts(package, "/image", pictures.max_size());
    std::erase_if(pictures, [&](Picture& picture) {
        const auto part = std::ranges::find(parts, picture.part, &RelatedPart::id);
        if (part != parts.end()) picture.part = part->name;
        return part == parts.end();
    });
    return pictures;
}

}  // namespace

Document read_docx(std::string_view bytes, const PictureReader& pictures) {
    Package package(bytes);
    pugi::xml_document tree;
    if (!package.tree("word/document.xml", tree)) throw Refusal(Outcome::broken);
    const auto body = child(tree.document_element(), "body");
    if (!body) throw Refusal(Outcome::broken);
    DocxWalk walk(package);
    walk_parts(package, walk, "/header");
    (void)walk.take_pictures();  // of the headers: logos
    walk.blocks(body, {});
    const auto drawn = named_pictures(package, walk.take_pictures());
    walk_parts(package, walk, "/footer");
    auto document = walk.take();
    read_pictures(package, drawn, pictures, document);
    read_core_properties(package, "docProps/core.xml", document);
    return document;
}

}  // namespace talentmatch::cvtext
