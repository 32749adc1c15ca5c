// Rate: within the client's ceiling is full, above it loses steeply. An hourly rate counts seven hours a day (the
// 35-hour week of French law, Code du travail, art. L3121-27).
#include <algorithm>

#include "matching/criteria.hpp"

namespace talentmatch::matching {
namespace {

constexpr int hours_a_day = 7;
constexpr int steepness = 4;  ///< a tenth above the ceiling loses four tenths; a quarter above is worth nothing

std::optional<Money> daily_rate(const Consultant& consultant) {
    if (consultant.daily_rate) return consultant.daily_rate;
    if (consultant.hourly_rate) return Money::cents(consultant.hourly_rate->in_cents() * hours_a_day);
    return std::nullopt;
}

std::string percent(std::int64_t part, std::int64_t whole) { return std::to_string((part * 100 + whole / 2) / whole); }

}  // namespace

Outcome score_rate(const TenderProfile& tender, const OfferProfile& offer, Explanation* why) {
    const auto ceiling = *tender.daily_ceiling;
    const auto rate = daily_rate(*offer.consultant);
    const std::string from = tender.is_ceiling_from_budget ? "_budget" : "";
    if (!rate) {
        if (why != nullptr) why->add(Verdict::unknown, "rate_unknown" + from, "", {ceiling.to_decimal()});
        return {permille(neutral::rate), false, {}};
    }
    const auto over = rate->in_cents() - ceiling.in_cents();
    const auto gap = Money::cents(over < 0 ? -over : over);
    if (why != nullptr)
        why->add(over <= 0 ? Verdict::met : Verdict::partial, (over <= 0 ? "rate_within" : "rate_above") + from,
                 rate->to_decimal(),
                 {ceiling.to_decimal(), gap.to_decimal(), percent(gap.in_cents(), ceiling.in_cents())});
    const auto excess = Score::ratio(std::max<std::int64_t>(over, 0), ceiling.in_cents()).in_millionths();
    return {Score::millionths(Score::one - std::int64_t{steepness} * excess), true, {}};
}

}  // namespace talentmatch::matching
