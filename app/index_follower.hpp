// The thread that keeps the index up to date beside the requests, which catch up by themselves: it loads the index at
// the start, keeps what they have to catch up with small, and prunes the change table.
#pragma once

#include <chrono>
#include <condition_variable>
#include <mutex>
#include <thread>

#include "log/logger.hpp"
#include "use_cases/kept_index.hpp"

namespace talentmatch::app {

struct FollowerTimes {
    std::chrono::milliseconds between_looks{250};
    std::chrono::milliseconds between_retries{1000};  ///< while the database does not answer
    std::chrono::milliseconds between_prunes{60'000};
};

/// Follows from its construction to its destruction, which waits for a query in flight but for no load. Nothing that
/// the database does ends it: trouble is logged when it begins and when it is over.
class IndexFollower {
public:
    IndexFollower(use_cases::KeptIndex& index, log::Logger& logger, FollowerTimes times = {});
    ~IndexFollower();
    IndexFollower(const IndexFollower&) = delete;
    IndexFollower& operator=(const IndexFollower&) = delete;

    /// True once the first load is done; waits for it at most that long.
    bool wait_until_loaded(std::chrono::milliseconds at_most);

private:
    using Clock = std::chrono::steady_clock;

    void run();
    [[nodiscard]] Result<void> look();
    void prune_when_due();
    void tell(const Result<void>& looked, Clock::duration took);

    use_cases::KeptIndex& index_;
    log::Logger& logger_;
    const FollowerTimes times_;

    std::mutex mutex_;
    std::condition_variable changed_;
    bool is_stopping_ = false;
    bool is_loaded_ = false;

    bool is_in_trouble_ = false;  // these two are the thread's own
    Clock::time_point last_prune_ = Clock::now();
    std::thread thread_;
};

}  // namespace talentmatch::app
