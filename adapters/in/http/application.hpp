// What the server asks of the application behind it.
#pragma once

#include <cstdint>
#include <string>
#include <variant>

#include "http/message.hpp"

namespace talentmatch::http {

/// How a request's body shall be taken, decided from its head alone: nobody uploads 20 MiB to hear 401.
struct BodyPlan {
    enum class Kind { none, memory, upload };

    Kind kind = Kind::none;
    std::int64_t limit_bytes = 0;
    std::string route;  ///< the template, for the log of a request that is refused before handle()
};

class Application {
public:
    virtual ~Application() = default;

    /// Before the body is read; on an event loop, so it neither waits nor computes for long. A Response ends the
    /// request here (404, 405, 401, 413, ...).
    [[nodiscard]] virtual std::variant<BodyPlan, Response> plan(const RequestHead& head) = 0;

    /// The whole request; on a worker thread, may wait for a database. Answers 500 itself when a handler throws.
    [[nodiscard]] virtual Response handle(const Request& request) = 0;

    /// Answers that the server gives by itself, in the application's error format: 400 malformed, 408 too slow,
    /// 413 too large, 431 headers, 503 full or stopping. `head` is what is known so far.
    [[nodiscard]] virtual Response refuse(unsigned status, const RequestHead& head) = 0;
};

}  // namespace talentmatch::http
