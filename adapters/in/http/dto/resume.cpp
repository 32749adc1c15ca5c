#include "http/dto/resume.hpp"

#include "http/dto/mapped.hpp"

namespace talentmatch::http::dto {
namespace {

CorrectionOut correction_out(const Correction& c) { return {c.field, c.before, c.after, c.by, c.at}; }

DifferenceOut difference_out(const use_cases::ProfileDifference& d) { return {d.field, d.before, d.after}; }

/// What the short and the full answer both say of the file and how its reading went.
template <class Out>
Out file_out(const Resume& r) {
    Out out;
    out.id = r.id;
    out.company_id = r.company_id;
    out.consultant_id = r.consultant_id;
    out.uploaded_by = r.uploaded_by;
    out.file_name = r.file_name;
    out.format = r.format;
    out.size_bytes = r.size_bytes;
    out.sha256 = r.sha256;
    out.status = r.status;
    out.reason = r.reason;
    out.parser_version = r.parser_version;
    out.created_at = r.created_at;
    out.updated_at = r.updated_at;
    return out;
}

}  // namespace

ResumeSummaryOut resume_summary_out(const Resume& r) { return file_out<ResumeSummaryOut>(r); }

ResumeOut resume_out(const Resume& r, Language language) {
    auto out = file_out<ResumeOut>(r);
    out.is_outdated = use_cases::is_outdated(r);
    out.version = r.review.version;
    if (r.status == ResumeStatus::analysed) out.profile = profile_out(r.profile, language);
    out.corrections = mapped<CorrectionOut>(r.review.corrections, correction_out);
    return out;
}

AttachedCvOut attached_cv_out(const use_cases::AttachedCv& attached, Language language) {
    const auto filled = [](const use_cases::FilledField& field) { return FilledFieldOut{field.field, field.value}; };
    return {resume_out(attached.resume, language), mapped<FilledFieldOut>(attached.filled, filled)};
}

ReanalysisOut reanalysis_out(const use_cases::Reanalysis& r, Language language) {
    return {.analysis = resume_out(r.resume, language),
            .changed = mapped<DifferenceOut>(r.changed, difference_out),
            .kept = mapped<DifferenceOut>(r.kept, difference_out)};
}

use_cases::ProfileCorrection correction_of(const ProfilePatch& patch) {
    use_cases::ProfileCorrection correction;
    ProfileItem item;
    const auto take = [&](std::string_view name, const auto& given, auto& into) {
        if (!given.value) return;
        into = *given.value;
        correction.given.emplace(name);
    };
    take("first_name", patch.first_name, item.first_name);
    take("last_name", patch.last_name, item.last_name);
    take("email", patch.email, item.email);
    take("phone", patch.phone, item.phone);
    take("location", patch.location, item.location);
    take("title", patch.title, item.title);
    take("summary", patch.summary, item.summary);
    take("mobility", patch.mobility, item.mobility);
    take("availability", patch.availability, item.availability);
    take("work_permit", patch.work_permit, item.work_permit);
    take("links", patch.links, item.links);
    take("driving_licences", patch.driving_licences, item.driving_licences);
    take("pay", patch.pay, item.pay);
    take("nationalities", patch.nationalities, item.nationalities);
    take("positions", patch.positions, item.positions);
    take("education", patch.education, item.education);
    take("languages", patch.languages, item.languages);
    take("certifications", patch.certifications, item.certifications);
    take("skills", patch.skills, item.skills);
    take("experience_months", patch.experience_months, item.experience_months);
    correction.said = profile_of(item);
    for (const auto& skill : item.skills.items)
        correction.skills_instead_of.push_back(plain(skill.corrects).value_or(""));
    return correction;
}

}  // namespace talentmatch::http::dto
