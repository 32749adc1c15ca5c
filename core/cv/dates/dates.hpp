// Dates as CVs write them, French and English: "sept. 2019 - aujourd'hui", "depuis 03/2021", "03/19 - 06/20",
// "2019-2021".
#pragma once

#include <cstddef>
#include <optional>
#include <string_view>
#include <vector>

#include "entities/date.hpp"

namespace talentmatch::cv {

/// A date or a period, and the bytes of the text it stands in (brackets and "de", "depuis" included).
struct DateSpan {
    std::size_t begin = 0;
    std::size_t end = 0;
    std::optional<PartialDate> start;
    std::optional<PartialDate> finish;  ///< equals `start` for a single date
    bool is_current = false;            ///< "since 2021", "2021 - présent": no end
    bool is_range = false;              ///< two ends, or an open one

    bool operator==(const DateSpan&) const = default;
};

/// Every date or period of one line, from left to right. A year stays a year. Numeric dates are day first. Linear.
/// @param today years after the next eight are not dates
[[nodiscard]] std::vector<DateSpan> find_dates(std::string_view text, Date today);

/// "3 ans et 2 mois", "(2 years)", "6 months" and nothing else: a length of time in months.
[[nodiscard]] std::optional<int> duration_months(std::string_view text);

/// The text without its dates, and without the blanks, brackets and dashes that stood around them; what stood on
/// either side stays apart by a tab.
[[nodiscard]] std::string without_dates(std::string_view text, const std::vector<DateSpan>& dates);

/// Years and months count from 0 up, for comparing: months since year 0. A bare year is its January, or December.
[[nodiscard]] constexpr int first_month(PartialDate date) { return date.year * 12 + date.month.value_or(1) - 1; }
[[nodiscard]] constexpr int last_month(PartialDate date) { return date.year * 12 + date.month.value_or(12) - 1; }

}  // namespace talentmatch::cv
