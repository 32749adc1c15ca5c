// Resource limits of the child.
#pragma once

#include "sandbox/sandbox.hpp"

namespace talentmatch::cvtext {

[[nodiscard]] bool limit_resources(const Limits& limits);

}  // namespace talentmatch::cvtext
