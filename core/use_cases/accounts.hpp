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
#include "use_cases/login_throttle.hpp"

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

    /// A token for the right e-mail and password of an active user. Takes as long for an unknown e-mail. `address` is
    /// the client's; empty for somebody at this machine.
    /// @error unauthenticated "credentials_wrong" whatever was wrong
    /// @error too_many "too_many_attempts" before anything is looked at; its only field, `retry_after`, has the seconds
    [[nodiscard]] Result<AccessToken> login(std::string_view email, const Secret& password,
                                            std::string_view address = {});

    /// Checks form, signature and expiry only: cheap, no I/O. For the event loop.
    /// @error unauthenticated "token_invalid", "token_expired"
    [[nodiscard]] Result<ports::TokenClaims> check_token(std::string_view token) const;

    /// The actor behind a token, as the account is now.
    /// @error unauthenticated "token_invalid" (also when the account is gone or inactive), "token_expired",
    ///        "token_outdated" the account's password, role or activity has changed since
    [[nodiscard]] Result<Actor> actor_of(std::string_view token);

    [[nodiscard]] Result<User> me(const Actor& actor);

    /// Replaces the own password. All tokens of the account end; the new one is answered.
    /// @error invalid_input "old_password_wrong", and those of `create_user` at `new_password`; "password_unchanged"
    /// @error too_many "too_many_attempts" as for `login`: a stolen token must not guess the password
    [[nodiscard]] Result<AccessToken> change_own_password(const Actor& actor, const Secret& old_password,
                                                          const Secret& new_password, std::string_view address = {});

    [[nodiscard]] Result<std::vector<User>> get_all_users(const Actor& actor, const ports::UserFilter& filter,
                                                          Page page);
    /// @error not_found "user_not_found"
    [[nodiscard]] Result<User> get_user_by_id(const Actor& actor, UserId id);

    /// A manager creates accounts of the own company with any role but admin; admin creates any.
    /// @error invalid_input "password_too_short" (12 characters), "password_too_long" (72 bytes),
    ///        "password_has_nul", "password_is_email", "password_common"
    /// @error forbidden "role_not_grantable"
    /// @error conflict "user_exists"
    [[nodiscard]] Result<User> create_user(const Actor& actor, User user, const Secret& password);

    /// A new password, role or activity ends the account's tokens.
    /// @error forbidden "role_not_grantable" also when the account is an administrator's and the actor is none;
    ///        "own_role_fixed" nobody changes the own role or deactivates oneself
    [[nodiscard]] Result<User> update_user(const Actor& actor, UserId id, const Change<User>& change,
                                           const std::optional<Secret>& new_password);

    /// @error forbidden "own_account_fixed" nobody deletes oneself; "role_not_grantable" as above
    [[nodiscard]] Result<void> delete_user(const Actor& actor, UserId id);

private:
    [[nodiscard]] Result<AccessToken> token_for(const User& user) const;
    [[nodiscard]] Result<void> take_attempt(const std::optional<Email>& account, std::string_view address);

    ports::UserRepository& users_;
    const ports::PasswordHasher& hasher_;
    const ports::TokenSigner& signer_;
    const ports::Clock& clock_;
    std::chrono::seconds token_lifetime_;
    LoginThrottle throttle_;
};

}  // namespace talentmatch::use_cases
