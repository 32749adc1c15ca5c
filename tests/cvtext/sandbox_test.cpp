// The walls, tried from inside: a process closes them around itself and attempts what a hostile document would.
#include "sandbox/sandbox.hpp"

#include <fcntl.h>
#include <gtest/gtest.h>
#include <sys/socket.h>
#include <sys/syscall.h>
#include <sys/wait.h>
#include <unistd.h>

#include <functional>

namespace talentmatch::cvtext {
namespace {

/// Runs `attempt` behind the walls; true when it was stopped.
bool is_stopped(const std::function<bool()>& attempt) {
    const pid_t child = fork();
    if (child == 0) {
        if (!close_sandbox({})) _exit(2);
        _exit(attempt() ? 1 : 0);
    }
    int status = 0;
    waitpid(child, &status, 0);
    EXPECT_FALSE(WIFEXITED(status) && WEXITSTATUS(status) == 2) << "the sandbox did not close";
    return !(WIFEXITED(status) && WEXITSTATUS(status) == 1);
}

TEST(Sandbox, KnowsNoNetwork) {
    for (const int family : {AF_INET, AF_INET6, AF_UNIX, AF_NETLINK}) {
        EXPECT_TRUE(is_stopped([family] { return socket(family, SOCK_STREAM, 0) >= 0; })) << family;
    }
    EXPECT_TRUE(is_stopped([] {
        int pair[2];
        return socketpair(AF_UNIX, SOCK_STREAM, 0, pair) == 0;
    }));
}

TEST(Sandbox, StartsNoOtherProcess) {
    EXPECT_TRUE(is_stopped([] { return syscall(SYS_fork) >= 0; }));
    EXPECT_TRUE(is_stopped([] { return syscall(SYS_clone, 0, nullptr, nullptr, nullptr, 0) >= 0; }));
    EXPECT_TRUE(is_stopped([] {
        execl("/bin/true", "true", nullptr);
        return false;  // still here: it failed
    }));
    EXPECT_TRUE(is_stopped([] { return kill(getppid(), 0) == 0; }));
    EXPECT_TRUE(is_stopped([] { return syscall(SYS_ptrace, 0, 0, 0, 0) == 0; }));
}

TEST(Sandbox, WritesNoFileAndReadsNoneOfOthers) {
    EXPECT_TRUE(is_stopped([] { return open("/tmp/cvtext-must-not-exist", O_WRONLY | O_CREAT, 0600) >= 0; }));
    EXPECT_TRUE(
        is_stopped([] { return unlink("/tmp/cvtext-nothing") == 0 || mkdir("/tmp/cvtext-nothing", 0700) == 0; }));
    EXPECT_TRUE(is_stopped([] { return open("/etc/passwd", O_RDONLY) >= 0; }));
    EXPECT_TRUE(is_stopped([] { return open("/proc/self/environ", O_RDONLY) >= 0; }));
}

TEST(Sandbox, StillReadsFontsAndLanguageData) {
    EXPECT_FALSE(is_stopped([] { return open("/usr/share/tesseract-ocr/5/tessdata/fra.traineddata", O_RDONLY) >= 0; }));
}

TEST(Sandbox, RefusesLimitsThatMakeNoSense) {
    const auto limits = [](std::vector<std::string> words) {
        std::vector<char*> arguments;
        for (auto& word : words) arguments.push_back(word.data());
        return read_limits(arguments);
    };

    EXPECT_EQ(limits({"--seconds", "5", "--megabytes", "64"})->memory_megabytes, 64U);
    EXPECT_FALSE(limits({"--seconds"}).has_value());
    EXPECT_FALSE(limits({"--seconds", "-1"}).has_value());
    EXPECT_FALSE(limits({"--seconds", "5x"}).has_value());
    EXPECT_FALSE(limits({"--hours", "5"}).has_value());
}

}  // namespace
}  // namespace talentmatch::cvtext
