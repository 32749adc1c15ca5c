#include "http/dto/consultant.hpp"

namespace talentmatch::http::dto {
namespace {

std::vector<ConsultantSkill> skills_of(const List<ConsultantSkillIn, 0, 200>& items) {
    std::vector<ConsultantSkill> skills;
    for (const ConsultantSkillIn& item : items) skills.push_back(consultant_skill_of(item));
    return skills;
}

/// The fields that creation and update have in common.
template <class Dto>
void copy(const Dto& dto, Consultant& consultant) {
    set(consultant.user_id, dto.user_id);
    set(consultant.first_name, dto.first_name);
    set(consultant.last_name, dto.last_name);
    set(consultant.email, dto.email);
    set(consultant.phone, dto.phone);
    set(consultant.title, dto.title);
    set(consultant.experience_years, dto.experience_years);
    set(consultant.availability_status, dto.availability_status);
    set(consultant.availability_date, dto.availability_date);
    set(consultant.notice_period_days, dto.notice_period_days);
    set(consultant.hourly_rate, dto.hourly_rate);
    set(consultant.daily_rate, dto.daily_rate);
    set(consultant.bio, dto.bio);
    set(consultant.location, dto.location);
    set(consultant.remote_work, dto.remote_work);
    set(consultant.max_travel_distance, dto.max_travel_distance);
    set(consultant.languages, dto.languages);
    set(consultant.certifications, dto.certifications);
}

}  // namespace

ConsultantOut consultant_out(const Consultant& c) {
    return {.id = c.id,
            .user_id = c.user_id,
            .company_id = c.company_id,
            .first_name = c.first_name,
            .last_name = c.last_name,
            .email = c.email,
            .phone = c.phone,
            .title = c.title,
            .experience_years = c.experience_years,
            .availability_status = c.availability_status,
            .availability_date = c.availability_date,
            .notice_period_days = c.notice_period_days,
            .hourly_rate = c.hourly_rate,
            .daily_rate = c.daily_rate,
            .bio = c.bio,
            .location = c.location,
            .remote_work = c.remote_work,
            .max_travel_distance = c.max_travel_distance,
            .languages = languages_out(c.languages),
            .certifications = c.certifications,
            .skills = skills_out(c),
            .created_at = c.created_at,
            .updated_at = c.updated_at};
}

std::vector<ConsultantSkillOut> skills_out(const Consultant& consultant) {
    std::vector<ConsultantSkillOut> skills;
    for (const ConsultantSkill& skill : consultant.skills) skills.push_back(consultant_skill_out(skill));
    return skills;
}

Consultant consultant_of(const ConsultantCreate& dto) {
    Consultant consultant;
    copy(dto, consultant);
    consultant.company_id = dto.company_id.value_or(CompanyId());
    consultant.skills = skills_of(dto.skills);
    return consultant;
}

void apply(const ConsultantUpdate& dto, Consultant& consultant) {
    copy(dto, consultant);
    if (dto.skills.value) consultant.skills = skills_of(*dto.skills.value);
}

}  // namespace talentmatch::http::dto
