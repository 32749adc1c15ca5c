// Who is asking. Every read and write of a port takes one: a query without an Actor does not compile.
#pragma once

#include "entities/id.hpp"
#include "entities/permission.hpp"

namespace talentmatch {

struct Actor {
    UserId user;
    CompanyId company;
    Role role = Role::consultant;

    bool operator==(const Actor&) const = default;

    /// The platform role: sees the rows of every company.
    [[nodiscard]] bool sees_everything() const { return role == Role::admin; }

    /// True for rows of the own company, and for everything when admin.
    [[nodiscard]] bool owns(CompanyId owner) const { return sees_everything() || owner == company; }

    /// A consultant who logs in sees the own record only.
    [[nodiscard]] bool sees_only_self() const { return role == Role::consultant; }
};

}  // namespace talentmatch
