// /cv-analysis: a file in, a profile out, a consultant made of it.
#include <atomic>

#include <fmt/format.h>
#include <unistd.h>

#include "http/dto/consultant.hpp"
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

Result<Created<dto::ResumeOut>> analyse(const Services& services, const Caller& caller, const SentFile& upload) {
    return made(services.cv_analysis.analyse(caller.actor, upload.file->path, upload.file->file_name), dto::resume_out);
}

Result<std::vector<dto::ResumeSummaryOut>> list(const Services& services, const Caller& caller,
                                                const Query<dto::ResumeQuery>& query) {
    const use_cases::ResumeFilter filter{query->consultant_id, query->status};
    return each(services.cv_analysis.get_all_resumes(caller.actor, filter, page_of(*query)), dto::resume_summary_out);
}

Result<dto::ResumeOut> read(const Services& services, const Caller& caller, ResumeId id) {
    return one(services.cv_analysis.get_resume_by_id(caller.actor, id), dto::resume_out);
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
    if (body->profile) request.corrected = dto::profile_of(*body->profile);
    if (body->overrides) request.adjust = [&](Consultant& consultant) { dto::apply(*body->overrides, consultant); };
    return made(services.cv_analysis.create_consultant(caller.actor, id, request), dto::consultant_out);
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
        get("/cv-analysis/{resume_id}/file", Access::with(analyse_cvs), "Le fichier d'origine", file_of),
        post("/cv-analysis/{resume_id}/consultant", Access::with(analyse_cvs), "Fait d'un CV un consultant",
             make_consultant),
        remove("/cv-analysis/{resume_id}", Access::with(analyse_cvs), "Supprime un CV et son fichier", erase),
    };
}

}  // namespace talentmatch::http::v1
