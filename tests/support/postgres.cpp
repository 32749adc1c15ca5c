#include "support/postgres.hpp"

#include <unistd.h>

#include <atomic>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <map>
#include <memory>
#include <stdexcept>
#include <string>

#include <fmt/format.h>
#include <gtest/gtest.h>

#include "sql/migrations.hpp"

namespace talentmatch::test {
namespace {

namespace fs = std::filesystem;

std::string variable(const char* name) {
    const char* value = std::getenv(name);  // NOLINT(concurrency-mt-unsafe): nobody writes the environment
    return value == nullptr ? std::string{} : value;
}

const fs::path script = fs::path{TM_SOURCE_DIR} / "script" / "test-postgres";

bool run(const std::string& command) {
    return std::system(command.c_str()) == 0;  // NOLINT(concurrency-mt-unsafe): the tests run one after another
}

sql::PostgresServer address_of(const std::map<std::string, std::string>& values) {
    return {.host = values.at("POSTGRES_HOST"),
            .port = std::stoi(values.at("POSTGRES_PORT")),
            .database = values.at("POSTGRES_DB"),
            .user = values.at("POSTGRES_USER"),
            .password = Secret{values.at("POSTGRES_PASSWORD")}};
}

class Server {
public:
    Server() {
        std::map<std::string, std::string> values;
        for (const auto* name : {"POSTGRES_HOST", "POSTGRES_PORT", "POSTGRES_USER", "POSTGRES_PASSWORD", "POSTGRES_DB"})
            values[name] = variable(name);
        try {
            if (variable("TM_TEST_POSTGRES").empty()) own_ = std::make_unique<PrivatePostgres>();
            server_ = own_ ? own_->address() : address_of(values);
        } catch (const std::runtime_error& error) {
            reason_ = std::string{"TM_TEST_POSTGRES is not set, and "} + error.what();
        }
    }

    ~Server() {
        if (!own_ && is_prepared_) execute(fmt::format("DROP DATABASE IF EXISTS {}", template_name()));
    }

    Server(const Server&) = delete;
    Server& operator=(const Server&) = delete;

    [[nodiscard]] const std::string& reason() const { return reason_; }

    [[nodiscard]] sql::Settings settings(const std::string& database) const {
        auto server = server_;
        if (!database.empty()) server.database = database;
        return {.engine = server, .application_name = "contract tests"};
    }

    void execute(const std::string& statements) const {
        sql::Connection connection{settings("")};
        connection.script(statements);
    }

    [[nodiscard]] static std::string template_name() { return fmt::format("tm_template_{}", ::getpid()); }

    void prepare_template() {
        if (is_prepared_) return;
        execute(fmt::format("CREATE DATABASE {}", template_name()));
        if (const auto migrated = sql::migrate_up(settings(template_name())); !migrated)
            throw std::runtime_error(migrated.error().message);
        is_prepared_ = true;
    }

private:
    std::unique_ptr<PrivatePostgres> own_;
    sql::PostgresServer server_;
    std::string reason_;
    bool is_prepared_ = false;
};

std::unique_ptr<Server>& the_server() {
    static std::unique_ptr<Server> one;
    return one;
}

Server& server() {
    if (!the_server()) the_server() = std::make_unique<Server>();
    return *the_server();
}

/// Ends the server's use while the program still runs: behind main, OpenSSL has cleaned up and libpq cannot connect.
class ServerEnd : public ::testing::Environment {
public:
    void TearDown() override { the_server().reset(); }
};

const auto* const server_end = ::testing::AddGlobalTestEnvironment(new ServerEnd);

std::string name_of(const sql::Settings& settings) { return std::get<sql::PostgresServer>(settings.engine).database; }

}  // namespace

PrivatePostgres::PrivatePostgres() {
    static std::atomic<int> count = 0;
    folder_ = fs::temp_directory_path() / fmt::format("talentmatch-pg-{}-{}", ::getpid(), ++count);
    const auto output = folder_.string() + ".env";
    const bool is_up = run(fmt::format("'{}' start '{}' >'{}'", script.string(), folder_.string(), output));
    std::map<std::string, std::string> values;
    {
        std::ifstream lines{output};
        for (std::string line; std::getline(lines, line);)
            if (const auto sign = line.find('='); sign != std::string::npos)
                values[line.substr(0, sign)] = line.substr(sign + 1);
    }
    fs::remove(output);
    if (!is_up) throw std::runtime_error("script/test-postgres did not start a PostgreSQL");
    address_ = address_of(values);
}

PrivatePostgres::~PrivatePostgres() {
    stop();
    std::error_code ignored;
    fs::remove_all(folder_, ignored);
}

void PrivatePostgres::stop() const {
    run(fmt::format("'{}' stop '{}' >/dev/null 2>&1", script.string(), folder_.string()));
}

void PrivatePostgres::start_again() const {
    if (!run(fmt::format("'{}' start '{}' >/dev/null", script.string(), folder_.string())))
        throw std::runtime_error("PostgreSQL did not start again");
}

const std::string& postgres_is_missing() { return server().reason(); }

PostgresDatabase::PostgresDatabase(Content content) {
    static std::atomic<int> count = 0;
    const auto name = fmt::format("tm_test_{}_{}", ::getpid(), ++count);
    if (content == Content::schema) server().prepare_template();
    run_on_server(content == Content::schema
                      ? fmt::format("CREATE DATABASE {} TEMPLATE {}", name, Server::template_name())
                      : fmt::format("CREATE DATABASE {}", name));
    settings_ = server().settings(name);
}

PostgresDatabase::~PostgresDatabase() {
    run_on_server(fmt::format("DROP DATABASE IF EXISTS {} WITH (FORCE)", name_of(settings_)));
}

void PostgresDatabase::disconnect_everybody() const {
    run_on_server(fmt::format("SELECT pg_terminate_backend(pid, 5000) FROM pg_stat_activity WHERE datname = '{}'",
                              name_of(settings_)));
}

void PostgresDatabase::refuse_connections() const {
    run_on_server(fmt::format("ALTER DATABASE {} ALLOW_CONNECTIONS false", name_of(settings_)));
    disconnect_everybody();
}

void PostgresDatabase::allow_connections() const {
    run_on_server(fmt::format("ALTER DATABASE {} ALLOW_CONNECTIONS true", name_of(settings_)));
}

void run_on_server(const std::string& statements) { server().execute(statements); }

}  // namespace talentmatch::test
