// Unpredictable bytes from the kernel.
#pragma once

#include <cstddef>

#include "entities/result.hpp"
#include "entities/secret.hpp"

namespace talentmatch::crypto {

/// `count` bytes from getrandom(2).
/// @error internal "no_randomness" the kernel refused
[[nodiscard]] Result<std::string> random_bytes(std::size_t count);

/// A new signing key or password: 32 random bytes as 43 characters of base64url.
/// @error internal "no_randomness"
[[nodiscard]] Result<Secret> random_secret();

}  // namespace talentmatch::crypto
