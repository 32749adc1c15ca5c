#include "matching/engine.hpp"

#include <algorithm>

#include "matching/best.hpp"
#include "matching/knowledge.hpp"
#include "matching/profile.hpp"
#include "matching/scoring.hpp"

namespace talentmatch::matching {

Engine::Engine(std::shared_ptr<const Taxonomy> taxonomy, std::shared_ptr<const Gazetteer> gazetteer)
    : knowledge_(std::make_shared<const Knowledge>(std::move(taxonomy), std::move(gazetteer))) {}

Assessment Engine::assess(const Tender& tender, const Offer& offer, Date today, const WeightChoice& weights) const {
    Preparer preparer(*knowledge_);
    OfferProfile profile;
    preparer.offer(*offer.consultant, offer.resume_text, profile);
    const auto asked = preparer.tender(tender);
    return assessed(question_of(asked, today, weights), profile, Explain::full);
}

PreparedTender Engine::prepare(Tender tender) const { return {knowledge_, std::move(tender)}; }

std::vector<Assessment> Engine::rank(const Tender& tender, std::span<const Offer> offers, Date today,
                                     const RankingRequest& request) const {
    Preparer preparer(*knowledge_);
    const auto asked = preparer.tender(tender);
    const auto question = question_of(asked, today, request.weights);
    OfferProfile profile;
    Best best(request);
    for (std::size_t i = 0; i < offers.size(); ++i) {
        preparer.offer(*offers[i].consultant, offers[i].resume_text, profile);
        best.add({score_of(question, profile), profile.id, tender.id, i});
    }
    std::vector<Assessment> ranking;
    for (const auto& one : best.take()) {
        preparer.offer(*offers[one.position].consultant, offers[one.position].resume_text, profile);
        ranking.push_back(assessed(question, profile, request.explain));
    }
    return ranking;
}

std::vector<Assessment> Engine::rank(const Offer& offer, std::span<const Tender* const> tenders, Date today,
                                     const RankingRequest& request) const {
    Preparer preparer(*knowledge_);
    OfferProfile profile;
    preparer.offer(*offer.consultant, offer.resume_text, profile);
    Best best(request);
    for (std::size_t i = 0; i < tenders.size(); ++i) {
        const auto asked = preparer.tender(*tenders[i]);
        best.add({score_of(question_of(asked, today, request.weights), profile), profile.id, tenders[i]->id, i});
    }
    std::vector<Assessment> ranking;
    for (const auto& one : best.take()) {
        const auto asked = preparer.tender(*tenders[one.position]);
        ranking.push_back(assessed(question_of(asked, today, request.weights), profile, request.explain));
    }
    return ranking;
}

}  // namespace talentmatch::matching
