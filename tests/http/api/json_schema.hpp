// JSON Schema (2020-12), as much of it as our OpenAPI document uses; an unknown keyword is an error, never ignored.
#pragma once

#include <boost/json/value.hpp>
#include <string>
#include <vector>

namespace talentmatch::testing {

/// What is wrong with `value`, one sentence each with its place; empty when it fits. References are looked up in
/// `document`. Members that the schema does not name are wrong, too.
[[nodiscard]] std::vector<std::string> schema_faults(const boost::json::value& value, const boost::json::value& schema,
                                                     const boost::json::value& document);

/// The free texts below a schema for which no example can be made: "#/components/schemas/TenderOut title".
[[nodiscard]] std::vector<std::string> texts_without_example(const boost::json::value& schema,
                                                             const boost::json::value& document);

}  // namespace talentmatch::testing
