// Codes and names of human languages.
#include "entities/language.hpp"

#include <gtest/gtest.h>

#include "entities/language_names.hpp"
#include "entities/text_fold.hpp"

namespace talentmatch {
namespace {

TEST(LanguageTest, KnowsTheCodesOfIso639) {
    for (const auto* code : {"aa", "fr", "en", "de", "ar", "zu"}) EXPECT_TRUE(is_language_code(code)) << code;
}

TEST(LanguageTest, RefusesEverythingElse) {
    for (const auto* code : {"", "f", "fra", "FR", "xx", "a ", " a", "f r", "en-GB"})
        EXPECT_FALSE(is_language_code(code)) << code;
}

TEST(LanguageTest, KnowsWhatIsSpokenInFranceWithoutACodeOfTwoLetters) {
    for (const auto* code : {"kab", "ber", "cpf", "fsl", "gsw"}) EXPECT_TRUE(is_language_code(code)) << code;
}

TEST(LanguageTest, FindsEveryLanguageByItsNames) {
    for (const auto& language : all_languages())
        for (const auto name : {language.french, language.english}) {
            const auto* found = language_by_name(fold_text(name));
            ASSERT_NE(found, nullptr) << name;
            EXPECT_EQ(found->code, language.code) << name;
        }
    EXPECT_EQ(language_by_name("anglaise")->code, "en");
    EXPECT_EQ(language_by_name("suisse allemand")->code, "gsw");
    for (const auto* name : {"", "en", "klingon", "English", "anglais courant"})
        EXPECT_EQ(language_by_name(name), nullptr) << name;
}

TEST(LanguageTest, HasFoldedFormsOfOtherNames) {
    for (const auto& language : all_languages()) EXPECT_EQ(language.others, fold_text(language.others));
}

}  // namespace
}  // namespace talentmatch
