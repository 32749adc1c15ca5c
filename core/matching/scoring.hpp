// The one scoring function, over prepared profiles. Everything that answers a score comes through here.
#pragma once

#include <array>
#include <optional>
#include <vector>

#include "matching/assessment.hpp"
#include "matching/profile.hpp"
#include "matching/ranking.hpp"

namespace talentmatch::matching {

/// The tender as asked with these weights; refers to `tender`.
[[nodiscard]] Question question_of(const TenderProfile& tender, Date today, const WeightChoice& weights);

/// The sub-scores of a pair; those of criteria that the tender does not ask stay 0.
struct SubScores {
    std::array<Score, criterion_count> scores{};
    std::optional<Score> cap;
};

/// Asks one criterion again.
void rescore(Criterion criterion, const Question& question, const OfferProfile& offer, SubScores& sub_scores);

/// Sum of weight x sub-score, then capped.
[[nodiscard]] Score total_of(const Question& question, const SubScores& sub_scores);

/// What a ranking needs of a pair before anybody asks why.
[[nodiscard]] Score score_of(const Question& question, const OfferProfile& offer);

[[nodiscard]] Assessment assessed(const Question& question, const OfferProfile& offer, Explain explain);

/// The few realistic changes of the consultant, or of the tender's start and place, that would raise the score most;
/// exact, since the changed pair is scored by the same criteria. Best first.
/// @param as_it_is of this pair
[[nodiscard]] std::vector<Counterfactual> counterfactuals(const Question& question, const OfferProfile& offer,
                                                          const SubScores& as_it_is);

}  // namespace talentmatch::matching
