// Turns a profile into a consultant: what the CV says, in the consultant's terms, and nothing else.
#include <algorithm>
#include <ranges>

#include "use_cases/cv_analysis.hpp"

namespace talentmatch::use_cases {
namespace {

constexpr int max_years = 60;
constexpr std::size_t max_skills = 300;  // as many as a consultant may have

/// A first guess that a person corrects: the time that dated positions cover.
Proficiency proficiency_from(std::optional<int> months) {
    if (!months) return Proficiency::intermediate;
    if (*months >= 60) return Proficiency::expert;
    if (*months >= 36) return Proficiency::advanced;
    return *months >= 12 ? Proficiency::intermediate : Proficiency::beginner;
}

/// Whole years; nothing for a number that no working life has.
std::optional<int> years_from(std::optional<int> months) {
    if (!months || *months < 0 || *months / 12 > max_years) return std::nullopt;
    return *months / 12;
}

std::optional<std::string> text_of(const std::optional<Found<std::string>>& found) {
    if (!found || found->value.empty()) return std::nullopt;
    return found->value;
}

std::vector<SpokenLanguage> languages_of(const ResumeProfile& profile) {
    std::vector<SpokenLanguage> languages;
    for (const auto& found : profile.languages) {
        const bool is_new = std::ranges::find(languages, found.value.code, &SpokenLanguage::code) == languages.end();
        if (is_new && is_language_code(found.value.code)) languages.push_back(found.value);
    }
    return languages;
}

}  // namespace

Consultant consultant_from(const ResumeProfile& profile) {
    Consultant consultant;
    consultant.first_name = text_of(profile.first_name).value_or("");
    consultant.last_name = text_of(profile.last_name).value_or("");
    if (profile.email) consultant.email = Email::parse(profile.email->value);
    consultant.phone = text_of(profile.phone);
    consultant.title = text_of(profile.title).value_or("");
    consultant.experience_years = years_from(profile.experience_months);
    consultant.bio = text_of(profile.summary);
    consultant.location = text_of(profile.location);
    consultant.languages = languages_of(profile);
    for (const auto& found : profile.certifications) consultant.certifications.push_back(found.value.name);
    for (const auto& found : profile.skills | std::views::take(max_skills)) {
        ConsultantSkill skill;
        skill.name = found.slug.value_or(found.name);
        skill.category = found.category;
        skill.proficiency = proficiency_from(found.months);
        skill.years_experience = years_from(found.months);
        consultant.skills.push_back(std::move(skill));
    }
    return consultant;
}

}  // namespace talentmatch::use_cases
