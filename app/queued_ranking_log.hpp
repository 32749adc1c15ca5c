// The log of rankings without its cost: a record is put into memory, and a thread of its own stores it (ADR 0015).
#pragma once

#include <chrono>
#include <condition_variable>
#include <cstddef>
#include <cstdint>
#include <deque>
#include <functional>
#include <mutex>
#include <stop_token>
#include <thread>
#include <vector>

#include "ports/clock.hpp"
#include "ports/ranking_log.hpp"

namespace talentmatch::app {

struct RankingLogSettings {
    std::size_t capacity = 10'000;                  ///< records that wait for the database; more are reported as lost
    std::chrono::milliseconds retry_after{1'000};   ///< between attempts while the database does not answer
    std::chrono::milliseconds longest_wait{2'000};  ///< of a reader for the records before it
    std::chrono::days retention{0};                 ///< older records are forgotten; 0: none ever
};

/// Safe from any thread. `append` neither fails nor waits for the database. Records are stored in the order of their
/// arrival, many in one transaction, and a reader waits until those before it are. A record that cannot be stored (the
/// database refused it, the queue is full, the program ends while the database is away) is reported with the error,
/// never lost in silence.
class QueuedRankingLog final : public ports::RankingLog {
public:
    using ReportLost = std::function<void(const ports::RankingRecord& record, const Error& error)>;

    /// Everything outlives this object.
    QueuedRankingLog(ports::RankingLog& store, const ports::Clock& clock, RankingLogSettings settings,
                     ReportLost report_lost);
    /// Stores what waits, with one attempt.
    ~QueuedRankingLog() override;
    QueuedRankingLog(const QueuedRankingLog&) = delete;
    QueuedRankingLog& operator=(const QueuedRankingLog&) = delete;

    Result<void> append(std::span<const ports::RankingRecord> records) override;
    Result<std::vector<ports::RankingRecord>> list(const Actor& actor, const ports::RankingFilter& filter,
                                                   Page page) override;
    Result<ports::RankingRecord> by_id(const Actor& actor, ports::RankingId id) override;
    Result<std::int64_t> remove_before(Instant instant) override;

private:
    void run(const std::stop_token& stop);
    void store_waiting(std::unique_lock<std::mutex>& lock, const std::stop_token& stop);
    void forget_old();
    void wait_for_earlier();

    ports::RankingLog& store_;
    const ports::Clock& clock_;
    RankingLogSettings settings_;
    ReportLost report_lost_;

    std::mutex mutex_;
    std::condition_variable_any changed_;
    std::deque<ports::RankingRecord> waiting_;
    std::uint64_t taken_in_ = 0;  ///< records ever put into `waiting_`
    std::uint64_t done_ = 0;      ///< of them, those stored or reported
    std::jthread thread_;         ///< last: it uses all the others
};

}  // namespace talentmatch::app
