// Place: remote on both sides needs no road; else the distance against how far the consultant travels.
#include <algorithm>

#include "matching/criteria.hpp"
#include "matching/words.hpp"

namespace talentmatch::matching {
namespace {

constexpr int assumed_travel_km = 50;       ///< what people commute when they do not say
constexpr int tolerance_km = 50;            ///< how far beyond, on top of the distance itself, until nothing is left
constexpr int remote_offered_credit = 600;  ///< permille: the tender is remote, the consultant says nothing of it

struct PlaceFit {
    Score score;
    bool is_known = true;
};

/// Full within the travel distance; then falls evenly, to nothing at twice the distance and 50 km.
Score distance_score(int km, int limit) {
    const int beyond = std::max(km - limit, 0);
    return Score::ratio(limit + tolerance_km - std::min(beyond, limit + tolerance_km), limit + tolerance_km);
}

PlaceFit by_road(const TenderProfile& tender, const OfferProfile& offer, Explanation* why) {
    const auto& wanted = *tender.tender->location;
    if (offer.location.empty()) {
        if (why != nullptr) why->add(Verdict::unknown, "place_unknown", wanted);
        return {permille(neutral::place), false};
    }
    if (!tender.place || !offer.place) {
        const bool is_same = folded_words(wanted) == folded_words(offer.location);
        if (why != nullptr)
            why->add(is_same ? Verdict::met : Verdict::unknown, is_same ? "place_same" : "place_unlocated",
                     std::string(offer.location), {wanted});
        return {is_same ? permille(1000) : permille(neutral::place), is_same};
    }
    const int km = distance_km(*tender.place, *offer.place);
    const int limit = std::max(offer.max_travel_distance.value_or(assumed_travel_km), 0);
    const auto score = distance_score(km, limit);
    if (why == nullptr) return {score, true};
    if (km == 0)
        why->add(Verdict::met, "place_same", offer.place->name, {tender.place->name});
    else if (km <= limit)
        why->add(Verdict::met, "place_near", offer.place->name, {std::to_string(km), tender.place->name});
    else
        why->add(score == Score{} ? Verdict::missing : Verdict::partial,
                 offer.max_travel_distance ? "place_far" : "place_far_assumed", offer.place->name,
                 {std::to_string(km), tender.place->name, std::to_string(limit)});
    return {score, true};
}

}  // namespace

Outcome score_place(const Question& question, const OfferProfile& offer, Explanation* why) {
    const auto& tender = *question.tender;
    const bool has_location = tender.tender->location && !tender.tender->location->empty();
    if (!question.conditions.remote_work) {
        const auto fit = by_road(tender, offer, why);
        return {fit.score, fit.is_known, {}};
    }
    if (offer.remote_work) {
        if (why != nullptr) why->add(Verdict::met, "place_remote", "");
        return {permille(1000), true, {}};
    }
    const auto at_desk = permille(remote_offered_credit);
    if (has_location) {
        const auto fit = by_road(tender, offer, nullptr);
        if (fit.is_known && fit.score > at_desk) {
            (void)by_road(tender, offer, why);
            return {fit.score, true, {}};
        }
    }
    if (why != nullptr) why->add(Verdict::partial, "place_remote_unsaid", "");
    return {at_desk, true, {}};
}

}  // namespace talentmatch::matching
