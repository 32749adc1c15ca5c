// CV analyses at rest. The common manners are those of CompanyRepository.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "entities/actor.hpp"
#include "entities/page.hpp"
#include "entities/resume.hpp"
#include "ports/decision.hpp"

namespace talentmatch::ports {

struct ResumeFilter {
    std::optional<ConsultantId> consultant_id;
    std::optional<ResumeStatus> status;
};

/// Seen: the rows of the own company; every row for admin; those of the own record for the role consultant.
class ResumeRepository {
public:
    virtual ~ResumeRepository() = default;

    /// Without `text` and `profile`, which are large.
    [[nodiscard]] virtual Result<std::vector<Resume>> list(const Actor& actor, const ResumeFilter& filter,
                                                           Page page) = 0;

    /// @error not_found "resume_not_found"
    [[nodiscard]] virtual Result<Resume> by_id(const Actor& actor, ResumeId id) = 0;

    /// The own company's resume with these bytes, for an import that goes on where it stopped.
    /// @error not_found "resume_not_found"
    [[nodiscard]] virtual Result<Resume> by_sha256(const Actor& actor, const std::string& sha256) = 0;

    /// @error conflict "resume_exists" the company has a resume with the same bytes
    /// @error not_found "consultant_not_found", "company_not_found"
    [[nodiscard]] virtual Result<Resume> create(const Actor& actor, const Resume& resume) = 0;

    /// @error not_found "resume_not_found", "consultant_not_found"
    [[nodiscard]] virtual Result<Resume> update(const Actor& actor, ResumeId id, const Decision<Resume>& decide) = 0;

    /// The row only; its object is the caller's to remove.
    /// @error not_found "resume_not_found"
    [[nodiscard]] virtual Result<void> remove(const Actor& actor, ResumeId id) = 0;
};

}  // namespace talentmatch::ports
