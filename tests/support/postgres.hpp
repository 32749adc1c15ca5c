// PostgreSQL for tests: a server that is there, or one of our own; and a database of its own for each test.
#pragma once

#include <filesystem>
#include <string>

#include "sql/connection.hpp"
#include "sql/settings.hpp"

namespace talentmatch::test {

/// Why no test can use PostgreSQL here; empty when they can. With TM_TEST_POSTGRES set the server of POSTGRES_HOST,
/// POSTGRES_PORT, ... is used; else script/test-postgres starts one, which ends with this process.
[[nodiscard]] const std::string& postgres_is_missing();

/// A server of our own through script/test-postgres, gone with this object.
class PrivatePostgres {
public:
    /// @throws std::runtime_error it did not start
    PrivatePostgres();
    ~PrivatePostgres();
    PrivatePostgres(const PrivatePostgres&) = delete;
    PrivatePostgres& operator=(const PrivatePostgres&) = delete;

    /// At once, as a machine that loses power.
    void stop() const;
    void start_again() const;

    [[nodiscard]] const sql::PostgresServer& address() const { return address_; }

private:
    std::filesystem::path folder_;
    sql::PostgresServer address_;
};

/// A new database, gone with this object. With the schema it is a copy of a template that was migrated once.
class PostgresDatabase {
public:
    enum class Content { schema, nothing };

    explicit PostgresDatabase(Content content = Content::schema);
    ~PostgresDatabase();
    PostgresDatabase(const PostgresDatabase&) = delete;
    PostgresDatabase& operator=(const PostgresDatabase&) = delete;

    [[nodiscard]] const sql::Settings& settings() const { return settings_; }

    /// Ends every connection to this database, as a server that goes away does.
    void disconnect_everybody() const;

    /// While refused, nobody can connect: the server looks gone.
    void refuse_connections() const;
    void allow_connections() const;

private:
    sql::Settings settings_;
};

/// Runs statements in the maintenance database.
void run_on_server(const std::string& statements);

}  // namespace talentmatch::test
