// Every use case asks the permission table, and asks for the right line of it.
#include <functional>

#include <gtest/gtest.h>

#include "support/expect.hpp"
#include "support/fake_token_signer.hpp"
#include "support/world.hpp"
#include "use_cases/accounts.hpp"
#include "use_cases/collaborations.hpp"
#include "use_cases/companies.hpp"
#include "use_cases/consultants.hpp"
#include "use_cases/tenders.hpp"

namespace talentmatch::use_cases {
namespace {

struct Case {
    std::string name;
    Permission permission;
    std::function<bool(const Actor&)> is_refused;  ///< with forbidden "permission_missing"
};

template <class T>
bool is_missing(const Result<T>& result) {
    return !result && result.error().kind == ErrorKind::forbidden && result.error().code == "permission_missing";
}

class PermissionsTest : public ::testing::Test {
protected:
    testing::World world;
    testing::FakeTokenSigner signer;
    AccountUseCase accounts{world.users, world.hasher, signer, world.clock, std::chrono::minutes{30}};
    CompanyUseCase companies{world.companies, world.clock};
    SkillUseCase skills{world.skills, world.clock};
    ConsultantUseCase consultants{world.consultants, world.skills, world.clock};
    TenderUseCase tenders{world.tenders, world.skills, world.clock};
    CollaborationUseCase collaborations{world.collaborations, world.clock};

    void check(const std::vector<Case>& cases) {
        for (const auto& one : cases)
            for (const auto& actor : {world.admin, world.manager, world.recruiter, world.sales, world.consultant})
                EXPECT_EQ(one.is_refused(actor), !may(actor.role, one.permission))
                    << one.name << " as " << text_of(actor.role);
    }
};

TEST_F(PermissionsTest, AccountsCompaniesAndSkills) {
    const auto user = world.users.by_id(world.admin, world.sales.user).value();
    const auto nobody = [](auto&) {};
    check({
        {"list users", Permission::read_users,
         [&](const Actor& a) { return is_missing(accounts.get_all_users(a, {}, {})); }},
        {"read user", Permission::read_users,
         [&](const Actor& a) { return is_missing(accounts.get_user_by_id(a, {})); }},
        {"create user", Permission::write_users,
         [&](const Actor& a) { return is_missing(accounts.create_user(a, user, Secret{"long enough"})); }},
        {"update user", Permission::write_users,
         [&](const Actor& a) { return is_missing(accounts.update_user(a, {}, nobody, {})); }},
        {"delete user", Permission::write_users,
         [&](const Actor& a) { return is_missing(accounts.delete_user(a, {})); }},
        {"list companies", Permission::read_company,
         [&](const Actor& a) { return is_missing(companies.get_all_companies(a, {}, {})); }},
        {"read company", Permission::read_company,
         [&](const Actor& a) { return is_missing(companies.get_company_by_id(a, {})); }},
        {"create company", Permission::create_company,
         [&](const Actor& a) { return is_missing(companies.create_company(a, {})); }},
        {"update company", Permission::write_company,
         [&](const Actor& a) { return is_missing(companies.update_company(a, {}, nobody)); }},
        {"delete company", Permission::create_company,
         [&](const Actor& a) { return is_missing(companies.delete_company(a, {})); }},
        {"list skills", Permission::read_skills,
         [&](const Actor& a) { return is_missing(skills.get_all_skills(a, {}, {})); }},
        {"read skill", Permission::read_skills,
         [&](const Actor& a) { return is_missing(skills.get_skill_by_id(a, {})); }},
        {"create skill", Permission::write_skills,
         [&](const Actor& a) { return is_missing(skills.create_skill(a, {})); }},
        {"update skill", Permission::write_skills,
         [&](const Actor& a) { return is_missing(skills.update_skill(a, {}, nobody)); }},
        {"delete skill", Permission::write_skills,
         [&](const Actor& a) { return is_missing(skills.delete_skill(a, {})); }},
    });
}

TEST_F(PermissionsTest, ConsultantsTendersAndCollaborations) {
    const auto nobody = [](auto&) {};
    check({
        {"list consultants", Permission::read_consultants,
         [&](const Actor& a) { return is_missing(consultants.get_all_consultants(a, {}, {})); }},
        {"read consultant", Permission::read_consultants,
         [&](const Actor& a) { return is_missing(consultants.get_consultant_by_id(a, {})); }},
        {"create consultant", Permission::write_consultants,
         [&](const Actor& a) { return is_missing(consultants.create_consultant(a, {})); }},
        {"update consultant", Permission::write_consultants,
         [&](const Actor& a) { return is_missing(consultants.update_consultant(a, {}, nobody)); }},
        {"delete consultant", Permission::delete_consultants,
         [&](const Actor& a) { return is_missing(consultants.delete_consultant(a, {})); }},
        {"add consultant skill", Permission::write_consultants,
         [&](const Actor& a) { return is_missing(consultants.add_skill_to_consultant(a, {}, {})); }},
        {"remove consultant skill", Permission::write_consultants,
         [&](const Actor& a) { return is_missing(consultants.remove_skill_from_consultant(a, {}, {})); }},
        {"list tenders", Permission::read_tenders,
         [&](const Actor& a) { return is_missing(tenders.get_all_tenders(a, {}, {})); }},
        {"read tender", Permission::read_tenders,
         [&](const Actor& a) { return is_missing(tenders.get_tender_by_id(a, {})); }},
        {"create tender", Permission::write_tenders,
         [&](const Actor& a) { return is_missing(tenders.create_tender(a, {})); }},
        {"update tender", Permission::write_tenders,
         [&](const Actor& a) { return is_missing(tenders.update_tender(a, {}, nobody)); }},
        {"delete tender", Permission::delete_tenders,
         [&](const Actor& a) { return is_missing(tenders.delete_tender(a, {})); }},
        {"add tender skill", Permission::write_tenders,
         [&](const Actor& a) { return is_missing(tenders.add_skill_to_tender(a, {}, {})); }},
        {"remove tender skill", Permission::write_tenders,
         [&](const Actor& a) { return is_missing(tenders.remove_skill_from_tender(a, {}, {})); }},
        {"list collaborations", Permission::read_collaborations,
         [&](const Actor& a) { return is_missing(collaborations.get_all_collaborations(a, {}, {})); }},
        {"read collaboration", Permission::read_collaborations,
         [&](const Actor& a) { return is_missing(collaborations.get_collaboration_by_id(a, {})); }},
        {"create collaboration", Permission::write_collaborations,
         [&](const Actor& a) { return is_missing(collaborations.create_collaboration(a, {})); }},
        {"update collaboration", Permission::write_collaborations,
         [&](const Actor& a) { return is_missing(collaborations.update_collaboration(a, {}, nobody)); }},
        {"delete collaboration", Permission::write_collaborations,
         [&](const Actor& a) { return is_missing(collaborations.delete_collaboration(a, {})); }},
    });
}

}  // namespace
}  // namespace talentmatch::use_cases
