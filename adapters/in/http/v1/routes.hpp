// The API's table of contents, one family of addresses a file.
#pragma once

#include <vector>

#include "http/router/route.hpp"

namespace talentmatch::http {

namespace v1 {
[[nodiscard]] std::vector<Route> auth();
[[nodiscard]] std::vector<Route> users();
[[nodiscard]] std::vector<Route> companies();
[[nodiscard]] std::vector<Route> matching_weights();
[[nodiscard]] std::vector<Route> skills();
[[nodiscard]] std::vector<Route> consultants();
[[nodiscard]] std::vector<Route> tenders();
[[nodiscard]] std::vector<Route> matches();
[[nodiscard]] std::vector<Route> rankings();
[[nodiscard]] std::vector<Route> collaborations();
[[nodiscard]] std::vector<Route> cv_analysis();
[[nodiscard]] std::vector<Route> portfolios();
[[nodiscard]] std::vector<Route> skill_aliases();
[[nodiscard]] std::vector<Route> tender_intake();
}  // namespace v1

/// Every route of the API, below its prefix.
[[nodiscard]] std::vector<Route> api_routes();

}  // namespace talentmatch::http
