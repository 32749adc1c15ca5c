// Tokens without cryptography: "user|issued|expires|version".
#pragma once

#include <string>

#include "ports/token_signer.hpp"

namespace talentmatch::testing {

class FakeTokenSigner final : public ports::TokenSigner {
public:
    [[nodiscard]] Result<Secret> sign(const ports::TokenClaims& claims) const override {
        return Secret{std::to_string(claims.user.value()) + "|" + to_iso(claims.issued_at) + "|" +
                      to_iso(claims.expires_at) + "|" + std::to_string(claims.credential_version)};
    }

    [[nodiscard]] Result<ports::TokenClaims> verify(std::string_view token, Instant now) const override {
        const std::string text{token};
        const auto first = text.find('|');
        const auto second = text.find('|', first + 1);
        const auto third = text.find('|', second + 1);
        if (first == std::string::npos || second == std::string::npos || third == std::string::npos)
            return fail(ErrorKind::unauthenticated, "token_invalid", "Jeton invalide.");
        const auto expires = parse_instant(text.substr(second + 1, third - second - 1)).value();
        if (expires <= now) return fail(ErrorKind::unauthenticated, "token_expired", "Jeton expiré.");
        return ports::TokenClaims{UserId{std::stoll(text.substr(0, first))},
                                  parse_instant(text.substr(first + 1, second - first - 1)).value(), expires,
                                  std::stoi(text.substr(third + 1))};
    }
};

}  // namespace talentmatch::testing
