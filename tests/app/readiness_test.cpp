// A server that cannot write is not ready, and says what is missing.
#include "readiness.hpp"

#include <gtest/gtest.h>

#include <sys/resource.h>

#include <csignal>

#include "config.hpp"
#include "house.hpp"
#include "support/temporary_directory.hpp"

namespace talentmatch::app {
namespace {

using http::Readiness;
using std::chrono::hours;

Result<void> fine() { return {}; }
Result<void> broken() { return fail(ErrorKind::unavailable, "database_unavailable", "host=db-7"); }

TEST(ReadinessTest, NamesWhatIsMissing) {
    const testing::TemporaryDirectory folder;
    EXPECT_EQ(ReadinessProbe(fine, fine, folder.path())(), Readiness::ready);
    EXPECT_EQ(ReadinessProbe(broken, fine, folder.path())(), Readiness::database_down);
    EXPECT_EQ(ReadinessProbe(fine, broken, folder.path())(), Readiness::database_not_writable);
    EXPECT_EQ(ReadinessProbe(fine, fine, folder.path() / "missing")(), Readiness::files_not_writable);
    EXPECT_TRUE(std::filesystem::is_empty(folder.path()));
}

TEST(ReadinessTest, TriesToWriteAtMostOnceInAWhile) {
    const testing::TemporaryDirectory folder;
    int writes = 0;
    const auto count = [&writes]() -> Result<void> {
        ++writes;
        return {};
    };
    ReadinessProbe rarely(fine, count, folder.path(), hours{1});
    for (int i = 0; i < 100; ++i) static_cast<void>(rarely());
    EXPECT_EQ(writes, 1);
    ReadinessProbe always(fine, count, folder.path(), std::chrono::milliseconds{0});
    for (int i = 0; i < 3; ++i) static_cast<void>(always());
    EXPECT_EQ(writes, 4);
}

TEST(ReadinessTest, AFullDiskIsNoticed) {
    const testing::TemporaryDirectory folder;
    ::signal(SIGXFSZ, SIG_IGN);
    rlimit before{};
    ASSERT_EQ(::getrlimit(RLIMIT_FSIZE, &before), 0);
    const rlimit full{.rlim_cur = 4096, .rlim_max = before.rlim_max};  // to write(2) a full disk is a short write, too
    ASSERT_EQ(::setrlimit(RLIMIT_FSIZE, &full), 0);
    const bool could_write = can_write_into(folder.path());
    ASSERT_EQ(::setrlimit(RLIMIT_FSIZE, &before), 0);
    EXPECT_FALSE(could_write);
    EXPECT_TRUE(can_write_into(folder.path()));
}

}  // namespace
}  // namespace talentmatch::app
