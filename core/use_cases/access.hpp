// The one place where a use case asks whether the actor may do this at all.
#pragma once

#include "entities/actor.hpp"
#include "entities/result.hpp"

namespace talentmatch::use_cases {

/// Asks the permission table for the actor's role; tenancy is the repositories' business.
/// @error forbidden "permission_missing"
[[nodiscard]] Result<void> require(const Actor& actor, Permission permission);

}  // namespace talentmatch::use_cases
