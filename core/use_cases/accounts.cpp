#include "use_cases/accounts.hpp"

#include <string>

#include "use_cases/access.hpp"
#include "use_cases/validation.hpp"

namespace talentmatch::use_cases {
namespace {

std::unexpected<Error> credentials_wrong() {
    return fail(ErrorKind::unauthenticated, "credentials_wrong", "Adresse ou mot de passe incorrect.");
}

std::unexpected<Error> role_not_grantable() {
    return fail(ErrorKind::forbidden, "role_not_grantable", "Seul un administrateur gère les comptes administrateur.");
}

/// Whether a token made before must not open the account as it is now.
bool ends_tokens(const User& before, const User& after) {
    return before.role != after.role || before.is_active != after.is_active ||
           before.password_hash != after.password_hash;
}

std::unexpected<Error> wrong_field(const char* field, const char* code, const char* message) {
    return std::unexpected(
        Error{ErrorKind::invalid_input, code, message, {FieldError{{"body", field}, code, message}}});
}

/// Only an administrator makes, changes or removes one: else a manager could take such an account over.
Result<void> check_role(const Actor& actor, Role role) {
    if (role == Role::admin && !actor.sees_everything()) return role_not_grantable();
    return {};
}

}  // namespace

AccountUseCase::AccountUseCase(ports::UserRepository& users, const ports::PasswordHasher& hasher,
                               const ports::TokenSigner& signer, const ports::Clock& clock,
                               std::chrono::seconds token_lifetime)
    : users_(users), hasher_(hasher), signer_(signer), clock_(clock), token_lifetime_(token_lifetime) {}

Result<void> AccountUseCase::take_attempt(const std::optional<Email>& account, std::string_view address) {
    const auto wait = throttle_.take(account, address, clock_.now());
    if (!wait) return {};
    const auto seconds = std::to_string(wait->count());
    return std::unexpected(Error{ErrorKind::too_many,
                                 "too_many_attempts",
                                 "Trop d'essais : réessayez dans " + seconds + " s.",
                                 {FieldError{{"retry_after"}, "retry_after", seconds}}});
}

Result<AccessToken> AccountUseCase::token_for(const User& user) const {
    const auto now = clock_.now();
    auto token = signer_.sign({.user = user.id,
                               .issued_at = now,
                               .expires_at = now + token_lifetime_,
                               .credential_version = user.credential_version});
    if (!token) return fail(token);
    return AccessToken{std::move(*token), token_lifetime_};
}

Result<AccessToken> AccountUseCase::login(std::string_view email, const Secret& password, std::string_view address) {
    const auto account = Email::parse(email);
    if (const auto taken = take_attempt(account, address); !taken) return fail(taken);
    Result<User> user = credentials_wrong();
    if (account) {
        user = users_.for_login(*account);
        if (!user && user.error().kind != ErrorKind::not_found) return fail(user);
    }
    // A hash that nobody has takes as long to verify as a real one, so that timing tells nothing about an address.
    const bool is_right = hasher_.verify(password, user ? user->password_hash : Secret{});
    if (!user || !is_right || !user->is_active) return credentials_wrong();
    throttle_.give_back(*account, address, clock_.now());
    return token_for(*user);
}

Result<ports::TokenClaims> AccountUseCase::check_token(std::string_view token) const {
    return signer_.verify(token, clock_.now());
}

Result<Actor> AccountUseCase::actor_of(std::string_view token) {
    const auto claims = check_token(token);
    if (!claims) return fail(claims);
    const auto user = users_.for_token(claims->user);
    if (!user && user.error().kind != ErrorKind::not_found) return fail(user);
    if (!user || !user->is_active)
        return fail(ErrorKind::unauthenticated, "token_invalid", "Ce jeton d'accès n'est pas valable.");
    if (claims->credential_version != user->credential_version)
        return fail(ErrorKind::unauthenticated, "token_outdated",
                    "Ce compte a changé depuis l'ouverture de la session : reconnectez-vous.");
    return user->as_actor();
}

Result<AccessToken> AccountUseCase::change_own_password(const Actor& actor, const Secret& old_password,
                                                        const Secret& new_password, std::string_view address) {
    const auto user = users_.by_id(actor, actor.user);
    if (!user) return fail(user);
    if (const auto taken = take_attempt(user->email, address); !taken) return fail(taken);
    if (!hasher_.verify(old_password, user->password_hash))
        return wrong_field("old_password", "old_password_wrong", "L'ancien mot de passe n'est pas le bon.");
    throttle_.give_back(user->email, address, clock_.now());
    if (old_password == new_password)
        return wrong_field("new_password", "password_unchanged", "Le nouveau mot de passe est l'ancien.");
    if (const auto valid = validate_password(new_password, user->email, "new_password"); !valid) return fail(valid);
    const auto hash = hasher_.hash(new_password);
    if (!hash) return fail(hash);
    const auto changed = users_.update(actor, actor.user, [&](const User& stored) -> Result<User> {
        if (stored.password_hash != user->password_hash)
            return fail(ErrorKind::conflict, "password_changed_meanwhile",
                        "Le mot de passe vient d'être changé : reconnectez-vous.");
        auto wanted = stored;
        wanted.password_hash = *hash;
        wanted.credential_version = stored.credential_version + 1;
        wanted.updated_at = clock_.now();
        return wanted;
    });
    if (!changed) return fail(changed);
    return token_for(*changed);
}

Result<User> AccountUseCase::me(const Actor& actor) { return users_.by_id(actor, actor.user); }

Result<std::vector<User>> AccountUseCase::get_all_users(const Actor& actor, const ports::UserFilter& filter,
                                                        Page page) {
    if (const auto allowed = require(actor, Permission::read_users); !allowed) return fail(allowed);
    return users_.list(actor, filter, page);
}

Result<User> AccountUseCase::get_user_by_id(const Actor& actor, UserId id) {
    if (const auto allowed = require(actor, Permission::read_users); !allowed) return fail(allowed);
    return users_.by_id(actor, id);
}

Result<User> AccountUseCase::create_user(const Actor& actor, User user, const Secret& password) {
    if (const auto allowed = require(actor, Permission::write_users); !allowed) return fail(allowed);
    if (const auto allowed = check_role(actor, user.role); !allowed) return fail(allowed);
    if (const auto valid = validated(user); !valid) return fail(valid);
    if (const auto valid = validate_password(password, user.email); !valid) return fail(valid);
    auto hash = hasher_.hash(password);
    if (!hash) return fail(hash);
    if (!user.company_id.is_stored()) user.company_id = actor.company;
    user.password_hash = std::move(*hash);
    user.credential_version = 1;
    user.created_at = clock_.now();
    user.updated_at.reset();
    return users_.create(actor, user);
}

Result<User> AccountUseCase::update_user(const Actor& actor, UserId id, const Change<User>& change,
                                         const std::optional<Secret>& new_password) {
    if (const auto allowed = require(actor, Permission::write_users); !allowed) return fail(allowed);
    std::optional<Secret> new_hash;
    if (new_password) {
        const auto account = users_.by_id(actor, id);
        if (!account) return account;
        if (const auto valid = validate_password(*new_password, account->email); !valid) return fail(valid);
        auto hash = hasher_.hash(*new_password);
        if (!hash) return fail(hash);
        new_hash = std::move(*hash);
    }
    const auto now = clock_.now();
    return users_.update(actor, id, [&](const User& stored) -> Result<User> {
        auto wanted = with_change(stored, change, now);
        wanted.password_hash = new_hash.value_or(stored.password_hash);
        wanted.credential_version = stored.credential_version + (ends_tokens(stored, wanted) ? 1 : 0);
        if (id == actor.user && (wanted.role != stored.role || wanted.is_active != stored.is_active))
            return fail(ErrorKind::forbidden, "own_role_fixed",
                        "Personne ne change son propre rôle ni ne désactive son propre compte.");
        if (const auto allowed = check_role(actor, stored.role); !allowed) return fail(allowed);
        if (const auto allowed = check_role(actor, wanted.role); !allowed) return fail(allowed);
        if (const auto valid = validated(wanted); !valid) return fail(valid);
        return wanted;
    });
}

Result<void> AccountUseCase::delete_user(const Actor& actor, UserId id) {
    if (const auto allowed = require(actor, Permission::write_users); !allowed) return allowed;
    if (id == actor.user)
        return fail(ErrorKind::forbidden, "own_account_fixed", "Personne ne supprime son propre compte.");
    const auto user = users_.by_id(actor, id);
    if (!user) return fail(user);
    if (const auto allowed = check_role(actor, user->role); !allowed) return allowed;
    return users_.remove(actor, id);
}

}  // namespace talentmatch::use_cases
