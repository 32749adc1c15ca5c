// Good requests: answers, keep-alive, pipelining, HEAD, CORS, compression, headers.
#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <zlib.h>

#include "running_server.hpp"

namespace talentmatch::http::server::testing {
namespace {

using ::testing::HasSubstr;
using ::testing::MatchesRegex;

std::string gunzipped(const std::string& bytes) {
    std::string out(1024UL * 1024, '\0');
    z_stream stream{};
    EXPECT_EQ(inflateInit2(&stream, 15 + 16), Z_OK);
    stream.next_in = reinterpret_cast<Bytef*>(const_cast<char*>(bytes.data()));
    stream.avail_in = static_cast<uInt>(bytes.size());
    stream.next_out = reinterpret_cast<Bytef*>(out.data());
    stream.avail_out = static_cast<uInt>(out.size());
    EXPECT_EQ(inflate(&stream, Z_FINISH), Z_STREAM_END);
    out.resize(out.size() - stream.avail_out);
    inflateEnd(&stream);
    return out;
}

TEST(Exchange, AnswersARequestWithItsPathAndDecodedQuery) {
    RunningServer server;
    auto client = server.connect();

    const auto response = client.ask(get("/caf%C3%A9%20noir?ville=Besan%C3%A7on+centre&vide"));

    ASSERT_TRUE(response);
    EXPECT_EQ(response->status, 200);
    EXPECT_EQ(response->body, "/café noir||ville=Besançon centre|vide=");
}

TEST(Exchange, KeepsTheConnectionForTheNextRequest) {
    RunningServer server;
    auto client = server.connect();
    for (int i = 0; i < 5; ++i) {
        const auto response = client.ask(get("/echo"));
        ASSERT_TRUE(response);
        EXPECT_EQ(response->header("connection"), "");
    }
    EXPECT_EQ(server.server().counters().open_connections, 1U);
}

TEST(Exchange, AnswersPipelinedRequestsInTheirOrder) {
    RunningServer server;
    auto client = server.connect();
    std::string all;
    for (int i = 0; i < 50; ++i) {
        all += i % 2 == 0 ? get("/a" + std::to_string(i)) : post("/a" + std::to_string(i), "body");
    }
    client.send(all);
    for (int i = 0; i < 50; ++i) {
        const auto response = client.read_response();
        ASSERT_TRUE(response);
        EXPECT_THAT(response->body, ::testing::StartsWith("/a" + std::to_string(i) + "|"));
    }
}

TEST(Exchange, ClosesWhenTheClientAsksForItOrSpeaksHttp10) {
    RunningServer server;
    auto first = server.connect();
    EXPECT_EQ(first.ask(get("/echo", "Connection: close\r\n"))->header("connection"), "close");
    EXPECT_TRUE(first.is_closed());

    auto second = server.connect();
    EXPECT_EQ(second.ask("GET /echo HTTP/1.0\r\n\r\n")->header("connection"), "close");
    EXPECT_TRUE(second.is_closed());

    auto third = server.connect();
    EXPECT_EQ(third.ask("GET /echo HTTP/1.0\r\nConnection: keep-alive\r\n\r\n")->header("connection"), "keep-alive");
    EXPECT_TRUE(third.ask(get("/echo")));
}

TEST(Exchange, TakesBodiesWithALengthAndInChunks) {
    RunningServer server;
    auto client = server.connect();
    EXPECT_EQ(client.ask(post("/echo", "hello"))->body, "/echo|hello");
    const auto chunked = client.ask(
        "POST /echo HTTP/1.1\r\nHost: test\r\nTransfer-Encoding: chunked\r\n\r\n"
        "5\r\nhello\r\n6;name=\"value\"\r\n world\r\n0\r\nX-Trailer: ignored\r\n\r\n");
    EXPECT_EQ(chunked->body, "/echo|hello world");
    EXPECT_EQ(client.ask(post("/echo", ""))->body, "/echo|");
}

TEST(Exchange, TakesAChunkedRequestByteByByte) {
    RunningServer server;
    auto client = server.connect();
    const std::string request =
        "POST /echo HTTP/1.1\r\nHost: test\r\nTransfer-Encoding: chunked\r\n\r\n3\r\nabc\r\n0\r\n\r\n"
        "POST /echo HTTP/1.1\r\nHost: test\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n";
    for (const char byte : request) {
        ASSERT_TRUE(client.send(std::string_view(&byte, 1)));
    }
    EXPECT_EQ(client.read_response()->body, "/echo|abc");
    EXPECT_EQ(client.read_response()->body, "/echo|");
}

TEST(Exchange, AnswersHeadWithTheLengthAndNoBody) {
    RunningServer server;
    auto client = server.connect();
    client.send("HEAD /echo HTTP/1.1\r\nHost: test\r\n\r\n");
    const auto response = client.read_response(true);
    EXPECT_EQ(response->header("content-length"), "6");
    EXPECT_EQ(client.ask(get("/echo"))->body, "/echo|");  // nothing of the first answer's body is in the way
}

TEST(Exchange, SendsContinueOnlyWhenTheBodyIsWanted) {
    RunningServer server;
    auto client = server.connect();
    client.send("POST /echo HTTP/1.1\r\nHost: test\r\nContent-Length: 2\r\nExpect: 100-continue\r\n\r\n");
    EXPECT_EQ(client.read_response()->status, 100);
    client.send("ok");
    EXPECT_EQ(client.read_response()->body, "/echo|ok");

    client.send("POST /early HTTP/1.1\r\nHost: test\r\nContent-Length: 2\r\nExpect: 100-continue\r\n\r\n");
    EXPECT_EQ(client.read_response()->status, 401);
    EXPECT_TRUE(client.is_closed());
}

TEST(Exchange, KeepsTheConnectionAfterAnEarlyAnswerToASmallBody) {
    RunningServer server;
    auto client = server.connect();
    EXPECT_EQ(client.ask(post("/early", "small"))->status, 401);
    EXPECT_EQ(client.ask(get("/echo"))->status, 200);
}

TEST(Exchange, KeepsAHarmlessRequestIdAndReplacesOthers) {
    RunningServer server;
    auto client = server.connect();
    EXPECT_EQ(client.ask(get("/echo", "X-Request-ID: a.B_9-z\r\n"))->header("x-request-id"), "a.B_9-z");
    for (const auto& bad :
         {std::string("a b"), std::string("<script>"), std::string(), std::string("é"), std::string(65, 'a')}) {
        EXPECT_THAT(client.ask(get("/echo", "X-Request-ID: " + bad + "\r\n"))->header("x-request-id"),
                    MatchesRegex("[0-9a-f]{32}"));
    }
}

TEST(Exchange, TellsTimeServerAndSecurity) {
    RunningServer server([](ServerSettings& settings) { settings.writer.behind_tls = true; });
    auto client = server.connect();
    const auto response = client.ask(get("/echo"));
    EXPECT_THAT(response->header("x-process-time"), MatchesRegex("[0-9]+\\.[0-9]{6}"));
    EXPECT_THAT(response->header("date"), MatchesRegex("[A-Z][a-z]{2}, [0-9]{2} [A-Z][a-z]{2} [0-9]{4} .* GMT"));
    EXPECT_EQ(response->header("server"), "talentmatch");
    EXPECT_EQ(response->header("x-content-type-options"), "nosniff");
    EXPECT_EQ(response->header("x-frame-options"), "DENY");
    EXPECT_EQ(response->header("referrer-policy"), "no-referrer");
    EXPECT_EQ(response->header("cache-control"), "no-store");
    EXPECT_THAT(response->header("content-security-policy"), HasSubstr("default-src 'none'"));
    EXPECT_THAT(response->header("strict-transport-security"), HasSubstr("max-age="));
}

TEST(Exchange, NeverLetsAHeaderValueEndItsLine) {
    RunningServer server;
    auto client = server.connect();
    const auto response = client.ask(get("/split"));
    EXPECT_EQ(response->header("x-split"), "aSet-Cookie: b");
    EXPECT_EQ(response->headers.count("set-cookie"), 0U);
}

TEST(Exchange, CompressesLargeJsonWhenTheClientWantsIt) {
    RunningServer server;
    auto client = server.connect();
    const auto response = client.ask(get("/large?bytes=5000", "Accept-Encoding: br, gzip;q=0.5\r\n"));
    EXPECT_EQ(response->header("content-encoding"), "gzip");
    EXPECT_EQ(response->header("vary"), "Accept-Encoding");
    EXPECT_LT(response->body.size(), 500U);
    EXPECT_EQ(gunzipped(response->body).size(), 5004U);
}

TEST(Exchange, LeavesAnswersPlainWhenSmallOrNotWanted) {
    RunningServer server;
    auto client = server.connect();
    EXPECT_EQ(client.ask(get("/large?bytes=900", "Accept-Encoding: gzip\r\n"))->header("content-encoding"), "");
    for (const std::string header : {"", "Accept-Encoding: gzip;q=0\r\n", "Accept-Encoding: *;q=0\r\n",
                                     "Accept-Encoding: br\r\n", "Accept-Encoding: *, gzip;q=0.000\r\n"}) {
        const auto response = client.ask(get("/large?bytes=5000", header));
        EXPECT_EQ(response->header("content-encoding"), "") << header;
        EXPECT_EQ(response->header("vary"), "Accept-Encoding") << header;
    }
    EXPECT_EQ(client.ask(get("/large?bytes=5000", "Accept-Encoding: *\r\n"))->header("content-encoding"), "gzip");
}

TEST(Exchange, AnswersAPreflightForAnAllowedOrigin) {
    RunningServer server([](ServerSettings& s) { s.writer.cors.allowed_origins = {"https://app.example.fr"}; });
    auto client = server.connect();
    const std::string preflight =
        "OPTIONS /echo HTTP/1.1\r\nHost: test\r\nAccess-Control-Request-Method: PUT\r\n"
        "Access-Control-Request-Headers: authorization\r\n";

    const auto allowed = client.ask(preflight + "Origin: https://app.example.fr\r\n\r\n");
    EXPECT_EQ(allowed->status, 204);
    EXPECT_EQ(allowed->header("access-control-allow-origin"), "https://app.example.fr");
    EXPECT_EQ(allowed->header("access-control-allow-credentials"), "true");
    EXPECT_THAT(allowed->header("access-control-allow-methods"), HasSubstr("PUT"));
    EXPECT_EQ(allowed->header("access-control-allow-headers"), "authorization");
    EXPECT_EQ(allowed->header("access-control-max-age"), "600");
    EXPECT_THAT(allowed->header("vary"), HasSubstr("Origin"));

    const auto other = client.ask(preflight + "Origin: https://evil.example\r\n\r\n");
    EXPECT_EQ(other->status, 204);
    EXPECT_EQ(other->header("access-control-allow-origin"), "");
}

TEST(Exchange, NamesTheOriginOnAnswersAndGivesAnyOneNoCredentials) {
    RunningServer listed([](ServerSettings& s) { s.writer.cors.allowed_origins = {"https://app.example.fr"}; });
    auto client = listed.connect();
    const auto response = client.ask(get("/echo", "Origin: https://app.example.fr\r\n"));
    EXPECT_EQ(response->header("access-control-allow-origin"), "https://app.example.fr");
    EXPECT_EQ(response->header("vary"), "Origin");
    EXPECT_EQ(client.ask(get("/echo", "Origin: https://evil.example\r\n"))->header("access-control-allow-origin"), "");

    RunningServer any([](ServerSettings& s) { s.writer.cors.allowed_origins = {"*"}; });
    auto stranger = any.connect();
    const auto open = stranger.ask(get("/echo", "Origin: https://evil.example\r\n"));
    EXPECT_EQ(open->header("access-control-allow-origin"), "*");
    EXPECT_EQ(open->header("access-control-allow-credentials"), "");
}

TEST(Exchange, ReportsEachRequestToTheObserver) {
    RunningServer server;
    auto client = server.connect();
    client.ask(post("/echo?secret=1", "hello", "User-Agent: test/1 \xC3\xA9\r\nX-Request-ID: id-1\r\n"));
    client.ask("junk\r\n\r\n");

    const auto records = server.observer.wait_for(2);
    EXPECT_EQ(records[0].method, "POST");
    EXPECT_EQ(records[0].route, "/echo");
    EXPECT_EQ(records[0].path, "/echo");
    EXPECT_EQ(records[0].status, 200U);
    EXPECT_EQ(records[0].peer, "127.0.0.1");
    EXPECT_EQ(records[0].request_id, "id-1");
    EXPECT_EQ(records[0].user_agent, "test/1 ??");
    EXPECT_GT(records[0].bytes_in, 80U);
    EXPECT_GT(records[0].bytes_out, 200U);
    EXPECT_EQ(records[1].status, 400U);
    EXPECT_EQ(records[1].path, "");
}

TEST(Exchange, AnswersFiveHundredWhenAHandlerThrowsAndGoesOn) {
    RunningServer server;
    auto client = server.connect();
    EXPECT_EQ(client.ask(get("/throw"))->body, R"({"detail":500})");
    EXPECT_EQ(client.ask(get("/echo"))->status, 200);
}

}  // namespace
}  // namespace talentmatch::http::server::testing
