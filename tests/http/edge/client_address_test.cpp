// Who the client is behind proxies: only what a proxy of ours has written counts.
#include "http/server/client_address.hpp"

#include <gtest/gtest.h>

#include <stdexcept>

#include "running_server.hpp"

namespace talentmatch::http::server::testing {
namespace {

TEST(ClientAddress, IsTheOtherSideUnlessThatIsATrustedProxy) {
    const TrustedProxies none({});
    EXPECT_EQ(client_address("192.0.2.1", "10.0.0.9", none), "192.0.2.1");
    const TrustedProxies ours({"10.0.0.0/8", "2001:db8::1"});
    EXPECT_EQ(client_address("192.0.2.1", "10.0.0.9", ours), "192.0.2.1");
    EXPECT_EQ(client_address("10.1.2.3", "198.51.100.7", ours), "198.51.100.7");
    EXPECT_EQ(client_address("2001:db8::1", "2001:db8:9::7", ours), "2001:db8:9::7");
    EXPECT_EQ(client_address("10.1.2.3", std::nullopt, ours), "10.1.2.3");
}

TEST(ClientAddress, IsReadFromTheRightSinceAnybodyMayWriteTheRest) {
    const TrustedProxies ours({"10.0.0.0/8"});
    EXPECT_EQ(client_address("10.1.2.3", "1.1.1.1, 198.51.100.7, 10.9.9.9", ours), "198.51.100.7");
    EXPECT_EQ(client_address("10.1.2.3", "198.51.100.7, not an address", ours), "10.1.2.3");
    EXPECT_EQ(client_address("10.1.2.3", "::ffff:198.51.100.7", ours), "198.51.100.7");
}

TEST(ClientAddress, ANetworkEndsWhereItsPrefixEnds) {
    const TrustedProxies ours({"10.0.0.0/9"});
    EXPECT_TRUE(ours.contain("10.127.255.255"));
    EXPECT_FALSE(ours.contain("10.128.0.0"));
    for (const char* wrong : {"10.0.0.0/33", "proxy.example", "10.0.0.0/", "10.0.0.0/8x"}) {
        EXPECT_THROW(TrustedProxies({wrong}), std::invalid_argument) << wrong;
    }
}

TEST(ClientAddress, IsWhatTheApplicationAndTheLogAreTold) {
    RunningServer server([](ServerSettings& s) { s.trusted_proxies = {"127.0.0.1"}; });
    EXPECT_EQ(server.connect().ask(get("/echo", "X-Forwarded-For: 203.0.113.9\r\n"))->status, 200);
    EXPECT_EQ(server.observer.wait_for(1)[0].peer, "203.0.113.9");
}

}  // namespace
}  // namespace talentmatch::http::server::testing
