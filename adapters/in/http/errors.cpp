#include "http/errors.hpp"

#include <algorithm>
#include <array>
#include <charconv>

#include "http/codec/json.hpp"
#include "http/codec/writer.hpp"
#include "http/status_text.hpp"
#include "http/text.hpp"
#include "use_cases/english.hpp"

namespace talentmatch::http {
namespace {

struct StatusText {
    unsigned status;
    std::string_view fr;
    std::string_view en;
};

constexpr std::array status_texts{
    StatusText{400, "La requête est mal formée.", "The request is malformed."},
    StatusText{401, "Authentification requise.", "Not authenticated."},
    StatusText{403, "Vous n'avez pas les permissions nécessaires.", "You lack the permission."},
    StatusText{404, "Cette adresse n'existe pas.", "There is nothing at this address."},
    StatusText{405, "Cette méthode n'est pas admise ici.", "Method not allowed."},
    StatusText{408, "La requête est arrivée trop lentement.", "The request came too slowly."},
    StatusText{409, "La demande contredit l'état actuel.", "The request conflicts with the current state."},
    StatusText{413, "Le contenu envoyé est trop volumineux.", "The content is too large."},
    StatusText{414, "L'adresse est trop longue.", "The address is too long."},
    StatusText{415, "Ce type de contenu n'est pas pris en charge ici.", "This type of content is not supported here."},
    StatusText{417, "L'attente annoncée par « Expect » n'est pas connue ici.", "This expectation is not known here."},
    StatusText{422, "Les données envoyées sont invalides.", "The data is invalid."},
    StatusText{429, "Trop de demandes : réessayez plus tard.", "Too many requests: slow down."},
    StatusText{431, "Les en-têtes sont trop volumineux.", "The headers are too large."},
    StatusText{500, "Erreur interne du serveur.", "Internal server error."},
    StatusText{501, "Cette méthode ou ce codage n'est pas connu ici.", "This method or coding is not known here."},
    StatusText{503, "Service momentanément indisponible : réessayez.",
               "Service unavailable for the moment: try again."},
    StatusText{505, "Cette version de HTTP n'est pas prise en charge.", "This version of HTTP is not supported."},
};

const StatusText& text_of_status(unsigned status) {
    const auto found = std::ranges::find(status_texts, status, &StatusText::status);
    return found != status_texts.end() ? *found : *std::ranges::find(status_texts, 500U, &StatusText::status);
}

bool wants_problem_json(const Headers& headers) {
    const auto accept = headers.find("Accept");
    return accept && accept->contains("application/problem+json");
}

void write_problems(std::span<const Problem> problems, Writer& writer) {
    writer.begin_list();
    for (const Problem& problem : problems) {
        writer.begin_object();
        writer.key("type");
        writer.text(problem.type);
        writer.key("loc");
        writer.begin_list();
        for (const auto& part : problem.loc) {
            if (const auto* name = std::get_if<std::string>(&part))
                writer.text(*name);
            else
                writer.integer(static_cast<std::int64_t>(std::get<std::size_t>(part)));
        }
        writer.end_list();
        writer.key("msg");
        writer.text(problem.message);
        if (problem.input) {
            writer.key("input");
            writer.raw(*problem.input);
        }
        writer.end_object();
    }
    writer.end_list();
}

void add_headers_of_status(Response& response) {
    if (response.status == 401) response.headers.add("WWW-Authenticate", "Bearer");
    if (response.status == 503) response.headers.add("Retry-After", "2");
    response.headers.add("Cache-Control", "no-store");
    response.headers.add("Vary", "Accept, Accept-Language");
}

Response answer(unsigned status, std::string_view code, std::string_view detail, std::span<const Problem> problems,
                const RequestHead& head) {
    Response response;
    response.status = status;
    const bool is_problem = wants_problem_json(head.headers);
    response.headers.add("Content-Type", is_problem ? "application/problem+json" : "application/json");
    Writer writer;
    writer.begin_object();
    if (is_problem) {
        writer.key("type");
        writer.text("about:blank");
        writer.key("title");
        writer.text(status_text(status));
        writer.key("status");
        writer.integer(status);
    }
    writer.key("detail");
    if (problems.empty() || is_problem)
        writer.text(detail);
    else
        write_problems(problems, writer);
    if (!code.empty()) {
        writer.key("code");
        writer.text(code);
    }
    if (is_problem) {
        writer.key("instance");
        writer.text(head.path);
        if (!problems.empty()) {
            writer.key("errors");
            write_problems(problems, writer);
        }
    }
    writer.end_object();
    response.body = writer.take();
    add_headers_of_status(response);
    return response;
}

std::vector<Problem> problems_of(const Error& error, Language language) {
    std::vector<Problem> problems;
    for (const FieldError& field : error.fields)
        problems.push_back({loc_of(field.loc), field.type,
                            language == Language::fr ? field.message : use_cases::english_message(field),
                            std::nullopt});
    return problems;
}

/// Who refuses for a while says for how long (ports and use cases: `retry_after`).
std::string seconds_to_wait(const Error& error) {
    const auto known = std::ranges::find(error.fields, "retry_after", &FieldError::type);
    return known != error.fields.end() ? known->message : "60";
}

}  // namespace

unsigned status_of(ErrorKind kind) {
    switch (kind) {
        case ErrorKind::invalid_input:
            return 422;
        case ErrorKind::unauthenticated:
            return 401;
        case ErrorKind::forbidden:
            return 403;
        case ErrorKind::not_found:
            return 404;
        case ErrorKind::conflict:
        case ErrorKind::wrong_state:
            return 409;
        case ErrorKind::too_large:
            return 413;
        case ErrorKind::unsupported:
            return 415;
        case ErrorKind::too_many:
            return 429;
        case ErrorKind::unavailable:
            return 503;
        case ErrorKind::internal:
            return 500;
    }
    return 500;
}

Language language_of(const Headers& headers) {
    double french = 0;
    double english = 0;
    std::string_view rest = headers.find("Accept-Language").value_or("fr");
    while (!rest.empty()) {
        const std::string_view entry = trimmed(rest.substr(0, rest.find(',')));
        const std::size_t comma = rest.find(',');
        rest.remove_prefix(comma == std::string_view::npos ? rest.size() : comma + 1);
        double quality = 1;
        if (const std::size_t q = entry.find("q="); q != std::string_view::npos)
            std::from_chars(entry.data() + q + 2, entry.data() + entry.size(), quality);
        const std::string_view tag = entry.substr(0, 2);
        if (equals_ignoring_case(tag, "fr")) french = std::max(french, quality);
        if (equals_ignoring_case(tag, "en")) english = std::max(english, quality);
    }
    return english > french ? Language::en : Language::fr;
}

Response error_response(const Error& error, const RequestHead& head) {
    const unsigned status = status_of(error.kind);
    const Language language = language_of(head.headers);
    // What a bug or a broken server has to say is for the log: it may name hosts, tables or paths.
    if (error.kind == ErrorKind::internal || error.kind == ErrorKind::unavailable) {
        const StatusText& text = text_of_status(status);
        return answer(status, error.kind == ErrorKind::internal ? "internal" : error.code,
                      language == Language::fr ? text.fr : text.en, {}, head);
    }
    const std::string detail = language == Language::fr ? error.message : use_cases::english_message(error);
    if (error.kind != ErrorKind::too_many)
        return answer(status, error.code, detail, problems_of(error, language), head);
    Response response = answer(status, error.code, detail, {}, head);
    response.headers.add("Retry-After", seconds_to_wait(error));
    return response;
}

Response problems_response(std::span<const Problem> problems, const RequestHead& head) {
    const StatusText& text = text_of_status(422);
    return answer(422, "fields_invalid", language_of(head.headers) == Language::fr ? text.fr : text.en, problems, head);
}

Response status_response(unsigned status, const RequestHead& head) {
    const StatusText& text = text_of_status(status);
    return answer(status, {}, language_of(head.headers) == Language::fr ? text.fr : text.en, {}, head);
}

}  // namespace talentmatch::http
