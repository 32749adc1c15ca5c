// Companies and skills: who sees which, who changes them.
#include "use_cases/companies.hpp"

#include <gtest/gtest.h>

#include "support/expect.hpp"
#include "support/world.hpp"

namespace talentmatch::use_cases {
namespace {

using testing::fails_with;
using testing::succeeds;
using testing::wrong_fields;

class CompaniesTest : public ::testing::Test {
protected:
    testing::World world;
    CompanyUseCase companies{world.companies, world.clock};
    SkillUseCase skills{world.skills, world.clock};
};

template <class Rows>
std::vector<std::string> names_of(const Result<Rows>& rows) {
    std::vector<std::string> names;
    for (const auto& row : rows.value()) names.push_back(row.name);
    return names;
}

TEST_F(CompaniesTest, ACompanySeesItselfAndThoseItCollaboratesWith) {
    EXPECT_EQ(names_of(companies.get_all_companies(world.manager, {}, {})),
              (std::vector<std::string>{"Atlas Conseil", "Boréal Numérique"}));
    EXPECT_EQ(names_of(companies.get_all_companies(world.stranger, {}, {})),
              std::vector<std::string>{"Cobalt Services"});
    EXPECT_EQ(companies.get_all_companies(world.admin, {}, {})->size(), 3U);
    EXPECT_TRUE(fails_with(companies.get_company_by_id(world.stranger, world.atlas), ErrorKind::not_found,
                           "company_not_found"));
}

TEST_F(CompaniesTest, OnlyAnAdministratorCreatesCompanies) {
    Company row;
    row.name = "Delta";

    EXPECT_TRUE(fails_with(companies.create_company(world.manager, row), ErrorKind::forbidden, "permission_missing"));
    const auto created = companies.create_company(world.admin, row);
    ASSERT_TRUE(succeeds(created));
    EXPECT_EQ(created->created_at, world.clock.now());
    row.name = "DELTA";
    EXPECT_TRUE(fails_with(companies.create_company(world.admin, row), ErrorKind::conflict, "company_exists"));
}

TEST_F(CompaniesTest, AManagerChangesTheOwnCompanyOnly) {
    const auto rename = [](Company& company) { company.name = "Nouveau"; };

    EXPECT_TRUE(succeeds(companies.update_company(world.manager, world.atlas, rename)));
    EXPECT_TRUE(fails_with(companies.update_company(world.manager, world.boreal, rename), ErrorKind::not_found,
                           "company_not_found"));
}

TEST_F(CompaniesTest, EveryWrongFieldIsNamedAtOnce) {
    Company row;
    row.name = " ";
    row.siren = "12345678X";
    row.website = "javascript:alert(1)";
    row.location = std::string(201, 'x');

    const auto refused = companies.create_company(world.admin, row);

    ASSERT_TRUE(fails_with(refused, ErrorKind::invalid_input, "fields_invalid"));
    EXPECT_EQ(wrong_fields(refused.error()),
              (std::vector<std::string>{"name:string_too_short", "siren:value_error", "website:url_scheme",
                                        "location:string_too_long"}));
}

TEST_F(CompaniesTest, ACompanyWithRowsStays) {
    EXPECT_TRUE(fails_with(companies.delete_company(world.admin, world.cobalt), ErrorKind::conflict, "company_in_use"));
    const auto empty = world.add_company("Vide");
    EXPECT_TRUE(succeeds(companies.delete_company(world.admin, empty)));
}

TEST_F(CompaniesTest, ACompanysOwnSkillsStayItsOwn) {
    Skill row;
    row.name = "Maison Atlas";

    const auto created = skills.create_skill(world.manager, row);

    ASSERT_TRUE(succeeds(created));
    EXPECT_EQ(created->company_id, world.atlas);
    EXPECT_EQ(created->slug, "maison-atlas");
    EXPECT_TRUE(
        fails_with(skills.get_skill_by_id(world.partner, created->id), ErrorKind::not_found, "skill_not_found"));
    EXPECT_EQ(names_of(skills.get_all_skills(world.partner, {}, {})), (std::vector<std::string>{"Java", "Kotlin"}));
}

TEST_F(CompaniesTest, ASlugIsMadeOfTheName) {
    const auto slug_of = [&](std::string name) {
        Skill row;
        row.name = std::move(name);
        return skills.create_skill(world.manager, row).value().slug;
    };

    EXPECT_EQ(slug_of("Gestion d'équipe"), "gestion-d-equipe");
    EXPECT_EQ(slug_of("C++"), "cpp");
    EXPECT_EQ(slug_of(".NET MAUI"), "dotnet-maui");
    Skill unwritable;
    unwritable.name = "日本語";
    EXPECT_TRUE(fails_with(skills.create_skill(world.manager, unwritable), ErrorKind::invalid_input, "fields_invalid"));
}

TEST_F(CompaniesTest, AnAdministratorsSkillIsThePlatforms) {
    Skill row;
    row.name = "Gestion d'équipe";

    const auto created = skills.create_skill(world.admin, row);

    ASSERT_TRUE(succeeds(created));
    EXPECT_FALSE(created->company_id);
    EXPECT_TRUE(succeeds(skills.get_skill_by_id(world.stranger, created->id)));
}

TEST_F(CompaniesTest, ACompanyCannotTakeAPlatformSkillsSlugOrChangeIt) {
    Skill row;
    row.name = "Kotlin";

    EXPECT_TRUE(fails_with(skills.create_skill(world.manager, row), ErrorKind::conflict, "skill_exists"));
    EXPECT_TRUE(fails_with(skills.update_skill(world.manager, world.kotlin, [](Skill& s) { s.name = "K"; }),
                           ErrorKind::not_found, "skill_not_found"));
    EXPECT_TRUE(fails_with(skills.delete_skill(world.manager, world.kotlin), ErrorKind::not_found, "skill_not_found"));
}

TEST_F(CompaniesTest, ASkillSomebodyHasStays) {
    auto consultant = testing::a_consultant(world.atlas);
    ConsultantSkill skill;
    skill.skill_id = world.kotlin;
    consultant.skills = {skill};
    world.add(consultant);

    EXPECT_TRUE(fails_with(skills.delete_skill(world.admin, world.kotlin), ErrorKind::conflict, "skill_in_use"));
    EXPECT_TRUE(succeeds(skills.delete_skill(world.admin, world.java)));
}

TEST_F(CompaniesTest, TheTaxonomyIsBroughtInOnce) {
    const auto taxonomy = Taxonomy::parse(
        "slug\tname\tname_fr\tcategory\taliases\timplies\tsiblings\tambiguous\n"
        "kotlin\tKotlin\t\tprogramming_language\tkt\t\t\t0\n"
        "scrum\tScrum\t\tmethodology\t\t\t\t0\n");
    ASSERT_TRUE(succeeds(taxonomy));

    EXPECT_EQ(skills.sync_taxonomy(*taxonomy), 2);
    EXPECT_EQ(skills.sync_taxonomy(*taxonomy), 0);
    EXPECT_EQ(skills.get_skill_by_id(world.stranger, world.kotlin)->aliases, std::vector<std::string>{"kt"});
}

}  // namespace
}  // namespace talentmatch::use_cases
