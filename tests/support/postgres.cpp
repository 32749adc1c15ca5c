#include "support/postgres.hpp"

#include <unistd.h>

#include <atomic>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <map>
#include <memory>
#include <optional>

#include <fmt/format.h>

#include "sql/migrations.hpp"

namespace talentmatch::test {
namespace {

namespace fs = std::filesystem;

std::string variable(const char* name) {
    const char* value = std::getenv(name);  // NOLINT(concurrency-mt-unsafe): nobody writes the environment
    return value == nullptr ? std::string{} : value;
}

const fs::path script = fs::path{TM_SOURCE_DIR} / "script" / "test-postgres";

class Server {
public:
    Server() {
        if (variable("TM_TEST_POSTGRES").empty())
            start();
        else
            use({{"POSTGRES_HOST", variable("POSTGRES_HOST")},
                 {"POSTGRES_PORT", variable("POSTGRES_PORT")},
                 {"POSTGRES_USER", variable("POSTGRES_USER")},
                 {"POSTGRES_PASSWORD", variable("POSTGRES_PASSWORD")},
                 {"POSTGRES_DB", variable("POSTGRES_DB")}});
    }

    ~Server() {
        if (!folder_.empty()) {
            run(fmt::format("'{}' stop '{}' >/dev/null 2>&1", script.string(), folder_.string()));
            std::error_code ignored;
            fs::remove_all(folder_, ignored);
        } else if (is_prepared_) {
            execute(fmt::format("DROP DATABASE IF EXISTS {}", template_name()));
        }
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
    static bool run(const std::string& command) {
        return std::system(command.c_str()) == 0;  // NOLINT(concurrency-mt-unsafe): before and after all tests
    }

    void start() {
        const auto folder = fs::temp_directory_path() / fmt::format("talentmatch-pg-{}", ::getpid());
        const auto output = folder.string() + ".env";
        if (!run(fmt::format("'{}' start '{}' >'{}'", script.string(), folder.string(), output))) {
            reason_ = "PostgreSQL: TM_TEST_POSTGRES is not set, and script/test-postgres did not start one";
            return;
        }
        folder_ = folder;
        std::map<std::string, std::string> values;
        std::ifstream lines{output};
        for (std::string line; std::getline(lines, line);)
            if (const auto sign = line.find('='); sign != std::string::npos)
                values[line.substr(0, sign)] = line.substr(sign + 1);
        fs::remove(output);
        use(values);
    }

    void use(const std::map<std::string, std::string>& values) {
        server_.host = values.at("POSTGRES_HOST");
        server_.port = std::atoi(values.at("POSTGRES_PORT").c_str());
        server_.user = values.at("POSTGRES_USER");
        server_.password = Secret{values.at("POSTGRES_PASSWORD")};
        server_.database = values.at("POSTGRES_DB");
    }

    sql::PostgresServer server_;
    fs::path folder_;  ///< of our own server
    std::string reason_;
    bool is_prepared_ = false;
};

Server& server() {
    static Server one;
    return one;
}

std::string name_of(const sql::Settings& settings) { return std::get<sql::PostgresServer>(settings.engine).database; }

}  // namespace

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
