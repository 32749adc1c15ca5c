#include "http/openapi/examples.hpp"

#include <algorithm>
#include <array>
#include <boost/json.hpp>
#include <cstdint>
#include <limits>
#include <optional>
#include <vector>

namespace talentmatch::http {
namespace {

namespace json = boost::json;

struct Text {
    std::string_view field;
    std::string_view example;
};

/// Free texts that several DTOs have under one name, and whole answers that are texts, under their media type.
constexpr std::array common_texts{
    Text{"client_name", "Banque du Rhône"},
    Text{"code", "skill_met"},
    Text{"company_name", "Rhône Ingénierie"},
    Text{"display_name", "Camille Roux"},
    Text{"file_name", "cv-camille-roux.pdf"},
    Text{"location", "Lyon"},
    Text{"name", "Kotlin"},
    Text{"notes", "Disponible pour un entretien jeudi."},
    Text{"query", "kotlin"},
    Text{"sha256", "2c26b46b68ffc68ff99b453c1d30413413422d706483bfa0f98a5e886266e7ae"},
    Text{"text/html", "<!doctype html><title>Dossier de compétences</title>"},
    Text{"title", "Développeuse Kotlin"},
};

std::int64_t whole_number(const json::object& schema) {
    const auto* const least = schema.if_contains("minimum");
    const auto* const most = schema.if_contains("maximum");
    constexpr std::int64_t usual = 3;
    return std::clamp(usual, least != nullptr ? least->to_number<std::int64_t>() : usual,
                      most != nullptr ? most->to_number<std::int64_t>() : std::numeric_limits<std::int64_t>::max());
}

/// A share where the schema says so, else an amount.
double number(const json::object& schema) {
    const auto* const most = schema.if_contains("maximum");
    return most != nullptr && most->to_number<double>() <= 1 ? 0.82 : 550;
}

std::optional<json::value> text(const json::object& schema, std::string_view field) {
    const auto* const format = schema.if_contains("format");
    if (format != nullptr && *format == "date") return "2026-03-02";
    if (format != nullptr && *format == "date-time") return "2026-03-02T08:30:00Z";
    if (format != nullptr && *format == "email") return "camille@esn.example";
    if (format != nullptr && *format == "password") return "un secret assez long";
    if (format != nullptr && *format == "binary") return "(le fichier)";
    const auto* const known = std::ranges::find(common_texts, field, &Text::field);
    if (known == common_texts.end()) return std::nullopt;
    return json::string(known->example.data(), known->example.size());
}

class Examples {
public:
    explicit Examples(const json::value& document) : document_(document) {}

    /// Nothing when a free text in it has no example. `field` is the name it stands under.
    [[nodiscard]] std::optional<json::value> of(const json::value& schema, std::string_view field) {
        const json::object& members = schema.as_object();
        for (const char* given : {"example", "default", "const"})
            if (const auto* value = members.if_contains(given)) return *value;
        if (const auto* reference = members.if_contains("$ref")) return of_component(reference->as_string(), field);
        for (const char* choice : {"anyOf", "oneOf"})
            if (const auto* options = members.if_contains(choice)) return of(options->as_array().at(0), field);
        if (const auto* values = members.if_contains("enum")) return values->as_array().at(0);
        const std::string_view type = members.at("type").as_string();
        if (type == "object") return of_object(members);
        if (type == "array") return of_list(members, field);
        if (type == "boolean") return true;
        if (type == "integer") return whole_number(members);
        if (type == "number") return number(members);
        if (type == "string") return text(members, field);
        return std::nullopt;
    }

private:
    std::optional<json::value> of_component(std::string_view reference, std::string_view field) {
        if (std::ranges::count(open_, reference) > 0) return std::nullopt;  // a type that contains itself
        open_.push_back(reference);
        auto example = of(document_.at_pointer({reference.data() + 1, reference.size() - 1}), field);
        open_.pop_back();
        return example;
    }

    std::optional<json::value> of_object(const json::object& schema) {
        json::object example;
        const auto* const properties = schema.if_contains("properties");
        if (properties == nullptr) return example;
        for (const auto& [name, property] : properties->as_object()) {
            auto value = of(property, name);
            if (!value) return std::nullopt;
            example.emplace(name, *std::move(value));
        }
        return example;
    }

    std::optional<json::value> of_list(const json::object& schema, std::string_view field) {
        auto item = of(schema.at("items"), field);
        if (!item) return std::nullopt;
        return json::array{*std::move(item)};
    }

    const json::value& document_;
    std::vector<std::string_view> open_;
};

void complete(json::object& holder, std::string_view field, Examples& examples) {
    if (holder.contains("example")) return;
    if (auto example = examples.of(holder.at("schema"), field)) holder.emplace("example", *std::move(example));
}

void complete_contents(json::value* holder, Examples& examples) {
    auto* const contents = holder == nullptr ? nullptr : holder->as_object().if_contains("content");
    if (contents == nullptr) return;
    for (auto& [type, content] : contents->as_object()) complete(content.as_object(), type, examples);
}

void complete_operation(json::object& operation, Examples& examples) {
    if (auto* const parameters = operation.if_contains("parameters"))
        for (json::value& parameter : parameters->as_array())
            complete(parameter.as_object(), parameter.at("name").as_string(), examples);
    complete_contents(operation.if_contains("requestBody"), examples);
    for (auto& [status, response] : operation.at("responses").as_object()) complete_contents(&response, examples);
}

}  // namespace

std::string with_examples(std::string_view document) {
    json::parse_options options;
    options.max_depth = 100;
    const json::value given = json::parse(json::string_view(document.data(), document.size()), {}, options);
    json::value completed = given;
    Examples examples(given);
    for (auto& [path, operations] : completed.at("paths").as_object())
        for (auto& [method, operation] : operations.as_object()) complete_operation(operation.as_object(), examples);
    return json::serialize(completed);
}

}  // namespace talentmatch::http
