// A call for tender comes in as a document or as text; a draft goes out, for a person to validate.
#pragma once

#include <filesystem>
#include <memory>
#include <optional>
#include <string>
#include <string_view>

#include "entities/actor.hpp"
#include "entities/gazetteer.hpp"
#include "entities/tender.hpp"
#include "entities/tender_reading.hpp"
#include "ports/clock.hpp"
#include "ports/document_reader.hpp"
#include "ports/skill_repository.hpp"
#include "ports/tender_repository.hpp"
#include "use_cases/cv_analysis.hpp"
#include "use_cases/skill_aliases.hpp"

namespace talentmatch::use_cases {

struct TenderIntake {
    TenderReading reading;
    Tender tender;  ///< stored (status `draft`) or, with Keep::no, what would be
};

class TenderIntakeUseCase {
public:
    TenderIntakeUseCase(ports::TenderRepository& tenders, ports::SkillRepository& skills, SkillAliasUseCase& aliases,
                        const ports::DocumentReader& reader, std::shared_ptr<const Gazetteer> gazetteer,
                        const ports::Clock& clock);

    /// A draft needs neither client nor complete fields: what is missing stands in `needs_review`, and the tender
    /// cannot be opened without it. The title falls back to the file's name.
    /// @error those of DocumentReader; invalid_input "tender_without_text"
    [[nodiscard]] Result<TenderIntake> from_document(const Actor& actor, const std::filesystem::path& file,
                                                     const std::string& file_name, Keep keep);

    /// The same for pasted text.
    [[nodiscard]] Result<TenderIntake> from_text(const Actor& actor, std::string_view text, Keep keep);

private:
    [[nodiscard]] Result<TenderIntake> take_in(const Actor& actor, const Document& document, const std::string& title,
                                               Keep keep);

    ports::TenderRepository& tenders_;
    ports::SkillRepository& skills_;
    SkillAliasUseCase& aliases_;
    const ports::DocumentReader& reader_;
    std::shared_ptr<const Gazetteer> gazetteer_;
    const ports::Clock& clock_;
};

}  // namespace talentmatch::use_cases
