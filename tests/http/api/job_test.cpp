// The main job through the API: people and CVs in, a tender in, a ranked and explained list out.
#include <gtest/gtest.h>

#include "http/api/client.hpp"

namespace talentmatch::testing {
namespace {

class JobTest : public ::testing::Test {
protected:
    House house;
    Client manager = Client(house).as(house.world.manager);

    [[nodiscard]] std::string add_consultant(std::string_view first_name, std::string_view rest) const {
        const Answer answer =
            manager.post("/consultants", R"({"last_name":"Moreau","title":"Développeuse Kotlin","first_name":")" +
                                             std::string(first_name) + "\"," + std::string(rest) + "}");
        EXPECT_EQ(answer.status, 201U) << answer.body;
        return answer.at("/id");
    }

    [[nodiscard]] std::string add_tender() const {
        const Answer answer = manager.post(
            "/tenders", R"({"title":"Développeur Kotlin","client_name":"Banque","description":"Une application.",)"
                        R"("status":"open","daily_rate_max":600,"start_date":"2026-04-01","end_date":"2026-12-31",)"
                        R"("skills":[{"name":"kotlin","importance":"required","proficiency_level":"advanced"}]})");
        EXPECT_EQ(answer.status, 201U) << answer.body;
        return answer.at("/id");
    }
};

TEST_F(JobTest, RanksTheOneWhoFitsFirstAndSaysWhy) {
    const std::string good = add_consultant(
        "Claire", R"("daily_rate":550,"skills":[{"name":"Kotlin","proficiency_level":"expert","years_experience":6}])");
    const std::string other = add_consultant("Jean", R"("daily_rate":500,"skills":[{"name":"Java"}])");
    const std::string tender = add_tender();

    const Answer answer = manager.post("/matches/find-for-tender/" + tender + "?min_score=0");

    ASSERT_EQ(answer.status, 200U) << answer.body;
    ASSERT_EQ(answer.size_at(""), 2U);
    EXPECT_EQ(answer.at("/0/consultant/id"), good);
    EXPECT_EQ(answer.at("/1/consultant/id"), other);
    EXPECT_EQ(answer.at("/0/consultant/display_name"), R"("Claire Moreau")");
    EXPECT_EQ(answer.size_at("/0/criteria"), 9U);
    EXPECT_GT(std::stod(answer.at("/0/match_score")), std::stod(answer.at("/1/match_score")));
    EXPECT_GT(answer.size_at("/0/criteria/0/evidence"), 0U);
    EXPECT_GT(answer.at("/0/criteria/0/evidence/0/sentence").size(), 4U);
    EXPECT_EQ(answer.at("/1/cap_reasons"), R"(["Kotlin"])");
}

TEST_F(JobTest, ScoresOnePairAsTheRankingDoes) {
    const std::string person = add_consultant("Claire", R"("skills":[{"name":"Kotlin","proficiency_level":"expert"}])");
    const std::string tender = add_tender();
    const Answer ranking = manager.post("/matches/find-for-tender/" + tender + "?min_score=0&limit=1");
    const Answer reverse = manager.post("/matches/find-for-consultant/" + person + "?min_score=0");
    const Answer pair = manager.get("/matches/score?consultant_id=" + person + "&tender_id=" + tender);
    const Answer stored = manager.post("/matches", R"({"consultant_id":)" + person + R"(,"tender_id":)" + tender + "}");

    EXPECT_EQ(ranking.at("/0/match_score"), pair.at("/match_score"));
    EXPECT_EQ(reverse.at("/0/match_score"), pair.at("/match_score"));
    EXPECT_EQ(stored.at("/match_score"), pair.at("/match_score"));
    EXPECT_EQ(manager.get("/matches/top").at("/0/match_score"), pair.at("/match_score"));
}

TEST_F(JobTest, SpeaksTheReadersLanguage) {
    static_cast<void>(add_consultant("Claire", R"("skills":[{"name":"Java"}])"));
    const std::string tender = add_tender();
    const std::string target = "/matches/find-for-tender/" + tender + "?min_score=0";
    const std::string path = "/0/criteria/0/evidence/0/sentence";
    EXPECT_NE(manager.post(target).at(path), manager.with("Accept-Language", "en").post(target).at(path));
}

TEST_F(JobTest, MinScoreIsAShareOfOne) {
    const std::string tender = add_tender();
    EXPECT_EQ(manager.post("/matches/find-for-tender/" + tender + "?min_score=60").status, 422U);
    EXPECT_EQ(manager.post("/matches/find-for-tender/" + tender + "?include_partner_consultants=maybe").status, 422U);
    EXPECT_EQ(manager.post("/matches/find-for-tender/" + tender).body, "[]");
}

TEST_F(JobTest, PartnersAppearAsSummariesOnly) {
    Consultant partner = a_consultant(house.world.boreal);
    partner.bio = "biographie privée";
    partner.email = Email::parse("claire@boreal.fr");
    static_cast<void>(house.world.add(partner));
    const std::string target = "/matches/find-for-tender/" + add_tender() + "?min_score=0";

    const Answer with = manager.post(target);
    const Answer without = manager.post(target + "&include_partner_consultants=false");

    ASSERT_EQ(with.size_at(""), 1U);
    EXPECT_EQ(with.at("/0/consultant/display_name"), R"("Claire M.")");
    EXPECT_FALSE(with.body.contains("Moreau") || with.body.contains("privée") || with.body.contains("boreal.fr"));
    EXPECT_EQ(without.body, "[]");
}

TEST_F(JobTest, AnUpdateTouchesWhatItNamesAndNullClears) {
    const std::string person =
        add_consultant("Claire", R"("daily_rate":550,"location":"Lyon","skills":[{"name":"Java"}])");
    const Answer answer = manager.put("/consultants/" + person, R"({"location":null,"daily_rate":580.5})");
    EXPECT_EQ(answer.status, 200U) << answer.body;
    EXPECT_EQ(answer.at("/location"), "null");
    EXPECT_TRUE(answer.body.contains(R"("daily_rate":580.5,)"));
    EXPECT_EQ(answer.at("/first_name"), R"("Claire")");
    EXPECT_EQ(answer.size_at("/skills"), 1U);
}

TEST_F(JobTest, SkillsAreAddedChangedAndRemoved) {
    const std::string person = add_consultant("Claire", R"("bio":null)");
    const std::string skills = "/consultants/" + person + "/skills";
    EXPECT_EQ(manager.post(skills, R"({"name":"Kotlin","proficiency_level":"beginner"})").status, 201U);
    EXPECT_EQ(manager.post(skills, R"({"name":"kotlin","proficiency_level":"expert"})").status, 201U);
    const Answer list = manager.get(skills);
    ASSERT_EQ(list.size_at(""), 1U) << list.body;
    EXPECT_EQ(list.at("/0/proficiency_level"), R"("expert")");
    EXPECT_EQ(manager.remove(skills + "/" + list.at("/0/skill_id")).status, 204U);
    EXPECT_EQ(manager.get(skills).body, "[]");
    EXPECT_EQ(manager.remove(skills + "/" + list.at("/0/skill_id")).status, 404U);
}

TEST_F(JobTest, AnUnknownSkillIsAFieldErrorWithItsIndex) {
    const Answer answer = manager.post(
        "/consultants",
        R"({"first_name":"A","last_name":"B","title":"C","skills":[{"name":"Java"},{"name":"Nonsense"}]})");
    EXPECT_EQ(answer.status, 422U);
    EXPECT_EQ(answer.at("/detail/0/loc"), R"(["body","skills",1,"name"])") << answer.body;
}

TEST_F(JobTest, FiltersAndPagesFilter) {
    static_cast<void>(add_consultant("Claire", R"("availability_status":"on_mission","skills":[{"name":"Java"}])"));
    static_cast<void>(add_consultant("Jean", R"("skills":[{"name":"Java"},{"name":"Kotlin"}])"));
    const std::string java = std::to_string(house.world.java.value());
    const std::string kotlin = std::to_string(house.world.kotlin.value());
    EXPECT_EQ(manager.get("/consultants?availability_status=on_mission").size_at(""), 1U);
    const Answer unknown = manager.get("/consultants?availability_status=unknown");
    EXPECT_EQ(unknown.size_at(""), 1U);
    EXPECT_EQ(unknown.at("/0/first_name"), R"("Jean")");
    EXPECT_EQ(unknown.at("/0/availability_status"), "null");
    EXPECT_EQ(manager.get("/consultants?skills=" + java).size_at(""), 2U);
    EXPECT_EQ(manager.get("/consultants?skills=" + java + "&skills=" + kotlin).size_at(""), 1U);
    EXPECT_EQ(manager.get("/consultants?query=jean").size_at(""), 1U);
    EXPECT_EQ(manager.get("/consultants?skip=1&limit=1").at("/0/first_name"), R"("Jean")");
    EXPECT_EQ(manager.get("/consultants?skip=2").body, "[]");
}

TEST_F(JobTest, ACvBecomesAConsultant) {
    const Answer cv = manager.upload("/cv-analysis", "claire.txt",
                                     "Claire Moreau\nDéveloppeuse Kotlin\nclaire.moreau@exemple.fr\n\n"
                                     "Compétences\nKotlin, Java\n");
    ASSERT_EQ(cv.status, 201U) << cv.body;
    EXPECT_EQ(cv.at("/status"), R"("analysed")");
    EXPECT_EQ(cv.header("Location"), "/api/v1/cv-analysis/" + cv.at("/id"));
    EXPECT_EQ(cv.at("/profile/email/value"), R"("claire.moreau@exemple.fr")");

    const std::string address = "/cv-analysis/" + cv.at("/id");
    const Answer person = manager.post(address + "/consultant",
                                       R"({"overrides":{"first_name":"Claire","last_name":"Moreau","title":"Dév",)"
                                       R"("daily_rate":550}})");
    ASSERT_EQ(person.status, 201U) << person.body;
    EXPECT_EQ(person.at("/daily_rate"), "550");
    EXPECT_EQ(manager.post(address + "/consultant", "{}").status, 409U);

    const Answer file = manager.get(address + "/file");
    EXPECT_TRUE(file.body.starts_with("Claire Moreau"));
    EXPECT_EQ(file.header("Content-Disposition"), R"(attachment; filename="claire.txt"; filename*=UTF-8''claire.txt)");
    EXPECT_EQ(manager.remove(address).status, 204U);
    EXPECT_EQ(manager.get(address).status, 404U);
}

TEST_F(JobTest, ACorrectedProfileReadsBackWhatWasAnswered) {
    const Answer cv =
        manager.upload("/cv-analysis", "claire.txt", "Claire Moreau\nDéveloppeuse Kotlin\nKotlin, Java\n");
    const Answer person = manager.post(
        "/cv-analysis/" + cv.at("/id") + "/consultant",
        R"({"overrides":{"first_name":"C","last_name":"M","title":"T"},"profile":)" + cv.at("/profile") + "}");
    EXPECT_EQ(person.status, 201U) << person.body;
}

TEST_F(JobTest, BadFilesGetAClearAnswer) {
    const auto status = [&](std::string name, std::string_view content) {
        return manager.upload("/cv-analysis", std::move(name), content).status;
    };
    EXPECT_EQ(status("cv.txt", ""), 422U);
    EXPECT_EQ(status("cv.txt", "#file_encrypted"), 422U);
    EXPECT_EQ(status("cv.txt", "#file_too_large"), 413U);
    EXPECT_EQ(status("cv.exe", "MZ"), 415U);
    const Answer silent = manager.upload("/cv-analysis", "scan.txt", "#");
    EXPECT_EQ(silent.at("/status"), R"("unreadable")") << silent.body;
    EXPECT_EQ(silent.at("/profile"), "null");
    EXPECT_EQ(manager.with("Content-Type", "multipart/form-data; boundary=x").post("/cv-analysis").at("/detail/0/loc"),
              R"(["body","file"])");
}

TEST_F(JobTest, AFileNameCannotForgeAHeader) {
    const Answer cv = manager.upload("/cv-analysis", "a\"; x=\r\nSet-Cookie: é.txt", "Claire Moreau\n");
    const Answer file = manager.get("/cv-analysis/" + cv.at("/id") + "/file");
    EXPECT_FALSE(file.header("Content-Disposition").contains('\n'));
    EXPECT_TRUE(file.header("Content-Disposition").contains("%C3%A9.txt"));
}

TEST_F(JobTest, AnInvitationIsAnsweredByTheOtherSide) {
    const Answer invitation =
        manager.post("/collaborations", R"({"partner_company_id":)" + std::to_string(house.world.cobalt.value()) + "}");
    ASSERT_EQ(invitation.status, 201U) << invitation.body;
    EXPECT_EQ(invitation.at("/partner_company/name"), R"("Cobalt Services")");
    const std::string address = "/collaborations/" + invitation.at("/id");
    EXPECT_EQ(manager.put(address, R"({"status":"active"})").status, 403U);
    EXPECT_EQ(Client(house).as(house.world.stranger).put(address, R"({"status":"active"})").status, 200U);
}

TEST_F(JobTest, AConsultantWhomAClientKnowsIsNotDeletedByTheWay) {
    const std::string person = add_consultant("Claire", R"("bio":null)");
    const Answer match =
        manager.post("/matches", R"({"consultant_id":)" + person + R"(,"tender_id":)" + add_tender() + "}");
    ASSERT_EQ(manager.put("/matches/" + match.at("/id"), R"({"status":"submitted"})").status, 200U);

    const Answer refused = manager.remove("/consultants/" + person);
    EXPECT_EQ(refused.status, 409U);
    EXPECT_EQ(refused.at("/code"), R"("consultant_committed")");
    ASSERT_EQ(manager.put("/matches/" + match.at("/id"), R"({"status":"cancelled"})").status, 200U);
    EXPECT_EQ(manager.remove("/consultants/" + person).status, 204U);
}

TEST_F(JobTest, AMatchGoesItsWay) {
    const std::string person = add_consultant("Claire", R"("bio":null)");
    const Answer match =
        manager.post("/matches", R"({"consultant_id":)" + person + R"(,"tender_id":)" + add_tender() + "}");
    ASSERT_EQ(match.status, 201U) << match.body;
    EXPECT_EQ(manager.get("/matches?status_filter=suggested&consultant_id=" + person).size_at(""), 1U);
    EXPECT_EQ(manager.get("/matches?status_filter=accepted").body, "[]");
    EXPECT_EQ(manager.put("/matches/" + match.at("/id"), R"({"status":"submitted","notes":"vu"})").at("/notes"),
              R"("vu")");
    EXPECT_EQ(manager.put("/matches/" + match.at("/id"), R"({"match_score":1})").status, 422U);
}

}  // namespace
}  // namespace talentmatch::testing
