// Children that misbehave: whatever one does, the caller gets a clear error, and nothing stays behind.
#include <fcntl.h>
#include <fmt/format.h>
#include <gtest/gtest.h>
#include <sys/stat.h>
#include <sys/wait.h>
#include <unistd.h>

#include <chrono>
#include <csignal>
#include <filesystem>
#include <iterator>
#include <thread>

#include "reading.hpp"
#include "support/pdf_builder.hpp"
#include "support/temporary_directory.hpp"

namespace talentmatch::cvtext {
namespace {

using namespace std::chrono_literals;

/// Reads through a shell script that plays the child.
std::string told_by(const std::string& script, Settings settings = {.time_limit = 10s}) {
    const testing::TemporaryDirectory scratch;
    settings.program = scratch.write("child", "#!/bin/sh\n" + script + "\n");
    chmod(settings.program.c_str(), 0700);
    const DocumentReader reader(settings);
    return told(reader.read(scratch.write("cv.txt", "Java"), DocumentFormat::txt));
}

std::size_t open_descriptors() {
    return static_cast<std::size_t>(
        std::distance(std::filesystem::directory_iterator("/proc/self/fd"), std::filesystem::directory_iterator{}));
}

TEST(Child, ThatCrashesIsABrokenFile) {
    EXPECT_EQ(told_by("kill -SEGV $$"), "error file_broken");
    EXPECT_EQ(told_by("kill -ABRT $$"), "error file_broken");
    EXPECT_EQ(told_by("exit 3"), "error file_broken");
}

TEST(Child, ThatALimitKillsIsTooComplex) {
    EXPECT_EQ(told_by("kill -XCPU $$"), "error file_too_complex");
    EXPECT_EQ(told_by("kill -KILL $$"), "error file_too_complex");
}

TEST(Child, ThatRunsOutOfMemoryIsTooHeavy) { EXPECT_EQ(told_by("exit 15"), "error file_too_heavy"); }

TEST(Child, OfARealBuildSaysThatItsMemoryIsNotEnough) {
#if defined(__has_feature)
#if __has_feature(address_sanitizer) || __has_feature(thread_sanitizer)
    GTEST_SKIP() << "sanitizers need more address space than any limit leaves";
#endif
#endif
    auto settings = real_child();
    settings.memory_megabytes = 160;

    std::string long_page = "<p>Java";
    long_page.resize(15'000'000, 'x');
    EXPECT_EQ(told(read_bytes(long_page, DocumentFormat::html, settings)), "error file_too_heavy");
    EXPECT_EQ(told(read_bytes("Java", DocumentFormat::txt, settings)), "Java");
}

TEST(Child, ThatHangsIsKilledInTime) {
    const auto begun = std::chrono::steady_clock::now();

    EXPECT_EQ(told_by("exec sleep 60", {.time_limit = 200ms}), "error file_too_complex");
    EXPECT_EQ(told_by("exec >&-; exec sleep 60", {.time_limit = 200ms}), "error file_too_complex");

    EXPECT_LT(std::chrono::steady_clock::now() - begun, 10s);
}

TEST(Child, ThatNeverStopsTalkingIsKilled) { EXPECT_EQ(told_by("exec yes run"), "error file_too_complex"); }

TEST(Child, ThatTalksNonsenseOrStopsMidwayIsABrokenFile) {
    EXPECT_EQ(told_by("echo hello"), "error file_broken");
    EXPECT_EQ(told_by("printf 'talentmatch-cvtext\\t2\\npage\\t100\\t100\\n'"), "error file_broken");
    EXPECT_EQ(told_by("exit 0"), "error file_broken");
}

TEST(Child, SeesNothingOfTheServersEnvironmentAndFiles) {
    setenv("TM_SECRET_OF_THE_SERVER", "x", 1);
    const testing::TemporaryDirectory scratch;
    const int secret = open(scratch.write("secret-of-the-server", "x").c_str(), O_RDONLY);

    EXPECT_EQ(told_by("[ -n \"$TM_SECRET_OF_THE_SERVER\" ] && exit 10; exit 12"), "error file_too_complex");
    EXPECT_EQ(told_by("ls -l /proc/$$/fd | grep -q secret-of-the-server && exit 10; exit 12"),
              "error file_too_complex");

    close(secret);
}

TEST(Child, LeavesNoZombieAndNoDescriptorBehind) {
    const auto before = open_descriptors();

    told_by("exit 0");
    told_by("exec sleep 60", {.time_limit = 50ms});
    told_by("kill -SEGV $$");

    EXPECT_EQ(open_descriptors(), before);
    EXPECT_EQ(waitpid(-1, nullptr, WNOHANG), -1);
    EXPECT_EQ(errno, ECHILD);
}

TEST(Child, IsUnderstoodEvenWhenSomebodyIgnoresItsDeath) {
    const auto earlier = std::signal(SIGCHLD, SIG_IGN);

    EXPECT_EQ(told(read_bytes("Java", DocumentFormat::txt)), "Java");
    EXPECT_EQ(told_by("kill -SEGV $$"), "error file_broken");

    std::signal(SIGCHLD, earlier);
}

TEST(Child, ThatIsNotThereIsUnavailable) {
    for (const char* program : {"/nowhere/talentmatch-cvtext", "/etc/passwd", "/tmp"}) {
        EXPECT_EQ(told(read_bytes("Java", DocumentFormat::txt, {.program = program})), "error reader_unavailable")
            << program;
    }
}

TEST(Child, TakesTurnsAmongManyThreads) {
    testing::PdfBuilder pdf;
    pdf.page(testing::shown(50, 700, "Java"));
    const auto bytes = pdf.build();
    const testing::TemporaryDirectory scratch;
    const auto file = scratch.write("cv.pdf", bytes);
    const DocumentReader reader(real_child());
    std::vector<std::string> answers(16);

    {
        std::vector<std::jthread> threads;
        for (std::size_t i = 0; i < 8; ++i) {
            threads.emplace_back([&, i] {
                answers[2 * i] = told(reader.read(file, DocumentFormat::pdf));
                answers[2 * i + 1] = told(reader.read(file, DocumentFormat::docx));
            });
        }
    }

    for (std::size_t i = 0; i < answers.size(); i += 2) {
        EXPECT_EQ(answers[i], "Java");
        EXPECT_EQ(answers[i + 1], "error file_broken");
    }
}

TEST(Child, ThatIsWaitedForTooLongIsUnavailable) {
    const testing::TemporaryDirectory scratch;
    const auto program = scratch.write("child", "#!/bin/sh\nexec sleep 60\n");
    chmod(program.c_str(), 0700);
    const auto file = scratch.write("cv.txt", "Java");
    const DocumentReader reader({.program = program, .time_limit = 1s, .parallelism = 1});

    std::jthread first([&] { EXPECT_EQ(told(reader.read(file, DocumentFormat::txt)), "error file_too_complex"); });
    std::this_thread::sleep_for(200ms);
    const auto second = told(reader.read(file, DocumentFormat::txt));

    // It waited for its turn, and what was left of its time was not enough to read anything.
    EXPECT_TRUE(second == "error reader_unavailable" || second == "error file_too_complex") << second;
}

}  // namespace
}  // namespace talentmatch::cvtext
