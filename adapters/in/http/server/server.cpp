// The HTTP/1.1 server: listening, event loops, stopping.
#include "http/server/server.hpp"

#include <csignal>

#include <boost/asio/as_tuple.hpp>
#include <boost/asio/co_spawn.hpp>
#include <boost/asio/detached.hpp>
#include <boost/asio/post.hpp>
#include <boost/asio/signal_set.hpp>
#include <boost/asio/use_awaitable.hpp>
#include <optional>
#include <string>
#include <system_error>
#include <thread>
#include <utility>
#include <vector>

#include "http/server/connection.hpp"
#include "http/server/turn_away.hpp"

namespace talentmatch::http::server {
namespace {

namespace asio = boost::asio;
using asio::ip::tcp;

constexpr auto tuple_awaitable = asio::as_tuple(asio::use_awaitable);
constexpr std::chrono::milliseconds accept_pause{100};  // out of file descriptors: let some connections end
constexpr std::size_t spool_queue_length = 100'000;     // bounded by the connections: each waits for its own piece

}  // namespace

void Loop::drain(std::chrono::milliseconds limit) {
    stopping = true;
    if (connections.empty()) {
        return;
    }
    drain_timer.expires_after(limit);
    drain_timer.async_wait([this](const boost::system::error_code& error) {
        if (!error) {
            abort_all();
        }
    });
    for (auto* connection : connections) {
        connection->end_if_idle();
    }
}

void Loop::abort_all() {
    for (auto* connection : connections) {
        connection->abort();
    }
}

class Server::Core {
public:
    Core(ServerSettings given, Application& application, Observer& observer);

    void run();
    void stop();
    [[nodiscard]] std::uint16_t port() const { return port_; }
    [[nodiscard]] ServerCounters counters() const;

private:
    asio::awaitable<void> accept_all();
    void welcome(tcp::socket socket, Loop& loop);
    Loop& next_loop() { return *loops_[next_++ % loops_.size()]; }
    void accept_the_waiting();
    void wait_for_signal();

    ServerSettings settings_;
    TrustedProxies proxies_;
    std::optional<Site> site_;  // outlives the connections, which the loops own
    std::vector<std::unique_ptr<Loop>> loops_;
    std::vector<asio::executor_work_guard<asio::io_context::executor_type>> guards_;
    tcp::acceptor acceptor_;
    asio::steady_timer pause_;
    asio::signal_set signals_;
    std::uint16_t port_ = 0;
    std::size_t next_ = 0;
    bool stopping_ = false;  // on the first loop
    // Destroyed before the loops: a job that never ran holds a coroutine of theirs.
    std::optional<WorkerPool> workers_;
    std::optional<WorkerPool> spool_;
};

namespace {

std::vector<std::unique_ptr<Loop>> make_loops(std::size_t count) {
    std::vector<std::unique_ptr<Loop>> loops;
    for (std::size_t i = 0; i < std::max<std::size_t>(count, 1); ++i) {
        loops.push_back(std::make_unique<Loop>());
    }
    return loops;
}

/// The address itself, or what this machine calls by that name ("localhost").
tcp::endpoint endpoint_of(const ServerSettings& settings) {
    boost::system::error_code fault;
    const auto address = asio::ip::make_address(settings.address, fault);
    if (!fault) return {address, settings.port};
    asio::io_context context;
    const auto found =
        tcp::resolver(context).resolve(settings.address, std::to_string(settings.port), tcp::resolver::passive);
    return found.begin()->endpoint();
}

/// Boost's system_error is not the standard's, and its text names a line of Boost: callers get the standard's.
void listen_on(tcp::acceptor& acceptor, const ServerSettings& settings) {
    try {
        const auto endpoint = endpoint_of(settings);
        acceptor.open(endpoint.protocol());
        acceptor.set_option(tcp::acceptor::reuse_address(true));
        acceptor.bind(endpoint);
        acceptor.listen();
        acceptor.non_blocking(true);
    } catch (const boost::system::system_error& fault) {
        throw std::system_error(fault.code());
    }
}

}  // namespace

Server::Core::Core(ServerSettings given, Application& application, Observer& observer)
    : settings_(std::move(given)),
      proxies_(settings_.trusted_proxies),
      loops_(make_loops(settings_.event_loops)),
      acceptor_(loops_.front()->context),
      pause_(loops_.front()->context),
      signals_(loops_.front()->context) {
    prepare_upload_directory(settings_.upload_directory);
    listen_on(acceptor_, settings_);
    port_ = acceptor_.local_endpoint().port();
    for (auto& loop : loops_) {
        guards_.push_back(asio::make_work_guard(loop->context));
    }
    workers_.emplace(settings_.workers, settings_.queue_length);
    spool_.emplace(1, spool_queue_length);
    site_.emplace(settings_, application, observer, *workers_, proxies_, *spool_);
    asio::co_spawn(loops_.front()->context, accept_all(), asio::detached);
}

void Server::Core::run() {
    if (settings_.signals == Signals::stop_server) {
        signals_.add(SIGTERM);
        signals_.add(SIGINT);
        wait_for_signal();
    }
    std::vector<std::thread> threads;
    for (std::size_t i = 1; i < loops_.size(); ++i) {
        threads.emplace_back([loop = loops_[i].get()] { loop->context.run(); });
    }
    loops_.front()->context.run();
    for (auto& thread : threads) {
        thread.join();
    }
    workers_->close();
    spool_->close();
}

// The first signal lets requests in flight finish; after it, a second one has its default effect.
void Server::Core::wait_for_signal() {
    signals_.async_wait([this](const boost::system::error_code& error, int) {
        if (error) {
            return;
        }
        stop();
        signals_.clear();
    });
}

void Server::Core::stop() {
    asio::post(loops_.front()->context, [this] {
        boost::system::error_code ignored;
        stopping_ = true;
        signals_.cancel(ignored);
        pause_.cancel();
        acceptor_.cancel(ignored);  // wakes accept_all, which does the rest
    });
}

asio::awaitable<void> Server::Core::accept_all() {
    while (!stopping_) {
        auto& loop = next_loop();
        auto [error, socket] = co_await acceptor_.async_accept(loop.context, tuple_awaitable);
        if (!error) {
            welcome(std::move(socket), loop);
        }
        if (error && error != asio::error::operation_aborted && error != asio::error::connection_aborted) {
            pause_.expires_after(accept_pause);
            co_await pause_.async_wait(tuple_awaitable);
        }
    }
    accept_the_waiting();
    for (auto& loop : loops_) {
        loop->announced_stop = true;
    }
    boost::system::error_code ignored;
    acceptor_.close(ignored);
    // Behind the posts of welcome(), so every accepted connection is known before its loop begins to stop.
    for (auto& loop : loops_) {
        asio::post(loop->context, [&loop = *loop, limit = settings_.timeouts.drain] { loop.drain(limit); });
    }
    guards_.clear();
}

// The kernel has completed these connections and their clients may have sent requests: closing would lose them.
void Server::Core::accept_the_waiting() {
    // No more than the kernel's queue held: clients that never cease to come must not keep us.
    for (int i = 0; i < tcp::acceptor::max_listen_connections; ++i) {
        auto& loop = next_loop();
        boost::system::error_code error;
        tcp::socket socket = acceptor_.accept(loop.context, error);
        if (error) {
            return;
        }
        welcome(std::move(socket), loop);
    }
}

void Server::Core::welcome(tcp::socket socket, Loop& loop) {
    if (site_->open_connections >= settings_.max_connections) {
        asio::post(loop.context,
                   [this, socket = std::move(socket)]() mutable { turn_away(std::move(socket), *site_); });
        return;
    }
    ++site_->open_connections;
    asio::post(loop.context, [this, &loop, socket = std::move(socket)]() mutable {
        std::make_shared<Connection>(std::move(socket), loop, *site_)->start();
    });
}

ServerCounters Server::Core::counters() const {
    return {.open_connections = site_->open_connections,
            .queue_depth = workers_->queue_depth(),
            .requests_in_flight = site_->requests_in_flight,
            .requests_refused = site_->requests_refused,
            .connections_refused = site_->connections_refused};
}

Server::Server(ServerSettings settings, Application& application, Observer& observer)
    : core_(std::make_unique<Core>(std::move(settings), application, observer)) {}
Server::~Server() = default;
std::uint16_t Server::port() const { return core_->port(); }
void Server::run() { core_->run(); }
void Server::stop() { core_->stop(); }
ServerCounters Server::counters() const { return core_->counters(); }

}  // namespace talentmatch::http::server
