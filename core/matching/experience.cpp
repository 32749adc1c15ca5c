// Experience: enough is full, more brings no bonus, less counts in proportion.
#include <algorithm>

#include "matching/criteria.hpp"

namespace talentmatch::matching {

Outcome score_experience(const Question& question, const OfferProfile& offer, Explanation* why) {
    const auto& tender = *question.tender;
    const int wanted = tender.tender->experience_years.value_or(0);
    const auto have = offer.experience_years;
    if (!have) {
        if (why != nullptr) why->add(Verdict::unknown, "experience_unknown", "", {std::to_string(wanted)});
        return {permille(neutral::experience), false, {}};
    }
    const bool is_enough = *have >= wanted;
    if (why != nullptr)
        why->add(is_enough ? Verdict::met : Verdict::partial, is_enough ? "experience_met" : "experience_below", "",
                 {std::to_string(wanted), std::to_string(*have)});
    return {Score::ratio(std::clamp(*have, 0, wanted), wanted), true, {}};
}

}  // namespace talentmatch::matching
