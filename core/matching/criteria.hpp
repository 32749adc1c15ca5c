// The nine criteria: each a pure function of two profiles, in a file of its own.
#pragma once

#include <string>
#include <vector>

#include "matching/assessment.hpp"
#include "matching/profile.hpp"

namespace talentmatch::matching {

struct Outcome {
    Score score;
    bool has_consultant_data = true;
    std::optional<Score> cap;  ///< only skills cap
};

/// Where a criterion says why; nullptr in the first pass of a ranking, which only needs the numbers.
struct Explanation {
    std::vector<Reason> reasons;
    std::vector<std::string> unmet;  ///< required skills

    void add(Verdict verdict, std::string code, std::string subject, std::vector<std::string> facts = {});
};

/// A criterion is asked only when the tender has data for it.
using CriterionFunction = Outcome (*)(const Question&, const OfferProfile&, Explanation*);

[[nodiscard]] Outcome score_skills(const Question& question, const OfferProfile& offer, Explanation* why);
[[nodiscard]] Outcome score_title(const Question& question, const OfferProfile& offer, Explanation* why);
[[nodiscard]] Outcome score_experience(const Question& question, const OfferProfile& offer, Explanation* why);
[[nodiscard]] Outcome score_text(const Question& question, const OfferProfile& offer, Explanation* why);
[[nodiscard]] Outcome score_availability(const Question& question, const OfferProfile& offer, Explanation* why);
[[nodiscard]] Outcome score_rate(const Question& question, const OfferProfile& offer, Explanation* why);
[[nodiscard]] Outcome score_place(const Question& question, const OfferProfile& offer, Explanation* why);
[[nodiscard]] Outcome score_languages(const Question& question, const OfferProfile& offer, Explanation* why);
[[nodiscard]] Outcome score_certifications(const Question& question, const OfferProfile& offer, Explanation* why);

/// What a title alone tells of the one that a tender wants: worked out once per title.
struct TitleMatch {
    int role = 0;                    ///< permille
    std::uint32_t specialities = 0;  ///< bit n: the n-th wanted one
    std::optional<Seniority> seniority;
    bool is_empty = true;
};

[[nodiscard]] TitleMatch match_title(const TitleReading& want, const OfferedTitle& title);

/// Bit n: a skill with a name of these stems names the n-th wanted speciality.
[[nodiscard]] std::uint32_t specialities_named(const TitleReading& want, std::span<const std::uint32_t> stems);

/// `score_title` with the title matched, and `specialities_named` over all skills.
[[nodiscard]] Outcome score_title(const TitleReading& want, const TitleMatch& match, Career career,
                                  std::optional<int> years, std::uint32_t in_skills);

/// What lies between a tender and a consultant: depends on two places only, so it is worked out once per place.
struct Road {
    enum class Kind : std::uint8_t {
        unknown,    ///< the consultant says no place
        unlocated,  ///< a place that nobody finds on the map
        same_name,  ///< not on the map either, but the same words
        measured,
    };
    Kind kind = Kind::unknown;
    int km = 0;
};

[[nodiscard]] Road road_between(const TenderProfile& tender, std::string_view location, const Place* place);

/// `score_place` with the road known.
[[nodiscard]] Outcome score_place(const Question& question, const OfferProfile& offer, const Road& road,
                                  Explanation* why);

/// Permille that the consultant gets for each asked skill.
[[nodiscard]] std::vector<int> credits_of_skills(const Question& question, const OfferProfile& offer);

/// `score_skills` when one skill were new or better than in the profile that `credits` came from.
[[nodiscard]] Outcome outcome_with(const Question& question, const std::vector<int>& credits,
                                   const OfferedSkill& better);

/// How a skill that somebody has stands to one that is asked.
[[nodiscard]] Relation relation_of(const AskedSkill& asked, const OfferedSkill& offered);

/// From when on a consultant is free; nothing when never, or when nobody knows.
[[nodiscard]] std::optional<Date> free_from(const OfferProfile& offer, Date today);

/// Sub-scores are stated in permille and kept in millionths.
[[nodiscard]] constexpr Score permille(std::int64_t value) { return Score::millionths(value * 1000); }

/// What a consultant gets where nothing is known: enough not to bury an incomplete profile, too little to lead a
/// ranking.
namespace neutral {
inline constexpr int skills = 200;
inline constexpr int title = 400;
inline constexpr int experience = 500;
inline constexpr int text = 300;
inline constexpr int availability = 300;
inline constexpr int rate = 500;
inline constexpr int place = 500;
inline constexpr int languages = 500;
inline constexpr int certifications = 300;
}  // namespace neutral

}  // namespace talentmatch::matching
