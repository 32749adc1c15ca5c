// That a person stood by a value, and when.
#pragma once

#include "entities/date.hpp"
#include "entities/id.hpp"

namespace talentmatch {

struct Verification {
    UserId by;
    Instant at{};

    bool operator==(const Verification&) const = default;
};

}  // namespace talentmatch
