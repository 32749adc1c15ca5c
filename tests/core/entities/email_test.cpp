// E-mail addresses are checked once, where they come in.
#include "entities/email.hpp"

#include <gtest/gtest.h>

namespace talentmatch {
namespace {

TEST(EmailTest, OnePersonHasOneAddressWhateverTheCase) {
    EXPECT_EQ(Email::parse("Claire.Moreau@Atlas.FR"), Email::parse("claire.moreau@atlas.fr"));
}

TEST(EmailTest, AcceptsWhatPeopleHave) {
    for (const auto* text : {"a@b.fr", "claire+cv@mail.atlas.co.uk", "o'neil@x-y.com", "1_2@3.io"})
        EXPECT_TRUE(Email::parse(text)) << text;
}

TEST(EmailTest, RefusesWhatNoMailServerTakes) {
    for (const auto* text : {"", "@b.fr", "a@", "a@b", "a b@c.fr", "a@b..fr", ".a@b.fr", "a.@b.fr", "a..b@c.fr",
                             "a@-b.fr", "a@b-.fr", "a@b.f", "a@b@c.fr", "a\n@b.fr", "é@b.fr", "a@b.fr "})
        EXPECT_FALSE(Email::parse(text)) << text;
    EXPECT_FALSE(Email::parse(std::string(65, 'a') + "@b.fr"));
    EXPECT_FALSE(Email::parse("a@" + std::string(250, 'b') + ".fr"));
    EXPECT_FALSE(Email::parse(std::string_view{"a\0@b.fr", 7}));
}

}  // namespace
}  // namespace talentmatch
