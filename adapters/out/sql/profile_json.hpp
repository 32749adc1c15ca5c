// The profile of a CV, and what persons made of it, as one JSON text with a version, so that a later form can still
// read the earlier ones. Private to adapters/out/sql.
#pragma once

#include <string>
#include <string_view>

#include "entities/resume.hpp"

namespace talentmatch::sql {

/// Exact: what from_json reads back compares equal.
[[nodiscard]] std::string to_json(const ResumeProfile& profile, const ResumeReview& review);

/// @throws DatabaseError other: not what to_json writes, or of a version that this binary does not know
void from_json(std::string_view json, ResumeProfile& profile, ResumeReview& review);

}  // namespace talentmatch::sql
