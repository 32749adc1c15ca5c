#include "sql/migrations.hpp"

#include <algorithm>
#include <functional>

#include <fmt/format.h>

#include "sql/connection.hpp"
#include "sql/database_error.hpp"
#include "sql/migration_steps.hpp"
#include "sql/migration_table.hpp"

namespace talentmatch::sql {
namespace {

struct Applied {
    int version = 0;
    std::string checksum;
    Instant at{};
};

constexpr auto applied_migrations = R"(
SELECT version, checksum, applied_at FROM schema_migrations ORDER BY version LIMIT 10000)";

std::vector<Applied> applied_to(Connection& connection) {
    std::vector<Applied> rows;
    connection.each(Query{applied_migrations}, [&](Row& row) {
        auto& applied = rows.emplace_back();
        row.read(applied.version, applied.checksum, applied.at);
    });
    return rows;
}

/// What is applied is a beginning of what this binary knows, unchanged.
Result<void> check(const std::vector<Applied>& applied, std::span<const Migration> known) {
    if (applied.size() > known.size())
        return fail(ErrorKind::wrong_state, "schema_newer",
                    fmt::format("La base est en version {}, ce programme ne connaît que la {} : mettez-le à jour.",
                                applied.back().version, known.size()));
    for (std::size_t i = 0; i < applied.size(); ++i) {
        if (applied[i].version != known[i].version)
            return fail(
                ErrorKind::wrong_state, "schema_newer",
                fmt::format("La base connaît la migration {}, ce programme ne la connaît pas.", applied[i].version));
        if (applied[i].checksum != known[i].checksum)
            return fail(ErrorKind::wrong_state, "migration_changed",
                        fmt::format("La migration {:04}_{} a été modifiée après son application : rien n'est changé.",
                                    known[i].version, known[i].name));
    }
    return {};
}

/// Whoever migrates learns at which step it failed.
DatabaseError named(const DatabaseError& error, const Migration& migration) {
    return {error.fault(), fmt::format("migration {:04}_{} : {}", migration.version, migration.name, error.what()),
            error.constraint()};
}

constexpr auto record_migration = R"(
INSERT INTO schema_migrations (version, name, checksum) VALUES (:version, :name, :checksum))";

void apply(Connection& connection, const Migration& next) try {
    connection.script(next.up);
    if (const auto step = step_of(next.name); step != nullptr) step(connection);
    connection.execute(
        Query{record_migration}.bind("version", next.version).bind("name", next.name).bind("checksum", next.checksum));
} catch (const DatabaseError& error) {
    throw named(error, next);
}

constexpr auto forget_migration = R"(
DELETE FROM schema_migrations WHERE version = :version)";

void take_back(Connection& connection, const Migration& last) try {
    connection.script(last.down);
    connection.execute(Query{forget_migration}.bind("version", last.version));
} catch (const DatabaseError& error) {
    throw named(error, last);
}

std::unexpected<Error> failed(const DatabaseError& error, const char* code) {
    if (error.fault() == Fault::lost || error.fault() == Fault::busy)
        return fail(ErrorKind::unavailable, "database_unavailable",
                    fmt::format("La base de données ne répond pas : {}", error.what()));
    return fail(ErrorKind::internal, code, error.what());
}

/// A step under the lock: sees what is applied, changes one thing, answers whether it did.
using Step = std::function<Result<bool>(Connection&, const std::vector<Applied>&, std::span<const Migration>)>;

Result<bool> locked(Connection& connection, const Step& step) {
    connection.begin_writing();
    connection.script(lock_migrations(connection.engine()));
    connection.script(migrations_table(connection.engine()));
    const auto known = migrations_of(connection.engine());
    const auto applied = applied_to(connection);
    const auto checked = check(applied, known);
    const auto changed = checked ? step(connection, applied, known) : Result<bool>{fail(checked)};
    if (changed && *changed)
        connection.commit();
    else
        static_cast<void>(connection.rollback());
    return changed;
}

/// Repeats the step until it changes nothing more, or has changed `most` things.
Result<int> repeat(Settings settings, int most, const Step& step, const char* failure = "migration_failed") {
    settings.statement_timeout = {};  // a migration takes as long as it takes
    settings.acquire_timeout = std::chrono::seconds{60};
    try {
        Connection connection{settings};
        for (int done = 0; done < most; ++done) {
            const auto changed = locked(connection, step);
            if (!changed) return fail(changed);
            if (!*changed) return done;
        }
        return most;
    } catch (const DatabaseError& error) {
        return failed(error, failure);
    }
}

}  // namespace

Result<std::vector<MigrationStatus>> migration_status(const Settings& settings) {
    std::vector<MigrationStatus> statuses;
    const auto look = [&](Connection&, const std::vector<Applied>& applied, std::span<const Migration> known) {
        for (std::size_t i = 0; i < known.size(); ++i)
            statuses.push_back({known[i].version, std::string{known[i].name},
                                i < applied.size() ? std::optional{applied[i].at} : std::nullopt});
        return Result<bool>{false};
    };
    if (const auto looked = repeat(settings, 1, look, "database_failed"); !looked) return fail(looked);
    return statuses;
}

Result<int> migrate_up(const Settings& settings) {
    const auto up = [](Connection& connection, const std::vector<Applied>& applied, std::span<const Migration> known) {
        if (applied.size() == known.size()) return Result<bool>{false};
        apply(connection, known[applied.size()]);
        return Result<bool>{true};
    };
    return repeat(settings, static_cast<int>(migrations_of(engine_of(settings)).size()), up);
}

Result<int> migrate_down(const Settings& settings, int steps) {
    const auto down = [](Connection& connection, const std::vector<Applied>& applied,
                         std::span<const Migration> known) {
        if (applied.empty()) return Result<bool>{false};
        take_back(connection, known[applied.size() - 1]);
        return Result<bool>{true};
    };
    return repeat(settings, std::max(steps, 0), down);
}

}  // namespace talentmatch::sql
