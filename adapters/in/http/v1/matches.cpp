// /matches: explained rankings, and the matches made of them (spec 5.2.2).
#include "use_cases/matches.hpp"
#include "http/dto/match.hpp"
#include "http/dto/match_explanation.hpp"
#include "http/v1/handlers.hpp"
#include "http/v1/routes.hpp"
#include "use_cases/match_explanations.hpp"

namespace talentmatch::http::v1 {
namespace {

/// What a ranking is exact over stands beside the list, which is there also when nobody reaches the least score.
constexpr std::array ranking_headers{
    HeaderNote{"X-Ranking-Eligible", "Combien de paires ont été considérées ; le classement est exact sur elles",
               "240"},
    HeaderNote{"X-Ranking-Scored",
               "Combien d'entre elles ont été calculées jusqu'au bout ; des bornes écartent le reste", "240"},
    HeaderNote{"X-Ranking-Weights", "Origine et version des poids demandés", "company;version=3"}};

using Ranking = WithHeaders<std::vector<dto::RankedMatchOut>, ranking_headers>;

use_cases::Reach reach_of(const Or<bool, true>& include_partners) {
    return include_partners.value ? use_cases::Reach::with_partners : use_cases::Reach::own_company;
}

use_cases::RankingOptions options_of(Score min_score, int limit, const dto::ExplainChoice& explain,
                                     const Body<dto::RankingSettings>& body) {
    use_cases::RankingOptions options;
    options.min_score = min_score;
    options.limit = limit;
    options.explain = explain.value;
    if (body->weights) options.weights = dto::changes_of(*body->weights);
    return options;
}

Result<Ranking> said(const Result<use_cases::RankedMatches>& ranked, use_cases::Explain explain, Language language) {
    if (!ranked) return fail(ranked);
    Ranking out;
    for (const auto& one : ranked->matches)
        out.value.push_back(dto::ranked_match_out(one, {ranked->weights, explain, language}));
    out.headers = {
        std::to_string(ranked->eligible), std::to_string(ranked->scored),
        std::string(text_of(ranked->weights.origin)) + ";version=" + std::to_string(ranked->weights.version)};
    return out;
}

Result<Ranking> find_for_tender(const Services& services, const Caller& caller, TenderId id,
                                const Query<dto::FindForTenderQuery>& query, const Body<dto::RankingSettings>& body) {
    const auto options = options_of(query->min_score.value, plain(query->limit), query->explain, body);
    const auto reach = reach_of(query->include_partner_consultants);
    return said(services.matches.find_matches_for_tender(caller.actor, id, options, reach), options.explain,
                caller.language);
}

Result<Ranking> find_for_consultant(const Services& services, const Caller& caller, ConsultantId id,
                                    const Query<dto::FindForConsultantQuery>& query,
                                    const Body<dto::RankingSettings>& body) {
    const auto options = options_of(query->min_score.value, plain(query->limit), query->explain, body);
    const auto reach = reach_of(query->include_partner_tenders);
    return said(services.matches.find_matches_for_consultant(caller.actor, id, options, reach), options.explain,
                caller.language);
}

Result<Ranking> top(const Services& services, const Caller& caller, const Query<dto::TopQuery>& query) {
    const auto options = options_of({}, plain(query->limit), query->explain, {});
    const auto company = query->company_id.value_or(caller.actor.company);
    return said(services.matches.suggest_top_matches(caller.actor, company, options), options.explain, caller.language);
}

Result<dto::AssessmentOut> score(const Services& services, const Caller& caller, const Query<dto::PairQuery>& query) {
    const auto pair = services.matches.calculate_match_score(caller.actor, query->consultant_id, query->tender_id);
    if (!pair) return fail(pair);
    return dto::assessment_out(pair->assessment, {pair->weights, use_cases::Explain::full, caller.language});
}

Result<dto::MatchExplanationOut> explanation(const Services& services, const Caller& caller, MatchId id) {
    const auto explained = services.match_explanations.explain_match(caller.actor, id);
    if (!explained) return fail(explained);
    return dto::match_explanation_out(*explained, caller.actor, caller.language);
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
        get("/matches/{match_id}/explanation", Access::with(read_matches),
            "Le score d'alors, celui d'aujourd'hui, et ce qui a changé", explanation),
        put("/matches/{match_id}", Access::with(write_matches), "Change le statut ou les notes", update),
        remove("/matches/{match_id}", Access::with(delete_matches), "Supprime une mise en relation", erase),
    };
}

}  // namespace talentmatch::http::v1
