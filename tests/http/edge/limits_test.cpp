// Too large, too slow, too many.
#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <sys/resource.h>

#include <algorithm>
#include <chrono>
#include <string>
#include <thread>
#include <vector>

#include "running_server.hpp"

namespace talentmatch::http::server::testing {
namespace {

using std::chrono::milliseconds;

TEST(Limits, ABodyOverItsLimitIsRefusedBeforeItIsRead) {
    RunningServer server;
    auto client = server.connect();
    const auto response = client.ask("POST /echo HTTP/1.1\r\nHost: test\r\nContent-Length: 1048577\r\n\r\n");
    EXPECT_EQ(response->status, 413);
    EXPECT_EQ(response->header("connection"), "close");
    EXPECT_TRUE((client.finish_sending(), client.is_closed()));
}

TEST(Limits, ABodyOfExactlyTheLimitIsTaken) {
    RunningServer server;
    server.application.memory_limit = 100'000;
    auto client = server.connect();
    EXPECT_EQ(client.ask(post("/echo", std::string(100'000, 'a')))->status, 200);
    EXPECT_EQ(client.ask(post("/echo", std::string(100'001, 'a')))->status, 413);
}

TEST(Limits, AChunkedBodyIsCutOffAtTheLimit) {
    RunningServer server;
    server.application.memory_limit = 1000;
    auto client = server.connect();
    std::string request = "POST /echo HTTP/1.1\r\nHost: test\r\nTransfer-Encoding: chunked\r\n\r\n";
    for (int i = 0; i < 3; ++i) {
        request += "190\r\n" + std::string(0x190, 'a') + "\r\n";
    }
    EXPECT_EQ(client.ask(request)->status, 413);
}

TEST(Limits, ChunksThatAreMostlyOverheadAreRefused) {
    RunningServer server;
    auto client = server.connect();
    std::string request = "POST /echo HTTP/1.1\r\nHost: test\r\nTransfer-Encoding: chunked\r\n\r\n";
    for (int i = 0; i < 200; ++i) {
        request += "1;" + std::string(1000, 'x') + "\r\na\r\n";
    }
    EXPECT_EQ(client.ask(request)->status, 400);
}

TEST(Limits, AClientThatSendsOnDespite413StillSeesTheAnswer) {
    RunningServer server;
    auto client = server.connect();
    client.send("POST /echo HTTP/1.1\r\nHost: test\r\nContent-Length: 8000000\r\n\r\n");
    client.send(std::string(8'000'000, 'a'));
    const auto response = client.read_response();
    ASSERT_TRUE(response);
    EXPECT_EQ(response->status, 413);
}

TEST(Limits, AnUnwantedBodyIsDroppedWhenSmallAndRefusedWhenLarge) {
    RunningServer server;
    auto client = server.connect();
    EXPECT_EQ(client.ask("GET /echo HTTP/1.1\r\nHost: test\r\nContent-Length: 5\r\n\r\nhello")->body, "/echo|");
    EXPECT_EQ(client.ask("GET /echo HTTP/1.1\r\nHost: test\r\nContent-Length: 100000\r\n\r\n")->status, 413);
}

TEST(Slow, AHeadThatDribblesGets408InTime) {
    RunningServer server([](ServerSettings& s) { s.timeouts.header = milliseconds(300); });
    auto client = server.connect();
    const auto began = std::chrono::steady_clock::now();
    client.send("GET /echo HTTP/1.1\r\n");
    std::jthread dribble([&client](const std::stop_token& stop) {
        for (int i = 0; !stop.stop_requested() && client.send("X-" + std::to_string(i) + ": 1\r\n"); ++i) {
            std::this_thread::sleep_for(milliseconds(20));  // this is the slow client, not a synchronisation
        }
    });
    EXPECT_EQ(client.read_response()->status, 408);
    EXPECT_LT(std::chrono::steady_clock::now() - began, std::chrono::seconds(5));
}

TEST(Slow, AnIdleConnectionIsClosedWithoutAWord) {
    RunningServer server([](ServerSettings& s) { s.timeouts.idle = milliseconds(100); });
    auto fresh = server.connect();
    EXPECT_TRUE(fresh.is_closed());
    auto used = server.connect();
    EXPECT_EQ(used.ask(get("/echo"))->status, 200);
    EXPECT_TRUE(used.is_closed());
}

TEST(Slow, ABodyThatStopsGets408) {
    RunningServer server([](ServerSettings& s) { s.timeouts.body_stall = milliseconds(200); });
    auto client = server.connect();
    client.send("POST /echo HTTP/1.1\r\nHost: test\r\nContent-Length: 100\r\n\r\nhello");
    EXPECT_EQ(client.read_response()->status, 408);
}

TEST(Slow, ABodyThatDribblesBelowTheRateGets408) {
    RunningServer server([](ServerSettings& s) { s.timeouts.body_stall = milliseconds(300); });
    auto client = server.connect();
    client.send("POST /echo HTTP/1.1\r\nHost: test\r\nContent-Length: 100000\r\n\r\n");
    std::jthread dribble([&client](const std::stop_token& stop) {
        while (!stop.stop_requested() && client.send("a")) {
            std::this_thread::sleep_for(milliseconds(20));
        }
    });
    EXPECT_EQ(client.read_response()->status, 408);
}

TEST(Slow, AReaderThatStopsIsCutOff) {
    RunningServer server([](ServerSettings& s) { s.timeouts.write = milliseconds(200); });
    auto client = server.connect(4096);
    client.send(get("/large?bytes=30000000"));
    const auto records = server.observer.wait_for(1);  // the server has given up, though nothing was read
    EXPECT_EQ(records[0].bytes_out, 0U);
    EXPECT_FALSE(client.read_response());
}

TEST(Slow, AReaderThatIsOnlySlowGetsEverything) {
    RunningServer server;
    auto client = server.connect(4096);
    client.send(get("/large?bytes=3000000"));
    EXPECT_EQ(client.read_response()->body.size(), 3000004U);
}

TEST(Many, AFullQueueAnswers503WithRetryAfterAndTheConnectionGoesOn) {
    RunningServer server([](ServerSettings& s) {
        s.workers = 1;
        s.queue_length = 1;
    });
    auto working = server.connect();
    working.send(get("/gate"));
    server.application.gate.wait_for_arrivals(1);
    auto waiting = server.connect();
    waiting.send(get("/gate"));
    while (server.server().counters().queue_depth < 1) {
        std::this_thread::yield();
    }

    auto refused = server.connect();
    const auto response = refused.ask(get("/echo"));
    EXPECT_EQ(response->status, 503);
    EXPECT_EQ(response->header("retry-after"), "1");
    EXPECT_EQ(server.server().counters().requests_refused, 1U);
    while (server.server().counters().requests_in_flight > 2) {  // the refused one ends a moment after its answer
        std::this_thread::yield();
    }

    server.application.gate.open();
    EXPECT_EQ(working.read_response()->status, 200);
    EXPECT_EQ(waiting.read_response()->status, 200);
    EXPECT_EQ(refused.ask(get("/echo"))->status, 200);
}

TEST(Many, ConnectionsOverTheMaximumHear503AndAreClosed) {
    RunningServer server([](ServerSettings& s) { s.max_connections = 2; });
    auto first = server.connect();
    auto second = server.connect();
    EXPECT_EQ(first.ask(get("/echo"))->status, 200);
    EXPECT_EQ(second.ask(get("/echo"))->status, 200);
    auto third = server.connect();
    const auto refused = third.ask(get("/echo"));
    ASSERT_TRUE(refused);
    EXPECT_EQ(refused->status, 503);
    EXPECT_EQ(refused->header("retry-after"), "5");
    EXPECT_EQ(refused->header("connection"), "close");
    EXPECT_TRUE((third.finish_sending(), third.is_closed()));
    // a record is made after its answer: the three may come in any order
    EXPECT_EQ(std::ranges::count(server.observer.wait_for(3), 503U, &RecordingObserver::Record::status), 1);
    EXPECT_EQ(server.server().counters().connections_refused, 1U);
    EXPECT_EQ(first.ask(get("/echo"))->status, 200);
}

TEST(Many, ConnectionsOverTheMaximumCannotStay) {
    RunningServer server([](ServerSettings& s) {
        s.max_connections = 0;
        s.timeouts.linger = milliseconds(200);
    });
    std::vector<RawClient> crowd;  // more than may linger, and none of them ever says a word or closes
    for (int i = 0; i < 200; ++i) {
        crowd.push_back(server.connect());
    }
    for (auto& client : crowd) {
        ASSERT_TRUE(client.read_response());
        EXPECT_TRUE(client.is_closed());
    }
    std::jthread dribble([&server](const std::stop_token& stop) {
        auto client = server.connect();
        while (!stop.stop_requested() && client.send("a")) {
            std::this_thread::sleep_for(milliseconds(20));  // this is the slow client, not a synchronisation
        }
    });
    dribble.join();  // the server has cut it off
    EXPECT_EQ(server.server().counters().open_connections, 0U);
}

TEST(Limits, ARefusalAfterThePlanKeepsItsRouteForTheLog) {
    RunningServer server([](ServerSettings& s) { s.timeouts.body_stall = milliseconds(100); });
    server.connect().ask("POST /echo HTTP/1.1\r\nHost: test\r\nContent-Length: 9999999\r\n\r\n");
    server.connect().ask(post("/echo", "x", "Content-Encoding: br\r\n"));
    server.connect().ask("POST /echo HTTP/1.1\r\nHost: test\r\nContent-Length: 5\r\n\r\nhe");
    auto gone = server.connect();
    gone.send(
        "POST /upload HTTP/1.1\r\nHost: test\r\nContent-Length: 5\r\n"
        "Content-Type: multipart/form-data; boundary=b\r\n\r\n--");
    gone.close();
    std::string seen;
    for (const auto& record : server.observer.wait_for(4)) {
        seen += std::to_string(record.status) + " " + record.route + "\n";
    }
    EXPECT_EQ(seen, "413 /{post}\n415 /{post}\n408 /{post}\n499 /{upload}\n");
}

TEST(Many, TwoThousandIdleConnectionsAndHalfSentHeadsBlockNobody) {
    rlimit files{};
    ::getrlimit(RLIMIT_NOFILE, &files);
    files.rlim_cur = files.rlim_max;
    ::setrlimit(RLIMIT_NOFILE, &files);
    if (files.rlim_cur < 4200) {
        GTEST_SKIP() << "needs 4200 file descriptors";
    }
    RunningServer server;
    std::vector<RawClient> idle;
    for (int i = 0; i < 2000; ++i) {
        idle.push_back(server.connect());
        if (i % 2 == 0) {
            idle.back().send("GET /echo HT");
        }
    }
    auto client = server.connect();
    for (int i = 0; i < 100; ++i) {
        ASSERT_EQ(client.ask(get("/echo"))->status, 200);
    }
    EXPECT_EQ(server.server().counters().open_connections, 2001U);
    EXPECT_EQ(idle.at(1).ask(get("/echo"))->status, 200);
}

}  // namespace
}  // namespace talentmatch::http::server::testing
