// One conversation with one of the two engines. The only file behind it that knows SOCI is connection.cpp: everything
// is exchanged as texts and whole numbers, so that a statement is prepared once and its buffers are used again.
// Private to adapters/out/sql.
#pragma once

#include <cstdint>
#include <functional>
#include <memory>
#include <string_view>

#include "sql/dialect.hpp"
#include "sql/query.hpp"
#include "sql/row.hpp"
#include "sql/settings.hpp"

namespace talentmatch::sql {

/// Not for two threads at once. Every function throws DatabaseError.
class Connection {
public:
    /// Connects and prepares the session (timeouts, UTC, foreign keys).
    explicit Connection(const Settings& settings);
    ~Connection();
    Connection(const Connection&) = delete;
    Connection& operator=(const Connection&) = delete;

    [[nodiscard]] Engine engine() const { return engine_; }

    /// Runs the statement and shows each row of its answer.
    void each(const Query& query, const std::function<void(Row&)>& visit);

    /// Runs the statement; answers how many rows it changed.
    std::int64_t execute(const Query& query);

    /// The first row of the answer, read into these fields; false when there is none.
    template <class... Fields>
    bool fetch(const Query& query, Fields&... fields) {
        bool found = false;
        each(query, [&](Row& row) {
            if (!found) row.read(fields...);
            found = true;
        });
        return found;
    }

    /// True when the answer has a row.
    [[nodiscard]] bool exists(const Query& query) { return fetch(query); }

    /// Statements without parameters and answers, separated by semicolons.
    void script(std::string_view statements);

    void begin_reading() { script(sql::begin_reading(engine_)); }
    void begin_writing() { script(sql::begin_writing(engine_)); }
    void commit() { script("COMMIT"); }

    /// Gives the transaction up; false when the connection is of no more use.
    [[nodiscard]] bool rollback() noexcept;

    /// Asks the server. False when it does not answer.
    [[nodiscard]] bool is_alive() noexcept;

private:
    struct Session;
    struct Statement;

    Statement& prepared(const Query& query);
    std::int64_t run(const Query& query, const std::function<void(Row&)>& visit);
    std::int64_t guarded(const Query& query, const std::function<void(Row&)>& visit);

    Engine engine_;
    std::unique_ptr<Session> session_;
};

}  // namespace talentmatch::sql
