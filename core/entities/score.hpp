// A score between 0 and 1 as a whole number of millionths: the same on every machine, exact to add and compare.
#pragma once

#include <algorithm>
#include <compare>
#include <cstdint>

namespace talentmatch {

class Score {
public:
    static constexpr std::int32_t one = 1'000'000;

    constexpr Score() = default;

    /// Clamped to 0..one.
    [[nodiscard]] static constexpr Score millionths(std::int64_t value) {
        return Score{static_cast<std::int32_t>(std::clamp<std::int64_t>(value, 0, one))};
    }

    /// `part / whole`, rounded down; 0 when `whole` is not positive.
    [[nodiscard]] static constexpr Score ratio(std::int64_t part, std::int64_t whole) {
        return whole <= 0 ? Score{} : millionths(part * one / whole);
    }

    [[nodiscard]] constexpr std::int32_t in_millionths() const { return value_; }

    /// For people and for the wire only; never computed with.
    [[nodiscard]] constexpr double as_double() const { return static_cast<double>(value_) / one; }

    constexpr auto operator<=>(const Score&) const = default;

private:
    constexpr explicit Score(std::int32_t value) : value_(value) {}

    std::int32_t value_ = 0;
};

}  // namespace talentmatch
