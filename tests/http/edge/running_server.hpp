// The real server over real sockets, in front of an application made for tests.
#pragma once

#include <atomic>
#include <condition_variable>
#include <filesystem>
#include <functional>
#include <memory>
#include <mutex>
#include <string>
#include <string_view>
#include <thread>
#include <vector>

#include "http/server/server.hpp"
#include "support/raw_client.hpp"
#include "support/temporary_directory.hpp"

namespace talentmatch::http::server::testing {

using talentmatch::testing::RawClient;
using talentmatch::testing::RawResponse;

/// A door that tests open by hand.
class Gate {
public:
    void open();
    void pass();                        ///< waits until it is open
    void wait_for_arrivals(int count);  ///< until so many have come to it
private:
    std::mutex mutex_;
    std::condition_variable changed_;
    bool open_ = false;
    int arrivals_ = 0;
};

/// /echo tells what it was sent; /upload takes files; /early answers in plan(); /large?bytes=N is JSON of that size;
/// /gate waits at the gate; /throw throws; anything else is 404 in plan().
class EchoApplication final : public Application {
public:
    std::int64_t memory_limit = 1024 * 1024;
    std::int64_t upload_limit = 1024 * 1024;
    Gate gate;
    std::atomic<int> handled{0};
    std::function<void(const Request&)> on_upload;  ///< on the worker, while the files exist

    std::variant<BodyPlan, Response> plan(const RequestHead& head) override;
    Response handle(const Request& request) override;
    Response refuse(unsigned status, const RequestHead& head) override;
};

class RecordingObserver final : public Observer {
public:
    struct Record {
        std::string method, route, path, request_id, user_agent, peer;
        unsigned status = 0;
        std::uint64_t bytes_in = 0, bytes_out = 0;
    };

    void on_request(const AccessRecord& record) override;
    /// Waits until there are `count`.
    std::vector<Record> wait_for(std::size_t count);

private:
    std::mutex mutex_;
    std::condition_variable changed_;
    std::vector<Record> records_;
};

class RunningServer {
public:
    explicit RunningServer(const std::function<void(ServerSettings&)>& adjust = [](ServerSettings&) {});
    ~RunningServer();
    RunningServer(const RunningServer&) = delete;
    RunningServer& operator=(const RunningServer&) = delete;

    [[nodiscard]] RawClient connect(int receive_buffer_bytes = 0) const {
        return RawClient(server_->port(), receive_buffer_bytes);
    }
    /// stop(), and wait until run() has returned.
    void stop_and_wait();
    Server& server() { return *server_; }
    [[nodiscard]] const std::filesystem::path& upload_directory() const { return directory_.path(); }
    [[nodiscard]] std::size_t temporary_files() const;

    EchoApplication application;
    RecordingObserver observer;

private:
    talentmatch::testing::TemporaryDirectory directory_;
    std::unique_ptr<Server> server_;
    std::thread thread_;
};

std::string get(std::string_view target, std::string_view more_headers = "");
std::string post(std::string_view target, std::string_view body, std::string_view more_headers = "");
/// One file part named "file" between boundary "b", as a browser would send it.
std::string multipart_file(std::string_view file_name, std::string_view content);

}  // namespace talentmatch::http::server::testing
