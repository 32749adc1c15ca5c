// Rows that no text crosses at one lane, and which of them the lane parts into columns.
#pragma once

#include <cstddef>
#include <vector>

#include "cv/layout/crossings.hpp"
#include "cv/layout/lanes.hpp"

namespace talentmatch::cv {

/// How many rows one side of a lane has.
struct Side {
    int rows = 0;         ///< with text on this side
    int own_rows = 0;     ///< with text on this side only
    int worded_rows = 0;  ///< with words

    void operator+=(const Side& other) {
        rows += other.rows;
        own_rows += other.own_rows;
        worded_rows += other.worded_rows;
    }
};

/// Rows between two white bands across the page.
struct Band {
    Side left;
    Side right;
    int alike = 0;
    std::size_t first = 0;
    std::size_t last = 0;
    int left_headings = 0;

    void add(const Crossing& row) {
        left += {.rows = row.left ? 1 : 0,
                 .own_rows = row.left && !row.right ? 1 : 0,
                 .worded_rows = row.left_words ? 1 : 0};
        right += {.rows = row.right ? 1 : 0,
                  .own_rows = row.right && !row.left ? 1 : 0,
                  .worded_rows = row.right_words ? 1 : 0};
        alike += row.alike;
        left_headings += row.left_heading ? 1 : 0;
    }
};

/// How many lines with words a column has at least.
inline constexpr int least_lines = 4;

class Stretch {
public:
    /// @param crossings those of all rows at one lane. @param blank a white band above each row.
    /// @param first where the stretch begins: the end is before the next row that crosses the lane.
    Stretch(const std::vector<Crossing>& crossings, const std::vector<bool>& blank, std::size_t first);

    /// Behind its last row.
    [[nodiscard]] std::size_t last() const { return last_; }

    /// From the first band that has columns to the last that belongs to them.
    [[nodiscard]] Lane lane(double x);

private:
    [[nodiscard]] std::size_t end_of_columns(std::size_t head);

    /// A heading alone on its row, and below it rows that begin alike on both sides or text across the lane: it stands
    /// above both of them.
    [[nodiscard]] bool spans(std::size_t i) const;

    /// The same right above two rows of entries, whose bold heads stand side by side; or a heading for each column.
    [[nodiscard]] bool heads_both(std::size_t i) const;

    /// Both columns' headings with white below them, and what else stands above in line with them.
    [[nodiscard]] std::size_t begin_of_columns(std::size_t head) const;

    /// Rows whose text is indented by as much on both sides, as lists and cards are; a table's values do not follow its
    /// labels' indents.
    [[nodiscard]] int indented_alike(const Band& band) const;

    void note_edges(const Band& band);

    /// The text to the right begins where the right column's does: dates and places set flush right do not.
    [[nodiscard]] bool keeps_edges(const Band& band) const;

    [[nodiscard]] Band rows_of(const Lane& lane) const;

    /// Columns down the whole page before columns in a part of it.
    [[nodiscard]] double score(const Lane& lane) const;

    const std::vector<Crossing>& crossings_;
    std::vector<Band> bands_;
    Band whole_;
    std::vector<double> edges_;  ///< where the right column's rows begin
    std::size_t first_;
    std::size_t last_;
};

}  // namespace talentmatch::cv
