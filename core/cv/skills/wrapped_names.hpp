// Names that a narrow column wraps, among others that stand further apart: "ARCHITECTURE" / "HEXAGONALE", and words
// that it tears: "DÉPLOIEMEN" / "T CONTINU".
#pragma once

#include <vector>

#include "cv/layout/lines.hpp"
#include "entities/taxonomy.hpp"

namespace talentmatch::cv {

/// A line of a list, with the lines it goes on in, and where it begins.
struct NameLine {
    Line whole;
    const Line* first = nullptr;
};

/// The lines of a skill section with wrapped names put together. O(n log n).
[[nodiscard]] std::vector<NameLine> join_wrapped_names(const std::vector<Line>& lines, const Taxonomy& taxonomy);

}  // namespace talentmatch::cv
