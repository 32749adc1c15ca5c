// A point in time after which a connection's pending operation is cancelled. With Boost inside, only for the server.
#pragma once

#include <boost/asio/ip/tcp.hpp>
#include <boost/asio/steady_timer.hpp>
#include <chrono>
#include <memory>

namespace talentmatch::http::server {

/// Moving the deadline later, as every read does, costs no timer operation: the timer looks again when it fires.
class Deadline {
public:
    using Clock = std::chrono::steady_clock;

    explicit Deadline(boost::asio::ip::tcp::socket& socket) : socket_(socket), timer_(socket.get_executor()) {}

    /// `owner` keeps the socket alive while the timer waits.
    void set(Clock::time_point when, const std::shared_ptr<void>& owner);
    void clear() { when_ = Clock::time_point::max(); }
    void cancel() { timer_.cancel(); }

    /// Whether it has passed since set().
    [[nodiscard]] bool passed() const { return passed_; }

private:
    void wait(std::weak_ptr<void> owner);

    boost::asio::ip::tcp::socket& socket_;
    boost::asio::steady_timer timer_;
    Clock::time_point when_ = Clock::time_point::max();
    Clock::time_point fires_ = Clock::time_point::max();
    bool passed_ = false;
};

}  // namespace talentmatch::http::server
