// Degrees and schools, and certifications.
#pragma once

#include <string>
#include <vector>

#include "cv/sections.hpp"
#include "entities/date.hpp"
#include "entities/resume.hpp"

namespace talentmatch::cv {

[[nodiscard]] std::vector<Education> read_education(const std::vector<Block>& blocks, Date today);

/// The lines of certification sections, without their dates, each once.
[[nodiscard]] std::vector<Found<Certification>> read_certifications(const std::vector<Block>& blocks, Date today);

}  // namespace talentmatch::cv
