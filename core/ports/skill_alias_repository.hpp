// Companies' own spellings of skills at rest. The common manners are those of CompanyRepository.
#pragma once

#include <vector>

#include "entities/actor.hpp"
#include "entities/page.hpp"
#include "entities/result.hpp"
#include "entities/skill_alias.hpp"

namespace talentmatch::ports {

/// Seen: the rows of the own company; every row for admin.
class SkillAliasRepository {
public:
    /// As many spellings as one reading takes.
    static constexpr int most_of_company = 5'000;

    virtual ~SkillAliasRepository() = default;

    /// Ordered by folded spelling, then id.
    [[nodiscard]] virtual Result<std::vector<SkillAlias>> list(const Actor& actor, Page page) = 0;

    /// All of one company, at most `most_of_company`, in the order of `list`; empty when the actor does not see it.
    [[nodiscard]] virtual Result<std::vector<SkillAlias>> of_company(const Actor& actor, CompanyId company) = 0;

    /// Stores the spelling; one that the company has already points to the new skill from now on, under its old id.
    /// @error not_found "company_not_found", "skill_not_found" (also for a skill of another company), "user_not_found"
    [[nodiscard]] virtual Result<SkillAlias> put(const Actor& actor, const SkillAlias& alias) = 0;

    /// @error not_found "skill_alias_not_found"
    [[nodiscard]] virtual Result<void> remove(const Actor& actor, SkillAliasId id) = 0;
};

}  // namespace talentmatch::ports
