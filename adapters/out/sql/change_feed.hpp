// The change table, which triggers fill (migrations/*/0007_consultant_changes.up.sql).
#pragma once

#include "ports/change_feed.hpp"
#include "sql/database.hpp"

namespace talentmatch::sql {

/// A position is on SQLite the number of the newest change, since its writers commit one after the other. On PostgreSQL
/// it is the snapshot that was read with: what it does not see, and the next one does, has been committed in between,
/// in whatever order the transactions began. Before it stands the table's identity, which differs in a restored
/// database.
class ChangeFeed final : public ports::ChangeFeed {
public:
    explicit ChangeFeed(Database& database) : database_(database) {}

    Result<ports::FeedPosition> head() override;
    Result<ports::ConsultantChanges> since(const ports::FeedPosition& position) override;
    Result<void> prune(std::chrono::seconds keep) override;

private:
    Database& database_;
};

}  // namespace talentmatch::sql
