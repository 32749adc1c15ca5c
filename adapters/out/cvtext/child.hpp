// One run of the child program: started with nothing but the document, watched, and always waited for.
#pragma once

#include <chrono>
#include <cstddef>
#include <filesystem>
#include <string>
#include <vector>

namespace talentmatch::cvtext {

enum class Ending {
    exited,           ///< `status` is its exit status
    killed,           ///< `status` is the signal
    timed_out,        ///< killed by us
    talked_too_much,  ///< killed by us
    not_started,
};

struct ChildReport {
    Ending ending = Ending::not_started;
    int status = 0;
    std::string output;
};

struct ChildOrder {
    std::filesystem::path program;
    std::vector<std::string> arguments;
    int input = -1;  ///< an open file; becomes the child's standard input
    std::chrono::steady_clock::time_point until;
    std::size_t max_output = 0;
};

/// Blocks until the child is gone; leaves no process and no descriptor behind. Safe from any thread, and indifferent to
/// what the process does with SIGCHLD and SIGPIPE.
[[nodiscard]] ChildReport run_child(const ChildOrder& order);

}  // namespace talentmatch::cvtext
