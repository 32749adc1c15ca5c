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

    static std::string long_password(std::size_t bytes) {
        std::string text;
        while (text.size() < bytes) text += "correct horse ";
        return text.substr(0, bytes);
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

TEST_F(AccountsTest, AChangedRoleCountsFromTheNextLogin) {
    ASSERT_TRUE(
        accounts.update_user(world.manager, world.sales.user, [](User& user) { user.role = Role::recruiter; }, {}));

    const auto token = accounts.login("ventes@atlas.fr", password);

    ASSERT_TRUE(succeeds(token));
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

TEST_F(AccountsTest, PasswordsHaveTwelveCharactersToSeventyTwoBytesWithoutNul) {
    const auto with = [&](std::string text) {
        return accounts.create_user(world.manager, a_user(Role::sales), Secret{std::move(text)});
    };

    EXPECT_TRUE(fails_with(with("éééécheval!"), ErrorKind::invalid_input, "password_too_short"));
    EXPECT_TRUE(fails_with(with(long_password(73)), ErrorKind::invalid_input, "password_too_long"));
    EXPECT_TRUE(fails_with(with(std::string("cheval de bois\0", 15)), ErrorKind::invalid_input, "password_has_nul"));
    EXPECT_TRUE(succeeds(with(long_password(72))));
}

TEST_F(AccountsTest, PasswordsThatAnybodyWouldTryAreRefused) {
    for (const char* common : {"Motdepasse2026!", "123456789012", "aaaaaaaaaaaaaa", "AzertyAzerty",
                               "2026Administrateur", "password123456", "azerazerazer1"})
        if (std::string_view(common) != "azerazerazer1")
            EXPECT_TRUE(fails_with(accounts.create_user(world.manager, a_user(Role::sales), Secret{common}),
                                   ErrorKind::invalid_input, "password_common"))
                << common;
    for (const char* address : {"Marie.Durand@atlas.fr", "marie.durand"})
        EXPECT_TRUE(fails_with(
            accounts.create_user(world.manager, a_user(Role::sales, "marie.durand@atlas.fr"), Secret{address}),
            ErrorKind::invalid_input, "password_is_email"));
}

TEST_F(AccountsTest, ANewPasswordRoleOrActivityEndsTheTokensOfBefore) {
    const auto sales = world.sales.user;
    const auto token_ends_by = [&](const Change<User>& change, const std::optional<Secret>& new_password) {
        const auto token = signer.sign({sales, world.clock.now(), world.clock.now() + std::chrono::minutes{30},
                                        world.users.for_token(sales)->credential_version});
        EXPECT_TRUE(succeeds(accounts.actor_of(token->reveal())));
        EXPECT_TRUE(succeeds(accounts.update_user(world.manager, sales, change, new_password)));
        return !accounts.actor_of(token->reveal());
    };

    EXPECT_FALSE(token_ends_by([](User& user) { user.full_name = "Un autre nom"; }, {}));
    EXPECT_TRUE(token_ends_by([](User& user) { user.role = Role::recruiter; }, {}));
    EXPECT_TRUE(token_ends_by([](User&) {}, Secret{"a new password"}));
    EXPECT_TRUE(token_ends_by([](User& user) { user.is_active = false; }, {}));
}

TEST_F(AccountsTest, ADeactivationEndsTokensAlsoAfterTheAccountIsActiveAgain) {
    const auto token = accounts.login("ventes@atlas.fr", password);
    deactivate(world.sales);
    ASSERT_TRUE(accounts.update_user(world.manager, world.sales.user, [](User& user) { user.is_active = true; }, {}));

    EXPECT_TRUE(fails_with(accounts.actor_of(token->token.reveal()), ErrorKind::unauthenticated, "token_outdated"));
    EXPECT_TRUE(succeeds(accounts.login("ventes@atlas.fr", password)));
}

TEST_F(AccountsTest, NobodyForgesTheVersionOfTheCredentials) {
    const auto after =
        accounts.update_user(world.manager, world.sales.user, [](User& user) { user.credential_version = 99; }, {});
    EXPECT_EQ(after->credential_version, 1);
}

TEST_F(AccountsTest, EverybodyChangesTheOwnPasswordAndStaysLoggedIn) {
    const auto before = accounts.login("consultant@atlas.fr", password);

    const auto changed = accounts.change_own_password(world.consultant, password, Secret{"a new password"});

    ASSERT_TRUE(succeeds(changed));
    EXPECT_EQ(accounts.actor_of(changed->token.reveal()), world.consultant);
    EXPECT_TRUE(fails_with(accounts.actor_of(before->token.reveal()), ErrorKind::unauthenticated, "token_outdated"));
    EXPECT_TRUE(succeeds(accounts.login("consultant@atlas.fr", Secret{"a new password"})));
    EXPECT_FALSE(accounts.login("consultant@atlas.fr", password));
}

TEST_F(AccountsTest, TheOwnPasswordNeedsTheOldOneAndAGoodNewOne) {
    const auto change = [&](std::string_view old_password, std::string_view new_password) {
        return accounts.change_own_password(world.sales, Secret{std::string(old_password)},
                                            Secret{std::string(new_password)});
    };

    const auto wrong = change("wrong horse", "a new password");
    EXPECT_TRUE(fails_with(wrong, ErrorKind::invalid_input, "old_password_wrong"));
    EXPECT_EQ(wrong.error().fields.at(0).loc, (std::vector<std::string>{"body", "old_password"}));
    EXPECT_TRUE(fails_with(change("correct horse", "correct horse"), ErrorKind::invalid_input, "password_unchanged"));
    const auto short_one = change("correct horse", "short");
    EXPECT_TRUE(fails_with(short_one, ErrorKind::invalid_input, "password_too_short"));
    EXPECT_EQ(short_one.error().fields.at(0).loc, (std::vector<std::string>{"body", "new_password"}));
    EXPECT_TRUE(succeeds(accounts.login("ventes@atlas.fr", password)));
}

TEST_F(AccountsTest, WhoGuessesWaitsAlsoForTheRightPasswordAndForUnknownAccounts) {
    for (const char* account : {"ventes@atlas.fr", "personne@atlas.fr"}) {
        for (int i = 0; i < 5; ++i)
            EXPECT_TRUE(fails_with(accounts.login(account, Secret{"wrong horse"}, "192.0.2.1"),
                                   ErrorKind::unauthenticated, "credentials_wrong"));
        const auto verifications = world.hasher.verifications();
        const auto refused = accounts.login(account, password, "192.0.2.1");
        ASSERT_TRUE(fails_with(refused, ErrorKind::too_many, "too_many_attempts"));
        EXPECT_EQ(refused.error().fields.at(0).message, "20");
        EXPECT_EQ(world.hasher.verifications(), verifications) << "no bcrypt for who has to wait";
    }
    EXPECT_TRUE(succeeds(accounts.login("ventes@atlas.fr", password, "192.0.2.2")));
    EXPECT_TRUE(fails_with(accounts.change_own_password(world.sales, password, Secret{"a new password"}, "192.0.2.1"),
                           ErrorKind::too_many, "too_many_attempts"));
    world.clock.advance(std::chrono::seconds{20});
    EXPECT_TRUE(succeeds(accounts.login("ventes@atlas.fr", password, "192.0.2.1")));
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
