// /companies/{company_id}/matching-weights: how much each criterion counts, with history and rollback.
#include "use_cases/matching_weights.hpp"
#include "http/dto/matching_weights.hpp"
#include "http/v1/handlers.hpp"
#include "http/v1/routes.hpp"

namespace talentmatch::http::v1 {
namespace {

Result<dto::MatchingWeightsOut> read(const Services& services, const Caller& caller, CompanyId company) {
    return one(services.matching_weights.get_weights(caller.actor, company), dto::matching_weights_out);
}

Result<dto::MatchingWeightsOut> update(const Services& services, const Caller& caller, CompanyId company,
                                       const Body<dto::MatchingWeightsUpdate>& body) {
    const use_cases::WeightsEdit edit{plain(body->expected_version), plain(body->note)};
    return one(services.matching_weights.set_weights(caller.actor, company, dto::changes_of(body->weights), edit),
               dto::matching_weights_out);
}

Result<std::vector<dto::MatchingWeightsOut>> history(const Services& services, const Caller& caller, CompanyId company,
                                                     const Query<dto::HistoryQuery>& query) {
    return each(services.matching_weights.get_history(caller.actor, company, page_of(*query)),
                dto::matching_weights_out);
}

Result<Created<dto::MatchingWeightsOut>> roll_back(const Services& services, const Caller& caller, CompanyId company,
                                                   const Body<dto::MatchingWeightsRollback>& body) {
    const use_cases::WeightsEdit edit{plain(body->expected_version), plain(body->note)};
    return made(services.matching_weights.roll_back(caller.actor, company, plain(body->version), edit),
                dto::matching_weights_out);
}

}  // namespace

std::vector<Route> matching_weights() {
    using enum Permission;
    return {
        get("/companies/{company_id}/matching-weights", Access::with(run_matching),
            "Les poids des critères en vigueur dans l'entreprise", read),
        put("/companies/{company_id}/matching-weights", Access::with(write_matching_weights),
            "Règle les poids : une nouvelle version naît", update),
        get("/companies/{company_id}/matching-weights/history", Access::with(run_matching),
            "Toutes les versions des poids, la plus récente d'abord", history),
        post("/companies/{company_id}/matching-weights/rollback", Access::with(write_matching_weights),
             "Rétablit une version : une nouvelle version, égale à l'ancienne, naît", roll_back),
    };
}

}  // namespace talentmatch::http::v1
