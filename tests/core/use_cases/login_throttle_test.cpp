// Who may try a password, how often, and that nobody is kept out by a stranger.
#include "use_cases/login_throttle.hpp"

#include <gtest/gtest.h>

#include <string>

namespace talentmatch::use_cases {
namespace {

using std::chrono::minutes;
using std::chrono::seconds;

class LoginThrottleTest : public ::testing::Test {
protected:
    LoginThrottle throttle;
    Instant now{std::chrono::hours{24 * 20'000}};
    Email victim = *Email::parse("victime@atlas.fr");

    int attempts(const Email& account, const std::string& address, int wanted) {
        int taken = 0;
        for (int i = 0; i < wanted; ++i) taken += throttle.take(account, address, now) ? 0 : 1;
        return taken;
    }
    static std::string address(int i) { return "10.0." + std::to_string(i / 250) + "." + std::to_string(i % 250); }
};

TEST_F(LoginThrottleTest, OnePersonHasFiveAttemptsAndThenOneEveryTwentySeconds) {
    EXPECT_EQ(attempts(victim, "10.0.0.1", 10), 5);
    EXPECT_EQ(throttle.take(victim, "10.0.0.1", now), seconds{20});
    now += seconds{15};
    EXPECT_EQ(throttle.take(victim, "10.0.0.1", now), seconds{5});
    now += seconds{5};
    EXPECT_EQ(attempts(victim, "10.0.0.1", 10), 1);
}

TEST_F(LoginThrottleTest, ARightPasswordForgivesTheWrongOnes) {
    EXPECT_EQ(attempts(victim, "10.0.0.1", 5), 5);
    throttle.give_back(victim, "10.0.0.1", now);
    EXPECT_EQ(attempts(victim, "10.0.0.1", 10), 5);
}

TEST_F(LoginThrottleTest, OneAddressCannotTryManyAccounts) {
    int taken = 0;
    for (int i = 0; i < 100; ++i)
        taken += throttle.take(Email::parse("a" + std::to_string(i) + "@atlas.fr"), "10.0.0.1", now) ? 0 : 1;
    EXPECT_EQ(taken, 30);
    EXPECT_TRUE(throttle.take(std::nullopt, "10.0.0.1", now)) << "what is no e-mail counts, too";
    EXPECT_FALSE(throttle.take(victim, "10.0.0.2", now));
}

TEST_F(LoginThrottleTest, ManyAddressesCannotTryOneAccount) {
    int taken = 0;
    for (int i = 0; i < 1000; ++i) taken += throttle.take(victim, address(i), now) ? 0 : 1;
    EXPECT_EQ(taken, 40);
}

TEST_F(LoginThrottleTest, AnAttackOnAnAccountDoesNotKeepItsOwnerOut) {
    ASSERT_FALSE(throttle.take(victim, "192.0.2.7", now));
    throttle.give_back(victim, "192.0.2.7", now);
    for (int i = 0; i < 1000; ++i) static_cast<void>(throttle.take(victim, address(i), now));

    EXPECT_FALSE(throttle.take(victim, "192.0.2.7", now)) << "from where the owner has logged in before";
    const auto elsewhere = throttle.take(victim, "192.0.2.8", now);
    ASSERT_TRUE(elsewhere);
    EXPECT_LE(*elsewhere, seconds{3}) << "from anywhere else the wait is short";
}

TEST_F(LoginThrottleTest, RemembersNoMoreThanItsTablesHold) {
    LoginThrottle small{LoginThrottle::Limits{.most_buckets = 10}};
    for (int i = 0; i < 1000; ++i)
        static_cast<void>(small.take(Email::parse("a" + std::to_string(i) + "@atlas.fr"), address(i), now));
    for (int i = 0; i < 5; ++i) EXPECT_FALSE(small.take(victim, "10.9.0.1", now));
    EXPECT_TRUE(small.take(victim, "10.9.0.1", now)) << "what is in use is not forgotten";
}

TEST_F(LoginThrottleTest, AClockSetBackGivesNothingAndTakesNothing) {
    EXPECT_EQ(attempts(victim, "10.0.0.1", 5), 5);
    now -= minutes{10};
    EXPECT_EQ(attempts(victim, "10.0.0.1", 1), 0);
    now += seconds{20};
    EXPECT_EQ(attempts(victim, "10.0.0.1", 2), 1);
}

TEST(NetworkOf, IsTheAddressOrTheFirstHalfOfIpv6) {
    EXPECT_EQ(network_of("192.0.2.7"), "192.0.2.7");
    EXPECT_EQ(network_of("2001:db8:1:2:3:4:5:6"), "2001:db8:1:2");
    EXPECT_EQ(network_of("2001:db8::1"), "2001:db8:0:0");
    EXPECT_EQ(network_of("::1"), "0:0:0:0");
    EXPECT_EQ(network_of("2001:db8:1:2::"), "2001:db8:1:2");
}

}  // namespace
}  // namespace talentmatch::use_cases
