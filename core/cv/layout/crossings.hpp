// What rows say about a blank lane: text to its left, to its right or across it, and whether both sides look alike.
#pragma once

#include <vector>

#include "cv/layout/columns.hpp"

namespace talentmatch::cv {

/// Signs enough that both sides of a lane are columns of one kind.
inline constexpr int least_alike = 2;

/// What the search for lanes wants to know of a segment, found out once.
struct Mark {
    double left = 0;
    double right = 0;
    bool words = false;  ///< three letters beside its dates: dates and icons are no column
    bool bullet = false;
    bool heading = false;
    bool weak_heading = false;  ///< "Profil": one only in the look of another
    bool list = false;          ///< "Langages : Java, SQL"
    bool period = false;        ///< "2014 - 2016" and no words
    bool bold = false;
    double size = 0;
};

using MarkedRow = std::vector<Mark>;

[[nodiscard]] MarkedRow marked(const Row& row);

/// What a row says about a lane: text to the left, to the right, or across it.
struct Crossing {
    bool left = false;
    bool right = false;
    bool across = false;
    bool left_words = false;
    bool left_heading = false;
    bool right_words = false;
    int alike = 0;              ///< signs that both sides are of one kind
    bool heading = false;       ///< all there is
    bool begins_alike = false;  ///< words in the same style on both sides
    bool headings = false;      ///< on both sides
    bool begins_bold = false;   ///< that style is bold, and no heading
    bool label = false;         ///< a heading in a margin, what it heads beside it
    double left_edge = 0;       ///< where the text to the left begins
    double right_edge = 0;      ///< where the text to the right begins
};

/// O(segments).
[[nodiscard]] Crossing cross(const MarkedRow& row, double x);

}  // namespace talentmatch::cv
