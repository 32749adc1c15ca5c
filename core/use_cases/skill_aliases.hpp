// A company's own spellings of skills: learned from corrections, used by its next readings and by nobody else's.
#pragma once

#include <memory>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "entities/actor.hpp"
#include "entities/page.hpp"
#include "entities/resume_profile.hpp"
#include "entities/skill_alias.hpp"
#include "entities/taxonomy.hpp"
#include "ports/clock.hpp"
#include "ports/skill_alias_repository.hpp"
#include "ports/skill_repository.hpp"
#include "use_cases/profile_correction.hpp"

namespace talentmatch::use_cases {

/// A skill that a text names.
struct SkillSuggestion {
    ResumeSkill skill;                ///< with its evidence; without a slug the taxonomy does not know it
    std::optional<SkillId> skill_id;  ///< the stored skill: what a consultant or a tender can be given
};

class SkillAliasUseCase {
public:
    SkillAliasUseCase(ports::SkillAliasRepository& aliases, ports::SkillRepository& skills,
                      std::shared_ptr<const Taxonomy> taxonomy, const ports::Clock& clock);

    [[nodiscard]] Result<std::vector<SkillAlias>> get_all_aliases(const Actor& actor, Page page) const;

    /// The skill is named by id, or by slug or name when the id is 0. The same spelling again points to the new skill.
    /// @error not_found "skill_not_found"
    /// @error conflict "skill_alias_taken" the platform knows the spelling, as another skill
    /// @error invalid_input with fields: too short, or an ordinary word that would be found everywhere
    [[nodiscard]] Result<SkillAlias> add_alias(const Actor& actor, const std::string& alias, SkillId skill,
                                               const std::string& skill_name);

    /// @error not_found "skill_alias_not_found"
    [[nodiscard]] Result<void> delete_alias(const Actor& actor, SkillAliasId id);

    /// The platform's taxonomy with the company's spellings.
    [[nodiscard]] Result<std::shared_ptr<const Taxonomy>> taxonomy_of(const Actor& actor, CompanyId company) const;

    /// Keeps those renames that lead from an unknown spelling to a known skill; answers them. Others say nothing about
    /// the next CV.
    [[nodiscard]] Result<std::vector<SkillAlias>> learn(const Actor& actor, CompanyId company,
                                                        std::span<const SkillRename> renames);

    /// The skills that a free text names, in order of appearance, read as a CV is read; then what its skill lists name
    /// and nobody knows. (spec 3.2.2: suggest_skills)
    [[nodiscard]] Result<std::vector<SkillSuggestion>> suggest_skills(const Actor& actor, std::string_view text) const;

private:
    [[nodiscard]] Result<std::vector<SkillSuggestion>> with_ids(const Actor& actor,
                                                                std::vector<ResumeSkill> found) const;

    ports::SkillAliasRepository& aliases_;
    ports::SkillRepository& skills_;
    std::shared_ptr<const Taxonomy> taxonomy_;
    const ports::Clock& clock_;
};

/// A text as a document that the CV reader takes: one paragraph a line.
[[nodiscard]] Document document_of_text(std::string_view text);

}  // namespace talentmatch::use_cases
