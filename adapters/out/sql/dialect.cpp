#include "sql/dialect.hpp"

#include <algorithm>
#include <array>

#include <fmt/format.h>
#include <fmt/ranges.h>

#include "sql/list_json.hpp"

namespace talentmatch::sql {
namespace {

std::string percent_encoded(std::string_view text) {
    std::string encoded;
    for (const char c : text) {
        const bool is_plain = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9');
        encoded += is_plain ? std::string(1, c) : fmt::format("%{:02X}", static_cast<unsigned char>(c));
    }
    return encoded;
}

/// For LIKE: the word anywhere.
std::string like_pattern(std::string_view word) {
    std::string pattern{'%'};
    for (const char c : word) {
        if (c == '%' || c == '_' || c == '\\') pattern += '\\';
        pattern += c;
    }
    return pattern + '%';
}

/// For FTS5: exactly these characters, next to each other.
std::string fts_phrase(std::string_view word) {
    std::string phrase{'"'};
    for (const char c : word) phrase += c == '"' ? std::string{"\"\""} : std::string(1, c);
    return phrase + '"';
}

}  // namespace

Engine engine_of(const Settings& settings) {
    return std::holds_alternative<SqliteFile>(settings.engine) ? Engine::sqlite : Engine::postgresql;
}

std::string holds_every_word(Engine engine, std::string_view column, std::string_view list) {
    // Not LIKE in SQLite, which bounds its pattern. In PostgreSQL the patterns are read from the list once, not per
    // row.
    return engine == Engine::sqlite
               ? fmt::format("NOT EXISTS (SELECT 1 FROM json_each({}) w WHERE instr({}, w.value) = 0)", list, column)
               : fmt::format("{} LIKE ALL (ARRAY(SELECT jsonb_array_elements_text(CAST({} AS jsonb))))", column, list);
}

std::string word_list(Engine engine, std::span<const std::string> words) {
    if (engine == Engine::sqlite) return text_list(words);
    std::vector<std::string> patterns;
    for (const auto& word : words) patterns.push_back(like_pattern(word));
    return text_list(patterns);
}

std::string is_in_search_index(Engine engine, std::string_view table, std::string_view alias, std::size_t words) {
    if (engine == Engine::sqlite)
        return fmt::format("{1}.id IN (SELECT rowid FROM {0}_search WHERE {0}_search MATCH :indexed)", table, alias);
    std::vector<std::string> conditions;
    for (std::size_t i = 0; i < words; ++i)
        conditions.push_back(fmt::format("{}.search_text LIKE :indexed{}", alias, i));
    return fmt::format("{}", fmt::join(conditions, " AND "));
}

void bind_indexed_words(Query& query, Engine engine, std::span<const std::string> words) {
    std::string phrases;
    for (std::size_t i = 0; i < words.size(); ++i) {
        if (engine == Engine::postgresql)
            query.bind(fmt::format("indexed{}", i), like_pattern(words[i]));
        else
            phrases += (i == 0 ? "" : " AND ") + fts_phrase(words[i]);
    }
    if (engine == Engine::sqlite) query.bind("indexed", phrases);
}

std::string is_one_of_numbers(Engine engine, std::string_view column, std::string_view list) {
    return engine == Engine::sqlite ? fmt::format("{} IN (SELECT value FROM json_each({}))", column, list)
                                    : fmt::format("{} = ANY (CAST({} AS bigint[]))", column, list);
}

std::string is_one_of_texts(Engine engine, std::string_view column, std::string_view list) {
    return engine == Engine::sqlite
               ? fmt::format("{} IN (SELECT value FROM json_each({}))", column, list)
               : fmt::format("{} IN (SELECT jsonb_array_elements_text(CAST({} AS jsonb)))", column, list);
}

std::string has_one_of_lines(Engine engine, std::string_view column, std::string_view list) {
    return engine == Engine::sqlite
               ? fmt::format(
                     "EXISTS (SELECT 1 FROM json_each({1}) l "
                     "WHERE instr(char(10) || {0} || char(10), char(10) || l.value || char(10)) > 0)",
                     column, list)
               : fmt::format(
                     "string_to_array({}, E'\\n') && ARRAY(SELECT jsonb_array_elements_text(CAST({} AS jsonb)))",
                     column, list);
}

std::string number_list(Engine engine, std::span<const std::int64_t> numbers) {
    return engine == Engine::sqlite ? fmt::format("[{}]", fmt::join(numbers, ","))
                                    : fmt::format("{{{}}}", fmt::join(numbers, ","));
}

std::string text_list(std::span<const std::string> texts) { return to_json(texts); }

std::string for_update(Engine engine, std::string_view alias) {
    return engine == Engine::sqlite ? std::string{} : fmt::format(" FOR UPDATE OF {}", alias);
}

std::string lock_table(Engine engine, std::string_view table) {
    return engine == Engine::sqlite ? std::string{} : fmt::format("LOCK TABLE {} IN SHARE ROW EXCLUSIVE MODE", table);
}

std::string lower_ascii(std::string_view text) {
    std::string lower{text};
    for (char& c : lower)
        if (c >= 'A' && c <= 'Z') c = static_cast<char>(c - 'A' + 'a');
    return lower;
}

std::string_view begin_reading(Engine engine) {
    return engine == Engine::sqlite ? "BEGIN" : "BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY";
}

std::string_view begin_writing(Engine engine) { return engine == Engine::sqlite ? "BEGIN IMMEDIATE" : "BEGIN"; }

std::string connection_uri(const PostgresServer& server, std::string_view application_name) {
    // The last three notice a server that vanished without a word, within the time a statement may take.
    return fmt::format(
               "postgresql:///?host={}&port={}&dbname={}&user={}&password={}&sslmode={}&connect_timeout={}"
               "&application_name={}&client_encoding=UTF8&keepalives_idle=30&keepalives_interval=10&keepalives_count=3",
               percent_encoded(server.host), server.port, percent_encoded(server.database),
               percent_encoded(server.user), percent_encoded(server.password.reveal()),
               percent_encoded(server.ssl_mode), server.connect_timeout.count(), percent_encoded(application_name)) +
           (server.host.contains(',') ? "&target_session_attrs=read-write" : "");
}

std::string session_setup(const Settings& settings) {
    // The schema is trusted since its triggers write FTS5 tables, which SQLite before 3.43 holds for unsafe.
    if (engine_of(settings) == Engine::sqlite)
        return fmt::format(
            "PRAGMA busy_timeout = {}; PRAGMA journal_mode = WAL; PRAGMA synchronous = NORMAL; "
            "PRAGMA foreign_keys = ON; PRAGMA trusted_schema = ON",
            settings.acquire_timeout.count());
    // jit: our statements read few rows by an index, and the compiler alone took 230 ms where the answer took 0.04.
    return fmt::format(
        "SET jit = off; SET statement_timeout = {}; SET idle_in_transaction_session_timeout = {}; SET TIME ZONE 'UTC'; "
        "SET datestyle = ISO; SET client_min_messages = warning; "
        "SET standard_conforming_strings = on",
        settings.statement_timeout.count(), 2 * settings.statement_timeout.count());
}

std::string sqlite_unique_constraint(std::string_view message) {
    struct Name {
        std::string_view columns;
        std::string_view constraint;
    };
    static constexpr std::array names{
        Name{"companies.siren", "companies_siren_key"},
        Name{"users.email", "users_email_key"},
        Name{"skills.company_id, skills.slug", "skills_company_slug_key"},
        Name{"skills.slug", "skills_platform_slug_key"},
        Name{"consultants.user_id", "consultants_user_id_key"},
        Name{"consultant_skills.consultant_id, consultant_skills.skill_id", "consultant_skills_pkey"},
        Name{"tender_skills.tender_id, tender_skills.skill_id", "tender_skills_pkey"},
        Name{"matches.consultant_id, matches.tender_id", "matches_consultant_tender_key"},
        Name{"resumes.company_id, resumes.sha256", "resumes_company_sha256_key"},
    };
    for (const auto& [columns, constraint] : names)
        if (message.ends_with(columns)) return std::string{constraint};
    const auto start = message.find("index '");
    if (start == std::string_view::npos) return {};
    message.remove_prefix(start + 7);
    return std::string{message.substr(0, message.find('\''))};
}

std::string_view migrations_table(Engine engine) {
    return engine == Engine::sqlite ? R"(
CREATE TABLE IF NOT EXISTS schema_migrations (
    version    INTEGER PRIMARY KEY,
    name       TEXT NOT NULL,
    checksum   TEXT NOT NULL,
    applied_at TEXT NOT NULL DEFAULT (strftime('%Y-%m-%dT%H:%M:%f', 'now') || '000Z')
))"
                                    : R"(
CREATE TABLE IF NOT EXISTS schema_migrations (
    version    integer CONSTRAINT schema_migrations_pkey PRIMARY KEY,
    name       text COLLATE "C" NOT NULL,
    checksum   text COLLATE "C" NOT NULL,
    applied_at timestamptz NOT NULL DEFAULT now()
))";
}

std::string_view lock_migrations(Engine engine) {
    // The number says "talentma" in ASCII.
    return engine == Engine::sqlite ? "" : "SELECT pg_advisory_xact_lock(8386098566046739809)";
}

}  // namespace talentmatch::sql
