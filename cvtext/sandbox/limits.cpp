// Resource limits, and how they are named on the command line.
#include "sandbox/limits.hpp"

#include <sys/prctl.h>
#include <sys/resource.h>

#include <charconv>
#include <string_view>

#include "wire/protocol.hpp"

namespace talentmatch::cvtext {
namespace {

bool limit(int resource, rlim_t value) {
    const rlimit both{.rlim_cur = value, .rlim_max = value};
    return setrlimit(static_cast<__rlimit_resource_t>(resource), &both) == 0;
}

#if defined(__has_feature)
#if __has_feature(address_sanitizer) || __has_feature(thread_sanitizer)
#define TM_SHADOW_MEMORY 1
#endif
#endif

/// Sanitizers map terabytes of shadow memory, so an address space limit would stop them at once.
bool limit_memory(std::size_t megabytes) {
#ifdef TM_SHADOW_MEMORY
    return megabytes > 0;
#else
    return limit(RLIMIT_AS, static_cast<rlim_t>(megabytes) << 20U);
#endif
}

std::optional<long> positive(std::string_view text) {
    long value = 0;
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), value);
    if (error != std::errc{} || end != text.data() + text.size() || value < 1 || value > 1'000'000) return std::nullopt;
    return value;
}

}  // namespace

std::optional<Limits> read_limits(std::span<char*> arguments) {
    Limits limits;
    for (; arguments.size() >= 2; arguments = arguments.subspan(2)) {
        const std::string_view name = arguments[0];
        const auto value = positive(arguments[1]);
        if (!value) return std::nullopt;
        if (name == "--seconds") {
            limits.time = std::chrono::seconds(*value);
        } else if (name == "--megabytes") {
            limits.memory_megabytes = static_cast<std::size_t>(*value);
        } else {
            return std::nullopt;
        }
    }
    if (!arguments.empty()) return std::nullopt;
    return limits;
}

bool limit_resources(const Limits& limits) {
    const auto seconds = static_cast<rlim_t>(limits.time.count());
    const rlimit cpu{.rlim_cur = seconds, .rlim_max = seconds + 1};
    return limit_memory(limits.memory_megabytes) && setrlimit(RLIMIT_CPU, &cpu) == 0 && limit(RLIMIT_CORE, 0) &&
           limit(RLIMIT_FSIZE, max_answer_bytes) && limit(RLIMIT_NOFILE, 64) && limit(RLIMIT_NPROC, 0) &&
           limit(RLIMIT_MEMLOCK, 0) && limit(RLIMIT_MSGQUEUE, 0);
}

}  // namespace talentmatch::cvtext
