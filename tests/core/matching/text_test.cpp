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

TEST(WordsTest, GenderAndNumberDoNotTellWordsApart) {
    const std::vector<std::vector<std::string>> families{
        {"developpeur", "developpeuse", "developpeurs", "developpeuses"},
        {"integrateur", "integratrice", "integrateurs", "integratrices"},
        {"directeur", "directrice", "directrices"},
        {"redacteur", "redactrice"},
        {"financier", "financiere", "financiers", "financieres"},
        {"administratif", "administrative", "administratifs", "administratives"},
        {"regional", "regionale", "regionaux", "regionales"},
        {"technicien", "technicienne", "techniciennes"},
        {"plateforme", "plateformes", "platform", "platforms"},
        {"tableau", "tableaux"},
        {"api", "apis"},
        {"microservice", "microservices"}};

    for (const auto& family : families)
        for (const auto& word : family) EXPECT_EQ(stem_of(word), stem_of(family.front())) << word;
}

/// A career of some length that has nothing to do with the tenders below.
const std::string elsewhere = [] {
    std::string text = "Graphiste, logos et affiches. ";
    for (int i = 0; i < 60; ++i) text += "motif" + std::to_string(i) + " ";
    return text;
}();

bool has_data(const Tender& tender, const Consultant& consultant, std::string_view resume_text = {}) {
    return result_of(assess(tender, consultant, resume_text), Criterion::text).has_consultant_data;
}

TEST(TextTest, WhatIsInCommonCountsAcrossLanguages) {
    const auto tender = a_tender().described("Administration des réseaux et des pare-feux, supervision").build();
    const auto near = a_consultant().titled("").with_bio("Network administrator: firewalls, monitoring. " + elsewhere);
    const auto far = a_consultant().titled("").with_bio(elsewhere);

    EXPECT_GT(permille_of(tender, near, Criterion::text), permille_of(tender, far, Criterion::text));
    EXPECT_EQ(permille_of(tender, far, Criterion::text), 0);
}

TEST(TextTest, ALongerTextDoesNotWinByItsLength) {
    const auto tender = a_tender().described("Supervision réseau").build();
    std::string padding;
    for (int i = 0; i < 600; ++i) padding += "remplissage" + std::to_string(i) + " ";
    const auto brief = a_consultant().with_bio("Supervision réseau " + elsewhere).build();
    const auto wordy = a_consultant().with_bio("Supervision réseau " + elsewhere + padding).build();

    EXPECT_GT(permille_of(tender, brief, Criterion::text), permille_of(tender, wordy, Criterion::text));
}

TEST(TextTest, AnEndlessDescriptionIsReadUpToItsFourHundredthWord) {
    std::string description;
    for (int i = 0; i < 1000; ++i) description += "notion" + std::to_string(i) + " ";
    const auto tender = a_tender().described(description).build();

    EXPECT_GT(permille_of(tender, a_consultant().with_bio("notion7 " + elsewhere), Criterion::text), 0);
    EXPECT_EQ(permille_of(tender, a_consultant().with_bio("notion900 " + elsewhere), Criterion::text), 0);
}

TEST(TextTest, NamesWhatIsInCommonAndWhatIsAbsent) {
    const auto tender = a_tender().described("Migration vers Kubernetes et PostgreSQL").build();
    const auto consultant = a_consultant().titled("").with_bio("Expert PostgreSQL. " + elsewhere).build();

    EXPECT_EQ(said(tender, consultant, Criterion::text),
              "En commun avec la mission : PostgreSQL | Sans mention dans le parcours : Kubernetes");
}

TEST(TextTest, WordsOfTheTitleAndOfTheSkillsAreNotAbsent) {
    const auto tender = a_tender().titled("Développeur Java").described("Services Java et Kubernetes, Java 21").build();
    const auto consultant = a_consultant().titled("Développeuse Java").with_skill("Kubernetes").build();

    EXPECT_EQ(said(tender, consultant, Criterion::text, elsewhere).find("Sans mention"), std::string::npos);
    EXPECT_GT(permille_of(tender, consultant, Criterion::text, elsewhere), 0);
}

TEST(TextTest, AFewLinesAreTooLittleToJudgeACareerBy) {
    const auto tender = a_tender().described("Migration vers Kubernetes et PostgreSQL").build();
    const auto consultant = a_consultant().titled("").with_bio("Graphiste, logos et affiches").build();

    EXPECT_EQ(permille_of(tender, consultant, Criterion::text), 300);
    EXPECT_FALSE(has_data(tender, consultant));
    EXPECT_EQ(said(tender, consultant, Criterion::text), "Pas de CV : parcours à vérifier");
    EXPECT_TRUE(has_data(tender, consultant, elsewhere));
    EXPECT_LT(assess(tender, consultant).confidence, assess(tender, consultant, elsewhere).confidence);
}

TEST(TextTest, AFewLinesStillSpeakForWhomTheyFit) {
    const auto tender = a_tender().described("Migration vers Kubernetes et PostgreSQL").build();
    const auto consultant = a_consultant().titled("").with_bio("Kubernetes et PostgreSQL").build();

    EXPECT_GT(permille_of(tender, consultant, Criterion::text), 300);
    EXPECT_FALSE(has_data(tender, consultant));
    EXPECT_EQ(said(tender, consultant, Criterion::text),
              "Pas de CV : parcours à vérifier | En commun avec la mission : Kubernetes, PostgreSQL");
}

TEST(TextTest, AResumeOfAFewWordsIsSaidToBeBrief) {
    const auto tender = a_tender().described("Migration vers Kubernetes et PostgreSQL").build();

    EXPECT_EQ(said(tender, a_consultant().titled(""), Criterion::text, "Graphiste, logos et affiches"),
              "CV trop bref pour en juger : parcours à vérifier");
}

TEST(TextTest, ATitleAloneSaysNothingAboutTheSkills) {
    const auto tender = a_tender().requiring("Java").build();

    EXPECT_FALSE(result_of(assess(tender, a_consultant().titled("Graphiste")), Criterion::skills).has_consultant_data);
}

TEST(TextTest, WithoutBiographyOrCvTheScoreIsNeutral) {
    EXPECT_EQ(permille_of(a_tender().described("Supervision réseau"), a_consultant(), Criterion::text), 300);
    EXPECT_FALSE(has_data(a_tender().described("Supervision réseau"), a_consultant()));
}

}  // namespace
}  // namespace talentmatch::matching
