// The document cut at its headings.
#pragma once

#include <string>
#include <vector>

#include "cv/layout/lines.hpp"
#include "cv/sections/headings.hpp"

namespace talentmatch::cv {

/// A heading and the lines under it.
struct Block {
    Section section = Section::header;
    std::string heading;  ///< as written; empty for the header
    std::vector<Line> lines;
};

/// Cuts the lines at headings: known words in the look of a heading, unknown words in the look that the known ones
/// have, and "Langues : ..." in front of its own content. A column that goes on at the next page goes on in its
/// section.
[[nodiscard]] std::vector<Block> cut_sections(const Page& page);

/// How a line looks, for comparing headings with each other.
struct Look {
    int size = 0;  ///< half points
    bool bold = false;
    bool caps = false;

    auto operator<=>(const Look&) const = default;
};
[[nodiscard]] Look look_of(const Line& line);

}  // namespace talentmatch::cv
