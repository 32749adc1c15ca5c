// One client connection: its life, its reading.
#include "http/server/connection.hpp"

#include <algorithm>
#include <boost/asio/as_tuple.hpp>
#include <boost/asio/buffer.hpp>
#include <boost/asio/co_spawn.hpp>
#include <boost/asio/use_awaitable.hpp>
#include <optional>
#include <utility>

#include "http/target.hpp"
#include "http/text.hpp"

namespace talentmatch::http::server {
namespace {

namespace asio = boost::asio;
using Clock = std::chrono::steady_clock;

constexpr auto tuple_awaitable = asio::as_tuple(asio::use_awaitable);
constexpr std::size_t idle_buffer_bytes = 2UL * 1024;  // all that an idle connection holds
constexpr std::size_t head_read_bytes = 16UL * 1024;
constexpr std::size_t linger_read_bytes = 64UL * 1024;
constexpr std::size_t max_user_agent_bytes = 200;
constexpr std::size_t max_request_id_bytes = 64;
constexpr unsigned bad_request = 400;
constexpr unsigned request_timeout = 408;
constexpr unsigned expectation_failed = 417;
constexpr unsigned client_closed = 499;  // as nginx logs it; never sent

std::string printable(std::string_view text) {
    std::string out(text.substr(0, max_user_agent_bytes));
    for (char& c : out) {
        if (c < 0x20 || c == 0x7F) {
            c = '?';
        }
    }
    return out;
}

/// What we write into logs and headers has to be harmless, whoever made it up.
std::string request_id_of(const Headers& headers) {
    const auto given = headers.find("X-Request-ID");
    const auto harmless = [](char c) {
        return (c >= '0' && c <= '9') || (to_lower(c) >= 'a' && to_lower(c) <= 'z') || c == '.' || c == '_' || c == '-';
    };
    if (!given || given->empty() || given->size() > max_request_id_bytes) {
        return random_id();
    }
    return std::ranges::all_of(*given, harmless) ? std::string(*given) : random_id();
}

std::optional<Method> method_of(std::string_view text) {
    if (text == "GET") {
        return Method::get;
    }
    if (text == "HEAD") {
        return Method::head;
    }
    if (text == "POST") {
        return Method::post;
    }
    if (text == "PUT") {
        return Method::put;
    }
    if (text == "PATCH") {
        return Method::patch;
    }
    if (text == "DELETE") {
        return Method::delete_;
    }
    if (text == "OPTIONS") {
        return Method::options;
    }
    return std::nullopt;
}

}  // namespace

std::string printed_address(const asio::ip::address& address) {
    if (address.is_v6() && address.to_v6().is_v4_mapped()) {
        return asio::ip::make_address_v4(asio::ip::v4_mapped, address.to_v6()).to_string();
    }
    return address.to_string();
}

Connection::Connection(asio::ip::tcp::socket socket, Loop& loop, Site& site)
    : socket_(std::move(socket)), loop_(loop), site_(site), deadline_(socket_) {
    loop_.connections.insert(this);
}

Connection::~Connection() {
    loop_.connections.erase(this);
    --site_.open_connections;
    if (loop_.stopping && loop_.connections.empty()) {
        loop_.drain_timer.cancel();
    }
}

void Connection::start() {
    boost::system::error_code error;
    const auto peer = socket_.remote_endpoint(error);
    if (!error) {
        peer_ = printed_address(peer.address());
    }
    socket_.set_option(asio::ip::tcp::no_delay(true), error);
    asio::co_spawn(
        socket_.get_executor(), [self = shared_from_this()] { return self->run(); },
        // An exception here is lack of memory: this connection ends, the others go on.
        [self = shared_from_this()](const std::exception_ptr&) { self->abort(); });
}

void Connection::end_if_idle() {
    boost::system::error_code ignored;
    if (idle_ && socket_.available(ignored) == 0) {
        socket_.cancel(ignored);
    }
}

void Connection::abort() {
    boost::system::error_code ignored;
    deadline_.cancel();
    socket_.close(ignored);
}

asio::awaitable<void> Connection::run() {
    auto next = Next::another_request;
    while (next == Next::another_request) {
        next = co_await serve_one();
    }
    if (next == Next::close) {
        co_await linger_then(next);
    }
    abort();
}

// A close with unread bytes makes the kernel send RST, which can take our last answer from the client's hands.
asio::awaitable<Connection::Next> Connection::linger_then(Next next) {
    boost::system::error_code ignored;
    socket_.shutdown(asio::ip::tcp::socket::shutdown_send, ignored);
    deadline_.set(Clock::now() + site_.settings.timeouts.linger, shared_from_this());
    in_.resize(linger_read_bytes);
    while (!deadline_.passed()) {
        const auto [error, count] = co_await socket_.async_read_some(asio::buffer(in_), tuple_awaitable);
        if (error) {
            break;
        }
    }
    co_return next;
}

asio::awaitable<Connection::Reading> Connection::read_more(std::size_t most) {
    const auto used = in_.size();
    in_.resize(used + most);
    const auto [error, count] =
        co_await socket_.async_read_some(asio::buffer(in_.data() + used, most), tuple_awaitable);
    in_.resize(used + count);
    if (count > 0) {
        co_return Reading::data;
    }
    co_return deadline_.passed() ? Reading::timed_out : Reading::ended;
}

asio::awaitable<Connection::Reading> Connection::wait_for_request() {
    if (!in_.empty()) {
        co_return Reading::data;
    }  // pipelined
    boost::system::error_code ignored;
    if (loop_.stopping && socket_.available(ignored) == 0) {
        co_return Reading::ended;
    }
    if (in_.capacity() > 2 * idle_buffer_bytes) {
        std::string().swap(in_);
    }
    deadline_.set(Clock::now() + site_.settings.timeouts.idle, shared_from_this());
    idle_ = true;
    const auto reading = co_await read_more(idle_buffer_bytes);
    idle_ = false;
    co_return reading;
}

asio::awaitable<Connection::Next> Connection::serve_one() {
    if (co_await wait_for_request() != Reading::data) {
        co_return Next::cut;
    }
    Turn turn;
    turn.began_at = std::chrono::system_clock::now();
    turn.began = Clock::now();
    ++site_.requests_in_flight;
    const auto next = co_await serve(turn);
    --site_.requests_in_flight;
    co_return next;
}

asio::awaitable<Connection::Next> Connection::serve(Turn& turn) {
    const auto status = co_await read_head(turn);
    if (status == client_closed) {
        co_return Next::cut;
    }
    if (turn.request.head.request_id.empty()) {
        turn.request.head.request_id = random_id();
    }
    if (status != 0) {
        turn.keep_alive = false;
        co_return co_await refuse(turn, status);
    }
    co_return co_await handle(turn);
}

// Returns 0, or the status to refuse with; 499 when the client has gone.
asio::awaitable<unsigned> Connection::read_head(Turn& turn) {
    turn.request.head.peer = peer_;
    HeadScanner scanner(site_.settings.head);
    deadline_.set(turn.began + site_.settings.timeouts.header, shared_from_this());
    if (in_.starts_with("\r\n")) {
        in_.erase(0, 2);
    }  // one empty line before a request is forgiven (RFC 9112, 2.2)
    while (true) {
        const auto verdict = scanner.scan(in_);
        if (verdict.state == HeadScanner::State::bad) {
            turn.bytes_in = in_.size();
            co_return verdict.status;
        }
        if (verdict.state == HeadScanner::State::complete) {
            const auto status = take_head(turn, std::string_view(in_).substr(0, verdict.head_bytes));
            in_.erase(0, verdict.head_bytes);
            co_return status;
        }
        const auto reading = co_await read_more(head_read_bytes);
        if (reading == Reading::timed_out) {
            co_return request_timeout;
        }
        if (reading == Reading::ended) {
            co_return client_closed;
        }
    }
}

unsigned Connection::take_head(Turn& turn, std::string_view raw) {
    turn.bytes_in = raw.size();
    auto status = turn.parser.read_head(raw);
    auto& head = turn.request.head;
    head.headers = std::move(turn.parser.headers());
    head.request_id = request_id_of(head.headers);
    head.peer = client_address(peer_, head.headers.find("X-Forwarded-For"), site_.proxies);
    turn.method_text = turn.parser.method();
    turn.user_agent = printable(head.headers.find("User-Agent").value_or(""));
    if (status != 0) {
        return status;
    }
    auto target = parse_target(turn.parser.target());
    if (!target) {
        return bad_request;
    }
    head.path = std::move(target->path);
    head.query = std::move(target->query);
    const auto method = method_of(turn.method_text);
    turn.known_method = method.has_value();
    head.method = method.value_or(Method::get);
    if (head.path == "*" && head.method != Method::options) {
        return bad_request;
    }
    turn.http_1_1 = turn.parser.is_http_1_1();
    turn.keep_alive = turn.parser.keep_alive();
    if (const auto expect = head.headers.find("Expect"); expect && turn.http_1_1) {
        if (!equals_ignoring_case(*expect, "100-continue")) {
            return expectation_failed;
        }
        turn.expects_continue = true;
    }
    return 0;
}

}  // namespace talentmatch::http::server
