// `serve --demo` on a database that is empty, half filled, or somebody's own.
#include "demo.hpp"

#include <filesystem>
#include <fstream>

#include <gtest/gtest.h>

#include "cli/platform.hpp"
#include "support/temporary_directory.hpp"

namespace talentmatch::app {
namespace {

class DemoStartTest : public ::testing::Test {
protected:
    DemoStartTest() {
        config.data_dir = folder.path();
        config.is_development = true;
        config.bcrypt_cost = 4;
        std::filesystem::current_path(TM_SOURCE_DIR);
        house = House::open(config).value();
        Company company;
        company.name = "Valmer Ingénierie";
        EXPECT_TRUE(house->companies.create_company(cli::operator_actor, company).has_value());
    }

    [[nodiscard]] bool may_log_in() {
        return house->accounts.login("manager@valmer.example", Secret{demo_password}).has_value();
    }

    testing::TemporaryDirectory folder;  // outlives the house, whose files are in it
    Config config;
    std::unique_ptr<House> house;
};

TEST_F(DemoStartTest, LeavesADatabaseWithCompaniesAlone) {
    ASSERT_TRUE(prepare_demo(config, *house, cli::Style{}).has_value());
    EXPECT_FALSE(may_log_in());
}

TEST_F(DemoStartTest, FinishesWhatAnEarlierStartLeftUnfinished) {
    std::ofstream{config.data_dir / demo_unfinished}.flush();

    ASSERT_TRUE(prepare_demo(config, *house, cli::Style{}).has_value());

    EXPECT_TRUE(may_log_in());
    EXPECT_FALSE(std::filesystem::exists(config.data_dir / demo_unfinished));
}

}  // namespace
}  // namespace talentmatch::app
