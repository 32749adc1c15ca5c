// /tenders/from-document: a call for tender as it comes in, a draft as it goes out.
#include "use_cases/tender_intake.hpp"
#include "http/dto/tender_draft.hpp"
#include "http/v1/handlers.hpp"
#include "http/v1/routes.hpp"

namespace talentmatch::http::v1 {
namespace {

Result<Created<dto::TenderDraftOut>> from_document(const Services& services, const Caller& caller,
                                                   const Query<dto::TenderIntakeQuery>& query,
                                                   const FileOr<dto::TenderTextIn>& body) {
    const auto keep = plain(query->store) ? use_cases::Keep::yes : use_cases::Keep::no;
    const auto intake =
        body.file ? services.tender_intake.from_document(caller.actor, body.file->path, body.file->file_name, keep)
                  : services.tender_intake.from_text(caller.actor, body.value.text.value, keep);
    return made(intake, [&](const use_cases::TenderIntake& made_of) {
        return dto::tender_draft_out(made_of, caller.language);
    });
}

}  // namespace

std::vector<Route> tender_intake() {
    return {post("/tenders/from-document", Access::with(Permission::write_tenders),
                 "Fait d'un document ou d'un texte un appel d'offres à valider", from_document)};
}

}  // namespace talentmatch::http::v1
