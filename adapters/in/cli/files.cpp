#include "cli/files.hpp"

#include <algorithm>
#include <atomic>
#include <csignal>
#include <thread>

#include <fmt/format.h>

namespace talentmatch::cli {
namespace {

namespace fs = std::filesystem;

volatile std::sig_atomic_t interrupted = 0;

bool is_hidden(const fs::path& path) { return path.filename().string().starts_with('.'); }

}  // namespace

Result<std::vector<fs::path>> documents_below(const fs::path& folder) {
    std::error_code failed;
    const auto status = fs::status(folder, failed);
    if (!fs::exists(status))
        return fail(ErrorKind::not_found, "folder_missing",
                    fmt::format("Le dossier « {} » n'existe pas.", folder.string()));
    if (fs::is_regular_file(status)) return std::vector{folder};
    std::vector<fs::path> files;
    // The folder itself has to open; one below it that does not is passed over, as a bad file is.
    const fs::directory_iterator opened(folder, failed);
    fs::recursive_directory_iterator entry;
    if (!failed)
        entry = fs::recursive_directory_iterator(folder, fs::directory_options::skip_permission_denied, failed);
    for (const fs::recursive_directory_iterator end; !failed && entry != end; entry.increment(failed)) {
        std::error_code ignored;
        if (is_hidden(entry->path())) {
            entry.disable_recursion_pending();
            continue;
        }
        if (entry->is_regular_file(ignored)) files.push_back(entry->path());
    }
    if (failed)
        return fail(ErrorKind::unavailable, "folder_unreadable",
                    fmt::format("Le dossier « {} » ne se lit pas : {}.", folder.string(), failed.message()));
    std::ranges::sort(files);
    return files;
}

void spread(std::size_t count, const std::function<void(std::size_t)>& work) {
    const std::size_t threads = std::clamp<std::size_t>(std::thread::hardware_concurrency(), 1, 4);
    std::atomic<std::size_t> next = 0;
    const auto run = [&] {
        for (auto i = next.fetch_add(1); i < count; i = next.fetch_add(1)) work(i);
    };
    std::vector<std::jthread> others;
    for (std::size_t i = 1; i < std::min(threads, count); ++i) others.emplace_back(run);
    run();
}

void Interrupt::listen() {
    const auto raise = [](int) { interrupted = 1; };
    std::signal(SIGINT, raise);
    std::signal(SIGTERM, raise);
}

bool Interrupt::is_raised() { return interrupted != 0; }

}  // namespace talentmatch::cli
