// posix_spawn, a pipe, and a process descriptor to wait on.
#include "cvtext/child.hpp"

#include <fcntl.h>
#include <poll.h>
#include <spawn.h>
#include <sys/syscall.h>
#include <sys/wait.h>

#include <algorithm>
#include <array>
#include <cerrno>
#include <csignal>
#include <optional>

#include "cvtext/file_descriptor.hpp"

namespace talentmatch::cvtext {
namespace {

using Clock = std::chrono::steady_clock;

/// The child's whole environment: no secret of ours, no locale of somebody else, one thread for its OCR.
constexpr std::array environment{"PATH=/usr/bin:/bin", "LC_ALL=C.UTF-8", "HOME=/nonexistent", "OMP_THREAD_LIMIT=1",
                                 "OMP_NUM_THREADS=1"};

/// What posix_spawn needs, with its cleanup.
class SpawnPlan {
public:
    SpawnPlan() {
        posix_spawn_file_actions_init(&actions_);
        posix_spawnattr_init(&attributes_);
    }
    SpawnPlan(const SpawnPlan&) = delete;
    SpawnPlan& operator=(const SpawnPlan&) = delete;
    ~SpawnPlan() {
        posix_spawn_file_actions_destroy(&actions_);
        posix_spawnattr_destroy(&attributes_);
    }

    /// Standard input, output and nothing else; no blocked or ignored signal is handed on.
    bool connect(int input, int output) {
        sigset_t none{};
        sigset_t all{};
        sigemptyset(&none);
        sigfillset(&all);
        constexpr auto flags = POSIX_SPAWN_SETSIGMASK | POSIX_SPAWN_SETSIGDEF | POSIX_SPAWN_SETPGROUP;
        return posix_spawn_file_actions_adddup2(&actions_, input, 0) == 0 &&
               posix_spawn_file_actions_adddup2(&actions_, output, 1) == 0 &&
               posix_spawn_file_actions_addopen(&actions_, 2, "/dev/null", O_WRONLY, 0) == 0 &&
               posix_spawn_file_actions_addclosefrom_np(&actions_, 3) == 0 &&
               posix_spawnattr_setsigmask(&attributes_, &none) == 0 &&
               posix_spawnattr_setsigdefault(&attributes_, &all) == 0 &&
               posix_spawnattr_setflags(&attributes_, static_cast<short>(flags)) == 0;
    }

    [[nodiscard]] std::optional<pid_t> spawn(const ChildOrder& order) const {
        std::vector<char*> arguments{const_cast<char*>(order.program.c_str())};
        for (const auto& argument : order.arguments) arguments.push_back(const_cast<char*>(argument.c_str()));
        arguments.push_back(nullptr);
        std::vector<char*> variables;
        for (const char* variable : environment) variables.push_back(const_cast<char*>(variable));
        variables.push_back(nullptr);
        pid_t child = 0;
        const int error =
            posix_spawn(&child, order.program.c_str(), &actions_, &attributes_, arguments.data(), variables.data());
        if (error != 0) return std::nullopt;
        return child;
    }

private:
    posix_spawn_file_actions_t actions_{};
    posix_spawnattr_t attributes_{};
};

/// Waits until the descriptor has something to say. False: time is up.
bool wait_for(int descriptor, Clock::time_point until) {
    while (true) {
        const auto left = std::chrono::ceil<std::chrono::milliseconds>(until - Clock::now()).count();
        pollfd waiting{.fd = descriptor, .events = POLLIN, .revents = 0};
        const int ready = poll(&waiting, 1, static_cast<int>(std::clamp<long>(left, 0, 60'000)));
        if (ready > 0) return true;
        if (ready == 0 && left <= 0) return false;
        if (ready < 0 && errno != EINTR) return false;
    }
}

/// Reads until the child closes its end. Nothing: it did; otherwise why it has to be killed.
std::optional<Ending> drain(int pipe, const ChildOrder& order, std::string& output) {
    std::array<char, 65'536> buffer{};
    while (true) {
        if (!wait_for(pipe, order.until)) return Ending::timed_out;
        const auto count = ::read(pipe, buffer.data(), buffer.size());
        if (count < 0 && errno == EINTR) continue;
        if (count <= 0) return std::nullopt;
        output.append(buffer.data(), static_cast<std::size_t>(count));
        if (output.size() > order.max_output) return Ending::talked_too_much;
    }
}

/// Takes the dead child's status, so that no zombie stays.
ChildReport buried(pid_t child, std::string output) {
    int status = 0;
    pid_t got = 0;
    do {
        got = waitpid(child, &status, 0);
    } while (got < 0 && errno == EINTR);
    // Somebody ignores SIGCHLD, and the kernel took the status: the output has to speak for itself.
    if (got != child) return {.ending = Ending::exited, .status = 0, .output = std::move(output)};
    if (WIFEXITED(status)) {
        return {.ending = Ending::exited, .status = WEXITSTATUS(status), .output = std::move(output)};
    }
    return {.ending = Ending::killed, .status = WTERMSIG(status), .output = std::move(output)};
}

}  // namespace

ChildReport run_child(const ChildOrder& order) {
    std::array<int, 2> ends{};
    if (pipe2(ends.data(), O_CLOEXEC) != 0) return {};
    const FileDescriptor from_child(ends[0]);
    FileDescriptor to_us(ends[1]);
    SpawnPlan plan;
    if (!plan.connect(order.input, to_us.number())) return {};
    const auto child = plan.spawn(order);
    if (!child) return {};
    to_us.reset();
    // By hand: the header of glibc 2.36 lacks its extern "C".
    const FileDescriptor process(static_cast<int>(syscall(SYS_pidfd_open, *child, 0)));

    std::string output;
    auto forced = drain(from_child.number(), order, output);
    // It may have closed its output and live on.
    if (!forced && process && !wait_for(process.number(), order.until)) forced = Ending::timed_out;
    if (forced) kill(*child, SIGKILL);
    auto report = buried(*child, std::move(output));
    if (forced) report.ending = *forced;
    return report;
}

}  // namespace talentmatch::cvtext
