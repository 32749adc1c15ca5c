// OpenAPI 3.1 from the route table: nothing here knows a single route. Source: OpenAPI Specification 3.1.0.
#include <fmt/format.h>

#include <algorithm>
#include <string>
#include <vector>

#include "http/api.hpp"
#include "http/codec/codec.hpp"
#include "http/openapi/error_answers.hpp"
#include "http/openapi/examples.hpp"
#include "http/v1/routes.hpp"

namespace talentmatch::http {
namespace {

constexpr std::string_view info = R"({
    "title": "TalentMatch",
    "version": "0.1.0",
    "description": "Des CV entrent, un appel d'offres entre : une liste classée et expliquée sort.\n\nConnectez-vous par `POST /auth/token` (formulaire OAuth2), puis envoyez `Authorization: Bearer ...`. Chaque compte voit les données de son entreprise, et d'un partenaire seulement ce qu'une collaboration active partage : tout autre identifiant répond 404.\n\nLes listes prennent `skip` et `limit` (1 à 500, 100 par défaut). Dans une mise à jour, un champ absent reste inchangé, `null` l'efface. Les erreurs sont en français, en anglais avec `Accept-Language: en`, et au format RFC 9457 avec `Accept: application/problem+json`.",
    "license": {"name": "Apache-2.0", "identifier": "Apache-2.0"}
})";

std::vector<std::string> variables_of(std::string_view path) {
    std::vector<std::string> names;
    for (std::size_t open = path.find('{'); open != std::string_view::npos; open = path.find('{', open + 1))
        names.emplace_back(path.substr(open + 1, path.find('}', open) - open - 1));
    return names;
}

/// "get_consultants_consultant_id_skills": stable for client generators.
std::string operation_id(const Route& route) {
    std::string id(name_of(route.method));
    std::ranges::transform(id, id.begin(), [](char c) { return static_cast<char>(c - 'A' + 'a'); });
    for (const char c : route.path) {
        if (c == '{' || c == '}') continue;
        id += c == '/' || c == '-' ? '_' : c;
    }
    return id;
}

std::string description_of(const Access& access) {
    if (!access.needs_account()) return "Sans authentification.";
    if (!access.permission()) return "Tout compte connecté.";
    std::string roles;
    for (const auto& [role, name] : EnumNames<Role>::names)
        if (may(role, *access.permission())) roles.append(roles.empty() ? "" : ", ").append(name);
    return fmt::format("Permission `{}` ; rôles : {}.", text_of(*access.permission()), roles);
}

void write_parameter(std::string_view name, std::string_view in, bool is_required, std::string_view schema,
                     std::string_view description, std::string_view example, Writer& writer) {
    writer.begin_object();
    writer.key("name");
    writer.text(name);
    writer.key("in");
    writer.text(in);
    writer.key("required");
    writer.boolean(is_required);
    if (!description.empty()) {
        writer.key("description");
        writer.text(description);
    }
    writer.key("schema");
    writer.raw(schema);
    if (!example.empty()) {
        writer.key("example");
        writer.raw(example);
    }
    writer.end_object();
}

void write_parameters(const Route& route, SchemaBook& book, Writer& writer) {
    const Operation& operation = route.operation;
    if (operation.path_parameters.empty() && operation.query == nullptr) return;
    writer.key("parameters");
    writer.begin_list();
    const std::vector<std::string> variables = variables_of(route.path);
    for (std::size_t i = 0; i < operation.path_parameters.size(); ++i)
        write_parameter(variables.at(i), "path", true, operation.path_parameters[i](book), {}, {}, writer);
    if (operation.query != nullptr)
        for (const Field& field : operation.query())
            write_parameter(field.name, "query", !field.may_be_absent, field.schema(book), field.description,
                            field.example, writer);
    writer.end_list();
}

void write_media_type(std::string_view media_type, std::string_view schema, Writer& writer) {
    writer.key(media_type);
    writer.begin_object();
    writer.key("schema");
    writer.raw(schema);
    writer.end_object();
}

void write_content(std::string_view media_type, std::string_view schema, Writer& writer) {
    writer.key("content");
    writer.begin_object();
    write_media_type(media_type, schema, writer);
    writer.end_object();
}

void write_shapes(const Operation& operation, SchemaBook& book, Writer& writer) {
    writer.key("content");
    writer.begin_object();
    write_media_type("application/json", operation.answer(book), writer);
    if (operation.named_answer != nullptr)
        write_media_type(operation.named_media_type, operation.named_answer(book), writer);
    writer.end_object();
}

void write_body(const Operation& operation, SchemaBook& book, Writer& writer) {
    constexpr std::string_view upload =
        R"({"type":"object","required":["file"],"properties":{"file":{"type":"string",)"
        R"("format":"binary","description":"PDF, DOCX, DOC, ODT, RTF, HTML, EML, Europass (XML, JSON) ou TXT, 20 Mio au plus"}}})";
    if (operation.body == BodyKind::none) return;
    writer.key("requestBody");
    writer.begin_object();
    writer.key("required");
    writer.boolean(!operation.body_may_be_absent);
    writer.key("content");
    writer.begin_object();
    switch (operation.body) {
        case BodyKind::none:
            break;
        case BodyKind::json:
            write_media_type("application/json", operation.body_schema(book), writer);
            break;
        case BodyKind::form:
            write_media_type("application/x-www-form-urlencoded", operation.body_schema(book), writer);
            break;
        case BodyKind::upload:
            write_media_type("multipart/form-data", upload, writer);
            break;
        case BodyKind::upload_or_json:
            write_media_type("multipart/form-data", upload, writer);
            write_media_type("application/json", operation.body_schema(book), writer);
            break;
    }
    writer.end_object();
    writer.end_object();
}

void write_headers(const Operation& operation, Writer& writer) {
    if (operation.answer_headers.empty()) return;
    writer.key("headers");
    writer.begin_object();
    for (const HeaderNote& header : operation.answer_headers) {
        writer.key(header.name);
        writer.begin_object();
        writer.key("description");
        writer.text(header.description);
        writer.key("schema");
        writer.raw(R"({"type":"string"})");
        writer.key("example");
        writer.text(header.example);
        writer.end_object();
    }
    writer.end_object();
}

/// The content of the answer when all went well.
void write_answer(const Operation& operation, unsigned status, std::string_view description, SchemaBook& book,
                  Writer& writer) {
    writer.key(std::to_string(status));
    writer.begin_object();
    writer.key("description");
    writer.text(description);
    write_headers(operation, writer);
    if (operation.answers_file)
        write_content("application/octet-stream", R"({"type":"string","format":"binary"})", writer);
    else if (operation.answers_page)
        write_content("text/html", R"({"type":"string"})", writer);
    else if (operation.answer != nullptr)
        write_shapes(operation, book, writer);
    writer.end_object();
}

void write_responses(const Route& route, SchemaBook& book, Writer& writer) {
    const Operation& operation = route.operation;
    writer.key("responses");
    writer.begin_object();
    if (operation.may_only_show) write_answer(operation, 200, "Seulement montré : rien n'est créé", book, writer);
    const auto* const done = operation.status == 201   ? "Créé"
                             : operation.status == 204 ? "Fait, sans contenu"
                                                       : "Réponse";
    write_answer(operation, operation.status, done, book, writer);
    for (const unsigned status : error_statuses(route)) {
        writer.key(std::to_string(status));
        writer.raw(fmt::format(R"({{"$ref":"#/components/responses/E{}"}})", status));
    }
    writer.end_object();
}

void write_operation(const Route& route, SchemaBook& book, Writer& writer) {
    const std::string_view family = std::string_view(route.path).substr(1);
    writer.key("tags");
    writer.begin_list();
    writer.text(family.substr(0, family.find('/')));
    writer.end_list();
    writer.key("summary");
    writer.text(route.summary);
    writer.key("description");
    writer.text(description_of(route.access));
    writer.key("operationId");
    writer.text(operation_id(route));
    if (route.access.needs_account()) {
        writer.key("security");
        writer.raw(R"([{"OAuth2PasswordBearer":[]}])");
    }
    write_parameters(route, book, writer);
    write_body(route.operation, book, writer);
    write_responses(route, book, writer);
}

void write_paths(const std::vector<Route>& routes, std::string_view prefix, SchemaBook& book, Writer& writer) {
    std::vector<std::string> paths;  // in the order of the table, each once
    for (const Route& route : routes)
        if (std::ranges::find(paths, route.path) == paths.end()) paths.push_back(route.path);
    writer.begin_object();
    for (const std::string& path : paths) {
        writer.key(fmt::format("{}{}", prefix, path));
        writer.begin_object();
        for (const Route& route : routes) {
            if (route.path != path) continue;
            std::string method(name_of(route.method));
            std::ranges::transform(method, method.begin(), [](char c) { return static_cast<char>(c - 'A' + 'a'); });
            writer.key(method);
            writer.begin_object();
            write_operation(route, book, writer);
            writer.end_object();
        }
        writer.end_object();
    }
    writer.end_object();
}

std::string components(const SchemaBook& book, std::string_view prefix) {
    std::string schemas(error_schemas());
    for (const auto& [name, schema] : book) schemas += fmt::format(",{}:{}", json_quoted(name), schema);
    return fmt::format(
        R"({{"schemas":{{{}}},"responses":{{{}}},"securitySchemes":{{"OAuth2PasswordBearer":{{"type":"oauth2",)"
        R"("flows":{{"password":{{"tokenUrl":"{}/auth/token","scopes":{{}}}}}}}}}}}})",
        schemas, error_responses(), prefix);
}

}  // namespace

std::string openapi_document(std::string_view api_prefix) {
    const std::vector<Route> routes = api_routes();
    SchemaBook book;
    Writer writer;
    writer.begin_object();
    writer.key("openapi");
    writer.text("3.1.0");
    writer.key("info");
    writer.raw(info);
    writer.key("paths");
    write_paths(routes, api_prefix, book, writer);
    writer.key("components");
    writer.raw(components(book, api_prefix));
    writer.end_object();
    return json_pretty(with_examples(writer.take()));
}

}  // namespace talentmatch::http
