// Companies' own spellings of skills in RAM.
#pragma once

#include "memory/database.hpp"
#include "ports/skill_alias_repository.hpp"

namespace talentmatch::memory {

class SkillAliasRepository final : public ports::SkillAliasRepository {
public:
    explicit SkillAliasRepository(Database& database) : database_(database) {}

    [[nodiscard]] Result<std::vector<SkillAlias>> list(const Actor& actor, Page page) override;
    [[nodiscard]] Result<std::vector<SkillAlias>> of_company(const Actor& actor, CompanyId company) override;
    [[nodiscard]] Result<SkillAlias> put(const Actor& actor, const SkillAlias& alias) override;
    [[nodiscard]] Result<void> remove(const Actor& actor, SkillAliasId id) override;

private:
    Database& database_;
};

}  // namespace talentmatch::memory
