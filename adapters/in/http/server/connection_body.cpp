// Reading bodies: into memory, or through the multipart parser to disk; slow ones are cut off.
#include <boost/asio/as_tuple.hpp>
#include <boost/asio/use_awaitable.hpp>
#include <boost/asio/write.hpp>
#include <limits>
#include <utility>

#include "http/server/connection.hpp"
#include "http/server/offload.hpp"
#include "http/text.hpp"

namespace talentmatch::http::server {
namespace {

namespace asio = boost::asio;
using Clock = std::chrono::steady_clock;

constexpr std::size_t body_read_bytes = 64UL * 1024;
constexpr std::uint64_t unwanted_body_bytes = 64UL * 1024;    // a body nobody asked for is read and dropped up to here
constexpr std::uint64_t upload_overhead_bytes = 64UL * 1024;  // heads, boundaries and small fields beside the files
constexpr unsigned bad_request = 400;
constexpr unsigned request_timeout = 408;
constexpr unsigned content_too_large = 413;
constexpr unsigned unsupported_media_type = 415;
constexpr unsigned client_closed = 499;
constexpr unsigned service_unavailable = 503;

bool is_too_slow(Clock::duration elapsed, std::uint64_t bytes, const Timeouts& timeouts) {
    const auto seconds = std::chrono::duration<double>(elapsed).count();
    return elapsed > timeouts.body_stall &&
           static_cast<double>(bytes) < seconds * static_cast<double>(timeouts.body_bytes_per_second);
}

}  // namespace

asio::awaitable<unsigned> Connection::read_planned_body(Turn& turn, const BodyPlan& plan) {
    if (!turn.parser.has_body()) {
        co_return plan.kind == BodyPlan::Kind::upload ? bad_request : 0;
    }
    const auto encoding = turn.request.head.headers.find("Content-Encoding");
    if (encoding && !equals_ignoring_case(*encoding, "identity")) {
        co_return unsupported_media_type;
    }
    switch (plan.kind) {
        case BodyPlan::Kind::none: {
            std::string dropped;
            co_return co_await read_body(turn, unwanted_body_bytes, dropped, nullptr);
        }
        case BodyPlan::Kind::memory:
            co_return co_await read_body(turn, static_cast<std::uint64_t>(plan.limit_bytes), turn.request.body,
                                         nullptr);
        case BodyPlan::Kind::upload:
            co_return co_await read_upload(turn, plan.limit_bytes);
    }
    std::unreachable();
}

asio::awaitable<unsigned> Connection::read_upload(Turn& turn, std::int64_t limit_bytes) {
    const auto boundary = multipart_boundary(turn.request.head.headers.find("Content-Type").value_or(""));
    if (!boundary) {
        co_return unsupported_media_type;
    }
    Upload upload(*boundary, site_.settings.upload_directory, limit_bytes, site_.settings.upload);
    std::string piece;
    const auto limit = static_cast<std::uint64_t>(limit_bytes) + upload_overhead_bytes;
    const auto status = co_await read_body(turn, limit, piece, &upload);
    if (status != 0) {
        co_return status;
    }
    if (!upload.complete()) {
        co_return bad_request;
    }
    upload.move_into(turn.request);
    co_return 0;
}

asio::awaitable<unsigned> Connection::read_body(Turn& turn, std::uint64_t limit, std::string& out, Upload* upload) {
    if (turn.parser.content_length().value_or(0) > limit) {
        co_return content_too_large;
    }
    if (!co_await send_continue(turn)) {
        co_return client_closed;
    }
    turn.parser.limit_body(limit);
    const auto began = Clock::now();
    std::uint64_t received = in_.size();
    while (true) {
        const auto step = turn.parser.read_body(in_, out);
        in_.erase(0, step.consumed);
        turn.bytes_in += step.consumed;
        if (step.status != 0) {
            co_return step.status;
        }
        if (upload != nullptr && !out.empty()) {
            deadline_.clear();  // the disk's time is not the client's
            unsigned refused = 0;
            const bool ran = co_await run_on(site_.spool, [&] { refused = upload->feed(out); });
            if (!ran || refused != 0) {
                co_return ran ? refused : service_unavailable;
            }
            out.clear();
        }
        if (step.complete) {
            co_return 0;
        }
        deadline_.set(Clock::now() + site_.settings.timeouts.body_stall, shared_from_this());
        const auto before = in_.size();
        const auto reading = co_await read_more(body_read_bytes);
        if (reading == Reading::ended) {
            co_return client_closed;
        }
        if (reading == Reading::timed_out) {
            co_return request_timeout;
        }
        received += in_.size() - before;
        if (is_too_slow(Clock::now() - began, received, site_.settings.timeouts)) {
            co_return request_timeout;
        }
    }
}

asio::awaitable<bool> Connection::send_continue(Turn& turn) {
    if (!turn.expects_continue || !in_.empty()) {
        co_return true;
    }
    turn.expects_continue = false;
    co_return co_await write("HTTP/1.1 100 Continue\r\n\r\n", {});
}

}  // namespace talentmatch::http::server
