// Companies and skills: the reference data of everything else.
#pragma once

#include <span>
#include <vector>

#include "entities/taxonomy.hpp"
#include "ports/clock.hpp"
#include "ports/company_repository.hpp"
#include "ports/skill_repository.hpp"
#include "use_cases/change.hpp"

namespace talentmatch::use_cases {

// The value types of ports that callers need: an adapter of the inside never includes a port.
using ports::CompanyFilter;
using ports::SkillFilter;

class CompanyUseCase {
public:
    CompanyUseCase(ports::CompanyRepository& companies, const ports::Clock& clock);

    [[nodiscard]] Result<std::vector<Company>> get_all_companies(const Actor& actor, const ports::CompanyFilter& filter,
                                                                 Page page);
    /// @error not_found "company_not_found"
    [[nodiscard]] Result<Company> get_company_by_id(const Actor& actor, CompanyId id);
    /// @error forbidden "permission_missing"; conflict "company_exists"; invalid_input with fields
    [[nodiscard]] Result<Company> create_company(const Actor& actor, Company company);
    [[nodiscard]] Result<Company> update_company(const Actor& actor, CompanyId id, const Change<Company>& change);
    [[nodiscard]] Result<void> delete_company(const Actor& actor, CompanyId id);

private:
    ports::CompanyRepository& companies_;
    const ports::Clock& clock_;
};

class SkillUseCase {
public:
    SkillUseCase(ports::SkillRepository& skills, const ports::Clock& clock);

    [[nodiscard]] Result<std::vector<Skill>> get_all_skills(const Actor& actor, const ports::SkillFilter& filter,
                                                            Page page);
    /// @error not_found "skill_not_found"
    [[nodiscard]] Result<Skill> get_skill_by_id(const Actor& actor, SkillId id);
    /// A skill of the own company; of the platform when admin asks. The slug is made from the name when empty.
    /// @error conflict "skill_exists"
    [[nodiscard]] Result<Skill> create_skill(const Actor& actor, Skill skill);
    [[nodiscard]] Result<Skill> update_skill(const Actor& actor, SkillId id, const Change<Skill>& change);
    [[nodiscard]] Result<void> delete_skill(const Actor& actor, SkillId id);

    /// Brings the platform's skills in line with this release's taxonomy; answers how many rows changed.
    [[nodiscard]] Result<int> sync_taxonomy(const Taxonomy& taxonomy);

private:
    ports::SkillRepository& skills_;
    const ports::Clock& clock_;
};

}  // namespace talentmatch::use_cases
