// Access tokens as JWTs signed with HS256, over libjwt. Nothing but HS256 is ever read or written (RFC 8725, 3.1).
#pragma once

#include "ports/token_signer.hpp"

namespace talentmatch::crypto {

/// `sub` is the user's id in decimal, `iat` and `exp` are whole seconds: fractions of an instant are dropped.
class TokenSigner final : public ports::TokenSigner {
public:
    /// With an empty key every call fails: there is no unsigned token. RFC 7518, 3.2 wants at least 32 bytes, which
    /// the configuration checks.
    explicit TokenSigner(Secret key);

    [[nodiscard]] Result<Secret> sign(const ports::TokenClaims& claims) const override;
    [[nodiscard]] Result<ports::TokenClaims> verify(std::string_view token, Instant now) const override;

private:
    Secret key_;
};

}  // namespace talentmatch::crypto
