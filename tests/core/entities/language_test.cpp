// Language codes of ISO 639-1.
#include "entities/language.hpp"

#include <gtest/gtest.h>

namespace talentmatch {
namespace {

TEST(LanguageTest, KnowsTheCodesOfIso639) {
    for (const auto* code : {"aa", "fr", "en", "de", "ar", "zu"}) EXPECT_TRUE(is_language_code(code)) << code;
}

TEST(LanguageTest, RefusesEverythingElse) {
    for (const auto* code : {"", "f", "fra", "FR", "xx", "a ", " a", "f r", "en-GB"})
        EXPECT_FALSE(is_language_code(code)) << code;
}

}  // namespace
}  // namespace talentmatch
