// MS-DOC: paragraphs out of the stream of characters, tables by looking ahead to their rows' ends.
#include "word/doc.hpp"

#include <algorithm>
#include <array>
#include <optional>
#include <span>
#include <string>
#include <utility>
#include <vector>

#include "text/characters.hpp"
#include "text/refusal.hpp"
#include "word/compound_file.hpp"
#include "word/pieces.hpp"
#include "word/properties.hpp"
#include "word/summary.hpp"

namespace talentmatch::cvtext {
namespace {

constexpr char16_t paragraph_mark = 0x0D;
constexpr char16_t cell_mark = 0x07;
constexpr char16_t page_mark = 0x0C;

/// The file information block, at its places since Word 97 (MS-DOC 2.5).
struct Information {
    explicit Information(const ByteView& document) {
        if (document.u16(0) != 0xA5EC) throw Refusal(Outcome::broken);
        constexpr std::uint16_t word_97 = 0xC1;
        if (document.u16(2) < word_97) throw Refusal(Outcome::unsupported);
        const auto flags = document.u16(0x0A);
        if ((flags & 0x0100U) != 0) throw Refusal(Outcome::encrypted);
        table = (flags & 0x0200U) != 0 ? u"1Table" : u"0Table";
        for (std::size_t i = 0; i < lengths.size(); ++i) lengths.at(i) = document.u32(0x4C + 4 * i);
    }

    std::u16string table;
    std::array<std::uint32_t, 8>
        lengths{};  ///< text, footnotes, headers, macros, comments, endnotes, boxes, header boxes
};

ByteView table_part(const ByteView& document, const ByteView& table, std::size_t index) {
    constexpr std::size_t first = 0x9A;
    return table.part(document.u32(first + index * 8), document.u32(first + index * 8 + 4));
}

struct Paragraph {
    std::span<const WordCharacter> characters;  ///< without their mark
    char16_t mark = paragraph_mark;
    WordParagraph properties;
};

class DocReader {
public:
    DocReader(const ByteView& document, const ByteView& table)
        : styles_(table_part(document, table, 1)),
          runs_(table_part(document, table, 12), document, PropertyRuns::Of::runs),
          paragraphs_(table_part(document, table, 13), document, PropertyRuns::Of::paragraphs),
          characters_(word_characters(table_part(document, table, 33), document)) {}

    Document read(const Information& information) {
        std::array<std::span<const WordCharacter>, 8> parts{};
        std::size_t at = 0;
        for (std::size_t i = 0; i < parts.size(); ++i) {
            const auto begin = std::min(at, characters_.size());
            at += information.lengths.at(i);
            parts.at(i) = std::span(characters_).subspan(begin, std::min<std::size_t>(at, characters_.size()) - begin);
        }
        story(parts[2], TextSource::header);
        story(parts[0], TextSource::text);
        story(parts[6], TextSource::text_box);
        return layout_.take();
    }

private:
    void story(std::span<const WordCharacter> characters, TextSource source) {
        const auto all = cut(characters);
        source_ = source;
        for (std::size_t i = 0; i < all.size();) i = all[i].properties.in_table ? row(all, i) : block(all, i);
    }

    [[nodiscard]] std::vector<Paragraph> cut(std::span<const WordCharacter> characters) const {
        std::vector<Paragraph> all;
        std::size_t begin = 0;
        for (std::size_t i = 0; i < characters.size(); ++i) {
            const auto unit = characters[i].unit;
            if (unit != paragraph_mark && unit != cell_mark && unit != page_mark) continue;
            Paragraph paragraph{.characters = characters.subspan(begin, i - begin), .mark = unit, .properties = {}};
            if (const auto* found = paragraphs_.at(characters[i].offset)) {
                styles_.apply_to_paragraph(found->style, paragraph.properties);
                paragraph.properties.style = found->style;
                apply_to_paragraph(found->changes, paragraph.properties);
            }
            all.push_back(std::move(paragraph));
            begin = i + 1;
        }
        if (begin < characters.size())
            all.push_back({.characters = characters.subspan(begin), .mark = paragraph_mark, .properties = {}});
        return all;
    }

    std::size_t block(const std::vector<Paragraph>& all, std::size_t i) {
        write(all[i], source_);
        if (all[i].mark == page_mark) layout_.page_break();
        return i + 1;
    }

    /// Writes one table row; answers the paragraph after it.
    std::size_t row(const std::vector<Paragraph>& all, std::size_t first) {
        auto end = first;
        while (end < all.size() && all[end].properties.in_table && !all[end].properties.ends_row) ++end;
        const bool has_end = end < all.size() && all[end].properties.ends_row;
        const auto edges = has_end ? all[end].properties.edges : std::vector<int>{};
        const double whole = edges.size() < 2 ? 1 : std::max(1, edges.back() - edges.front());
        const auto edge = [&](std::size_t i) {
            return edges.size() < 2 ? 0.0 : (edges[std::min(i, edges.size() - 1)] - edges.front()) / whole;
        };
        layout_.begin_row();
        std::size_t column = 0;
        bool begins = true;
        for (auto i = first; i < end; ++i) {
            if (std::exchange(begins, false))
                layout_.begin_cell(edge(column), edges.size() < 2 ? 1.0 : edge(column + 1));
            write(all[i], source_ == TextSource::text ? TextSource::table : source_);
            if (all[i].mark != cell_mark) continue;
            ++column;
            begins = true;
        }
        layout_.end_row();
        return has_end ? end + 1 : std::max(end, first + 1);
    }

    void write(const Paragraph& paragraph, TextSource source) {
        auto base = styles_.look(paragraph.properties.style);
        if (paragraph.properties.background) base.background = paragraph.properties.background;
        std::u32string text;
        FlowStyle style{.size = 10};
        bool bullet_due = paragraph.properties.listed;
        const auto flush = [&] {
            if (text.empty()) return;
            if (std::exchange(bullet_due, false)) layout_.add(U"\u2022 ", style);
            layout_.add(text, style);
            text.clear();
        };
        const PropertyRuns::Stretch* stretch = nullptr;
        bool shown = true;
        for (const auto& [unit, offset] : paragraph.characters) {
            if (stretch == nullptr || offset < stretch->begin || offset >= stretch->end) {
                flush();
                stretch = runs_.at(offset);
                const auto look = look_of(stretch, base);
                shown = !look.deleted;
                style = flow_style(look.look, source);
            }
            follow_field(unit);
            if (!shown || std::ranges::find(fields_, Field::code) != fields_.end()) continue;
            if (unit == 0x09 || unit == 0x0B) flush();
            if (unit == 0x09) layout_.tab(style.size);
            if (unit == 0x0B) layout_.end_line(style.size);
            if (unit == 0x1E) text += U'-';
            if (unit >= 0x20) append(text, unit);
        }
        flush();
        layout_.end_line(base.size.value_or(10));
    }

    [[nodiscard]] WordLook look_of(const PropertyRuns::Stretch* stretch, const DocxLook& base) const {
        WordLook result{.look = base, .deleted = false, .style = std::nullopt};
        if (!result.look.size) result.look.size = 10;
        if (stretch == nullptr) return result;
        auto nearer = run_look(stretch->changes, base);
        if (nearer.style) result.look.overlay(styles_.look(*nearer.style));
        result.look.overlay(nearer.look);
        result.deleted = nearer.deleted;
        return result;
    }

    enum class Field { code, result };

    void follow_field(char16_t unit) {
        constexpr std::size_t deepest = 100;
        if (unit == 0x13 && fields_.size() < deepest) fields_.push_back(Field::code);
        if (unit == 0x14 && !fields_.empty()) fields_.back() = Field::result;
        if (unit == 0x15 && !fields_.empty()) fields_.pop_back();
    }

    /// Two halves of a pair come one after the other.
    static void append(std::u32string& text, char16_t unit) {
        const bool low = unit >= 0xDC00 && unit < 0xE000;
        if (low && !text.empty() && text.back() >= 0xD800 && text.back() < 0xDC00) {
            text.back() = 0x10000 + ((text.back() - 0xD800) << 10U) + (unit - 0xDC00U);
        } else {
            text += unit;
        }
    }

    WordStyles styles_;
    PropertyRuns runs_;
    PropertyRuns paragraphs_;
    std::vector<WordCharacter> characters_;
    FlowLayout layout_;
    TextSource source_ = TextSource::text;
    std::vector<Field> fields_;  ///< the open ones: in their code, or in what it yielded
};

}  // namespace

Document read_doc(std::string_view bytes) {
    const CompoundFile file(bytes);
    const auto document = file.stream(u"WordDocument");
    if (!document) throw Refusal(Outcome::unsupported);
    const Information information{ByteView(*document)};
    const auto table = file.stream(information.table);
    if (!table) throw Refusal(Outcome::broken);
    auto result = DocReader(ByteView(*document), ByteView(*table)).read(information);
    if (const auto summary = file.stream(u"\u0005SummaryInformation")) read_summary(ByteView(*summary), result);
    return result;
}

}  // namespace talentmatch::cvtext
