#include "sql/driver_errors.hpp"

#include <sqlite3.h>

#include "sql/dialect.hpp"

namespace talentmatch::sql {

Fault fault_of_sqlstate(std::string_view state) {
    if (state == "23505") return Fault::unique;
    if (state == "23503" || state == "23001") return Fault::foreign_key;
    if (state == "40001" || state == "40P01") return Fault::again;
    // Cancelled by the timeout, lock not to be had, no room left.
    if (state == "57014" || state == "55P03" || state.starts_with("53")) return Fault::busy;
    // Connection trouble, a server that shuts down or comes up, one that became read only.
    if (state.starts_with("08") || state.starts_with("57P") || state.starts_with("25P") || state == "25006")
        return Fault::lost;
    return Fault::other;
}

DatabaseError sqlite_error(int code, const std::string& message) {
    const auto what = "SQLite " + std::to_string(code) + ": " + message;
    switch (code & 0xFF) {
        case SQLITE_BUSY:
        case SQLITE_LOCKED:
        case SQLITE_INTERRUPT:
        case SQLITE_FULL:
        case SQLITE_NOMEM:
            return {Fault::busy, what};
        case SQLITE_IOERR:
        case SQLITE_CANTOPEN:
        case SQLITE_READONLY:
            return {Fault::lost, what};
        case SQLITE_CONSTRAINT:
            if (message.contains("FOREIGN KEY")) return {Fault::foreign_key, what};
            if (message.contains("UNIQUE")) return {Fault::unique, what, sqlite_unique_constraint(message)};
            return {Fault::other, what};
        default:
            return {Fault::other, what};
    }
}

}  // namespace talentmatch::sql
