// The window on a list: the specification's `skip` and `limit`.
#pragma once

#include <limits>

#include "entities/page.hpp"
#include "http/codec/types.hpp"

namespace talentmatch::http::dto {

using Skip = Or<Int<0, std::numeric_limits<int>::max()>, 0>;
using Limit = Or<Int<1, Page::max_limit>, Page::default_limit>;

/// The page that a list's query asks for.
template <class ListQuery>
[[nodiscard]] Page page_of(const ListQuery& query) {
    return {plain(query.skip), plain(query.limit)};
}

}  // namespace talentmatch::http::dto
