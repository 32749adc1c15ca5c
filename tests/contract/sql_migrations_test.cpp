// Migrations on both engines: up, down, status, checksums, two at once.
#include <thread>

#include "contract/engines.hpp"
#include "sql/connection.hpp"
#include "sql/database_error.hpp"
#include "sql/migration_table.hpp"
#include "sql/migrations.hpp"
#include "sql/store.hpp"

namespace talentmatch::test {
namespace {

class MigrationsTest : public EngineTest {
protected:
    MigrationsTest() : EngineTest(Content::nothing) {}

    void run(const std::string& statements) {
        sql::Connection connection{settings()};
        connection.script(statements);
    }

    /// How many tables there are beside the runner's own.
    int tables() {
        sql::Connection connection{settings()};
        int count = -1;
        connection.fetch(
            sql::Query{is_sqlite() ? "SELECT count(*) FROM sqlite_master WHERE type = 'table' AND name NOT "
                                     "LIKE 'sqlite%' AND name <> 'schema_migrations'"
                                   : "SELECT count(*) FROM pg_tables WHERE schemaname = 'public' AND "
                                     "tablename <> 'schema_migrations'"},
            count);
        return count;
    }

    struct Rows {
        std::int64_t company = 0;
        std::vector<std::int64_t> consultants;  ///< more than the step reads at once
        std::int64_t tender = 0;
        std::int64_t skill = 0;
    };

    static Rows fill(sql::Store& store) {
        Rows rows;
        const auto company = must(store.companies().create(admin(), a_company("Chèvrefeuille"))).id;
        rows.company = company.value();
        for (int i = 0; i < 501; ++i) {
            Consultant row;
            row.company_id = company;
            row.first_name = "Élodie";
            row.location = "Orléans";
            rows.consultants.push_back(must(store.consultants().create(admin(), row)).id.value());
        }
        Tender tender;
        tender.company_id = company;
        tender.client_name = "Banque du Rhône";
        rows.tender = must(store.tenders().create(admin(), tender)).id.value();
        Skill skill;
        skill.slug = "dl";
        skill.name = "Deep learning";
        skill.aliases = {"DL", "Réseaux de Neurones"};
        rows.skill = must(store.skills().create(admin(), skill)).id.value();
        return rows;
    }

    int applied() {
        const auto status = must(sql::migration_status(settings()));
        return static_cast<int>(
            std::ranges::count_if(status, [](const auto& step) { return step.applied_at.has_value(); }));
    }
};

TM_EVERY_ENGINE(MigrationsTest);

TEST_P(MigrationsTest, SaysOfANewDatabaseThatNothingIsApplied) {
    const auto status = must(sql::migration_status(settings()));

    ASSERT_FALSE(status.empty());
    EXPECT_EQ(status.front().version, 1);
    EXPECT_EQ(status.front().name, "accounts");
    EXPECT_EQ(applied(), 0);
    EXPECT_EQ(code_of(sql::open(settings())), "schema_outdated");
}

TEST_P(MigrationsTest, GoesUpOnceAndDownAndUpAgain) {
    const auto known = static_cast<int>(must(sql::migration_status(settings())).size());

    EXPECT_EQ(must(sql::migrate_up(settings())), known);
    EXPECT_EQ(must(sql::migrate_up(settings())), 0);
    EXPECT_EQ(applied(), known);
    EXPECT_EQ(must(sql::migrate_down(settings())), 1);
    EXPECT_EQ(applied(), known - 1);
    EXPECT_EQ(must(sql::migrate_down(settings(), 100)), known - 1);
    EXPECT_EQ(tables(), 0) << "nothing is left behind";
    EXPECT_EQ(must(sql::migrate_down(settings())), 0);
    EXPECT_EQ(must(sql::migrate_up(settings())), known);
    EXPECT_EQ(code_of(sql::open(settings())), "");
}

TEST_P(MigrationsTest, RefusesAnAppliedFileThatWasChanged) {
    must(sql::migrate_up(settings()));
    run("UPDATE schema_migrations SET checksum = 'other' WHERE version = 2");

    const auto refused = sql::migrate_up(settings());

    EXPECT_EQ(code_of(refused), "migration_changed");
    EXPECT_TRUE(refused.error().message.contains("0002_skills")) << refused.error().message;
    EXPECT_EQ(code_of(sql::migrate_down(settings())), "migration_changed");
    EXPECT_EQ(code_of(sql::migration_status(settings())), "migration_changed");
    EXPECT_EQ(code_of(sql::open(settings())), "migration_changed");
}

TEST_P(MigrationsTest, RefusesADatabaseThatIsNewerThanTheProgram) {
    must(sql::migrate_up(settings()));
    run("INSERT INTO schema_migrations (version, name, checksum) VALUES (4711, 'future', 'x')");

    EXPECT_EQ(code_of(sql::migrate_up(settings())), "schema_newer");
    EXPECT_EQ(code_of(sql::migrate_down(settings())), "schema_newer");
    EXPECT_EQ(code_of(sql::open(settings())), "schema_newer");
}

TEST_P(MigrationsTest, LeavesNothingOfAMigrationThatFails) {
    // The third migration's second table is there already.
    run("CREATE TABLE consultant_skills (id integer)");

    EXPECT_EQ(code_of(sql::migrate_up(settings())), "migration_failed");

    EXPECT_EQ(applied(), 2);
    EXPECT_EQ(tables(), 5) << "companies, users, skills, skill_aliases and the one in the way";
    run("DROP TABLE consultant_skills");
    EXPECT_EQ(code_of(sql::migrate_up(settings())), "");
}

TEST_P(MigrationsTest, LetsTwoMigrateAtOnce) {
    std::atomic<int> steps = 0;
    {
        std::vector<std::jthread> migrators;
        for (int i = 0; i < 3; ++i) migrators.emplace_back([&] { steps += must(sql::migrate_up(settings())); });
    }

    EXPECT_EQ(steps, static_cast<int>(must(sql::migration_status(settings())).size()));
    EXPECT_EQ(code_of(sql::open(settings())), "");
}

TEST(MigrationTableTest, NamesTheSameStepsOnBothEngines) {
    EXPECT_TRUE(std::ranges::equal(sql::migrations_of(sql::Engine::sqlite), sql::migrations_of(sql::Engine::postgresql),
                                   {}, &sql::Migration::name, &sql::Migration::name));
}

TEST_P(MigrationsTest, MakesOldRowsSearchable) {
    must(sql::migrate_up(settings()));
    const Rows rows = fill(*must(sql::open(settings())));
    const auto status = must(sql::migration_status(settings()));
    const auto first = std::ranges::find(status, "search_text", &sql::MigrationStatus::name);
    const auto steps = static_cast<int>(status.end() - first);

    EXPECT_EQ(must(sql::migrate_down(settings(), steps)), steps) << "with the rows";
    EXPECT_EQ(must(sql::migrate_up(settings())), steps);

    const auto store = must(sql::open(settings()));
    EXPECT_EQ(ids_of(store->companies().list(admin(), {.name_contains = "evre"}, {})), std::vector{rows.company});
    EXPECT_EQ(ids_of(store->consultants().list(admin(), {.query = "elodie ORLEANS"}, {.limit = 1000})),
              rows.consultants);
    EXPECT_EQ(ids_of(store->tenders().list(admin(), {.query = "rhone"}, {})), std::vector{rows.tender});
    EXPECT_EQ(ids_of(store->skills().list(admin(), {.query = "neurones"}, {})), std::vector{rows.skill});
}

TEST_P(MigrationsTest, IndexesEveryForeignKeyAndFilter) {
    must(sql::migrate_up(settings()));
    sql::Connection connection{settings()};
    std::set<std::string> indexes;
    connection.each(sql::Query{is_sqlite() ? "SELECT name FROM sqlite_master WHERE type = 'index'"
                                           : "SELECT indexname FROM pg_indexes WHERE schemaname = 'public'"},
                    [&](sql::Row& row) {
                        std::string name;
                        row.read(name);
                        indexes.insert(name);
                    });

    for (const auto* name : {"users_company_id_idx",
                             "users_role_idx",
                             "users_is_active_idx",
                             "skills_name_lower_idx",
                             "skills_category_idx",
                             "consultants_company_id_idx",
                             "consultants_availability_status_idx",
                             "consultants_availability_date_idx",
                             "consultant_skills_skill_id_idx",
                             "tenders_status_idx",
                             "tenders_start_date_idx",
                             "tenders_deadline_idx",
                             "tender_skills_skill_id_idx",
                             "collaborations_status_idx",
                             "matches_tender_id_idx",
                             "matches_status_idx",
                             "matches_match_score_idx",
                             "resumes_consultant_id_idx",
                             "resumes_status_idx",
                             "resumes_uploaded_by_idx"})
        EXPECT_TRUE(indexes.contains(name)) << name;
}

}  // namespace
}  // namespace talentmatch::test
