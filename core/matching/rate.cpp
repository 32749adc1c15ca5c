// Rate: within the client's ceiling is full, above it loses steeply.
#include <algorithm>

#include "matching/criteria.hpp"

namespace talentmatch::matching {
namespace {

constexpr int steepness = 4;  ///< a tenth above the ceiling loses four tenths; a quarter above is worth nothing

std::string percent(std::int64_t part, std::int64_t whole) { return std::to_string((part * 100 + whole / 2) / whole); }

}  // namespace

Outcome score_rate(const Question& question, const OfferProfile& offer, Explanation* why) {
    const auto ceiling = *question.conditions.daily_ceiling;
    const auto rate = offer.daily_rate;
    const std::string from = question.conditions.is_ceiling_from_budget ? "_budget" : "";
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
