// Lines that may be part of an entry's head.
#pragma once

#include <string>
#include <string_view>

#include "cv/layout/lines.hpp"

namespace talentmatch::cv {

/// Short, no list item, no sentence and no rest of one.
[[nodiscard]] bool is_headlike(const Line& line);

/// A part without its web addresses: "Exemple (https://exemple.org)" is "Exemple".
[[nodiscard]] std::string without_links(std::string_view text);

}  // namespace talentmatch::cv
