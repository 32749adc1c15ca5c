// A stored match explained again: the score then, the score now, and what has changed in between.
#pragma once

#include <optional>
#include <vector>

#include "use_cases/match_changes.hpp"
#include "use_cases/matches.hpp"

namespace talentmatch::use_cases {

using ports::BasisCriterion;
using ports::MatchBasis;

/// One way a pair was computed. Of what a partner does not share neither values nor reasons are in it.
struct MatchComputation {
    MatchBasis basis;
    Score score;
};

struct MatchExplanation {
    Match match;
    MatchComputation then;  ///< `basis.is_kept()` is false for a match of an earlier release: only the score is known
    std::optional<MatchComputation> now;             ///< nothing: the other side no longer shares the pair
    std::optional<matching::Assessment> assessment;  ///< of now, with its reasons
    std::vector<MatchChange> changes;
};

class MatchExplanationUseCase {
public:
    MatchExplanationUseCase(ports::MatchRepository& matches, ports::MatchingPool& pool,
                            ports::MatchingWeightsRepository& weights, const matching::Engine& engine,
                            const ports::Clock& clock);

    /// Replays the match with today's data and the weights in force in the company whose weights it used; a partner's
    /// weights of today are the partner's own, so that for the other side those of then stay.
    /// @error forbidden "permission_missing"; not_found "match_not_found"
    [[nodiscard]] Result<MatchExplanation> explain_match(const Actor& actor, MatchId id);

private:
    [[nodiscard]] Result<void> replay(const Actor& actor, MatchExplanation& explanation, Date today);

    ports::MatchRepository& matches_;
    ports::MatchingPool& pool_;
    ports::MatchingWeightsRepository& weights_;
    const matching::Engine& engine_;
    const ports::Clock& clock_;
};

/// In words, for the whole: "Le score passe de 0,62 à 0,71 : 3 éléments ont changé."
[[nodiscard]] std::string summary(const MatchExplanation& explanation, matching::Language language);

}  // namespace talentmatch::use_cases
