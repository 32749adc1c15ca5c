// The HTTP/1.1 server: event loops that wait, a bounded worker pool that works.
#pragma once

#include <chrono>
#include <cstddef>
#include <cstdint>
#include <filesystem>
#include <memory>
#include <string>
#include <vector>

#include "http/application.hpp"
#include "http/server/head_scanner.hpp"
#include "http/server/observer.hpp"
#include "http/server/response_writer.hpp"
#include "http/server/upload.hpp"

namespace talentmatch::http::server {

struct Timeouts {
    std::chrono::milliseconds header{10'000};      ///< a head's first byte to its last
    std::chrono::milliseconds idle{60'000};        ///< between two requests, and before the first
    std::chrono::milliseconds body_stall{30'000};  ///< without a byte of the body; from then on the rate counts too
    std::size_t body_bytes_per_second = 1024;
    std::chrono::milliseconds write{30'000};  ///< for each 64 KiB of an answer
    std::chrono::milliseconds linger{2'000};  ///< reading on after a final answer, so that the client gets to see it
    std::chrono::milliseconds drain{10'000};  ///< for requests in flight when the server stops
};

enum class Signals { ignored, stop_server };

struct ServerSettings {
    std::string address = "127.0.0.1";  ///< numeric, IPv4 or IPv6
    std::uint16_t port = 8000;          ///< 0: the kernel chooses
    std::size_t event_loops = 2;
    std::size_t workers = 8;
    std::size_t queue_length = 256;
    std::size_t max_connections = 10'000;  ///< further ones hear 503 and are closed
    HeadLimits head;
    Timeouts timeouts;
    UploadLimits upload;
    std::filesystem::path upload_directory;
    WriterSettings writer;
    std::vector<std::string> trusted_proxies;  ///< whose X-Forwarded-For counts: addresses or networks
    Signals signals = Signals::ignored;        ///< stop_server: SIGTERM and SIGINT call stop()
};

struct ServerCounters {
    std::size_t open_connections = 0;
    std::size_t queue_depth = 0;  ///< requests that wait for a worker
    std::size_t requests_in_flight = 0;
    std::uint64_t requests_refused = 0;     ///< by a full queue, since the start
    std::uint64_t connections_refused = 0;  ///< above max_connections, since the start
};

class Server {
public:
    /// Listens at once, so that port() is known; answers from run() on. `application` and `observer` outlive the
    /// server. Throws std::system_error when the address cannot be listened on or the upload folder cannot be made.
    Server(ServerSettings settings, Application& application, Observer& observer);
    ~Server();
    Server(const Server&) = delete;
    Server& operator=(const Server&) = delete;

    [[nodiscard]] std::uint16_t port() const;

    /// Serves until stop(), then finishes: no new connections, idle ones closed, requests in flight answered within
    /// the drain timeout, the rest cut off. Returns when every handler has returned. To be called once.
    void run();

    /// From any thread, any number of times, also before run().
    void stop();

    /// From any thread.
    [[nodiscard]] ServerCounters counters() const;

private:
    class Core;
    std::unique_ptr<Core> core_;
};

}  // namespace talentmatch::http::server
