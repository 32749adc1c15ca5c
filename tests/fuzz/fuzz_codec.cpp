// The codec: any bytes as a body, and the examples of our DTOs with something odd in them. Nothing crashes; every
// refusal says where, what and why, in both languages; what is accepted is written, read and written again the same.
#include <algorithm>
#include <array>
#include <boost/json.hpp>
#include <cstddef>
#include <cstdint>
#include <cstdlib>
#include <iterator>
#include <string>
#include <string_view>
#include <vector>

#include "fuzz/bytes.hpp"
#include "http/codec/codec.hpp"
#include "http/dto/account.hpp"
#include "http/dto/collaboration.hpp"
#include "http/dto/consultant.hpp"
#include "http/dto/match.hpp"
#include "http/dto/matching_weights.hpp"
#include "http/dto/profile.hpp"
#include "http/dto/resume.hpp"
#include "http/dto/tender.hpp"
#include "http/target.hpp"
#include "http/text.hpp"

namespace {

using namespace talentmatch::http;
using talentmatch::fuzz::Bytes;
namespace json = boost::json;

void require(bool holds) {
    if (!holds) std::abort();
}

constexpr std::string_view odd_values[] = {"null",
                                           "true",
                                           "0",
                                           "-1",
                                           "1",
                                           "60",
                                           "61",
                                           "1e308",
                                           "-0.0",
                                           "0.005",
                                           "12.345",
                                           "1e-400",
                                           "\"\"",
                                           "\" \"",
                                           "\"a\"",
                                           "\"\\u0000\"",
                                           "9007199254740993",
                                           "18446744073709551615",
                                           "-9223372036854775808",
                                           "2147483648",
                                           "\"2026-02-29\"",
                                           "\"2024-02-29\"",
                                           "\"2026-13\"",
                                           "\"0000-01\"",
                                           "\"9999\"",
                                           "\"12\"",
                                           "\"é\\ud83d\\ude00\"",
                                           "\"\\ud800\"",
                                           "\"a@b.fr\"",
                                           "[]",
                                           "{}",
                                           "[null]",
                                           "[[[[]]]]",
                                           "{\"a\":1}",
                                           "1000000000",
                                           "1000000000.01",
                                           "\"advanced\"",
                                           "\"fr\""};

json::value odd_value(Bytes& bytes) {
    const auto choice = bytes.next();
    if (choice < std::size(odd_values)) {
        boost::system::error_code ignored;
        return json::parse({odd_values[choice].data(), odd_values[choice].size()}, ignored);
    }
    if (choice < 64) return json::string(std::size_t{1} << (choice % 15), 'x');
    if (choice < 160) return json::string(bytes.take(choice - 64));
    return static_cast<std::int64_t>(bytes.next()) - 128;
}

/// Goes into the value as the bytes say, and changes what it stops at.
void disturb(json::value& value, Bytes& bytes) {
    const auto choice = bytes.next();
    if (choice % 4 != 0 && value.is_object() && !value.get_object().empty()) {
        auto& object = value.get_object();
        const auto member = object.begin() + static_cast<std::ptrdiff_t>(bytes.next() % object.size());
        if (choice % 16 == 1) {
            object.erase(member);
        } else if (choice % 16 == 2) {
            object[bytes.take(6)] = odd_value(bytes);
        } else {
            disturb(member->value(), bytes);
        }
        return;
    }
    if (choice % 4 != 0 && value.is_array() && !value.get_array().empty()) {
        auto& array = value.get_array();
        auto& item = array[bytes.next() % array.size()];
        if (choice % 8 == 1) {
            const json::value copy = item;
            array.push_back(copy);
        } else {
            disturb(item, bytes);
        }
        return;
    }
    value = odd_value(bytes);
}

std::string disturbed(std::string_view example, Bytes& bytes) {
    json::value value = json::parse({example.data(), example.size()});
    for (auto times = bytes.next() % 8; times > 0; --times) disturb(value, bytes);
    auto text = json::serialize(value);
    if (const auto cut = bytes.next(); cut % 8 == 1) text.insert(cut % (text.size() + 1), bytes.take(4));
    return text;
}

void check(const Problem& problem, std::string_view root) {
    require(!problem.loc.empty());
    const auto* first = std::get_if<std::string>(&problem.loc.front());
    require(first != nullptr && *first == root);
    require(!problem.type.empty() &&
            problem.type.find_first_not_of("abcdefghijklmnopqrstuvwxyz_0123456789") == std::string::npos);
    require(!problem.message.empty() && is_utf8(problem.message));
    for (const auto& step : problem.loc)
        if (const auto* name = std::get_if<std::string>(&step)) require(is_utf8(*name));
    if (problem.input) {
        boost::system::error_code error;
        json::parse(*problem.input, error);
        require(!error);
    }
}

/// True when the text was accepted.
template <class T>
bool read(std::string_view text, Language language, T& into) {
    std::vector<Problem> problems;
    if (const auto value = parse_json(text, "body", language, problems)) {
        require(problems.empty());
        Reader reader(Reader::Source::json, language, "body");
        Codec<T>::read(*value, into, reader);
        problems = std::move(reader.problems());
    } else {
        require(!problems.empty());
    }
    for (const auto& problem : problems) check(problem, "body");
    require(problems.size() <= Reader::max_problems + 1);
    return problems.empty();
}

/// Its fields that must be given can also be written.
template <class T>
bool can_come_back() {
    return std::ranges::all_of(fields_of<T>(),
                               [](const Field& field) { return field.may_be_absent || field.write != nullptr; });
}

template <class T>
void check_body(std::string_view text) {
    T value;
    T in_english;
    const bool is_accepted = read(text, Language::fr, value);
    require(read(text, Language::en, in_english) == is_accepted);
    if (!is_accepted || !can_come_back<T>()) return;
    const auto written = to_json(value);
    T again;
    require(read(written, Language::fr, again));
    require(to_json(again) == written);
}

template <class T>
void run_body(Bytes& bytes, bool from_example) {
    check_body<T>(from_example ? disturbed(T::example, bytes) : std::string(bytes.rest()));
}

/// The same fields as a query string.
template <class T>
void run_query(Bytes& bytes, bool) {
    const auto items = parse_query(bytes.rest());
    if (!items) return;
    Reader reader(Reader::Source::parameters, Language::fr, "query");
    T value;
    Codec<T>::read(*json_of_parameters(*items), value, reader);
    for (const auto& problem : reader.problems()) check(problem, "query");
}

constexpr std::array targets{
    &run_body<dto::ConsultantCreate>,    &run_body<dto::ConsultantUpdate>, &run_body<dto::TenderCreate>,
    &run_body<dto::TenderUpdate>,        &run_body<dto::MatchCreate>,      &run_body<dto::MatchingWeightsUpdate>,
    &run_body<dto::ResumeCorrectionIn>,  &run_body<dto::PositionItem>,     &run_body<dto::ResumeSkillItem>,
    &run_body<dto::CollaborationUpdate>, &run_body<dto::UserCreate>,       &run_query<dto::ConsultantQuery>,
    &run_query<dto::FindForTenderQuery>, &run_query<dto::TenderQuery>};

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    Bytes bytes(data, size);
    const auto choice = bytes.next();
    targets[choice % targets.size()](bytes, choice < 200);
    return 0;
}
