#include "index_follower.hpp"

#include <exception>
#include <string_view>

namespace talentmatch::app {

IndexFollower::IndexFollower(use_cases::KeptIndex& index, log::Logger& logger, FollowerTimes times)
    : index_(index), logger_(logger), times_(times), thread_([this] { run(); }) {}

IndexFollower::~IndexFollower() {
    index_.give_up();
    {
        const std::scoped_lock lock{mutex_};
        is_stopping_ = true;
    }
    changed_.notify_all();
    thread_.join();
}

bool IndexFollower::wait_until_loaded(std::chrono::milliseconds at_most) {
    std::unique_lock lock{mutex_};
    return changed_.wait_for(lock, at_most, [this] { return is_loaded_; });
}

void IndexFollower::run() {
    for (bool goes_on = true; goes_on;) {
        const auto begin = Clock::now();
        const auto looked = look();
        tell(looked, Clock::now() - begin);
        if (looked) prune_when_due();

        std::unique_lock lock{mutex_};
        const auto pause = looked ? times_.between_looks : times_.between_retries;
        goes_on = !changed_.wait_for(lock, pause, [this] { return is_stopping_; });
    }
}

Result<void> IndexFollower::look() {
    try {
        return index_.catch_up();
    } catch (const std::exception& fault) {  // no memory, or a bug: the requests will say more
        return fail(ErrorKind::internal, "index_failed", fault.what());
    }
}

void IndexFollower::tell(const Result<void>& looked, Clock::duration took) {
    if (!looked) {
        if (!is_in_trouble_ && looked.error().code != "index_given_up")
            logger_.write(
                log::Level::error, "index_not_current",
                {{"code", std::string_view{looked.error().code}}, {"what", std::string_view{looked.error().message}}});
        is_in_trouble_ = true;
        return;
    }
    if (is_in_trouble_) logger_.write(log::Level::info, "index_current_again");
    is_in_trouble_ = false;

    std::unique_lock lock{mutex_};
    if (is_loaded_) return;
    is_loaded_ = true;
    lock.unlock();
    changed_.notify_all();
    const auto ms = std::chrono::duration_cast<std::chrono::milliseconds>(took).count();
    const auto size = index_.size();
    logger_.write(log::Level::info, "index_loaded",
                  {{"consultants", static_cast<std::int64_t>(size)}, {"ms", std::int64_t{ms}}});
}

void IndexFollower::prune_when_due() {
    if (Clock::now() - last_prune_ < times_.between_prunes) return;
    last_prune_ = Clock::now();
    if (const auto pruned = index_.prune(); !pruned)
        logger_.write(log::Level::warning, "changes_not_pruned", {{"code", std::string_view{pruned.error().code}}});
}

}  // namespace talentmatch::app
