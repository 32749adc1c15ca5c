// The contract of UserRepository.
#include "contract/house.hpp"

namespace talentmatch::test {
namespace {

class UserContract : public ContractTest {
protected:
    ports::UserRepository& users() { return house().users(); }

    static Result<User> renamed(const User& stored) {
        auto next = stored;
        next.full_name = "Renamed";
        return next;
    }
};

TM_EVERY_ADAPTER(UserContract);

TEST_P(UserContract, ReadsBackEveryFieldAsStored) {
    const auto company = add_company("Aube");
    User user{.id = {},
              .company_id = company.id,
              .email = Email::parse("Claire.O'Hara+x@aube.example").value(),
              .full_name = "Claire \"Clé\" O'Hara 😀",
              .role = Role::sales,
              .is_active = false,
              .password_hash = Secret{"$2b$12$abcdefghijklmnopqrstuv"},
              .credential_version = 7,
              .created_at = at(1),
              .updated_at = at(2)};

    const auto created = must(users().create(admin(), user));

    user.id = created.id;
    EXPECT_TRUE(created == user);
    EXPECT_TRUE(must(users().by_id(admin(), created.id)) == user);
    EXPECT_TRUE(must(users().for_login(user.email)) == user);
    EXPECT_TRUE(must(users().for_token(created.id)) == user);
}

TEST_P(UserContract, SaysNotFoundForUnknownAccounts) {
    EXPECT_EQ(code_of(users().for_login(Email::parse("nobody@aube.example").value())), "user_not_found");
    EXPECT_EQ(code_of(users().for_token(UserId{4711})), "user_not_found");
    EXPECT_EQ(code_of(users().by_id(admin(), UserId{4711})), "user_not_found");
    EXPECT_EQ(code_of(users().update(admin(), UserId{4711}, renamed)), "user_not_found");
    EXPECT_EQ(code_of(users().remove(admin(), UserId{4711})), "user_not_found");
}

TEST_P(UserContract, TakesAnAddressOnceOnTheWholePlatform) {
    const auto aube = add_company("Aube");
    const auto brume = add_company("Brume");
    const auto taken = add_user(aube.id, Role::manager, "a@x.example");
    const auto other = add_user(brume.id, Role::manager, "b@x.example");

    auto same = taken;
    same.company_id = brume.id;
    EXPECT_EQ(code_of(users().create(admin(), same)), "user_exists");
    const auto updated = users().update(admin(), other.id, [&](const User& stored) -> Result<User> {
        auto next = stored;
        next.email = taken.email;
        return next;
    });
    EXPECT_EQ(code_of(updated), "user_exists");
    EXPECT_TRUE(must(users().by_id(admin(), other.id)) == other);
}

TEST_P(UserContract, RefusesACompanyThatIsAbsentOrForeign) {
    const auto aube = add_company("Aube");
    const auto brume = add_company("Brume");
    auto user = add_user(aube.id, Role::manager, "a@x.example");
    user.email = Email::parse("b@x.example").value();

    user.company_id = CompanyId{4711};
    EXPECT_EQ(code_of(users().create(admin(), user)), "company_not_found");
    user.company_id = brume.id;
    EXPECT_EQ(code_of(users().create(manager(aube.id), user)), "company_not_found");
    user.company_id = aube.id;
    EXPECT_EQ(code_of(users().create(manager(aube.id), user)), "");
}

TEST_P(UserContract, RefusesANul) {
    const auto aube = add_company("Aube");
    auto user = add_user(aube.id, Role::manager, "a@x.example");
    const auto id = user.id;
    user.email = Email::parse("b@x.example").value();
    user.full_name = std::string{"a\0b", 3};

    EXPECT_EQ(code_of(users().create(admin(), user)), "text_has_nul");
    EXPECT_EQ(code_of(users().update(admin(), id, [&](const User&) -> Result<User> { return user; })), "text_has_nul");
}

TEST_P(UserContract, FiltersByCompanyRoleAndActivity) {
    const auto aube = add_company("Aube");
    const auto brume = add_company("Brume");
    const auto boss = add_user(aube.id, Role::manager, "boss@x.example").id.value();
    const auto seller = add_user(aube.id, Role::sales, "seller@x.example").id.value();
    const auto other = add_user(brume.id, Role::sales, "other@x.example");
    must(users().update(admin(), other.id, [](const User& stored) -> Result<User> {
        auto next = stored;
        next.is_active = false;
        return next;
    }));

    const auto found = [&](const ports::UserFilter& filter) { return ids_of(users().list(admin(), filter, {})); };
    EXPECT_EQ(found({}), (std::vector{boss, seller, other.id.value()}));
    EXPECT_EQ(found({.company_id = aube.id, .role = {}, .is_active = {}}), (std::vector{boss, seller}));
    EXPECT_EQ(found({.company_id = {}, .role = Role::sales, .is_active = {}}), (std::vector{seller, other.id.value()}));
    EXPECT_EQ(found({.company_id = {}, .role = {}, .is_active = true}), (std::vector{boss, seller}));
    EXPECT_EQ(found({.company_id = brume.id, .role = Role::sales, .is_active = false}), std::vector{other.id.value()});
    EXPECT_EQ(ids_of(users().list(admin(), {}, {.skip = 1, .limit = 1})), std::vector{seller});
}

TEST_P(UserContract, HidesTheAccountsOfOtherCompaniesEvenPartners) {
    const auto aube = add_company("Aube");
    const auto brume = add_company("Brume");
    add_collaboration(aube.id, brume.id);
    const auto foreign = add_user(brume.id, Role::manager, "b@x.example");

    EXPECT_EQ(ids_of(users().list(manager(aube.id), {}, {})), std::vector<std::int64_t>{});
    EXPECT_EQ(code_of(users().by_id(manager(aube.id), foreign.id)), "user_not_found");
    EXPECT_EQ(code_of(users().update(manager(aube.id), foreign.id, renamed)), "user_not_found");
    EXPECT_EQ(code_of(users().remove(manager(aube.id), foreign.id)), "user_not_found");
    EXPECT_TRUE(must(users().by_id(admin(), foreign.id)) == foreign);
}

TEST_P(UserContract, ShowsAConsultantOnlyTheOwnAccount) {
    const auto aube = add_company("Aube");
    const auto self = add_user(aube.id, Role::consultant, "self@x.example");
    const auto other = add_user(aube.id, Role::manager, "other@x.example");

    EXPECT_EQ(ids_of(users().list(self.as_actor(), {}, {})), std::vector{self.id.value()});
    EXPECT_EQ(code_of(users().by_id(self.as_actor(), self.id)), "");
    EXPECT_EQ(code_of(users().by_id(self.as_actor(), other.id)), "user_not_found");
}

TEST_P(UserContract, StaysWhileUploadsNameIt) {
    const auto aube = add_company("Aube");
    const auto user = add_user(aube.id, Role::recruiter, "a@x.example");
    const auto resume = add_resume(aube.id, user.id, "00ff");

    EXPECT_EQ(code_of(users().remove(admin(), user.id)), "user_in_use");
    must(house().resumes().remove(admin(), resume.id));
    EXPECT_EQ(code_of(users().remove(admin(), user.id)), "");
}

TEST_P(UserContract, LeavesTheLinkedConsultantWhenItGoes) {
    const auto aube = add_company("Aube");
    const auto user = add_user(aube.id, Role::consultant, "a@x.example");
    const auto consultant = add_consultant(aube.id, "Moreau");
    must(house().consultants().update(admin(), consultant.id, [&](const Consultant& stored) -> Result<Consultant> {
        auto next = stored;
        next.user_id = user.id;
        return next;
    }));

    EXPECT_EQ(code_of(users().remove(admin(), user.id)), "");

    EXPECT_EQ(must(house().consultants().by_id(admin(), consultant.id)).user_id, std::nullopt);
}

}  // namespace
}  // namespace talentmatch::test
