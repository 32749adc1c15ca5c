// std::ranges::contains, which libstdc++ 12 lacks. To be removed with it.
#pragma once

#include <algorithm>
#include <functional>

namespace talentmatch::matching {

template <class Range, class Value, class Projection = std::identity>
[[nodiscard]] constexpr bool has(const Range& range, const Value& value, Projection projection = {}) {
    return std::ranges::find(range, value, projection) != std::ranges::end(range);
}

}  // namespace talentmatch::matching
