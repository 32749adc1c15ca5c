#include "http/openapi/error_answers.hpp"

#include <fmt/format.h>

#include <array>

#include "http/status_text.hpp"

namespace talentmatch::http {
namespace {

constexpr std::string_view schemas = R"(
    "Error": {"type": "object", "required": ["detail"], "properties": {
        "detail": {"type": "string", "description": "Pour les personnes"},
        "code": {"type": "string", "description": "Pour les programmes : stable d'une version à l'autre"}},
        "example": {"detail": "Cet appel d'offres n'existe pas.", "code": "tender_not_found"}},
    "ValidationError": {"type": "object", "required": ["detail"], "properties": {
        "detail": {"anyOf": [{"type": "string"}, {"type": "array", "items": {"$ref": "#/components/schemas/FieldProblem"}}]},
        "code": {"type": "string"}},
        "example": {"detail": [{"type": "missing", "loc": ["body", "title"], "msg": "Champ obligatoire."}],
                    "code": "fields_invalid"}},
    "FieldProblem": {"type": "object", "required": ["type", "loc", "msg"], "properties": {
        "type": {"type": "string"},
        "loc": {"type": "array", "items": {"anyOf": [{"type": "string"}, {"type": "integer"}]}},
        "msg": {"type": "string"},
        "input": {"description": "Ce qui a été reçu ; absent pour un secret ou une grande valeur"}}},
    "Problem": {"type": "object", "required": ["type", "title", "status", "detail"], "properties": {
        "type": {"type": "string"}, "title": {"type": "string"}, "status": {"type": "integer"},
        "detail": {"type": "string"}, "code": {"type": "string"}, "instance": {"type": "string"},
        "errors": {"type": "array", "items": {"$ref": "#/components/schemas/FieldProblem"}}}})";

struct ErrorAnswer {
    unsigned status;
    std::string_view description;
    std::string_view schema;
    std::string_view code;    ///< empty where only the protocol speaks
    std::string_view detail;  ///< of the example
};

constexpr std::array error_answers{
    ErrorAnswer{400, "Requête mal formée, par exemple un envoi de fichier sans fin", "Error", "",
                "La requête est mal formée."},
    ErrorAnswer{401, "Jeton absent, invalide ou expiré ; identifiants erronés", "Error", "token_expired",
                "La session a expiré : reconnectez-vous."},
    ErrorAnswer{403, "Le rôle ne permet pas cette action", "Error", "permission_missing",
                "Vous n'avez pas les permissions nécessaires."},
    ErrorAnswer{404, "Absent, ou pas à vous de voir", "Error", "tender_not_found", "Cet appel d'offres n'existe pas."},
    ErrorAnswer{409, "Existe déjà, ou l'état actuel ne le permet pas", "Error", "skill_exists",
                "Cette compétence existe déjà."},
    ErrorAnswer{413, "Contenu trop volumineux", "Error", "file_too_large", "Ce fichier est trop volumineux."},
    ErrorAnswer{415, "Type de contenu non pris en charge", "Error", "file_type_unsupported",
                "Ce type de fichier n'est pas pris en charge."},
    ErrorAnswer{422, "Données invalides, toutes les erreurs à la fois", "ValidationError", "fields_invalid",
                "Les données envoyées sont invalides."},
    ErrorAnswer{429, "Trop d'essais : réessayer après `Retry-After`", "Error", "too_many_attempts",
                "Trop d'essais : réessayez dans 20 s."},
    ErrorAnswer{500, "Erreur interne", "Error", "internal", "Erreur interne du serveur."},
    ErrorAnswer{503, "Momentanément indisponible : réessayer après `Retry-After`", "Error", "database_unavailable",
                "Service momentanément indisponible : réessayez."},
};

/// Which of these a route can answer follows from its shape.
bool can_answer(const Route& route, unsigned status) {
    const Operation& operation = route.operation;
    switch (status) {
        case 400:
            return operation.body != BodyKind::none;
        case 401:
            return route.access.needs_account() || operation.body == BodyKind::form;
        case 403:
            return route.access.permission().has_value();
        case 404:
            return !operation.path_parameters.empty() || operation.body == BodyKind::json || operation.looks_up_query;
        case 409:
            return route.method != Method::get && route.access.permission().has_value();
        case 429:
            return operation.is_throttled;
        case 413:
        case 415:
            return operation.body != BodyKind::none;
        case 422:
            return operation.body != BodyKind::none || operation.query != nullptr || !operation.path_parameters.empty();
        default:
            return true;
    }
}

/// The content of an error answer in both formats, with an example of each.
std::string error_content(const ErrorAnswer& answer) {
    const std::string code = answer.code.empty() ? "" : fmt::format(R"(,"code":"{}")", answer.code);
    const std::string example =
        answer.status == 422
            ? R"({"detail":[{"type":"missing","loc":["body","title"],"msg":"Champ obligatoire."}],"code":"fields_invalid"})"
            : fmt::format(R"({{"detail":{}{}}})", json_quoted(answer.detail), code);
    return fmt::format(
        R"({{"application/json":{{"schema":{{"$ref":"#/components/schemas/{}"}},"example":{}}},)"
        R"("application/problem+json":{{"schema":{{"$ref":"#/components/schemas/Problem"}},"example":)"
        R"({{"type":"about:blank","title":"{}","status":{},"detail":{}{},"instance":"/api/v1/tenders/7"}}}}}})",
        answer.schema, example, status_text(answer.status), answer.status, json_quoted(answer.detail), code);
}

}  // namespace

std::vector<unsigned> error_statuses(const Route& route) {
    std::vector<unsigned> statuses;
    for (const ErrorAnswer& answer : error_answers)
        if (can_answer(route, answer.status)) statuses.push_back(answer.status);
    return statuses;
}

std::string_view error_schemas() { return schemas; }

std::string error_responses() {
    std::string responses;
    for (const ErrorAnswer& answer : error_answers)
        responses += fmt::format(R"({}"E{}":{{"description":{},"content":{}}})", responses.empty() ? "" : ",",
                                 answer.status, json_quoted(answer.description), error_content(answer));
    return responses;
}

}  // namespace talentmatch::http
