// CV analyses in SQL.
#pragma once

#include "ports/resume_repository.hpp"
#include "sql/database.hpp"

namespace talentmatch::sql {

class ResumeRepository final : public ports::ResumeRepository {
public:
    explicit ResumeRepository(Database& database) : database_(database) {}

    Result<std::vector<Resume>> list(const Actor& actor, const ports::ResumeFilter& filter, Page page) override;
    Result<Resume> by_id(const Actor& actor, ResumeId id) override;
    Result<Resume> by_sha256(const Actor& actor, const std::string& sha256) override;
    Result<Resume> create(const Actor& actor, const Resume& row) override;
    Result<Resume> update(const Actor& actor, ResumeId id, const ports::Decision<Resume>& decide) override;
    Result<void> remove(const Actor& actor, ResumeId id) override;

private:
    Database& database_;
};

}  // namespace talentmatch::sql
