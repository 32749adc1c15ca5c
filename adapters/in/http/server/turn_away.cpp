// A connection above the limit: it hears 503 and when to come again, and cannot stay.
#include "http/server/turn_away.hpp"

#include <array>
#include <boost/asio/as_tuple.hpp>
#include <boost/asio/buffer.hpp>
#include <boost/asio/co_spawn.hpp>
#include <boost/asio/use_awaitable.hpp>
#include <boost/asio/write.hpp>
#include <memory>
#include <string>
#include <utility>

#include "http/text.hpp"

namespace talentmatch::http::server {
namespace {

namespace asio = boost::asio;
using asio::ip::tcp;
using Clock = std::chrono::steady_clock;

constexpr auto tuple_awaitable = asio::as_tuple(asio::use_awaitable);
constexpr std::size_t most_lingering = 128;  // file descriptors beside the connections; the limits stay limits
constexpr std::string_view retry_after_seconds = "5";
constexpr unsigned service_unavailable = 503;

struct Guest {
    Guest(tcp::socket given, Site& where) : socket(std::move(given)), site(where), deadline(socket) {
        ++site.turned_away_open;
    }
    ~Guest() { --site.turned_away_open; }
    Guest(const Guest&) = delete;
    Guest& operator=(const Guest&) = delete;

    tcp::socket socket;
    Site& site;
    Deadline deadline;
};

WireResponse refusal(Site& site, std::string_view request_id) {
    Response response;
    try {
        response = site.application.refuse(service_unavailable, RequestHead{});
    } catch (...) {  // the application promises not to throw; should it, the client still gets an answer
        response.status = service_unavailable;
    }
    response.headers.add("Retry-After", std::string(retry_after_seconds));
    return to_wire(std::move(response), Exchange{.request_id = request_id, .origin = {}}, site.settings.writer);
}

// A close with unread bytes makes the kernel send RST, which can take the answer from the client's hands.
asio::awaitable<void> linger(std::shared_ptr<Guest> guest) {
    std::array<char, 4096> dropped;
    guest->deadline.set(Clock::now() + guest->site.settings.timeouts.linger, guest);
    while (!guest->deadline.passed()) {
        const auto [error, count] = co_await guest->socket.async_read_some(asio::buffer(dropped), tuple_awaitable);
        if (error) {
            break;
        }
    }
    guest->deadline.cancel();
}

}  // namespace

void turn_away(tcp::socket socket, Site& site) {
    ++site.connections_refused;
    const auto began = Clock::now();
    const auto request_id = random_id();
    const auto wire = refusal(site, request_id);
    boost::system::error_code error;
    const auto endpoint = socket.remote_endpoint(error);
    const auto peer = error ? std::string() : printed_address(endpoint.address());
    // A new socket's buffer takes so short an answer whole: this never waits.
    socket.non_blocking(true, error);
    const auto sent = asio::write(socket, std::array{asio::buffer(wire.head), asio::buffer(wire.body)}, error);
    socket.shutdown(tcp::socket::shutdown_send, error);
    site.observer.on_request(
        AccessRecord{.time = std::chrono::system_clock::now(),
                     .duration = std::chrono::duration_cast<std::chrono::microseconds>(Clock::now() - began),
                     .peer = peer,
                     .method = {},
                     .route = {},
                     .path = {},
                     .status = service_unavailable,
                     .bytes_out = sent,
                     .request_id = request_id,
                     .user_agent = {}});
    if (site.turned_away_open >= most_lingering) {
        return;
    }
    const auto executor = socket.get_executor();
    auto guest = std::make_shared<Guest>(std::move(socket), site);
    asio::co_spawn(executor, [guest] { return linger(guest); }, [](const std::exception_ptr&) {});
}

}  // namespace talentmatch::http::server
