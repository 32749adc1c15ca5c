// /matches: explained rankings, and the matches made of them (spec 5.2.2).
#include "use_cases/matches.hpp"
#include "http/dto/match.hpp"
#include "http/v1/handlers.hpp"
#include "http/v1/routes.hpp"

namespace talentmatch::http::v1 {
namespace {

using Ranking = std::vector<dto::RankedMatchOut>;

auto ranked_in(Language language) {
    return [language](const use_cases::RankedMatch& ranked) { return dto::ranked_match_out(ranked, language); };
}

use_cases::Reach reach_of(const Or<bool, true>& include_partners) {
    return include_partners.value ? use_cases::Reach::with_partners : use_cases::Reach::own_company;
}

Result<Ranking> find_for_tender(const Services& services, const Caller& caller, TenderId id,
                                const Query<dto::FindForTenderQuery>& query) {
    const use_cases::RankingRequest request{query->min_score.value, plain(query->limit)};
    const auto reach = reach_of(query->include_partner_consultants);
    return each(services.matches.find_matches_for_tender(caller.actor, id, request, reach), ranked_in(caller.language));
}

Result<Ranking> find_for_consultant(const Services& services, const Caller& caller, ConsultantId id,
                                    const Query<dto::FindForConsultantQuery>& query) {
    const use_cases::RankingRequest request{query->min_score.value, plain(query->limit)};
    const auto reach = reach_of(query->include_partner_tenders);
    return each(services.matches.find_matches_for_consultant(caller.actor, id, request, reach),
                ranked_in(caller.language));
}

Result<Ranking> top(const Services& services, const Caller& caller, const Query<dto::TopQuery>& query) {
    return each(services.matches.get_top_matches(caller.actor, plain(query->limit)), ranked_in(caller.language));
}

Result<dto::AssessmentOut> score(const Services& services, const Caller& caller, const Query<dto::PairQuery>& query) {
    const auto to_dto = [&](const auto& assessment) { return dto::assessment_out(assessment, caller.language); };
    return one(services.matches.calculate_match_score(caller.actor, query->consultant_id, query->tender_id), to_dto);
}

Result<std::vector<dto::MatchOut>> list(const Services& services, const Caller& caller,
                                        const Query<dto::MatchQuery>& query) {
    const use_cases::MatchFilter filter{query->consultant_id, query->tender_id, query->status_filter, query->min_score};
    return each(services.matches.get_all_matches(caller.actor, filter, page_of(*query)), dto::match_out);
}

Result<Created<dto::MatchOut>> create(const Services& services, const Caller& caller,
                                      const Body<dto::MatchCreate>& body) {
    return made(services.matches.create_match(caller.actor, body->consultant_id, body->tender_id, plain(body->notes)),
                dto::match_out);
}

Result<dto::MatchOut> read(const Services& services, const Caller& caller, MatchId id) {
    return one(services.matches.get_match_by_id(caller.actor, id), dto::match_out);
}

Result<dto::MatchOut> update(const Services& services, const Caller& caller, MatchId id,
                             const Body<dto::MatchUpdate>& body) {
    const auto change = [&](Match& match) { dto::apply(*body, match); };
    return one(services.matches.update_match(caller.actor, id, change), dto::match_out);
}

Result<void> erase(const Services& services, const Caller& caller, MatchId id) {
    return services.matches.delete_match(caller.actor, id);
}

}  // namespace

std::vector<Route> matches() {
    using enum Permission;
    return {
        post("/matches/find-for-tender/{tender_id}", Access::with(run_matching),
             "Les consultants pour un appel d'offres, classés et expliqués", find_for_tender),
        post("/matches/find-for-consultant/{consultant_id}", Access::with(run_matching),
             "Les appels d'offres pour un consultant, classés et expliqués", find_for_consultant),
        get("/matches/top", Access::with(run_matching), "Les meilleures paires de l'entreprise", top),
        get("/matches/score", Access::with(run_matching), "Le score expliqué d'une paire", score),
        get("/matches", Access::with(read_matches), "Liste les mises en relation, avec filtres", list),
        post("/matches", Access::with(write_matches), "Propose un consultant pour un appel d'offres", create),
        get("/matches/{match_id}", Access::with(read_matches), "Une mise en relation", read),
        put("/matches/{match_id}", Access::with(write_matches), "Change le statut ou les notes", update),
        remove("/matches/{match_id}", Access::with(delete_matches), "Supprime une mise en relation", erase),
    };
}

}  // namespace talentmatch::http::v1
