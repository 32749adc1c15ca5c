// Ranking and matches (spec 3.2.2, 3.3.2).
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "matching/engine.hpp"
#include "ports/clock.hpp"
#include "ports/match_repository.hpp"
#include "ports/matching_pool.hpp"
#include "ports/ranking_log.hpp"
#include "use_cases/change.hpp"
#include "use_cases/kept_index.hpp"
#include "use_cases/matching_weights.hpp"

namespace talentmatch::use_cases {

// The value types of ports that callers need: an adapter of the inside never includes a port.
using matching::Assessment;
using matching::Explain;
using matching::RankingRequest;
using matching::WeightChoice;
using ports::MatchFilter;
using ports::Reach;

/// One line of a ranking. Partners' people and tenders appear as summaries only.
struct RankedMatch {
    matching::Assessment assessment;
    ConsultantSummary consultant;
    TenderSummary tender;
};

/// What a ranking is asked beside its subject. Weights named here replace the company's for this one ranking.
struct RankingOptions {
    Score min_score{};
    int limit = 500;
    WeightChanges weights{};
    Explain explain = Explain::full;
};

/// The answer and what it is exact over.
struct RankedMatches {
    std::vector<RankedMatch> matches;
    WeightChoice weights;  ///< as asked for; what a tender without data makes of them stands in each line's criteria
    std::size_t eligible = 0;  ///< pairs
    std::size_t scored = 0;    ///< of them, those scored to the end
};

/// The score of one pair.
struct ScoredPair {
    matching::Assessment assessment;
    WeightChoice weights;
};

/// Every function: @error forbidden "permission_missing".
/// A score uses the weights of the actor's company; for admin those of the company whose tender or consultant is asked
/// about (of a pair: the tender's), so that admin sees what that company sees.
class MatchUseCase {
public:
    MatchUseCase(ports::MatchRepository& matches, ports::MatchingPool& pool, KeptIndex& index,
                 ports::MatchingWeightsRepository& weights, ports::RankingLog& log, const matching::Engine& engine,
                 const ports::Clock& clock);

    [[nodiscard]] Result<std::vector<Match>> get_all_matches(const Actor& actor, const ports::MatchFilter& filter,
                                                             Page page);
    /// @error not_found "match_not_found"
    [[nodiscard]] Result<Match> get_match_by_id(const Actor& actor, MatchId id);

    /// Stores a match by hand, with what its score was computed from; never a score of the caller's.
    /// @error not_found "consultant_not_found", "tender_not_found"; conflict "match_exists"
    [[nodiscard]] Result<Match> create_match(const Actor& actor, ConsultantId consultant, TenderId tender,
                                             std::optional<std::string> notes);

    /// Status and notes only. The tender's company accepts and rejects; the consultant's company submits and cancels.
    /// @error wrong_state "match_step_refused"; forbidden "match_step_of_other_side"
    [[nodiscard]] Result<Match> update_match(const Actor& actor, MatchId id, const Change<Match>& change);
    [[nodiscard]] Result<void> delete_match(const Actor& actor, MatchId id);

    /// Everybody who could take the tender, best first. The tender must be of the own company (any for admin).
    /// @error not_found "tender_not_found"; invalid_input "fields_invalid" for the weights
    [[nodiscard]] Result<RankedMatches> find_matches_for_tender(const Actor& actor, TenderId id,
                                                                const RankingOptions& options, ports::Reach reach);

    /// Every tender the consultant could take, best first. The consultant must be of the own company (any for admin).
    /// @error not_found "consultant_not_found"; invalid_input "fields_invalid" for the weights
    [[nodiscard]] Result<RankedMatches> find_matches_for_consultant(const Actor& actor, ConsultantId id,
                                                                    const RankingOptions& options, ports::Reach reach);

    /// The assessment of one pair, own or shared: the same numbers as in any ranking.
    /// @error not_found "consultant_not_found", "tender_not_found"
    [[nodiscard]] Result<ScoredPair> calculate_match_score(const Actor& actor, ConsultantId consultant,
                                                           TenderId tender);

    /// The exact best `limit` pairs over a company's consultants and all tenders it may see.
    /// @error not_found "company_not_found" another company than the own, unless for admin
    [[nodiscard]] Result<RankedMatches> suggest_top_matches(const Actor& actor, CompanyId company,
                                                            const RankingOptions& options);

private:
    struct Pair {
        ports::PoolConsultant consultant;
        ports::PoolTender tender;
        WeightChoice weights;
        CompanyId weights_company;
        matching::Assessment assessment;  ///< nothing concealed
    };

    [[nodiscard]] Result<Pair> assess(const Actor& actor, ConsultantId consultant, TenderId tender, Date today);

    /// Writes the ranking down and makes its lines fit for the actor.
    [[nodiscard]] RankedMatches answer(const Actor& actor, ports::RankingRecord record, matching::Ranking ranking,
                                       const PopulationFingerprint& population,
                                       std::span<const ports::PoolConsultant> consultants,
                                       std::span<const ports::PoolTender> tenders);

    ports::MatchRepository& matches_;
    ports::MatchingPool& pool_;
    KeptIndex& index_;
    ports::MatchingWeightsRepository& weights_;
    ports::RankingLog& log_;
    const matching::Engine& engine_;
    const ports::Clock& clock_;
};

}  // namespace talentmatch::use_cases
