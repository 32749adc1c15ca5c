// PostgreSQL goes away, in the middle of things, and comes back.
#include <fmt/format.h>

#include "contract/house.hpp"
#include "sql/dialect.hpp"
#include "sql/migrations.hpp"
#include "sql/store.hpp"
#include "support/postgres.hpp"

namespace talentmatch::test {
namespace {

using namespace std::chrono_literals;

class RecoveryTest : public ::testing::Test {
protected:
    void SetUp() override {
        if (!postgres_is_missing().empty()) GTEST_SKIP() << postgres_is_missing();
        database_ = std::make_unique<PostgresDatabase>();
        store_ = must(sql::open(database_->settings()));
        Company company;
        company.name = "Aube";
        stored_ = must(companies().create(admin, company));
    }

    [[nodiscard]] PostgresDatabase& database() { return *database_; }
    [[nodiscard]] ports::CompanyRepository& companies() { return store_->companies(); }
    [[nodiscard]] sql::Store& store() { return *store_; }

    static inline const Actor admin{UserId{1}, CompanyId{0}, Role::admin};
    Company stored_;

private:
    std::unique_ptr<PostgresDatabase> database_;
    std::unique_ptr<sql::Store> store_;
};

Company described(Company company, const char* text) {
    company.description = text;
    return company;
}

TEST_F(RecoveryTest, AsksAgainOnAFreshConnectionWhenTheRestedOneDied) {
    database().disconnect_everybody();

    EXPECT_EQ(code_of(companies().by_id(admin, stored_.id)), "") << "the caller notices nothing";
}

TEST_F(RecoveryTest, DecidesAgainWhenTheServerEndsTheTransaction) {
    int decisions = 0;

    const auto updated = companies().update(admin, stored_.id, [&](const Company& before) -> Result<Company> {
        if (++decisions == 1) database().disconnect_everybody();
        return described(before, "stored");
    });

    EXPECT_EQ(code_of(updated), "");
    EXPECT_EQ(decisions, 2);
    EXPECT_EQ(must(companies().by_id(admin, stored_.id)).description, "stored");
}

TEST_F(RecoveryTest, StoresNothingByHalvesWhenTheServerGoesAwayAndWorksWhenItIsBack) {
    const auto skill = must(store().skills().create(admin, Skill{.slug = "java", .name = "Java"}));
    Consultant consultant;
    consultant.company_id = stored_.id;
    consultant.last_name = "Moreau";
    consultant = must(store().consultants().create(admin, consultant));

    const auto updated = store().consultants().update(admin, consultant.id, [&](const Consultant& before) {
        auto next = before;
        next.last_name = "half";
        next.skills = {{.skill_id = skill.id}};
        database().refuse_connections();
        return Result<Consultant>{next};
    });

    EXPECT_EQ(code_of(updated), "database_unavailable");
    EXPECT_EQ(updated.error().kind, ErrorKind::unavailable);
    EXPECT_EQ(code_of(companies().list(admin, {}, {})), "database_unavailable") << "while it is away";
    EXPECT_EQ(code_of(store().ping()), "database_unavailable");
    database().allow_connections();
    EXPECT_EQ(code_of(store().ping()), "");
    EXPECT_EQ(must(store().consultants().by_id(admin, consultant.id)), consultant) << "nothing of the update";
}

TEST_F(RecoveryTest, SaysUnavailableWhenThereIsNoServer) {
    auto settings = database().settings();
    std::get<sql::PostgresServer>(settings.engine).port = 1;

    const auto opened = sql::open(settings);

    EXPECT_EQ(code_of(opened), "database_unavailable");
    EXPECT_TRUE(opened.error().message.contains("port 1 "))
        << "whoever starts it learns why: " << opened.error().message;
    EXPECT_EQ(code_of(sql::migrate_up(settings)), "database_unavailable");
}

TEST_F(RecoveryTest, ConnectsWithAnyPassword) {
    const std::string password = "a  b'c\"d\\e%f&g=h?i é 😀 singlerow=true";
    run_on_server("DROP ROLE IF EXISTS \"tm odd\"");
    run_on_server("CREATE ROLE \"tm odd\" LOGIN PASSWORD 'a  b''c\"d\\e%f&g=h?i é 😀 singlerow=true'");
    auto settings = database().settings();
    auto& server = std::get<sql::PostgresServer>(settings.engine);
    server.user = "tm odd";
    server.password = Secret{password};

    EXPECT_EQ(code_of(sql::migration_status(settings)), "database_failed") << "in, but without rights";

    server.password = Secret{"wrong"};
    const auto refused = sql::migration_status(settings);
    EXPECT_EQ(code_of(refused), "database_unavailable");
    EXPECT_TRUE(refused.error().message.contains("password authentication failed")) << "the operator learns why";
    EXPECT_FALSE(refused.error().message.contains("wrong")) << refused.error().message;
    EXPECT_FALSE(refused.error().message.contains('\n'));
    run_on_server("DROP ROLE \"tm odd\"");
}

TEST_F(RecoveryTest, LocksTheRowWhileItDecides) {
    const auto updated = companies().update(admin, stored_.id, [&](const Company& before) -> Result<Company> {
        sql::Connection other{database().settings()};
        other.begin_writing();
        other.script("SET LOCAL lock_timeout = '100ms'");
        EXPECT_ANY_THROW(
            other.script(fmt::format("UPDATE companies SET description = 'x' WHERE id = {}", stored_.id.value())));
        EXPECT_TRUE(other.rollback());
        return described(before, "kept");
    });

    EXPECT_EQ(code_of(updated), "");
    EXPECT_EQ(must(companies().by_id(admin, stored_.id)).description, "kept");
}

TEST(RestartTest, SurvivesAServerThatCrashesInATransactionAndStartsAgain) {
    if (!postgres_is_missing().empty()) GTEST_SKIP() << postgres_is_missing();
    const PrivatePostgres server;
    const sql::Settings settings{.engine = server.address()};
    must(sql::migrate_up(settings));
    const auto store = must(sql::open(settings));
    const Actor admin{UserId{1}, CompanyId{0}, Role::admin};
    const auto stored = must(store->companies().create(admin, Company{.name = "Aube"}));

    const auto updated = store->companies().update(admin, stored.id, [&](const Company& before) -> Result<Company> {
        server.stop();
        return described(before, "half");
    });

    EXPECT_EQ(code_of(updated), "database_unavailable");
    EXPECT_EQ(code_of(store->companies().by_id(admin, stored.id)), "database_unavailable");
    server.start_again();
    EXPECT_EQ(must(store->companies().by_id(admin, stored.id)), stored) << "no restart of ours, and nothing by halves";
}

TEST(ConnectionUriTest, EncodesEveryPart) {
    sql::PostgresServer server{.host = "/var/run/a b",
                               .port = 5433,
                               .database = "d&b",
                               .user = "u%r",
                               .password = Secret{"p' \"\\=?"},
                               .ssl_mode = "require",
                               .connect_timeout = 3s};

    const auto uri = sql::connection_uri(server, "app name");

    EXPECT_TRUE(
        uri.starts_with("postgresql:///?host=%2Fvar%2Frun%2Fa%20b&port=5433&dbname=d%26b&user=u%25r&"
                        "password=p%27%20%22%5C%3D%3F&sslmode=require&connect_timeout=3"))
        << uri;
    EXPECT_TRUE(uri.contains("application_name=app%20name"));
    EXPECT_FALSE(uri.contains(' '));
}

}  // namespace
}  // namespace talentmatch::test
