#include "http/codec/json.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <boost/json.hpp>
#include <boost/json/basic_parser_impl.hpp>
#include <set>

namespace talentmatch::http {
namespace {

namespace json = boost::json;
using boost::system::error_code;

/// Builds the value as json::parser does, and beside it remembers the keys of the open objects: Boost.JSON itself
/// takes the last of two equal keys, which lets two readers of one request disagree.
class StrictHandler {
public:
    static constexpr std::size_t max_object_size = json_max_keys;
    static constexpr std::size_t max_array_size = json::array::max_size();
    static constexpr std::size_t max_key_size = 1'000;
    static constexpr std::size_t max_string_size = json::string::max_size();

    json::value_stack stack;
    std::vector<Loc> duplicates;

    bool on_document_begin(error_code&) { return true; }
    bool on_document_end(error_code&) { return true; }
    bool on_object_begin(error_code&) { return open(false); }
    bool on_object_end(std::size_t size, error_code&) {
        stack.push_object(size);
        return close();
    }
    bool on_array_begin(error_code&) { return open(true); }
    bool on_array_end(std::size_t size, error_code&) {
        stack.push_array(size);
        return close();
    }
    bool on_key_part(json::string_view part, std::size_t, error_code&) {
        key_ += part;
        stack.push_chars(part);
        return true;
    }
    bool on_key(json::string_view part, std::size_t, error_code&) {
        key_ += part;
        stack.push_key(part);
        open_.back().key = std::exchange(key_, {});
        if (!open_.back().keys.insert(open_.back().key).second && duplicates.size() < 100) duplicates.push_back(here());
        return true;
    }
    bool on_string_part(json::string_view part, std::size_t, error_code&) {
        stack.push_chars(part);
        return true;
    }
    bool on_string(json::string_view part, std::size_t, error_code&) {
        stack.push_string(part);
        return value_seen();
    }
    bool on_number_part(json::string_view, error_code&) { return true; }
    bool on_int64(std::int64_t value, json::string_view, error_code&) {
        stack.push_int64(value);
        return value_seen();
    }
    bool on_uint64(std::uint64_t value, json::string_view, error_code&) {
        stack.push_uint64(value);
        return value_seen();
    }
    bool on_double(double value, json::string_view, error_code&) {
        stack.push_double(value);
        return value_seen();
    }
    bool on_bool(bool value, error_code&) {
        stack.push_bool(value);
        return value_seen();
    }
    bool on_null(error_code&) {
        stack.push_null();
        return value_seen();
    }
    bool on_comment_part(json::string_view, error_code&) { return true; }
    bool on_comment(json::string_view, error_code&) { return true; }

private:
    struct Container {
        bool is_array = false;
        std::size_t index = 0;
        std::string key;
        std::set<std::string> keys;
    };

    bool open(bool is_array) {
        open_.push_back({is_array, 0, {}, {}});
        return true;
    }
    bool close() {
        open_.pop_back();
        return value_seen();
    }
    bool value_seen() {
        if (!open_.empty() && open_.back().is_array) ++open_.back().index;
        return true;
    }
    [[nodiscard]] Loc here() const {
        Loc loc;
        for (const Container& container : open_) {
            if (container.is_array)
                loc.emplace_back(container.index);
            else
                loc.emplace_back(container.key);
        }
        return loc;
    }

    std::vector<Container> open_;
    std::string key_;
};

void pretty(const json::value& value, std::size_t depth, std::string& out) {
    const std::string indent(2 * (depth + 1), ' ');
    const auto close = [&](char bracket) { (out += '\n').append(2 * depth, ' ') += bracket; };
    if (value.is_object() && !value.get_object().empty()) {
        char before = '{';
        for (const auto& [key, member] : value.get_object()) {
            ((out += std::exchange(before, ',')) += '\n') += indent;
            (out += json_quoted(key)) += ": ";
            pretty(member, depth + 1, out);
        }
        close('}');
    } else if (value.is_array() && !value.get_array().empty()) {
        char before = '[';
        for (const json::value& item : value.get_array()) {
            ((out += std::exchange(before, ',')) += '\n') += indent;
            pretty(item, depth + 1, out);
        }
        close(']');
    } else if (value.is_double()) {
        out += fmt::format("{}", value.get_double());  // Boost.JSON writes 0.6 as 6E-1
    } else {
        out += json::serialize(value);
    }
}

/// What Boost.JSON calls its reasons is English only, and tells more than a client needs.
std::string_view reason_of(const error_code& error, Language language) {
    const auto say = [language](std::string_view french, std::string_view english) {
        return language == Language::fr ? french : english;
    };
    if (error == json::error::incomplete) return say("le texte s'arrête trop tôt", "the text ends too early");
    if (error == json::error::extra_data) return say("il y a du texte après la fin", "there is text behind the end");
    if (error == json::error::too_deep) return say("trop de niveaux", "too many levels");
    if (error == json::error::illegal_leading_surrogate || error == json::error::illegal_trailing_surrogate ||
        error == json::error::expected_hex_digit || error == json::error::expected_utf16_escape)
        return say("un code \\u n'est pas valable", "a \\u escape is not valid");
    if (error == json::error::exponent_overflow) return say("un nombre est trop grand", "a number is too large");
    if (error == json::error::object_too_large || error == json::error::array_too_large ||
        error == json::error::key_too_large || error == json::error::string_too_large)
        return say("trop de données", "too much data");
    return say("la syntaxe n'est pas bonne", "the syntax is not right");
}

}  // namespace

void JsonDeleter::operator()(Json* value) const { std::default_delete<Json>{}(value); }

JsonPointer parse_json(std::string_view text, std::string_view root, Language language,
                       std::vector<Problem>& problems) {
    json::parse_options options;
    options.max_depth = json_max_depth;
    json::basic_parser<StrictHandler> parser(options);
    parser.handler().stack.reset();
    error_code error;
    const std::size_t read = parser.write_some(false, text.data(), text.size(), error);
    if (!error && read < text.size()) error = json::make_error_code(json::error::extra_data);
    if (error) {
        const std::string reason(reason_of(error, language));
        problems.push_back({{std::string(root), read},
                            "json_invalid",
                            problem_text("json_invalid", language, {&reason, 1}),
                            std::nullopt});
        return nullptr;
    }
    for (Loc& loc : parser.handler().duplicates) {
        loc.insert(loc.begin(), std::string(root));
        problems.push_back({std::move(loc), "duplicate_key", problem_text("duplicate_key", language, {}), {}});
    }
    JsonPointer value(new Json(parser.handler().stack.release()));
    return parser.handler().duplicates.empty() ? std::move(value) : nullptr;
}

JsonPointer json_of_parameters(const std::vector<std::pair<std::string, std::string>>& parameters) {
    json::object object;
    for (const auto& [name, value] : parameters) {
        if (object.size() >= json_max_keys) break;
        json::value& values = object[name];
        if (!values.is_array()) values.emplace_array();
        values.get_array().emplace_back(value);
    }
    return JsonPointer(new Json(std::move(object)));
}

JsonPointer json_of_text(std::string_view text) {
    return JsonPointer(new Json(json::string_view(text.data(), text.size())));
}

std::string json_quoted(std::string_view text) { return json::serialize(json::string_view(text.data(), text.size())); }

std::string json_pretty(std::string_view text) {
    std::string out;
    json::parse_options options;
    options.max_depth = 100;
    pretty(json::parse(text, {}, options), 0, out);
    return out += '\n';
}

}  // namespace talentmatch::http
