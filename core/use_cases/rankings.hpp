// The log of rankings, for who leads a company.
#pragma once

#include <vector>

#include "ports/ranking_log.hpp"

namespace talentmatch::use_cases {

// The value types of ports that callers need: an adapter of the inside never includes a port.
using matching::WeightsOrigin;
using ports::RankedPair;
using ports::RankingFilter;
using ports::RankingId;
using ports::RankingKind;
using ports::RankingRecord;

/// Every function: @error forbidden "permission_missing".
class RankingLogUseCase {
public:
    explicit RankingLogUseCase(ports::RankingLog& log) : log_(log) {}

    /// Newest first.
    [[nodiscard]] Result<std::vector<RankingRecord>> get_rankings(const Actor& actor, const RankingFilter& filter,
                                                                  Page page);
    /// @error not_found "ranking_not_found"
    [[nodiscard]] Result<RankingRecord> get_ranking_by_id(const Actor& actor, RankingId id);

private:
    ports::RankingLog& log_;
};

}  // namespace talentmatch::use_cases
