// The time. `now()` does not occur in the core.
#pragma once

#include "entities/date.hpp"

namespace talentmatch::ports {

class Clock {
public:
    virtual ~Clock() = default;

    /// The current instant, UTC. Never fails; safe from any thread.
    [[nodiscard]] virtual Instant now() const = 0;
};

}  // namespace talentmatch::ports
