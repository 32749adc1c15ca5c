// Runs a repository's work on a connection: in a transaction where it needs one, again where that may help, and with
// the driver's errors turned into ours. Private to adapters/out/sql.
#pragma once

#include <functional>
#include <mutex>
#include <optional>
#include <span>
#include <string_view>
#include <type_traits>
#include <utility>

#include "entities/result.hpp"
#include "sql/connection.hpp"
#include "sql/pool.hpp"

namespace talentmatch::sql {

/// What a broken constraint means to the caller of the port.
struct Meaning {
    std::string_view constraint;  ///< its name, or `any_foreign_key`
    std::unexpected<Error> (*error)();
};

/// For deletions: whatever still refers to the row. SQLite does not say which foreign key it was.
inline constexpr std::string_view any_foreign_key = "*";

using Meanings = std::span<const Meaning>;

/// Safe from any thread. Every function takes a body `Result<T>(Connection&)`, which may be run more than once.
/// @error unavailable "database_unavailable"; invalid_input "text_has_nul", "text_not_utf8"; internal "database_failed"
class Database {
public:
    explicit Database(Settings settings);

    [[nodiscard]] Engine engine() const { return engine_; }

    /// One statement that only reads.
    template <class Body>
    auto read(Body body) {
        return work(Mode::statement, body, {});
    }

    /// Several statements that only read and see one state of the database.
    template <class Body>
    auto snapshot(Body body) {
        return work(Mode::snapshot, body, {});
    }

    /// A transaction that writes: stored when the body answers a value, undone when it answers an error or throws.
    template <class Body>
    auto write(Meanings meanings, Body body) {
        return work(Mode::transaction, body, meanings);
    }

private:
    enum class Mode { statement, snapshot, transaction };

    template <class Body>
    auto work(Mode mode, Body& body, Meanings meanings) {
        using Answer = std::invoke_result_t<Body&, Connection&>;
        std::optional<Answer> answer;
        const auto error = run(mode, meanings, [&](Connection& connection) {
            answer.emplace(body(connection));
            return answer->has_value();
        });
        if (error) return Answer{std::unexpected(*error)};
        return *std::move(answer);
    }

    /// The body answers whether to store.
    std::optional<Error> run(Mode mode, Meanings meanings, const std::function<bool(Connection&)>& body);
    void attempt(Mode mode, const std::function<bool(Connection&)>& body, bool& is_committing);

    Engine engine_;
    std::chrono::milliseconds writer_timeout_;
    std::function<void(std::string_view)> report_trouble_;
    Pool pool_;
    std::timed_mutex writer_;  ///< SQLite has one writer at a time: ours queue here instead of polling the file
};

}  // namespace talentmatch::sql
