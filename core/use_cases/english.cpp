// The English of every error. The French sentence comes with the error, from where the facts are; its English is found
// by the sentence where it holds facts or a code has several, else by the code.
#include "use_cases/english.hpp"

#include <algorithm>
#include <optional>
#include <vector>

#include "use_cases/english_texts.hpp"

namespace talentmatch::use_cases {
namespace {

constexpr std::string_view text_of_kind(ErrorKind kind) {
    switch (kind) {
        case ErrorKind::invalid_input:
            return "The data is invalid.";
        case ErrorKind::unauthenticated:
            return "Not authenticated.";
        case ErrorKind::forbidden:
            return "You may not do this.";
        case ErrorKind::not_found:
            return "Not found.";
        case ErrorKind::conflict:
            return "Somebody has this already, or changed it meanwhile.";
        case ErrorKind::wrong_state:
            return "This step is not possible in the current state.";
        case ErrorKind::too_large:
            return "The content is too large.";
        case ErrorKind::unsupported:
            return "This type of content is not supported.";
        case ErrorKind::too_many:
            return "Too many requests: slow down.";
        case ErrorKind::unavailable:
            return "Service unavailable for the moment: try again.";
        case ErrorKind::internal:
            return "Internal server error.";
    }
    return "";
}

/// What stands at each {} of the pattern; nothing when the text is another sentence.
std::optional<std::vector<std::string_view>> facts_of(std::string_view text, std::string_view pattern) {
    std::vector<std::string_view> facts;
    while (true) {
        const auto place = pattern.find("{}");
        const auto before = pattern.substr(0, place);
        if (!text.starts_with(before)) return std::nullopt;
        text.remove_prefix(before.size());
        if (place == std::string_view::npos) return text.empty() ? std::optional{facts} : std::nullopt;
        pattern.remove_prefix(place + 2);
        const auto behind = pattern.substr(0, pattern.find("{}"));
        const auto end = pattern.empty() ? text.size() : text.find(behind);
        if (end == std::string_view::npos) return std::nullopt;
        facts.push_back(text.substr(0, end));
        text.remove_prefix(end);
    }
}

std::string filled(std::string_view pattern, const std::vector<std::string_view>& facts) {
    std::string text;
    for (const auto fact : facts) {
        const auto place = pattern.find("{}");
        text.append(pattern.substr(0, place)).append(fact);
        pattern.remove_prefix(place + 2);
    }
    return text.append(pattern);
}

std::optional<std::string> by_sentence(std::string_view french) {
    for (const auto& sentence : english_sentences())
        if (const auto facts = facts_of(french, sentence.french)) return filled(sentence.english, *facts);
    return std::nullopt;
}

std::optional<std::string> by_code(std::string_view code) {
    const auto codes = english_codes();
    const auto found = std::ranges::find(codes, code, &English::code);
    return found == codes.end() ? std::nullopt : std::optional{std::string(found->text)};
}

}  // namespace

std::optional<std::string> english_of(std::string_view code, std::string_view french) {
    auto text = by_sentence(french);
    return text ? text : by_code(code);
}

std::string english_message(const Error& error) {
    return english_of(error.code, error.message).value_or(std::string(text_of_kind(error.kind)));
}

std::string english_message(const FieldError& field) {
    return english_of(field.type, field.message).value_or("The value is not valid.");
}

}  // namespace talentmatch::use_cases
