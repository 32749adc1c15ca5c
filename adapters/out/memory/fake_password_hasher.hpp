// A hasher for tests: fast, and worth nothing as protection.
#pragma once

#include <atomic>

#include "ports/password_hasher.hpp"

namespace talentmatch::memory {

class FakePasswordHasher final : public ports::PasswordHasher {
public:
    [[nodiscard]] Result<Secret> hash(const Secret& password) const override {
        if (password.reveal().size() > 72)
            return fail(ErrorKind::invalid_input, "password_too_long", "Le mot de passe dépasse 72 octets.");
        if (password.reveal().find('\0') != std::string::npos)
            return fail(ErrorKind::invalid_input, "password_has_nul", "Le mot de passe contient un caractère nul.");
        return Secret{"fake$" + password.reveal()};
    }

    [[nodiscard]] bool verify(const Secret& password, const Secret& hash) const override {
        ++verifications_;
        return "fake$" + password.reveal() == hash.reveal();
    }

    /// How often `verify` ran: a login must run it for an unknown e-mail too.
    [[nodiscard]] int verifications() const { return verifications_; }

private:
    mutable std::atomic<int> verifications_ = 0;
};

}  // namespace talentmatch::memory
