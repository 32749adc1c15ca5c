// A page for documents that have none: paragraphs one below the other, wrapped by estimate, cells of a row side by
// side. The rectangles serve to point at a place; `line` tells paragraphs apart exactly.
#pragma once

#include <cstddef>
#include <string_view>
#include <vector>

#include "entities/document.hpp"

namespace talentmatch::cvtext {

struct FlowStyle {
    double size = 11;
    bool bold = false;
    bool italic = false;
    std::uint32_t colour = 0;
    TextSource source = TextSource::text;
    Hidden hidden = Hidden::no;
};

class FlowLayout {
public:
    /// A4 with margins, until the document states its page.
    explicit FlowLayout(PageSize page = {.width = 595.28, .height = 841.89});

    /// Adds to the current paragraph. Throws Refusal: too_complex (runs).
    void add(std::u32string_view text, const FlowStyle& style);
    void tab(double size);
    /// Moves on by some characters without writing them.
    void skip(double characters, double size);
    /// Ends the paragraph, or the line within it: what follows has the next line number.
    void end_line(double size);
    /// Throws Refusal: too_complex (pages).
    void page_break();

    [[nodiscard]] bool at_line_start() const { return !line_has_text_; }
    [[nodiscard]] int page() const { return at_.page; }

    void begin_row();
    /// The cell's place in its row, as shares of the width.
    void begin_cell(double from, double to);
    void end_row();

    [[nodiscard]] Document take();

private:
    struct Place {
        int page = 1;
        double y = 0;
        bool operator<(const Place& other) const { return page != other.page ? page < other.page : y < other.y; }
    };
    struct Row {
        Place start;
        Place lowest;
        double left = 0;
        double right = 0;
    };

    [[nodiscard]] double width() const { return right_ - left_; }
    [[nodiscard]] bool goes_on(const FlowStyle& style) const;
    void place(TextRun& run, double from, double length, double size) const;
    void next_page();
    void leave_gap();
    void write_gap(TextRun& run);

    Document document_;
    PageSize size_;
    Place at_;
    double left_ = 0;
    double right_ = 0;
    double x_ = 0;          ///< from left_, in the unwrapped line
    double line_size_ = 0;  ///< largest font of the line so far
    int line_ = 1;
    bool line_has_text_ = false;
    bool run_open_ = false;        ///< the last run may be continued
    bool gap_ = false;             ///< a tab or several blanks stand before the next run
    bool run_behind_gap_ = false;  ///< and did before the last one, whose text does not say it
    double run_begin_ = 0;         ///< where it begins, as x_
    std::vector<Row> rows_;
};

}  // namespace talentmatch::cvtext
