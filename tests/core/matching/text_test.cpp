// Words and texts: folding, stems over two languages, overlap.
#include <gtest/gtest.h>

#include "core/matching/house.hpp"
#include "entities/text_fold.hpp"
#include "matching/words.hpp"

namespace talentmatch::matching {
namespace {

TEST(WordsTest, AccentsCaseAndSignsFold) {
    EXPECT_EQ(folded_words("Éric déploie C++, C# et .NET chez l’Œuvre"),
              (std::vector<std::string>{"eric", "deploie", "c++", "c#", "et", ".net", "chez", "l", "oeuvre"}));
}

TEST(WordsTest, FoldsLettersAsTheRestOfTheHouseDoes) {
    for (const auto* word : {"Éléphant", "Straße", "naïve", "Łódź", "ÇA", "e\xCC\x81t\xC3\xA9"})
        EXPECT_EQ(folded_words(word).at(0), fold_text(word)) << word;
}

TEST(WordsTest, BrokenUtf8AndEndlessWordsAreHarmless) {
    EXPECT_EQ(folded_words(std::string(10'000, 'a')).at(0).size(), 48U);
    EXPECT_NO_FATAL_FAILURE((void)folded_words("\xC3"));
    EXPECT_NO_FATAL_FAILURE((void)folded_words("a\xF0\x9F"));
    EXPECT_TRUE(folded_words("").empty());
}

TEST(WordsTest, FrenchAndEnglishWordsOfTheTradeShareAStem) {
    EXPECT_EQ(stem_of("developpement"), stem_of("developer"));
    EXPECT_EQ(stem_of("reseaux"), stem_of("networks"));
    EXPECT_EQ(stem_of("securite"), stem_of("security"));
    EXPECT_EQ(stem_of("architecture"), stem_of("architecte"));
    EXPECT_EQ(stem_of("virtualisation"), stem_of("virtualization"));
    EXPECT_TRUE(stem_of("mission").empty());
    EXPECT_TRUE(stem_of("2024").empty());
}

TEST(TextTest, WhatIsInCommonCountsAcrossLanguages) {
    const auto tender = a_tender().described("Administration des réseaux et des pare-feux, supervision").build();
    const auto near = a_consultant().with_bio("Network administrator: firewalls, monitoring").build();
    const auto far = a_consultant().with_bio("Graphiste, logos et affiches").build();

    EXPECT_GT(permille_of(tender, near, Criterion::text), permille_of(tender, far, Criterion::text));
    EXPECT_EQ(permille_of(tender, far, Criterion::text), 0);
}

TEST(TextTest, ALongerTextDoesNotWinByItsLength) {
    const auto tender = a_tender().described("Supervision réseau").build();
    std::string padding;
    for (int i = 0; i < 600; ++i) padding += "remplissage" + std::to_string(i) + " ";
    const auto brief = a_consultant().with_bio("Supervision réseau").build();
    const auto wordy = a_consultant().with_bio("Supervision réseau " + padding).build();

    EXPECT_GT(permille_of(tender, brief, Criterion::text), permille_of(tender, wordy, Criterion::text));
}

TEST(TextTest, NamesWhatIsInCommonAndWhatIsAbsent) {
    const auto tender = a_tender().described("Migration vers Kubernetes et PostgreSQL").build();
    const auto consultant = a_consultant().with_bio("Expert PostgreSQL").build();

    EXPECT_EQ(said(tender, consultant, Criterion::text),
              "En commun avec la mission : PostgreSQL | Absents du parcours : Kubernetes");
}

TEST(TextTest, WithoutBiographyOrCvTheScoreIsNeutral) {
    EXPECT_EQ(permille_of(a_tender().described("Supervision réseau"), a_consultant(), Criterion::text), 300);
}

}  // namespace
}  // namespace talentmatch::matching
