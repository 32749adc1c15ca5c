// What only SQL databases can get wrong about changes: transactions that commit in another order than they began.
#include "contract/engines.hpp"
#include "sql/connection.hpp"
#include "sql/store.hpp"

namespace talentmatch::test {
namespace {

using namespace std::chrono_literals;
using Ids = std::vector<ConsultantId>;

class SqlFeedTest : public EngineTest {
protected:
    void SetUp() override {
        EngineTest::SetUp();
        if (IsSkipped()) return;
        store = must(sql::open(settings()));
        const auto company = must(store->companies().create(admin(), a_company("Aube"))).id;
        for (auto* id : {&early, &late}) {
            Consultant row;
            row.company_id = company;
            row.first_name = "Claire";
            row.last_name = "Moreau";
            row.title = "Développeuse";
            *id = must(store->consultants().create(admin(), row)).id;
        }
        position = must(store->changes().head());
    }

    static void touch(sql::Connection& connection, ConsultantId id) {
        connection.execute(sql::Query{"UPDATE consultants SET title = 'x' WHERE id = :id"}.bind("id", id));
    }

    Ids told() {
        const auto changes = must(store->changes().since(position));
        EXPECT_TRUE(changes.is_complete);
        position = changes.position;
        return changes.consultants;
    }

    std::unique_ptr<sql::Store> store;
    ConsultantId early;
    ConsultantId late;
    ports::FeedPosition position;
};

TM_EVERY_ENGINE(SqlFeedTest);

TEST_P(SqlFeedTest, TellsAChangeThatBeganFirstAndCommitsLast) {
    if (is_sqlite()) GTEST_SKIP() << "one writer at a time";
    sql::Connection slow{settings()};
    sql::Connection quick{settings()};

    slow.begin_writing();
    touch(slow, early);
    quick.begin_writing();
    touch(quick, late);
    quick.commit();
    EXPECT_EQ(told(), Ids{late});
    EXPECT_EQ(told(), Ids{}) << "not again";
    slow.commit();

    EXPECT_EQ(told(), Ids{early});
}

TEST_P(SqlFeedTest, PrunesNothingThatAFollowerMayStillMiss) {
    if (is_sqlite()) GTEST_SKIP() << "one writer at a time";
    sql::Connection slow{settings()};
    sql::Connection quick{settings()};

    slow.begin_writing();
    touch(slow, early);
    quick.begin_writing();
    touch(quick, late);
    quick.commit();
    EXPECT_EQ(told(), Ids{late});
    must(store->changes().prune(0s));
    slow.commit();

    EXPECT_EQ(told(), Ids{early}) << "and complete, though rows that began later were old enough to go";
}

TEST_P(SqlFeedTest, SurvivesARestoreIntoAServerWhoseNumbersStartAnew) {
    sql::Connection connection{settings()};
    if (is_sqlite()) {
        connection.script("UPDATE sqlite_sequence SET seq = 1 WHERE name = 'consultant_changes'");
        EXPECT_FALSE(must(store->changes().since(position)).is_complete);
        return;
    }
    connection.script(
        "UPDATE consultant_feed SET pruned_up_to = '8000000000'; "
        "INSERT INTO consultant_changes (transaction_id, consultant_id) VALUES ('9000000000', 1)");
    EXPECT_TRUE(must(store->changes().since(position)).is_complete) << "a horizon from the future is none of ours";

    must(store->changes().prune(3600s));
    touch(connection, early);

    static_cast<void>(told());
    EXPECT_EQ(told(), Ids{}) << "rows from the future are gone";
}

TEST_P(SqlFeedTest, KeepsOneRowATransactionAndConsultant) {
    const auto count = [&] {
        sql::Connection connection{settings()};
        std::int64_t rows = 0;
        connection.fetch(sql::Query{"SELECT count(*) FROM consultant_changes"}, rows);
        return rows;
    };
    must(store->changes().prune(0s));
    ASSERT_EQ(count(), 0);

    must(store->consultants().update(admin(), early, [&](Consultant row) -> Result<Consultant> {
        row.title = "Architecte";
        return row;
    }));

    EXPECT_EQ(count(), 1);
}

TEST_P(SqlFeedTest, HearsOfAnotherProcessesWrites) {
    const auto other = must(sql::open(settings()));

    must(other->consultants().remove(admin(), late));

    EXPECT_EQ(told(), Ids{late});
}

}  // namespace
}  // namespace talentmatch::test
