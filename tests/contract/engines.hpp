// A database of each SQL engine, for what only the SQL adapter promises.
#pragma once

#include <algorithm>
#include <atomic>
#include <memory>
#include <set>
#include <string>
#include <vector>

#include "contract/house.hpp"
#include "sql/settings.hpp"
#include "support/postgres.hpp"
#include "support/temporary_directory.hpp"

namespace talentmatch::test {

/// The parameter is "sqlite" or "postgresql".
class EngineTest : public ::testing::TestWithParam<const char*> {
protected:
    using Content = PostgresDatabase::Content;

    explicit EngineTest(Content content = Content::schema) : content_(content) {}

    void SetUp() override;

    [[nodiscard]] bool is_sqlite() const { return std::string{GetParam()} == "sqlite"; }

    /// To be adjusted before anything is opened with them.
    [[nodiscard]] sql::Settings& settings() { return settings_; }

    [[nodiscard]] static Actor admin() { return {UserId{1}, CompanyId{0}, Role::admin}; }
    [[nodiscard]] static Company a_company(const std::string& name);

private:
    Content content_;
    testing::TemporaryDirectory folder_;
    std::unique_ptr<PostgresDatabase> postgres_;
    sql::Settings settings_;
};

}  // namespace talentmatch::test

/// Runs the suite over both engines.
// NOLINTNEXTLINE(cppcoreguidelines-macro-usage): GoogleTest offers only a macro
#define TM_EVERY_ENGINE(Suite) \
    INSTANTIATE_TEST_SUITE_P(Over, Suite, ::testing::Values("sqlite", "postgresql"), name_of_parameter)
