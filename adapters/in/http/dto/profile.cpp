#include "http/dto/profile.hpp"

#include <array>
#include <utility>

#include "http/dto/mapped.hpp"
#include "http/dto/profile_items.hpp"

namespace talentmatch::http::dto {
namespace {

/// The fields that are one text each: on the wire, and in the profile.
constexpr std::array text_fields{
    std::pair(&ProfileItem::first_name, &ResumeProfile::first_name),
    std::pair(&ProfileItem::last_name, &ResumeProfile::last_name),
    std::pair(&ProfileItem::email, &ResumeProfile::email),
    std::pair(&ProfileItem::phone, &ResumeProfile::phone),
    std::pair(&ProfileItem::location, &ResumeProfile::location),
    std::pair(&ProfileItem::title, &ResumeProfile::title),
    std::pair(&ProfileItem::summary, &ResumeProfile::summary),
    std::pair(&ProfileItem::work_permit, &ResumeProfile::work_permit),
};

}  // namespace

ProfileItem profile_out(const ResumeProfile& p, Language language) {
    ProfileItem item;
    for (const auto& [to, from] : text_fields) item.*to = maybe<TextItem>(p.*from, text_out);
    item.mobility = maybe<MobilityItem>(p.mobility, mobility_out);
    item.availability = maybe<AvailabilityItem>(p.availability, availability_out);
    item.links.items = mapped<TextItem>(p.links, text_out);
    item.driving_licences.items = mapped<TextItem>(p.driving_licences, text_out);
    item.pay.items = mapped<PayItem>(p.pay, pay_out);
    item.nationalities.items = mapped<TextItem>(p.nationalities, text_out);
    item.positions.items = mapped<PositionItem>(p.positions, position_out);
    item.education.items = mapped<EducationItem>(p.education, education_out);
    item.languages.items = mapped<SpokenLanguageItem>(
        p.languages, [language](const auto& spoken) { return language_out(spoken, language); });
    item.certifications.items = mapped<CertificationItem>(p.certifications, certification_out);
    item.skills.items = mapped<ResumeSkillItem>(p.skills, resume_skill_out);
    if (p.experience_months) item.experience_months = {*p.experience_months};
    item.implied_skills.value = mapped<ResumeSkillItem>(p.implied_skills, resume_skill_out);
    if (p.document_date) item.document_date.value = {p.document_date->value, evidence_out(p.document_date->evidence)};
    item.findings.value = mapped<ReviewCode>(p.findings, [](const std::string& code) { return ReviewCode{code}; });
    item.needs_review.value = review_out(p, language);
    item.language.value = p.language;
    return item;
}

ResumeProfile profile_of(const ProfileItem& item) {
    ResumeProfile p;
    for (const auto& [from, to] : text_fields) p.*to = maybe<Found<std::string>>(item.*from, text_of_item);
    p.mobility = maybe<Found<Mobility>>(item.mobility, mobility_of);
    p.availability = maybe<Found<Availability>>(item.availability, availability_of);
    p.links = mapped<Found<std::string>>(item.links.items, text_of_item);
    p.driving_licences = mapped<Found<std::string>>(item.driving_licences.items, text_of_item);
    p.pay = mapped<Found<Pay>>(item.pay.items, pay_of);
    p.nationalities = mapped<Found<std::string>>(item.nationalities.items, text_of_item);
    p.positions = mapped<Position>(item.positions.items, position_of);
    p.education = mapped<Education>(item.education.items, education_of);
    p.languages = mapped<Found<SpokenLanguage>>(item.languages.items, language_of_item);
    p.certifications = mapped<Found<Certification>>(item.certifications.items, certification_of);
    p.skills = mapped<ResumeSkill>(item.skills.items, skill_of);
    p.experience_months = plain(item.experience_months);
    return p;
}

}  // namespace talentmatch::http::dto
