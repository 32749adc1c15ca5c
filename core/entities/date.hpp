// Calendar days, months known only in part, and instants; ISO 8601 in and out. No clock: "today" is always a parameter.
#pragma once

#include <chrono>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace talentmatch {

/// A calendar day without a time zone.
using Date = std::chrono::sys_days;

/// A UTC instant in microseconds, as both databases keep it.
using Instant = std::chrono::sys_time<std::chrono::microseconds>;

/// Reads exactly `YYYY-MM-DD`, years 0001 to 9999; nothing for a day that does not exist. Source: ISO 8601-1, 5.2.2.1.
[[nodiscard]] std::optional<Date> parse_date(std::string_view text);

/// `YYYY-MM-DD`.
[[nodiscard]] std::string to_iso(Date date);

/// Reads `YYYY-MM-DDTHH:MM:SS[.ffffff](Z|+HH:MM)`, also with a space for the T; without an offset it is UTC.
[[nodiscard]] std::optional<Instant> parse_instant(std::string_view text);

/// `YYYY-MM-DDTHH:MM:SS.ffffffZ`, the fraction left out when zero.
[[nodiscard]] std::string to_iso(Instant instant);

[[nodiscard]] Date day_of(Instant instant);

/// A date as a CV states it: a year stays a year.
struct PartialDate {
    int year = 0;
    std::optional<int> month;  ///< 1 to 12

    auto operator<=>(const PartialDate&) const = default;
};

/// `YYYY` or `YYYY-MM`.
[[nodiscard]] std::optional<PartialDate> parse_partial_date(std::string_view text);
[[nodiscard]] std::string to_iso(PartialDate date);

/// Both ends belong to it; an open end is nothing.
struct Period {
    std::optional<Date> start;
    std::optional<Date> end;

    bool operator==(const Period&) const = default;
};

/// Saturday and Sunday, and the eleven French public holidays (Code du travail, art. L3133-1).
[[nodiscard]] bool is_working_day(Date date);

/// Working days from `first` to `last`, both included; 0 when `last` is earlier.
[[nodiscard]] int working_days(Date first, Date last);

}  // namespace talentmatch
