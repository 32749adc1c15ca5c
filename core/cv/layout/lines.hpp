// The visible text as lines in the order a person reads them, each made of segments that stand apart.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <vector>

#include "entities/document.hpp"

namespace talentmatch::cv {

/// Text on one line without a wide gap, in the style of most of its letters.
struct Segment {
    std::string text;
    Rect box;
    double size = 0;
    bool bold = false;
    bool italic = false;
    std::uint32_t colour = 0;
    std::size_t letters = 0;  ///< of `text`
    std::size_t lead = 0;     ///< bytes of `text` in bold in front of a rest that is not; 0: all has one weight
};

struct Line {
    int page = 1;
    Rect box;
    std::string text;  ///< the segments, a tab between them
    std::vector<Segment> segments;
    double size = 0;
    bool bold = false;  ///< most of its letters
    bool italic = false;
    bool bullet = false;  ///< began with a list sign, which `text` no longer has
    TextSource source = TextSource::text;
    int region = 0;  ///< lines of one column between two cuts share it
    double gap = 0;  ///< white space above it, in points; 0 for the first of its region
};

struct Page {
    std::vector<Line> lines;
    double body_size = 0;       ///< the size of most letters
    bool has_hidden = false;    ///< some run is hidden: never among the lines
    bool has_metadata = false;  ///< the file states many words that no page shows: never among the lines
    bool has_ocr = false;
};

/// Lines of the whole document. Repeated page headers and footers stand once. O(n log n) over the runs of a page.
[[nodiscard]] Page read_lines(const Document& document);

}  // namespace talentmatch::cv
