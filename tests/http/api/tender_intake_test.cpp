// Calls for tender that come in as documents or as text.
#include <gtest/gtest.h>

#include "http/api/client.hpp"

namespace talentmatch::testing {
namespace {

constexpr std::string_view call =
    "Développeur Kotlin senior\\nClient : Banque du Rhône\\nLieu : Lyon, 3 jours de télétravail\\n"
    "Démarrage : 15/01/2027\\nRéponse attendue avant le 10/12/2026\\nDurée : 6 mois\\nTJM max : 600 €\\nKotlin "
    "impératif, Java apprécié";

class TenderIntakeApi : public ::testing::Test {
protected:
    House house;
    Client sales = Client(house).as(house.world.sales);
};

TEST_F(TenderIntakeApi, PastedTextBecomesADraftToValidate) {
    const Answer answer = sales.post("/tenders/from-document", R"({"text":")" + std::string(call) + R"("})");

    ASSERT_EQ(answer.status, 201U) << answer.body;
    EXPECT_EQ(answer.header("Location"), "/api/v1/tenders/" + answer.at("/id"));
    EXPECT_EQ(answer.at("/tender/status"), R"("draft")");
    EXPECT_EQ(answer.at("/tender/title"), R"("Développeur Kotlin senior")");
    EXPECT_EQ(answer.at("/tender/client_name"), R"("Banque du Rhône")");
    EXPECT_EQ(answer.at("/tender/end_date"), R"("2027-07-14")");
    EXPECT_EQ(answer.at("/tender/daily_rate_max"), "600");
    EXPECT_EQ(answer.at("/tender/skills/0/importance"), R"("required")");
    EXPECT_EQ(answer.at("/reading/remote_days/value"), "3");
    EXPECT_EQ(answer.at("/tender/remote_days"), "3");
    EXPECT_EQ(answer.at("/tender/deadline"), R"("2026-12-10")");
    EXPECT_EQ(answer.at("/reading/daily_rate_max/evidence/quote"), R"("TJM max : 600 €")");
    EXPECT_EQ(answer.at("/needs_review"), "[]") << answer.body;
    EXPECT_EQ(sales.put("/tenders/" + answer.at("/id"), R"({"status":"open"})").status, 200U);
}

TEST_F(TenderIntakeApi, AFileDoesTheSame) {
    const Answer answer =
        sales.upload("/tenders/from-document", "appel.txt", "Développeur Java\nClient : Banque\nJava requis\n");

    ASSERT_EQ(answer.status, 201U) << answer.body;
    EXPECT_EQ(answer.at("/tender/skills/0/name"), R"("Java")");
    EXPECT_EQ(answer.at("/reading/client_name/evidence/page"), "1");
}

TEST_F(TenderIntakeApi, APreviewStoresNothing) {
    const Answer answer =
        sales.post("/tenders/from-document?store=false", R"({"text":")" + std::string(call) + R"("})");

    EXPECT_EQ(answer.status, 200U) << answer.body;
    EXPECT_EQ(answer.at("/id"), "null");
    EXPECT_EQ(sales.get("/tenders").body, "[]");
}

TEST_F(TenderIntakeApi, ADraftMayLackItsClientButCannotOpenWithoutOne) {
    const Answer answer = sales.post("/tenders/from-document", R"({"text":"Développeur Java\nJava requis"})");

    ASSERT_EQ(answer.status, 201U) << answer.body;
    EXPECT_EQ(answer.at("/tender/client_name"), R"("")");
    EXPECT_EQ(answer.at("/needs_review/0/field"), R"("client_name")");
    EXPECT_EQ(answer.at("/needs_review/0/message"), R"("Non trouvé dans le document : le client.")");
    const auto tender = "/tenders/" + answer.at("/id");
    EXPECT_EQ(sales.put(tender, R"({"status":"open"})").status, 422U);
    EXPECT_EQ(sales.put(tender, R"({"status":"open","client_name":"Banque"})").status, 200U);
}

TEST_F(TenderIntakeApi, RefusesWhatItCannotRead) {
    EXPECT_EQ(sales.post("/tenders/from-document", R"({"text":""})").status, 422U);
    EXPECT_EQ(sales.post("/tenders/from-document", R"({"text":"\n \n"})").at("/code"), R"("tender_without_text")");
    EXPECT_EQ(sales.post("/tenders/from-document", R"({"texte":"x"})").status, 422U);
    EXPECT_EQ(sales.upload("/tenders/from-document", "virus.exe", "MZ").status, 415U);
    EXPECT_EQ(sales.upload("/tenders/from-document", "a.txt", "#file_encrypted").status, 422U);
    EXPECT_EQ(sales.with("Content-Type", "text/plain").post("/tenders/from-document", "Java").status, 415U);
    EXPECT_EQ(Client(house).as(house.world.recruiter).post("/tenders/from-document", R"({"text":"x"})").status, 403U);
}

TEST_F(TenderIntakeApi, UsesTheCompanysSpellings) {
    const Client manager = Client(house).as(house.world.manager);
    ASSERT_EQ(manager.post("/skills/aliases", R"({"alias":"Jvaa","name":"Java"})").status, 201U);
    const std::string text = R"({"text":"Mission\nJvaa requis"})";

    EXPECT_EQ(sales.post("/tenders/from-document", text).at("/tender/skills/0/name"), R"("Java")");
    EXPECT_EQ(Client(house).as(house.world.partner).post("/tenders/from-document", text).at("/tender/skills"), "[]");
}

}  // namespace
}  // namespace talentmatch::testing
