// /cv-analysis: a file in, a profile out, a consultant made of it.
#include <algorithm>
#include <atomic>
#include <cctype>
#include <fstream>
#include <iterator>
#include <variant>

#include <fmt/format.h>
#include <unistd.h>

#include "http/dto/consultant.hpp"
#include "http/dto/json_resume.hpp"
#include "http/dto/resume.hpp"
#include "http/v1/handlers.hpp"
#include "http/v1/routes.hpp"
#include "use_cases/cv_analysis.hpp"

namespace talentmatch::http::v1 {
namespace {

std::filesystem::path fresh_file(const std::filesystem::path& folder) {
    static std::atomic<unsigned> last = 0;
    return folder / fmt::format("talentmatch-download-{}-{}", ::getpid(), ++last);
}

std::string media_type_of(DocumentFormat format) {
    switch (format) {
        case DocumentFormat::pdf:
            return "application/pdf";
        case DocumentFormat::docx:
            return "application/vnd.openxmlformats-officedocument.wordprocessingml.document";
        case DocumentFormat::odt:
            return "application/vnd.oasis.opendocument.text";
        case DocumentFormat::txt:
            return "text/plain; charset=utf-8";
        case DocumentFormat::rtf:
            return "application/rtf";
        case DocumentFormat::doc:
            return "application/msword";
        case DocumentFormat::html:
            // A stranger's page: it is handed over as text, so that no browser runs it under our name.
            return "text/plain; charset=utf-8";
        case DocumentFormat::eml:
            return "message/rfc822";
        case DocumentFormat::europass:
            return "application/octet-stream";
    }
    return "application/octet-stream";
}

auto said_in(const Caller& caller) {
    return [language = caller.language](const Resume& resume) { return dto::resume_out(resume, language); };
}

bool is_json(const UploadedFile& file) {
    std::string name = file.file_name;
    std::ranges::transform(name, name.begin(), [](unsigned char c) { return c < 0x80 ? std::tolower(c) : c; });
    return name.ends_with(".json") || file.content_type.starts_with("application/json") ||
           file.content_type.starts_with(dto::JsonResume::media_type);
}

Result<Created<dto::ResumeOut>> analyse(const Services& services, const Caller& caller,
                                        const ApplicationSettings& settings, const SentFile& upload) {
    if (is_json(*upload.file) && upload.file->size_bytes <= settings.json_limit_bytes) {
        std::ifstream stream(upload.file->path, std::ios::binary);
        const std::string text{std::istreambuf_iterator<char>(stream), {}};
        auto profile = dto::declared_profile(text, caller.language);
        if (!profile) return fail(profile);
        if (*profile)
            return made(services.cv_analysis.declare(caller.actor, **std::move(profile), upload.file->path,
                                                     upload.file->file_name),
                        said_in(caller));
    }
    return made(services.cv_analysis.analyse(caller.actor, upload.file->path, upload.file->file_name), said_in(caller));
}

Result<std::vector<dto::ResumeSummaryOut>> list(const Services& services, const Caller& caller,
                                                const Query<dto::ResumeQuery>& query) {
    const use_cases::ResumeFilter filter{query->consultant_id, query->status};
    return each(services.cv_analysis.get_all_resumes(caller.actor, filter, page_of(*query)), dto::resume_summary_out);
}

Result<std::variant<dto::ResumeOut, dto::JsonResume>> read(const Services& services, const Caller& caller, ResumeId id,
                                                           const Query<dto::ResumeFormatQuery>& query,
                                                           Accepted accepted) {
    const auto resume = services.cv_analysis.get_resume_by_id(caller.actor, id);
    if (!resume) return fail(resume);
    const bool is_own = !query->format && !accepted.names(dto::JsonResume::media_type);
    if (query->format == dto::ResumeFormat::own || is_own) return dto::resume_out(*resume, caller.language);
    if (resume->status != ResumeStatus::analysed)
        return fail(ErrorKind::wrong_state, "resume_not_analysed", "Ce CV n'a pas pu être lu.");
    return dto::json_resume_out(resume->profile);
}

Result<Download> file_of(const Services& services, const Caller& caller, const ApplicationSettings& settings,
                         ResumeId id) {
    const std::filesystem::path into = fresh_file(settings.temporary_files);
    return one(services.cv_analysis.fetch_file(caller.actor, id, into),
               [&](const Resume& resume) { return Download{into, resume.file_name, media_type_of(resume.format)}; });
}

Result<Created<dto::ConsultantOut>> make_consultant(const Services& services, const Caller& caller, ResumeId id,
                                                    const Body<dto::ConsultantFromResumeIn>& body) {
    use_cases::ConsultantFromResume request;
    if (body->profile) request.corrected = dto::correction_of(*body->profile);
    if (body->overrides) request.adjust = [&](Consultant& consultant) { dto::apply(*body->overrides, consultant); };
    return made(services.cv_analysis.create_consultant(caller.actor, id, request), dto::consultant_out);
}

Result<dto::ResumeOut> correct(const Services& services, const Caller& caller, ResumeId id,
                               const Body<dto::ResumeCorrectionIn>& body) {
    return one(services.cv_analysis.correct(caller.actor, id, dto::correction_of(body->profile), plain(body->version)),
               said_in(caller));
}

Result<dto::ReanalysisOut> reanalyse(const Services& services, const Caller& caller,
                                     const ApplicationSettings& settings, ResumeId id,
                                     const Query<dto::ReanalysisQuery>& query) {
    const std::filesystem::path scratch = fresh_file(settings.temporary_files);
    const auto keep = plain(query->dry_run) ? use_cases::Keep::no : use_cases::Keep::yes;
    const auto result = services.cv_analysis.reanalyse(caller.actor, id, scratch, keep);
    std::error_code ignored;
    std::filesystem::remove(scratch, ignored);
    return one(result, [&](const use_cases::Reanalysis& read_again) {
        return dto::reanalysis_out(read_again, caller.language);
    });
}

Result<void> erase(const Services& services, const Caller& caller, ResumeId id) {
    return services.cv_analysis.delete_resume(caller.actor, id);
}

}  // namespace

std::vector<Route> cv_analysis() {
    using enum Permission;
    return {
        post("/cv-analysis", Access::with(analyse_cvs),
             "Analyse un CV (PDF, DOCX, DOC, ODT, RTF, HTML, EML, Europass, TXT)", analyse),
        get("/cv-analysis", Access::with(analyse_cvs), "Liste les CV, sans leur profil", list),
        get("/cv-analysis/{resume_id}", Access::with(analyse_cvs), "Un CV et son profil", read),
        put("/cv-analysis/{resume_id}", Access::with(analyse_cvs),
            "Corrige ou confirme des champs : ils sont désormais vérifiés", correct),
        post("/cv-analysis/{resume_id}/reanalyse", Access::with(analyse_cvs),
             "Relit le fichier avec le lecteur actuel, sans toucher à ce qu'une personne a dit", reanalyse),
        get("/cv-analysis/{resume_id}/file", Access::with(analyse_cvs), "Le fichier d'origine", file_of),
        post("/cv-analysis/{resume_id}/consultant", Access::with(analyse_cvs), "Fait d'un CV un consultant",
             make_consultant),
        remove("/cv-analysis/{resume_id}", Access::with(analyse_cvs), "Supprime un CV et son fichier", erase),
    };
}

}  // namespace talentmatch::http::v1
