// Whether this server can do its work: read, and write.
#pragma once

#include <chrono>
#include <filesystem>
#include <functional>
#include <mutex>

#include "entities/result.hpp"
#include "http/api.hpp"

namespace talentmatch::app {

/// The database is asked each time; that something can be written is tried at most once in `every` and remembered, so
/// that a monitor that asks each second costs a write every ten. Safe from any thread.
class ReadinessProbe {
public:
    using Check = std::function<Result<void>()>;

    ReadinessProbe(Check read, Check write, std::filesystem::path folder,
                   std::chrono::milliseconds every = std::chrono::seconds{10});

    [[nodiscard]] http::Readiness operator()();

private:
    [[nodiscard]] http::Readiness try_writing() const;

    Check read_;
    Check write_;
    std::filesystem::path folder_;
    std::chrono::milliseconds every_;
    std::mutex mutex_;
    std::chrono::steady_clock::time_point tried_;
    bool was_tried_ = false;
    http::Readiness written_ = http::Readiness::ready;
};

/// Whether a file of some kilobytes can be made, written to the disk and removed in the folder.
[[nodiscard]] bool can_write_into(const std::filesystem::path& folder);

}  // namespace talentmatch::app
