// An account that logs in, with one role in one company.
#pragma once

#include <optional>
#include <string>

#include "entities/actor.hpp"
#include "entities/date.hpp"
#include "entities/email.hpp"
#include "entities/id.hpp"
#include "entities/secret.hpp"

namespace talentmatch {

struct User {
    UserId id;
    CompanyId company_id;
    Email email;  ///< unique on the platform: it is the login
    std::string full_name;
    Role role = Role::consultant;
    bool is_active = true;
    Secret password_hash;  ///< bcrypt `$2b$`
    /// Counts changes of password, role and activity: a token of another number is worth nothing any more.
    int credential_version = 1;
    Instant created_at{};
    std::optional<Instant> updated_at;

    bool operator==(const User&) const = default;

    [[nodiscard]] Actor as_actor() const { return Actor{id, company_id, role}; }
};

}  // namespace talentmatch
