// What an operator meets at night: each is said in the log, answered as unavailable, and over when its cause is.
#include <filesystem>
#include <fstream>
#include <thread>

#include <fmt/format.h>

#include "contract/engines.hpp"
#include "sql/connection.hpp"
#include "sql/database_error.hpp"
#include "sql/driver_errors.hpp"
#include "sql/migrations.hpp"
#include "sql/store.hpp"

namespace talentmatch::test {
namespace {

using namespace std::chrono_literals;

const Actor admin{UserId{1}, CompanyId{0}, Role::admin};

Company a_company(const std::string& name) {
    Company company;
    company.name = name;
    return company;
}

class SqliteTroubleTest : public ::testing::Test {
protected:
    SqliteTroubleTest() {
        settings.engine = sql::SqliteFile{file};
        settings.acquire_timeout = 100ms;
        settings.report_trouble = [this](std::string_view what) { told.emplace_back(what); };
        must(sql::migrate_up(settings));
    }

    testing::TemporaryDirectory folder;
    std::filesystem::path file = folder.path() / "test.db";
    sql::Settings settings;
    std::vector<std::string> told;
};

TEST_F(SqliteTroubleTest, SaysThatAnotherProgramHoldsTheFile) {
    const auto store = must(sql::open(settings));
    sql::Connection other{settings};
    other.begin_writing();

    EXPECT_EQ(code_of(store->companies().create(admin, a_company("Aube"))), "database_unavailable");
    ASSERT_EQ(told.size(), 1U);
    EXPECT_TRUE(told[0].contains("database is locked")) << told[0];
    EXPECT_EQ(code_of(store->companies().list(admin, {}, {})), "") << "reading goes on";

    EXPECT_TRUE(other.rollback());
    EXPECT_EQ(code_of(store->companies().create(admin, a_company("Aube"))), "");
}

TEST_F(SqliteTroubleTest, SaysThatTheFileIsGoneInsteadOfMakingAnEmptyOne) {
    const auto store = must(sql::open(settings));
    must(store->companies().create(admin, a_company("Aube")));
    for (const auto* end : {"", "-wal", "-shm"}) std::filesystem::remove(file.string() + end);

    EXPECT_EQ(code_of(store->companies().create(admin, a_company("Brume"))), "database_unavailable");
    ASSERT_FALSE(told.empty());
    EXPECT_TRUE(told.back().contains("is gone")) << told.back();
    EXPECT_FALSE(std::filesystem::exists(file));
}

TEST_F(SqliteTroubleTest, CallsAFullDiskUnavailableAndWorksOnWhenThereIsRoom) {
    sql::Connection connection{settings};
    connection.script("PRAGMA max_page_count = 1");  // no less than what is there
    connection.begin_writing();
    try {
        for (int i = 0; i < 1000; ++i)
            connection.script(
                fmt::format("INSERT INTO companies (name, created_at, description) VALUES ('{}', '', '{}')", i,
                            std::string(5000, 'x')));
        FAIL() << "there was room";
    } catch (const sql::DatabaseError& error) {
        EXPECT_EQ(error.fault(), sql::Fault::busy);
        EXPECT_TRUE(std::string{error.what()}.contains("database or disk is full")) << error.what();
    }
    EXPECT_TRUE(connection.rollback());
    connection.script("PRAGMA max_page_count = 1000000");
    connection.script("INSERT INTO companies (name, created_at) VALUES ('Aube', '')");
}

class PostgresTroubleTest : public ::testing::Test {
protected:
    void SetUp() override {
        if (!postgres_is_missing().empty()) GTEST_SKIP() << postgres_is_missing();
        database_ = std::make_unique<PostgresDatabase>(content);
        settings = database_->settings();
        settings.report_trouble = [this](std::string_view what) { told.emplace_back(what); };
    }

    [[nodiscard]] std::string name() const { return server().database; }
    [[nodiscard]] const sql::PostgresServer& server() const { return std::get<sql::PostgresServer>(settings.engine); }

    /// Settings of a new account without any right.
    sql::Settings as(const std::string& role, const std::string& options) {
        run_on_server(fmt::format("DROP ROLE IF EXISTS {0}; CREATE ROLE {0} LOGIN PASSWORD 'x' {1}", role, options));
        auto others = settings;
        std::get<sql::PostgresServer>(others.engine).user = role;
        std::get<sql::PostgresServer>(others.engine).password = Secret{"x"};
        return others;
    }

    PostgresDatabase::Content content = PostgresDatabase::Content::schema;
    sql::Settings settings;
    std::vector<std::string> told;

private:
    std::unique_ptr<PostgresDatabase> database_;
};

TEST_F(PostgresTroubleTest, FollowsTheServerThatBecameReadOnlyUntilItTakesWrites) {
    const auto store = must(sql::open(settings));
    must(store->companies().create(admin, a_company("Aube")));
    run_on_server(fmt::format("ALTER DATABASE {} SET default_transaction_read_only = on", name()));
    run_on_server(
        fmt::format("SELECT pg_terminate_backend(pid, 5000) FROM pg_stat_activity WHERE datname = '{}'", name()));

    EXPECT_EQ(code_of(store->companies().create(admin, a_company("Brume"))), "database_unavailable");
    ASSERT_FALSE(told.empty());
    EXPECT_TRUE(told.back().contains("25006") && told.back().contains("read-only")) << told.back();
    EXPECT_EQ(code_of(store->companies().list(admin, {}, {})), "") << "reading goes on";

    run_on_server(fmt::format("ALTER DATABASE {} RESET default_transaction_read_only", name()));
    EXPECT_EQ(code_of(store->companies().create(admin, a_company("Brume"))), "") << "no restart of ours";
}

TEST_F(PostgresTroubleTest, SaysThatTheServerHasTooManyConnections) {
    const auto crowded = as("tm_crowded", "CONNECTION LIMIT 0");

    const auto refused = sql::migration_status(crowded);

    EXPECT_EQ(code_of(refused), "database_unavailable");
    EXPECT_TRUE(refused.error().message.contains("too many connections")) << refused.error().message;
    run_on_server("DROP ROLE tm_crowded");
}

class PostgresRightsTest : public PostgresTroubleTest {
protected:
    PostgresRightsTest() { content = PostgresDatabase::Content::nothing; }
};

TEST_F(PostgresRightsTest, TellsWhatToRunWhenTheAccountMayNotCreateTheExtension) {
    const auto plain = as("tm_plain", "");
    sql::Connection{settings}.script("GRANT ALL ON SCHEMA public TO tm_plain");

    const auto refused = sql::migrate_up(plain);

    EXPECT_EQ(code_of(refused), "migration_failed");
    EXPECT_TRUE(refused.error().message.contains("search_index") &&
                refused.error().message.contains("CREATE EXTENSION pg_trgm"))
        << refused.error().message;
    sql::Connection{settings}.script("CREATE EXTENSION pg_trgm");
    EXPECT_EQ(code_of(sql::migrate_up(plain)), "") << "the rest";
    sql::Connection{plain}.script("DROP OWNED BY CURRENT_USER CASCADE");
    sql::Connection{settings}.script("REVOKE ALL ON SCHEMA public FROM tm_plain");
    run_on_server("DROP ROLE tm_plain");
}

TEST(RestartUnderLoadTest, AnswersUnavailableMeanwhileAndWorksOn) {
    if (!postgres_is_missing().empty()) GTEST_SKIP() << postgres_is_missing();
    const PrivatePostgres server;
    const sql::Settings settings{.engine = server.address(), .max_connections = 3};
    must(sql::migrate_up(settings));
    const auto store = must(sql::open(settings));
    std::atomic<bool> is_over = false;
    std::atomic<int> stored = 0;
    std::atomic<int> unavailable = 0;
    std::atomic<int> other = 0;
    std::vector<std::jthread> callers;
    for (int caller = 0; caller < 4; ++caller)
        callers.emplace_back([&, caller] {
            for (int i = 0; !is_over; ++i) {
                const auto code = code_of(store->companies().create(admin, a_company(fmt::format("{}-{}", caller, i))));
                ++(code.empty() ? stored : code == "database_unavailable" ? unavailable : other);
                if (!code.empty()) std::this_thread::yield();
            }
        });
    const auto wait_for = [](const std::atomic<int>& count, int more) {
        for (const int before = count; count < before + more;) std::this_thread::yield();
    };

    wait_for(stored, 20);
    server.stop();
    wait_for(unavailable, 5);
    server.start_again();
    wait_for(stored, 20);
    is_over = true;
    callers.clear();

    EXPECT_EQ(other, 0) << "nothing but unavailable";
    EXPECT_EQ(code_of(store->ping()), "");
}

TEST(DriverErrorsTest, NameWhatMayBeTriedAgain) {
    for (const auto* state : {"53100", "53200", "53300", "57014", "55P03"})  // full, memory, connections, time, lock
        EXPECT_EQ(sql::fault_of_sqlstate(state), sql::Fault::busy) << state;
    for (const auto* state : {"57P01", "57P02", "57P03", "08006", "25006", "25P03"})
        EXPECT_EQ(sql::fault_of_sqlstate(state), sql::Fault::lost) << state;
    EXPECT_EQ(sql::fault_of_sqlstate("40P01"), sql::Fault::again);
    EXPECT_EQ(sql::fault_of_sqlstate("42P01"), sql::Fault::other) << "a table that is missing is no outage";
}

}  // namespace
}  // namespace talentmatch::test
