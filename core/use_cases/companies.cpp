#include "use_cases/companies.hpp"

#include "use_cases/access.hpp"
#include "use_cases/validation.hpp"

namespace talentmatch::use_cases {
namespace {

/// As the taxonomy makes them: "Gestion de projet" -> "gestion-de-projet", "C++" -> "cpp", "C#" -> "csharp",
/// ".NET" -> "dotnet"; empty when nothing of the name can stand in a slug.
std::string slug_of(std::string_view name) {
    std::string slug;
    for (const char c : fold_skill_name(name)) {
        if ((c >= 'a' && c <= 'z') || (c >= '0' && c <= '9'))
            slug.push_back(c);
        else if (c == '+')
            slug.push_back('p');
        else if (c == '#')
            slug += "sharp";
        else if (c == '.' && (slug.empty() || slug.ends_with('-')))
            slug += "dot";
        else if (!slug.empty() && !slug.ends_with('-'))
            slug.push_back('-');
    }
    while (slug.ends_with('-')) slug.pop_back();
    return slug;
}

}  // namespace

CompanyUseCase::CompanyUseCase(ports::CompanyRepository& companies, const ports::Clock& clock)
    : companies_(companies), clock_(clock) {}

Result<std::vector<Company>> CompanyUseCase::get_all_companies(const Actor& actor, const ports::CompanyFilter& filter,
                                                               Page page) {
    if (const auto allowed = require(actor, Permission::read_company); !allowed) return fail(allowed);
    return companies_.list(actor, filter, page);
}

Result<Company> CompanyUseCase::get_company_by_id(const Actor& actor, CompanyId id) {
    if (const auto allowed = require(actor, Permission::read_company); !allowed) return fail(allowed);
    return companies_.by_id(actor, id);
}

Result<Company> CompanyUseCase::create_company(const Actor& actor, Company company) {
    if (const auto allowed = require(actor, Permission::create_company); !allowed) return fail(allowed);
    if (const auto valid = validated(company); !valid) return fail(valid);
    company.created_at = clock_.now();
    company.updated_at.reset();
    return companies_.create(actor, company);
}

Result<Company> CompanyUseCase::update_company(const Actor& actor, CompanyId id, const Change<Company>& change) {
    if (const auto allowed = require(actor, Permission::write_company); !allowed) return fail(allowed);
    const auto now = clock_.now();
    return companies_.update(actor, id, [&](const Company& stored) -> Result<Company> {
        auto wanted = with_change(stored, change, now);
        if (const auto valid = validated(wanted); !valid) return fail(valid);
        return wanted;
    });
}

Result<void> CompanyUseCase::delete_company(const Actor& actor, CompanyId id) {
    if (const auto allowed = require(actor, Permission::create_company); !allowed) return allowed;
    return companies_.remove(actor, id);
}

SkillUseCase::SkillUseCase(ports::SkillRepository& skills, const ports::Clock& clock)
    : skills_(skills), clock_(clock) {}

Result<std::vector<Skill>> SkillUseCase::get_all_skills(const Actor& actor, const ports::SkillFilter& filter,
                                                        Page page) {
    if (const auto allowed = require(actor, Permission::read_skills); !allowed) return fail(allowed);
    return skills_.list(actor, filter, page);
}

Result<Skill> SkillUseCase::get_skill_by_id(const Actor& actor, SkillId id) {
    if (const auto allowed = require(actor, Permission::read_skills); !allowed) return fail(allowed);
    return skills_.by_id(actor, id);
}

Result<Skill> SkillUseCase::create_skill(const Actor& actor, Skill skill) {
    if (const auto allowed = require(actor, Permission::write_skills); !allowed) return fail(allowed);
    if (!actor.sees_everything()) skill.company_id = actor.company;
    if (skill.slug.empty()) skill.slug = slug_of(skill.name);
    if (const auto valid = validated(skill); !valid) return fail(valid);
    skill.created_at = clock_.now();
    skill.updated_at.reset();
    return skills_.create(actor, skill);
}

Result<Skill> SkillUseCase::update_skill(const Actor& actor, SkillId id, const Change<Skill>& change) {
    if (const auto allowed = require(actor, Permission::write_skills); !allowed) return fail(allowed);
    const auto now = clock_.now();
    return skills_.update(actor, id, [&](const Skill& stored) -> Result<Skill> {
        auto wanted = with_change(stored, change, now);
        if (wanted.slug.empty()) wanted.slug = slug_of(wanted.name);
        if (const auto valid = validated(wanted); !valid) return fail(valid);
        return wanted;
    });
}

Result<void> SkillUseCase::delete_skill(const Actor& actor, SkillId id) {
    if (const auto allowed = require(actor, Permission::write_skills); !allowed) return allowed;
    return skills_.remove(actor, id);
}

Result<int> SkillUseCase::sync_taxonomy(const Taxonomy& taxonomy) {
    std::vector<Skill> rows;
    rows.reserve(taxonomy.skills().size());
    for (const auto& entry : taxonomy.skills()) {
        Skill row;
        row.slug = entry.slug;
        row.name = entry.name;
        row.name_fr = entry.name_fr;
        row.category = entry.category;
        row.aliases = entry.aliases;
        rows.push_back(std::move(row));
    }
    return skills_.sync_platform_skills(rows, clock_.now());
}

}  // namespace talentmatch::use_cases
