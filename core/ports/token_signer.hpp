// Access tokens: what a client shows instead of a password.
#pragma once

#include <string_view>

#include "entities/actor.hpp"
#include "entities/date.hpp"
#include "entities/result.hpp"
#include "entities/secret.hpp"

namespace talentmatch::ports {

/// What a token says. `sub` is the user's id; company and role are looked up, so that a change counts at once.
struct TokenClaims {
    UserId user;
    Instant issued_at{};
    Instant expires_at{};
    int credential_version = 1;  ///< the account's when the token was made; `ver`, and 1 where it is missing

    bool operator==(const TokenClaims&) const = default;
};

/// Safe from any thread; does no I/O.
class TokenSigner {
public:
    virtual ~TokenSigner() = default;

    /// A signed JWT (RFC 7519, HS256).
    /// @error internal "token_not_signed"
    [[nodiscard]] virtual Result<Secret> sign(const TokenClaims& claims) const = 0;

    /// The claims of a token that this server signed with HS256 and that has not expired at `now`.
    /// @error unauthenticated "token_invalid" (form, algorithm, signature, claims), "token_expired"
    [[nodiscard]] virtual Result<TokenClaims> verify(std::string_view token, Instant now) const = 0;
};

}  // namespace talentmatch::ports
