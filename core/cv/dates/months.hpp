// Months that positions cover, overlaps counted once.
#pragma once

#include <compare>
#include <optional>
#include <vector>

#include "entities/date.hpp"
#include "entities/resume.hpp"

namespace talentmatch::cv {

/// Months since year 0, both included.
struct MonthSpan {
    int first = 0;
    int last = 0;

    auto operator<=>(const MonthSpan&) const = default;
};

/// Nothing for an undated position, and for one in the future.
[[nodiscard]] std::optional<MonthSpan> months_of(const Position& position, Date today);

[[nodiscard]] int union_months(std::vector<MonthSpan> spans);

}  // namespace talentmatch::cv
