// The errors of the API in OpenAPI: which a route can answer follows from its shape.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "http/router/route.hpp"

namespace talentmatch::http {

/// In ascending order.
[[nodiscard]] std::vector<unsigned> error_statuses(const Route& route);

/// Members of components/schemas: the bodies of errors.
[[nodiscard]] std::string_view error_schemas();

/// Members of components/responses: "E404" and so on, both formats with an example of each.
[[nodiscard]] std::string error_responses();

}  // namespace talentmatch::http
