// What a migration does that SQL alone cannot. Private to adapters/out/sql.
#pragma once

#include <string_view>

#include "sql/connection.hpp"

namespace talentmatch::sql {

using MigrationStep = void (*)(Connection&);

/// Runs behind the script of the migration of that name, in its transaction; null for most. A step names the columns
/// that its version has: it outlives later ones.
[[nodiscard]] MigrationStep step_of(std::string_view migration_name);

}  // namespace talentmatch::sql
