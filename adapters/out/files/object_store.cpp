#include "files/object_store.hpp"

#include <array>
#include <atomic>
#include <cerrno>
#include <cstdio>
#include <string_view>

#include <fcntl.h>
#include <fmt/format.h>
#include <sys/stat.h>

#include "files/descriptor.hpp"
#include "ports/errors.hpp"

namespace talentmatch::files {
namespace {

constexpr mode_t folder_mode = 0700;
constexpr mode_t file_mode = 0600;
constexpr int folder_flags = O_RDONLY | O_DIRECTORY | O_CLOEXEC;

enum class Missing { make, leave };

/// The folder `name` in `parent`, made when that is wanted. A symbolic link in its place does not open.
Descriptor open_folder(int parent, const std::string& name, Missing missing) {
    if (missing == Missing::make && ::mkdirat(parent, name.c_str(), folder_mode) == 0) ::fsync(parent);
    return Descriptor{::openat(parent, name.c_str(), folder_flags | O_NOFOLLOW)};
}

struct Place {
    Descriptor folder;
    std::string name;
};

/// Walks from the root to the folder of the key; `folder` is closed and errno says why when there is none.
Place find_place(const std::filesystem::path& root, std::string_view key, Missing missing) {
    if (missing == Missing::make) {
        std::error_code ignored;
        if (std::filesystem::create_directories(root, ignored)) ::chmod(root.c_str(), folder_mode);
    }
    Descriptor folder{::open(root.c_str(), folder_flags)};
    for (auto slash = key.find('/'); folder.is_open() && slash != std::string_view::npos; slash = key.find('/')) {
        folder = open_folder(folder.number(), std::string{key.substr(0, slash)}, missing);
        key.remove_prefix(slash + 1);
    }
    return {std::move(folder), std::string{key}};
}

bool is_regular(const Descriptor& file) {
    struct stat facts{};
    return ::fstat(file.number(), &facts) == 0 && S_ISREG(facts.st_mode);
}

bool write_all(int to, const char* bytes, std::size_t count) {
    while (count > 0) {
        const auto written = ::write(to, bytes, count);
        if (written < 0 && errno == EINTR) continue;
        if (written <= 0) return false;
        bytes += written;
        count -= static_cast<std::size_t>(written);
    }
    return true;
}

bool copy_all(int from, int to) {
    std::array<char, 65'536> buffer{};
    while (true) {
        const auto got = ::read(from, buffer.data(), buffer.size());
        if (got < 0 && errno == EINTR) continue;
        if (got <= 0) return got == 0;
        if (!write_all(to, buffer.data(), static_cast<std::size_t>(got))) return false;
    }
}

/// A name that no key can have: keys' segments never begin with a dot.
constexpr std::string_view temporary_prefix = ".new-";

std::string temporary_name() {
    static std::atomic<unsigned> counter{0};
    return fmt::format("{}{}-{}", temporary_prefix, ::getpid(), ++counter);
}

/// Copies into a temporary name and syncs; answers that name, or nothing with no file left behind.
std::string write_beside(int folder, int from) {
    static constexpr int attempts = 16;  // a name may be left over from a process that had our id and was killed
    std::string name;
    Descriptor file;
    for (int i = 0; i < attempts && !file.is_open(); ++i) {
        name = temporary_name();
        file =
            Descriptor{::openat(folder, name.c_str(), O_WRONLY | O_CREAT | O_EXCL | O_NOFOLLOW | O_CLOEXEC, file_mode)};
        if (!file.is_open() && errno != EEXIST) return {};
    }
    if (!file.is_open()) return {};
    if (copy_all(from, file.number()) && ::fsync(file.number()) == 0) return name;
    ::unlinkat(folder, name.c_str(), 0);
    return {};
}

bool says_absent(int error) {
    return error == ENOENT || error == ENOTDIR || error == ELOOP || error == EISDIR || error == ENAMETOOLONG;
}

}  // namespace

Result<void> ObjectStore::put(const std::string& key, const std::filesystem::path& file) {
    if (!ports::is_object_key(key)) return ports::object_key_invalid();
    const Descriptor from{::open(file.c_str(), O_RDONLY | O_CLOEXEC | O_NONBLOCK)};
    if (!from.is_open() || !is_regular(from)) return ports::object_store_unavailable();
    const auto place = find_place(root_, key, Missing::make);
    if (!place.folder.is_open()) return ports::object_store_unavailable();
    const int folder = place.folder.number();
    const auto temporary = write_beside(folder, from.number());
    if (temporary.empty()) return ports::object_store_unavailable();
    if (::renameat(folder, temporary.c_str(), folder, place.name.c_str()) != 0) {
        ::unlinkat(folder, temporary.c_str(), 0);
        return ports::object_store_unavailable();
    }
    ::fsync(folder);
    return {};
}

Result<void> ObjectStore::fetch(const std::string& key, const std::filesystem::path& into) {
    if (!ports::is_object_key(key)) return ports::object_not_found();
    const auto place = find_place(root_, key, Missing::leave);
    const Descriptor from{place.folder.is_open() ? ::openat(place.folder.number(), place.name.c_str(),
                                                            O_RDONLY | O_NOFOLLOW | O_NONBLOCK | O_CLOEXEC)
                                                 : -1};
    if (!from.is_open() && !says_absent(errno)) return ports::object_store_unavailable();
    if (!from.is_open() || !is_regular(from)) return ports::object_not_found();
    const Descriptor to{::open(into.c_str(), O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, file_mode)};
    if (!to.is_open() || !copy_all(from.number(), to.number())) return ports::object_store_unavailable();
    return {};
}

Result<void> ObjectStore::remove(const std::string& key) {
    if (!ports::is_object_key(key)) return {};
    const auto place = find_place(root_, key, Missing::leave);
    if (place.folder.is_open() && ::unlinkat(place.folder.number(), place.name.c_str(), 0) == 0) {
        ::fsync(place.folder.number());
        return {};
    }
    if (!says_absent(errno)) return ports::object_store_unavailable();
    return {};
}

std::size_t remove_leftovers(const std::filesystem::path& root, std::chrono::seconds age, const std::stop_token& stop) {
    namespace fs = std::filesystem;
    std::size_t removed = 0;
    std::error_code failed;
    fs::recursive_directory_iterator entry(root, fs::directory_options::skip_permission_denied, failed);
    const auto youngest = fs::file_time_type::clock::now() - age;
    for (const fs::recursive_directory_iterator end; !failed && entry != end && !stop.stop_requested();
         entry.increment(failed)) {
        std::error_code ignored;
        const bool is_old = entry->path().filename().string().starts_with(temporary_prefix) &&
                            entry->is_regular_file(ignored) && !entry->is_symlink(ignored) &&
                            entry->last_write_time(ignored) < youngest && !ignored;
        if (is_old && fs::remove(entry->path(), ignored)) ++removed;
    }
    return removed;
}

}  // namespace talentmatch::files
