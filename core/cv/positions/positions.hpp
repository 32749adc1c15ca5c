// Professional experience: who worked where, as what, when.
#pragma once

#include <vector>

#include "cv/sections/sections.hpp"
#include "entities/date.hpp"
#include "entities/gazetteer.hpp"
#include "entities/resume.hpp"

namespace talentmatch::cv {

/// A position with the lines that describe it, for finding its skills.
struct ReadPosition {
    Position position;
    std::vector<Line> body;
    std::vector<std::string> technology_lines;  ///< what "Environnement technique :" and its like name
};

/// The positions of the experience sections, newest first; technologies are filled by the skills reader.
/// @param towns when given, places that few know are told from what they stand behind
[[nodiscard]] std::vector<ReadPosition> read_positions(const std::vector<Block>& blocks, Date today,
                                                       const Gazetteer* towns = nullptr);

}  // namespace talentmatch::cv
