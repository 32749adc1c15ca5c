// The log of rankings on the wire.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "http/dto/matching_weights.hpp"
#include "http/dto/page.hpp"
#include "use_cases/rankings.hpp"

namespace talentmatch::http::dto {

struct RankedPairOut {
    ConsultantId consultant_id;
    TenderId tender_id;
    Score match_score;
};
BOOST_DESCRIBE_STRUCT(RankedPairOut, (), (consultant_id, tender_id, match_score))

struct RankingOut {
    use_cases::RankingId id;
    CompanyId company_id;
    UserId user_id;
    Instant created_at{};
    use_cases::RankingKind kind = use_cases::RankingKind::consultants_for_tender;
    std::optional<TenderId> tender_id;
    std::optional<ConsultantId> consultant_id;
    bool with_partners = false;
    Score min_score;
    int limit = 0;
    use_cases::WeightsOrigin weights_origin = use_cases::WeightsOrigin::defaults;
    int weights_version = 0;
    WeightsOut weights;
    int engine_version = 0;
    std::string input_hash;
    std::int64_t eligible = 0;
    std::int64_t scored = 0;
    int returned = 0;
    std::vector<RankedPairOut> best;

    static constexpr std::string_view example =
        R"({"id":81,"company_id":1,"user_id":4,"created_at":"2026-11-22T09:30:00Z","kind":"consultants_for_tender",)"
        R"("tender_id":7,"consultant_id":null,"with_partners":true,"min_score":0.6,"limit":100,)"
        R"("weights_origin":"company","weights_version":3,"weights":{"skills":0.5,"title":0.12,"experience":0.1,)"
        R"("text":0.12,"availability":0.2,"rate":0.08,"place":0.06,"languages":0.02,"certifications":0.02},)"
        R"("engine_version":1,"input_hash":"9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08",)"
        R"("eligible":240,"scored":240,"returned":1,"best":[{"consultant_id":42,"tender_id":7,"match_score":0.8123}]})";
    static constexpr std::array field_notes{
        Note{"company_id", "À qui est l'appel d'offres ou le consultant dont il s'agit"},
        Note{"user_id", "Qui a demandé"},
        Note{"weights", "Les poids demandés"},
        Note{"input_hash", "Empreinte de tout ce que les scores ont vu : à empreinte égale, classement égal"},
        Note{"eligible", "Combien de paires ont été considérées"},
        Note{"scored", "Combien ont été calculées jusqu'au bout ; des bornes écartent le reste"},
        Note{"best", "Les 50 premières réponses"}};
};
BOOST_DESCRIBE_STRUCT(RankingOut, (),
                      (id, company_id, user_id, created_at, kind, tender_id, consultant_id, with_partners, min_score,
                       limit, weights_origin, weights_version, weights, engine_version, input_hash, eligible, scored,
                       returned, best))

struct RankingQuery {
    Skip skip;
    Limit limit;
    std::optional<use_cases::RankingKind> kind;
    std::optional<TenderId> tender_id;
    std::optional<ConsultantId> consultant_id;
    std::optional<UserId> user_id;
    std::optional<Date> since;
    std::optional<Date> until;

    static constexpr std::array field_notes{Note{"tender_id", "L'appel d'offres dont il s'agissait"},
                                            Note{"consultant_id", "Le consultant dont il s'agissait"},
                                            Note{"user_id", "Qui a demandé"}, Note{"since", "Ce jour et après (UTC)"},
                                            Note{"until", "Ce jour et avant (UTC)"}};
};
BOOST_DESCRIBE_STRUCT(RankingQuery, (), (skip, limit, kind, tender_id, consultant_id, user_id, since, until))

[[nodiscard]] RankingOut ranking_out(const use_cases::RankingRecord& record);
[[nodiscard]] use_cases::RankingFilter filter_of(const RankingQuery& query);

}  // namespace talentmatch::http::dto
