// What a call for tender says, each value with its place in the text: a draft that a person validates.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "entities/date.hpp"
#include "entities/evidence.hpp"
#include "entities/language.hpp"
#include "entities/money.hpp"
#include "entities/resume_profile.hpp"
#include "entities/skill.hpp"

namespace talentmatch {

struct WantedSkill {
    std::string name;
    std::string slug;
    SkillCategory category = SkillCategory::other;
    Importance importance = Importance::required;
    std::optional<Proficiency> proficiency;
    std::optional<int> years;
    Evidence evidence;  ///< confidence: how clearly the importance is said

    bool operator==(const WantedSkill&) const = default;
};

/// What was not found is absent.
struct TenderReading {
    std::optional<Found<std::string>> title;
    std::optional<Found<std::string>> client_name;
    std::optional<Found<Date>> start_date;
    std::optional<Found<Date>> end_date;
    std::optional<Found<int>> duration_months;
    std::optional<Found<Date>> deadline;  ///< for the answer
    std::optional<Found<std::string>> location;
    std::optional<Found<int>> remote_days;  ///< a week; 5: everything from home, 0: nothing
    std::optional<Found<Money>> daily_rate_max;
    std::optional<Found<Money>> budget;
    std::optional<Found<int>> required_consultants;
    std::optional<Found<int>> experience_years;
    std::vector<Found<SpokenLanguage>> languages;
    std::vector<Found<std::string>> certifications;
    std::vector<WantedSkill> skills;  ///< required first, then in the order of the text
    std::string text;
    std::vector<ReviewItem> needs_review;

    bool operator==(const TenderReading&) const = default;
};

}  // namespace talentmatch
