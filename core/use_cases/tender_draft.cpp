#include "use_cases/tender_draft.hpp"

#include <string>

#include "cv/tender/tender.hpp"
#include "cv/text/utf8.hpp"
#include "use_cases/skill_aliases.hpp"

namespace talentmatch::use_cases {
namespace {

constexpr std::size_t longest_description = 20'000;  // bytes; as many characters are allowed
constexpr std::size_t most_skills = 200;
constexpr int whole_week = 5;

template <class Value>
std::optional<Value> value_of(const std::optional<Found<Value>>& found) {
    return found ? std::optional(found->value) : std::nullopt;
}

}  // namespace

Tender tender_from(const TenderReading& reading) {
    Tender tender;
    tender.title = value_of(reading.title).value_or("");
    tender.client_name = value_of(reading.client_name).value_or("");
    tender.description = cv::shortened(cv::trim(reading.text, "\n"), longest_description);
    tender.start_date = value_of(reading.start_date);
    tender.end_date = value_of(reading.end_date);
    tender.deadline = value_of(reading.deadline);
    tender.location = value_of(reading.location);
    tender.remote_days = value_of(reading.remote_days);
    tender.remote_work = tender.remote_days == whole_week;
    tender.budget = value_of(reading.budget);
    tender.daily_rate_max = value_of(reading.daily_rate_max);
    tender.required_consultants = value_of(reading.required_consultants).value_or(1);
    tender.experience_years = value_of(reading.experience_years);
    for (const auto& found : reading.languages) tender.languages.push_back(found.value);
    for (const auto& found : reading.certifications) tender.certifications.push_back(found.value);
    for (const auto& wanted : reading.skills) {
        if (tender.skills.size() >= most_skills) break;
        TenderSkill skill;
        skill.name = wanted.slug;
        skill.category = wanted.category;
        skill.importance = wanted.importance;
        skill.proficiency = wanted.proficiency;
        skill.years_experience = wanted.years;
        tender.skills.push_back(std::move(skill));
    }
    return tender;
}

Tender draft_tender(std::string_view text, const Taxonomy& taxonomy, const Gazetteer& gazetteer, Date today) {
    const auto reading = cv::read_tender(document_of_text(text), taxonomy, gazetteer, today);
    auto tender = tender_from(reading);
    tender.status = TenderStatus::open;
    for (std::size_t i = 0; i < tender.skills.size(); ++i) tender.skills[i].name = reading.skills[i].name;
    return tender;
}

}  // namespace talentmatch::use_cases
