// Every status of the design, its shape and its languages.
#include "http/errors.hpp"

#include <gtest/gtest.h>

#include "http/api/client.hpp"

namespace talentmatch::testing {
namespace {

class ErrorsTest : public ::testing::Test {
protected:
    House house;
    Client anonymous{house};
    Client manager = anonymous.as(house.world.manager);
};

TEST_F(ErrorsTest, AnUnknownAddressIs404BeforeAnythingElse) {
    for (const char* target :
         {"/nothing", "/consultants/1/nothing", "//nothing", "//api/v2/consultants", "/consultants//1"}) {
        const Answer answer = anonymous.get(target);
        EXPECT_EQ(answer.status, 404U) << target;
        EXPECT_EQ(answer.route, "") << target;
    }
}

TEST_F(ErrorsTest, AnotherMethodIs405AndSaysWhichAreThere) {
    const Answer answer = manager.send(http::Method::patch, "/consultants/1", "{}");
    EXPECT_EQ(answer.status, 405U);
    EXPECT_EQ(answer.header("Allow"), "OPTIONS, HEAD, GET, PUT, DELETE");
    EXPECT_EQ(anonymous.send(http::Method::options, "/consultants").status, 204U);
}

TEST_F(ErrorsTest, HeadIsAnsweredAsGet) { EXPECT_EQ(manager.send(http::Method::head, "/consultants").status, 200U); }

TEST_F(ErrorsTest, ATrailingSlashChangesNothing) {
    EXPECT_EQ(manager.get("/consultants/").status, 200U);
    EXPECT_EQ(manager.get("/users/me/").status, 200U);
    EXPECT_EQ(manager.get("/consultants//").status, 404U);
}

TEST_F(ErrorsTest, AnIdThatIsNoneIs422AtItsPlace) {
    for (const char* id : {"abc", "0", "-1", "99999999999999999999", "1.0", "%31a"}) {
        const Answer answer = manager.get(std::string("/consultants/") + id);
        EXPECT_EQ(answer.status, 422U) << id;
        EXPECT_EQ(answer.at("/detail/0/loc"), R"(["path","consultant_id"])") << id;
    }
}

TEST_F(ErrorsTest, AnotherContentTypeIs415BeforeTheBodyIsRead) {
    const Answer answer = manager.with("Content-Type", "text/xml").post("/consultants", "<a/>");
    EXPECT_EQ(answer.status, 415U);
    EXPECT_TRUE(answer.was_planned_away);
    EXPECT_EQ(manager.with("Content-Type", "application/json").post("/cv-analysis", "{}").status, 415U);
    EXPECT_EQ(manager.with("Content-Type", "Application/JSON; charset=utf-8").post("/consultants", "{}").status, 422U);
}

TEST_F(ErrorsTest, ABodyThatIsTooLargeIs413BeforeItIsRead) {
    const Answer answer = manager.post("/consultants", std::string(1024 * 1024 + 1, ' '));
    EXPECT_EQ(answer.status, 413U);
    EXPECT_TRUE(answer.was_planned_away);
}

TEST_F(ErrorsTest, WrongQueryParametersAreAllReported) {
    const Answer answer =
        manager.get("/consultants?skip=-1&limit=501&availability_status=free&skills=1&skills=x&zzz=1");
    EXPECT_EQ(answer.status, 422U);
    EXPECT_EQ(answer.size_at("/detail"), 4U) << answer.body;
    EXPECT_EQ(answer.at("/detail/0/loc"), R"(["query","skip"])");
    EXPECT_EQ(answer.at("/detail/3/loc"), R"(["query","skills",1])");
    EXPECT_EQ(answer.at("/detail/1/input"), R"("501")");
}

TEST_F(ErrorsTest, WrongPathQueryAndBodyAreReportedTogether) {
    const Answer answer = manager.put("/consultants/x", R"({"title":1,"unknown":2})");
    EXPECT_EQ(answer.size_at("/detail"), 3U) << answer.body;
}

TEST_F(ErrorsTest, HostileJsonIs422AndNothingElse) {
    const std::string deep(100'000, '[');
    for (const std::string& body :
         {deep, std::string("{\"a\":1e999}"), std::string("{\"title\":\"\\u0000\"}"),
          std::string("{\"title\":\"\xFF\"}"), std::string("nul"), std::string("\xEF\xBB\xBF{}"),
          std::string("{\"title\":\"a\",\"title\":\"b\"}"), std::string("[[[[[]]]]]")}) {
        const Answer answer = manager.post("/consultants", body);
        EXPECT_EQ(answer.status, 422U) << body.substr(0, 40);
        EXPECT_LT(answer.body.size(), 10'000U);
    }
}

TEST_F(ErrorsTest, AConflictIs409WithItsCode) {
    ASSERT_EQ(manager.post("/skills", R"({"name":"Maison"})").status, 201U);
    const Answer answer = manager.post("/skills", R"({"name":"Maison"})");
    EXPECT_EQ(answer.status, 409U);
    EXPECT_EQ(answer.at("/code"), R"("skill_exists")");
}

TEST_F(ErrorsTest, AForbiddenStepOfAStateMachineIs409) {
    const Answer tender =
        manager.post("/tenders", R"({"title":"A","client_name":"B","description":"C","status":"open"})");
    const std::string address = "/tenders/" + tender.at("/id");
    ASSERT_EQ(manager.put(address, R"({"status":"cancelled"})").status, 200U);
    const Answer answer = manager.put(address, R"({"status":"closed"})");
    EXPECT_EQ(answer.status, 409U);
    EXPECT_EQ(answer.at("/code"), R"("tender_step_refused")");
}

TEST_F(ErrorsTest, ErrorsAreFrenchAndEnglishOnRequest) {
    EXPECT_EQ(manager.get("/tenders/999").at("/detail"), R"("Cet appel d'offres n'existe pas.")");
    EXPECT_EQ(manager.with("Accept-Language", "en-GB,en;q=0.9,fr;q=0.5").get("/tenders/999").at("/detail"),
              R"("There is no such tender.")");
    EXPECT_EQ(manager.with("Accept-Language", "fr;q=0.9, en;q=0.5").get("/tenders/999").at("/detail"),
              R"("Cet appel d'offres n'existe pas.")");
    EXPECT_EQ(manager.with("Accept-Language", "de").get("/nothing").at("/detail"), R"("Cette adresse n'existe pas.")");
    EXPECT_EQ(manager.with("Accept-Language", "en").post("/tenders", "{}").at("/detail/0/msg"), R"("Field required")");
}

TEST_F(ErrorsTest, FieldErrorsOfTheCoreKeepTheirFactsInEnglish) {
    const std::string body = R"({"name":"Maison","siren":"12345678a","website":"ftp://x"})";
    const Client admin = anonymous.as(house.world.admin);
    const Answer english = admin.with("Accept-Language", "en").post("/companies", body);
    EXPECT_EQ(english.status, 422U);
    EXPECT_EQ(english.at("/detail/0/msg"), R"("A SIREN has nine digits.")") << english.body;
    EXPECT_EQ(english.at("/detail/1/msg"), R"("A web address begins with https:// or http://.")");
    EXPECT_EQ(admin.post("/companies", body).at("/detail/0/msg"), R"("Un SIREN a neuf chiffres.")");
}

TEST_F(ErrorsTest, JsonSyntaxIsExplainedInOneLanguage) {
    const Client english = manager.with("Accept-Language", "en");
    EXPECT_EQ(manager.post("/tenders", "{\"a\":").at("/detail/0/msg"),
              R"("JSON invalide : le texte s'arrête trop tôt.")");
    EXPECT_EQ(english.post("/tenders", "{\"a\":").at("/detail/0/msg"),
              R"("JSON decode error: the text ends too early")");
    for (const char* wrong : {"{} {}", "nul", "{'a':1}", "[1,]", "\"\\ud800\"", "1.e", "\"\n\""}) {
        EXPECT_TRUE(manager.post("/tenders", wrong).at("/detail/0/msg").starts_with("\"JSON invalide : ")) << wrong;
        EXPECT_FALSE(manager.post("/tenders", wrong).body.contains("error")) << wrong;
    }
}

TEST_F(ErrorsTest, ATenderBeginsAsDraftOrOpen) {
    const auto with = [&](std::string_view status) {
        return manager.post("/tenders", std::string(R"({"title":"A","client_name":"B","description":"C","status":")") +
                                            std::string(status) + "\"}");
    };
    EXPECT_EQ(with("draft").status, 201U);
    for (const char* status : {"in_progress", "closed", "cancelled"}) {
        const Answer answer = with(status);
        EXPECT_EQ(answer.status, 422U) << status;
        EXPECT_EQ(answer.at("/detail/0/loc"), R"(["body","status"])");
        EXPECT_EQ(answer.at("/code"), R"("tender_status_not_first")");
    }
}

TEST_F(ErrorsTest, ProblemJsonOnRequest) {
    const Client client = manager.with("Accept", "application/problem+json");
    const Answer missing = client.get("/tenders/999");
    EXPECT_EQ(missing.header("Content-Type"), "application/problem+json");
    EXPECT_EQ(missing.at("/status"), "404");
    EXPECT_EQ(missing.at("/title"), R"("Not Found")");
    EXPECT_EQ(missing.at("/code"), R"("tender_not_found")");
    EXPECT_EQ(missing.at("/instance"), R"("/api/v1/tenders/999")");
    const Answer wrong = client.post("/tenders", "{}");
    EXPECT_EQ(wrong.size_at("/errors"), 3U);
    EXPECT_EQ(client.send(http::Method::patch, "/tenders/1").at("/status"), "405");
}

TEST_F(ErrorsTest, AMissingServerIs503AndDoesNotNameIt) {
    const Answer answer = manager.upload("/cv-analysis", "cv.txt", "#reader_unavailable");
    EXPECT_EQ(answer.status, 503U);
    EXPECT_NE(answer.header("Retry-After"), "");
    EXPECT_FALSE(answer.body.contains("secret-path"));
}

TEST_F(ErrorsTest, AnExceptionIs500WithoutDetailsAndIsReported) {
    std::string reported;
    http::ApplicationSettings settings;
    settings.readiness = []() -> http::Readiness { throw std::runtime_error("host=db-7 password=x"); };
    settings.report_bug = [&](std::string_view, std::string_view what) { reported = what; };
    const auto application = house.make(settings);

    const Answer answer = Client(house, *application).get("//health/ready");

    EXPECT_EQ(answer.status, 500U);
    EXPECT_FALSE(answer.body.contains("db-7"));
    EXPECT_EQ(reported, "host=db-7 password=x");
}

TEST_F(ErrorsTest, TheServersOwnRefusalsHaveTheSameShape) {
    for (const unsigned status : {400U, 408U, 413U, 431U, 503U}) {
        const http::Response response = house.application->refuse(status, {});
        EXPECT_EQ(response.status, status);
        EXPECT_TRUE(response.body.starts_with(R"({"detail":")")) << response.body;
    }
}

TEST_F(ErrorsTest, TheClientsMistakesAreNeverCalledOurs) {
    for (const unsigned status : {417U, 501U, 505U}) {
        const http::Response response = house.application->refuse(status, {});
        EXPECT_FALSE(response.body.contains("Erreur interne")) << status << response.body;
    }
}

TEST(ErrorKinds, HaveOneStatusEach) {
    using enum ErrorKind;
    const std::vector<std::pair<ErrorKind, unsigned>> expected{
        {invalid_input, 422}, {unauthenticated, 401}, {forbidden, 403}, {not_found, 404},
        {conflict, 409},      {wrong_state, 409},     {too_large, 413}, {unsupported, 415},
        {too_many, 429},      {unavailable, 503},     {internal, 500}};
    for (const auto& [kind, status] : expected) {
        const http::Response response = http::error_response({kind, "some_code", "/etc/passwd", {}}, {});
        EXPECT_EQ(response.status, status);
        EXPECT_EQ(response.body.contains("/etc/passwd"), kind != internal && kind != unavailable);
    }
}

}  // namespace
}  // namespace talentmatch::testing
