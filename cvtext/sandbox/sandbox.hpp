// The walls that the child builds around itself before it looks at the document's first byte.
#pragma once

#include <chrono>
#include <cstddef>
#include <optional>
#include <span>

namespace talentmatch::cvtext {

struct Limits {
    std::chrono::seconds time{60};        ///< of CPU; the parent watches the clock
    std::size_t memory_megabytes = 1536;  ///< of address space
};

/// From the command line: `--seconds N --megabytes N`. Nothing: wrong usage.
[[nodiscard]] std::optional<Limits> read_limits(std::span<char*> arguments);

/// Limits on CPU, memory, files and processes; no new privileges; files below /usr and fonts only, and only for
/// reading; no network, no other program, no other process. False when a wall that every supported kernel has could not
/// be built.
[[nodiscard]] bool close_sandbox(const Limits& limits);

}  // namespace talentmatch::cvtext
