// `talentmatch demo`: the market it makes, and that a second run changes nothing.
#include "cli/demo.hpp"

#include <set>

#include <gtest/gtest.h>

#include "cli/demo_data.hpp"
#include "cli/platform_house.hpp"

namespace talentmatch::cli {
namespace {

const std::filesystem::path demo_folder{TM_SOURCE_DIR "/data/demo"};

class DemoTest : public ::testing::Test {
protected:
    PlatformHouse house;
    std::ostringstream out;
    std::ostringstream err;

    int run() {
        const DemoOptions options{
            .folder = demo_folder, .password = Secret{"demo-talentmatch"}, .cvs = DemoCvs::leave_out};
        return fill_demo(options, house.platform, Style{}, out, err);
    }

    Actor log_in(std::string_view email) {
        const auto token = house.accounts.login(email, Secret{"demo-talentmatch"});
        EXPECT_TRUE(token.has_value()) << email;
        return house.accounts.actor_of(token->token.reveal()).value();
    }
};

TEST_F(DemoTest, MakesAMarketOfThreeCompanies) {
    ASSERT_EQ(run(), 0) << err.str();

    const auto admin = log_in("admin@talentmatch.example");
    const auto manager = log_in("manager@valmer.example");
    EXPECT_EQ(house.consultants.get_all_consultants(admin, {}, {.skip = 0, .limit = 500})->size(), 60U);
    EXPECT_EQ(house.tenders.get_all_tenders(admin, {}, {})->size(), 12U);
    const auto collaborations = house.collaborations.get_all_collaborations(manager, {}, {}).value();
    std::multiset<CollaborationStatus> statuses;
    for (const auto& one : collaborations) statuses.insert(one.status);
    EXPECT_EQ(statuses, (std::multiset{CollaborationStatus::active, CollaborationStatus::pending}));
    std::set<MatchStatus> states;
    for (const auto& match : house.matches.get_all_matches(admin, {}, {}).value()) states.insert(match.status);
    EXPECT_EQ(states.size(), 5U);
}

TEST_F(DemoTest, ASecondRunAddsNothing) {
    ASSERT_EQ(run(), 0) << err.str();
    out.str("");

    ASSERT_EQ(run(), 0) << err.str();

    EXPECT_NE(out.str().find(": 0 élément(s) ajouté(s)"), std::string::npos) << out.str();
}

TEST_F(DemoTest, GivesAnAccountOfEveryRoleAndAConsultantWithTheOwnRecord) {
    ASSERT_EQ(run(), 0) << err.str();

    std::set<Role> roles;
    for (const auto* email : {"admin@talentmatch.example", "manager@valmer.example", "recruteur@valmer.example",
                              "commercial@valmer.example", "consultant@valmer.example"})
        roles.insert(log_in(email).role);
    EXPECT_EQ(roles.size(), 5U);
    const auto own = house.consultants.get_all_consultants(log_in("consultant@valmer.example"), {}, {}).value();
    ASSERT_EQ(own.size(), 1U);
    EXPECT_EQ(own.front().last_name, "Carpentier");
}

TEST_F(DemoTest, EveryOpenTenderFindsSomebodyOfOneRank) {
    ASSERT_EQ(run(), 0) << err.str();
    const auto admin = log_in("admin@talentmatch.example");

    for (const auto& tender : house.tenders.get_all_tenders(admin, {}, {}).value()) {
        const auto found = house.matches.find_matches_for_tender(
            admin, tender.id, {.min_score = Score::millionths(600'000), .limit = 10}, use_cases::Reach::with_partners);
        ASSERT_TRUE(found.has_value()) << found.error().message;
        EXPECT_FALSE(found->matches.empty()) << tender.title;
    }
}

TEST(DemoDataTest, DaysAreCountedFromToday) {
    const auto today = parse_date("2031-05-10").value();
    const auto data = read_demo_data(demo_folder, today);

    ASSERT_TRUE(data.has_value()) << data.error().message;
    EXPECT_EQ(data->tenders.front().tender.start_date, today + std::chrono::days{15});
}

TEST(DemoDataTest, SaysWhichLineIsWrong) {
    EXPECT_EQ(read_demo_data("/nowhere", {}).error().code, "demo_data_missing");
    const testing::TemporaryDirectory folder;
    std::ignore = folder.write("companies.tsv",
                               "key\tname\tlocation\temail\tphone\twebsite\tdescription\nx\tX\t\tno-email\t\t\t\n");

    const auto data = read_demo_data(folder.path(), {});

    ASSERT_FALSE(data.has_value());
    EXPECT_NE(data.error().message.find("companies.tsv, ligne 2"), std::string::npos) << data.error().message;
}

}  // namespace
}  // namespace talentmatch::cli
