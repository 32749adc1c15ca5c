// /rankings: every ranking that was made, for who leads the company.
#include "use_cases/rankings.hpp"
#include "http/dto/ranking.hpp"
#include "http/v1/handlers.hpp"
#include "http/v1/routes.hpp"

namespace talentmatch::http::v1 {
namespace {

Result<std::vector<dto::RankingOut>> list(const Services& services, const Caller& caller,
                                          const Query<dto::RankingQuery>& query) {
    return each(services.rankings.get_rankings(caller.actor, dto::filter_of(*query), page_of(*query)),
                dto::ranking_out);
}

Result<dto::RankingOut> read(const Services& services, const Caller& caller, use_cases::RankingId id) {
    return one(services.rankings.get_ranking_by_id(caller.actor, id), dto::ranking_out);
}

}  // namespace

std::vector<Route> rankings() {
    using enum Permission;
    return {
        get("/rankings", Access::with(read_rankings), "Le journal des classements, le plus récent d'abord", list),
        get("/rankings/{ranking_id}", Access::with(read_rankings), "Un classement du journal", read),
    };
}

}  // namespace talentmatch::http::v1
