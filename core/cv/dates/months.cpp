// Months that positions cover, overlaps counted once.
#include "cv/dates/months.hpp"

#include <algorithm>

#include "cv/dates/dates.hpp"
#include "cv/reader.hpp"

namespace talentmatch::cv {

std::optional<MonthSpan> months_of(const Position& position, Date today) {
    if (!position.start) return std::nullopt;
    const std::chrono::year_month_day now{today};
    const int this_month =
        (static_cast<int>(now.year()) * 12) + static_cast<int>(static_cast<unsigned>(now.month())) - 1;
    const int first = first_month(*position.start);
    int last = position.is_current ? this_month
               : position.end      ? last_month(*position.end)
                                   : last_month(*position.start);
    last = std::min(last, this_month);
    if (last < first) return std::nullopt;
    return MonthSpan{first, last};
}

int union_months(std::vector<MonthSpan> spans) {
    std::ranges::sort(spans);
    int total = 0;
    int covered = INT32_MIN;  // the last month that was counted
    for (const auto& span : spans) {
        const int first = std::max(span.first, covered + 1);
        if (span.last < first) continue;
        total += span.last - first + 1;
        covered = span.last;
    }
    return total;
}

int experience_months(const std::vector<Position>& positions, Date today) {
    std::vector<MonthSpan> spans;
    for (const auto& position : positions)
        if (const auto span = months_of(position, today)) spans.push_back(*span);
    return union_months(std::move(spans));
}

}  // namespace talentmatch::cv
