#include "http/dto/ranking.hpp"

namespace talentmatch::http::dto {

RankingOut ranking_out(const use_cases::RankingRecord& r) {
    RankingOut out;
    out.id = r.id;
    out.company_id = r.company_id;
    out.user_id = r.user_id;
    out.created_at = r.created_at;
    out.kind = r.kind;
    out.tender_id = r.tender_id;
    out.consultant_id = r.consultant_id;
    out.with_partners = r.with_partners;
    out.min_score = r.min_score;
    out.limit = r.limit;
    out.weights_origin = r.weights.origin;
    out.weights_version = r.weights.version;
    out.weights = weights_out(r.weights.weights);
    out.engine_version = r.engine_version;
    out.input_hash = r.input_hash;
    out.eligible = r.eligible;
    out.scored = r.scored;
    out.returned = r.returned;
    for (const auto& one : r.best) out.best.push_back({one.consultant_id, one.tender_id, one.score});
    return out;
}

use_cases::RankingFilter filter_of(const RankingQuery& query) {
    use_cases::RankingFilter filter;
    filter.kind = query.kind;
    filter.tender_id = query.tender_id;
    filter.consultant_id = query.consultant_id;
    filter.user_id = query.user_id;
    if (query.since) filter.since = Instant{*query.since};
    if (query.until) filter.until = Instant{*query.until + std::chrono::days{1}};
    return filter;
}

}  // namespace talentmatch::http::dto
