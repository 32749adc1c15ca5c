// The one place that asks the operating system for the time.
#pragma once

#include "ports/clock.hpp"

namespace talentmatch::app {

class SystemClock final : public ports::Clock {
public:
    [[nodiscard]] Instant now() const override {
        return std::chrono::time_point_cast<std::chrono::microseconds>(std::chrono::system_clock::now());
    }
};

}  // namespace talentmatch::app
