#include "http/v1/routes.hpp"

#include <algorithm>
#include <iterator>

namespace talentmatch::http {

std::vector<Route> api_routes() {
    std::vector<Route> all;
    for (auto family : {v1::auth, v1::users, v1::companies, v1::matching_weights, v1::skills, v1::consultants,
                        v1::tenders, v1::matches, v1::rankings, v1::collaborations, v1::cv_analysis, v1::portfolios,
                        v1::skill_aliases, v1::tender_intake})
        std::ranges::move(family(), std::back_inserter(all));
    return all;
}

}  // namespace talentmatch::http
