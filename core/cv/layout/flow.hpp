// Flowing documents: paragraphs and table cells -> lines; and what both kinds of documents make lines of.
#pragma once

#include <vector>

#include "cv/layout/columns.hpp"
#include "cv/layout/lines.hpp"

namespace talentmatch::cv {

/// Of the font size: wider gaps part segments.
inline constexpr double segment_gap = 0.95;

void widen(Rect& box, const Rect& other);

/// The row's segments as one line, without the list sign in front.
[[nodiscard]] Line line_of(Row row, int page, TextSource source);

/// Appends the paragraphs of one page in the file's order. A table's row is one line when at most one of its cells is
/// long; otherwise the table makes columns, which are read one after the other.
void read_flow(const std::vector<const TextRun*>& runs, int page, int& region, std::vector<Line>& lines);

}  // namespace talentmatch::cv
