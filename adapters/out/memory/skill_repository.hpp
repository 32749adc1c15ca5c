// Skills in RAM.
#pragma once

#include "memory/database.hpp"
#include "ports/skill_repository.hpp"

namespace talentmatch::memory {

class SkillRepository final : public ports::SkillRepository {
public:
    explicit SkillRepository(Database& database) : database_(database) {}

    [[nodiscard]] Result<std::vector<Skill>> list(const Actor& actor, const ports::SkillFilter& filter,
                                                  Page page) override;
    [[nodiscard]] Result<Skill> by_id(const Actor& actor, SkillId id) override;
    [[nodiscard]] Result<Skill> create(const Actor& actor, const Skill& row) override;
    [[nodiscard]] Result<Skill> update(const Actor& actor, SkillId id, const ports::Decision<Skill>& decide) override;
    [[nodiscard]] Result<void> remove(const Actor& actor, SkillId id) override;
    [[nodiscard]] Result<std::vector<Skill>> by_ids(const Actor& actor, std::span<const SkillId> ids) override;
    [[nodiscard]] Result<std::vector<Skill>> by_names(const Actor& actor, std::span<const std::string> names) override;
    [[nodiscard]] Result<int> sync_platform_skills(std::span<const Skill> taxonomy, Instant now) override;

private:
    Database& database_;
};

}  // namespace talentmatch::memory
