// The change feed in RAM; a position is the number of the newest change.
#pragma once

#include "memory/database.hpp"
#include "ports/change_feed.hpp"

namespace talentmatch::memory {

class ChangeFeed final : public ports::ChangeFeed {
public:
    explicit ChangeFeed(Database& database) : database_(database) {}

    [[nodiscard]] Result<ports::FeedPosition> head() override;
    [[nodiscard]] Result<ports::ConsultantChanges> since(const ports::FeedPosition& position) override;
    [[nodiscard]] Result<void> prune(std::chrono::seconds keep) override;

private:
    Database& database_;
};

}  // namespace talentmatch::memory
