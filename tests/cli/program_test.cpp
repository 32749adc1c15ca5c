// The command line as a whole: help in French, exit codes, nothing made that a command does not need.
#include "cli/program.hpp"

#include <sstream>

#include <gtest/gtest.h>

#include "cli/platform_house.hpp"
#include "cli/users.hpp"

namespace talentmatch::cli {
namespace {

class ProgramTest : public ::testing::Test {
protected:
    std::ostringstream out;
    std::ostringstream err;
    Services services;

    ProgramTest() {
        services.version = "1.2.3";
        services.openapi = [] { return std::string("{}\n"); };
        services.serve = [](const ServeOptions&, const Style&) { return 7; };
    }

    int call(const std::vector<std::string>& arguments) { return run(arguments, services, out, err); }
};

TEST_F(ProgramTest, HelpsInFrenchWithExamples) {
    EXPECT_EQ(call({"--help"}), 0);
    for (const auto* command : {"serve", "migrate", "match", "import", "demo", "user", "openapi", "permissions"})
        EXPECT_NE(out.str().find(command), std::string::npos) << command;
    out.str("");
    EXPECT_EQ(call({"match", "--help"}), 0);
    EXPECT_NE(out.str().find("talentmatch match --tender appel.pdf"), std::string::npos) << out.str();
}

TEST_F(ProgramTest, RefusesWhatItDoesNotKnow) {
    EXPECT_EQ(call({}), 2);
    EXPECT_EQ(call({"dance"}), 2);
    EXPECT_EQ(call({"match", "--tender", "x"}), 2);
    EXPECT_EQ(call({"match", "--tender", "x", "--cvs", "y", "--min-score", "3"}), 2);
    EXPECT_EQ(call({"import", "x", "--company", "0"}), 2);
    EXPECT_FALSE(err.str().empty());
}

TEST_F(ProgramTest, NamesTheCommandThatIsUnknown) {
    EXPECT_EQ(call({"dance"}), 2);
    EXPECT_TRUE(err.str().contains("Commande inconnue : « dance »")) << err.str();
    EXPECT_EQ(call({"user", "creat"}), 2);
    EXPECT_TRUE(err.str().contains("« creat »")) << err.str();
}

TEST_F(ProgramTest, RefusesInEnglishWhenThatIsAskedFor) {
    EXPECT_EQ(call({"match", "--lang", "en", "--limit", "0"}), 2);
    EXPECT_TRUE(err.str().contains("Value refused")) << err.str();
    EXPECT_TRUE(err.str().contains("Help: ")) << err.str();
    EXPECT_FALSE(err.str().contains("Aide")) << err.str();
}

TEST_F(ProgramTest, SpeaksEnglishInEveryCommandWhereverTheLanguageStands) {
    services.platform = [] {
        return Result<Platform>(fail(ErrorKind::unavailable, "database_unavailable", "Base absente."));
    };
    services.migrate = [](const std::string&, const Style& style) { return style.is_english ? 5 : 6; };

    EXPECT_EQ(call({"user", "list", "--lang", "en"}), 2);
    EXPECT_TRUE(err.str().starts_with("Error: ")) << err.str();
    EXPECT_EQ(call({"--lang=en", "migrate"}), 5);
    EXPECT_EQ(call({"migrate", "--lang", "fr"}), 6);
    err.str("");
    EXPECT_EQ(call({"--lang", "en", "dance"}), 2);
    EXPECT_TRUE(err.str().contains("Unknown command: \"dance\"")) << err.str();
    EXPECT_EQ(call({"migrate", "--lang", "de"}), 2);
}

TEST_F(ProgramTest, TakesTheLocaleWhereNobodySaysALanguage) {
    services.migrate = [](const std::string&, const Style& style) { return style.is_english ? 5 : 6; };

    EXPECT_EQ(call({"migrate"}), 6);
    for (const auto* english : {"en", "en_GB.UTF-8", "en.UTF-8"}) {
        services.locale = english;
        EXPECT_EQ(call({"migrate"}), 5) << english;
        EXPECT_EQ(call({"migrate", "--lang", "fr"}), 6) << english;
    }
    for (const auto* other : {"C.UTF-8", "POSIX", "fr_FR.UTF-8", "eng"}) {
        services.locale = other;
        EXPECT_EQ(call({"migrate"}), 6) << other;
    }
}

TEST_F(ProgramTest, RunsTheOneCommandAskedFor) {
    EXPECT_EQ(call({"serve"}), 7);
    EXPECT_EQ(call({"openapi"}), 0);
    EXPECT_EQ(out.str(), "{}\n");
    EXPECT_EQ(call({"--version"}), 0);
}

TEST_F(ProgramTest, SaysWhyThereIsNoDatabase) {
    services.platform = [] {
        return Result<Platform>(fail(ErrorKind::unavailable, "database_unavailable", "Base absente."));
    };

    EXPECT_EQ(call({"user", "list"}), 2);

    EXPECT_NE(err.str().find("Base absente."), std::string::npos) << err.str();
}

TEST_F(ProgramTest, AsksForAPasswordOfTheDemoOutsideDevelopment) {
    services.is_development = false;

    EXPECT_EQ(call({"demo"}), 2);

    EXPECT_NE(err.str().find("--password"), std::string::npos) << err.str();
}

TEST(UsersTest, CreatesAnAccountInANewCompanyListsItAndChangesItsPassword) {
    PlatformHouse house;
    std::ostringstream out;
    std::ostringstream err;
    NewUser wanted{.email = "a.martin@esn.fr",
                   .full_name = "Alex Martin",
                   .role = "manager",
                   .company = {},
                   .company_name = "Mon ESN"};

    ASSERT_EQ(create_user(wanted, Secret{"a good password"}, house.platform, Style{}, out, err), 0) << err.str();
    EXPECT_EQ(create_user(wanted, Secret{"a good password"}, house.platform, Style{}, out, err), 2) << "twice";
    EXPECT_EQ(list_users({}, house.platform, Style{}, out, err), 0);
    EXPECT_NE(out.str().find("a.martin@esn.fr"), std::string::npos) << out.str();
    ASSERT_EQ(change_password("A.Martin@esn.fr", Secret{"a better password"}, house.platform, Style{}, out, err), 0)
        << err.str();
    EXPECT_TRUE(house.accounts.login("a.martin@esn.fr", Secret{"a better password"}).has_value());

    wanted.role = "king";
    EXPECT_EQ(create_user(wanted, Secret{"a good password"}, house.platform, Style{}, out, err), 2);
    EXPECT_EQ(change_password("nobody@esn.fr", Secret{"a good password"}, house.platform, Style{}, out, err), 2);
}

TEST(PermissionsTest, AreATableWithARowForEach) {
    std::ostringstream out;

    write_permissions(out);

    const auto text = out.str();
    EXPECT_EQ(static_cast<std::size_t>(std::ranges::count(text, '\n')), EnumNames<Permission>::names.size() + 2);
    EXPECT_NE(text.find("| `run_matching` | yes |"), std::string::npos) << text;
}

}  // namespace
}  // namespace talentmatch::cli
