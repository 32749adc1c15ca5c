// Availability: half for starting on time, half for how much of the mission is covered; part-time counts half of both.
#include <algorithm>

#include "matching/criteria.hpp"

namespace talentmatch::matching {
namespace {

constexpr int assumed_days = 180;  ///< of a mission whose end nobody knows
constexpr int longest_wait = 90;   ///< days after which a late start is worth nothing for the start's half

struct Mission {
    Date start;
    int days = assumed_days;
};

/// A start that is past, or that nobody stated, is today.
Mission mission_of(const Conditions& tender, Date today) {
    Mission mission{std::max(tender.start_date.value_or(today), today), assumed_days};
    if (tender.end_date)
        mission.days =
            static_cast<int>(std::clamp<std::int64_t>((*tender.end_date - mission.start).count() + 1, 1, 100'000));
    return mission;
}

struct Freedom {
    std::optional<Date> from;  ///< nothing: never, or nobody knows
    int capacity = 1000;       ///< permille of a week
    bool is_known = true;
};

/// A stated day counts as it stands; without one, who gives notice today is free when it ends.
Freedom freedom_of(const OfferProfile& consultant, Date today) {
    auto from = consultant.availability_date;
    if (!from && consultant.notice_days) from = today + std::chrono::days{*consultant.notice_days};
    if (!consultant.availability_status) return {from, 1000, from.has_value()};
    switch (*consultant.availability_status) {
        case AvailabilityStatus::available:
            return {std::max(from.value_or(today), today), 1000, true};
        case AvailabilityStatus::partially_available:
            return {std::max(from.value_or(today), today), 500, true};
        case AvailabilityStatus::on_mission:
            return {from, 1000, from.has_value()};
        case AvailabilityStatus::unavailable:
            if (consultant.availability_date > today) return {consultant.availability_date, 1000, true};
            return {std::nullopt, 1000, true};
    }
    return {};
}

void explain(const Mission& mission, const Freedom& freedom, int late_days, Explanation& why) {
    const auto start = to_iso(mission.start);
    const auto from = to_iso(*freedom.from);
    if (late_days >= mission.days)
        why.add(Verdict::missing, "availability_too_late", from, {start});
    else if (late_days > 0)
        why.add(Verdict::partial, "availability_late", from, {start, std::to_string(late_days)});
    else
        why.add(Verdict::met, "availability_met", start);
    if (freedom.capacity < 1000) why.add(Verdict::partial, "availability_part_time", "");
}

}  // namespace

std::optional<Date> free_from(const OfferProfile& offer, Date today) { return freedom_of(offer, today).from; }

Outcome score_availability(const Question& question, const OfferProfile& offer, Explanation* why) {
    const auto mission = mission_of(question.conditions, question.today);
    const auto freedom = freedom_of(offer, question.today);
    if (!freedom.is_known) {
        const bool is_stated = offer.availability_status.has_value();
        if (why != nullptr)
            why->add(Verdict::unknown, is_stated ? "availability_unknown" : "availability_not_stated", "");
        return {permille(neutral::availability), false, {}};
    }
    if (!freedom.from) {
        if (why != nullptr) why->add(Verdict::missing, "availability_none", "");
        return {Score{}, true, {}};
    }
    const auto late_days =
        static_cast<int>(std::clamp<std::int64_t>((*freedom.from - mission.start).count(), 0, mission.days));
    if (why != nullptr) explain(mission, freedom, late_days, *why);
    const auto covered = Score::ratio(mission.days - late_days, mission.days).in_millionths();
    const auto punctual = Score::ratio(longest_wait - std::min(late_days, longest_wait), longest_wait).in_millionths();
    const std::int64_t sum = covered == 0 ? 0 : std::int64_t{covered} + punctual;
    return {Score::millionths(sum * freedom.capacity / 2000), true, {}};
}

}  // namespace talentmatch::matching
