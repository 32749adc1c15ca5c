#include "sql/database.hpp"

#include <utility>

#include "ports/errors.hpp"
#include "sql/database_error.hpp"

namespace talentmatch::sql {
namespace {

constexpr int most_attempts = 3;

std::unexpected<Error> unavailable() {
    return fail(ErrorKind::unavailable, "database_unavailable", "La base de données ne répond pas : réessayez.");
}

std::optional<Error> meaning_of(const DatabaseError& error, Meanings meanings) {
    for (const auto& meaning : meanings) {
        const bool is_meant = meaning.constraint == any_foreign_key ? error.fault() == Fault::foreign_key
                                                                    : meaning.constraint == error.constraint();
        if (is_meant) return meaning.error().error();
    }
    return std::nullopt;
}

Error translated(const DatabaseError& error, Meanings meanings) {
    switch (error.fault()) {
        case Fault::unique:
        case Fault::foreign_key:
            if (auto known = meaning_of(error, meanings)) return *std::move(known);
            break;
        case Fault::lost:
        case Fault::busy:
        case Fault::again:
            return unavailable().error();
        case Fault::text_has_nul:
            return ports::text_has_nul().error();
        case Fault::text_not_utf8:
            return {ErrorKind::invalid_input, "text_not_utf8", "Un texte n'est pas en UTF-8.", {}};
        case Fault::other:
            break;
    }
    return {ErrorKind::internal, "database_failed", error.what(), {}};
}

}  // namespace

Database::Database(Settings settings)
    : engine_(engine_of(settings)),
      writer_timeout_(settings.acquire_timeout),
      report_trouble_(settings.report_trouble),
      pool_(std::move(settings)) {}

std::optional<Error> Database::run(Mode mode, Meanings meanings, const std::function<bool(Connection&)>& body) {
    for (int attempts = 1;; ++attempts) {
        bool is_committing = false;
        try {
            attempt(mode, body, is_committing);
            return std::nullopt;
        } catch (const DatabaseError& error) {
            if (error.fault() == Fault::lost) pool_.drop_idle();
            // A deadlock's victim may win next time; a rested connection may have died unnoticed. But once a commit is
            // on its way and the connection breaks, nobody knows what became of it: not again then.
            const bool died_unnoticed = error.fault() == Fault::lost && attempts == 1 && !is_committing;
            const bool may_help = error.fault() == Fault::again || died_unnoticed;
            if (may_help && attempts < most_attempts) continue;
            auto answer = translated(error, meanings);
            if (answer.kind == ErrorKind::unavailable) report_trouble_(error.what());
            return answer;
        }
    }
}

void Database::attempt(Mode mode, const std::function<bool(Connection&)>& body, bool& is_committing) {
    std::unique_lock<std::timed_mutex> writer;
    if (engine_ == Engine::sqlite && mode == Mode::transaction) {
        writer = std::unique_lock{writer_, writer_timeout_};
        if (!writer) throw DatabaseError{Fault::busy, "other writers took too long"};
    }
    auto lease = pool_.acquire();
    auto& connection = *lease;
    try {
        if (mode == Mode::statement) {
            static_cast<void>(body(connection));
            return;
        }
        if (mode == Mode::snapshot) connection.begin_reading();
        if (mode == Mode::transaction) connection.begin_writing();
        const bool is_wanted = body(connection);
        if (mode == Mode::transaction && !is_wanted) {
            if (!connection.rollback()) lease.mark_broken();
            return;
        }
        is_committing = mode == Mode::transaction;
        connection.commit();
    } catch (const DatabaseError& error) {
        if (error.fault() == Fault::lost || !connection.rollback()) lease.mark_broken();
        throw;
    } catch (...) {
        if (!connection.rollback()) lease.mark_broken();
        throw;
    }
}

}  // namespace talentmatch::sql
