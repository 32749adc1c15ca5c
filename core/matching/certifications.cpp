// Certifications: every word of the asked name has to stand in one that the consultant holds; half of them is close.
#include <algorithm>
#include <span>

#include "matching/criteria.hpp"
#include "matching/has.hpp"
#include "matching/words.hpp"

namespace talentmatch::matching {
namespace {

constexpr int close_credit = 400;

struct Best {
    std::size_t common = 0;
    const std::string* name = nullptr;
};

Best closest(const std::vector<std::string>& asked, std::span<const std::string> held) {
    Best best;
    for (const auto& name : held) {
        const auto words = folded_words(name);
        const auto common = static_cast<std::size_t>(
            std::ranges::count_if(asked, [&](const std::string& word) { return has(words, word); }));
        if (common > best.common) best = {common, &name};
    }
    return best;
}

}  // namespace

Outcome score_certifications(const Question& question, const OfferProfile& offer, Explanation* why) {
    const auto& tender = *question.tender;
    const auto held = offer.certifications;
    if (held.empty()) {
        if (why != nullptr) why->add(Verdict::unknown, "certifications_unknown", "");
        return {permille(neutral::certifications), false, {}};
    }
    std::int64_t sum = 0;
    for (const auto& asked : tender.tender->certifications) {
        const auto words = folded_words(asked);
        const auto best = closest(words, held);
        const bool is_met = best.name != nullptr && best.common == words.size();
        const bool is_close = best.name != nullptr && best.common * 2 >= words.size();
        sum += is_met ? 1000 : is_close ? close_credit : 0;
        if (why == nullptr) continue;
        if (is_met)
            why->add(Verdict::met, "certification_met", asked);
        else if (is_close)
            why->add(Verdict::partial, "certification_close", asked, {*best.name});
        else
            why->add(Verdict::missing, "certification_missing", asked);
    }
    return {Score::ratio(sum, static_cast<std::int64_t>(tender.tender->certifications.size()) * 1000), true, {}};
}

}  // namespace talentmatch::matching
