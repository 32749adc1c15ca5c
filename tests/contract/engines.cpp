#include "contract/engines.hpp"

#include "sql/migrations.hpp"

namespace talentmatch::test {

void EngineTest::SetUp() {
    if (is_sqlite()) {
        settings_.engine = sql::SqliteFile{folder_.path() / "a name with 'quotes' and é.db"};
        if (content_ == Content::schema) must(sql::migrate_up(settings_));
        return;
    }
    if (!postgres_is_missing().empty()) GTEST_SKIP() << postgres_is_missing();
    postgres_ = std::make_unique<PostgresDatabase>(content_);
    settings_ = postgres_->settings();
}

Company EngineTest::a_company(const std::string& name) {
    Company company;
    company.name = name;
    company.created_at = at(0);
    return company;
}

}  // namespace talentmatch::test
