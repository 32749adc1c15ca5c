// Weights of a company through the API: versions, conflicts, rollback, and every refusal with its place.
#include <gtest/gtest.h>

#include "http/api/client.hpp"

namespace talentmatch::testing {
namespace {

class MatchingWeightsApi : public ::testing::Test {
protected:
    House house;
    Client manager = Client(house).as(house.world.manager);
    Client sales = Client(house).as(house.world.sales);
    std::string address = "/companies/" + std::to_string(house.world.atlas.value()) + "/matching-weights";
};

TEST_F(MatchingWeightsApi, SaysThatNothingWasSet) {
    const Answer answer = sales.get(address);

    EXPECT_EQ(answer.status, 200U) << answer.body;
    EXPECT_EQ(answer.at("/version"), "0");
    EXPECT_EQ(answer.at("/is_default"), "true");
    EXPECT_EQ(answer.at("/created_by"), "null");
    EXPECT_TRUE(answer.body.contains(R"("skills":0.36,"title":0.12)")) << answer.body;
    EXPECT_EQ(answer.size_at("/weights"), 9U);
    EXPECT_EQ(sales.get(address + "/history").body, "[]");
}

TEST_F(MatchingWeightsApi, AVersionIsMadeKeptAndRestored) {
    const Answer set = manager.put(address, R"({"weights":{"skills":0.5,"rate":0},"note":"Vite"})");
    ASSERT_EQ(set.status, 200U) << set.body;
    EXPECT_EQ(set.at("/version"), "1");
    EXPECT_TRUE(set.body.contains(R"("skills":0.5,"title":0.12)")) << set.body;
    EXPECT_EQ(set.at("/created_by"), std::to_string(house.world.manager.user.value()));

    const Answer back = manager.post(address + "/rollback", R"({"version":0,"expected_version":1})");
    ASSERT_EQ(back.status, 201U) << back.body;
    EXPECT_EQ(back.at("/version"), "2");
    EXPECT_EQ(back.at("/is_default"), "false");
    EXPECT_EQ(back.at("/restored_from"), "0");

    const Answer history = sales.get(address + "/history");
    ASSERT_EQ(history.size_at(""), 2U);
    EXPECT_EQ(history.at("/0/version"), "2");
    EXPECT_EQ(history.at("/1/note"), R"("Vite")");
    EXPECT_EQ(sales.get(address + "/history?skip=1").size_at(""), 1U);
}

TEST_F(MatchingWeightsApi, TwoDirectorsDoNotOverwriteEachOther) {
    EXPECT_EQ(manager.put(address, R"({"weights":{"skills":0.5},"expected_version":0})").status, 200U);

    const Answer second = manager.put(address, R"({"weights":{"skills":0.1},"expected_version":0})");
    EXPECT_EQ(second.status, 409U);
    EXPECT_EQ(second.at("/code"), R"("weights_changed")");
    EXPECT_TRUE(second.at("/detail").contains("version 1")) << second.body;
}

TEST_F(MatchingWeightsApi, WhatIsWrongIsNamedWithItsPlace) {
    const auto place = [&](std::string body) {
        const Answer answer = manager.put(address, std::move(body));
        EXPECT_EQ(answer.status, 422U) << answer.body;
        return answer.at("/detail/0/loc");
    };
    EXPECT_EQ(place(R"({"weights":{"skills":-0.1}})"), R"(["body","weights","skills"])");
    EXPECT_EQ(place(R"({"weights":{"skills":36}})"), R"(["body","weights","skills"])");
    EXPECT_EQ(place(R"({"weights":{"skills":"much"}})"), R"(["body","weights","skills"])");
    EXPECT_EQ(place(R"({"weights":{"charm":0.1}})"), R"(["body","weights","charm"])");
    EXPECT_EQ(place(R"({})"), R"(["body","weights"])");
    EXPECT_EQ(place(R"({"weights":{"skills":0,"title":0,"experience":0,"text":0,"availability":0,"rate":0,"place":0,)"
                    R"("languages":0,"certifications":0}})"),
              R"(["body","weights"])");
    EXPECT_EQ(manager.post(address + "/rollback", R"({"version":-1})").status, 422U);
    EXPECT_EQ(manager.post(address + "/rollback", R"({"version":7})").at("/code"), R"("weights_version_not_found")");
    EXPECT_EQ(manager.get(address).at("/version"), "0");
}

TEST_F(MatchingWeightsApi, OthersMayNotAndStrangersSeeNothing) {
    EXPECT_EQ(sales.put(address, R"({"weights":{"skills":0.1}})").status, 403U);
    EXPECT_EQ(Client(house).as(house.world.consultant).get(address).status, 403U);
    for (const Actor& other : {house.world.partner, house.world.stranger}) {
        EXPECT_EQ(Client(house).as(other).get(address).status, 404U);
        EXPECT_EQ(Client(house).as(other).put(address, R"({"weights":{"skills":0.1}})").status, 404U);
    }
    EXPECT_EQ(Client(house).as(house.world.admin).put(address, R"({"weights":{"skills":0.1}})").status, 200U);
}

}  // namespace
}  // namespace talentmatch::testing
