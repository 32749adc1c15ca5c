#include "sql/connection.hpp"

#include <sys/stat.h>

#include <algorithm>
#include <chrono>
#include <filesystem>
#include <fstream>
#include <string>
#include <unordered_map>
#include <utility>
#include <vector>

#include <soci/postgresql/soci-postgresql.h>
#include <soci/soci.h>
#include <soci/sqlite3/soci-sqlite3.h>

#include "sql/driver_errors.hpp"

namespace talentmatch::sql {
namespace {

using Clock = std::chrono::steady_clock;
using PgResult = std::unique_ptr<PGresult, decltype(&PQclear)>;

constexpr std::size_t most_prepared = 256;
constexpr int instructions_between_looks = 20'000;  // of SQLite's machine: about a millisecond

DatabaseError postgresql_error(const PGconn* connection, const PGresult* result, const std::string& fallback) {
    const auto field = [&](int code) -> std::string {
        const char* value = result == nullptr ? nullptr : PQresultErrorField(result, code);
        return value == nullptr ? std::string{} : std::string{value};
    };
    const auto state = field(PG_DIAG_SQLSTATE);
    const auto fault = PQstatus(connection) == CONNECTION_OK ? fault_of_sqlstate(state) : Fault::lost;
    // The primary message only: the detail quotes values of the row, which do not belong into a log.
    const auto message = field(PG_DIAG_MESSAGE_PRIMARY);
    return {fault, "PostgreSQL " + state + ": " + (message.empty() ? fallback : message),
            field(PG_DIAG_CONSTRAINT_NAME)};
}

/// libpq explains itself over several lines, the last one ended; our statements begin with a line end.
std::string on_one_line(std::string text) {
    std::ranges::replace_if(text, [](char c) { return c == '\n' || c == '\t'; }, ' ');
    text.erase(text.find_last_not_of(' ') + 1);
    text.erase(0, text.find_first_not_of(' '));
    return text;
}

/// A new file is its owner's alone; SQLite gives `-wal` and `-shm` the same rights. Existing files keep theirs.
void make_private(const std::filesystem::path& file) {
    std::error_code ignored;  // what cannot be made here cannot be opened either
    if (std::filesystem::exists(file, ignored)) return;
    std::ofstream{file, std::ios::app}.flush();
    using std::filesystem::perms;
    std::filesystem::permissions(file, perms::owner_read | perms::owner_write, ignored);
}

}  // namespace

/// A prepared statement with the buffers that it reads from and writes to. Their addresses must not change.
struct Connection::Statement {
    struct Slot {
        long long number = 0;
        std::string text;
        soci::indicator indicator = soci::i_ok;
    };

    explicit Statement(soci::session& session) : handle(session) {}

    void load(const std::vector<Parameter>& parameters) {
        for (std::size_t i = 0; i < parameters.size(); ++i) {
            slots[i].indicator = parameters[i].is_null ? soci::i_null : soci::i_ok;
            slots[i].number = parameters[i].number;
            slots[i].text = parameters[i].text;
        }
    }

    void store() {
        for (std::size_t i = 0; i < cells.size(); ++i) {
            cells[i].is_null = indicators[i] == soci::i_null;
            cells[i].text.swap(columns[i]);
        }
    }

    std::vector<Slot> slots;
    std::vector<std::string> columns;
    std::vector<soci::indicator> indicators;
    std::vector<Cell> cells;
    soci::statement handle;
};

struct Connection::Session {
    [[nodiscard]] PGconn* postgresql() {
        return static_cast<soci::postgresql_session_backend*>(session.get_backend())->conn_;
    }
    [[nodiscard]] sqlite_api::sqlite3* sqlite() {
        return static_cast<soci::sqlite3_session_backend*>(session.get_backend())->conn_;
    }

    /// SQLite has no statement timeout: it asks now and then whether to go on.
    static int is_overdue(void* self) { return Clock::now() > static_cast<Session*>(self)->deadline ? 1 : 0; }

    void start_watch() {
        deadline = statement_timeout.count() == 0 ? Clock::time_point::max() : Clock::now() + statement_timeout;
    }

    /// SQLite goes on writing to a file that was moved or deleted, where nobody will find it.
    void refuse_if_file_is_gone() const {
        struct stat now{};
        if (::stat(file.c_str(), &now) != 0 || now.st_ino != identity.st_ino || now.st_dev != identity.st_dev)
            throw DatabaseError{Fault::lost, "the database file " + file.string() + " is gone"};
    }

    /// The text has no values in it: those are bound.
    void tell_if_slow(const std::string& text, Clock::duration took) const {
        if (took < slow_statement) return;
        const auto whole = std::chrono::duration_cast<std::chrono::milliseconds>(took).count();
        report_trouble("slow statement, " + std::to_string(whole) + " ms: " + on_one_line(text));
    }

    [[nodiscard]] int column_count(Engine engine, soci::statement& handle) {
        if (engine == Engine::sqlite)
            return sqlite_api::sqlite3_column_count(
                static_cast<soci::sqlite3_statement_backend*>(handle.get_backend())->stmt_);
        const auto& name = static_cast<soci::postgresql_statement_backend*>(handle.get_backend())->statementName_;
        const PgResult description{PQdescribePrepared(postgresql(), name.c_str()), &PQclear};
        if (PQresultStatus(description.get()) != PGRES_COMMAND_OK)
            throw postgresql_error(postgresql(), description.get(), "a statement cannot be described");
        return PQnfields(description.get());
    }

    [[nodiscard]] DatabaseError error_of(Engine engine, const soci::soci_error& error, const std::string& text) {
        if (engine == Engine::sqlite) {
            const auto* known = dynamic_cast<const soci::sqlite3_soci_error*>(&error);
            return sqlite_error(known == nullptr ? SQLITE_ERROR : known->result(), error.get_error_message());
        }
        const auto statement = statements.find(text);
        if (statement == statements.end()) {
            const auto* known = dynamic_cast<const soci::postgresql_soci_error*>(&error);
            const bool is_lost = PQstatus(postgresql()) != CONNECTION_OK;
            return {is_lost || known == nullptr ? Fault::lost : fault_of_sqlstate(known->sqlstate()),
                    error.get_error_message()};
        }
        const auto* backend = static_cast<soci::postgresql_statement_backend*>(statement->second->handle.get_backend());
        return postgresql_error(postgresql(), backend->result_, "a statement failed");
    }

    std::chrono::milliseconds statement_timeout{};
    std::chrono::milliseconds slow_statement{};
    std::filesystem::path file;  ///< SQLite's
    struct stat identity{};
    std::function<void(std::string_view)> report_trouble;
    Clock::time_point deadline = Clock::time_point::max();
    soci::session session;
    std::unordered_map<std::string, std::unique_ptr<Statement>> statements;  // destroyed before the session
};

Connection::Connection(const Settings& settings) : engine_(engine_of(settings)), session_(std::make_unique<Session>()) {
    session_->statement_timeout = settings.statement_timeout;
    session_->slow_statement = settings.slow_statement;
    session_->report_trouble = settings.report_trouble;
    try {
        if (const auto* file = std::get_if<SqliteFile>(&settings.engine)) {
            if (file->if_missing == SqliteFile::IfMissing::refuse && !std::filesystem::exists(file->path))
                throw DatabaseError{Fault::busy, "the database file " + file->path.string() + " is gone"};
            make_private(file->path);
            session_->session.open(soci::sqlite3, "dbname=\"" + file->path.string() + "\"");
            // No statement writes the schema's own table or what an FTS5 index is made of.
            sqlite_api::sqlite3_db_config(session_->sqlite(), SQLITE_DBCONFIG_DEFENSIVE, 1, nullptr);
            session_->file = file->path;
            if (::stat(file->path.c_str(), &session_->identity) != 0)
                throw DatabaseError{Fault::busy, "the database file " + file->path.string() + " is gone"};
            sqlite_api::sqlite3_progress_handler(session_->sqlite(), instructions_between_looks, &Session::is_overdue,
                                                 session_.get());
        } else {
            const auto& server = std::get<PostgresServer>(settings.engine);
            session_->session.open(soci::postgresql, connection_uri(server, settings.application_name));
            // Notices would go to standard error, which is not ours to write to.
            PQsetNoticeProcessor(session_->postgresql(), [](void*, const char*) {}, nullptr);
        }
    } catch (const soci::soci_error& error) {
        throw DatabaseError{Fault::busy, on_one_line(error.get_error_message())};
    }
    script(session_setup(settings));
}

Connection::~Connection() = default;

Connection::Statement& Connection::prepared(const Query& query) {
    auto& statements = session_->statements;
    if (const auto known = statements.find(query.text()); known != statements.end()) return *known->second;
    if (statements.size() >= most_prepared) statements.clear();

    auto statement = std::make_unique<Statement>(session_->session);
    auto& handle = statement->handle;
    statement->slots.resize(query.parameters().size());
    for (std::size_t i = 0; i < statement->slots.size(); ++i) {
        auto& slot = statement->slots[i];
        const auto& parameter = query.parameters()[i];
        if (parameter.type == Parameter::Type::number)
            handle.exchange(soci::use(slot.number, slot.indicator, parameter.name));
        else
            handle.exchange(soci::use(slot.text, slot.indicator, parameter.name));
    }
    handle.alloc();
    handle.prepare(query.text());
    const auto columns = static_cast<std::size_t>(session_->column_count(engine_, handle));
    statement->columns.resize(columns);
    statement->indicators.resize(columns);
    statement->cells.resize(columns);
    for (std::size_t i = 0; i < columns; ++i)
        handle.exchange(soci::into(statement->columns[i], statement->indicators[i]));
    handle.define_and_bind();
    return *statements.emplace(query.text(), std::move(statement)).first->second;
}

std::int64_t Connection::run(const Query& query, const std::function<void(Row&)>& visit) {
    session_->start_watch();
    auto& statement = prepared(query);
    statement.load(query.parameters());
    bool more = statement.handle.execute(true);
    if (statement.cells.empty()) return statement.handle.get_affected_rows();
    for (; more; more = statement.handle.fetch()) {
        statement.store();
        Row row{statement.cells};
        visit(row);
    }
    return 0;
}

void Connection::each(const Query& query, const std::function<void(Row&)>& visit) {
    static_cast<void>(guarded(query, visit));
}

std::int64_t Connection::execute(const Query& query) {
    return guarded(query, [](Row&) {});
}

std::int64_t Connection::guarded(const Query& query, const std::function<void(Row&)>& visit) {
    // A statement that did not run to its end still holds locks and rows: it goes, and is prepared anew next time.
    try {
        const auto start = Clock::now();
        const auto changed = run(query, visit);
        session_->tell_if_slow(query.text(), Clock::now() - start);
        return changed;
    } catch (const soci::soci_error& error) {
        const auto translated = session_->error_of(engine_, error, query.text());
        session_->statements.erase(query.text());
        throw translated;
    } catch (...) {
        session_->statements.erase(query.text());
        throw;
    }
}

void Connection::script(std::string_view statements) {
    const std::string text{statements};
    session_->start_watch();
    if (engine_ == Engine::sqlite) {
        session_->refuse_if_file_is_gone();  // every transaction begins and ends with a script
        const int code = sqlite_api::sqlite3_exec(session_->sqlite(), text.c_str(), nullptr, nullptr, nullptr);
        if (code != SQLITE_OK) throw sqlite_error(code, sqlite_api::sqlite3_errmsg(session_->sqlite()));
        return;
    }
    const PgResult result{PQexec(session_->postgresql(), text.c_str()), &PQclear};
    const auto status = PQresultStatus(result.get());
    if (status != PGRES_COMMAND_OK && status != PGRES_TUPLES_OK)
        throw postgresql_error(session_->postgresql(), result.get(), "a script failed");
}

bool Connection::rollback() noexcept {
    try {
        // Some errors end a transaction by themselves, and some work has none.
        const bool is_over = engine_ == Engine::sqlite ? sqlite_api::sqlite3_get_autocommit(session_->sqlite()) != 0
                                                       : PQtransactionStatus(session_->postgresql()) == PQTRANS_IDLE;
        if (is_over) return true;
        script("ROLLBACK");
        return true;
    } catch (const std::exception&) {
        return false;
    }
}

bool Connection::is_alive() noexcept {
    try {
        script("SELECT 1");
        return true;
    } catch (const std::exception&) {
        return false;
    }
}

}  // namespace talentmatch::sql
