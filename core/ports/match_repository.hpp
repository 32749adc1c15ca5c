// Matches at rest. The common manners are those of CompanyRepository.
#pragma once

#include <optional>
#include <vector>

#include "entities/actor.hpp"
#include "entities/match.hpp"
#include "entities/page.hpp"
#include "ports/decision.hpp"
#include "ports/match_basis.hpp"

namespace talentmatch::ports {

struct MatchFilter {
    std::optional<ConsultantId> consultant_id;
    std::optional<TenderId> tender_id;
    std::optional<MatchStatus> status;
    std::optional<Score> min_score;
};

/// Seen: matches whose tender or consultant belongs to the own company, while the other side is the own company too or
/// a partner in force on `today`; every one for admin. Summaries are filled for the actor: display_name is shortened
/// unless the actor owns the consultant. The role consultant sees none.
class MatchRepository {
public:
    virtual ~MatchRepository() = default;

    [[nodiscard]] virtual Result<std::vector<Match>> list(const Actor& actor, const MatchFilter& filter, Page page,
                                                          Date today) = 0;

    /// @error not_found "match_not_found"
    [[nodiscard]] virtual Result<Match> by_id(const Actor& actor, MatchId id, Date today) = 0;

    /// One of the two sides is the own company, the other too or a partner in force on `today`; else the side that is
    /// neither is not found (both foreign: the consultant). `company_id` is stored as given.
    /// @error not_found "consultant_not_found", "tender_not_found"
    /// @error conflict "match_exists" this consultant is matched with this tender already
    /// `basis` is kept beside the match and goes with it.
    [[nodiscard]] virtual Result<Match> create(const Actor& actor, const Match& match, const MatchBasis& basis,
                                               Date today) = 0;

    /// What the match was computed from; `is_kept` is false for a match of an earlier release.
    /// @error not_found "match_not_found"
    [[nodiscard]] virtual Result<MatchBasis> basis(const Actor& actor, MatchId id, Date today) = 0;

    /// @error not_found "match_not_found"
    [[nodiscard]] virtual Result<Match> update(const Actor& actor, MatchId id, const Decision<Match>& decide,
                                               Date today) = 0;

    /// Only for who created it.
    /// @error not_found "match_not_found"
    [[nodiscard]] virtual Result<void> remove(const Actor& actor, MatchId id) = 0;
};

}  // namespace talentmatch::ports
