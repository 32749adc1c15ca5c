// CVs: a file comes in, a profile comes out, a person corrects it, a consultant is made of it (spec 3.2.2, 5.2.1).
#pragma once

#include <filesystem>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "entities/consultant.hpp"
#include "entities/gazetteer.hpp"
#include "entities/taxonomy.hpp"
#include "ports/clock.hpp"
#include "ports/consultant_repository.hpp"
#include "ports/document_reader.hpp"
#include "ports/object_store.hpp"
#include "ports/resume_repository.hpp"
#include "ports/skill_repository.hpp"
#include "use_cases/change.hpp"
#include "use_cases/cv_gaps.hpp"
#include "use_cases/profile_correction.hpp"
#include "use_cases/skill_aliases.hpp"

namespace talentmatch::use_cases {

// The value types of ports that callers need: an adapter of the inside never includes a port.
using ports::ResumeFilter;

/// What a consultant made from a CV needs beside the profile.
struct ConsultantFromResume {
    std::optional<ProfileCorrection> corrected;  ///< applied to the stored profile first, as `correct` does
    std::optional<Change<Consultant>> adjust;    ///< applied last: rate, availability, whatever the caller set
};

/// What a second reading of the same file came to.
struct Reanalysis {
    Resume resume;
    std::vector<ProfileDifference> changed;  ///< what the new reading changed
    std::vector<ProfileDifference> kept;     ///< what it would have changed, had not a person said otherwise
};

/// A profile out of a structured file, before the taxonomy has seen it.
struct DeclaredProfile {
    ResumeProfile profile;
    std::vector<ResumeSkill> group_names;  ///< headings of groups of skills: skills themselves when they are known
};

/// How well a language is spoken, in the words of structured files and professional networks: "C1", "Native speaker",
/// "Limited working proficiency", "courant"; nothing when they say no level.
[[nodiscard]] std::optional<LanguageLevel> stated_level(std::string_view words);

/// A CV that now belongs to a consultant, and what the consultant has from it.
struct AttachedCv {
    Resume resume;
    std::vector<FilledField> filled;
};

/// Whether a reading is stored, or only told.
enum class Keep { yes, no };

/// Every function: @error forbidden "permission_missing"; not_found "resume_not_found" for others' ids.
class CvAnalysisUseCase {
public:
    CvAnalysisUseCase(ports::ResumeRepository& resumes, ports::ConsultantRepository& consultants,
                      ports::SkillRepository& skills, SkillAliasUseCase& aliases, ports::ObjectStore& objects,
                      const ports::DocumentReader& reader, std::shared_ptr<const Taxonomy> taxonomy,
                      const ports::Clock& clock, std::shared_ptr<const Gazetteer> gazetteer = nullptr);

    /// Stores the file and its analysis. A file that was analysed before (same bytes, same company) answers the stored
    /// analysis. A readable file without text is stored as `unreadable`; never an invented profile.
    /// @error invalid_input "file_empty", "file_encrypted", "file_broken", "file_too_complex": the file is kept, the
    ///        resume says `failed` with that reason, and the caller hears the error
    /// @error unsupported "file_type_unsupported"; too_large "file_too_large": nothing is kept
    /// @error unavailable "reader_unavailable", "object_store_unavailable"
    [[nodiscard]] Result<Resume> analyse(const Actor& actor, const std::filesystem::path& file, std::string file_name);

    /// A profile that came in a structured file (JSON Resume, our own JSON) instead of a document: kept as an analysis,
    /// every value `declared`. The heading of a group of skills ("JavaScript", "Langages") becomes a skill when the
    /// taxonomy knows it. The same file again answers the stored analysis.
    [[nodiscard]] Result<Resume> declare(const Actor& actor, DeclaredProfile declared,
                                         const std::filesystem::path& file, std::string file_name);

    /// The same, for a consultant who exists: links the CV and fills what the consultant lacks, as fill_gaps does. What
    /// a person entered is never overwritten. (spec: process_cv)
    /// @error not_found "consultant_not_found"; wrong_state "resume_already_linked" to somebody else
    [[nodiscard]] Result<AttachedCv> process_cv(const Actor& actor, ConsultantId consultant,
                                                const std::filesystem::path& file, std::string file_name);

    /// What a person says of the profile; from then on it is theirs (verified) and no later reading changes it. A skill
    /// that was unknown and gets a known name teaches the company that spelling.
    /// @param version the version that the person saw; nothing: whatever is stored
    /// @error conflict "resume_changed" somebody else changed the analysis meanwhile
    /// @error wrong_state "resume_not_analysed" while pending
    /// @error invalid_input with fields
    [[nodiscard]] Result<Resume> correct(const Actor& actor, ResumeId id, const ProfileCorrection& correction,
                                         std::optional<int> version);

    /// Reads the stored file again, with this release's reader and the company's spellings.
    /// @param scratch a file to fetch the original into; removed by the caller
    /// @error as analyse, and then nothing changes; wrong_state "resume_declared": a structured file has one reading
    [[nodiscard]] Result<Reanalysis> reanalyse(const Actor& actor, ResumeId id, const std::filesystem::path& scratch,
                                               Keep keep);

    /// Makes a consultant of an analysis and links both.
    /// @error wrong_state "resume_not_analysed", "resume_already_linked"
    /// @error invalid_input with fields when even the corrected profile lacks a name or a title
    [[nodiscard]] Result<Consultant> create_consultant(const Actor& actor, ResumeId id,
                                                       const ConsultantFromResume& request);

    [[nodiscard]] Result<std::vector<Resume>> get_all_resumes(const Actor& actor, const ports::ResumeFilter& filter,
                                                              Page page);
    [[nodiscard]] Result<Resume> get_resume_by_id(const Actor& actor, ResumeId id);

    /// Copies the original file into `into`; answers its resume.
    /// @error not_found "object_not_found"
    [[nodiscard]] Result<Resume> fetch_file(const Actor& actor, ResumeId id, const std::filesystem::path& into);

    /// Removes the row and the file.
    [[nodiscard]] Result<void> delete_resume(const Actor& actor, ResumeId id);

private:
    [[nodiscard]] Result<Resume> register_file(const Actor& actor, const ports::FileFacts& facts,
                                               const std::string& key, std::string file_name);
    [[nodiscard]] Result<Resume> read(const Actor& actor, const Resume& resume, const std::filesystem::path& file);
    [[nodiscard]] Result<Resume> reading_of(const Actor& actor, const Resume& resume,
                                            const std::filesystem::path& file) const;
    [[nodiscard]] Result<Resume> link(const Actor& actor, ResumeId id, ConsultantId consultant,
                                      const std::optional<ProfileCorrection>& corrected);
    [[nodiscard]] Result<std::vector<FilledField>> fill(const Actor& actor, const Consultant& consultant,
                                                        const ResumeProfile& profile);

    ports::ResumeRepository& resumes_;
    ports::ConsultantRepository& consultants_;
    ports::SkillRepository& skills_;
    SkillAliasUseCase& aliases_;
    ports::ObjectStore& objects_;
    const ports::DocumentReader& reader_;
    std::shared_ptr<const Taxonomy> taxonomy_;
    std::shared_ptr<const Gazetteer> gazetteer_;  // may be null: fewer towns are known
    const ports::Clock& clock_;
};

/// A newer reader has come since.
[[nodiscard]] bool is_outdated(const Resume& resume);

/// What a profile says of a consultant: names, contacts, title, years, rate, first free day, mobility, languages,
/// certifications, and skills by slug or name with years and last use, those that only positions name included; nothing
/// invented.
[[nodiscard]] Consultant consultant_from(const ResumeProfile& profile, const Taxonomy& taxonomy, Date today);

}  // namespace talentmatch::use_cases
