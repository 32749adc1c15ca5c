// Ranking and matches (spec 3.2.2, 3.3.2).
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "matching/engine.hpp"
#include "ports/clock.hpp"
#include "ports/match_repository.hpp"
#include "ports/matching_pool.hpp"
#include "use_cases/change.hpp"

namespace talentmatch::use_cases {

// The value types of ports that callers need: an adapter of the inside never includes a port.
using matching::Assessment;
using matching::RankingRequest;
using ports::MatchFilter;
using ports::Reach;

/// One line of a ranking. Partners' people and tenders appear as summaries only.
struct RankedMatch {
    matching::Assessment assessment;
    ConsultantSummary consultant;
    TenderSummary tender;
};

/// Every function: @error forbidden "permission_missing".
class MatchUseCase {
public:
    MatchUseCase(ports::MatchRepository& matches, ports::MatchingPool& pool, const matching::Engine& engine,
                 const ports::Clock& clock);

    [[nodiscard]] Result<std::vector<Match>> get_all_matches(const Actor& actor, const ports::MatchFilter& filter,
                                                             Page page);
    /// @error not_found "match_not_found"
    [[nodiscard]] Result<Match> get_match_by_id(const Actor& actor, MatchId id);

    /// Stores a match by hand; the score is computed here, never taken from the caller.
    /// @error not_found "consultant_not_found", "tender_not_found"; conflict "match_exists"
    [[nodiscard]] Result<Match> create_match(const Actor& actor, ConsultantId consultant, TenderId tender,
                                             std::optional<std::string> notes);

    /// Status and notes only. The tender's company accepts and rejects; the consultant's company submits and cancels.
    /// @error wrong_state "match_step_refused"; forbidden "match_step_of_other_side"
    [[nodiscard]] Result<Match> update_match(const Actor& actor, MatchId id, const Change<Match>& change);
    [[nodiscard]] Result<void> delete_match(const Actor& actor, MatchId id);

    /// Everybody who could take the tender, best first. The tender must be of the own company (any for admin).
    /// @error not_found "tender_not_found"
    [[nodiscard]] Result<std::vector<RankedMatch>> find_matches_for_tender(const Actor& actor, TenderId id,
                                                                           matching::RankingRequest request,
                                                                           ports::Reach reach);

    /// Every tender the consultant could take, best first. The consultant must be of the own company (any for admin).
    /// @error not_found "consultant_not_found"
    [[nodiscard]] Result<std::vector<RankedMatch>> find_matches_for_consultant(const Actor& actor, ConsultantId id,
                                                                               matching::RankingRequest request,
                                                                               ports::Reach reach);

    /// The assessment of one pair, own or shared: the same numbers as in any ranking.
    /// @error not_found "consultant_not_found", "tender_not_found"
    [[nodiscard]] Result<matching::Assessment> calculate_match_score(const Actor& actor, ConsultantId consultant,
                                                                     TenderId tender);

    /// The best `limit` pairs over the own company's consultants and all tenders it may see.
    [[nodiscard]] Result<std::vector<RankedMatch>> get_top_matches(const Actor& actor, int limit);

private:
    [[nodiscard]] Result<matching::Assessment> assess(const Actor& actor, ConsultantId consultant, TenderId tender,
                                                      Date today);

    ports::MatchRepository& matches_;
    ports::MatchingPool& pool_;
    const matching::Engine& engine_;
    const ports::Clock& clock_;
};

}  // namespace talentmatch::use_cases
