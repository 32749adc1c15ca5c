// Passwords as bcrypt `$2b$` hashes, over libxcrypt.
#pragma once

#include <string>

#include "ports/password_hasher.hpp"

namespace talentmatch::crypto {

/// Safe from any thread: every call works in memory of its own.
class PasswordHasher final : public ports::PasswordHasher {
public:
    /// Each step of `cost` doubles the time; 12 takes 0.3 s and more. Limited to bcrypt's 4 to 31.
    explicit PasswordHasher(int cost = 12);

    [[nodiscard]] Result<Secret> hash(const Secret& password) const override;
    [[nodiscard]] bool verify(const Secret& password, const Secret& hash) const override;

private:
    int cost_;
    std::string decoy_setting_;  ///< what a foreign hash is replaced by, so that it costs as much
};

}  // namespace talentmatch::crypto
