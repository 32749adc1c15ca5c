// Every ranking that was made: who asked what, with which weights over which inputs, and what came out (EU AI Act,
// art. 12 and 26). Ids and numbers only: nothing of a person beyond the ids.
#pragma once

#include <array>
#include <optional>
#include <span>
#include <string>
#include <vector>

#include "entities/actor.hpp"
#include "entities/date.hpp"
#include "entities/enum_names.hpp"
#include "entities/page.hpp"
#include "entities/result.hpp"
#include "entities/score.hpp"
#include "matching/weights.hpp"
#include "ports/match_basis.hpp"

namespace talentmatch::ports {

struct RankingRecord;
using RankingId = Id<RankingRecord>;

enum class RankingKind { consultants_for_tender, tenders_for_consultant, top_pairs };

struct RankedPair {
    ConsultantId consultant_id;
    TenderId tender_id;
    Score score;

    bool operator==(const RankedPair&) const = default;
};

struct RankingRecord {
    /// How many of the results are kept: what somebody looked at, not the tail.
    static constexpr std::size_t best_kept = 50;

    RankingId id;
    CompanyId company_id;  ///< whose tender or consultant it was about
    UserId user_id;        ///< who asked
    Instant created_at{};
    RankingKind kind = RankingKind::consultants_for_tender;
    std::optional<TenderId> tender_id;          ///< asked about
    std::optional<ConsultantId> consultant_id;  ///< asked about
    bool with_partners = false;
    Score min_score;
    int limit = 0;
    matching::WeightChoice weights;  ///< as asked for, before a tender without data for a criterion shares it out
    int engine_version = 0;          ///< of the rules and of the default weights
    std::string input_hash;          ///< of everything the scores saw; see use_cases/ranking_inputs.hpp
    std::int64_t eligible = 0;       ///< pairs that the answer is exact over
    std::int64_t scored = 0;         ///< of them, those scored to the end; bounds told of the rest
    int returned = 0;
    std::vector<RankedPair> best;  ///< the first of the answer, best first

    bool operator==(const RankingRecord&) const = default;
};

struct RankingFilter {
    std::optional<RankingKind> kind;
    std::optional<TenderId> tender_id;          ///< asked about
    std::optional<ConsultantId> consultant_id;  ///< asked about
    std::optional<UserId> user_id;
    std::optional<Instant> since;
    std::optional<Instant> until;  ///< before this instant
};

/// Seen: rankings about the own company's tenders and consultants; every one for admin; none for the role consultant.
/// Nothing here refers to rows: a record outlives the user, the tender and the consultant whose ids it holds.
class RankingLog {
public:
    virtual ~RankingLog() = default;

    /// Keeps these records; their ids are given here. All of them or none.
    /// @error unavailable "database_unavailable" nothing was kept. A ranking is answered all the same.
    [[nodiscard]] virtual Result<void> append(std::span<const RankingRecord> records) = 0;

    /// Newest first.
    [[nodiscard]] virtual Result<std::vector<RankingRecord>> list(const Actor& actor, const RankingFilter& filter,
                                                                  Page page) = 0;

    /// @error not_found "ranking_not_found"
    [[nodiscard]] virtual Result<RankingRecord> by_id(const Actor& actor, RankingId id) = 0;

    /// Forgets what is older, whoever's it is: retention is the operator's duty. Answers how many.
    [[nodiscard]] virtual Result<std::int64_t> remove_before(Instant instant) = 0;
};

}  // namespace talentmatch::ports

namespace talentmatch {

template <>
struct EnumNames<ports::RankingKind> {
    using K = ports::RankingKind;
    static constexpr std::array<std::pair<K, std::string_view>, 3> names{
        {{K::consultants_for_tender, "consultants_for_tender"},
         {K::tenders_for_consultant, "tenders_for_consultant"},
         {K::top_pairs, "top_pairs"}}};
};

}  // namespace talentmatch
