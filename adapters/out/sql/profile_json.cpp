#include "sql/profile_json.hpp"

#include <array>
#include <charconv>
#include <concepts>
#include <cstdint>

#include <boost/json/array.hpp>
#include <boost/json/object.hpp>
#include <boost/json/parse.hpp>
#include <boost/json/serialize.hpp>
#include <boost/json/value.hpp>

#include "sql/database_error.hpp"
#include "sql/profile_fields.hpp"

namespace talentmatch::sql {
namespace {

namespace json = boost::json;

constexpr int current_version = 1;

[[noreturn]] void refuse(const char* what) {
    throw DatabaseError{Fault::other, std::string{"a stored profile does not hold what it should: "} + what};
}

/// Doubles as the shortest decimals that read back exactly: a JSON parser may round.
std::string text_of_box(const Rect& box) {
    std::string text;
    for (const double side : {box.left, box.top, box.right, box.bottom}) {
        std::array<char, 32> digits{};
        const char* end = std::to_chars(digits.data(), digits.data() + digits.size(), side).ptr;
        if (!text.empty()) text += ' ';
        text += std::string_view{digits.data(), static_cast<std::size_t>(end - digits.data())};
    }
    return text;
}

Rect box_of_text(const std::string& text) {
    Rect box;
    const char* next = text.data();
    const char* end = next + text.size();
    for (double* side : {&box.left, &box.top, &box.right, &box.bottom}) {
        if (next != end && *next == ' ') ++next;
        const auto [stop, error] = std::from_chars(next, end, *side);
        if (error != std::errc{}) refuse("box");
        next = stop;
    }
    return box;
}

/// Puts fields into an object; what is absent is left out.
struct Writer {
    json::object& object;

    template <class Value>
    void operator()(const char* name, const Value& value) const {
        object[name] = written(value);
    }

    template <class Value>
    void operator()(const char* name, const std::optional<Value>& value) const {
        if (value) object[name] = written(*value);
    }

    /// A field that profiles stored before it lack.
    template <class Value>
    void added(const char* name, const Value& value) const {
        object[name] = written(value);
    }

    static json::value written(const std::string& text) { return json::string(text); }
    static json::value written(int number) { return number; }
    static json::value written(std::int64_t number) { return number; }
    static json::value written(bool value) { return value; }
    static json::value written(const PartialDate& date) { return written(to_iso(date)); }
    static json::value written(UserId id) { return id.value(); }
    static json::value written(Instant instant) { return written(to_iso(instant)); }
    static json::value written(const Rect& box) { return written(text_of_box(box)); }

    template <class Value>
    static json::value written(const std::vector<Value>& values) {
        json::array list;
        for (const auto& value : values) list.push_back(written(value));
        return list;
    }

    template <class Value>
    static json::value written(const Value& value) {
        if constexpr (std::is_enum_v<Value>) {
            return written(std::string{text_of(value)});
        } else {
            json::object inner;
            fields(Writer{inner}, value);
            return inner;
        }
    }
};

/// Takes fields out of an object; only optional ones may be absent.
struct Reader {
    const json::object& object;

    template <class Value>
    void operator()(const char* name, Value& field) const {
        const auto* value = object.if_contains(name);
        if (value == nullptr) refuse(name);
        read(*value, field);
    }

    template <class Value>
    void operator()(const char* name, std::optional<Value>& field) const {
        if (const auto* value = object.if_contains(name); value != nullptr) read(*value, field.emplace());
    }

    template <class Value>
    void added(const char* name, Value& field) const {
        if (const auto* value = object.if_contains(name); value != nullptr) read(*value, field);
    }

    static std::string text_of_value(const json::value& value) {
        if (!value.is_string()) refuse("text");
        return {value.get_string().data(), value.get_string().size()};
    }

    static const json::object& object_of(const json::value& value) {
        if (!value.is_object()) refuse("object");
        return value.get_object();
    }

    static void read(const json::value& value, std::string& field) { field = text_of_value(value); }
    static void read(const json::value& value, Rect& field) { field = box_of_text(text_of_value(value)); }

    template <std::integral Number>
    static void read(const json::value& value, Number& field) {
        json::error_code error;
        field = value.to_number<Number>(error);
        if (error) refuse("number");
    }

    /// Once a certification was its name and nothing else.
    static void read(const json::value& value, Certification& field) {
        if (value.is_string())
            field.name = text_of_value(value);
        else
            fields(Reader{object_of(value)}, field);
    }

    static void read(const json::value& value, bool& field) {
        if (!value.is_bool()) refuse("boolean");
        field = value.get_bool();
    }

    static void read(const json::value& value, PartialDate& field) {
        const auto date = parse_partial_date(text_of_value(value));
        if (!date) refuse("date");
        field = *date;
    }

    static void read(const json::value& value, UserId& field) {
        std::int64_t id = 0;
        read(value, id);
        field = UserId{id};
    }

    static void read(const json::value& value, Instant& field) {
        const auto instant = parse_instant(text_of_value(value));
        if (!instant) refuse("instant");
        field = *instant;
    }

    template <class Value>
    static void read(const json::value& value, std::vector<Value>& field) {
        if (!value.is_array()) refuse("list");
        for (const auto& entry : value.get_array()) read(entry, field.emplace_back());
    }

    template <class Value>
    static void read(const json::value& value, Value& field) {
        if constexpr (std::is_enum_v<Value>) {
            const auto known = parse_enum<Value>(text_of_value(value));
            if (!known) refuse("enumerator");
            field = *known;
        } else {
            fields(Reader{object_of(value)}, field);
        }
    }
};

}  // namespace

std::string to_json(const ResumeProfile& profile, const ResumeReview& review) {
    json::object object{{"version", current_version}};
    const Writer writer{object};
    fields(writer, profile);
    if (review != ResumeReview{}) writer("review", review);
    return json::serialize(object);
}

void from_json(std::string_view text, ResumeProfile& profile, ResumeReview& review) {
    json::error_code error;
    const auto value = json::parse({text.data(), text.size()}, error);
    if (error) refuse("JSON");
    const Reader reader{Reader::object_of(value)};
    int version = 0;
    reader("version", version);
    if (version != current_version) refuse("version");
    fields(reader, profile);
    reader.added("review", review);
}

}  // namespace talentmatch::sql
