// What the SQL adapter promises beside the ports: a bounded pool, limits in time, readers beside a writer.
#include <future>
#include <latch>
#include <thread>

#include "contract/engines.hpp"
#include "sql/connection.hpp"
#include "sql/database_error.hpp"
#include "sql/pool.hpp"
#include "sql/store.hpp"

namespace talentmatch::test {
namespace {

using namespace std::chrono_literals;

class StoreTest : public EngineTest {};

TM_EVERY_ENGINE(StoreTest);

TEST_P(StoreTest, AnswersAPing) {
    const auto store = must(sql::open(settings()));

    EXPECT_EQ(code_of(store->ping()), "");
}

TEST_P(StoreTest, TriesWritingByWritingAndLeavesOneRow) {
    const auto store = must(sql::open(settings()));

    for (int i = 0; i < 3; ++i) EXPECT_EQ(code_of(store->try_writing()), "");
}

TEST_P(StoreTest, SaysUnavailableWhenNoConnectionComesFreeInTime) {
    settings().max_connections = 1;
    settings().acquire_timeout = 50ms;
    std::vector<std::string> told;
    settings().report_trouble = [&](std::string_view what) { told.emplace_back(what); };
    const auto store = must(sql::open(settings()));
    const auto company = must(store->companies().create(admin(), a_company("Aube")));

    std::string inside;
    must(store->companies().update(admin(), company.id, [&](const Company& stored) -> Result<Company> {
        inside = code_of(store->companies().by_id(admin(), company.id));  // the only connection is ours
        return stored;
    }));

    EXPECT_EQ(inside, "database_unavailable");
    EXPECT_EQ(told, std::vector<std::string>{"no connection came free in time"}) << "the operator learns why";
    EXPECT_EQ(code_of(store->companies().by_id(admin(), company.id)), "") << "and free again";
}

TEST_P(StoreTest, WaitsForAConnectionThatComesFree) {
    settings().max_connections = 2;
    settings().acquire_timeout = 20s;
    const auto store = must(sql::open(settings()));

    std::vector<std::jthread> callers;
    std::atomic<int> refused = 0;
    for (int i = 0; i < 12; ++i)
        callers.emplace_back([&, i] {
            if (!store->companies().create(admin(), a_company(std::to_string(i)))) ++refused;
            if (!store->companies().list(admin(), {}, {})) ++refused;
        });
    callers.clear();

    EXPECT_EQ(refused, 0);
    EXPECT_EQ(must(store->companies().list(admin(), {}, {})).size(), 12U);
}

TEST_P(StoreTest, ReadsTheLastStateWhileSomebodyWrites) {
    const auto store = must(sql::open(settings()));
    const auto company = must(store->companies().create(admin(), a_company("Before")));

    std::string seen;
    must(store->companies().update(admin(), company.id, [&](const Company& stored) -> Result<Company> {
        seen = must(store->companies().by_id(admin(), company.id)).name;
        auto next = stored;
        next.name = "After";
        return next;
    }));

    EXPECT_EQ(seen, "Before");
    EXPECT_EQ(must(store->companies().by_id(admin(), company.id)).name, "After");
}

TEST_P(StoreTest, StopsAStatementThatTakesTooLong) {
    settings().statement_timeout = 100ms;
    sql::Connection connection{settings()};
    constexpr auto forever = R"(
WITH RECURSIVE numbers (n) AS (SELECT 1 UNION ALL SELECT n + 1 FROM numbers)
SELECT count(*) FROM numbers)";

    try {
        static_cast<void>(connection.exists(sql::Query{forever}));
        FAIL() << "it ended";
    } catch (const sql::DatabaseError& error) {
        EXPECT_EQ(error.fault(), sql::Fault::busy) << error.what();
    }
    EXPECT_TRUE(connection.exists(sql::Query{"SELECT 1"})) << "the connection is still good";
}

TEST_P(StoreTest, KeepsANewSqliteFileToItsOwner) {
    if (!is_sqlite()) GTEST_SKIP() << "PostgreSQL keeps its own files";
    using std::filesystem::perms;

    const auto rights = std::filesystem::status(std::get<sql::SqliteFile>(settings().engine).path).permissions();

    EXPECT_EQ(rights & perms::all, perms::owner_read | perms::owner_write);
}

TEST_P(StoreTest, RefusesTextThatIsNotUtf8) {
    const auto store = must(sql::open(settings()));

    for (const auto* text : {"\xC3", "\xC0\x80", "\xED\xA0\x80", "\xF5\x80\x80\x80", "a\xFF", "\xE2\x82"})
        EXPECT_EQ(code_of(store->companies().create(admin(), a_company(text))), "text_not_utf8");
}

TEST_P(StoreTest, NeverShowsTheDriversWordsOfAConflict) {
    const auto store = must(sql::open(settings()));
    // The value looks like the name of another constraint.
    auto company = a_company("companies_pkey");
    company.siren = "732829320";
    must(store->companies().create(admin(), company));

    company.name = "companies_other_key";
    const auto refused = store->companies().create(admin(), company);

    EXPECT_EQ(code_of(refused), "company_exists");
    EXPECT_FALSE(refused.error().message.contains("companies_")) << refused.error().message;
}

TEST_P(StoreTest, KeepsConnectionsThatRestedAndReplacesThoseThatDied) {
    settings().idle_before_check = 0ms;
    sql::Pool pool{settings()};
    {
        const auto lease = pool.acquire();
    }
    {
        auto lease = pool.acquire();
        EXPECT_TRUE((*lease).is_alive());
        lease.mark_broken();
    }
    const auto lease = pool.acquire();
    EXPECT_TRUE((*lease).is_alive());
}

}  // namespace
}  // namespace talentmatch::test
