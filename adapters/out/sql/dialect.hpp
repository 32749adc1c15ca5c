// Everything in which the two engines differ, apart from the migrations and the change feed. Private to
// adapters/out/sql.
#pragma once

#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "sql/query.hpp"
#include "sql/settings.hpp"

namespace talentmatch::sql {

enum class Engine { sqlite, postgresql };

[[nodiscard]] Engine engine_of(const Settings& settings);

/// `column` holds every word of the list that word_list made. No character of a word is special.
[[nodiscard]] std::string holds_every_word(Engine engine, std::string_view column, std::string_view list);
[[nodiscard]] std::string word_list(Engine engine, std::span<const std::string> words);

/// The rows of `table`, here `alias`, for which the index of its search_text finds `words` words, each bound as
/// bind_indexed_words does. A word has three characters at the least.
[[nodiscard]] std::string is_in_search_index(Engine engine, std::string_view table, std::string_view alias,
                                             std::size_t words);
void bind_indexed_words(Query& query, Engine engine, std::span<const std::string> words);

/// `column` is one of the numbers that number_list made, or of the texts that text_list made.
[[nodiscard]] std::string is_one_of_numbers(Engine engine, std::string_view column, std::string_view list);
[[nodiscard]] std::string is_one_of_texts(Engine engine, std::string_view column, std::string_view list);
/// One of the lines of `column` is one of the texts that text_list made.
[[nodiscard]] std::string has_one_of_lines(Engine engine, std::string_view column, std::string_view list);

[[nodiscard]] std::string number_list(Engine engine, std::span<const std::int64_t> numbers);
[[nodiscard]] std::string text_list(std::span<const std::string> texts);

/// Ends a SELECT that locks the rows of `alias` until the transaction ends. SQLite's writers are alone anyway.
[[nodiscard]] std::string for_update(Engine engine, std::string_view alias);

/// Keeps other writers of the table out until the transaction ends; empty for SQLite, whose writers are alone anyway.
[[nodiscard]] std::string lock_table(Engine engine, std::string_view table);

/// Letters A to Z in lower case, every other byte as it is: what lower() does in both engines on our columns.
[[nodiscard]] std::string lower_ascii(std::string_view text);

/// What starts a transaction: one that only reads and sees one state of the database, or one that writes.
[[nodiscard]] std::string_view begin_reading(Engine engine);
[[nodiscard]] std::string_view begin_writing(Engine engine);

/// A libpq connection URI; every part is percent-encoded, since SOCI splits what it is given at blanks.
[[nodiscard]] std::string connection_uri(const PostgresServer& server, std::string_view application_name);

/// What a new connection is told first.
[[nodiscard]] std::string session_setup(const Settings& settings);

/// SQLite names the columns of a unique constraint ("users.email"), or the index when that is on expressions
/// ("index 'companies_name_key'"); PostgreSQL names the constraint, and so do we.
[[nodiscard]] std::string sqlite_unique_constraint(std::string_view message);

/// Creates the table of the applied migrations when it is missing.
[[nodiscard]] std::string_view migrations_table(Engine engine);

/// Keeps other migrators waiting until the transaction ends; empty where begin_writing already does.
[[nodiscard]] std::string_view lock_migrations(Engine engine);

}  // namespace talentmatch::sql
