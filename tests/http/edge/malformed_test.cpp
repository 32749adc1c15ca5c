// Bad requests: each gets its clear answer and a closed connection, and the server goes on.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <string>
#include <vector>

#include "running_server.hpp"

namespace talentmatch::http::server::testing {
namespace {

using namespace std::string_literals;

struct Malformed {
    std::string name;
    std::string bytes;
    int status = 400;
};

std::string line(const std::string& request_line) { return request_line + "\r\nHost: test\r\n\r\n"; }
std::string with(const std::string& header) { return "GET /echo HTTP/1.1\r\nHost: test\r\n" + header + "\r\n\r\n"; }
std::string body(const std::string& headers, const std::string& content) {
    return "POST /echo HTTP/1.1\r\nHost: test\r\n" + headers + "\r\n\r\n" + content;
}
std::string chunks(const std::string& content) { return body("Transfer-Encoding: chunked", content); }

std::vector<Malformed> start_lines() {
    return {
        {"http 0.9", "GET /echo\r\n"},
        {"http 2 preface", "PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n", 505},
        {"http 1.2", line("GET / HTTP/1.2"), 505},
        {"http 3", line("GET / HTTP/3.0"), 505},
        {"version in lower case", line("GET / http/1.1")},
        {"version with two digits", line("GET / HTTP/1.10")},
        {"version with trailing blank", line("GET / HTTP/1.1 ")},
        {"two blanks", line("GET  / HTTP/1.1")},
        {"tab for blank", line("GET\t/ HTTP/1.1")},
        {"leading blank", line(" GET / HTTP/1.1")},
        {"three empty lines first", "\r\n\r\n\r\n" + line("GET / HTTP/1.1")},
        {"method with bad character", line("G(T / HTTP/1.1")},
        {"unknown method", line("BREW / HTTP/1.1"), 501},
        {"method in lower case", line("get / HTTP/1.1"), 501},
        {"connect", line("CONNECT host:443 HTTP/1.1")},
        {"trace", line("TRACE / HTTP/1.1"), 501},
        {"target without slash", line("GET echo HTTP/1.1")},
        {"target with blank", line("GET /a b HTTP/1.1")},
        {"star for get", line("GET * HTTP/1.1")},
        {"fragment", line("GET /a#b HTTP/1.1")},
        {"absolute form without host", line("GET http:///a HTTP/1.1")},
        {"percent at the end", line("GET /a% HTTP/1.1")},
        {"percent with one digit", line("GET /a%2 HTTP/1.1")},
        {"percent with letters", line("GET /a%zz HTTP/1.1")},
        {"encoded nul in path", line("GET /a%00 HTTP/1.1")},
        {"encoded newline in path", line("GET /a%0Ab HTTP/1.1")},
        {"encoded nul in query", line("GET /a?b=%00 HTTP/1.1")},
        {"overlong utf-8", line("GET /%C0%AF HTTP/1.1")},
        {"utf-8 surrogate", line("GET /%ED%A0%80 HTTP/1.1")},
        {"truncated utf-8", line("GET /%E2%82 HTTP/1.1")},
        {"bad utf-8 in query", line("GET /a?b=%FF HTTP/1.1")},
        {"climbing path", line("GET /../etc/passwd HTTP/1.1")},
        {"climbing path encoded", line("GET /a/%2e%2E/b HTTP/1.1")},
        {"nul in request line", line("GET /a\0b HTTP/1.1"s)},
        {"bare lf request line", "GET / HTTP/1.1\nHost: test\n\n"},
        {"bare cr request line", "GET / HTTP/1.1\rHost: test\r\n\r\n"},
        {"tls client hello", "\x16\x03\x01\x02\x00\x01\x00\x01"s},
        {"binary junk", "\xFF\xFE\x00\x01junk"s},
        {"text junk", "hello\r\n\r\n"},
        {"overlong request line", line("GET /" + std::string(9000, 'a') + " HTTP/1.1"), 414},
        {"endless request line", std::string(9000, 'a'), 414},
    };
}

std::vector<Malformed> headers() {
    std::string many;
    for (int i = 0; i < 129; ++i) {
        many += "X-" + std::to_string(i) + ": 1\r\n";
    }
    return {
        {"no host", "GET /echo HTTP/1.1\r\n\r\n"},
        {"two hosts", with("Host: other")},
        {"blank before colon", with("X-A : b")},
        {"no colon", with("X-A")},
        {"no name", with(": b")},
        {"blank in name", with("X A: b")},
        {"bad character in name", with("X(A): b")},
        {"non-ascii name", with("X-\xC3\xA9: b")},
        {"folded line", with("X-A: b\r\n c")},
        {"folded line with tab", with("X-A: b\r\n\tc")},
        {"first line folded", "GET / HTTP/1.1\r\n Host: test\r\n\r\n"},
        {"nul in value", with("X-A: b\0c"s)},
        {"escape in value", with("X-A: b\x1B[2J")},
        {"delete in value", with("X-A: b\x7F")},
        {"bare lf", with("X-A: b\nX-B: c")},
        {"bare cr", with("X-A: b\rc")},
        {"bare lf at the end", "GET /echo HTTP/1.1\r\nHost: test\r\n\n"},
        {"too many fields", with(many + "X-Z: 1"), 431},
        {"one long field", with("X-A: " + std::string(70'000, 'a')), 431},
        {"endless field", "GET /echo HTTP/1.1\r\nHost: test\r\nX-A: " + std::string(70'000, 'a'), 431},
        {"unknown expectation", with("Expect: tea"), 417},
        {"length and encoding", body("Content-Length: 5\r\nTransfer-Encoding: chunked", "0\r\n\r\n")},
        {"encoding and length", body("Transfer-Encoding: chunked\r\nContent-Length: 5", "0\r\n\r\n")},
        {"two lengths", body("Content-Length: 5\r\nContent-Length: 6", "hello")},
        {"same length twice", body("Content-Length: 5\r\nContent-Length: 5", "hello")},
        {"length list", body("Content-Length: 5, 5", "hello")},
        {"length with comma", body("Content-Length: 5,", "hello")},
        {"empty length", body("Content-Length:", "hello")},
        {"negative length", body("Content-Length: -1", "hello")},
        {"length with plus", body("Content-Length: +5", "hello")},
        {"hexadecimal length", body("Content-Length: 0x5", "hello")},
        {"length with blank", body("Content-Length: 5 5", "hello")},
        {"overflowing length", body("Content-Length: 18446744073709551616", "hello")},
        {"huge length", body("Content-Length: 18446744073709551615", "hello"), 413},
        {"other encoding", body("Transfer-Encoding: gzip", "hello"), 501},
        {"encoding before chunked", body("Transfer-Encoding: gzip, chunked", "0\r\n\r\n"), 501},
        {"chunked not last", body("Transfer-Encoding: chunked, gzip", "0\r\n\r\n"), 501},
        {"chunked twice", body("Transfer-Encoding: chunked, chunked", "0\r\n\r\n"), 501},
        {"two encodings", body("Transfer-Encoding: chunked\r\nTransfer-Encoding: chunked", "0\r\n\r\n")},
        {"identity after chunked", body("Transfer-Encoding: chunked\r\nTransfer-Encoding: identity", "0\r\n\r\n")},
        {"empty encoding", body("Transfer-Encoding:", "hello"), 501},
        {"chunked with tab", body("Transfer-Encoding: \x0b"
                                  "chunked",
                                  "0\r\n\r\n")},
        {"chunked in http 1.0", "POST /echo HTTP/1.0\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n"},
        {"compressed body", body("Content-Length: 5\r\nContent-Encoding: gzip", "hello"), 415},
    };
}

std::vector<Malformed> chunked_bodies() {
    return {
        {"negative chunk", chunks("-5\r\nhello\r\n0\r\n\r\n")},
        {"negative chunk and no more", chunks("-5\r\n")},
        {"short garbage and no more", chunks("z\r\n")},
        {"empty chunk line and no more", chunks("\r\n")},
        {"short line with bare lf and no more", chunks("5\n")},
        {"chunk with plus", chunks("+5\r\nhello\r\n0\r\n\r\n")},
        {"chunk with prefix", chunks("0x5\r\nhello\r\n0\r\n\r\n")},
        {"chunk size missing", chunks("\r\nhello\r\n0\r\n\r\n")},
        {"chunk size garbage", chunks("zz\r\nhello\r\n0\r\n\r\n")},
        {"chunk size with blank first", chunks(" 5\r\nhello\r\n0\r\n\r\n")},
        {"chunk size overflows", chunks("10000000000000000\r\nhello")},
        {"chunk size endless", chunks(std::string(9000, '0') + "5\r\nhello")},
        {"chunk size huge", chunks("FFFFFFFFFFFFFFFF\r\nhello"), 413},
        {"chunk longer than said", chunks("4\r\nhello\r\n0\r\n\r\n")},
        {"chunk shorter than said", chunks("6\r\nhello\r\n0\r\n\r\n")},
        {"chunk line with bare lf", chunks("5\nhello\r\n0\r\n\r\n")},
        {"chunk end with bare lf", chunks("5\r\nhello\n0\r\n\r\n")},
        {"extension with bare lf", chunks("5;a=\nb\r\nhello\r\n0\r\n\r\n")},
        {"extension with nul", chunks("5;a=\0b\r\nhello\r\n0\r\n\r\n"s)},
        {"extension with open quote", chunks("5;a=\"\r\nhello\r\n0;\"\r\n\r\n")},
        {"extension endless", chunks("5;" + std::string(9000, 'a'))},
        {"trailer malformed", chunks("0\r\nX A: b\r\n\r\n")},
        {"trailer endless", chunks("0\r\nX-A: " + std::string(9000, 'a'))},
        {"trailer with length", chunks("0\r\nContent-Length: 5\r\n\r\n")},
    };
}

class MalformedRequest : public ::testing::TestWithParam<Malformed> {};

TEST_P(MalformedRequest, IsRefusedAndItsConnectionClosed) {
    RunningServer server;
    auto client = server.connect();

    client.send(GetParam().bytes);
    const auto response = client.read_response();

    ASSERT_TRUE(response) << GetParam().name << ": no answer";
    EXPECT_EQ(response->status, GetParam().status) << GetParam().name;
    EXPECT_EQ(response->header("connection"), "close") << GetParam().name;
    EXPECT_EQ(response->body, "{\"detail\":" + std::to_string(GetParam().status) + "}") << GetParam().name;
    client.finish_sending();
    EXPECT_TRUE(client.is_closed()) << GetParam().name;
    EXPECT_EQ(server.application.handled, 0) << GetParam().name;
}

std::string test_name(const ::testing::TestParamInfo<Malformed>& info) {
    std::string name = info.param.name;
    for (char& c : name) {
        c = std::isalnum(static_cast<unsigned char>(c)) != 0 ? c : '_';
    }
    return name;
}

INSTANTIATE_TEST_SUITE_P(StartLines, MalformedRequest, ::testing::ValuesIn(start_lines()), test_name);
INSTANTIATE_TEST_SUITE_P(Headers, MalformedRequest, ::testing::ValuesIn(headers()), test_name);
INSTANTIATE_TEST_SUITE_P(Chunks, MalformedRequest, ::testing::ValuesIn(chunked_bodies()), test_name);

TEST(Malformed, IsRefusedTheSameWayByteByByte) {
    RunningServer server;
    for (const auto& list : {start_lines(), headers(), chunked_bodies()}) {
        for (const auto& malformed : list) {
            if (malformed.bytes.size() > 400) {
                continue;
            }  // the long ones by the table above
            auto client = server.connect();
            for (const char byte : malformed.bytes) {
                if (!client.send(std::string_view(&byte, 1))) {
                    break;
                }
            }
            const auto response = client.read_response();
            ASSERT_TRUE(response) << malformed.name;
            EXPECT_EQ(response->status, malformed.status) << malformed.name;
        }
    }
    EXPECT_EQ(server.application.handled, 0);
}

TEST(Malformed, DoesNotHideASecondRequestBehindTheFirst) {
    RunningServer server;
    auto client = server.connect();
    client.send(
        "POST /echo HTTP/1.1\r\nHost: test\r\nContent-Length: 4\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n" +
        get("/smuggled"));
    EXPECT_EQ(client.read_response()->status, 400);
    EXPECT_TRUE(client.is_closed());
    EXPECT_EQ(server.application.handled, 0);
}

TEST(Malformed, LimitsAreInclusive) {
    RunningServer server;
    auto client = server.connect();
    std::string many = "Host: test\r\n";
    for (int i = 0; i < 127; ++i) {
        many += "X-" + std::to_string(i) + ": 1\r\n";
    }
    EXPECT_EQ(client.ask("GET /echo HTTP/1.1\r\n" + many + "\r\n")->status, 200);
    EXPECT_EQ(client.ask(get("/" + std::string(8192 - 14, 'a')))->status, 200);
    EXPECT_EQ(client.ask(get("/echo", "X-A: " + std::string(60'000, 'a') + "\r\n"))->status, 200);
    EXPECT_EQ(client.ask("\r\n" + get("/echo"))->status, 200);
    EXPECT_EQ(client.ask("GET http://test/echo?a=b HTTP/1.1\r\nHost: test\r\n\r\n")->body, "/echo||a=b");
    EXPECT_EQ(client.ask("OPTIONS * HTTP/1.1\r\nHost: test\r\n\r\n")->status, 204);
    EXPECT_EQ(client.ask(get("/\xC3\xA9t\xC3\xA9"))->body, "/\xC3\xA9t\xC3\xA9|");
}

}  // namespace
}  // namespace talentmatch::http::server::testing
