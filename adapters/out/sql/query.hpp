// A statement's text and its parameters, before it meets a driver. Private to adapters/out/sql.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "entities/date.hpp"
#include "entities/email.hpp"
#include "entities/enum_names.hpp"
#include "entities/id.hpp"
#include "entities/money.hpp"
#include "entities/score.hpp"
#include "entities/secret.hpp"

namespace talentmatch::sql {

/// A value on its way to the database: a whole number or a text, or NULL of one of the two.
struct Parameter {
    enum class Type { number, text };

    std::string name;
    Type type = Type::text;
    bool is_null = false;
    std::int64_t number = 0;
    std::string text;
};

/// @throws DatabaseError text_has_nul, text_not_utf8: before anything reaches the engine
void refuse_unstorable(std::string_view text);

/// Values never become part of the text: they are bound by name (`:name`). The text may only grow by constants, so that
/// the number of different texts, each prepared once a connection, stays small.
class Query {
public:
    explicit Query(std::string_view text) : text_(text) {}

    Query& add(std::string_view text) {
        text_ += text;
        return *this;
    }

    /// One more condition of the WHERE clause that the text ends with.
    Query& also(std::string_view condition) { return add(" AND (").add(condition).add(")"); }

    /// @throws DatabaseError as refuse_unstorable
    Query& bind(std::string_view name, std::string_view text);
    Query& bind(std::string_view name, std::int64_t number);
    Query& bind(std::string_view name, const char* text) { return bind(name, std::string_view{text}); }
    Query& bind(std::string_view name, const std::string& text) { return bind(name, std::string_view{text}); }
    Query& bind(std::string_view name, int number) { return bind(name, std::int64_t{number}); }
    Query& bind(std::string_view name, bool value) { return bind(name, std::int64_t{value ? 1 : 0}); }
    Query& bind(std::string_view name, Date date) { return bind(name, to_iso(date)); }
    Query& bind(std::string_view name, Instant instant);
    Query& bind(std::string_view name, Money money) { return bind(name, money.in_cents()); }
    Query& bind(std::string_view name, Score score) { return bind(name, std::int64_t{score.in_millionths()}); }
    Query& bind(std::string_view name, const Email& email) { return bind(name, email.text()); }
    Query& bind(std::string_view name, const Secret& secret) { return bind(name, secret.reveal()); }

    template <class Entity>
    Query& bind(std::string_view name, Id<Entity> id) {
        return bind(name, id.value());
    }

    template <class Enum>
        requires std::is_enum_v<Enum>
    Query& bind(std::string_view name, Enum value) {
        return bind(name, text_of(value));
    }

    template <class Value>
    Query& bind(std::string_view name, const std::optional<Value>& value) {
        if (value) return bind(name, *value);
        return bind_null(name, type_of<Value>());
    }

    [[nodiscard]] const std::string& text() const { return text_; }
    [[nodiscard]] const std::vector<Parameter>& parameters() const { return parameters_; }

private:
    template <class Value>
    static constexpr Parameter::Type type_of() {
        constexpr bool is_number = std::is_arithmetic_v<Value> || std::is_same_v<Value, Money> ||
                                   std::is_same_v<Value, Score> || requires(Value v) { v.is_stored(); };
        return is_number ? Parameter::Type::number : Parameter::Type::text;
    }

    Query& bind_null(std::string_view name, Parameter::Type type);

    std::string text_;
    std::vector<Parameter> parameters_;
};

}  // namespace talentmatch::sql
