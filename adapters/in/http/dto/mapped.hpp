// Lists and optional values, mapped from one side to the other.
#pragma once

#include <algorithm>
#include <iterator>
#include <optional>
#include <vector>

namespace talentmatch::http::dto {

template <class To, class From, class Map>
[[nodiscard]] std::vector<To> mapped(const std::vector<From>& items, Map map) {
    std::vector<To> all;
    all.reserve(items.size());
    std::ranges::transform(items, std::back_inserter(all), map);
    return all;
}

template <class To, class From, class Map>
[[nodiscard]] std::optional<To> maybe(const std::optional<From>& value, Map map) {
    return value ? std::optional<To>(map(*value)) : std::nullopt;
}

}  // namespace talentmatch::http::dto
