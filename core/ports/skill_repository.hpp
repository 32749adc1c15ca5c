// Skills at rest: the platform's taxonomy and what companies added. The common manners are those of CompanyRepository.
#pragma once

#include <optional>
#include <span>
#include <string>
#include <vector>

#include "entities/actor.hpp"
#include "entities/page.hpp"
#include "entities/skill.hpp"
#include "ports/decision.hpp"

namespace talentmatch::ports {

struct SkillFilter {
    std::optional<std::string> query;  ///< its words are in name, French name or aliases
    std::optional<SkillCategory> category;
};

/// A new skill without company_id is the platform's: for admin only, else not_found "company_not_found".
class SkillRepository {
public:
    virtual ~SkillRepository() = default;

    /// Seen: the platform's, and those of the own company; ordered by name, then id.
    [[nodiscard]] virtual Result<std::vector<Skill>> list(const Actor& actor, const SkillFilter& filter, Page page) = 0;

    /// @error not_found "skill_not_found"
    [[nodiscard]] virtual Result<Skill> by_id(const Actor& actor, SkillId id) = 0;

    /// All that the actor sees of these ids, ordered by id; unknown ids are left out.
    [[nodiscard]] virtual Result<std::vector<Skill>> by_ids(const Actor& actor, std::span<const SkillId> ids) = 0;

    /// All that the actor sees whose slug, name, French name or an alias is one of these, case and accents aside
    /// (fold_text), ordered by id; unknown ones are left out.
    [[nodiscard]] virtual Result<std::vector<Skill>> by_names(const Actor& actor,
                                                              std::span<const std::string> names) = 0;

    /// @error conflict "skill_exists" the slug is taken by the platform or within the owner
    [[nodiscard]] virtual Result<Skill> create(const Actor& actor, const Skill& skill) = 0;

    /// A company changes its own skills only; the platform's are for admin.
    /// @error not_found "skill_not_found"
    /// @error conflict "skill_exists"
    [[nodiscard]] virtual Result<Skill> update(const Actor& actor, SkillId id, const Decision<Skill>& decide) = 0;

    /// @error not_found "skill_not_found"
    /// @error conflict "skill_in_use"
    [[nodiscard]] virtual Result<void> remove(const Actor& actor, SkillId id) = 0;

    /// Brings the platform's skills in line with the taxonomy of this release: by slug, new ones are added, changed
    /// ones updated, none removed. One transaction; the second run changes nothing. Answers how many rows changed.
    [[nodiscard]] virtual Result<int> sync_platform_skills(std::span<const Skill> taxonomy, Instant now) = 0;
};

}  // namespace talentmatch::ports
