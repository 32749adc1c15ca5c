#include "http/api/json_schema.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <boost/json.hpp>
#include <cmath>
#include <regex>
#include <set>
#include <string_view>

namespace talentmatch::testing {
namespace {

namespace json = boost::json;
using namespace std::string_view_literals;

std::size_t characters(std::string_view text) {
    return static_cast<std::size_t>(
        std::ranges::count_if(text, [](char c) { return (static_cast<unsigned char>(c) & 0xC0U) != 0x80U; }));
}

bool has_type(const json::value& value, std::string_view type) {
    return (type == "object" && value.is_object()) || (type == "array" && value.is_array()) ||
           (type == "string" && value.is_string()) || (type == "boolean" && value.is_bool()) ||
           (type == "null" && value.is_null()) || (type == "integer" && value.is_int64()) ||
           (type == "number" && value.is_number());
}

bool has_format(std::string_view text, std::string_view format) {
    if (format == "date") return std::regex_match(std::string(text), std::regex(R"(\d{4}-\d\d-\d\d)"));
    if (format == "date-time")
        return std::regex_match(std::string(text), std::regex(R"(\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d+)?Z)"));
    if (format == "email") return std::regex_match(std::string(text), std::regex(R"([^@\s]+@[^@\s]+\.[a-z]+)"));
    return format == "password" || format == "binary" || format == "uri";
}

class Checker {
public:
    explicit Checker(const json::value& document) : document_(document) {}

    void check(const json::value& value, const json::value& schema, const std::string& place) {
        for (const auto& [keyword, rule] : schema.as_object()) check_keyword(value, schema, place, keyword, rule);
    }

    std::vector<std::string> faults;

private:
    void fault(const std::string& place, std::string_view text) {
        faults.push_back(fmt::format("{}: {}", place.empty() ? "/" : place, text));
    }
    void expect(bool holds, const std::string& place, std::string_view keyword, const json::value& rule) {
        if (!holds) fault(place, fmt::format("breaks {} {}", keyword, json::serialize(rule)));
    }

    void check_keyword(const json::value& value, const json::value& schema, const std::string& place,
                       std::string_view keyword, const json::value& rule) {
        static constexpr std::array silent{"description"sv, "example"sv,    "default"sv,
                                           "title"sv,       "deprecated"sv, "readOnly"sv};
        if (std::ranges::count(silent, keyword) > 0) return;
        if (keyword == "$ref") {
            const std::string_view reference = rule.as_string();
            return check(value, document_.at_pointer({reference.data() + 1, reference.size() - 1}), place);
        }
        if (keyword == "type") return expect(has_type(value, std::string_view(rule.as_string())), place, keyword, rule);
        if (keyword == "enum") return expect(std::ranges::count(rule.as_array(), value) > 0, place, keyword, rule);
        if (keyword == "const") return expect(value == rule, place, keyword, rule);
        if (keyword == "anyOf" || keyword == "oneOf") return check_any(value, place, keyword, rule);
        if (value.is_object()) return check_object(value.get_object(), schema, place, keyword, rule);
        if (value.is_array()) return check_list(value.get_array(), place, keyword, rule);
        if (value.is_string()) return check_text(std::string_view(value.get_string()), place, keyword, rule);
        if (value.is_number()) return check_number(value, place, keyword, rule);
        fault(place, fmt::format("the schema's {} does not suit {}", keyword, json::serialize(value)));
    }

    void check_any(const json::value& value, const std::string& place, std::string_view keyword,
                   const json::value& rule) {
        std::vector<std::string> reasons;
        for (const json::value& option : rule.as_array()) {
            Checker checker(document_);
            checker.check(value, option, place);
            if (checker.faults.empty()) return;
            std::ranges::move(checker.faults, std::back_inserter(reasons));
        }
        fault(place, fmt::format("fits no choice of {}: {}", keyword, fmt::join(reasons, "; ")));
    }

    void check_object(const json::object& object, const json::value& schema, const std::string& place,
                      std::string_view keyword, const json::value& rule) {
        if (keyword == "required") {
            for (const json::value& name : rule.as_array())
                if (!object.contains(name.as_string())) fault(place, fmt::format("lacks {}", json::serialize(name)));
        } else if (keyword == "properties") {
            for (const auto& [name, member] : object) {
                const auto* const property = rule.as_object().if_contains(name);
                const std::string below = fmt::format("{}/{}", place, std::string_view(name));
                if (property != nullptr)
                    check(member, *property, below);
                else if (!schema.as_object().contains("additionalProperties"))
                    fault(below, "is a member that the schema does not name");
            }
        } else if (keyword == "additionalProperties") {
            if (!rule.is_object()) return;
            for (const auto& [name, member] : object)
                check(member, rule, fmt::format("{}/{}", place, std::string_view(name)));
        } else {
            fault(place, fmt::format("keyword {} is not known to this test", keyword));
        }
    }

    void check_list(const json::array& list, const std::string& place, std::string_view keyword,
                    const json::value& rule) {
        if (keyword == "items")
            for (std::size_t i = 0; i < list.size(); ++i) check(list[i], rule, fmt::format("{}/{}", place, i));
        else if (keyword == "minItems")
            expect(list.size() >= rule.to_number<std::size_t>(), place, keyword, rule);
        else if (keyword == "maxItems")
            expect(list.size() <= rule.to_number<std::size_t>(), place, keyword, rule);
        else
            fault(place, fmt::format("keyword {} is not known to this test", keyword));
    }

    void check_text(std::string_view text, const std::string& place, std::string_view keyword,
                    const json::value& rule) {
        if (keyword == "minLength")
            expect(characters(text) >= rule.to_number<std::size_t>(), place, keyword, rule);
        else if (keyword == "maxLength")
            expect(characters(text) <= rule.to_number<std::size_t>(), place, keyword, rule);
        else if (keyword == "pattern")
            expect(std::regex_search(std::string(text), std::regex(rule.as_string().c_str())), place, keyword, rule);
        else if (keyword == "format")
            expect(has_format(text, std::string_view(rule.as_string())), place, keyword, rule);
        else
            fault(place, fmt::format("keyword {} is not known to this test", keyword));
    }

    void check_number(const json::value& value, const std::string& place, std::string_view keyword,
                      const json::value& rule) {
        const auto number = value.to_number<double>();
        const auto bound = rule.is_number() ? rule.to_number<double>() : 0;
        if (keyword == "minimum")
            expect(number >= bound, place, keyword, rule);
        else if (keyword == "maximum")
            expect(number <= bound, place, keyword, rule);
        else if (keyword == "multipleOf")
            expect(std::abs(std::remainder(number, bound)) < 1e-9, place, keyword, rule);
        else if (keyword != "format")
            fault(place, fmt::format("keyword {} is not known to this test", keyword));
    }

    const json::value& document_;
};

void collect_texts(const json::value& schema, const json::value& document, const std::string& place,
                   std::set<std::string>& seen, std::vector<std::string>& found) {
    const json::object& members = schema.as_object();
    for (const char* enough : {"example", "default", "enum", "const", "format"})
        if (members.contains(enough)) return;
    if (const auto* reference = members.if_contains("$ref")) {
        const std::string target(reference->as_string());
        if (seen.insert(target).second)
            collect_texts(document.at_pointer(target.substr(1)), document, target.substr(target.rfind('/') + 1), seen,
                          found);
    } else if (const auto* options = members.if_contains("anyOf")) {
        collect_texts(options->as_array().at(0), document, place, seen, found);
    } else if (const auto* items = members.if_contains("items")) {
        collect_texts(*items, document, place, seen, found);
    } else if (const auto* properties = members.if_contains("properties")) {
        for (const auto& [name, property] : properties->as_object())
            collect_texts(property, document, fmt::format("{}::{}", place, std::string_view(name)), seen, found);
    } else if (members.contains("type") && members.at("type") == "string") {
        found.push_back(place);
    }
}

}  // namespace

std::vector<std::string> schema_faults(const json::value& value, const json::value& schema,
                                       const json::value& document) {
    Checker checker(document);
    checker.check(value, schema, "");
    return std::move(checker.faults);
}

std::vector<std::string> texts_without_example(const json::value& schema, const json::value& document) {
    std::vector<std::string> found;
    std::set<std::string> seen;
    collect_texts(schema, document, "", seen, found);
    return found;
}

}  // namespace talentmatch::testing
