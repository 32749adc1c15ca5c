// The configuration: the specification's names work, and every mistake is reported at once.
#include "config.hpp"

#include <sys/stat.h>

#include <filesystem>
#include <fstream>

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "support/temporary_directory.hpp"

namespace talentmatch::app {
namespace {

using ::testing::ElementsAre;

std::vector<std::string> wrong_names(const Error& error) {
    std::vector<std::string> names;
    for (const auto& field : error.fields) names.push_back(field.loc.at(1));
    return names;
}

class ConfigTest : public ::testing::Test {
protected:
    testing::TemporaryDirectory temporary_;
    const std::filesystem::path& directory_ = temporary_.path();
};

TEST_F(ConfigTest, NothingConfiguredMeansTheEmbeddedDefault) {
    const auto config = read_config({});

    ASSERT_TRUE(config.has_value());
    EXPECT_FALSE(config->postgres.has_value());
    EXPECT_EQ(config->data_dir, "var");
    EXPECT_EQ(config->token_lifetime, std::chrono::minutes{10'080});
    EXPECT_TRUE(config->secret_key.empty());
}

TEST_F(ConfigTest, TheSpecificationsExampleWorksInDevelopment) {
    const auto environment = parse_dotenv(
        "# Application\nAPP_NAME=TalentMatch\nAPI_V1_STR=/api/v1\nSECRET_KEY=your-secret-key\nALGORITHM=HS256\n"
        "ACCESS_TOKEN_EXPIRE_MINUTES=10080\n\nPOSTGRES_HOST=postgres\nPOSTGRES_PORT=5432\nPOSTGRES_USER=postgres\n"
        "POSTGRES_PASSWORD=postgres\nPOSTGRES_DB=talentmatch\nREDIS_HOST=redis\nREDIS_PASSWORD=\nENVIRONMENT="
        "development\n");
    ASSERT_TRUE(environment.has_value());

    const auto config = read_config(*environment);

    ASSERT_TRUE(config.has_value());
    EXPECT_EQ(config->postgres->host, "postgres");
    EXPECT_EQ(config->postgres->password.reveal(), "postgres");
    EXPECT_EQ(config->secret_key.reveal(), "your-secret-key");
    EXPECT_EQ(config->notices.size(), 1U) << "a server that is not used yet is said";
}

TEST_F(ConfigTest, ADefaultOrShortSecretIsRefusedOutsideDevelopment) {
    EXPECT_FALSE(read_config({{"SECRET_KEY", "your-secret-key"}}));
    EXPECT_FALSE(read_config({{"SECRET_KEY", std::string(31, 'k')}}));
    EXPECT_TRUE(read_config({{"SECRET_KEY", std::string(32, 'k')}}));
}

TEST_F(ConfigTest, EveryMistakeIsReportedAtOnce) {
    const auto config = read_config({{"PORT", "70000"},
                                     {"ALGORITHM", "none"},
                                     {"SECRET_KEY", "short"},
                                     {"LOG_LEVEL", "loud"},
                                     {"CORS_ORIGINS", "example.org"},
                                     {"TRUSTED_PROXIES", "10.0.0.0/8, proxy"},
                                     {"POSTGRES_HOST", "db"},
                                     {"POSTGRES_PORT", "12x"}});

    ASSERT_FALSE(config.has_value());
    EXPECT_EQ(config.error().code, "config_invalid");
    EXPECT_THAT(wrong_names(config.error()), ElementsAre("ALGORITHM", "SECRET_KEY", "POSTGRES_PORT", "PORT",
                                                         "TRUSTED_PROXIES", "CORS_ORIGINS", "LOG_LEVEL"));
}

TEST_F(ConfigTest, PostgresqlWithoutItsHostIsAMistakeAndNotSqlite) {
    const auto config = read_config({{"POSTGRESS_HOST", "db"}, {"POSTGRES_PASSWORD", "hunter2"}});

    ASSERT_FALSE(config.has_value());
    EXPECT_THAT(wrong_names(config.error()), ElementsAre("POSTGRES_HOST"));
}

TEST_F(ConfigTest, NoMessageRepeatsASecret) {
    const auto config = read_config({{"SECRET_KEY", "hunter2"}});

    ASSERT_FALSE(config.has_value());
    EXPECT_EQ(config.error().fields.at(0).message.find("hunter2"), std::string::npos);
}

TEST_F(ConfigTest, DotenvUnderstandsQuotesCommentsAndExport) {
    const auto environment = parse_dotenv("export A=1 # one\r\nB=\"two # 2\" # b\nC='it''\nD=\n");

    ASSERT_FALSE(environment.has_value());
    ASSERT_EQ(environment.error().fields.size(), 1U);
    EXPECT_EQ(environment.error().fields[0].loc[1], "line 3");
    const auto valid = parse_dotenv("export A=1 # one\r\nB=\"two # 2\" # b\nD=\n");
    EXPECT_EQ(*valid, (Environment{{"A", "1"}, {"B", "two # 2"}, {"D", ""}}));
}

TEST_F(ConfigTest, WithoutAKeyARandomOneIsKeptForTheOwnerOnly) {
    Config config;
    config.data_dir = directory_ / "new" / "var";

    const auto first = secret_key_of(config);
    const auto second = secret_key_of(config);

    ASSERT_TRUE(first.has_value());
    EXPECT_GE(first->reveal().size(), 43U);  // 32 bytes in base64url
    EXPECT_EQ(*first, *second);
    struct stat facts{};
    ASSERT_EQ(stat((config.data_dir / "secret_key").c_str(), &facts), 0);
    EXPECT_EQ(facts.st_mode & 0777U, 0600U);
}

TEST_F(ConfigTest, AKeyThatOthersCanReadIsRefused) {
    Config config;
    config.data_dir = directory_;
    std::ofstream{directory_ / "secret_key"} << std::string(64, 'a');
    ASSERT_EQ(chmod((directory_ / "secret_key").c_str(), 0644), 0);

    const auto key = secret_key_of(config);

    ASSERT_FALSE(key.has_value());
    EXPECT_EQ(key.error().code, "secret_key_unreadable");
}

}  // namespace
}  // namespace talentmatch::app
