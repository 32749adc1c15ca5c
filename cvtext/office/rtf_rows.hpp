// RTF's tables: a row is what stands between two ends, its cells' edges are stated before.
#pragma once

#include <cstddef>
#include <optional>
#include <string_view>
#include <vector>

#include "text/flow_layout.hpp"

namespace talentmatch::cvtext {

class RtfRows {
public:
    explicit RtfRows(FlowLayout& layout) : layout_(layout) {}

    /// \trowd, \cellx, \clcbpat: what the next cells look like. False: another word.
    bool define(std::string_view word, std::optional<int> parameter);
    /// Text follows inside a table: opens its row and cell unless they are open.
    void enter_cell();
    void end_cell(double size);
    /// Also where text leaves the table.
    void end_row(double size);
    /// The index of the current cell's colour; 0: none.
    [[nodiscard]] std::size_t cell_colour() const;

private:
    FlowLayout& layout_;
    bool in_row_ = false;
    bool in_cell_ = false;
    std::size_t column_ = 0;
    std::size_t next_colour_ = 0;
    std::vector<int> edges_;
    std::vector<std::size_t> colours_;
};

}  // namespace talentmatch::cvtext
