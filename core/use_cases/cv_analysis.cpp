#include "use_cases/cv_analysis.hpp"

#include <algorithm>
#include <utility>

#include <fmt/format.h>

#include "cv/person/spoken.hpp"
#include "cv/reader.hpp"
#include "use_cases/access.hpp"
#include "use_cases/object_keys.hpp"
#include "use_cases/skill_book.hpp"
#include "use_cases/validation.hpp"

namespace talentmatch::use_cases {
namespace {

/// The name as the user sees it, without the folders some clients send along.
std::string base_name(const std::string& file_name) {
    const auto slash = file_name.find_last_of("/\\");
    return slash == std::string::npos ? file_name : file_name.substr(slash + 1);
}

Result<void> check_file_name(const std::string& name) {
    FieldErrors errors;
    errors.check_text({"file"}, std::string_view{name}, {1, 255});
    return errors.result();
}

bool is_read(const Resume& resume) {
    return resume.status == ResumeStatus::analysed || resume.status == ResumeStatus::unreadable;
}

std::unexpected<Error> already_linked() {
    return fail(ErrorKind::wrong_state, "resume_already_linked", "Ce CV appartient déjà à un consultant.");
}

/// Admin works in the name of the company whose consultant it is.
Actor within(Actor actor, CompanyId company) {
    if (actor.sees_everything()) actor.company = company;
    return actor;
}

Result<void> require_cv_rights(const Actor& actor) {
    if (const auto allowed = require(actor, Permission::analyse_cvs); !allowed) return allowed;
    return require(actor, Permission::write_consultants);
}

/// The profile that a consultant is made of: what is stored, corrected by what the caller says.
ResumeProfile profile_for(const Resume& resume, const ConsultantFromResume& request, const Actor& actor,
                          const Taxonomy& taxonomy, Instant now) {
    if (!request.corrected) return resume.profile;
    auto after = correct(resume.profile, resume.review, *request.corrected, {actor.user, now});
    recount(after.profile, after.review, taxonomy, day_of(now));
    return std::move(after.profile);
}

}  // namespace

std::optional<LanguageLevel> stated_level(std::string_view words) { return cv::find_level(words); }

CvAnalysisUseCase::CvAnalysisUseCase(ports::ResumeRepository& resumes, ports::ConsultantRepository& consultants,
                                     ports::SkillRepository& skills, SkillAliasUseCase& aliases,
                                     ports::ObjectStore& objects, const ports::DocumentReader& reader,
                                     std::shared_ptr<const Taxonomy> taxonomy, const ports::Clock& clock,
                                     std::shared_ptr<const Gazetteer> gazetteer)
    : resumes_(resumes),
      consultants_(consultants),
      skills_(skills),
      aliases_(aliases),
      objects_(objects),
      reader_(reader),
      taxonomy_(std::move(taxonomy)),
      gazetteer_(std::move(gazetteer)),
      clock_(clock) {}

Result<Resume> CvAnalysisUseCase::analyse(const Actor& actor, const std::filesystem::path& file,
                                          std::string file_name) {
    if (const auto allowed = require(actor, Permission::analyse_cvs); !allowed) return fail(allowed);
    file_name = base_name(file_name);
    if (const auto valid = check_file_name(file_name); !valid) return fail(valid);
    const auto facts = reader_.identify(file, file_name);
    if (!facts) return fail(facts);
    auto stored = resumes_.by_sha256(actor, facts->sha256);
    if (!stored && stored.error().kind != ErrorKind::not_found) return stored;
    if (stored && is_read(*stored)) return stored;
    const auto key = object_key(actor.company, facts->sha256);
    if (const auto put = objects_.put(key, file); !put) return fail(put);
    if (!stored) stored = register_file(actor, *facts, key, std::move(file_name));
    if (!stored || is_read(*stored)) return stored;
    return read(actor, *stored, file);
}

Result<Resume> CvAnalysisUseCase::register_file(const Actor& actor, const ports::FileFacts& facts,
                                                const std::string& key, std::string file_name) {
    Resume resume;
    resume.company_id = actor.company;
    resume.uploaded_by = actor.user;
    resume.file_name = std::move(file_name);
    resume.format = facts.format;
    resume.size_bytes = facts.size_bytes;
    resume.sha256 = facts.sha256;
    resume.object_key = key;
    resume.created_at = clock_.now();
    auto created = resumes_.create(actor, resume);
    // Somebody else sent the same file meanwhile: theirs is as good.
    if (!created && created.error().code == "resume_exists") return resumes_.by_sha256(actor, facts.sha256);
    return created;
}

Result<Resume> CvAnalysisUseCase::reading_of(const Actor& actor, const Resume& resume,
                                             const std::filesystem::path& file) const {
    const auto taxonomy = aliases_.taxonomy_of(actor, resume.company_id);
    if (!taxonomy) return fail(taxonomy);
    const auto document = reader_.read(file, resume.format);
    if (!document) return fail(document);
    const auto now = clock_.now();
    Resume result = resume;
    result.parser_version = cv::parser_version;
    result.updated_at = now;
    result.reason.reset();
    result.profile = {};
    result.text = cv::reading_text(*document);
    if (result.text.find_first_not_of(" \t\r\n") == std::string::npos) {
        result.status = ResumeStatus::unreadable;
        result.reason = "no_text";
        result.text.clear();
    } else {
        result.status = ResumeStatus::analysed;
        result.profile = cv::read_profile(*document, **taxonomy, day_of(now), gazetteer_.get());
    }
    return result;
}

Result<Resume> CvAnalysisUseCase::read(const Actor& actor, const Resume& resume, const std::filesystem::path& file) {
    auto reading = reading_of(actor, resume, file);
    if (!reading && reading.error().kind != ErrorKind::invalid_input) return reading;
    auto stored = resumes_.update(actor, resume.id, [&](const Resume& before) -> Result<Resume> {
        if (is_read(before)) return before;
        auto after = reading ? *reading : before;
        if (!reading) {
            after.status = ResumeStatus::failed;
            after.reason = reading.error().code;
            after.parser_version = cv::parser_version;
            after.updated_at = clock_.now();
        }
        after.consultant_id = before.consultant_id;
        after.review = before.review;
        return after;
    });
    if (stored && !reading) return reading;
    return stored;
}

Result<AttachedCv> CvAnalysisUseCase::process_cv(const Actor& actor, ConsultantId consultant,
                                                 const std::filesystem::path& file, std::string file_name) {
    if (const auto allowed = require_cv_rights(actor); !allowed) return fail(allowed);
    const auto person = consultants_.by_id(actor, consultant);
    if (!person) return fail(person);
    const auto inside = within(actor, person->company_id);
    const auto resume = analyse(inside, file, std::move(file_name));
    if (!resume) return fail(resume);
    auto linked = link(inside, resume->id, consultant, std::nullopt);
    if (!linked) return fail(linked);
    if (linked->status != ResumeStatus::analysed) return AttachedCv{std::move(*linked), {}};
    auto filled = fill(inside, *person, linked->profile);
    if (!filled) return fail(filled);
    return AttachedCv{std::move(*linked), std::move(*filled)};
}

Result<Resume> CvAnalysisUseCase::link(const Actor& actor, ResumeId id, ConsultantId consultant,
                                       const std::optional<ProfileCorrection>& corrected) {
    const auto now = clock_.now();
    return resumes_.update(actor, id, [&](const Resume& stored) -> Result<Resume> {
        if (stored.consultant_id && *stored.consultant_id != consultant) return already_linked();
        auto wanted = stored;
        wanted.consultant_id = consultant;
        if (corrected) {
            auto after = use_cases::correct(stored.profile, stored.review, *corrected, {actor.user, now});
            wanted.profile = std::move(after.profile);
            wanted.review = std::move(after.review);
            recount(wanted.profile, wanted.review, *taxonomy_, day_of(now));
        }
        wanted.updated_at = now;
        return wanted;
    });
}

Result<std::vector<FilledField>> CvAnalysisUseCase::fill(const Actor& actor, const Consultant& consultant,
                                                         const ResumeProfile& profile) {
    auto found = consultant_from(profile, *taxonomy_, day_of(clock_.now()));
    SkillBook book{consultant.company_id};
    if (const auto asked = book.look_up(skills_, actor, found.skills); !asked) return fail(asked);
    book.keep_known(found.skills);
    const auto now = clock_.now();
    std::vector<FilledField> filled;
    const auto updated = consultants_.update(actor, consultant.id, [&](const Consultant& stored) -> Result<Consultant> {
        auto wanted = stored;
        filled = fill_gaps(wanted, found);
        if (!filled.empty()) wanted.updated_at = now;
        return wanted;
    });
    if (!updated) return fail(updated);
    return filled;
}

Result<Consultant> CvAnalysisUseCase::create_consultant(const Actor& actor, ResumeId id,
                                                        const ConsultantFromResume& request) {
    if (const auto allowed = require_cv_rights(actor); !allowed) return fail(allowed);
    const auto resume = resumes_.by_id(actor, id);
    if (!resume) return fail(resume);
    if (resume->consultant_id) return already_linked();
    if (resume->status != ResumeStatus::analysed && !request.corrected)
        return fail(ErrorKind::wrong_state, "resume_not_analysed", "Ce CV n'a pas pu être lu : donnez son profil.");
    auto consultant = consultant_from(profile_for(*resume, request, actor, *taxonomy_, clock_.now()), *taxonomy_,
                                      day_of(clock_.now()));
    SkillBook book{resume->company_id};
    if (const auto asked = book.look_up(skills_, actor, consultant.skills); !asked) return fail(asked);
    book.keep_known(consultant.skills);
    if (request.adjust) {
        (*request.adjust)(consultant);
        if (const auto asked = book.look_up(skills_, actor, consultant.skills); !asked) return fail(asked);
    }
    FieldErrors errors;
    book.resolve(consultant.skills, errors);
    validate(consultant, errors);
    if (const auto valid = errors.result(); !valid) return fail(valid);
    consultant.id = {};
    consultant.company_id = resume->company_id;
    consultant.created_at = clock_.now();
    consultant.updated_at.reset();
    auto created = consultants_.create(actor, consultant);
    if (!created) return created;
    if (const auto linked = link(actor, id, created->id, request.corrected); !linked) {
        // Somebody was faster with the same CV, or it is gone: one person is not stored twice.
        if (const auto undone = consultants_.remove(actor, created->id); !undone) return fail(undone);
        return fail(linked);
    }
    return created;
}

Result<std::vector<Resume>> CvAnalysisUseCase::get_all_resumes(const Actor& actor, const ports::ResumeFilter& filter,
                                                               Page page) {
    if (const auto allowed = require(actor, Permission::read_consultants); !allowed) return fail(allowed);
    return resumes_.list(actor, filter, page);
}

Result<Resume> CvAnalysisUseCase::get_resume_by_id(const Actor& actor, ResumeId id) {
    if (const auto allowed = require(actor, Permission::read_consultants); !allowed) return fail(allowed);
    return resumes_.by_id(actor, id);
}

Result<Resume> CvAnalysisUseCase::fetch_file(const Actor& actor, ResumeId id, const std::filesystem::path& into) {
    auto resume = get_resume_by_id(actor, id);
    if (!resume) return resume;
    if (const auto fetched = objects_.fetch(resume->object_key, into); !fetched) return fail(fetched);
    return resume;
}

Result<void> CvAnalysisUseCase::delete_resume(const Actor& actor, ResumeId id) {
    if (const auto allowed = require(actor, Permission::analyse_cvs); !allowed) return allowed;
    const auto resume = resumes_.by_id(actor, id);
    if (!resume) return fail(resume);
    if (const auto removed = resumes_.remove(actor, id); !removed) return removed;
    return objects_.remove(resume->object_key);
}

}  // namespace talentmatch::use_cases
