// A point in time after which a connection's pending operation is cancelled.
#include "http/server/deadline.hpp"

#include <utility>

namespace talentmatch::http::server {

void Deadline::set(Clock::time_point when, const std::shared_ptr<void>& owner) {
    when_ = when;
    passed_ = false;
    if (when_ < fires_) {
        wait(owner);
    }
}

void Deadline::wait(std::weak_ptr<void> owner) {
    fires_ = when_;
    timer_.expires_at(fires_);  // cancels an earlier wait, whose handler then sees an error
    timer_.async_wait([this, owner = std::move(owner)](const boost::system::error_code& error) mutable {
        const auto alive = owner.lock();
        if (error || !alive) {
            return;
        }
        fires_ = Clock::time_point::max();
        if (Clock::now() < when_) {
            if (when_ != Clock::time_point::max()) {
                wait(std::move(owner));
            }
            return;
        }
        passed_ = true;
        when_ = Clock::time_point::max();
        boost::system::error_code ignored;  // closed already: nothing is pending then
        socket_.cancel(ignored);
    });
}

}  // namespace talentmatch::http::server
