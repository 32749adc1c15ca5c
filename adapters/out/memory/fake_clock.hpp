// A clock that stands still until a test moves it.
#pragma once

#include <atomic>
#include <chrono>

#include "ports/clock.hpp"

namespace talentmatch::memory {

class FakeClock final : public ports::Clock {
public:
    explicit FakeClock(Instant start = default_start) : micros_(start.time_since_epoch().count()) {}

    [[nodiscard]] Instant now() const override { return Instant{std::chrono::microseconds{micros_.load()}}; }
    void set(Instant instant) { micros_ = instant.time_since_epoch().count(); }
    void advance(std::chrono::microseconds by) { micros_ += by.count(); }

    /// 2026-03-02T09:00:00Z, a Monday.
    static constexpr Instant default_start{std::chrono::sys_days{std::chrono::year{2026} / 3 / 2} +
                                           std::chrono::hours{9}};

private:
    std::atomic<std::int64_t> micros_;
};

}  // namespace talentmatch::memory
