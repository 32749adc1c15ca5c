// One client connection: a coroutine on one event loop. With Boost inside, so only for connection*.cpp and server.cpp.
#pragma once

#include <atomic>
#include <boost/asio/awaitable.hpp>
#include <boost/asio/io_context.hpp>
#include <boost/asio/ip/tcp.hpp>
#include <boost/asio/steady_timer.hpp>
#include <chrono>
#include <cstdint>
#include <memory>
#include <string>
#include <string_view>
#include <unordered_set>
#include <variant>

#include "http/server/client_address.hpp"
#include "http/server/deadline.hpp"
#include "http/server/request_parser.hpp"
#include "http/server/server.hpp"
#include "http/server/worker_pool.hpp"

namespace talentmatch::http::server {

class Connection;

/// An IPv4 client of an IPv6 socket is told as what it is.
[[nodiscard]] std::string printed_address(const boost::asio::ip::address& address);

/// What all connections share; the atomics are the only things that change.
struct Site {
    const ServerSettings& settings;
    Application& application;
    Observer& observer;
    WorkerPool& workers;  ///< handlers
    const TrustedProxies& proxies;
    WorkerPool& spool;  ///< uploads to disk: a thread of its own, so that a slow disk stalls no event loop
    std::atomic<std::size_t> open_connections{0};
    std::atomic<std::size_t> requests_in_flight{0};
    std::atomic<std::uint64_t> requests_refused{0};
    std::atomic<std::uint64_t> connections_refused{0};
    std::atomic<std::size_t> turned_away_open{0};  ///< refused connections whose client may still be reading
};

/// One event loop; everything in it but `announced_stop` is touched by its own thread only.
struct Loop {
    boost::asio::io_context context{1};
    boost::asio::steady_timer drain_timer{context};
    std::unordered_set<Connection*> connections;
    /// Set before the port closes, from the first loop's thread: whoever finds the port closed also hears "close".
    std::atomic<bool> announced_stop = false;
    bool stopping = false;

    /// Begins to stop: idle connections end now, busy ones after their answer, all after `limit`.
    void drain(std::chrono::milliseconds limit);
    void abort_all();
};

class Connection : public std::enable_shared_from_this<Connection> {
public:
    Connection(boost::asio::ip::tcp::socket socket, Loop& loop, Site& site);
    ~Connection();
    Connection(const Connection&) = delete;
    Connection& operator=(const Connection&) = delete;

    /// On the loop's thread.
    void start();
    void end_if_idle();
    void abort();

private:
    /// One request and its answer. What is known of the request grows as it is read.
    struct Turn {
        Request request;
        RequestParser parser;
        std::string method_text;
        std::string route;  ///< as the application planned it
        std::string user_agent;
        std::chrono::system_clock::time_point began_at;
        std::chrono::steady_clock::time_point began;
        std::uint64_t bytes_in = 0;
        bool keep_alive = false;
        bool http_1_1 = true;
        bool known_method = true;
        bool expects_continue = false;
    };

    enum class Next { another_request, close, cut };  ///< cut: nobody is there to linger for
    enum class Reading { data, ended, timed_out };

    boost::asio::awaitable<void> run();
    boost::asio::awaitable<Next> serve_one();
    boost::asio::awaitable<Next> serve(Turn& turn);
    boost::asio::awaitable<Next> linger_then(Next next);

    // connection.cpp: reading
    boost::asio::awaitable<Reading> read_more(std::size_t most);
    boost::asio::awaitable<Reading> wait_for_request();
    boost::asio::awaitable<unsigned> read_head(Turn& turn);
    unsigned take_head(Turn& turn, std::string_view raw);

    // connection_body.cpp
    boost::asio::awaitable<unsigned> read_planned_body(Turn& turn, const BodyPlan& plan);
    boost::asio::awaitable<unsigned> read_upload(Turn& turn, std::int64_t limit_bytes);
    boost::asio::awaitable<unsigned> read_body(Turn& turn, std::uint64_t limit, std::string& out, Upload* upload);
    boost::asio::awaitable<bool> send_continue(Turn& turn);

    // connection_answer.cpp
    std::variant<BodyPlan, Response> plan(const RequestHead& head);
    boost::asio::awaitable<Next> handle(Turn& turn);
    boost::asio::awaitable<Next> work(Turn& turn);
    boost::asio::awaitable<Next> refuse(Turn& turn, unsigned status);
    boost::asio::awaitable<Next> answer(Turn& turn, Response response);
    boost::asio::awaitable<bool> write(std::string_view head, std::string_view body);
    void record(const Turn& turn, const Response& response, std::uint64_t bytes_out) const;

    boost::asio::ip::tcp::socket socket_;
    Loop& loop_;
    Site& site_;
    Deadline deadline_;
    std::string peer_;
    std::string in_;  ///< read but not yet used
    bool idle_ = false;
};

}  // namespace talentmatch::http::server
