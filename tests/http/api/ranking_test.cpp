// Rankings through the API: weights with the call, levels of explanation, what is echoed, what is refused, the log, and
// a stored match explained again.
#include <gtest/gtest.h>

#include "http/api/client.hpp"
#include "matching/weights.hpp"

namespace talentmatch::testing {
namespace {

class RankingApi : public ::testing::Test {
protected:
    House house;
    Client manager = Client(house).as(house.world.manager);
    Client sales = Client(house).as(house.world.sales);
    std::string company = std::to_string(house.world.atlas.value());

    [[nodiscard]] std::string add_consultant(const std::string& name, const std::string& rest) const {
        const Answer answer = manager.post("/consultants", R"({"last_name":"Moreau","title":"Développeuse Kotlin",)"
                                                           R"("first_name":")" +
                                                               name + "\"," + rest + "}");
        EXPECT_EQ(answer.status, 201U) << answer.body;
        return answer.at("/id");
    }

    [[nodiscard]] std::string add_tender(const std::string& skills) const {
        const Answer answer = manager.post(
            "/tenders", R"({"title":"Développeur Kotlin","client_name":"Banque","description":"Une application.",)"
                        R"("status":"open","daily_rate_max":600,"start_date":"2026-04-01","skills":[)" +
                            skills + "]}");
        EXPECT_EQ(answer.status, 201U) << answer.body;
        return answer.at("/id");
    }

    std::string consultant =
        add_consultant("Claire", R"("daily_rate":700,"skills":[{"name":"Kotlin","proficiency_level":"intermediate"}])");
    std::string tender = add_tender(R"({"name":"kotlin","importance":"required","proficiency_level":"expert"})");
    std::string find = "/matches/find-for-tender/" + tender + "?min_score=0";
};

TEST_F(RankingApi, EchoesWeightsAndWhatItIsExactOver) {
    const Answer answer = sales.post(find);

    ASSERT_EQ(answer.status, 200U) << answer.body;
    EXPECT_EQ(answer.header("X-Ranking-Eligible"), "1");
    EXPECT_EQ(answer.header("X-Ranking-Scored"), "1");
    EXPECT_EQ(answer.header("X-Ranking-Weights"),
              "defaults;version=" + std::to_string(matching::default_weights_version));
    EXPECT_EQ(answer.at("/0/weights/origin"), R"("defaults")");
    EXPECT_EQ(answer.size_at("/0/weights/requested"), 9U);
    EXPECT_TRUE(answer.body.contains(R"("requested":{"skills":0.36,)")) << answer.body;
    EXPECT_GT(std::stod(answer.at("/0/weights/applied/skills")), 0.36) << "shares what the tender does not ask";
    EXPECT_EQ(std::stod(answer.at("/0/weights/applied/certifications")), 0);
    EXPECT_FALSE(answer.at("/0/confidence").empty());
    EXPECT_EQ(answer.size_at("/0/notices"), 0U);
}

TEST_F(RankingApi, TakesWeightsWithTheCallAndOnlyForIt) {
    ASSERT_EQ(manager.put("/companies/" + company + "/matching-weights", R"({"weights":{"rate":0.5}})").status, 200U);

    const Answer asked = sales.post(find, R"({"weights":{"skills":0,"title":0,"text":0,"availability":0}})");
    const Answer usual = sales.post(find, "{}");

    ASSERT_EQ(asked.status, 200U) << asked.body;
    EXPECT_EQ(asked.at("/0/weights/origin"), R"("request")");
    EXPECT_EQ(std::stod(asked.at("/0/weights/applied/rate")), 1);
    EXPECT_EQ(usual.at("/0/weights/origin"), R"("company")");
    EXPECT_EQ(usual.at("/0/weights/version"), "1");
    EXPECT_EQ(usual.header("X-Ranking-Weights"), "company;version=1");
    EXPECT_NE(asked.at("/0/match_score"), usual.at("/0/match_score"));
    const Answer reverse = sales.post("/matches/find-for-consultant/" + consultant + "?min_score=0");
    EXPECT_EQ(reverse.at("/0/match_score"), usual.at("/0/match_score"));
    const Answer pair = sales.get("/matches/score?consultant_id=" + consultant + "&tender_id=" + tender);
    EXPECT_EQ(pair.at("/weights/version"), "1");
    EXPECT_EQ(pair.at("/match_score"), usual.at("/0/match_score"));
}

TEST_F(RankingApi, ExplainsAsMuchAsIsAskedFor) {
    const Answer none = sales.post(find + "&explain=none");
    const Answer summary = sales.post(find + "&explain=summary");
    const Answer full = sales.post(find + "&explain=full");

    EXPECT_EQ(none.at("/0/criteria"), "[]");
    EXPECT_EQ(none.at("/0/counterfactuals"), "[]");
    EXPECT_EQ(summary.size_at("/0/criteria"), 9U);
    EXPECT_LE(summary.size_at("/0/criteria/0/evidence"), 1U);
    EXPECT_EQ(summary.at("/0/counterfactuals"), "[]");
    EXPECT_GT(full.size_at("/0/counterfactuals"), 0U) << full.body;
    EXPECT_GT(std::stod(full.at("/0/counterfactuals/0/gain")), 0);
    EXPECT_FALSE(full.at("/0/counterfactuals/0/sentence").empty());
    EXPECT_EQ(none.at("/0/match_score"), full.at("/0/match_score"));
    EXPECT_EQ(none.at("/0/weights"), full.at("/0/weights"));
    EXPECT_EQ(sales.post(find + "&explain=much").status, 422U);
}

TEST_F(RankingApi, ATenderWithoutSkillsRanksOnTheRestAndSaysSo) {
    const std::string open = add_tender("");

    const Answer answer = sales.post("/matches/find-for-tender/" + open + "?min_score=0");

    ASSERT_EQ(answer.size_at(""), 1U) << answer.body;
    EXPECT_EQ(answer.at("/0/notices/0/code"), R"("tender_without_skills")");
    EXPECT_EQ(std::stod(answer.at("/0/weights/applied/skills")), 0);
    EXPECT_GT(std::stod(answer.at("/0/match_score")), 0);
}

TEST_F(RankingApi, WhatIsWrongIsNamedWithItsPlace) {
    const auto refused = [&](const std::string& target, const std::string& body, const std::string& place) {
        const Answer answer = sales.post(target, body);
        EXPECT_EQ(answer.status, 422U) << target << body << answer.body;
        EXPECT_EQ(answer.at("/detail/0/loc"), place) << target << body;
    };
    refused(find, R"({"weights":{"skills":-1}})", R"(["body","weights","skills"])");
    refused(find, R"({"weights":{"skills":2}})", R"(["body","weights","skills"])");
    refused(find, R"({"weights":{"charm":1}})", R"(["body","weights","charm"])");
    refused(find, R"({"poids":{}})", R"(["body","poids"])");
    refused(find,
            R"({"weights":{"skills":0,"title":0,"experience":0,"text":0,"availability":0,"rate":0,"place":0,)"
            R"("languages":0,"certifications":0}})",
            R"(["body","weights"])");
    const std::string bare = "/matches/find-for-tender/" + tender;
    refused(bare + "?min_score=1.5", "", R"(["query","min_score"])");
    refused(bare + "?min_score=-0.1", "", R"(["query","min_score"])");
    refused(bare + "?limit=501", "", R"(["query","limit"])");
    refused(bare + "?limit=0", "", R"(["query","limit"])");
    EXPECT_EQ(sales.post("/matches/find-for-tender/999999").status, 404U);
    EXPECT_EQ(sales.post("/matches/find-for-consultant/999999").status, 404U);
    EXPECT_EQ(sales.get("/matches/top?limit=501").status, 422U);
    EXPECT_EQ(sales.get("/matches/top?company_id=" + std::to_string(house.world.boreal.value())).status, 404U);
}

TEST_F(RankingApi, AnEmptyBodyMayCallItselfAnything) {
    const Client form = sales.with("Content-Type", "application/x-www-form-urlencoded").with("Content-Length", "0");

    EXPECT_EQ(form.post(find).status, 200U);
}

TEST_F(RankingApi, TheLogSaysWhoAskedWhatAndWhatCameOut) {
    static_cast<void>(sales.post(find));
    static_cast<void>(sales.get("/matches/top?limit=3"));

    const Answer log = manager.get("/rankings");
    ASSERT_EQ(log.size_at(""), 2U) << log.body;
    EXPECT_EQ(log.at("/0/kind"), R"("top_pairs")");
    EXPECT_EQ(log.at("/1/tender_id"), tender);
    EXPECT_EQ(log.at("/1/user_id"), std::to_string(house.world.sales.user.value()));
    EXPECT_EQ(log.at("/1/best/0/consultant_id"), consultant);
    EXPECT_EQ(log.at("/1/returned"), "1");
    EXPECT_FALSE(log.body.contains("Claire") || log.body.contains("Moreau"));
    EXPECT_EQ(manager.get("/rankings/" + log.at("/1/id")).at("/input_hash"), log.at("/1/input_hash"));
    EXPECT_EQ(manager.get("/rankings?tender_id=" + tender).size_at(""), 1U);
    EXPECT_EQ(manager.get("/rankings?kind=top_pairs").size_at(""), 1U);
    EXPECT_EQ(manager.get("/rankings?until=2001-01-01").body, "[]");
    EXPECT_EQ(manager.get("/rankings?skip=1&limit=1").at("/0/kind"), R"("consultants_for_tender")");
    EXPECT_EQ(manager.get("/rankings?kind=guess").status, 422U);
    EXPECT_EQ(manager.get("/rankings?since=hier").status, 422U);
    EXPECT_EQ(manager.get("/rankings/999999").status, 404U);
    EXPECT_EQ(sales.get("/rankings").status, 403U);
    EXPECT_EQ(Client(house).as(house.world.stranger).get("/rankings").body, "[]");
}

TEST_F(RankingApi, AStoredMatchSaysWhatHasChangedSince) {
    const Answer match =
        sales.post("/matches", R"({"consultant_id":)" + consultant + R"(,"tender_id":)" + tender + "}");
    ASSERT_EQ(match.status, 201U) << match.body;
    const std::string address = "/matches/" + match.at("/id") + "/explanation";
    ASSERT_EQ(manager.put("/consultants/" + consultant, R"({"daily_rate":590})").status, 200U);

    const Answer french = sales.get(address);
    const Answer english = sales.with("Accept-Language", "en").get(address);

    ASSERT_EQ(french.status, 200U) << french.body;
    EXPECT_EQ(french.at("/then/match_score"), match.at("/match_score"));
    EXPECT_GT(std::stod(french.at("/now/match_score")), std::stod(french.at("/then/match_score")));
    EXPECT_EQ(french.at("/now/match_score"), french.at("/assessment/match_score"));
    EXPECT_NE(french.at("/now/input_hash"), french.at("/then/input_hash"));
    EXPECT_EQ(french.size_at("/then/criteria"), 9U);
    ASSERT_EQ(french.size_at("/changes"), 1U) << french.body;
    EXPECT_EQ(french.at("/changes/0/sentence"), R"("TJM du consultant : 700 € → 590 €")");
    EXPECT_EQ(english.at("/changes/0/sentence"), R"("Consultant's daily rate: €700 → €590")");
    EXPECT_EQ(french.at("/changes/0/field"), R"("consultant.daily_rate")");
    EXPECT_EQ(french.at("/changes/0/after"), R"("590")");
    EXPECT_TRUE(french.at("/summary").contains("1 donnée a changé"));
    EXPECT_EQ(sales.get("/matches/999999/explanation").status, 404U);
    EXPECT_EQ(Client(house).as(house.world.stranger).get(address).status, 404U);
    EXPECT_EQ(Client(house).as(house.world.consultant).get(address).status, 403U);
}

}  // namespace
}  // namespace talentmatch::testing
