// Brings a database to the schema of this binary and back: `talentmatch migrate up | down | status`.
// Every migration runs in a transaction of its own, under a lock: of two who migrate at once, one waits.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "entities/date.hpp"
#include "entities/result.hpp"
#include "sql/settings.hpp"

namespace talentmatch::sql {

struct MigrationStatus {
    int version = 0;
    std::string name;
    std::optional<Instant> applied_at;  ///< nothing: not applied yet

    bool operator==(const MigrationStatus&) const = default;
};

/// Every migration of this binary, in order. A database without any table answers that none is applied.
/// @error wrong_state "schema_newer" the database knows a version that this binary does not
/// @error wrong_state "migration_changed" an applied file is not what it was
/// @error unavailable "database_unavailable"
[[nodiscard]] Result<std::vector<MigrationStatus>> migration_status(const Settings& settings);

/// Applies what is missing, oldest first; answers how many were applied. The second call answers 0.
/// @error as migration_status; internal "migration_failed": that migration and later ones are not applied
[[nodiscard]] Result<int> migrate_up(const Settings& settings);

/// Takes back the newest `steps` migrations, newest first, and their data with them; answers how many.
/// @error as migrate_up
[[nodiscard]] Result<int> migrate_down(const Settings& settings, int steps = 1);

}  // namespace talentmatch::sql
