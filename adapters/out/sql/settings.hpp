// How to reach the database: what the composition knows, typed.
#pragma once

#include <chrono>
#include <filesystem>
#include <functional>
#include <string>
#include <string_view>
#include <variant>

#include "entities/secret.hpp"

namespace talentmatch::sql {

/// The embedded engine: one file, with `-wal` and `-shm` beside it. Its folder exists.
struct SqliteFile {
    enum class IfMissing { create, refuse };

    std::filesystem::path path;
    IfMissing if_missing = IfMissing::create;  ///< an open store refuses: a file that went away is not to be replaced
};

/// PostgreSQL 14 or newer. Any text may hold spaces, quotes or backslashes; `host` may be a socket folder, or several
/// hosts separated by commas, of which the one that takes writes is used.
struct PostgresServer {
    std::string host = "127.0.0.1";
    int port = 5432;
    std::string database;
    std::string user;
    Secret password;
    std::string ssl_mode = "prefer";  ///< libpq's sslmode
    std::chrono::seconds connect_timeout{5};
};

struct Settings {
    std::variant<SqliteFile, PostgresServer> engine;
    int max_connections = 8;                             ///< of this process
    std::chrono::milliseconds acquire_timeout{2000};     ///< the longest wait for a free connection
    std::chrono::milliseconds statement_timeout{30000};  ///< the longest run of one statement; 0: no limit
    std::chrono::milliseconds idle_before_check{15000};  ///< a connection unused for longer is asked before it is used
    std::string application_name = "talentmatch";        ///< as pg_stat_activity shows it
    std::chrono::milliseconds slow_statement{1000};      ///< one that runs as long is told; 0: every one
    /// For the log, told from any thread: what the driver said whenever an answer is "database_unavailable", and slow
    /// statements, without their values.
    std::function<void(std::string_view)> report_trouble = [](std::string_view) {};
};

}  // namespace talentmatch::sql
