// Towns that few know, told by the gazetteer.
#pragma once

#include <string_view>

#include "entities/gazetteer.hpp"

namespace talentmatch::cv {

/// "Bristol", "Bristol, UK": the gazetteer has a town of this very name; none without a gazetteer.
[[nodiscard]] bool is_town(std::string_view text, const Gazetteer* towns);

/// A place that everybody knows, or a town whose name no company and no subject has: for what stands behind a company.
[[nodiscard]] bool is_place_or_town(std::string_view text, const Gazetteer* towns);

}  // namespace talentmatch::cv
