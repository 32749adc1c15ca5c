// The dates of a section's lines, and which of them begin entries.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "cv/dates/dates.hpp"
#include "cv/entries/entries.hpp"
#include "cv/layout/lines.hpp"

namespace talentmatch::cv {

/// What the scan found in one line.
struct DatedLine {
    std::vector<DateSpan> dates;
    std::optional<DateSpan> anchor;  ///< the period that begins an entry here
    std::vector<std::string> parts;  ///< the segments without their dates
    bool merged = false;             ///< its date belongs to the line above
};

/// One element a line. A period that a narrow column tore ("septembre 2013 -" above "juin 2015") stands on its first
/// line. Linear.
[[nodiscard]] std::vector<DatedLine> date_lines(const std::vector<Line>& lines, const EntryShape& shape, Date today);

}  // namespace talentmatch::cv
