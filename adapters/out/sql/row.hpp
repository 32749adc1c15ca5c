// One row of an answer, read column by column in the order of the SELECT. Private to adapters/out/sql.
#pragma once

#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <vector>

#include "entities/date.hpp"
#include "entities/email.hpp"
#include "entities/enum_names.hpp"
#include "entities/id.hpp"
#include "entities/language.hpp"
#include "entities/money.hpp"
#include "entities/score.hpp"
#include "entities/secret.hpp"

namespace talentmatch::sql {

/// A column's value as the driver wrote it down; NULL has no text.
struct Cell {
    std::string text;
    bool is_null = false;
};

/// Valid only while it is visited. Every read throws DatabaseError `other` when the value is not of that type: such a
/// row was not written by this adapter.
class Row {
public:
    explicit Row(std::span<const Cell> cells) : cells_(cells) {}

    /// Reads the next columns into these fields.
    template <class... Fields>
    void read(Fields&... fields) {
        (get(fields), ...);
    }

    [[nodiscard]] Email email();

private:
    const std::string& text();  ///< of the next column, which is not NULL
    [[nodiscard]] bool skip_null();
    [[noreturn]] void refuse() const;

    void get(std::string& field) { field = text(); }
    void get(std::int64_t& field);
    void get(int& field);
    void get(bool& field);
    void get(Date& field);
    void get(Instant& field);
    void get(Money& field);
    void get(Score& field);
    void get(Secret& field) { field = Secret{text()}; }
    void get(Email& field) { field = email(); }
    void get(std::vector<SpokenLanguage>& field);
    void get(std::vector<std::string>& field);

    void get(std::optional<Email>& field) {
        field.reset();
        if (!skip_null()) field = email();
    }

    template <class Entity>
    void get(Id<Entity>& field) {
        std::int64_t value = 0;
        get(value);
        field = Id<Entity>{value};
    }

    template <class Enum>
        requires std::is_enum_v<Enum>
    void get(Enum& field) {
        const auto value = parse_enum<Enum>(text());
        if (!value) refuse();
        field = *value;
    }

    template <class Value>
    void get(std::optional<Value>& field) {
        field.reset();
        if (!skip_null()) get(field.emplace());
    }

    std::span<const Cell> cells_;
    std::size_t next_ = 0;
};

}  // namespace talentmatch::sql
