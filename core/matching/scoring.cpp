#include "matching/scoring.hpp"

#include <algorithm>
#include <array>

#include "matching/criteria.hpp"

namespace talentmatch::matching {
namespace {

/// In the order of Criterion.
constexpr std::array<CriterionFunction, criterion_count> criteria{
    score_skills, score_title, score_experience, score_text,          score_availability,
    score_rate,   score_place, score_languages,  score_certifications};

/// For a summary: what speaks against somebody first, then what nobody knows.
constexpr int urgency(Verdict verdict) {
    switch (verdict) {
        case Verdict::missing:
            return 0;
        case Verdict::partial:
            return 1;
        case Verdict::unknown:
            return 2;
        case Verdict::met:
            return 3;
    }
    return 3;
}

void keep_most_telling(std::vector<Reason>& reasons) {
    if (reasons.size() < 2) return;
    const auto best =
        std::ranges::min_element(reasons, {}, [](const Reason& reason) { return urgency(reason.verdict); });
    std::iter_swap(reasons.begin(), best);
    reasons.resize(1);
}

CriterionResult assess_criterion(std::size_t index, const Question& question, const OfferProfile& offer,
                                 Explain explain, Assessment& assessment, SubScores& sub_scores) {
    CriterionResult result;
    result.criterion = static_cast<Criterion>(index);
    result.weight = question.weights[index];
    result.has_tender_data = question.tender->has_data[index];
    if (!result.has_tender_data) return result;
    Explanation why;
    const auto outcome = criteria[index](question, offer, &why);
    result.has_consultant_data = outcome.has_consultant_data;
    result.score = sub_scores.scores[index] = outcome.score;
    if (explain != Explain::none) result.reasons = std::move(why.reasons);
    if (explain == Explain::summary) keep_most_telling(result.reasons);
    if (outcome.cap) {
        assessment.cap = sub_scores.cap = outcome.cap;
        assessment.cap_reasons = std::move(why.unmet);
    }
    return result;
}

}  // namespace

Question question_of(const TenderProfile& tender, Date today, const WeightChoice& weights) {
    return {&tender, tender.conditions, today, rescaled(weights.weights, tender.has_data), weights.version};
}

void rescore(Criterion criterion, const Question& question, const OfferProfile& offer, SubScores& sub_scores) {
    const auto index = static_cast<std::size_t>(criterion);
    if (!question.tender->has_data[index]) return;
    const auto outcome = criteria[index](question, offer, nullptr);
    sub_scores.scores[index] = outcome.score;
    if (criterion == Criterion::skills) sub_scores.cap = outcome.cap;
}

Score total_of(const Question& question, const SubScores& sub_scores) {
    std::int64_t sum = 0;
    for (std::size_t i = 0; i < criterion_count; ++i)
        sum += std::int64_t{question.weights[i]} * sub_scores.scores[i].in_millionths();
    const auto score = Score::millionths(sum / 1000);
    return sub_scores.cap ? std::min(score, *sub_scores.cap) : score;
}

Score score_of(const Question& question, const OfferProfile& offer) {
    SubScores sub_scores;
    for (std::size_t i = 0; i < criterion_count; ++i) {
        const auto criterion = static_cast<Criterion>(i);
        if (question.weights[i] > 0 || criterion == Criterion::skills)  // skills cap, whatever their weight
            rescore(criterion, question, offer, sub_scores);
    }
    return total_of(question, sub_scores);
}

Assessment assessed(const Question& question, const OfferProfile& offer, Explain explain) {
    Assessment assessment;
    assessment.consultant_id = offer.id;
    assessment.tender_id = question.tender->tender->id;
    assessment.weights_version = question.weights_version;
    assessment.criteria.reserve(criterion_count);
    SubScores sub_scores;
    int known = 0;
    int applied = 0;
    for (std::size_t i = 0; i < criterion_count; ++i) {
        const auto& result =
            assessment.criteria.emplace_back(assess_criterion(i, question, offer, explain, assessment, sub_scores));
        applied += result.weight;
        if (result.has_consultant_data) known += result.weight;
    }
    assessment.confidence = applied == 0 ? 100 : known * 100 / applied;
    assessment.score = total_of(question, sub_scores);
    if (explain == Explain::full) assessment.counterfactuals = counterfactuals(question, offer, sub_scores);
    return assessment;
}

}  // namespace talentmatch::matching
