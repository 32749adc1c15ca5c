// Languages: each asked one against the level that the consultant states (CEFR).
#include <algorithm>
#include <array>

#include "matching/criteria.hpp"

namespace talentmatch::matching {
namespace {

constexpr std::array<int, 3> level_credit{1000, 700, 400};  ///< permille by missing levels; further down 100
constexpr int unknown_level_credit = 700;

int fit_of(const SpokenLanguage& asked, const SpokenLanguage& offered) {
    if (!asked.level) return 1000;
    if (!offered.level) return unknown_level_credit;
    const auto missing =
        static_cast<std::size_t>(std::max(static_cast<int>(*asked.level) - static_cast<int>(*offered.level), 0));
    return missing < level_credit.size() ? level_credit[missing] : 100;
}

void explain(const SpokenLanguage& asked, const SpokenLanguage* offered, Explanation& why) {
    const auto wanted = asked.level ? std::string(text_of(*asked.level)) : std::string();
    if (offered == nullptr) return why.add(Verdict::missing, "language_missing", asked.code);
    if (!asked.level) return why.add(Verdict::met, "language_met", asked.code);
    if (!offered->level) return why.add(Verdict::unknown, "language_level_unknown", asked.code, {wanted});
    const auto have = std::string(text_of(*offered->level));
    if (*offered->level < *asked.level) return why.add(Verdict::partial, "language_below", asked.code, {wanted, have});
    why.add(Verdict::met, "language_met_level", asked.code, {have});
}

}  // namespace

Outcome score_languages(const Question& question, const OfferProfile& offer, Explanation* why) {
    const auto& tender = *question.tender;
    const auto spoken = offer.languages;
    if (spoken.empty()) {
        if (why != nullptr) why->add(Verdict::unknown, "languages_unknown", "");
        return {permille(neutral::languages), false, {}};
    }
    std::int64_t sum = 0;
    for (const auto& asked : tender.tender->languages) {
        const SpokenLanguage* best = nullptr;
        for (const auto& candidate : spoken)
            if (candidate.code == asked.code && (best == nullptr || fit_of(asked, candidate) > fit_of(asked, *best)))
                best = &candidate;
        sum += best == nullptr ? 0 : fit_of(asked, *best);
        if (why != nullptr) explain(asked, best, *why);
    }
    return {Score::ratio(sum, static_cast<std::int64_t>(tender.tender->languages.size()) * 1000), true, {}};
}

}  // namespace talentmatch::matching
