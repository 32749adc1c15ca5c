// Degrees and schools, and certifications.
#pragma once

#include <optional>
#include <string_view>
#include <vector>

#include "cv/sections/sections.hpp"
#include "entities/date.hpp"
#include "entities/resume.hpp"

namespace talentmatch::cv {

[[nodiscard]] std::vector<Education> read_education(const std::vector<Block>& blocks, Date today);

/// "Bac+5", "Master", "Licence professionnelle", "BTS", "PhD" -> years after the baccalauréat; nothing below it.
[[nodiscard]] std::optional<int> years_after_bac(std::string_view degree);

/// The lines of certification sections, each once, with issuer and dates as far as they state them.
[[nodiscard]] std::vector<Found<Certification>> read_certifications(const std::vector<Block>& blocks, Date today);

}  // namespace talentmatch::cv
