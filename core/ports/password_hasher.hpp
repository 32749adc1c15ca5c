// Passwords at rest.
#pragma once

#include "entities/result.hpp"
#include "entities/secret.hpp"

namespace talentmatch::ports {

/// Slow on purpose (0.3 s and more of CPU): called on a worker thread only. Safe from any thread.
class PasswordHasher {
public:
    virtual ~PasswordHasher() = default;

    /// A new salted hash. bcrypt reads 72 bytes and stops at NUL, so the caller's rule is 8 to 72 bytes without NUL.
    /// @error invalid_input "password_too_long", "password_has_nul"
    [[nodiscard]] virtual Result<Secret> hash(const Secret& password) const = 0;

    /// True when the password made this hash; false for a foreign or broken hash. Takes as long either way.
    [[nodiscard]] virtual bool verify(const Secret& password, const Secret& hash) const = 0;
};

}  // namespace talentmatch::ports
