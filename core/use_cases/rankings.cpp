#include "use_cases/rankings.hpp"

#include "use_cases/access.hpp"

namespace talentmatch::use_cases {

Result<std::vector<RankingRecord>> RankingLogUseCase::get_rankings(const Actor& actor, const RankingFilter& filter,
                                                                   Page page) {
    if (const auto allowed = require(actor, Permission::read_rankings); !allowed) return fail(allowed);
    return log_.list(actor, filter, page);
}

Result<RankingRecord> RankingLogUseCase::get_ranking_by_id(const Actor& actor, RankingId id) {
    if (const auto allowed = require(actor, Permission::read_rankings); !allowed) return fail(allowed);
    return log_.by_id(actor, id);
}

}  // namespace talentmatch::use_cases
