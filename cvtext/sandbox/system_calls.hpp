// seccomp: which system calls the child may still make.
#pragma once

namespace talentmatch::cvtext {

/// A short list of what reading a document takes; everything else fails with EPERM. False when the filter cannot load.
[[nodiscard]] bool filter_system_calls();

}  // namespace talentmatch::cvtext
