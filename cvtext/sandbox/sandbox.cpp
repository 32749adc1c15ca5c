// The order matters: limits first, files next (needs no_new_privs), the system-call filter last.
#include "sandbox/sandbox.hpp"

#include <sched.h>
#include <sys/prctl.h>

#include <csignal>

#include "sandbox/file_walls.hpp"
#include "sandbox/limits.hpp"
#include "sandbox/system_calls.hpp"

namespace talentmatch::cvtext {

bool close_sandbox(const Limits& limits) {
    // Dies with the parent; shows its memory to nobody.
    if (prctl(PR_SET_PDEATHSIG, SIGKILL) != 0 || prctl(PR_SET_DUMPABLE, 0) != 0) return false;
    // Needs privileges, and is only the second lock: the filter below knows no socket.
    static_cast<void>(unshare(CLONE_NEWNET));
    if (prctl(PR_SET_NO_NEW_PRIVS, 1, 0, 0, 0) != 0) return false;
    return limit_resources(limits) && wall_off_files() && filter_system_calls();
}

}  // namespace talentmatch::cvtext
