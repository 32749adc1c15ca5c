// A window on an ordered list: the spec's `skip` and `limit`.
#pragma once

namespace talentmatch {

/// Bounds are checked at the edge: skip >= 0, 1 <= limit <= 500.
struct Page {
    static constexpr int default_limit = 100;
    static constexpr int max_limit = 500;

    int skip = 0;
    int limit = default_limit;

    bool operator==(const Page&) const = default;
};

}  // namespace talentmatch
