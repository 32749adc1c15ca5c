// Turns a profile into a consultant: what the CV says, in the consultant's terms, and nothing else.
#include <algorithm>
#include <ranges>

#include "use_cases/cv_analysis.hpp"

namespace talentmatch::use_cases {
namespace {

constexpr int max_years = 60;
constexpr int longest_notice = 400;
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

/// The first rate of this period in euros that the CV asks for: the lower end of a range.
std::optional<Money> rate_from(const ResumeProfile& profile, PayPeriod period) {
    static constexpr std::int64_t most = 10'000'000;
    for (const auto& pay : profile.pay)
        if (pay.value.period == period && pay.value.currency == "EUR" && pay.value.cents > 0 && pay.value.cents <= most)
            return Money::cents(pay.value.cents);
    return std::nullopt;
}

/// Free at once or from a day on is available; a notice alone says nothing of the status.
void take_availability(const Availability& said, Date today, Consultant& consultant) {
    if (said.from && said.from->month)
        consultant.availability_date = Date{std::chrono::year{said.from->year} / *said.from->month / 1};
    else if (said.is_immediate)
        consultant.availability_date = today;
    if (consultant.availability_date) consultant.availability_status = AvailabilityStatus::available;
    if (said.notice_days && *said.notice_days >= 0 && *said.notice_days <= longest_notice)
        consultant.notice_period_days = said.notice_days;
}

void take_wishes(const ResumeProfile& profile, Date today, Consultant& consultant) {
    static constexpr int farthest = 20'000;
    consultant.daily_rate = rate_from(profile, PayPeriod::day);
    consultant.hourly_rate = rate_from(profile, PayPeriod::hour);
    if (profile.availability) take_availability(profile.availability->value, today, consultant);
    if (!profile.mobility) return;
    const auto& mobility = profile.mobility->value;
    if (mobility.radius_km && *mobility.radius_km >= 0 && *mobility.radius_km <= farthest)
        consultant.max_travel_distance = mobility.radius_km;
    consultant.remote_work = mobility.remote && *mobility.remote != RemoteWish::none;
}

ConsultantSkill skill_from(const ResumeSkill& found) {
    ConsultantSkill skill;
    skill.name = found.slug.value_or(found.name);
    skill.category = found.category;
    skill.proficiency = found.level.value_or(proficiency_from(found.months));
    skill.years_experience = years_from(found.months);
    skill.last_used = found.last_used;
    return skill;
}

/// What positions name and no skill list repeats: known technologies only, for as long as those positions lasted.
std::vector<ResumeSkill> skills_of_positions(const ResumeProfile& profile, const Taxonomy& taxonomy, Date today) {
    ResumeProfile only;
    only.positions = profile.positions;
    for (const auto& position : profile.positions)
        for (const auto& name : position.technologies) {
            const auto* known = taxonomy.by_name(name);
            const auto has = [&](const std::vector<ResumeSkill>& skills) {
                return std::ranges::any_of(skills, [&](const ResumeSkill& one) { return one.slug == known->slug; });
            };
            if (known == nullptr || known->category == SkillCategory::soft_skill || has(profile.skills) ||
                has(only.skills))
                continue;
            ResumeSkill skill;
            skill.name = known->name;
            skill.slug = known->slug;
            skill.category = known->category;
            only.skills.push_back(std::move(skill));
        }
    recount(only, {}, taxonomy, today);
    return std::move(only.skills);
}

}  // namespace

Consultant consultant_from(const ResumeProfile& profile, const Taxonomy& taxonomy, Date today) {
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
    take_wishes(profile, today, consultant);
    for (const auto& found : profile.skills | std::views::take(max_skills))
        consultant.skills.push_back(skill_from(found));
    for (const auto& found : skills_of_positions(profile, taxonomy, today))
        if (consultant.skills.size() < max_skills) consultant.skills.push_back(skill_from(found));
    return consultant;
}

}  // namespace talentmatch::use_cases
