#include "sql/list_json.hpp"

#include <boost/json/array.hpp>
#include <boost/json/object.hpp>
#include <boost/json/parse.hpp>
#include <boost/json/serialize.hpp>
#include <boost/json/value.hpp>

#include "sql/database_error.hpp"

namespace talentmatch::sql {
namespace {

namespace json = boost::json;

/// JSON would carry a NUL as \u0000 past the check of Query.
void refuse_nul(const std::string& text) {
    if (text.contains('\0')) throw DatabaseError{Fault::text_has_nul, "a text of a list holds a NUL"};
}

[[noreturn]] void refuse() { throw DatabaseError{Fault::other, "a JSON list does not hold what it should"}; }

json::array parse_array(std::string_view text) {
    json::error_code error;
    const auto value = json::parse({text.data(), text.size()}, error);
    if (error || !value.is_array()) refuse();
    return value.get_array();
}

std::string text_of_value(const json::value* value) {
    if (value == nullptr || !value->is_string()) refuse();
    return {value->get_string().data(), value->get_string().size()};
}

}  // namespace

std::string to_json(std::span<const SpokenLanguage> languages) {
    json::array list;
    for (const auto& language : languages) {
        refuse_nul(language.code);
        json::object entry{{"code", language.code}, {"level", nullptr}};
        if (language.level) {
            const auto level = text_of(*language.level);
            entry["level"] = json::string_view{level.data(), level.size()};
        }
        list.push_back(std::move(entry));
    }
    return json::serialize(list);
}

std::string to_json(std::span<const std::string> texts) {
    json::array list;
    for (const auto& text : texts) {
        refuse_nul(text);
        list.emplace_back(text);
    }
    return json::serialize(list);
}

std::vector<SpokenLanguage> languages_from_json(std::string_view text) {
    std::vector<SpokenLanguage> languages;
    for (const auto& entry : parse_array(text)) {
        if (!entry.is_object()) refuse();
        const auto* level = entry.get_object().if_contains("level");
        SpokenLanguage language{text_of_value(entry.get_object().if_contains("code")), std::nullopt};
        if (level != nullptr && !level->is_null()) {
            language.level = parse_enum<LanguageLevel>(text_of_value(level));
            if (!language.level) refuse();
        }
        languages.push_back(std::move(language));
    }
    return languages;
}

std::vector<std::string> texts_from_json(std::string_view text) {
    std::vector<std::string> texts;
    for (const auto& entry : parse_array(text)) texts.push_back(text_of_value(&entry));
    return texts;
}

}  // namespace talentmatch::sql
