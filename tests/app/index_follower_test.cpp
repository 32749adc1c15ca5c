// The thread beside the requests: it loads, follows, survives the database, and stops when it is told.
#include "index_follower.hpp"

#include <atomic>
#include <filesystem>
#include <fstream>
#include <functional>
#include <iterator>
#include <optional>
#include <stdexcept>
#include <string>
#include <thread>

#include <gtest/gtest.h>

#include "support/temporary_directory.hpp"

namespace talentmatch::app {
namespace {

using namespace std::chrono_literals;
using State = use_cases::KeptIndex::State;

constexpr auto patience = 30s;  // a failing test ends; a passing one never waits for it

/// One consultant more with each change, and trouble on demand.
class Table final : public ports::ChangeFeed, public ports::ConsultantSource {
public:
    Result<ports::FeedPosition> head() override {
        if (is_cut) return fail(ErrorKind::unavailable, "database_unavailable", "gone");
        if (is_broken) throw std::runtime_error("a bug");
        return ports::FeedPosition{std::to_string(rows)};
    }
    Result<ports::ConsultantChanges> since(const ports::FeedPosition& position) override {
        if (is_cut) return fail(ErrorKind::unavailable, "database_unavailable", "gone");
        ports::ConsultantChanges changes{{std::to_string(rows)}, {}, true};
        for (auto id = std::stoll(position.text) + 1; id <= rows; ++id) changes.consultants.emplace_back(id);
        return changes;
    }
    Result<void> prune(std::chrono::seconds) override {
        ++prunes;
        return {};
    }
    Result<std::vector<ports::IndexedConsultant>> consultants_after(ConsultantId after, int limit) override {
        ++batches;
        std::vector<ports::IndexedConsultant> found;
        for (auto id = after.value() + 1; id <= rows && std::ssize(found) < limit; ++id) found.push_back(row(id));
        return found;
    }
    Result<std::vector<ports::IndexedConsultant>> consultants(std::span<const ConsultantId> ids) override {
        std::vector<ports::IndexedConsultant> found;
        for (const auto id : ids) found.push_back(row(id.value()));
        return found;
    }

    std::atomic<std::int64_t> rows = 3;
    std::atomic<int> batches = 0;
    std::atomic<int> prunes = 0;
    std::atomic<bool> is_cut = false;
    std::atomic<bool> is_broken = false;

private:
    static ports::IndexedConsultant row(std::int64_t id) {
        ports::IndexedConsultant one;
        one.consultant.id = ConsultantId{id};
        one.consultant.title = "Développeuse";
        return one;
    }
};

class IndexFollowerTest : public ::testing::Test {
protected:
    IndexFollowerTest() { logger.emplace(log::Settings{.console = log::Console::none, .file = folder.path() / "log"}); }

    [[nodiscard]] static bool eventually(const std::function<bool()>& condition) {
        const auto end = std::chrono::steady_clock::now() + patience;
        while (!condition()) {
            if (std::chrono::steady_clock::now() > end) return false;
            std::this_thread::sleep_for(1ms);
        }
        return true;
    }

    [[nodiscard]] std::string logged() {
        logger->flush();
        std::ifstream file{folder.path() / "log"};
        return {std::istreambuf_iterator<char>{file}, {}};
    }

    testing::TemporaryDirectory folder;
    std::optional<log::Logger> logger;
    Table table;
    matching::Engine engine{std::make_shared<const Taxonomy>(), std::make_shared<const Gazetteer>()};
    use_cases::KeptIndex index{table, table, engine};
    FollowerTimes quick{.between_looks = 1ms, .between_retries = 1ms, .between_prunes = 1ms};
};

TEST_F(IndexFollowerTest, LoadsAndFollowsWithoutAnyRequest) {
    IndexFollower follower{index, *logger, quick};
    ASSERT_TRUE(follower.wait_until_loaded(patience));
    EXPECT_EQ(index.size(), 3U);

    table.rows = 5;

    EXPECT_TRUE(eventually([&] { return index.size() == 5; }));
    EXPECT_TRUE(eventually([&] { return table.prunes > 0; }));
    EXPECT_NE(logged().find(R"("event":"index_loaded","consultants":3)"), std::string::npos);
}

TEST_F(IndexFollowerTest, SaysOnceThatTheDatabaseIsAwayAndGoesOnAfterwards) {
    table.is_cut = true;
    IndexFollower follower{index, *logger, quick};
    EXPECT_FALSE(follower.wait_until_loaded(20ms));
    EXPECT_EQ(index.state(), State::loading);

    table.is_cut = false;

    EXPECT_TRUE(follower.wait_until_loaded(patience));
    table.is_cut = true;
    EXPECT_TRUE(eventually([&] { return index.state() == State::stale; }));
    table.is_cut = false;
    EXPECT_TRUE(eventually([&] { return index.state() == State::current; }));
    EXPECT_TRUE(eventually([&] {
        const auto text = logged();
        const auto first = text.find("index_current_again");
        return first != std::string::npos && text.find("index_current_again", first + 1) != std::string::npos;
    }));
}

TEST_F(IndexFollowerTest, SurvivesWhatIsThrown) {
    table.is_broken = true;
    IndexFollower follower{index, *logger, quick};
    EXPECT_TRUE(eventually([&] { return logged().find("index_failed") != std::string::npos; }));

    table.is_broken = false;

    EXPECT_TRUE(follower.wait_until_loaded(patience));
}

TEST_F(IndexFollowerTest, StopsInTheMiddleOfALoad) {
    table.rows = 1'000'000'000;
    {
        IndexFollower follower{index, *logger, quick};
        EXPECT_TRUE(eventually([&] { return table.batches > 2; }));
    }

    EXPECT_EQ(index.state(), State::loading);
}

}  // namespace
}  // namespace talentmatch::app
