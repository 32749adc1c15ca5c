#include "http/dto/resume.hpp"

#include <algorithm>
#include <iterator>

namespace talentmatch::http::dto {
namespace {

/// An optional text of the core as an optional DTO text of any bounds.
struct AsText {
    const std::optional<std::string>& text;

    template <std::size_t Min, std::size_t Max>
    operator std::optional<Text<Min, Max>>() const {  // NOLINT(google-explicit-constructor)
        return text ? std::optional(Text<Min, Max>{*text}) : std::nullopt;
    }
};

/// What maps item by item, from a list of one side to a list of the other.
template <class To, class From, class Map>
std::vector<To> mapped(const std::vector<From>& items, Map map) {
    std::vector<To> all;
    all.reserve(items.size());
    std::ranges::transform(items, std::back_inserter(all), map);
    return all;
}

EvidenceItem evidence_out(const Evidence& evidence) {
    EvidenceItem item;
    item.page = {{evidence.page}};
    item.box = BoxItem{evidence.box.left, evidence.box.top, evidence.box.right, evidence.box.bottom};
    item.quote = {{evidence.quote}};
    item.method = evidence.method;
    item.confidence = {{evidence.confidence}};
    return item;
}

Evidence evidence_of(const EvidenceItem& item) {
    Evidence evidence;
    evidence.page = plain(item.page);
    if (item.box) evidence.box = {item.box->left, item.box->top, item.box->right, item.box->bottom};
    evidence.quote = plain(item.quote).value_or("");
    evidence.method = item.method;
    evidence.confidence = plain(item.confidence);
    return evidence;
}

/// What comes without evidence was said by the person who corrects.
Evidence evidence_or_person(const std::optional<EvidenceItem>& item) {
    return evidence_of(item.value_or(EvidenceItem()));
}

TextItem found_out(const Found<std::string>& found) { return {{found.value}, evidence_out(found.evidence)}; }

Found<std::string> found_of(const TextItem& item) { return {item.value.value, evidence_or_person(item.evidence)}; }

TextItem certification_out(const Found<Certification>& found) {
    return {{found.value.name}, evidence_out(found.evidence)};
}

Found<Certification> certification_of(const TextItem& item) {
    return {{.name = item.value.value}, evidence_or_person(item.evidence)};
}

std::optional<TextItem> maybe_out(const std::optional<Found<std::string>>& found) {
    return found ? std::optional(found_out(*found)) : std::nullopt;
}

std::optional<Found<std::string>> maybe_of(const std::optional<TextItem>& item) {
    return item ? std::optional(found_of(*item)) : std::nullopt;
}

PositionItem position_out(const Position& p) {
    PositionItem item;
    item.title = {p.title};
    item.company = AsText{p.company};
    item.client = AsText{p.client};
    item.location = AsText{p.location};
    item.start = p.start;
    item.end = p.end;
    item.is_current = {p.is_current};
    item.description = {{p.description}};
    for (const std::string& name : p.technologies) item.technologies.items.push_back({name});
    item.evidence = evidence_out(p.evidence);
    return item;
}

Position position_of(const PositionItem& item) {
    return {.title = plain(item.title),
            .company = plain(item.company),
            .client = plain(item.client),
            .location = plain(item.location),
            .start = item.start,
            .end = item.end,
            .is_current = plain(item.is_current),
            .description = plain(item.description).value_or(""),
            .technologies = plain(item.technologies),
            .evidence = evidence_or_person(item.evidence)};
}

EducationItem education_out(const Education& e) {
    EducationItem item;
    item.degree = {e.degree};
    item.institution = AsText{e.institution};
    item.area = AsText{e.area};
    item.start = e.start;
    item.end = e.end;
    item.evidence = evidence_out(e.evidence);
    return item;
}

Education education_of(const EducationItem& item) {
    return {.degree = plain(item.degree),
            .institution = plain(item.institution),
            .area = plain(item.area),
            .start = item.start,
            .end = item.end,
            .evidence = evidence_or_person(item.evidence)};
}

SpokenLanguageItem language_out(const Found<SpokenLanguage>& found) {
    return {{found.value.code}, found.value.level, evidence_out(found.evidence)};
}

Found<SpokenLanguage> language_of_item(const SpokenLanguageItem& item) {
    return {{item.code.value, item.level}, evidence_or_person(item.evidence)};
}

ResumeSkillItem skill_out(const ResumeSkill& skill) {
    ResumeSkillItem item;
    item.name = {skill.name};
    item.slug = AsText{skill.slug};
    item.category = {skill.category};
    if (skill.months) item.months = {{*skill.months}};
    item.last_used = skill.last_used;
    item.evidence.items = mapped<EvidenceItem>(skill.evidence, evidence_out);
    return item;
}

ResumeSkill skill_of(const ResumeSkillItem& item) {
    ResumeSkill skill{plain(item.name),   plain(item.slug), plain(item.category),
                      plain(item.months), item.last_used,   mapped<Evidence>(item.evidence.items, evidence_of)};
    if (skill.evidence.empty()) skill.evidence.push_back(evidence_of({}));
    return skill;
}

}  // namespace

ProfileItem profile_out(const ResumeProfile& p) {
    ProfileItem item;
    item.first_name = maybe_out(p.first_name);
    item.last_name = maybe_out(p.last_name);
    item.email = maybe_out(p.email);
    item.phone = maybe_out(p.phone);
    item.location = maybe_out(p.location);
    item.title = maybe_out(p.title);
    item.summary = maybe_out(p.summary);
    item.links.items = mapped<TextItem>(p.links, found_out);
    item.positions.items = mapped<PositionItem>(p.positions, position_out);
    item.education.items = mapped<EducationItem>(p.education, education_out);
    item.languages.items = mapped<SpokenLanguageItem>(p.languages, language_out);
    item.certifications.items = mapped<TextItem>(p.certifications, certification_out);
    item.skills.items = mapped<ResumeSkillItem>(p.skills, skill_out);
    if (p.experience_months) item.experience_months = {{*p.experience_months}};
    for (const std::string& finding : p.findings) item.findings.items.push_back({finding});
    item.language = {{p.language}};
    return item;
}

ResumeProfile profile_of(const ProfileItem& item) {
    ResumeProfile p;
    p.first_name = maybe_of(item.first_name);
    p.last_name = maybe_of(item.last_name);
    p.email = maybe_of(item.email);
    p.phone = maybe_of(item.phone);
    p.location = maybe_of(item.location);
    p.title = maybe_of(item.title);
    p.summary = maybe_of(item.summary);
    p.links = mapped<Found<std::string>>(item.links.items, found_of);
    p.positions = mapped<Position>(item.positions.items, position_of);
    p.education = mapped<Education>(item.education.items, education_of);
    p.languages = mapped<Found<SpokenLanguage>>(item.languages.items, language_of_item);
    p.certifications = mapped<Found<Certification>>(item.certifications.items, certification_of);
    p.skills = mapped<ResumeSkill>(item.skills.items, skill_of);
    p.experience_months = plain(item.experience_months);
    p.findings = plain(item.findings);
    p.language = plain(item.language).value_or("");
    return p;
}

ResumeSummaryOut resume_summary_out(const Resume& r) {
    return {.id = r.id,
            .company_id = r.company_id,
            .consultant_id = r.consultant_id,
            .uploaded_by = r.uploaded_by,
            .file_name = r.file_name,
            .format = r.format,
            .size_bytes = r.size_bytes,
            .sha256 = r.sha256,
            .status = r.status,
            .reason = r.reason,
            .parser_version = r.parser_version,
            .created_at = r.created_at,
            .updated_at = r.updated_at};
}

ResumeOut resume_out(const Resume& r) {
    return {.id = r.id,
            .company_id = r.company_id,
            .consultant_id = r.consultant_id,
            .uploaded_by = r.uploaded_by,
            .file_name = r.file_name,
            .format = r.format,
            .size_bytes = r.size_bytes,
            .sha256 = r.sha256,
            .status = r.status,
            .reason = r.reason,
            .parser_version = r.parser_version,
            .profile = r.status == ResumeStatus::analysed ? std::optional(profile_out(r.profile)) : std::nullopt,
            .created_at = r.created_at,
            .updated_at = r.updated_at};
}

}  // namespace talentmatch::http::dto
