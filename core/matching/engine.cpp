#include "matching/engine.hpp"

#include <algorithm>
#include <array>

#include "matching/criteria.hpp"
#include "matching/profile.hpp"
#include "matching/relations.hpp"

namespace talentmatch::matching {
namespace {

/// In the order of Criterion.
constexpr std::array<CriterionFunction, criterion_count> criteria{
    score_skills, score_title, score_experience, score_text,          score_availability,
    score_rate,   score_place, score_languages,  score_certifications};

/// What a ranking needs of a pair before anybody asks why.
Score capped_score(const TenderProfile& tender, const OfferProfile& offer) {
    std::int64_t sum = 0;
    std::optional<Score> cap;
    for (std::size_t i = 0; i < criterion_count; ++i) {
        if (tender.weights[i] == 0) continue;
        const auto outcome = criteria[i](tender, offer, nullptr);
        sum += std::int64_t{tender.weights[i]} * outcome.score.in_millionths();
        if (outcome.cap) cap = outcome.cap;
    }
    const auto score = Score::millionths(sum / 1000);
    return cap ? std::min(score, *cap) : score;
}

CriterionResult assess_criterion(std::size_t index, const TenderProfile& tender, const OfferProfile& offer,
                                 Assessment& assessment) {
    CriterionResult result;
    result.criterion = static_cast<Criterion>(index);
    result.weight = tender.weights[index];
    result.has_tender_data = tender.has_data[index];
    if (!result.has_tender_data) return result;
    Explanation why;
    const auto outcome = criteria[index](tender, offer, &why);
    result.has_consultant_data = outcome.has_consultant_data;
    result.score = outcome.score;
    result.reasons = std::move(why.reasons);
    if (outcome.cap) {
        assessment.cap = outcome.cap;
        assessment.cap_reasons = std::move(why.unmet);
    }
    return result;
}

Assessment assessed(const TenderProfile& tender, const OfferProfile& offer) {
    Assessment assessment;
    assessment.consultant_id = offer.consultant->id;
    assessment.tender_id = tender.tender->id;
    assessment.weights_version = Engine::weights_version;
    std::int64_t sum = 0;
    int known = 0;
    int applied = 0;
    for (std::size_t i = 0; i < criterion_count; ++i) {
        const auto& result = assessment.criteria.emplace_back(assess_criterion(i, tender, offer, assessment));
        sum += std::int64_t{result.weight} * result.score.in_millionths();
        applied += result.weight;
        if (result.has_consultant_data) known += result.weight;
    }
    assessment.confidence = applied == 0 ? 100 : known * 100 / applied;
    assessment.score = Score::millionths(sum / 1000);
    if (assessment.cap) assessment.score = std::min(assessment.score, *assessment.cap);
    return assessment;
}

struct Scored {
    Score score;
    std::int64_t id = 0;
    std::size_t index = 0;
};

/// Keeps the best `limit` at or above the least score: by score, then id.
void keep_best(std::vector<Scored>& scored, RankingRequest request) {
    std::erase_if(scored, [&](const Scored& one) { return one.score < request.min_score; });
    const auto count = std::min(scored.size(), static_cast<std::size_t>(std::max(request.limit, 0)));
    const auto better = [](const Scored& a, const Scored& b) {
        return a.score != b.score ? a.score > b.score : a.id < b.id;
    };
    std::ranges::partial_sort(scored, scored.begin() + static_cast<std::ptrdiff_t>(count), better);
    scored.resize(count);
}

}  // namespace

Engine::Engine(std::shared_ptr<const Taxonomy> taxonomy, std::shared_ptr<const Gazetteer> gazetteer)
    : taxonomy_(std::move(taxonomy)),
      gazetteer_(std::move(gazetteer)),
      relations_(std::make_shared<const Relations>(*taxonomy_)) {}

Assessment Engine::assess(const Tender& tender, const Offer& offer, Date today) const {
    Preparer preparer(*relations_, *gazetteer_);
    OfferProfile profile;
    preparer.offer(*offer.consultant, offer.resume_text, profile);
    return assessed(preparer.tender(tender, today), profile);
}

std::vector<Assessment> Engine::rank(const Tender& tender, std::span<const Offer> offers, Date today,
                                     RankingRequest request) const {
    Preparer preparer(*relations_, *gazetteer_);
    const auto asked = preparer.tender(tender, today);
    OfferProfile profile;
    std::vector<Scored> scored;
    scored.reserve(offers.size());
    for (std::size_t i = 0; i < offers.size(); ++i) {
        preparer.offer(*offers[i].consultant, offers[i].resume_text, profile);
        scored.push_back({capped_score(asked, profile), offers[i].consultant->id.value(), i});
    }
    keep_best(scored, request);

    std::vector<Assessment> ranking;
    ranking.reserve(scored.size());
    for (const auto& one : scored) {
        preparer.offer(*offers[one.index].consultant, offers[one.index].resume_text, profile);
        ranking.push_back(assessed(asked, profile));
    }
    return ranking;
}

std::vector<Assessment> Engine::rank(const Offer& offer, std::span<const Tender* const> tenders, Date today,
                                     RankingRequest request) const {
    Preparer preparer(*relations_, *gazetteer_);
    OfferProfile profile;
    preparer.offer(*offer.consultant, offer.resume_text, profile);
    std::vector<Scored> scored;
    scored.reserve(tenders.size());
    for (std::size_t i = 0; i < tenders.size(); ++i)
        scored.push_back({capped_score(preparer.tender(*tenders[i], today), profile), tenders[i]->id.value(), i});
    keep_best(scored, request);

    std::vector<Assessment> ranking;
    ranking.reserve(scored.size());
    for (const auto& one : scored) ranking.push_back(assessed(preparer.tender(*tenders[one.index], today), profile));
    return ranking;
}

}  // namespace talentmatch::matching
