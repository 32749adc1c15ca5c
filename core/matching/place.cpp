// Place: remote on both sides needs no road; else the distance against how far the consultant travels.
#include <algorithm>

#include "matching/criteria.hpp"
#include "matching/words.hpp"

namespace talentmatch::matching {
namespace {

constexpr int assumed_travel_km = 50;  ///< what people commute when they do not say
constexpr int tolerance_km = 50;       ///< how far beyond, on top of the distance itself, until nothing is left
constexpr int days_a_week = 5;
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

/// A day at home takes away half of what the road costs that day: the others still have to be reached.
Score with_days_at_home(Score on_site, int days) {
    constexpr std::int64_t parts = 2 * std::int64_t{days_a_week};
    const std::int64_t lost = 1'000'000 - on_site.in_millionths();
    return Score::millionths(on_site.in_millionths() + (lost * days / parts));
}

int limit_of(const OfferProfile& offer) { return std::max(offer.max_travel_distance.value_or(assumed_travel_km), 0); }

PlaceFit fit_of(const Road& road, const OfferProfile& offer) {
    switch (road.kind) {
        case Road::Kind::unknown:
        case Road::Kind::unlocated:
            return {permille(neutral::place), false};
        case Road::Kind::same_name:
            return {permille(1000), true};
        case Road::Kind::measured:
            return {distance_score(road.km, limit_of(offer)), true};
    }
    return {};
}

void explain(const TenderProfile& tender, const OfferProfile& offer, const Road& road, Explanation& why) {
    const auto& wanted = *tender.tender->location;
    if (road.kind == Road::Kind::unknown) return why.add(Verdict::unknown, "place_unknown", wanted);
    if (road.kind == Road::Kind::unlocated)
        return why.add(Verdict::unknown, "place_unlocated", std::string(offer.location), {wanted});
    if (road.kind == Road::Kind::same_name)
        return why.add(Verdict::met, "place_same", std::string(offer.location), {wanted});
    const auto& here = offer.place->name;
    const auto& there = tender.place->name;
    const int limit = limit_of(offer);
    if (road.km == 0) return why.add(Verdict::met, "place_same", here, {there});
    if (road.km <= limit) return why.add(Verdict::met, "place_near", here, {std::to_string(road.km), there});
    why.add(distance_score(road.km, limit) == Score{} ? Verdict::missing : Verdict::partial,
            offer.max_travel_distance ? "place_far" : "place_far_assumed", here,
            {std::to_string(road.km), there, std::to_string(limit)});
}

}  // namespace

Road road_between(const TenderProfile& tender, std::string_view location, const Place* place) {
    if (location.empty() || !tender.tender->location) return {Road::Kind::unknown, 0};
    if (tender.place && place != nullptr) return {Road::Kind::measured, distance_km(*tender.place, *place)};
    const bool is_same = folded_words(*tender.tender->location) == folded_words(location);
    return {is_same ? Road::Kind::same_name : Road::Kind::unlocated, 0};
}

Outcome score_place(const Question& question, const OfferProfile& offer, const Road& road, Explanation* why) {
    const auto& tender = *question.tender;
    const bool has_location = tender.tender->location && !tender.tender->location->empty();
    const auto fit = fit_of(road, offer);
    if (!question.conditions.remote_work) {
        if (why != nullptr) explain(tender, offer, road, *why);
        const int days = std::clamp(question.conditions.remote_days, 0, days_a_week);
        if (days == 0 || !offer.remote_work || !fit.is_known) return {fit.score, fit.is_known, {}};
        if (why != nullptr) why->add(Verdict::met, "place_days_at_home", std::to_string(days));
        return {with_days_at_home(fit.score, days), true, {}};
    }
    if (offer.remote_work) {
        if (why != nullptr) why->add(Verdict::met, "place_remote", "");
        return {permille(1000), true, {}};
    }
    const auto at_desk = permille(remote_offered_credit);
    if (has_location && fit.is_known && fit.score > at_desk) {
        if (why != nullptr) explain(tender, offer, road, *why);
        return {fit.score, true, {}};
    }
    if (why != nullptr) why->add(Verdict::partial, "place_remote_unsaid", "");
    return {at_desk, true, {}};
}

Outcome score_place(const Question& question, const OfferProfile& offer, Explanation* why) {
    return score_place(question, offer, road_between(*question.tender, offer.location, offer.place), why);
}

}  // namespace talentmatch::matching
