// A section's lines cut into dated entries: the lines around a date are the head, what follows is the body.
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <vector>

#include "cv/dates/dates.hpp"
#include "cv/sections/sections.hpp"

namespace talentmatch::cv {

/// A part of an entry's head: a segment without its dates.
struct HeadPart {
    std::string text;
    int row = 0;     ///< of the head, 0 is the dated line, -1 the one above
    int column = 0;  ///< of its row
    Look look;
    bool italic = false;
};

struct Entry {
    std::vector<HeadPart> head;  ///< in reading order
    std::vector<Line> head_lines;
    std::string dates_written;  ///< the period as it stands; empty when several lines hold it
    std::optional<DateSpan> dates;
    std::vector<Line> body;  ///< labelled lines included
    Line first;              ///< for the evidence
};

/// How many header-like lines behind the date may belong to the head.
struct EntryShape {
    int parts_wanted = 2;       ///< lines below the date are taken until the head has as many parts, places apart
    bool wants_title = false;   ///< and until one of them is a job title, if the next line is
    bool wants_school = false;  ///< and until a degree and a school are among them, if the next line is one
    bool single_dates = false;  ///< one date alone at the end of a line begins an entry too
};

/// Entries in the document's order. Without any date the lines that stand out begin entries. Linear.
[[nodiscard]] std::vector<Entry> cut_entries(const std::vector<Line>& lines, EntryShape shape, Date today);

}  // namespace talentmatch::cv
