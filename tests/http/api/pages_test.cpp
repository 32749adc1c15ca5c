// What a browser and a load balancer see.
#include <gtest/gtest.h>

#include "http/api/client.hpp"

namespace talentmatch::testing {
namespace {

class PagesTest : public ::testing::Test {
protected:
    House house;
    std::filesystem::path assets = std::filesystem::temp_directory_path() / ("tm-pages-" + std::to_string(::getpid()));

    void SetUp() override {
        std::filesystem::create_directories(assets / "swagger-ui-dist");
        std::filesystem::create_directories(assets / "redoc/bundles");
        std::ofstream(assets / "swagger-ui-dist/swagger-ui-bundle.js") << "bundle";
        std::ofstream(assets / "redoc/bundles/redoc.standalone.js") << "redoc https://cdn.redoc.ly/redoc/logo-mini.svg";
    }
    void TearDown() override { std::filesystem::remove_all(assets); }

    [[nodiscard]] std::unique_ptr<http::Application> with_assets() {
        http::ApplicationSettings settings;
        settings.docs_assets = assets;
        return house.make(settings);
    }
};

TEST_F(PagesTest, TheStartPageSaysWhereToGo) {
    const Answer answer = Client(house).get("//");
    EXPECT_EQ(answer.status, 200U);
    EXPECT_EQ(answer.header("Content-Type"), "text/html; charset=utf-8");
    for (const char* place : {"/docs", "/redoc", "/openapi.json", "/health/ready"})
        EXPECT_TRUE(answer.body.contains("href=\"" + std::string(place))) << place;
    EXPECT_FALSE(answer.body.contains("<script"));
}

TEST_F(PagesTest, TheDocumentationIsServedFromHereAlone) {
    const auto application = with_assets();
    const Client client(house, *application);
    for (const char* page : {"//docs", "//docs/", "//redoc", "/docs", "/redoc"}) {
        const Answer answer = client.get(page);
        EXPECT_EQ(answer.status, 200U) << page;
        EXPECT_FALSE(answer.body.contains("://")) << page;
        EXPECT_TRUE(answer.header("Content-Security-Policy").contains("script-src 'self';")) << page;
    }
    EXPECT_EQ(client.get("//docs/assets/swagger-ui-bundle.js").body, "bundle");
    EXPECT_EQ(client.get("//docs/assets/redoc.standalone.js").body, "redoc data:,");
    EXPECT_EQ(client.get("//docs/assets/docs.js").header("Content-Type"), "text/javascript; charset=utf-8");
}

TEST_F(PagesTest, TheDescriptionIsAtBothAddresses) {
    const Client client(house);
    EXPECT_EQ(client.get("//openapi.json").body, http::openapi_document());
    EXPECT_EQ(client.get("/openapi.json").body, http::openapi_document());
}

TEST_F(PagesTest, AnUnchangedPageIsNotSentAgain) {
    const Client client(house);
    const std::string etag = client.get("//openapi.json").header("ETag");
    const Answer again = client.with("If-None-Match", etag).get("//openapi.json");
    EXPECT_EQ(again.status, 304U);
    EXPECT_EQ(again.body, "");
}

TEST_F(PagesTest, MissingAssetsAre404AndTheApiStillWorks) {
    EXPECT_EQ(Client(house).get("//docs/assets/swagger-ui-bundle.js").status, 404U);
    EXPECT_EQ(Client(house).get("//docs/assets/../../etc/passwd").status, 404U);
    EXPECT_EQ(Client(house).as(house.world.sales).get("/consultants").status, 200U);
}

TEST_F(PagesTest, HealthTellsLiveFromReady) {
    http::ApplicationSettings settings;
    settings.readiness = [] { return http::Readiness::database_not_writable; };
    const auto application = house.make(settings);
    const Client client(house, *application);
    EXPECT_EQ(client.get("//health/live").status, 200U);
    const Answer not_ready = client.get("//health/ready");
    EXPECT_EQ(not_ready.status, 503U);
    EXPECT_EQ(not_ready.at("/code"), R"("database_not_writable")");
    EXPECT_EQ(Client(house).get("//health/ready").body, R"({"status":"ok"})");
}

TEST_F(PagesTest, ReadySaysWhatTheServerWaitsFor) {
    http::ApplicationSettings settings;
    settings.waits_for = [] { return "loading"; };
    const auto application = house.make(settings);
    const Client client(house, *application);

    const auto answer = client.get("//health/ready");

    EXPECT_EQ(answer.status, 503U);
    EXPECT_EQ(answer.body, R"({"status":"loading"})");
    EXPECT_EQ(client.get("//health/live").status, 200U);
}

TEST_F(PagesTest, PagesAreOnlyRead) {
    EXPECT_EQ(Client(house).post("//docs", "{}").status, 405U);
    EXPECT_EQ(Client(house).send(http::Method::head, "//docs").status, 200U);
}

}  // namespace
}  // namespace talentmatch::testing
