// What the drivers' error codes mean to us. Private to adapters/out/sql.
#pragma once

#include <string>
#include <string_view>

#include "sql/database_error.hpp"

namespace talentmatch::sql {

/// `state` is an SQLSTATE. Source: PostgreSQL manual, appendix A.
[[nodiscard]] Fault fault_of_sqlstate(std::string_view state);

/// `code` is a result code, extended or not; `message` ends with SQLite's own.
[[nodiscard]] DatabaseError sqlite_error(int code, const std::string& message);

}  // namespace talentmatch::sql
