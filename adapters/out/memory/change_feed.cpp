#include "memory/change_feed.hpp"

#include <algorithm>
#include <charconv>

namespace talentmatch::memory {

Result<ports::FeedPosition> ChangeFeed::head() {
    const auto tables = database_.open();
    return ports::FeedPosition{std::to_string(tables->changes.last)};
}

Result<ports::ConsultantChanges> ChangeFeed::since(const ports::FeedPosition& position) {
    const auto tables = database_.open();
    const auto& log = tables->changes;
    std::int64_t seen = 0;
    std::from_chars(position.text.data(), position.text.data() + position.text.size(), seen);
    ports::ConsultantChanges changes{{std::to_string(log.last)}, {}, seen >= log.pruned_up_to && seen <= log.last};
    if (!changes.is_complete) return changes;
    for (const auto& [id, entry] : log.newest)
        if (entry.number > seen) changes.consultants.push_back(id);
    return changes;
}

Result<void> ChangeFeed::prune(std::chrono::seconds keep) {
    const auto tables = database_.open();
    auto& log = tables->changes;
    const auto latest = std::chrono::steady_clock::now() - keep;
    std::erase_if(log.newest, [&](const auto& entry) {
        if (entry.second.at > latest) return false;
        log.pruned_up_to = std::max(log.pruned_up_to, entry.second.number);
        return true;
    });
    return {};
}

}  // namespace talentmatch::memory
