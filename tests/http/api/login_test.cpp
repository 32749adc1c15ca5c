// Logging in, and what a token opens.
#include <gtest/gtest.h>

#include "http/api/client.hpp"

namespace talentmatch::testing {
namespace {

class LoginTest : public ::testing::Test {
protected:
    House house;
    Client client{house};

    [[nodiscard]] Answer log_in(std::string form) const {
        return client.with("Content-Type", "application/x-www-form-urlencoded").post("/auth/token", std::move(form));
    }
};

TEST_F(LoginTest, GivesATokenThatOpensTheOwnAccount) {
    const Answer token = log_in("grant_type=password&username=manager%40atlas.fr&password=correct+horse&scope=");
    ASSERT_EQ(token.status, 200U) << token.body;
    EXPECT_EQ(token.at("/token_type"), R"("bearer")");
    EXPECT_EQ(token.at("/expires_in"), "1800");

    std::string bearer = token.at("/access_token");
    bearer = bearer.substr(1, bearer.size() - 2);
    const Answer me = client.with("Authorization", "bearer " + bearer).get("/users/me");
    ASSERT_EQ(me.status, 200U) << me.body;
    EXPECT_EQ(me.at("/email"), R"("manager@atlas.fr")");
    EXPECT_FALSE(me.body.contains("fake$"));
}

TEST_F(LoginTest, SaysTheSameForAWrongPasswordAndAnUnknownAddress) {
    const Answer wrong = log_in("username=manager%40atlas.fr&password=nope");
    const Answer unknown = log_in("username=personne%40atlas.fr&password=nope");

    EXPECT_EQ(wrong.status, 401U);
    EXPECT_EQ(wrong.header("WWW-Authenticate"), "Bearer");
    EXPECT_EQ(wrong.body, unknown.body);
}

TEST_F(LoginTest, SaysHowLongWhoGuessesHasToWait) {
    for (int i = 0; i < 5; ++i) EXPECT_EQ(log_in("username=manager%40atlas.fr&password=nope").status, 401U);

    const Answer refused = log_in("username=manager%40atlas.fr&password=correct+horse");

    EXPECT_EQ(refused.status, 429U);
    EXPECT_EQ(refused.header("Retry-After"), "20");
    EXPECT_EQ(refused.at("/detail"), R"("Trop d'essais : réessayez dans 20 s.")");
    EXPECT_EQ(client.with("Accept-Language", "en")
                  .with("Content-Type", "application/x-www-form-urlencoded")
                  .post("/auth/token", "username=manager%40atlas.fr&password=nope")
                  .at("/detail"),
              R"("Too many attempts: try again in 20 s.")");
}

TEST_F(LoginTest, TheOwnPasswordIsChangedAndTheSessionGoesOnWithTheNewToken) {
    const Client sales = client.as(house.world.sales);
    const Answer wrong = sales.put("/users/me/password", R"({"old_password":"no","new_password":"a new password"})");
    EXPECT_EQ(wrong.status, 422U);
    EXPECT_EQ(wrong.at("/detail/0/loc"), R"(["body","old_password"])");
    EXPECT_FALSE(wrong.body.contains("a new password"));

    const Answer token =
        sales.put("/users/me/password", R"({"old_password":"correct horse","new_password":"a new password"})");

    ASSERT_EQ(token.status, 200U) << token.body;
    EXPECT_EQ(sales.get("/users/me").status, 401U);
    EXPECT_EQ(sales.get("/users/me").at("/code"), R"("token_outdated")");
    std::string bearer = token.at("/access_token");
    bearer = bearer.substr(1, bearer.size() - 2);
    EXPECT_EQ(client.with("Authorization", "Bearer " + bearer).get("/users/me").status, 200U);
}

TEST_F(LoginTest, DoesNotEchoThePassword) {
    const Answer answer = log_in("password=hunter2&username=");
    EXPECT_EQ(answer.status, 422U);
    EXPECT_FALSE(answer.body.contains("hunter2"));
    EXPECT_EQ(log_in("").at("/detail/0/loc"), R"(["body","username"])");
}

TEST_F(LoginTest, RefusesJsonWhereAFormIsExpected) {
    EXPECT_EQ(client.post("/auth/token", R"({"username":"a","password":"b"})").status, 415U);
}

TEST_F(LoginTest, RefusesARequestWithoutATokenBeforeItsBodyIsRead) {
    const Answer answer = client.post("/consultants", "{}");
    EXPECT_EQ(answer.status, 401U);
    EXPECT_TRUE(answer.was_planned_away);
    EXPECT_EQ(answer.header("WWW-Authenticate"), "Bearer");
}

TEST_F(LoginTest, RefusesAnExpiredToken) {
    const Client manager = client.as(house.world.manager);
    house.world.clock.advance(std::chrono::hours{1});
    const Answer answer = manager.get("/users/me");
    EXPECT_EQ(answer.status, 401U);
    EXPECT_EQ(answer.at("/code"), R"("token_expired")");
}

TEST_F(LoginTest, RefusesATokenThatIsNone) {
    for (const char* value : {"Bearer", "Bearer ", "Bearer x", "Basic YTpi", "x"}) {
        const Answer answer = client.with("Authorization", value).get("/users/me");
        EXPECT_EQ(answer.status, 401U) << value;
    }
}

TEST_F(LoginTest, ForgetsTheTokenOfADeactivatedAccount) {
    const Client sales = client.as(house.world.sales);
    const std::string address = "/users/" + std::to_string(house.world.sales.user.value());
    ASSERT_EQ(client.as(house.world.manager).put(address, R"({"is_active":false})").status, 200U);
    EXPECT_EQ(sales.get("/users/me").status, 401U);
}

}  // namespace
}  // namespace talentmatch::testing
