// Languages and levels in the words of CVs.
#include "cv/person/spoken.hpp"

#include <gtest/gtest.h>

#include <string>

namespace talentmatch::cv {
namespace {

std::string codes(std::string_view text) {
    std::string all;
    for (const auto& one : find_languages(text)) all += (all.empty() ? "" : " ") + std::string(one.code);
    return all;
}

TEST(SpokenLanguages, AreFoundByNamesOfBothLanguages) {
    EXPECT_EQ(codes("Anglais courant, Hébreu (notions), kabyle"), "en he kab");
    EXPECT_EQ(codes("Langue des signes française (LSF)"), "fsl");
    EXPECT_EQ(codes("créole réunionnais / French / Twi"), "cpf fr tw");
    EXPECT_EQ(codes("allemand, anglais, allemand"), "de en");
}

TEST(SpokenLanguages, AreTheLongestNamesOnly) {
    EXPECT_EQ(codes("Suisse allemand"), "gsw");
    EXPECT_EQ(codes("Scottish Gaelic, Norwegian Bokmål"), "gd nb");
}

TEST(SpokenLanguages, AreWholeWords) {
    for (const auto* text : {"", "Frenchman", "anglaises", "Nous avons créé un portail", "IDO, Pali"})
        EXPECT_EQ(codes(text), "") << text;
}

TEST(SpokenLanguages, HaveTheLevelsOfProfessionalNetworks) {
    EXPECT_EQ(find_level("Native or bilingual proficiency"), LanguageLevel::native);
    EXPECT_EQ(find_level("Full professional proficiency"), LanguageLevel::c1);
    EXPECT_EQ(find_level("Professional working proficiency"), LanguageLevel::b2);
    EXPECT_EQ(find_level("Limited working proficiency"), LanguageLevel::b1);
    EXPECT_EQ(find_level("Elementary proficiency"), LanguageLevel::a2);
    EXPECT_EQ(find_level("Capacité professionnelle complète"), LanguageLevel::c1);
    EXPECT_EQ(find_level("Capacité professionnelle limitée"), LanguageLevel::b1);
    EXPECT_EQ(find_level("Compétence professionnelle limitée"), LanguageLevel::b1);
    EXPECT_EQ(find_level("Compétence professionnelle"), LanguageLevel::b2);
}

}  // namespace
}  // namespace talentmatch::cv
