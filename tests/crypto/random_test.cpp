// Random secrets, and the base64url they are written in.
#include "crypto/random.hpp"

#include <gtest/gtest.h>

#include "crypto/base64url.hpp"

namespace talentmatch::crypto {
namespace {

TEST(RandomTest, ASecretIsThirtyTwoFreshBytes) {
    const auto first = random_secret();
    const auto second = random_secret();

    ASSERT_TRUE(first && second);
    EXPECT_EQ(from_base64url(first->reveal()).value().size(), 32U);
    EXPECT_NE(first, second);
}

TEST(RandomTest, Base64urlFollowsTheRfcVectors) {
    const std::pair<std::string_view, std::string_view> vectors[] = {
        {"", ""}, {"f", "Zg"}, {"fo", "Zm8"}, {"foo", "Zm9v"}, {"foob", "Zm9vYg"}, {"\xFB\xFF", "-_8"}};
    for (const auto& [bytes, text] : vectors) {
        EXPECT_EQ(to_base64url(bytes), text);
        EXPECT_EQ(from_base64url(text), bytes);
    }
}

TEST(RandomTest, Base64urlHasOneSpelling) {
    for (const auto* text : {"Z", "Zg==", "Zh", "Zm9", "+_8", "Zm9v ", "Zm 9v"})
        EXPECT_FALSE(from_base64url(text)) << text;
}

}  // namespace
}  // namespace talentmatch::crypto
