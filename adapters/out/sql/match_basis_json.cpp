#include "sql/match_basis_json.hpp"

#include <boost/json/array.hpp>
#include <boost/json/object.hpp>
#include <boost/json/parse.hpp>
#include <boost/json/serialize.hpp>
#include <boost/json/value.hpp>
#include <boost/json/value_to.hpp>

#include "sql/database_error.hpp"
#include "sql/weights_json.hpp"

namespace talentmatch::sql {
namespace {

namespace json = boost::json;
using ports::BasisCriterion;
using ports::MatchBasis;

constexpr int document_version = 1;

[[noreturn]] void refuse() { throw DatabaseError{Fault::other, "a match's basis is not what this release wrote"}; }

json::string_view view(std::string_view text) { return {text.data(), text.size()}; }

json::array written(const BasisCriterion& c) {
    return {view(text_of(c.criterion)), c.weight, c.has_tender_data, c.has_consultant_data, c.score.in_millionths()};
}

std::string string_at(const json::value& value) {
    if (!value.is_string()) refuse();
    return {value.get_string().data(), value.get_string().size()};
}

std::int64_t number_at(const json::value& value) {
    if (!value.is_int64()) refuse();
    return value.get_int64();
}

bool flag_at(const json::value& value) {
    if (!value.is_bool()) refuse();
    return value.get_bool();
}

const json::value& member(const json::object& object, std::string_view name) {
    const auto* found = object.if_contains(view(name));
    if (found == nullptr) refuse();
    return *found;
}

const json::array& list(const json::value& value, std::size_t least) {
    if (!value.is_array() || value.get_array().size() < least) refuse();
    return value.get_array();
}

template <class Enum>
Enum one_of(const json::value& value) {
    const auto found = parse_enum<Enum>(string_at(value));
    if (!found) refuse();
    return *found;
}

BasisCriterion criterion_of(const json::value& value) {
    const auto& item = list(value, 5);
    return {one_of<matching::Criterion>(item[0]), static_cast<int>(number_at(item[1])), flag_at(item[2]),
            flag_at(item[3]), Score::millionths(number_at(item[4]))};
}

}  // namespace

std::string to_json(const MatchBasis& basis) {
    json::array criteria;
    for (const auto& criterion : basis.criteria) criteria.push_back(written(criterion));
    json::array inputs;
    for (const auto& input : basis.inputs) inputs.push_back(json::array{input.field, input.key, input.value});
    return json::serialize(json::object{
        {"v", document_version},
        {"today", to_iso(basis.today)},
        {"weights_company", basis.weights_company.value()},
        {"origin", view(text_of(basis.weights.origin))},
        {"weights_version", basis.weights.version},
        {"weights", to_json(basis.weights.weights)},
        {"engine_version", basis.engine_version},
        {"cap", basis.cap ? json::value(basis.cap->in_millionths()) : json::value(nullptr)},
        {"confidence", basis.confidence},
        {"criteria", std::move(criteria)},
        {"inputs", std::move(inputs)},
    });
}

MatchBasis match_basis_from_json(std::string_view text) {
    json::error_code error;
    const auto value = json::parse(view(text), error);
    if (error || !value.is_object()) refuse();
    const auto& object = value.get_object();
    if (number_at(member(object, "v")) != document_version) refuse();
    MatchBasis basis;
    const auto today = parse_date(string_at(member(object, "today")));
    if (!today) refuse();
    basis.today = *today;
    basis.weights_company = CompanyId{number_at(member(object, "weights_company"))};
    basis.weights.origin = one_of<matching::WeightsOrigin>(member(object, "origin"));
    basis.weights.version = static_cast<int>(number_at(member(object, "weights_version")));
    basis.weights.weights = weights_from_json(string_at(member(object, "weights")));
    basis.engine_version = static_cast<int>(number_at(member(object, "engine_version")));
    if (const auto& cap = member(object, "cap"); !cap.is_null()) basis.cap = Score::millionths(number_at(cap));
    basis.confidence = static_cast<int>(number_at(member(object, "confidence")));
    for (const auto& item : list(member(object, "criteria"), 0)) basis.criteria.push_back(criterion_of(item));
    for (const auto& item : list(member(object, "inputs"), 0)) {
        const auto& input = list(item, 3);
        basis.inputs.push_back({string_at(input[0]), string_at(input[1]), string_at(input[2])});
    }
    return basis;
}

}  // namespace talentmatch::sql
