// Where columns ended, and in which section: what stands below, or on the next page, goes on there.
#pragma once

#include <map>
#include <string>
#include <vector>

#include "cv/layout/lines.hpp"
#include "cv/sections/headings.hpp"

namespace talentmatch::cv {

struct EndedColumn {
    int region = 0;
    Section section = Section::header;
    std::string heading;
};

class EndedColumns {
public:
    explicit EndedColumns(const std::vector<Line>& lines);

    void end(int region, Section section, std::string heading);

    /// The column that goes on with this region: on the page before, or above on the same page. O(square of the columns
    /// kept).
    [[nodiscard]] const EndedColumn* before(int region) const;

private:
    /// Where the lines of one region stand.
    struct Extent {
        int page = 0;
        Rect box;
    };

    /// Text below it on its page, or another column that goes on far below its end: the page after goes on with that.
    [[nodiscard]] bool ends_above_another(const Extent& column) const;

    std::map<int, Extent> extents_;
    std::vector<EndedColumn> ended_;
};

}  // namespace talentmatch::cv
