#include "use_cases/tender_intake.hpp"

#include <utility>

#include "cv/tender/tender.hpp"
#include "cv/text/utf8.hpp"
#include "use_cases/access.hpp"
#include "use_cases/skill_book.hpp"
#include "use_cases/tender_draft.hpp"
#include "use_cases/validation.hpp"

namespace talentmatch::use_cases {
namespace {

std::string title_from(const std::string& file_name) {
    const auto slash = file_name.find_last_of("/\\");
    auto name = slash == std::string::npos ? file_name : file_name.substr(slash + 1);
    if (const auto dot = name.rfind('.'); dot != std::string::npos && dot > 0) name.resize(dot);
    return cv::shortened(cv::trim(name), 200);
}

}  // namespace

TenderIntakeUseCase::TenderIntakeUseCase(ports::TenderRepository& tenders, ports::SkillRepository& skills,
                                         SkillAliasUseCase& aliases, const ports::DocumentReader& reader,
                                         std::shared_ptr<const Gazetteer> gazetteer, const ports::Clock& clock)
    : tenders_(tenders),
      skills_(skills),
      aliases_(aliases),
      reader_(reader),
      gazetteer_(std::move(gazetteer)),
      clock_(clock) {}

Result<TenderIntake> TenderIntakeUseCase::from_document(const Actor& actor, const std::filesystem::path& file,
                                                        const std::string& file_name, Keep keep) {
    if (const auto allowed = require(actor, Permission::write_tenders); !allowed) return fail(allowed);
    const auto facts = reader_.identify(file, file_name);
    if (!facts) return fail(facts);
    const auto document = reader_.read(file, facts->format);
    if (!document) return fail(document);
    return take_in(actor, *document, title_from(file_name), keep);
}

Result<TenderIntake> TenderIntakeUseCase::from_text(const Actor& actor, std::string_view text, Keep keep) {
    if (const auto allowed = require(actor, Permission::write_tenders); !allowed) return fail(allowed);
    return take_in(actor, document_of_text(text), "", keep);
}

Result<TenderIntake> TenderIntakeUseCase::take_in(const Actor& actor, const Document& document,
                                                  const std::string& title, Keep keep) {
    const auto taxonomy = aliases_.taxonomy_of(actor, actor.company);
    if (!taxonomy) return fail(taxonomy);
    TenderIntake intake;
    intake.reading = cv::read_tender(document, **taxonomy, *gazetteer_, day_of(clock_.now()));
    if (cv::trim(intake.reading.text, "\n").empty())
        return fail(ErrorKind::invalid_input, "tender_without_text", "Ce document ne contient pas de texte.");
    intake.tender = tender_from(intake.reading);
    if (intake.tender.title.empty()) intake.tender.title = title;
    intake.tender.company_id = actor.company;
    intake.tender.created_at = clock_.now();
    SkillBook book{actor.company};
    if (const auto asked = book.look_up(skills_, actor, intake.tender.skills); !asked) return fail(asked);
    book.keep_known(intake.tender.skills);
    if (const auto valid = validated(intake.tender); !valid) return fail(valid);
    if (keep == Keep::no) return intake;
    auto stored = tenders_.create(actor, intake.tender);
    if (!stored) return fail(stored);
    intake.tender = *std::move(stored);
    return intake;
}

}  // namespace talentmatch::use_cases
