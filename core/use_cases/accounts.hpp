// Who is asking: login, tokens, users of a company (spec 7.1).
#pragma once

#include <chrono>
#include <optional>
#include <string_view>
#include <vector>

#include "ports/clock.hpp"
#include "ports/password_hasher.hpp"
#include "ports/token_signer.hpp"
#include "ports/user_repository.hpp"
#include "use_cases/change.hpp"

namespace talentmatch::use_cases {

// The value types of ports that callers need: an adapter of the inside never includes a port.
using ports::TokenClaims;
using ports::UserFilter;

struct AccessToken {
    Secret token;
    std::chrono::seconds lifetime{};
};

class AccountUseCase {
public:
    AccountUseCase(ports::UserRepository& users, const ports::PasswordHasher& hasher, const ports::TokenSigner& signer,
                   const ports::Clock& clock, std::chrono::seconds token_lifetime);

    /// A token for the right e-mail and password of an active user. Takes as long for an unknown e-mail.
    /// @error unauthenticated "credentials_wrong" whatever was wrong
    [[nodiscard]] Result<AccessToken> login(std::string_view email, const Secret& password);

    /// Checks form, signature and expiry only: cheap, no I/O. For the event loop.
    /// @error unauthenticated "token_invalid", "token_expired"
    [[nodiscard]] Result<ports::TokenClaims> check_token(std::string_view token) const;

    /// The actor behind a token, as the account is now.
    /// @error unauthenticated "token_invalid" (also when the account is gone or inactive), "token_expired"
    [[nodiscard]] Result<Actor> actor_of(std::string_view token);

    [[nodiscard]] Result<User> me(const Actor& actor);

    [[nodiscard]] Result<std::vector<User>> get_all_users(const Actor& actor, const ports::UserFilter& filter,
                                                          Page page);
    /// @error not_found "user_not_found"
    [[nodiscard]] Result<User> get_user_by_id(const Actor& actor, UserId id);

    /// A manager creates accounts of the own company with any role but admin; admin creates any.
    /// @error invalid_input "password_too_short" (8 bytes), "password_too_long" (72), "password_has_nul"
    /// @error forbidden "role_not_grantable"
    /// @error conflict "user_exists"
    [[nodiscard]] Result<User> create_user(const Actor& actor, User user, const Secret& password);

    /// @error forbidden "role_not_grantable" also when the account is an administrator's and the actor is none;
    ///        "own_role_fixed" nobody changes the own role or deactivates oneself
    [[nodiscard]] Result<User> update_user(const Actor& actor, UserId id, const Change<User>& change,
                                           const std::optional<Secret>& new_password);

    /// @error forbidden "own_account_fixed" nobody deletes oneself; "role_not_grantable" as above
    [[nodiscard]] Result<void> delete_user(const Actor& actor, UserId id);

private:
    ports::UserRepository& users_;
    const ports::PasswordHasher& hasher_;
    const ports::TokenSigner& signer_;
    const ports::Clock& clock_;
    std::chrono::seconds token_lifetime_;
};

}  // namespace talentmatch::use_cases
