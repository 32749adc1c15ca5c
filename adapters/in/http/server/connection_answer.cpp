// Asking the application, writing its answer, keeping the record.
#include <array>
#include <boost/asio/as_tuple.hpp>
#include <boost/asio/buffer.hpp>
#include <boost/asio/use_awaitable.hpp>
#include <boost/asio/write.hpp>
#include <utility>
#include <variant>

#include "http/server/connection.hpp"
#include "http/server/offload.hpp"

namespace talentmatch::http::server {
namespace {

namespace asio = boost::asio;
using Clock = std::chrono::steady_clock;

constexpr auto tuple_awaitable = asio::as_tuple(asio::use_awaitable);
constexpr std::size_t write_bytes = 64UL * 1024;
constexpr std::uint64_t small_body_bytes = 64UL * 1024;
constexpr unsigned no_content = 204;
constexpr unsigned internal_error = 500;
constexpr unsigned not_implemented = 501;
constexpr unsigned client_closed = 499;
constexpr unsigned service_unavailable = 503;
constexpr std::string_view retry_after_seconds = "1";

/// The application promises not to throw; should it, the client still gets an answer.
template <class Answer, class Ask>
Answer guarded(Application& application, const RequestHead& head, Ask ask) noexcept {
    try {
        try {
            return ask();
        } catch (...) {
            return application.refuse(internal_error, head);
        }
    } catch (...) {
        return Response{.status = internal_error, .headers = {}, .body = {}, .route = {}};
    }
}

std::chrono::microseconds since(Clock::time_point began) {
    return std::chrono::duration_cast<std::chrono::microseconds>(Clock::now() - began);
}

}  // namespace

std::variant<BodyPlan, Response> Connection::plan(const RequestHead& head) {
    if (auto preflight = preflight_response(head, site_.settings.writer.cors)) {
        return std::move(*preflight);
    }
    if (head.path == "*") {
        return Response{.status = no_content, .headers = {}, .body = {}, .route = {}};
    }
    return guarded<std::variant<BodyPlan, Response>>(site_.application, head,
                                                     [&] { return site_.application.plan(head); });
}

asio::awaitable<Connection::Next> Connection::handle(Turn& turn) {
    if (!turn.known_method) {
        turn.keep_alive = false;
        co_return co_await refuse(turn, not_implemented);
    }
    auto planned = plan(turn.request.head);
    auto* const early = std::get_if<Response>(&planned);
    turn.route = early != nullptr ? early->route : std::get<BodyPlan>(planned).route;
    const bool has_body = turn.parser.has_body();
    // Answered without its body: a small one is read and dropped, so that the connection can go on.
    const bool drop = has_body && !turn.expects_continue &&
                      turn.parser.content_length().value_or(small_body_bytes + 1) <= small_body_bytes;
    unsigned status = 0;
    if (early == nullptr || drop) {
        status = co_await read_planned_body(turn, early == nullptr ? std::get<BodyPlan>(planned) : BodyPlan{});
    }
    if (status == client_closed) {
        record(turn, Response{.status = client_closed, .headers = {}, .body = {}, .route = turn.route}, 0);
        co_return Next::cut;
    }
    // Refused or unread: where the next request would begin is not known.
    if (status != 0 || (early != nullptr && has_body && !drop)) {
        turn.keep_alive = false;
    }
    if (early != nullptr) {
        co_return co_await answer(turn, std::move(*early));
    }
    if (status != 0) {
        co_return co_await refuse(turn, status);
    }
    co_return co_await work(turn);
}

asio::awaitable<Connection::Next> Connection::work(Turn& turn) {
    deadline_.clear();
    Response response;
    const bool ran = co_await run_on(site_.workers, [&] {
        response = guarded<Response>(site_.application, turn.request.head,
                                     [&] { return site_.application.handle(turn.request); });
        compress(response, turn.request.head.headers.find("Accept-Encoding"), site_.settings.writer);
        turn.request.files.clear();  // unlinks temporary files: a worker's job, too
    });
    if (ran) {
        co_return co_await answer(turn, std::move(response));
    }
    ++site_.requests_refused;
    co_return co_await refuse(turn, service_unavailable);
}

asio::awaitable<Connection::Next> Connection::refuse(Turn& turn, unsigned status) {
    auto response = guarded<Response>(site_.application, turn.request.head,
                                      [&] { return site_.application.refuse(status, turn.request.head); });
    if (response.status == service_unavailable && !response.headers.find("Retry-After")) {
        response.headers.add("Retry-After", std::string(retry_after_seconds));
    }
    response.route = turn.route;
    co_return co_await answer(turn, std::move(response));
}

asio::awaitable<Connection::Next> Connection::answer(Turn& turn, Response response) {
    const auto& headers = turn.request.head.headers;
    const bool keep_alive = turn.keep_alive && !loop_.stopping && !loop_.announced_stop;
    const Response facts{.status = response.status, .headers = {}, .body = {}, .route = response.route};
    const auto wire = to_wire(std::move(response),
                              Exchange{.head_only = turn.method_text == "HEAD",
                                       .keep_alive = keep_alive,
                                       .http_1_1 = turn.http_1_1,
                                       .request_id = turn.request.head.request_id,
                                       .origin = headers.find("Origin"),
                                       .process_time = since(turn.began)},
                              site_.settings.writer);
    const bool written = co_await write(wire.head, wire.body);
    record(turn, facts, written ? wire.head.size() + wire.body.size() : 0);
    if (!written) {
        co_return Next::cut;
    }
    co_return keep_alive ? Next::another_request : Next::close;
}

// In pieces, each with its own deadline: a slow reader may take long, a stopped one not.
asio::awaitable<bool> Connection::write(std::string_view head, std::string_view body) {
    while (!head.empty() || !body.empty()) {
        const auto piece = body.substr(0, write_bytes);
        const std::array buffers{asio::const_buffer(head.data(), head.size()),
                                 asio::const_buffer(piece.data(), piece.size())};
        deadline_.set(Clock::now() + site_.settings.timeouts.write, shared_from_this());
        const auto [error, count] = co_await asio::async_write(socket_, buffers, tuple_awaitable);
        if (error) {
            co_return false;
        }
        head = {};
        body.remove_prefix(piece.size());
    }
    co_return true;
}

void Connection::record(const Turn& turn, const Response& response, std::uint64_t bytes_out) const {
    const auto& head = turn.request.head;
    site_.observer.on_request(AccessRecord{.time = turn.began_at,
                                           .duration = since(turn.began),
                                           .peer = head.peer,
                                           .method = turn.method_text,
                                           .route = response.route,
                                           .path = head.path,
                                           .status = response.status,
                                           .bytes_in = turn.bytes_in,
                                           .bytes_out = bytes_out,
                                           .request_id = head.request_id,
                                           .user_agent = turn.user_agent});
}

}  // namespace talentmatch::http::server
