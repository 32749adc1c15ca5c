// Looks of runs and places of paragraphs (MS-DOC 2.4.6 and 2.6), as far as they matter here.
#pragma once

#include <cstdint>
#include <map>
#include <optional>
#include <vector>

#include "office/docx_styles.hpp"
#include "word/byte_view.hpp"

namespace talentmatch::cvtext {

struct WordParagraph {
    std::uint16_t style = 0;
    bool in_table = false;
    bool ends_row = false;
    bool listed = false;
    std::optional<std::uint32_t> background;
    std::vector<int> edges;  ///< of the row's cells, in twips; on the paragraph that ends the row
};

struct WordLook {
    DocxLook look;
    bool deleted = false;
    std::optional<std::uint16_t> style;  ///< a character style
};

/// From a list of property changes ("grpprl"); `base` is what toggles refer to.
[[nodiscard]] WordLook run_look(const ByteView& changes, const DocxLook& base);
void apply_to_paragraph(const ByteView& changes, WordParagraph& paragraph);

/// The style sheet.
class WordStyles {
public:
    WordStyles() = default;
    explicit WordStyles(const ByteView& sheet);

    /// The look with all bases; empty for a style that is not there.
    [[nodiscard]] DocxLook look(std::uint16_t style) const;
    void apply_to_paragraph(std::uint16_t style, WordParagraph& paragraph) const;

private:
    struct Style {
        std::uint16_t base = 0xFFF;
        ByteView run;
        ByteView paragraph;
    };

    [[nodiscard]] std::vector<const Style*> bases(std::uint16_t style) const;

    std::map<std::uint16_t, Style> styles_;
};

/// Property changes by where their text stands in the file.
class PropertyRuns {
public:
    enum class Of { runs, paragraphs };

    /// `places` is the table of 512-byte pages in `document` that hold them.
    PropertyRuns(const ByteView& places, const ByteView& document, Of what);

    struct Stretch {
        std::uint32_t begin = 0;
        std::uint32_t end = 0;
        ByteView changes;
        std::uint16_t style = 0;  ///< of paragraphs
    };

    /// The stretch that holds this offset; nullptr when none does.
    [[nodiscard]] const Stretch* at(std::uint32_t offset) const;

private:
    std::vector<Stretch> stretches_;
};

}  // namespace talentmatch::cvtext
