// Field types that carry their constraint: reading, 422 and OpenAPI all come from the type of a DTO's member.
#pragma once

#include <cstddef>
#include <limits>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "entities/email.hpp"
#include "entities/money.hpp"
#include "entities/secret.hpp"

namespace talentmatch::http {

/// A text of Min to Max characters.
template <std::size_t Min, std::size_t Max>
struct Text {
    std::string value;

    [[nodiscard]] const std::string& plain() const { return value; }
};

/// A whole number from Min to Max.
template <int Min, int Max>
struct Int {
    int value = 0;

    [[nodiscard]] int plain() const { return value; }
};

/// Euros with at most two decimals, not negative.
struct Decimal {
    Money value;

    [[nodiscard]] Money plain() const { return value; }
};

/// An e-mail address that Email::parse accepts.
struct EmailText {
    std::string value;

    [[nodiscard]] Email plain() const { return Email::parse(value).value(); }
};

/// A text that never comes back, neither in answers nor in errors. How long it has to be is the core's affair.
struct Password {
    Secret value;

    [[nodiscard]] const Secret& plain() const { return value; }
};

/// A value that may be left out, and then is `Default`.
template <class T, auto Default>
struct Or {
    T value{Default};
};

/// A list that may be left out when Min is 0, and then is empty.
template <class T, std::size_t Min, std::size_t Max>
struct List {
    std::vector<T> items;

    [[nodiscard]] auto begin() const { return items.begin(); }
    [[nodiscard]] auto end() const { return items.end(); }
};

/// What an answer says and a request may send back: it is accepted and never looked at.
template <class T>
struct ReadOnly {
    std::optional<T> value;
};

/// One field of an update: absent leaves the stored value alone. Patch<std::optional<T>> also takes null, which clears.
template <class T>
struct Patch {
    std::optional<T> value;
};

/// A field's value without its constraint: Text -> std::string, optional and list element by element.
template <class T>
[[nodiscard]] auto plain(const T& field) {
    if constexpr (requires { field.plain(); })
        return field.plain();
    else
        return field;
}

template <class T>
[[nodiscard]] auto plain(const std::optional<T>& field) {
    using Plain = std::remove_cvref_t<decltype(plain(*field))>;
    return field ? std::optional<Plain>(plain(*field)) : std::nullopt;
}

template <class T, auto Default>
[[nodiscard]] auto plain(const Or<T, Default>& field) {
    return plain(field.value);
}

template <class T, std::size_t Min, std::size_t Max>
[[nodiscard]] auto plain(const List<T, Min, Max>& field) {
    std::vector<std::remove_cvref_t<decltype(plain(field.items.front()))>> values;
    values.reserve(field.items.size());
    for (const T& item : field.items) values.push_back(plain(item));
    return values;
}

/// Copies a DTO's field into an entity's; an absent Patch leaves the entity as it is.
template <class To, class From>
void set(To& to, const From& from) {
    to = plain(from);
}

template <class To, class From>
void set(To& to, const Patch<From>& from) {
    if (from.value) to = plain(*from.value);
}

}  // namespace talentmatch::http
