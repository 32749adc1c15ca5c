#include "sql/weights_json.hpp"

#include <boost/json/object.hpp>
#include <boost/json/parse.hpp>
#include <boost/json/serialize.hpp>
#include <boost/json/value.hpp>

#include "sql/database_error.hpp"

namespace talentmatch::sql {
namespace {

namespace json = boost::json;

}  // namespace

std::string to_json(const matching::Weights& weights) {
    json::object object;
    for (const auto& [criterion, name] : EnumNames<matching::Criterion>::names)
        object[json::string_view{name.data(), name.size()}] = weights[static_cast<std::size_t>(criterion)];
    return json::serialize(object);
}

matching::Weights weights_from_json(std::string_view text) {
    json::error_code error;
    const auto value = json::parse({text.data(), text.size()}, error);
    matching::Weights weights{};
    if (error || !value.is_object()) throw DatabaseError{Fault::other, "weights are not a JSON object"};
    for (const auto& [key, weight] : value.get_object()) {
        const auto criterion = parse_enum<matching::Criterion>({key.data(), key.size()});
        if (!criterion || !weight.is_int64()) throw DatabaseError{Fault::other, "weights of a criterion unknown here"};
        weights[static_cast<std::size_t>(*criterion)] = static_cast<int>(weight.get_int64());
    }
    return weights;
}

}  // namespace talentmatch::sql
