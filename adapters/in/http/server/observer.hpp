// What the server tells whoever watches it: one record per request.
#pragma once

#include <chrono>
#include <cstdint>
#include <string_view>

namespace talentmatch::http::server {

/// One answered (or refused) request. The views live as long as the call.
struct AccessRecord {
    std::chrono::system_clock::time_point time;  ///< when its first bytes had arrived
    std::chrono::microseconds duration{0};       ///< until the answer's last byte was given to the kernel
    std::string_view peer;
    std::string_view method;  ///< as sent; empty when the request could not be read
    std::string_view route;   ///< the template; empty when none matched
    std::string_view path;    ///< decoded, without the query; valid UTF-8
    unsigned status = 0;
    std::uint64_t bytes_in = 0;   ///< head and body as they came over the wire
    std::uint64_t bytes_out = 0;  ///< head and body as sent
    std::string_view request_id;
    std::string_view user_agent;  ///< printable ASCII, at most 200 bytes
};

class Observer {
public:
    virtual ~Observer() = default;

    /// On an event loop, from several threads at once: must be quick, must not throw or wait.
    virtual void on_request(const AccessRecord& record) = 0;
};

}  // namespace talentmatch::http::server
