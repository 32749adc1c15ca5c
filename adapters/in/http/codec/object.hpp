// DTOs: a struct is described once (BOOST_DESCRIBE_STRUCT); reading, writing and its schema follow from its members.
#pragma once

#include <boost/describe/class.hpp>
#include <boost/describe/members.hpp>
#include <boost/describe/modifiers.hpp>
#include <boost/mp11/algorithm.hpp>
#include <concepts>
#include <map>
#include <span>
#include <string>
#include <string_view>
#include <type_traits>
#include <vector>

#include "http/codec/reader.hpp"
#include "http/codec/writer.hpp"

namespace talentmatch::http {

/// The object types that a schema refers to, by name: OpenAPI's components/schemas. Values are JSON text.
using SchemaBook = std::map<std::string, std::string, std::less<>>;

/// A word about one field, shown in OpenAPI: `static constexpr std::array field_notes{Note{"daily_rate", "..."}};` in a
/// DTO. A free text brings its example, too: as JSON, R"("Lyon")".
struct Note {
    std::string_view field;
    std::string_view description;
    std::string_view example = {};
};

/// Specialised below; `read`, `write` or both, and `schema`.
template <class T>
struct Codec;

/// Names that another standard fixes: `static constexpr std::array wire_names{WireName{"start_date", "startDate"}};`.
struct WireName {
    std::string_view member;
    std::string_view wire;
};

template <class T>
concept Readable = requires(const Json& json, T& into, Reader& reader) { Codec<T>::read(json, into, reader); };

template <class T>
concept Writable = requires(const T& value, Writer& writer) { Codec<T>::write(value, writer); };

template <class T>
concept Described = boost::describe::has_describe_members<T>::value;

/// A member of a DTO with its type erased, so that objects are walked by ordinary code.
struct Field {
    std::string_view name;
    bool may_be_absent = false;
    bool is_secret = false;
    bool is_list = false;
    void (*read)(const Json& json, void* object, Reader& reader) = nullptr;
    void (*write)(const void* object, Writer& writer) = nullptr;
    std::string (*schema)(SchemaBook& book) = nullptr;
    std::string_view description;
    std::string_view example;  ///< JSON; empty when the type says enough
};

void read_object(const Json& json, void* object, std::span<const Field> fields, Reader& reader);
void write_object(const void* object, std::span<const Field> fields, Writer& writer);

/// Enters the type into the book and answers the reference to it.
[[nodiscard]] std::string object_schema(std::string_view name, std::string_view example, std::span<const Field> fields,
                                        SchemaBook& book);

/// A field's schema with its note.
[[nodiscard]] std::string schema_of(const Field& field, SchemaBook& book);

/// `{"type":"string"}` and `"default":1` give `{"type":"string","default":1}`.
[[nodiscard]] std::string schema_with(std::string schema, std::string_view member);
[[nodiscard]] std::string schema_or_null(std::string_view schema);
[[nodiscard]] std::string enum_schema(std::span<const std::string_view> names);

namespace detail {

template <class T>
constexpr std::string_view type_name() {
    std::string_view name = __PRETTY_FUNCTION__;
    name = name.substr(0, name.find_last_of(']'));
    name = name.substr(0, name.find(';'));
    return name.substr(name.find_last_of(": ") + 1);
}

/// The struct that describes a member: itself, or the base it comes from.
template <class Value, class Struct>
Struct owner_of(Value Struct::*);

template <class Object, class Member>
Field field_of() {
    using Struct = decltype(owner_of(Member::pointer));
    using Value = std::remove_cvref_t<decltype(std::declval<Struct&>().*Member::pointer)>;
    Field field;
    field.name = Member::name;
    if constexpr (requires { Struct::wire_names; })
        for (const WireName& name : Struct::wire_names)
            if (name.member == field.name) field.name = name.wire;
    field.may_be_absent = requires { requires Codec<Value>::may_be_absent; };
    field.is_secret = requires { requires Codec<Value>::is_secret; };
    field.is_list = requires { requires Codec<Value>::is_list; };
    if constexpr (Readable<Value>)
        field.read = [](const Json& json, void* object, Reader& reader) {
            Codec<Value>::read(json, static_cast<Object*>(object)->*Member::pointer, reader);
        };
    if constexpr (Writable<Value>)
        field.write = [](const void* object, Writer& writer) {
            Codec<Value>::write(static_cast<const Object*>(object)->*Member::pointer, writer);
        };
    field.schema = [](SchemaBook& book) { return Codec<Value>::schema(book); };
    if constexpr (requires { Struct::field_notes; })
        for (const Note& note : Struct::field_notes)
            if (note.field == field.name) {
                field.description = note.description;
                field.example = note.example;
            }
    return field;
}

}  // namespace detail

/// The members of a DTO in the order of their description, those of described bases first.
template <Described T>
[[nodiscard]] std::span<const Field> fields_of() {
    static const std::vector<Field> fields = [] {
        std::vector<Field> all;
        using Members =
            boost::describe::describe_members<T, boost::describe::mod_public | boost::describe::mod_inherited>;
        boost::mp11::mp_for_each<Members>([&](auto member) { all.push_back(detail::field_of<T, decltype(member)>()); });
        return all;
    }();
    return fields;
}

template <Described T>
struct Codec<T> {
    static void read(const Json& json, T& into, Reader& reader) { read_object(json, &into, fields_of<T>(), reader); }
    static void write(const T& value, Writer& writer) { write_object(&value, fields_of<T>(), writer); }
    static std::string schema(SchemaBook& book) {
        std::string_view example;
        if constexpr (requires { T::example; }) example = T::example;
        return object_schema(detail::type_name<T>(), example, fields_of<T>(), book);
    }
};

}  // namespace talentmatch::http
