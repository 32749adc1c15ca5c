// What one skill is worth for another, in permille; the same for a profile read alone and for the columns of an index.
#pragma once

#include <algorithm>
#include <array>
#include <chrono>
#include <cstdint>
#include <optional>

#include "entities/tender.hpp"
#include "matching/criteria.hpp"

namespace talentmatch::matching {

/// Required 1.0, preferred 0.7, nice to have 0.3, in tenths.
constexpr int importance_weight(Importance importance) {
    switch (importance) {
        case Importance::required:
            return 10;
        case Importance::preferred:
            return 7;
        case Importance::nice_to_have:
            return 3;
    }
    return 0;
}

/// In permille, by Relation: always below the same skill at the same level.
inline constexpr std::array<int, 6> relation_credit{1000, 950, 900, 450, 300, 0};

inline constexpr int named_in_text_credit = 600;  ///< nobody has confirmed a level
inline constexpr int met_from = 500;              ///< below, a required skill counts as unmet

/// Permille by how many rungs of the ladder are missing.
inline constexpr std::array<int, 4> level_credit{1000, 750, 500, 250};
inline constexpr int beginner_credit = 850;  ///< no level asked: a beginner is still not what a client means
inline constexpr int unknown_years_credit = 900;

constexpr int level_fit(const TenderSkill& asked, Proficiency have) {
    if (!asked.proficiency) return have == Proficiency::beginner ? beginner_credit : 1000;
    const int missing = std::max(static_cast<int>(*asked.proficiency) - static_cast<int>(have), 0);
    return level_credit[static_cast<std::size_t>(missing)];
}

constexpr int years_fit(const TenderSkill& asked, std::optional<int> have) {
    const int wanted = asked.years_experience.value_or(0);
    if (wanted <= 0) return 1000;
    if (!have) return unknown_years_credit;
    return 500 + 500 * std::clamp(*have, 0, wanted) / wanted;
}

/// Permille by how many years ago a skill was last used: two years cost nothing, the next ones a little, for nobody
/// forgets everything. Not said: nothing lost.
inline constexpr std::array<int, 9> freshness_credit{1000, 1000, 1000, 950, 910, 870, 830, 790, 750};

constexpr int freshness(std::optional<int> last_used, int this_year) {
    if (!last_used) return 1000;
    const auto ago = static_cast<std::size_t>(std::max(this_year - *last_used, 0));
    return freshness_credit[std::min(ago, freshness_credit.size() - 1)];
}

[[nodiscard]] inline int year_of(Date date) { return static_cast<int>(std::chrono::year_month_day(date).year()); }

/// What a skill that stands in `relation` to the asked one is worth, were it in use today.
constexpr int fresh_credit(const TenderSkill& asked, Relation relation, Proficiency level, std::optional<int> years) {
    return relation_credit[static_cast<std::size_t>(relation)] * level_fit(asked, level) * years_fit(asked, years) /
           1'000'000;
}

/// @param fresh permille
constexpr int dated_credit(int fresh_credit, int fresh) { return fresh_credit * fresh / 1000; }

constexpr bool is_unmet(Importance importance, int credit) {
    return importance == Importance::required && credit < met_from;
}

/// The tender's side of the mean by importance.
struct AskedSkills {
    std::int64_t whole = 0;     ///< of the importance weights
    std::int64_t required = 0;  ///< how many
};

[[nodiscard]] AskedSkills asked_skills_of(const TenderProfile& tender);

/// The consultant's side.
struct SkillSums {
    std::int64_t sum = 0;      ///< importance weight x credit
    std::int64_t missing = 0;  ///< permille over the unmet required skills

    constexpr void add(Importance importance, int credit) {
        sum += std::int64_t{importance_weight(importance)} * credit;
        if (is_unmet(importance, credit)) missing += 1000 - credit;
    }
};

/// The cap: 0.59 less up to 0.30 for the share of the required skills that is missing; so one gap of four caps at 0.515
/// and nothing there at 0.29.
inline constexpr std::int64_t cap_of_one = 590'000;
inline constexpr std::int64_t cap_range = 300'000;

[[nodiscard]] constexpr Outcome skills_outcome(const SkillSums& sums, const AskedSkills& asked, bool has_data) {
    Outcome outcome;
    outcome.has_consultant_data = has_data;
    outcome.score = has_data ? Score::ratio(sums.sum, asked.whole * 1000) : permille(neutral::skills);
    if (sums.missing > 0)
        outcome.cap = Score::millionths(cap_of_one - cap_range * sums.missing / (asked.required * 1000));
    return outcome;
}

}  // namespace talentmatch::matching
