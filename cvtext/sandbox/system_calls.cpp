// An allow list: what is not named does not exist for the child. Files may be opened for reading only.
#include "sandbox/system_calls.hpp"

#include <fcntl.h>
#include <seccomp.h>
#include <unistd.h>

#include <array>
#include <cerrno>
#include <memory>

namespace talentmatch::cvtext {
namespace {

struct ReleaseFilter {
    void operator()(void* filter) const noexcept { seccomp_release(filter); }
};

constexpr std::array allowed{
    // memory
    SCMP_SYS(brk), SCMP_SYS(mmap), SCMP_SYS(munmap), SCMP_SYS(mremap), SCMP_SYS(mprotect), SCMP_SYS(madvise),
    // what is open already, and files for reading (their opening is ruled below)
    SCMP_SYS(read), SCMP_SYS(readv), SCMP_SYS(pread64), SCMP_SYS(write), SCMP_SYS(writev), SCMP_SYS(close),
    SCMP_SYS(lseek), SCMP_SYS(fstat), SCMP_SYS(newfstatat), SCMP_SYS(stat), SCMP_SYS(lstat), SCMP_SYS(statx),
    SCMP_SYS(statfs), SCMP_SYS(fstatfs), SCMP_SYS(access), SCMP_SYS(faccessat), SCMP_SYS(faccessat2),
    SCMP_SYS(readlink), SCMP_SYS(readlinkat), SCMP_SYS(getdents64), SCMP_SYS(getcwd), SCMP_SYS(dup),
    SCMP_SYS(fadvise64),
    // time, identity, chance
    SCMP_SYS(clock_gettime), SCMP_SYS(clock_getres), SCMP_SYS(gettimeofday), SCMP_SYS(time), SCMP_SYS(getpid),
    SCMP_SYS(gettid), SCMP_SYS(getuid), SCMP_SYS(geteuid), SCMP_SYS(getgid), SCMP_SYS(getegid), SCMP_SYS(uname),
    SCMP_SYS(getrandom), SCMP_SYS(sysinfo), SCMP_SYS(getrusage), SCMP_SYS(times), SCMP_SYS(sched_getaffinity),
    SCMP_SYS(sched_yield), SCMP_SYS(getcpu), SCMP_SYS(prlimit64), SCMP_SYS(getrlimit),
    // signals to oneself and the end
    SCMP_SYS(rt_sigaction), SCMP_SYS(rt_sigprocmask), SCMP_SYS(rt_sigreturn), SCMP_SYS(sigaltstack), SCMP_SYS(futex),
    SCMP_SYS(set_robust_list), SCMP_SYS(rseq), SCMP_SYS(restart_syscall), SCMP_SYS(nanosleep),
    SCMP_SYS(clock_nanosleep), SCMP_SYS(exit), SCMP_SYS(exit_group)};

bool allow_reading(scmp_filter_ctx filter) {
    constexpr scmp_datum_t writes = O_ACCMODE | O_CREAT | O_TRUNC | O_APPEND;
    const scmp_arg_cmp open_flags{1, SCMP_CMP_MASKED_EQ, writes, O_RDONLY};
    const scmp_arg_cmp openat_flags{2, SCMP_CMP_MASKED_EQ, writes, O_RDONLY};
    const scmp_arg_cmp itself{0, SCMP_CMP_EQ, static_cast<scmp_datum_t>(getpid()), 0};
    return seccomp_rule_add_array(filter, SCMP_ACT_ALLOW, SCMP_SYS(open), 1, &open_flags) == 0 &&
           seccomp_rule_add_array(filter, SCMP_ACT_ALLOW, SCMP_SYS(openat), 1, &openat_flags) == 0 &&
           seccomp_rule_add_array(filter, SCMP_ACT_ALLOW, SCMP_SYS(tgkill), 1, &itself) == 0;
}

}  // namespace

bool filter_system_calls() {
    const std::unique_ptr<void, ReleaseFilter> filter(seccomp_init(SCMP_ACT_ERRNO(EPERM)));
    if (!filter) return false;
    for (const int call : allowed) {
        if (seccomp_rule_add_array(filter.get(), SCMP_ACT_ALLOW, call, 0, nullptr) != 0) return false;
    }
    return allow_reading(filter.get()) && seccomp_load(filter.get()) == 0;
}

}  // namespace talentmatch::cvtext
