// Lines -> running text: words cut at line ends joined, list items one a line.
#pragma once

#include <string>
#include <vector>

#include "cv/layout/lines.hpp"

namespace talentmatch::cv {

/// "déve-" + "loppement" -> "développement"; a list item or a new paragraph begins a line.
[[nodiscard]] std::string join_paragraphs(const std::vector<Line>& lines);

}  // namespace talentmatch::cv
