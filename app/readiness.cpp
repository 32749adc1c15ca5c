#include "readiness.hpp"

#include <fcntl.h>
#include <unistd.h>

#include <string>
#include <utility>

namespace talentmatch::app {

bool can_write_into(const std::filesystem::path& folder) {
    static constexpr std::size_t trial_bytes = std::size_t{16} * 1024;
    std::string name = (folder / ".ready-XXXXXX").string();
    const int file = ::mkostemp(name.data(), O_CLOEXEC);
    if (file < 0) return false;
    const std::string bytes(trial_bytes, 'x');
    const bool is_written =
        ::write(file, bytes.data(), bytes.size()) == static_cast<ssize_t>(bytes.size()) && ::fdatasync(file) == 0;
    ::close(file);
    return ::unlink(name.c_str()) == 0 && is_written;
}

ReadinessProbe::ReadinessProbe(Check read, Check write, std::filesystem::path folder, std::chrono::milliseconds every)
    : read_(std::move(read)), write_(std::move(write)), folder_(std::move(folder)), every_(every) {}

http::Readiness ReadinessProbe::operator()() {
    if (!read_()) return http::Readiness::database_down;
    const std::scoped_lock lock(mutex_);  // one tries, the others wait for the answer
    const auto now = std::chrono::steady_clock::now();
    if (!was_tried_ || now - tried_ >= every_) {
        written_ = try_writing();
        tried_ = now;
        was_tried_ = true;
    }
    return written_;
}

http::Readiness ReadinessProbe::try_writing() const {
    if (!can_write_into(folder_)) return http::Readiness::files_not_writable;
    return write_() ? http::Readiness::ready : http::Readiness::database_not_writable;
}

}  // namespace talentmatch::app
