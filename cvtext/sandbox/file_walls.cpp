// glibc has no wrappers for Landlock yet, hence the bare system calls.
#include "sandbox/file_walls.hpp"

#include <fcntl.h>
#include <linux/landlock.h>
#include <sys/syscall.h>
#include <unistd.h>

#include <array>

namespace talentmatch::cvtext {
namespace {

constexpr __u64 reading = LANDLOCK_ACCESS_FS_READ_FILE | LANDLOCK_ACCESS_FS_READ_DIR;
/// Everything that the first version knows, so that it works on every kernel that has Landlock.
constexpr __u64 handled = reading | LANDLOCK_ACCESS_FS_EXECUTE | LANDLOCK_ACCESS_FS_WRITE_FILE |
                          LANDLOCK_ACCESS_FS_REMOVE_DIR | LANDLOCK_ACCESS_FS_REMOVE_FILE |
                          LANDLOCK_ACCESS_FS_MAKE_CHAR | LANDLOCK_ACCESS_FS_MAKE_DIR | LANDLOCK_ACCESS_FS_MAKE_REG |
                          LANDLOCK_ACCESS_FS_MAKE_SOCK | LANDLOCK_ACCESS_FS_MAKE_FIFO | LANDLOCK_ACCESS_FS_MAKE_BLOCK |
                          LANDLOCK_ACCESS_FS_MAKE_SYM;

constexpr std::array readable{
    "/usr/share", "/usr/lib", "/lib", "/etc/fonts", "/var/cache/fontconfig", "/usr/local/share/fonts"};

bool allow(int rules, const char* folder) {
    const int parent = open(folder, O_PATH | O_CLOEXEC);
    if (parent < 0) return true;  // what is not there need not be allowed
    const landlock_path_beneath_attr below{.allowed_access = reading, .parent_fd = parent};
    const long done = syscall(SYS_landlock_add_rule, rules, LANDLOCK_RULE_PATH_BENEATH, &below, 0U);
    close(parent);
    return done == 0;
}

}  // namespace

bool wall_off_files() {
    landlock_ruleset_attr attributes{};
    attributes.handled_access_fs = handled;
    const auto rules =
        static_cast<int>(syscall(SYS_landlock_create_ruleset, &attributes, sizeof attributes.handled_access_fs, 0U));
    if (rules < 0) return true;
    bool good = true;
    for (const char* folder : readable) good = good && allow(rules, folder);
    good = good && syscall(SYS_landlock_restrict_self, rules, 0U) == 0;
    close(rules);
    return good;
}

}  // namespace talentmatch::cvtext
