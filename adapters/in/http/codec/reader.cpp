#include "http/codec/reader.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <boost/json.hpp>
#include <charconv>
#include <cmath>

#include "entities/email.hpp"

namespace talentmatch::http {
namespace {

std::string_view text_of_json(const Json& json) { return {json.get_string().data(), json.get_string().size()}; }

std::size_t characters(std::string_view utf8) {
    return static_cast<std::size_t>(
        std::ranges::count_if(utf8, [](char byte) { return (static_cast<unsigned char>(byte) & 0xC0) != 0x80; }));
}

/// The shortest decimal that reads back as the same number: what the client wrote, up to 15 digits.
std::optional<std::string> decimal_text(const Json& json) {
    if (json.is_int64()) return std::to_string(json.get_int64());
    if (json.is_uint64()) return std::to_string(json.get_uint64());
    if (json.is_double() && std::isfinite(json.get_double())) return fmt::format("{}", json.get_double());
    return std::nullopt;
}

bool is_decimal(std::string_view text) {
    if (text.starts_with('-')) text.remove_prefix(1);
    const auto digit = [](char c) { return c >= '0' && c <= '9'; };
    return !text.empty() && digit(text.front()) && digit(text.back()) && std::ranges::count(text, '.') <= 1 &&
           std::ranges::all_of(text, [&](char c) { return digit(c) || c == '.'; });
}

}  // namespace

Reader::Reader(Source source, Language language, std::string_view root) : source_(source), language_(language) {
    loc_.emplace_back(std::string(root));
}

void Reader::add(Loc loc, std::string_view type, const Json* input, std::initializer_list<std::string> facts) {
    constexpr std::size_t largest_echo = 500;
    if (problems_.size() >= max_problems) return;
    Problem problem{std::move(loc), std::string(type), problem_text(type, language_, {facts.begin(), facts.size()}),
                    std::nullopt};
    if (input != nullptr && !is_hushed_) {
        std::string echo = input->is_double() ? decimal_text(*input).value_or("null") : boost::json::serialize(*input);
        if (echo.size() <= largest_echo) problem.input = std::move(echo);
    }
    problems_.push_back(std::move(problem));
}

void Reader::report(std::string_view type, const Json& input, std::initializer_list<std::string> facts) {
    const bool has_echo = !input.is_structured();  // what is wrong with an object may be next to a password
    add(loc_, type, has_echo ? &input : nullptr, facts);
}

void Reader::report_missing(std::string_view field) {
    const Step step(*this, field);
    add(loc_, "missing", nullptr, {});
}

void Reader::report_unknown(std::string_view field, const Json& input) {
    const Step step(*this, field);
    report("extra_forbidden", input);
}

void Reader::read_text(const Json& json, std::size_t min, std::size_t max, std::string& into) {
    if (!json.is_string()) return report("string_type", json);
    const std::string_view text = text_of_json(json);
    const std::size_t length = characters(text);
    if (text.contains('\0')) return report("string_has_nul", json);
    if (length < min) return report("string_too_short", json, {std::to_string(min)});
    if (length > max) return report("string_too_long", json, {std::to_string(max)});
    into = text;
}

void Reader::read_int(const Json& json, std::int64_t min, std::int64_t max, std::int64_t& into) {
    constexpr double exact = 9'007'199'254'740'992.0;  // 2^53: beyond it a double is not the number that was written
    std::int64_t value = 0;
    if (json.is_int64()) {
        value = json.get_int64();
    } else if (json.is_uint64()) {
        return report("int_parsing_size", json);
    } else if (json.is_double()) {
        const double number = json.get_double();
        if (!std::isfinite(number)) return report("finite_number", json);
        if (number != std::floor(number)) return report("int_from_float", json);
        if (std::abs(number) > exact) return report("int_parsing_size", json);
        value = static_cast<std::int64_t>(number);
    } else if (json.is_string() && source_ == Source::parameters) {
        const std::string_view text = text_of_json(json);
        const auto [stop, error] = std::from_chars(text.data(), text.data() + text.size(), value);
        if (error == std::errc::result_out_of_range) return report("int_parsing_size", json);
        if (error != std::errc{} || stop != text.data() + text.size()) return report("int_parsing", json);
    } else {
        return report("int_type", json);
    }
    if (value < min) return report("greater_than_equal", json, {std::to_string(min)});
    if (value > max) return report("less_than_equal", json, {std::to_string(max)});
    into = value;
}

void Reader::read_number(const Json& json, double& into) {
    if (!json.is_number()) return report("decimal_type", json);
    const auto value = json.to_number<double>();
    if (!std::isfinite(value)) return report("finite_number", json);
    into = value;
}

void Reader::read_bool(const Json& json, bool& into) {
    if (json.is_bool()) {
        into = json.get_bool();
    } else if (json.is_string() && source_ == Source::parameters) {
        const std::string_view text = text_of_json(json);
        const auto is_one_of = [&](std::initializer_list<std::string_view> words) {
            return std::ranges::find(words, text) != words.end();
        };
        if (is_one_of({"true", "True", "1", "yes", "on"}))
            into = true;
        else if (is_one_of({"false", "False", "0", "no", "off"}))
            into = false;
        else
            report("bool_parsing", json);
    } else {
        report("bool_type", json);
    }
}

void Reader::read_money(const Json& json, Money& into) {
    constexpr auto most = Money::euros(1'000'000'000);
    if (json.is_double() && !std::isfinite(json.get_double())) return report("finite_number", json);
    std::optional<std::string> text = decimal_text(json);
    if (json.is_string() && source_ == Source::parameters) text = text_of_json(json);
    if (!text) return report("decimal_type", json);
    if (text->starts_with('-') && Money::parse(*text) != Money()) return report("greater_than_equal", json, {"0"});
    if (text->contains("e-")) return report("decimal_max_places", json, {"2"});
    if (text->contains('e')) return report("less_than_equal", json, {most.to_decimal()});
    if (!is_decimal(*text)) return report("decimal_parsing", json);
    const std::size_t dot = text->find('.');
    if (dot != std::string::npos && text->size() - dot > 3) return report("decimal_max_places", json, {"2"});
    const std::optional<Money> money = Money::parse(*text);
    if (!money || *money > most) return report("less_than_equal", json, {most.to_decimal()});
    into = *money;
}

void Reader::read_score(const Json& json, Score& into) {
    double value = 0;
    if (json.is_number()) {
        value = json.to_number<double>();
    } else if (json.is_string() && source_ == Source::parameters && is_decimal(text_of_json(json))) {
        const std::string_view text = text_of_json(json);
        std::from_chars(text.data(), text.data() + text.size(), value);
    } else {
        return report(json.is_string() ? "decimal_parsing" : "decimal_type", json);
    }
    if (!std::isfinite(value)) return report("finite_number", json);
    if (value < 0) return report("greater_than_equal", json, {"0"});
    if (value > 1) return report("less_than_equal", json, {"1"});
    into = Score::millionths(std::llround(value * Score::one));
}

void Reader::read_date(const Json& json, Date& into) {
    if (!json.is_string()) return report("date_type", json);
    const std::optional<Date> date = parse_date(text_of_json(json));
    if (!date) return report("date_parsing", json);
    into = *date;
}

void Reader::read_partial_date(const Json& json, PartialDate& into) {
    if (!json.is_string()) return report("string_type", json);
    const std::optional<PartialDate> date = parse_partial_date(text_of_json(json));
    if (!date) return report("partial_date_parsing", json);
    into = *date;
}

void Reader::read_email(const Json& json, std::string& into) {
    if (!json.is_string()) return report("string_type", json);
    const std::optional<Email> email = Email::parse(text_of_json(json));
    if (!email) return report("email", json);
    into = email->text();
}

std::optional<std::size_t> Reader::read_enum(const Json& json, std::span<const std::string_view> names) {
    const auto found = json.is_string() ? std::ranges::find(names, text_of_json(json)) : names.end();
    if (found != names.end()) return static_cast<std::size_t>(found - names.begin());
    report("enum", json, {fmt::format("{}", fmt::join(names, ", "))});
    return std::nullopt;
}

void Reader::read_list(const Json& json, std::size_t min, std::size_t max, const ReadItem& read_item) {
    if (!json.is_array()) return report("list_type", json);
    const boost::json::array& items = json.get_array();
    if (items.size() < min) return report("too_short", json, {std::to_string(min)});
    if (items.size() > max) return report("too_long", json, {std::to_string(max)});
    for (std::size_t index = 0; index < items.size(); ++index) {
        const Step step(*this, index);
        read_item(items[index], index);
    }
}

bool Reader::is_null(const Json& json) { return json.is_null(); }

}  // namespace talentmatch::http
