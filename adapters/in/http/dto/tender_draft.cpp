#include "http/dto/tender_draft.hpp"

namespace talentmatch::http::dto {
namespace {

template <class Out, class Value>
std::optional<Out> maybe(const std::optional<Found<Value>>& found) {
    return found ? std::optional(Out{found->value, evidence_out(found->evidence)}) : std::nullopt;
}

WantedSkillOut wanted_out(const WantedSkill& wanted) {
    return {wanted.name,
            wanted.slug,
            wanted.category,
            wanted.importance,
            wanted.proficiency,
            wanted.years,
            evidence_out(wanted.evidence)};
}

TenderReadingOut reading_out(const TenderReading& r) {
    TenderReadingOut out;
    out.title = maybe<ReadTextOut>(r.title);
    out.client_name = maybe<ReadTextOut>(r.client_name);
    out.start_date = maybe<ReadDateOut>(r.start_date);
    out.end_date = maybe<ReadDateOut>(r.end_date);
    out.duration_months = maybe<ReadNumberOut>(r.duration_months);
    out.deadline = maybe<ReadDateOut>(r.deadline);
    out.location = maybe<ReadTextOut>(r.location);
    out.remote_days = maybe<ReadNumberOut>(r.remote_days);
    out.daily_rate_max = maybe<ReadMoneyOut>(r.daily_rate_max);
    out.budget = maybe<ReadMoneyOut>(r.budget);
    out.required_consultants = maybe<ReadNumberOut>(r.required_consultants);
    out.experience_years = maybe<ReadNumberOut>(r.experience_years);
    for (const auto& found : r.languages)
        out.languages.push_back({found.value.code, found.value.level, evidence_out(found.evidence)});
    for (const auto& found : r.certifications)
        out.certifications.push_back({found.value, evidence_out(found.evidence)});
    for (const auto& wanted : r.skills) out.skills.push_back(wanted_out(wanted));
    return out;
}

}  // namespace

TenderDraftOut tender_draft_out(const use_cases::TenderIntake& intake, Language language) {
    TenderDraftOut out;
    if (intake.tender.id.is_stored()) out.id = intake.tender.id;
    out.tender = tender_out(intake.tender);
    out.reading = reading_out(intake.reading);
    for (const auto& item : intake.reading.needs_review) out.needs_review.push_back(review_out(item, language));
    return out;
}

}  // namespace talentmatch::http::dto
