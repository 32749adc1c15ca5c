// What went wrong at the database, named by what this adapter does about it. Private to adapters/out/sql.
#pragma once

#include <stdexcept>
#include <string>
#include <utility>

namespace talentmatch::sql {

enum class Fault {
    unique,       ///< a unique constraint; `constraint()` names it
    foreign_key,  ///< a foreign key; `constraint()` names it, on PostgreSQL only
    lost,         ///< the connection broke
    busy,         ///< not now: time was up, the database is locked, full or not to be reached
    again,        ///< serialisation failure or deadlock: the same transaction may succeed now
    text_has_nul,
    text_not_utf8,
    other,  ///< a bug on our side, or rows that nobody of us wrote
};

/// `what()` is for the log only: it may quote the driver.
class DatabaseError : public std::runtime_error {
public:
    DatabaseError(Fault fault, const std::string& what, std::string constraint = {})
        : std::runtime_error(what), fault_(fault), constraint_(std::move(constraint)) {}

    [[nodiscard]] Fault fault() const { return fault_; }
    [[nodiscard]] const std::string& constraint() const { return constraint_; }

private:
    Fault fault_;
    std::string constraint_;
};

}  // namespace talentmatch::sql
