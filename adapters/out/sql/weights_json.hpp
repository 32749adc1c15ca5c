// Weights as a JSON object of permille by criterion: `{"skills":360,...}`. Private to adapters/out/sql.
#pragma once

#include <string>
#include <string_view>

#include "ports/matching_weights_repository.hpp"

namespace talentmatch::sql {

[[nodiscard]] std::string to_json(const matching::Weights& weights);

/// A criterion that the text does not name weighs 0: it came with a later release.
/// @throws DatabaseError other: not what to_json writes
[[nodiscard]] matching::Weights weights_from_json(std::string_view json);

}  // namespace talentmatch::sql
