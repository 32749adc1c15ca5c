// Landlock: which files the child may still open.
#pragma once

namespace talentmatch::cvtext {

/// Only below /usr, the fonts' configuration and cache; only for reading. False on an error; true where the kernel has
/// no Landlock (before 5.13), since the system-call filter still refuses every writing open.
[[nodiscard]] bool wall_off_files();

}  // namespace talentmatch::cvtext
