// "An index for every filter" as a question to both engines: what would you read for this list?
#include <fstream>
#include <regex>
#include <sstream>

#include <fmt/format.h>
#include <boost/json.hpp>

#include "contract/engines.hpp"
#include "contract/plan_cases.hpp"
#include "contract/plan_data.hpp"
#include "sql/connection.hpp"
#include "sql/store.hpp"

namespace talentmatch::test {
namespace {

class PlansTest : public EngineTest {
protected:
    void SetUp() override {
        EngineTest::SetUp();
        if (IsSkipped()) return;
        fill_for_plans(settings());
        settings().slow_statement = {};
        settings().report_trouble = [this](std::string_view what) { statements_.emplace_back(what); };
        store_ = must(sql::open(settings()));
        sql::Settings quiet = settings();
        quiet.report_trouble = [](std::string_view) {};
        quiet.slow_statement = std::chrono::hours{1};
        connection_ = std::make_unique<sql::Connection>(quiet);
        // What can be asked of an index is the question, not whether so few rows are worth it: a bitmap scan wants a
        // condition, and a nested loop carries it from one table to the next.
        if (!is_sqlite())
            connection_->script(
                "SET enable_seqscan = off; SET enable_indexscan = off; SET enable_indexonlyscan = off; "
                "SET enable_hashjoin = off; SET enable_mergejoin = off");
    }

    enum class Window { kept, opened };

    /// What the engine would do for that list, a line a step; with the window opened, for all its rows in any order.
    std::vector<std::string> plan(const Filter& filter, const Actor& actor, Window window) {
        statements_.clear();
        filter.list(*store_, actor);
        const auto windowed = std::ranges::find_if(
            statements_, [](const std::string& text) { return text.contains("SELECT") && text.contains(":limit"); });
        if (windowed == statements_.end()) return {"no statement with a limit was run"};
        auto text = with_values(windowed->substr(windowed->find(": ") + 2), actor, filter.values);
        if (window == Window::opened) text.erase(text.rfind(" ORDER BY "));
        std::vector<std::string> lines;
        connection_->each(sql::Query{(is_sqlite() ? "EXPLAIN QUERY PLAN " : "EXPLAIN ") + text}, [&](sql::Row& row) {
            std::string line;
            std::string ignored;
            if (is_sqlite()) row.read(ignored, ignored, ignored);
            row.read(line);
            lines.push_back(line);
        });
        return lines;
    }

    /// An index is asked for this column: not a filter behind an index on another one.
    [[nodiscard]] bool is_asked_by_index(const std::vector<std::string>& plan, const std::string& column) const {
        return std::ranges::any_of(plan, [&](const std::string& line) {
            if (!is_sqlite()) return line.contains("Index Cond") && line.contains(column);
            if (column == "search_text") return line.contains("VIRTUAL TABLE INDEX") && line.contains(":M");
            return line.contains("SEARCH") && line.contains("INDEX") &&
                   std::regex_search(line, std::regex{"\\b" + column + "[=<>]"});
        });
    }

    /// Every row of the relation, in whatever order.
    [[nodiscard]] bool reads_everything(const std::vector<std::string>& plan, const std::string& alias) const {
        const std::regex whole{is_sqlite() ? "SCAN " + alias + "\\b" : "Scan (using \\w+ )?on \\w+ " + alias + "\\b"};
        for (std::size_t i = 0; i < plan.size(); ++i) {
            if (!std::regex_search(plan[i], whole) || plan[i].contains("Bitmap Heap Scan")) continue;
            if (is_sqlite() || i + 1 == plan.size() || !plan[i + 1].contains("Index Cond")) return true;
        }
        return false;
    }

private:
    [[nodiscard]] std::string with_values(const std::string& text, const Actor& actor, const Literals& values) const {
        const Literals common{{"limit", "100"},
                              {"skip", "0"},
                              {"actor_company", std::to_string(actor.company.value())},
                              {"today", "'2026-03-01'"},
                              {"indexed", "'\"needle\"'"},
                              {"indexed0", "'%needle%'"},
                              {"search_words", is_sqlite() ? R"('["needle"]')" : R"('["%needle%"]')"},
                              {"skills", is_sqlite() ? "'[5]'" : "'{5}'"},
                              {"skill_count", "1"}};
        std::string result;
        for (std::size_t i = 0; i < text.size();) {
            if (text[i] != ':') {
                result += text[i++];
                continue;
            }
            const auto end = text.find_first_not_of("abcdefghijklmnopqrstuvwxyz_0123456789", i + 1);
            const auto name = text.substr(i + 1, end - i - 1);
            const auto& source = values.contains(name) ? values : common;
            if (!source.contains(name)) throw std::runtime_error("no value for :" + name);
            result += source.at(name);
            i = end == std::string::npos ? text.size() : end;
        }
        return result;
    }

    std::vector<std::string> statements_;
    std::unique_ptr<sql::Store> store_;
    std::unique_ptr<sql::Connection> connection_;
};

TM_EVERY_ENGINE(PlansTest);

const Actor of_half{UserId{1}, CompanyId{7}, Role::manager};
const Actor of_few{UserId{1}, CompanyId{8}, Role::manager};

TEST_P(PlansTest, AskAnIndexForEveryFilter) {
    for (const auto& filter : every_filter()) {
        const auto of_admin = plan(filter, admin(), Window::opened);
        const auto of_manager = plan(filter, of_half, Window::opened);
        EXPECT_TRUE(is_asked_by_index(of_admin, filter.column) || is_asked_by_index(of_manager, filter.column))
            << "no index for " << filter.path << '?' << filter.parameter << "\nadmin:\n  "
            << fmt::format("{}", fmt::join(of_admin, "\n  ")) << "\nmanager:\n  "
            << fmt::format("{}", fmt::join(of_manager, "\n  "));
    }
}

TEST_P(PlansTest, NeverReadTheRowsOfEveryCompanyForOne) {
    auto lists = every_list();
    for (const auto& filter : every_filter())
        if (filter.path != "skills") lists.push_back(filter);
    for (const auto& list : lists) {
        const auto steps = plan(list, of_few, Window::kept);
        EXPECT_FALSE(reads_everything(steps, list.relation))
            << list.path << '?' << list.parameter << "\n  " << fmt::format("{}", fmt::join(steps, "\n  "));
    }
}

TEST(PlanCasesTest, AreThereForEveryFilterOfTheApi) {
    std::ifstream file{TM_SOURCE_DIR "/api/openapi.json"};
    std::stringstream text;
    text << file.rdbuf();
    const auto api = boost::json::parse(text.str());

    std::set<std::string> expected;
    for (const auto& [path, methods] : api.at("paths").as_object()) {
        const auto* get = methods.as_object().if_contains("get");
        if (get == nullptr || !get->as_object().contains("parameters")) continue;
        std::set<std::string> names;
        for (const auto& parameter : get->at("parameters").as_array())
            if (const auto* name = parameter.as_object().if_contains("name");
                name != nullptr && parameter.at("in") == "query")
                names.emplace(std::string_view{name->as_string()});
        if (!names.contains("skip")) continue;
        for (const auto& name : names)
            if (name != "skip" && name != "limit") expected.insert(std::string{path}.substr(8) + '?' + name);
    }

    std::set<std::string> tested;
    for (const auto& filter : every_filter()) tested.insert(filter.path + '?' + filter.parameter);
    EXPECT_EQ(tested, expected) << "every query parameter of a list route wants its case above, and an index";
}

}  // namespace
}  // namespace talentmatch::test
