#include "queued_ranking_log.hpp"

#include <algorithm>
#include <iterator>

namespace talentmatch::app {
namespace {

constexpr std::size_t largest_batch = 500;
constexpr std::chrono::hours between_cleanings{24};

Error queue_full() {
    return {ErrorKind::unavailable, "ranking_log_full", "La file du journal des classements est pleine.", {}};
}

}  // namespace

QueuedRankingLog::QueuedRankingLog(ports::RankingLog& store, const ports::Clock& clock, RankingLogSettings settings,
                                   ReportLost report_lost)
    : store_(store),
      clock_(clock),
      settings_(settings),
      report_lost_(std::move(report_lost)),
      thread_([this](const std::stop_token& stop) { run(stop); }) {}

QueuedRankingLog::~QueuedRankingLog() {
    thread_.request_stop();
    changed_.notify_all();
    thread_.join();
}

Result<void> QueuedRankingLog::append(std::span<const ports::RankingRecord> records) {
    std::vector<ports::RankingRecord> lost;
    {
        const std::scoped_lock lock(mutex_);
        for (const auto& record : records) {
            if (waiting_.size() >= settings_.capacity) {
                lost.push_back(record);
                continue;
            }
            waiting_.push_back(record);
            ++taken_in_;
        }
    }
    changed_.notify_all();
    for (const auto& record : lost) report_lost_(record, queue_full());
    return {};
}

Result<std::vector<ports::RankingRecord>> QueuedRankingLog::list(const Actor& actor, const ports::RankingFilter& filter,
                                                                 Page page) {
    wait_for_earlier();
    return store_.list(actor, filter, page);
}

Result<ports::RankingRecord> QueuedRankingLog::by_id(const Actor& actor, ports::RankingId id) {
    wait_for_earlier();
    return store_.by_id(actor, id);
}

Result<std::int64_t> QueuedRankingLog::remove_before(Instant instant) { return store_.remove_before(instant); }

void QueuedRankingLog::wait_for_earlier() {
    std::unique_lock lock(mutex_);
    changed_.wait_for(lock, settings_.longest_wait, [this, before = taken_in_] { return done_ >= before; });
}

void QueuedRankingLog::run(const std::stop_token& stop) {
    auto next_cleaning = std::chrono::steady_clock::now();
    std::unique_lock lock(mutex_);
    while (true) {
        if (settings_.retention.count() > 0 && std::chrono::steady_clock::now() >= next_cleaning) {
            lock.unlock();
            forget_old();
            lock.lock();
            next_cleaning = std::chrono::steady_clock::now() + between_cleanings;
        }
        const auto has_work = [this] { return !waiting_.empty(); };
        if (!changed_.wait_until(lock, stop, next_cleaning + between_cleanings, has_work) && stop.stop_requested())
            return;
        if (!waiting_.empty()) store_waiting(lock, stop);
        if (stop.stop_requested() && waiting_.empty()) return;
    }
}

/// One batch. While the database does not answer the records wait, unless the program ends.
void QueuedRankingLog::store_waiting(std::unique_lock<std::mutex>& lock, const std::stop_token& stop) {
    const auto count = static_cast<std::ptrdiff_t>(std::min(waiting_.size(), largest_batch));
    const std::vector<ports::RankingRecord> batch(waiting_.begin(), waiting_.begin() + count);
    lock.unlock();
    const auto stored = store_.append(batch);
    const bool may_try_again = !stored && stored.error().kind == ErrorKind::unavailable && !stop.stop_requested();
    if (!stored && !may_try_again)
        for (const auto& record : batch) report_lost_(record, stored.error());
    lock.lock();
    if (may_try_again) {
        changed_.wait_for(lock, stop, settings_.retry_after, [] { return false; });
        return;
    }
    waiting_.erase(waiting_.begin(), waiting_.begin() + count);
    done_ += static_cast<std::uint64_t>(count);
    changed_.notify_all();
}

void QueuedRankingLog::forget_old() {
    // A failure is no news: what is too old today is so tomorrow, when this runs again.
    static_cast<void>(store_.remove_before(clock_.now() - settings_.retention));
}

}  // namespace talentmatch::app
