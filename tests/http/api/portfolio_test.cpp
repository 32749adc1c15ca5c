// The dossier for the client over HTTP: a page that is safe to open and says nothing it should not.
#include <gtest/gtest.h>

#include "http/api/client.hpp"

namespace talentmatch::testing {
namespace {

class PortfolioApi : public ::testing::Test {
protected:
    House house;
    Client manager = Client(house).as(house.world.manager);

    std::string add_person(const std::string& bio = "Conçoit des applications.") const {
        const Answer answer = manager.post(
            "/consultants", R"({"first_name":"Claire","last_name":"Moreau","title":"Développeuse Kotlin",)"
                            R"("email":"claire@exemple.fr","phone":"+33612345678","daily_rate":555,"bio":")" +
                                bio + R"(","skills":[{"name":"Java"},{"name":"Kotlin","years_experience":6}]})");
        EXPECT_EQ(answer.status, 201U) << answer.body;
        return answer.at("/id");
    }
};

TEST_F(PortfolioApi, IsAPageWithAPolicyOfItsOwn) {
    const Answer page = manager.get("/consultants/" + add_person() + "/portfolio");

    EXPECT_EQ(page.status, 200U);
    EXPECT_EQ(page.header("Content-Type"), "text/html; charset=utf-8");
    EXPECT_TRUE(page.header("Content-Security-Policy").starts_with("default-src 'none'; style-src 'unsafe-inline';"));
    EXPECT_TRUE(page.header("Content-Security-Policy").contains("sandbox"));
    EXPECT_EQ(page.header("Cache-Control"), "no-store");
    EXPECT_TRUE(page.body.starts_with("<!DOCTYPE html>"));
    for (const auto* secret : {"Moreau", "claire@exemple.fr", "12345678", "555"})
        EXPECT_FALSE(page.body.contains(secret)) << secret;
    EXPECT_TRUE(page.body.contains("CMO"));
}

TEST_F(PortfolioApi, PutsTheTendersSkillsFirst) {
    const auto person = add_person();
    const auto tender = manager
                            .post("/tenders", R"({"title":"Mobile","client_name":"Banque","description":"",)"
                                              R"("skills":[{"name":"Kotlin"}]})")
                            .at("/id");
    const Answer page = manager.get("/consultants/" + person + "/portfolio?tender_id=" + tender);

    EXPECT_LT(page.body.find("Kotlin<small>requise"), page.body.find("Autres compétences"));
    EXPECT_LT(page.body.find("Autres compétences"), page.body.find("Java"));
}

TEST_F(PortfolioApi, SpeaksTheLanguageAskedFor) {
    const auto target = "/consultants/" + add_person() + "/portfolio";

    EXPECT_TRUE(manager.get(target).body.contains("lang=\"fr\""));
    EXPECT_TRUE(manager.with("Accept-Language", "en").get(target).body.contains("lang=\"en\""));
    EXPECT_TRUE(manager.with("Accept-Language", "en").get(target + "?lang=fr").body.contains("lang=\"fr\""));
    EXPECT_EQ(manager.get(target + "?lang=de").status, 422U);
    EXPECT_EQ(manager.get(target + "?name=everything&tender_id=0").size_at("/detail"), 2U);
}

TEST_F(PortfolioApi, ShowsTheNameOnlyWhenAsked) {
    const auto target = "/consultants/" + add_person("Moreau Claire, ingénieure.") + "/portfolio";

    EXPECT_TRUE(manager.get(target + "?name=full").body.contains("<h1>Claire Moreau</h1>"));
    EXPECT_FALSE(manager.get(target + "?name=first_name").body.contains("Moreau"));
    EXPECT_FALSE(manager.get(target).body.contains("Claire"));
}

TEST_F(PortfolioApi, RendersHostileTextHarmless) {
    const Answer page = manager.get("/consultants/" + add_person("<script>alert(1)</script>") + "/portfolio");

    EXPECT_FALSE(page.body.contains("<script"));
    EXPECT_TRUE(page.body.contains("&lt;script&gt;"));
}

TEST_F(PortfolioApi, IsNotForPartnersAndStrangers) {
    const auto target = "/consultants/" + add_person() + "/portfolio";

    EXPECT_EQ(Client(house).as(house.world.partner).get(target).status, 404U);
    EXPECT_EQ(Client(house).as(house.world.stranger).get(target).status, 404U);
    EXPECT_EQ(manager.get(target + "?tender_id=4711").at("/code"), R"("tender_not_found")");
}

}  // namespace
}  // namespace talentmatch::testing
