// CV analyses in RAM.
#pragma once

#include "memory/database.hpp"
#include "ports/resume_repository.hpp"

namespace talentmatch::memory {

class ResumeRepository final : public ports::ResumeRepository {
public:
    explicit ResumeRepository(Database& database) : database_(database) {}

    [[nodiscard]] Result<std::vector<Resume>> list(const Actor& actor, const ports::ResumeFilter& filter,
                                                   Page page) override;
    [[nodiscard]] Result<Resume> by_id(const Actor& actor, ResumeId id) override;
    [[nodiscard]] Result<Resume> create(const Actor& actor, const Resume& row) override;
    [[nodiscard]] Result<Resume> update(const Actor& actor, ResumeId id,
                                        const ports::Decision<Resume>& decide) override;
    [[nodiscard]] Result<void> remove(const Actor& actor, ResumeId id) override;
    [[nodiscard]] Result<Resume> by_sha256(const Actor& actor, const std::string& sha256) override;

private:
    Database& database_;
};

}  // namespace talentmatch::memory
