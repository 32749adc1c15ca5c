#include "http/dto/tender.hpp"

namespace talentmatch::http::dto {
namespace {

std::vector<TenderSkill> skills_of(const TenderSkills& items) {
    std::vector<TenderSkill> skills;
    for (const TenderSkillIn& item : items) skills.push_back(tender_skill_of(item));
    return skills;
}

/// The fields that creation and update have in common.
template <class Dto>
void copy(const Dto& dto, Tender& tender) {
    set(tender.title, dto.title);
    set(tender.client_name, dto.client_name);
    set(tender.description, dto.description);
    set(tender.start_date, dto.start_date);
    set(tender.end_date, dto.end_date);
    set(tender.deadline, dto.deadline);
    set(tender.status, dto.status);
    set(tender.location, dto.location);
    set(tender.remote_work, dto.remote_work);
    set(tender.remote_days, dto.remote_days);
    set(tender.budget, dto.budget);
    set(tender.daily_rate_max, dto.daily_rate_max);
    set(tender.required_consultants, dto.required_consultants);
    set(tender.experience_years, dto.experience_years);
    set(tender.languages, dto.languages);
    set(tender.certifications, dto.certifications);
}

}  // namespace

TenderOut tender_out(const Tender& t) {
    return {.id = t.id,
            .company_id = t.company_id,
            .title = t.title,
            .client_name = t.client_name,
            .description = t.description,
            .start_date = t.start_date,
            .end_date = t.end_date,
            .deadline = t.deadline,
            .status = t.status,
            .location = t.location,
            .remote_work = t.remote_work,
            .remote_days = t.remote_days,
            .budget = t.budget,
            .daily_rate_max = t.daily_rate_max,
            .required_consultants = t.required_consultants,
            .experience_years = t.experience_years,
            .languages = languages_out(t.languages),
            .certifications = t.certifications,
            .skills = skills_out(t),
            .created_at = t.created_at,
            .updated_at = t.updated_at};
}

std::vector<TenderSkillOut> skills_out(const Tender& tender) {
    std::vector<TenderSkillOut> skills;
    for (const TenderSkill& skill : tender.skills) skills.push_back(tender_skill_out(skill));
    return skills;
}

Tender tender_of(const TenderCreate& dto) {
    Tender tender;
    copy(dto, tender);
    tender.company_id = dto.company_id.value_or(CompanyId());
    tender.skills = skills_of(dto.skills);
    return tender;
}

void apply(const TenderUpdate& dto, Tender& tender) {
    copy(dto, tender);
    if (dto.skills.value) tender.skills = skills_of(*dto.skills.value);
}

}  // namespace talentmatch::http::dto
