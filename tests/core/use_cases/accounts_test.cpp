// Login, tokens and accounts.
#include "use_cases/accounts.hpp"

#include <gtest/gtest.h>

#include "support/expect.hpp"
#include "support/fake_token_signer.hpp"
#include "support/world.hpp"

namespace talentmatch::use_cases {
namespace {

using testing::fails_with;
using testing::succeeds;

class AccountsTest : public ::testing::Test {
protected:
    testing::World world;
    testing::FakeTokenSigner signer;
    AccountUseCase accounts{world.users, world.hasher, signer, world.clock, std::chrono::minutes{30}};
    Secret password{"correct horse"};

    [[nodiscard]] User a_user(Role role, std::string_view email = "neuf@atlas.fr") const {
        return {.id = {},
                .company_id = {},
                .email = *Email::parse(email),
                .full_name = "Noé Petit",
                .role = role,
                .is_active = true,
                .password_hash = {},
                .created_at = {},
                .updated_at = {}};
    }

    void deactivate(const Actor& who) {
        ASSERT_TRUE(accounts.update_user(world.admin, who.user, [](User& user) { user.is_active = false; }, {}));
    }
};

TEST_F(AccountsTest, TheRightPasswordGivesATokenThatNamesTheActor) {
    const auto token = accounts.login("Manager@Atlas.fr", password);

    ASSERT_TRUE(succeeds(token));
    EXPECT_EQ(token->lifetime, std::chrono::minutes{30});
    EXPECT_EQ(accounts.actor_of(token->token.reveal()), world.manager);
}

TEST_F(AccountsTest, WhateverIsWrongWithALoginTheAnswerIsTheSame) {
    deactivate(world.sales);

    const auto wrong_password = accounts.login("manager@atlas.fr", Secret{"wrong horse"});
    const auto unknown = accounts.login("personne@atlas.fr", password);
    const auto malformed = accounts.login("personne", password);
    const auto inactive = accounts.login("ventes@atlas.fr", password);

    for (const auto* refused : {&wrong_password, &unknown, &malformed, &inactive}) {
        EXPECT_TRUE(fails_with(*refused, ErrorKind::unauthenticated, "credentials_wrong"));
        EXPECT_EQ(refused->error(), wrong_password.error());
    }
}

TEST_F(AccountsTest, AnUnknownAddressCostsAsMuchAsAWrongPassword) {
    static_cast<void>(accounts.login("personne@atlas.fr", password));
    static_cast<void>(accounts.login("personne", password));

    EXPECT_EQ(world.hasher.verifications(), 2);
}

TEST_F(AccountsTest, ATokenEndsAfterItsLifetime) {
    const auto token = accounts.login("manager@atlas.fr", password);

    world.clock.advance(std::chrono::minutes{30});

    EXPECT_TRUE(fails_with(accounts.actor_of(token->token.reveal()), ErrorKind::unauthenticated, "token_expired"));
}

TEST_F(AccountsTest, ATokenOfAnInactiveOrRemovedAccountCountsNoMore) {
    const auto inactive = accounts.login("ventes@atlas.fr", password);
    const auto removed = accounts.login("recruteur@atlas.fr", password);
    deactivate(world.sales);
    ASSERT_TRUE(accounts.delete_user(world.manager, world.recruiter.user));

    EXPECT_TRUE(fails_with(accounts.actor_of(inactive->token.reveal()), ErrorKind::unauthenticated, "token_invalid"));
    EXPECT_TRUE(fails_with(accounts.actor_of(removed->token.reveal()), ErrorKind::unauthenticated, "token_invalid"));
}

TEST_F(AccountsTest, AChangedRoleCountsAtOnce) {
    const auto token = accounts.login("ventes@atlas.fr", password);

    ASSERT_TRUE(
        accounts.update_user(world.manager, world.sales.user, [](User& user) { user.role = Role::recruiter; }, {}));

    EXPECT_EQ(accounts.actor_of(token->token.reveal())->role, Role::recruiter);
}

TEST_F(AccountsTest, EverybodySeesTheOwnAccount) {
    EXPECT_EQ(accounts.me(world.consultant)->email, *Email::parse("consultant@atlas.fr"));
}

TEST_F(AccountsTest, AManagerCreatesAnyRoleButAdminInTheOwnCompany) {
    const auto created = accounts.create_user(world.manager, a_user(Role::sales), password);

    ASSERT_TRUE(succeeds(created));
    EXPECT_EQ(created->company_id, world.atlas);
    EXPECT_EQ(created->created_at, world.clock.now());
    EXPECT_TRUE(succeeds(accounts.login("neuf@atlas.fr", password)));
    EXPECT_TRUE(fails_with(accounts.create_user(world.manager, a_user(Role::admin, "chef@atlas.fr"), password),
                           ErrorKind::forbidden, "role_not_grantable"));
}

TEST_F(AccountsTest, AManagerCreatesNothingInAnotherCompany) {
    auto user = a_user(Role::sales);
    user.company_id = world.boreal;

    EXPECT_TRUE(
        fails_with(accounts.create_user(world.manager, user, password), ErrorKind::not_found, "company_not_found"));
    EXPECT_TRUE(succeeds(accounts.create_user(world.admin, user, password)));
}

TEST_F(AccountsTest, AnAddressLogsInOnceOnThePlatform) {
    EXPECT_TRUE(fails_with(accounts.create_user(world.manager, a_user(Role::sales, "manager@boreal.fr"), password),
                           ErrorKind::conflict, "user_exists"));
}

TEST_F(AccountsTest, PasswordsHaveEightToSeventyTwoBytesWithoutNul) {
    const auto with = [&](std::string text) {
        return accounts.create_user(world.manager, a_user(Role::sales), Secret{std::move(text)});
    };

    EXPECT_TRUE(fails_with(with("1234567"), ErrorKind::invalid_input, "password_too_short"));
    EXPECT_TRUE(fails_with(with(std::string(73, 'a')), ErrorKind::invalid_input, "password_too_long"));
    EXPECT_TRUE(fails_with(with(std::string("12345678\0", 9)), ErrorKind::invalid_input, "password_has_nul"));
    EXPECT_TRUE(succeeds(with(std::string(72, 'a'))));
}

TEST_F(AccountsTest, NobodyChangesTheOwnRoleOrDeactivatesOneself) {
    const auto role =
        accounts.update_user(world.manager, world.manager.user, [](User& u) { u.role = Role::sales; }, {});
    const auto self = accounts.update_user(world.manager, world.manager.user, [](User& u) { u.is_active = false; }, {});

    EXPECT_TRUE(fails_with(role, ErrorKind::forbidden, "own_role_fixed"));
    EXPECT_TRUE(fails_with(self, ErrorKind::forbidden, "own_role_fixed"));
    EXPECT_TRUE(
        fails_with(accounts.delete_user(world.manager, world.manager.user), ErrorKind::forbidden, "own_account_fixed"));
}

TEST_F(AccountsTest, AManagerCannotTakeAnAdministratorsAccountOver) {
    const auto nothing = [](User&) {};

    EXPECT_TRUE(fails_with(accounts.update_user(world.manager, world.admin.user, nothing, Secret{"my own password"}),
                           ErrorKind::forbidden, "role_not_grantable"));
    EXPECT_TRUE(
        fails_with(accounts.delete_user(world.manager, world.admin.user), ErrorKind::forbidden, "role_not_grantable"));
    EXPECT_TRUE(fails_with(
        accounts.update_user(world.manager, world.sales.user, [](User& user) { user.role = Role::admin; }, {}),
        ErrorKind::forbidden, "role_not_grantable"));
}

TEST_F(AccountsTest, ANewPasswordReplacesTheOldOne) {
    ASSERT_TRUE(accounts.update_user(world.manager, world.sales.user, [](User&) {}, Secret{"a new password"}));

    EXPECT_TRUE(succeeds(accounts.login("ventes@atlas.fr", Secret{"a new password"})));
    EXPECT_TRUE(
        fails_with(accounts.login("ventes@atlas.fr", password), ErrorKind::unauthenticated, "credentials_wrong"));
}

TEST_F(AccountsTest, AChangeCannotMoveAnAccountOrForgeItsHash) {
    const auto before = accounts.get_user_by_id(world.manager, world.sales.user);
    world.clock.advance(std::chrono::hours{1});

    const auto after = accounts.update_user(world.manager, world.sales.user,
                                            [&](User& user) {
                                                user.id = UserId{99};
                                                user.company_id = world.boreal;
                                                user.created_at = {};
                                                user.password_hash = Secret{"forged"};
                                                user.full_name = "Nouveau Nom";
                                            },
                                            {});

    ASSERT_TRUE(succeeds(after));
    auto expected = *before;
    expected.full_name = "Nouveau Nom";
    expected.updated_at = world.clock.now();
    EXPECT_EQ(*after, expected);
}

}  // namespace
}  // namespace talentmatch::use_cases
