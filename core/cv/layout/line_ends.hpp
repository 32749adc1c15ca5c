// How lines end and begin: what tells that a text goes on below.
#pragma once

#include <string_view>

#include "cv/layout/lines.hpp"

namespace talentmatch::cv {

/// The next line's first word had no room on this line. `right` is the column's edge.
[[nodiscard]] bool is_full(const Line& line, const Line& next, double right);

/// True when the text cannot end here: "Université de", "Développeur,", "Master in".
[[nodiscard]] bool ends_open(std::string_view text);

/// True when the first letter is a small one.
[[nodiscard]] bool begins_small(std::string_view text);

}  // namespace talentmatch::cv
