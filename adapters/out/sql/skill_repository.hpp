// Skills in SQL, with their aliases.
#pragma once

#include "ports/skill_repository.hpp"
#include "sql/database.hpp"

namespace talentmatch::sql {

class SkillRepository final : public ports::SkillRepository {
public:
    explicit SkillRepository(Database& database) : database_(database) {}

    Result<std::vector<Skill>> list(const Actor& actor, const ports::SkillFilter& filter, Page page) override;
    Result<Skill> by_id(const Actor& actor, SkillId id) override;
    Result<std::vector<Skill>> by_ids(const Actor& actor, std::span<const SkillId> ids) override;
    Result<std::vector<Skill>> by_names(const Actor& actor, std::span<const std::string> names) override;
    Result<Skill> create(const Actor& actor, const Skill& row) override;
    Result<Skill> update(const Actor& actor, SkillId id, const ports::Decision<Skill>& decide) override;
    Result<void> remove(const Actor& actor, SkillId id) override;
    Result<int> sync_platform_skills(std::span<const Skill> taxonomy, Instant now) override;

private:
    Database& database_;
};

}  // namespace talentmatch::sql
