#include "http/codec/problem.hpp"

#include <fmt/args.h>
#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <charconv>

namespace talentmatch::http {
namespace {

struct Sentence {
    std::string_view type;
    std::string_view fr;
    std::string_view en;
};

constexpr std::array sentences{
    Sentence{"missing", "Champ obligatoire.", "Field required"},
    Sentence{"extra_forbidden", "Champ inconnu.", "Extra inputs are not permitted"},
    Sentence{"duplicate_key", "Champ donné deux fois.", "Key given twice"},
    Sentence{"json_invalid", "JSON invalide : {0}.", "JSON decode error: {0}"},
    Sentence{"model_attributes_type", "Un objet est attendu.", "Input should be a valid object"},
    Sentence{"list_type", "Une liste est attendue.", "Input should be a valid list"},
    Sentence{"too_long", "Au plus {0} éléments.", "List should have at most {0} items"},
    Sentence{"too_short", "Au moins {0} élément(s).", "List should have at least {0} item(s)"},
    Sentence{"string_type", "Un texte est attendu.", "Input should be a valid string"},
    Sentence{"string_too_short", "Au moins {0} caractère(s).", "String should have at least {0} character(s)"},
    Sentence{"string_too_long", "Au plus {0} caractères.", "String should have at most {0} characters"},
    Sentence{"string_has_nul", "Le caractère NUL est interdit.", "String should not contain NUL"},
    Sentence{"int_type", "Un nombre entier est attendu.", "Input should be a valid integer"},
    Sentence{"int_parsing", "Un nombre entier est attendu.", "Input should be a valid integer"},
    Sentence{"int_from_float", "Un nombre entier est attendu, sans décimales.",
             "Input should be a valid integer, got a number with a fractional part"},
    Sentence{"int_parsing_size", "Ce nombre entier est trop grand.", "Integer is too large"},
    Sentence{"finite_number", "Un nombre fini est attendu.", "Input should be a finite number"},
    Sentence{"greater_than_equal", "La valeur doit être au moins {0}.", "Input should be greater than or equal to {0}"},
    Sentence{"less_than_equal", "La valeur doit être au plus {0}.", "Input should be less than or equal to {0}"},
    Sentence{"bool_type", "Un booléen est attendu.", "Input should be a valid boolean"},
    Sentence{"bool_parsing", "Un booléen est attendu.", "Input should be a valid boolean"},
    Sentence{"decimal_type", "Un nombre est attendu.", "Input should be a valid number"},
    Sentence{"decimal_parsing", "Un nombre est attendu.", "Input should be a valid number"},
    Sentence{"decimal_max_places", "Au plus {0} décimales.", "Input should have no more than {0} decimal places"},
    Sentence{"enum", "Valeurs admises : {0}.", "Input should be one of: {0}"},
    Sentence{"date_type", "Une date AAAA-MM-JJ est attendue.", "Input should be a valid date, YYYY-MM-DD"},
    Sentence{"date_parsing", "Une date AAAA-MM-JJ est attendue.", "Input should be a valid date, YYYY-MM-DD"},
    Sentence{"partial_date_parsing", "Une année AAAA ou un mois AAAA-MM est attendu.",
             "Input should be a year YYYY or a month YYYY-MM"},
    Sentence{"form_invalid", "Formulaire mal encodé.", "Form data could not be decoded"},
    Sentence{"email", "Adresse e-mail invalide.", "Input should be a valid e-mail address"},
};

}  // namespace

std::string problem_text(std::string_view type, Language language, std::span<const std::string> facts) {
    const auto known = std::ranges::find(sentences, type, &Sentence::type);
    if (known == sentences.end()) return language == Language::fr ? "Valeur invalide." : "Invalid value";
    fmt::dynamic_format_arg_store<fmt::format_context> args;
    for (const std::string& fact : facts) args.push_back(fact);
    return fmt::vformat(language == Language::fr ? known->fr : known->en, args);
}

Loc loc_of(std::span<const std::string> path) {
    Loc loc;
    for (const std::string& part : path) {
        std::size_t index = 0;
        const char* end = part.data() + part.size();
        const auto [stop, error] = std::from_chars(part.data(), end, index);
        if (error == std::errc{} && stop == end)
            loc.emplace_back(index);
        else
            loc.emplace_back(part);
    }
    return loc;
}

}  // namespace talentmatch::http
