// Log lines are JSON whatever they hold, and the file rotates.
#include "log/logger.hpp"

#include <filesystem>

#include <gtest/gtest.h>

#include "support/temporary_directory.hpp"

namespace talentmatch::log {
namespace {

TEST(LoggerTest, EscapesWhateverAFieldHolds) {
    const auto line =
        json_line("2026-01-01T00:00:00Z", Level::warning, "request",
                  {{"path", std::string_view{"/a\"b\n\x01"}}, {"status", std::int64_t{200}}, {"ok", true}});

    EXPECT_EQ(
        line,
        R"({"time":"2026-01-01T00:00:00Z","level":"warning","event":"request","path":"/a\"b\n\u0001","status":200,"ok":true})");
}

TEST(LoggerTest, RotatesAndKeepsFiveFiles) {
    const testing::TemporaryDirectory temporary;
    const auto& directory = temporary.path();
    Logger logger{{.console = Console::none, .file = directory / "app.log", .max_file_bytes = 1'000, .max_files = 5}};

    for (int i = 0; i < 500; ++i) logger.write(Level::info, "event", {{"number", std::int64_t{i}}});
    logger.flush();

    int files = 0;
    for (const auto& entry : std::filesystem::directory_iterator{directory}) {
        EXPECT_LE(entry.file_size(), 1'000U);
        ++files;
    }
    EXPECT_EQ(files, 6) << "the current file and five older ones";
}

TEST(LoggerTest, AnUnusableFileIsNoReasonToStop) {
    Logger logger{{.console = Console::none, .file = "/proc/nowhere/app.log"}};

    logger.write(Level::info, "still_alive");
}

}  // namespace
}  // namespace talentmatch::log
