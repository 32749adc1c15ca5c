// bcrypt: what verifies, what is refused. The smallest cost keeps the tests fast.
#include "crypto/password_hasher.hpp"

#include <chrono>

#include <gtest/gtest.h>

#include "support/expect.hpp"

namespace talentmatch::crypto {
namespace {

using testing::fails_with;
using testing::succeeds;

class PasswordHasherTest : public ::testing::Test {
protected:
    PasswordHasher hasher{4};
};

TEST_F(PasswordHasherTest, AHashIsBcryptWithTheCostThatWasAskedFor) {
    const auto hash = hasher.hash(Secret{"correct horse"});

    ASSERT_TRUE(succeeds(hash));
    EXPECT_TRUE(hash->reveal().starts_with("$2b$04$"));
    EXPECT_EQ(hash->reveal().size(), 60U);
}

TEST_F(PasswordHasherTest, OnlyThePasswordItselfVerifies) {
    const auto hash = hasher.hash(Secret{"correct horse"}).value();

    EXPECT_TRUE(hasher.verify(Secret{"correct horse"}, hash));
    for (const auto* wrong : {"", "correct hors", "correct horse ", "Correct horse"})
        EXPECT_FALSE(hasher.verify(Secret{wrong}, hash)) << wrong;
}

TEST_F(PasswordHasherTest, TheSamePasswordNeverGivesTheSameHash) {
    EXPECT_NE(hasher.hash(Secret{"correct horse"}), hasher.hash(Secret{"correct horse"}));
}

TEST_F(PasswordHasherTest, VerifiesAHashOfAnotherProgramAndCost) {
    // John the Ripper's published bcrypt vector.
    EXPECT_TRUE(hasher.verify(Secret{"U*U"}, Secret{"$2a$05$CCCCCCCCCCCCCCCCCCCCC.E5YPO9kmyuRGyh0XouQYb4YMJKvyOeW"}));
}

TEST_F(PasswordHasherTest, WhatBcryptCannotTellApartIsRefused) {
    const std::string longest(72, 'a');
    const auto hash = hasher.hash(Secret{longest}).value();

    EXPECT_TRUE(hasher.verify(Secret{longest}, hash));
    EXPECT_FALSE(hasher.verify(Secret{longest + "b"}, hash));
    EXPECT_TRUE(fails_with(hasher.hash(Secret{longest + "b"}), ErrorKind::invalid_input, "password_too_long"));
    const auto short_hash = hasher.hash(Secret{"password"}).value();
    const Secret with_nul{std::string("password\0tail", 13)};
    EXPECT_FALSE(hasher.verify(with_nul, short_hash));
    EXPECT_TRUE(fails_with(hasher.hash(with_nul), ErrorKind::invalid_input, "password_has_nul"));
}

TEST_F(PasswordHasherTest, AForeignOrBrokenHashVerifiesNothing) {
    const auto good = hasher.hash(Secret{"correct horse"}).value().reveal();
    for (const auto& broken :
         {std::string{}, std::string{"correct horse"}, std::string{"*0"}, good.substr(0, 59), good + "x",
          "$2x" + good.substr(3), "$1" + good.substr(2), std::string(60, '$'), std::string(60, '\0')})
        EXPECT_FALSE(hasher.verify(Secret{"correct horse"}, Secret{broken})) << broken;
}

TEST_F(PasswordHasherTest, AForeignHashCostsAsMuchAsOurs) {
    // Cost 10 is 64 times cost 4: were the work skipped, the ratio would be thousands, whatever the machine does.
    const PasswordHasher slow{10};
    const auto hash = slow.hash(Secret{"correct horse"}).value();
    const auto time = [&](const Secret& against) {
        const auto start = std::chrono::steady_clock::now();
        EXPECT_FALSE(slow.verify(Secret{"wrong horse"}, against));
        return std::chrono::steady_clock::now() - start;
    };

    EXPECT_GT(time(Secret{}) * 20, time(hash));
    EXPECT_GT(time(Secret{"$2x$broken"}) * 20, time(hash));
}

}  // namespace
}  // namespace talentmatch::crypto
