#include "use_cases/access.hpp"

#include <fmt/format.h>

namespace talentmatch::use_cases {

Result<void> require(const Actor& actor, Permission permission) {
    if (may(actor.role, permission)) return {};
    return fail(ErrorKind::forbidden, "permission_missing",
                fmt::format("Le rôle « {} » n'a pas le droit « {} ».", text_of(actor.role), text_of(permission)));
}

}  // namespace talentmatch::use_cases
