#include "http/codec/codec.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <boost/json.hpp>
#include <cmath>

namespace talentmatch::http {

void read_object(const Json& json, void* object, std::span<const Field> fields, Reader& reader) {
    if (!json.is_object()) return reader.report("model_attributes_type", json);
    const Reader::Hush hush(reader, std::ranges::any_of(fields, &Field::is_secret));
    const boost::json::object& members = json.get_object();
    const bool is_parameters = reader.source() == Reader::Source::parameters;
    for (const Field& field : fields) {
        const Json* value = members.if_contains({field.name.data(), field.name.size()});
        if (value == nullptr) {
            if (!field.may_be_absent) reader.report_missing(field.name);
            continue;
        }
        // Parameters come as lists of texts; of a single value's repetitions the last one counts, as in FastAPI.
        if (is_parameters && !field.is_list) value = &value->get_array().back();
        const Reader::Step step(reader, field.name);
        field.read(*value, object, reader);
    }
    if (is_parameters) return;
    for (const auto& [key, value] : members) {
        const std::string_view name(key.data(), key.size());
        if (std::ranges::find(fields, name, &Field::name) == fields.end()) reader.report_unknown(name, value);
    }
}

void write_object(const void* object, std::span<const Field> fields, Writer& writer) {
    writer.begin_object();
    for (const Field& field : fields) {
        if (field.write == nullptr) continue;
        writer.key(field.name);
        field.write(object, writer);
    }
    writer.end_object();
}

std::string object_schema(std::string_view name, std::string_view example, std::span<const Field> fields,
                          SchemaBook& book) {
    const std::string reference = fmt::format(R"({{"$ref":"#/components/schemas/{}"}})", name);
    if (book.contains(name)) return reference;
    book.emplace(name, "");  // before the members: a type may contain itself
    Writer writer;
    writer.begin_object();
    writer.key("type");
    writer.text("object");
    writer.key("properties");
    writer.begin_object();
    for (const Field& field : fields) {
        writer.key(field.name);
        writer.raw(schema_of(field, book));
    }
    writer.end_object();
    if (std::ranges::any_of(fields, [](const Field& field) { return !field.may_be_absent; })) {
        writer.key("required");
        writer.begin_list();
        for (const Field& field : fields)
            if (!field.may_be_absent) writer.text(field.name);
        writer.end_list();
    }
    if (!example.empty()) {
        writer.key("example");
        writer.raw(example);
    }
    writer.end_object();
    book[std::string(name)] = writer.take();
    return reference;
}

std::string schema_of(const Field& field, SchemaBook& book) {
    std::string schema = field.schema(book);
    if (!field.description.empty()) schema = schema_with(schema, R"("description":)" + json_quoted(field.description));
    if (!field.example.empty()) schema = schema_with(schema, fmt::format(R"("example":{})", field.example));
    return schema;
}

std::string schema_with(std::string schema, std::string_view member) {
    schema.pop_back();
    ((schema += ',') += member) += '}';
    return schema;
}

std::string schema_or_null(std::string_view schema) {
    return fmt::format(R"({{"anyOf":[{},{{"type":"null"}}]}})", schema);
}

std::string enum_schema(std::span<const std::string_view> names) {
    Writer writer;
    writer.begin_object();
    writer.key("type");
    writer.text("string");
    writer.key("enum");
    writer.begin_list();
    for (const std::string_view name : names) writer.text(name);
    writer.end_list();
    writer.end_object();
    return writer.take();
}

void Codec<double>::write(double value, Writer& writer) {
    // JSON knows no infinity and no NaN.
    std::isfinite(value) ? writer.raw(fmt::format("{}", value)) : writer.null();
}

void Codec<Score>::write(Score value, Writer& writer) { writer.raw(fmt::format("{}", value.as_double())); }

void Codec<Password>::read(const Json& json, Password& into, Reader& reader) {
    const Reader::Hush hush(reader, true);
    std::string text;
    reader.read_text(json, 1, 1'000, text);
    into.value = Secret(std::move(text));
}

}  // namespace talentmatch::http
