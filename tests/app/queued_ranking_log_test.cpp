// The queue before the log of rankings: it never fails, never waits, and loses nothing in silence.
#include "queued_ranking_log.hpp"

#include <gtest/gtest.h>

#include <future>

namespace talentmatch::app {
namespace {

using ports::RankingRecord;
using namespace std::chrono_literals;

class FixedClock final : public ports::Clock {
public:
    [[nodiscard]] Instant now() const override { return Instant{} + std::chrono::days{20'000}; }
};

/// Answers an error for as long as it is told to, and can be held up.
class Store final : public ports::RankingLog {
public:
    Result<void> append(std::span<const RankingRecord> records) override {
        std::unique_lock lock(mutex_);
        ++attempts;
        changed_.notify_all();
        changed_.wait(lock, [this] { return !is_held; });
        if (error) return std::unexpected(*error);
        kept.insert(kept.end(), records.begin(), records.end());
        return {};
    }
    Result<std::vector<RankingRecord>> list(const Actor&, const ports::RankingFilter&, Page) override {
        const std::scoped_lock lock(mutex_);
        return kept;
    }
    Result<RankingRecord> by_id(const Actor&, ports::RankingId) override {
        const std::scoped_lock lock(mutex_);
        return kept.back();
    }
    Result<std::int64_t> remove_before(Instant instant) override {
        const std::scoped_lock lock(mutex_);
        removed_before = instant;
        changed_.notify_all();
        return 0;
    }

    template <class Change>
    void change(Change change) {
        const std::scoped_lock lock(mutex_);
        change();
        changed_.notify_all();
    }
    template <class Condition>
    void wait_until(Condition condition) {
        std::unique_lock lock(mutex_);
        changed_.wait(lock, condition);
    }

    std::vector<RankingRecord> kept;
    std::optional<Error> error;
    std::optional<Instant> removed_before;
    bool is_held = false;
    int attempts = 0;

private:
    std::mutex mutex_;
    std::condition_variable changed_;
};

RankingRecord numbered(int number) {
    RankingRecord record;
    record.returned = number;
    return record;
}

class QueuedRankingLogTest : public ::testing::Test {
protected:
    Store store;
    FixedClock clock;
    std::mutex mutex;
    std::vector<std::pair<int, std::string>> lost;

    std::unique_ptr<QueuedRankingLog> make(RankingLogSettings settings = {}) {
        return std::make_unique<QueuedRankingLog>(store, clock, settings,
                                                  [this](const RankingRecord& record, const Error& error) {
                                                      const std::scoped_lock lock(mutex);
                                                      lost.emplace_back(record.returned, error.code);
                                                  });
    }
    static void append(QueuedRankingLog& log, int number) {
        const auto record = numbered(number);
        EXPECT_TRUE(log.append({&record, 1}).has_value());
    }
};

TEST_F(QueuedRankingLogTest, AReaderSeesEverythingThatWasAppendedBefore) {
    const auto log = make();
    for (int i = 0; i < 1'000; ++i) append(*log, i);

    const auto rows = log->list({}, {}, {}).value();

    ASSERT_EQ(rows.size(), 1'000U);
    for (int i = 0; i < 1'000; ++i) EXPECT_EQ(rows[static_cast<std::size_t>(i)].returned, i);
}

TEST_F(QueuedRankingLogTest, AppendingDoesNotWaitForTheDatabase) {
    store.is_held = true;
    auto log = make();

    for (int i = 0; i < 3; ++i) append(*log, i);

    store.change([this] { store.is_held = false; });
    log.reset();
    EXPECT_EQ(store.kept.size(), 3U);
}

TEST_F(QueuedRankingLogTest, RecordsWaitUntilTheDatabaseIsBack) {
    store.error = Error{ErrorKind::unavailable, "database_unavailable", "", {}};
    const auto log = make({.retry_after = 1ms});
    append(*log, 7);

    store.wait_until([this] { return store.attempts >= 3; });
    store.change([this] { store.error.reset(); });

    EXPECT_EQ(log->by_id({}, {})->returned, 7);
    EXPECT_TRUE(lost.empty());
}

TEST_F(QueuedRankingLogTest, WhatTheDatabaseRefusesIsReported) {
    store.error = Error{ErrorKind::internal, "database_failed", "", {}};
    auto log = make();
    append(*log, 7);
    log.reset();

    EXPECT_EQ(lost, (std::vector<std::pair<int, std::string>>{{7, "database_failed"}}));
}

TEST_F(QueuedRankingLogTest, WhatFindsTheQueueFullIsReported) {
    store.is_held = true;
    auto log = make({.capacity = 2});
    for (int i = 0; i < 3; ++i) append(*log, i);

    EXPECT_EQ(lost, (std::vector<std::pair<int, std::string>>{{2, "ranking_log_full"}}));
    store.change([this] { store.is_held = false; });
    log.reset();
    EXPECT_EQ(store.kept.size(), 2U);
}

TEST_F(QueuedRankingLogTest, TheEndWaitsForNoDatabaseThatIsAway) {
    store.error = Error{ErrorKind::unavailable, "database_unavailable", "", {}};
    auto log = make({.retry_after = 1h});
    append(*log, 7);
    store.wait_until([this] { return store.attempts >= 1; });

    log.reset();

    EXPECT_EQ(lost, (std::vector<std::pair<int, std::string>>{{7, "database_unavailable"}}));
}

TEST_F(QueuedRankingLogTest, WhatIsOlderThanItsRetentionIsForgotten) {
    const auto log = make({.retention = std::chrono::days{730}});

    store.wait_until([this] { return store.removed_before.has_value(); });

    EXPECT_EQ(store.removed_before, clock.now() - std::chrono::days{730});
}

}  // namespace
}  // namespace talentmatch::app
