// Stopping: what is in flight is answered, nothing accepted is lost, nothing new is taken.
#include <gtest/gtest.h>

#include <atomic>
#include <chrono>
#include <csignal>
#include <string>
#include <thread>
#include <vector>

#include "running_server.hpp"

namespace talentmatch::http::server::testing {
namespace {

using std::chrono::milliseconds;

TEST(Stop, ClosesIdleConnectionsAndRefusesNewOnes) {
    RunningServer server;
    auto idle = server.connect();
    EXPECT_EQ(idle.ask(get("/echo"))->status, 200);
    server.stop_and_wait();
    EXPECT_TRUE(idle.is_closed());
    EXPECT_THROW(static_cast<void>(server.connect()), std::runtime_error);
}

TEST(Stop, WaitsForTheRequestInFlightAndSaysClose) {
    RunningServer server;
    auto client = server.connect();
    client.send(get("/gate"));
    server.application.gate.wait_for_arrivals(1);
    server.server().stop();
    auto late = [&] {
        while (true) {  // until the port is closed
            try {
                auto probe = server.connect();
            } catch (const std::runtime_error&) {
                return;
            }
        }
    };
    late();
    server.application.gate.open();
    const auto response = client.read_response();
    ASSERT_TRUE(response);
    EXPECT_EQ(response->status, 200);
    EXPECT_EQ(response->header("connection"), "close");
    server.stop_and_wait();
}

TEST(Stop, TakesABodyThatIsOnItsWay) {
    RunningServer server;
    auto client = server.connect();
    client.send("POST /echo HTTP/1.1\r\nHost: test\r\nContent-Length: 10\r\nExpect: 100-continue\r\n\r\n");
    EXPECT_EQ(client.read_response()->status, 100);  // the head has been read
    server.server().stop();
    client.send("0123456789");
    EXPECT_EQ(client.read_response()->body, "/echo|0123456789");
    server.stop_and_wait();
}

TEST(Stop, CutsOffWhatTakesLongerThanTheDrain) {
    RunningServer server([](ServerSettings& s) { s.timeouts.drain = milliseconds(200); });
    auto client = server.connect();
    client.send("POST /echo HTTP/1.1\r\nHost: test\r\nContent-Length: 10\r\nExpect: 100-continue\r\n\r\n");
    EXPECT_EQ(client.read_response()->status, 100);
    server.stop_and_wait();
    EXPECT_FALSE(client.read_response());
}

TEST(Stop, WorksBeforeRunAndTwice) {
    RunningServer server;
    server.server().stop();
    server.server().stop();
    server.stop_and_wait();
    EchoApplication application;
    RecordingObserver observer;
    ServerSettings settings;
    settings.port = 0;
    settings.upload_directory = server.upload_directory();
    Server early(settings, application, observer);
    early.stop();
    early.run();
    const Server never_run(settings, application, observer);
    EXPECT_NE(never_run.port(), 0);
}

/// Clients ask as fast as they can until their connection ends; none may end between a handled request and its answer.
void ask_until_the_end(RunningServer& server, std::atomic<int>& answered, std::atomic<int>& started) {
    try {
        auto client = server.connect();
        for (int i = 0; client.send(i % 3 == 0 ? post("/echo", "body") : get("/echo")); ++i) {
            const auto response = client.read_response();
            if (!response) {
                return;
            }
            EXPECT_EQ(response->status, 200);
            ++answered;
            if (i == 0) {
                ++started;
            }
            if (response->header("connection") == "close") {
                return;
            }
        }
    } catch (const std::runtime_error&) {
        return;
    }  // refused at the door: nothing was accepted
}

TEST(Stop, LosesNoRequestUnderLoad) {
    for (int round = 0; round < 5; ++round) {
        RunningServer server([](ServerSettings& s) { s.workers = 4; });
        std::atomic<int> answered = 0;
        std::atomic<int> started = 0;
        std::vector<std::jthread> clients;
        for (int i = 0; i < 16; ++i) {
            clients.emplace_back([&] { ask_until_the_end(server, answered, started); });
        }
        while (started < 16) {
            std::this_thread::yield();
        }
        server.stop_and_wait();
        clients.clear();
        EXPECT_EQ(server.application.handled, answered);
    }
}

TEST(Stop, ComesWithSigterm) {
    RunningServer server([](ServerSettings& s) { s.signals = Signals::stop_server; });
    auto client = server.connect();
    client.send(get("/gate"));
    server.application.gate.wait_for_arrivals(1);
    ::raise(SIGTERM);
    server.application.gate.open();
    EXPECT_EQ(client.read_response()->status, 200);
    server.stop_and_wait();
}

}  // namespace
}  // namespace talentmatch::http::server::testing
