// `serve --demo` on a database that is empty, half filled, or somebody's own.
#include "demo.hpp"

#include <filesystem>
#include <fstream>

#include <gtest/gtest.h>

#include "cli/platform.hpp"

namespace talentmatch::app {
namespace {

class DemoStartTest : public ::testing::Test {
protected:
    DemoStartTest() {
        auto pattern = (std::filesystem::temp_directory_path() / "tm-demo-XXXXXX").string();
        config.data_dir = mkdtemp(pattern.data());
        config.is_development = true;
        config.bcrypt_cost = 4;
        std::filesystem::current_path(TM_SOURCE_DIR);
        house = House::open(config).value();
        Company company;
        company.name = "Valmer Ingénierie";
        EXPECT_TRUE(house->companies.create_company(cli::operator_actor, company).has_value());
    }
    ~DemoStartTest() override {
        house.reset();
        std::filesystem::remove_all(config.data_dir);
    }

    [[nodiscard]] bool may_log_in() {
        return house->accounts.login("manager@valmer.example", Secret{demo_password}).has_value();
    }

    Config config;
    std::unique_ptr<House> house;
};

TEST_F(DemoStartTest, LeavesADatabaseWithCompaniesAlone) {
    ASSERT_TRUE(prepare_demo(config, *house).has_value());
    EXPECT_FALSE(may_log_in());
}

TEST_F(DemoStartTest, FinishesWhatAnEarlierStartLeftUnfinished) {
    std::ofstream{config.data_dir / demo_unfinished}.flush();

    ASSERT_TRUE(prepare_demo(config, *house).has_value());

    EXPECT_TRUE(may_log_in());
    EXPECT_FALSE(std::filesystem::exists(config.data_dir / demo_unfinished));
}

}  // namespace
}  // namespace talentmatch::app
