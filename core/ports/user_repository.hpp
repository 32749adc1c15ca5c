// Accounts at rest. The common manners are those of CompanyRepository.
#pragma once

#include <optional>
#include <vector>

#include "entities/page.hpp"
#include "entities/user.hpp"
#include "ports/decision.hpp"

namespace talentmatch::ports {

struct UserFilter {
    std::optional<CompanyId> company_id;
    std::optional<Role> role;
    std::optional<bool> is_active;
};

/// Seen: the accounts of the own company; every one for admin; the own account for the role consultant.
class UserRepository {
public:
    virtual ~UserRepository() = default;

    /// The two questions of a login, which nobody has authenticated yet; the only reads without an Actor.
    /// @error not_found "user_not_found"
    [[nodiscard]] virtual Result<User> for_login(const Email& email) = 0;
    [[nodiscard]] virtual Result<User> for_token(UserId id) = 0;

    [[nodiscard]] virtual Result<std::vector<User>> list(const Actor& actor, const UserFilter& filter, Page page) = 0;

    /// @error not_found "user_not_found"
    [[nodiscard]] virtual Result<User> by_id(const Actor& actor, UserId id) = 0;

    /// @error conflict "user_exists" the e-mail is taken, in whatever company
    /// @error not_found "company_not_found"
    [[nodiscard]] virtual Result<User> create(const Actor& actor, const User& user) = 0;

    /// @error not_found "user_not_found"
    /// @error conflict "user_exists"
    [[nodiscard]] virtual Result<User> update(const Actor& actor, UserId id, const Decision<User>& decide) = 0;

    /// A consultant linked to the account stays, linked to nobody.
    /// @error not_found "user_not_found"
    /// @error conflict "user_in_use" rows (uploads) name this user: deactivate instead
    [[nodiscard]] virtual Result<void> remove(const Actor& actor, UserId id) = 0;
};

}  // namespace talentmatch::ports
