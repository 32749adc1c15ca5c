// Codec<T>: how a type is read from JSON, written to it, and described in OpenAPI.
#pragma once

#include <array>
#include <limits>
#include <optional>
#include <string>
#include <string_view>
#include <type_traits>
#include <vector>

#include "entities/enum_names.hpp"
#include "entities/id.hpp"
#include "http/codec/object.hpp"
#include "http/codec/reader.hpp"
#include "http/codec/types.hpp"
#include "http/codec/writer.hpp"

namespace talentmatch::http {

template <>
struct Codec<bool> {
    static void read(const Json& json, bool& into, Reader& reader) { reader.read_bool(json, into); }
    static void write(bool value, Writer& writer) { writer.boolean(value); }
    static std::string schema(SchemaBook&) { return R"({"type":"boolean"})"; }
};

template <>
struct Codec<int> {
    static void read(const Json& json, int& into, Reader& reader) {
        std::int64_t value = into;
        reader.read_int(json, std::numeric_limits<int>::min(), std::numeric_limits<int>::max(), value);
        into = static_cast<int>(value);
    }
    static void write(int value, Writer& writer) { writer.integer(value); }
    static std::string schema(SchemaBook&) { return R"({"type":"integer"})"; }
};

template <>
struct Codec<std::int64_t> {
    static void write(std::int64_t value, Writer& writer) { writer.integer(value); }
    static std::string schema(SchemaBook&) { return R"({"type":"integer"})"; }
};

/// Only for measures that nobody computes with (places on a page).
template <>
struct Codec<double> {
    static void read(const Json& json, double& into, Reader& reader) { reader.read_number(json, into); }
    static void write(double value, Writer& writer);
    static std::string schema(SchemaBook&) { return R"({"type":"number"})"; }
};

template <>
struct Codec<std::string> {
    static void write(const std::string& value, Writer& writer) { writer.text(value); }
    static std::string schema(SchemaBook&) { return R"({"type":"string"})"; }
};

template <std::size_t Min, std::size_t Max>
struct Codec<Text<Min, Max>> {
    static void read(const Json& json, Text<Min, Max>& into, Reader& reader) {
        reader.read_text(json, Min, Max, into.value);
    }
    static void write(const Text<Min, Max>& value, Writer& writer) { writer.text(value.value); }
    static std::string schema(SchemaBook&) {
        return R"({"type":"string","minLength":)" + std::to_string(Min) + R"(,"maxLength":)" + std::to_string(Max) +
               "}";
    }
};

template <int Min, int Max>
struct Codec<Int<Min, Max>> {
    static void read(const Json& json, Int<Min, Max>& into, Reader& reader) {
        std::int64_t value = into.value;
        reader.read_int(json, Min, Max, value);
        into.value = static_cast<int>(value);
    }
    static void write(const Int<Min, Max>& value, Writer& writer) { writer.integer(value.value); }
    static std::string schema(SchemaBook&) {
        const std::string least = R"({"type":"integer","minimum":)" + std::to_string(Min);
        return Max == std::numeric_limits<int>::max() ? least + "}"
                                                      : least + R"(,"maximum":)" + std::to_string(Max) + "}";
    }
};

template <class Entity>
struct Codec<Id<Entity>> {
    static void read(const Json& json, Id<Entity>& into, Reader& reader) {
        std::int64_t value = into.value();
        reader.read_int(json, 1, std::numeric_limits<std::int64_t>::max(), value);
        into = Id<Entity>(value);
    }
    static void write(Id<Entity> value, Writer& writer) { writer.integer(value.value()); }
    static std::string schema(SchemaBook&) { return R"({"type":"integer","format":"int64","minimum":1})"; }
};

template <>
struct Codec<Money> {
    static void write(Money value, Writer& writer) { writer.raw(value.to_decimal()); }
    static std::string schema(SchemaBook&) { return R"({"type":"number"})"; }
};

template <>
struct Codec<Decimal> {
    static void read(const Json& json, Decimal& into, Reader& reader) { reader.read_money(json, into.value); }
    static void write(const Decimal& value, Writer& writer) { writer.raw(value.value.to_decimal()); }
    static std::string schema(SchemaBook&) {
        return R"({"type":"number","minimum":0,"maximum":1000000000,"multipleOf":0.01})";
    }
};

template <>
struct Codec<Score> {
    static void read(const Json& json, Score& into, Reader& reader) { reader.read_score(json, into); }
    static void write(Score value, Writer& writer);
    static std::string schema(SchemaBook&) { return R"({"type":"number","minimum":0,"maximum":1})"; }
};

template <>
struct Codec<Date> {
    static void read(const Json& json, Date& into, Reader& reader) { reader.read_date(json, into); }
    static void write(Date value, Writer& writer) { writer.text(to_iso(value)); }
    static std::string schema(SchemaBook&) { return R"({"type":"string","format":"date"})"; }
};

template <>
struct Codec<PartialDate> {
    static void read(const Json& json, PartialDate& into, Reader& reader) { reader.read_partial_date(json, into); }
    static void write(PartialDate value, Writer& writer) { writer.text(to_iso(value)); }
    static std::string schema(SchemaBook&) { return R"({"type":"string","pattern":"^\\d{4}(-(0[1-9]|1[0-2]))?$"})"; }
};

template <>
struct Codec<Instant> {
    static void write(Instant value, Writer& writer) { writer.text(to_iso(value)); }
    static std::string schema(SchemaBook&) { return R"({"type":"string","format":"date-time"})"; }
};

template <>
struct Codec<Email> {
    static void write(const Email& value, Writer& writer) { writer.text(value.text()); }
    static std::string schema(SchemaBook&) { return R"({"type":"string","format":"email"})"; }
};

template <>
struct Codec<EmailText> {
    static void read(const Json& json, EmailText& into, Reader& reader) { reader.read_email(json, into.value); }
    static std::string schema(SchemaBook&) { return R"({"type":"string","format":"email","maxLength":254})"; }
};

template <>
struct Codec<Password> {
    static constexpr bool is_secret = true;
    static void read(const Json& json, Password& into, Reader& reader);
    static std::string schema(SchemaBook&) { return R"({"type":"string","format":"password"})"; }
};

template <class E>
    requires std::is_enum_v<E>
struct Codec<E> {
    static constexpr auto texts = [] {
        std::array<std::string_view, EnumNames<E>::names.size()> all{};
        for (std::size_t i = 0; i < all.size(); ++i) all[i] = EnumNames<E>::names[i].second;
        return all;
    }();
    static void read(const Json& json, E& into, Reader& reader) {
        if (const auto index = reader.read_enum(json, texts)) into = EnumNames<E>::names[*index].first;
    }
    static void write(E value, Writer& writer) { writer.text(text_of(value)); }
    static std::string schema(SchemaBook&) { return enum_schema(texts); }
};

template <class T>
struct Codec<std::optional<T>> {
    static constexpr bool may_be_absent = true;
    static constexpr bool is_secret = requires { requires Codec<T>::is_secret; };
    static void read(const Json& json, std::optional<T>& into, Reader& reader)
        requires Readable<T>
    {
        if (Reader::is_null(json)) return into.reset();
        Codec<T>::read(json, into.emplace(), reader);
    }
    static void write(const std::optional<T>& value, Writer& writer)
        requires Writable<T>
    {
        value ? Codec<T>::write(*value, writer) : writer.null();
    }
    static std::string schema(SchemaBook& book) { return schema_or_null(Codec<T>::schema(book)); }
};

template <class T>
struct Codec<std::vector<T>> {
    static constexpr bool is_list = true;
    static void write(const std::vector<T>& values, Writer& writer) {
        writer.begin_list();
        for (const T& value : values) Codec<T>::write(value, writer);
        writer.end_list();
    }
    static std::string schema(SchemaBook& book) { return R"({"type":"array","items":)" + Codec<T>::schema(book) + "}"; }
};

template <class T, std::size_t Min, std::size_t Max>
struct Codec<List<T, Min, Max>> {
    static constexpr bool is_list = true;
    static constexpr bool may_be_absent = Min == 0;
    static void read(const Json& json, List<T, Min, Max>& into, Reader& reader) {
        reader.read_list(json, Min, Max, [&](const Json& item, std::size_t) {
            Codec<T>::read(item, into.items.emplace_back(), reader);
        });
    }
    static void write(const List<T, Min, Max>& list, Writer& writer)
        requires Writable<T>
    {
        Codec<std::vector<T>>::write(list.items, writer);
    }
    static std::string schema(SchemaBook& book) {
        const std::string least = Min == 0 ? "" : R"("minItems":)" + std::to_string(Min) + ",";
        return schema_with(Codec<std::vector<T>>::schema(book), least + R"("maxItems":)" + std::to_string(Max));
    }
};

template <class T, auto Default>
struct Codec<Or<T, Default>> {
    static constexpr bool may_be_absent = true;
    static void read(const Json& json, Or<T, Default>& into, Reader& reader) {
        Codec<T>::read(json, into.value, reader);
    }
    static void write(const Or<T, Default>& value, Writer& writer) { Codec<T>::write(value.value, writer); }
    static std::string schema(SchemaBook& book) {
        Writer writer;
        Codec<T>::write(T{Default}, writer);
        return schema_with(Codec<T>::schema(book), R"("default":)" + writer.take());
    }
};

template <class T>
struct Codec<Patch<T>> {
    static constexpr bool may_be_absent = true;
    static constexpr bool is_secret = requires { requires Codec<T>::is_secret; };
    static void read(const Json& json, Patch<T>& into, Reader& reader) {
        Codec<T>::read(json, into.value.emplace(), reader);
    }
    static std::string schema(SchemaBook& book) { return Codec<T>::schema(book); }
};

template <class T>
struct Codec<ReadOnly<T>> {
    static constexpr bool may_be_absent = true;
    static void read(const Json&, ReadOnly<T>&, Reader&) {}
    static void write(const ReadOnly<T>& value, Writer& writer) { Codec<std::optional<T>>::write(value.value, writer); }
    static std::string schema(SchemaBook& book) {
        return schema_with(schema_or_null(Codec<T>::schema(book)), R"("readOnly":true)");
    }
};

/// A value as JSON text.
template <Writable T>
[[nodiscard]] std::string to_json(const T& value) {
    Writer writer;
    Codec<T>::write(value, writer);
    return writer.take();
}

}  // namespace talentmatch::http
