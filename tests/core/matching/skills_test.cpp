// Skills: importance, level, years, adjacency, the words of the CV, and the cap.
#include <gtest/gtest.h>

#include "core/matching/house.hpp"

namespace talentmatch::matching {
namespace {

int skills_of(const Tender& tender, const Consultant& consultant, std::string_view resume_text = {}) {
    return permille_of(tender, consultant, Criterion::skills, resume_text);
}

TEST(SkillsTest, ASkillAtTheAskedLevelIsFull) {
    const auto tender = a_tender().requiring("Java", Proficiency::advanced).build();

    EXPECT_EQ(skills_of(tender, a_consultant().with_skill("Java", Proficiency::advanced)), 1000);
    EXPECT_EQ(skills_of(tender, a_consultant().with_skill("Java", Proficiency::expert)), 1000);
}

TEST(SkillsTest, EachMissingLevelCostsAQuarter) {
    const auto tender = a_tender().requiring("Java", Proficiency::expert).build();

    EXPECT_EQ(skills_of(tender, a_consultant().with_skill("Java", Proficiency::advanced)), 750);
    EXPECT_EQ(skills_of(tender, a_consultant().with_skill("Java", Proficiency::intermediate)), 500);
    EXPECT_EQ(skills_of(tender, a_consultant().with_skill("Java", Proficiency::beginner)), 250);
}

TEST(SkillsTest, FewerYearsThanAskedCountInProportionAndUnknownYearsNearlyFull) {
    const auto tender = a_tender().requiring("Java", std::nullopt, 6).build();

    EXPECT_EQ(skills_of(tender, a_consultant().with_skill("Java", Proficiency::expert, 6)), 1000);
    EXPECT_EQ(skills_of(tender, a_consultant().with_skill("Java", Proficiency::expert, 3)), 750);
    EXPECT_EQ(skills_of(tender, a_consultant().with_skill("Java", Proficiency::expert, 0)), 500);
    EXPECT_EQ(skills_of(tender, a_consultant().with_skill("Java", Proficiency::expert)), 900);
}

TEST(SkillsTest, ASkillFromLongAgoLosesALittleAndSaysSo) {
    const auto tender = a_tender().requiring("Java").build();
    auto consultant = a_consultant().with_skill("Java", Proficiency::expert).build();
    const auto last_used = [&](int year) -> const Consultant& {
        consultant.skills.front().last_used = PartialDate{year, {}};
        return consultant;
    };

    EXPECT_EQ(skills_of(tender, last_used(2026)), 1000);
    EXPECT_EQ(skills_of(tender, last_used(2024)), 1000);
    EXPECT_EQ(skills_of(tender, last_used(2021)), 870);
    EXPECT_EQ(skills_of(tender, last_used(2008)), 750);
    EXPECT_EQ(said(tender, consultant, Criterion::skills), "Java : dernière pratique en 2008");
    EXPECT_FALSE(assess(tender, consultant).cap);
}

TEST(SkillsTest, AnAdjacentSkillFromLongAgoLosesToo) {
    const auto tender = a_tender().requiring("Java").build();
    auto consultant = a_consultant().with_skill("Spring Boot", Proficiency::expert).build();
    consultant.skills.front().last_used = PartialDate{2018, 6};

    EXPECT_EQ(skills_of(tender, consultant), 675);
    EXPECT_EQ(said(tender, consultant, Criterion::skills),
              "Java : Spring Boot l'implique (niveau expert) | Spring Boot : dernière pratique en 2018");
}

TEST(SkillsTest, ALastUseInTheFutureOrNotSaidCostsNothing) {
    const auto tender = a_tender().requiring("Java").build();
    auto consultant = a_consultant().with_skill("Java", Proficiency::expert).build();

    EXPECT_EQ(skills_of(tender, consultant), 1000);
    consultant.skills.front().last_used = PartialDate{2090, {}};
    EXPECT_EQ(skills_of(tender, consultant), 1000);
}

TEST(SkillsTest, ImportanceWeighsTenSevenAndThree) {
    const auto tender = a_tender().requiring("Java").preferring("Docker").welcoming("AWS").build();

    EXPECT_EQ(skills_of(tender, a_consultant().with_skill("Java")), 500);
    EXPECT_EQ(skills_of(tender, a_consultant().with_skill("Docker")), 350);
    EXPECT_EQ(skills_of(tender, a_consultant().with_skill("AWS")), 150);
}

TEST(SkillsTest, SpringBootCoversAnAskedJavaNearlyFullyAndSaysSo) {
    const auto tender = a_tender().requiring("Java").build();
    const auto consultant = a_consultant().with_skill("Spring Boot", Proficiency::expert).build();

    const auto assessment = assess(tender, consultant);

    EXPECT_EQ(skills_of(tender, consultant), 900);
    EXPECT_FALSE(assessment.cap);
    EXPECT_EQ(said(tender, consultant, Criterion::skills), "Java : Spring Boot l'implique (niveau expert)");
}

TEST(SkillsTest, ASkillThatIsThereIsSaidEvenWhenAnotherTellsMoreForIt) {
    const auto tender = a_tender().requiring("Java", Proficiency::expert).build();
    const auto consultant =
        a_consultant().with_skill("Java", Proficiency::beginner).with_skill("Spring Boot", Proficiency::expert).build();

    EXPECT_EQ(skills_of(tender, consultant), 900);
    EXPECT_EQ(said(tender, consultant, Criterion::skills),
              "Java : expert demandé, débutant constaté | Java : Spring Boot l'implique (niveau expert)");
}

TEST(SkillsTest, AdjacencyIsAlwaysBelowTheSkillItselfAndOrderedByNearness) {
    const auto java = a_tender().requiring("Java").build();
    const auto direct = skills_of(java, a_consultant().with_skill("Spring"));
    const auto far = skills_of(java, a_consultant().with_skill("Spring Boot"));
    const auto sibling = skills_of(a_tender().requiring("React"), a_consultant().with_skill("Angular"));
    const auto foundation = skills_of(a_tender().requiring("Spring"), a_consultant().with_skill("Java"));

    EXPECT_LT(direct, 1000);
    EXPECT_LT(far, direct);
    EXPECT_LT(sibling, far);
    EXPECT_LT(foundation, sibling);
    EXPECT_GT(foundation, 0);
}

TEST(SkillsTest, ASiblingIsNamedButDoesNotMeetARequiredSkill) {
    const auto tender = a_tender().requiring("MySQL").build();
    const auto consultant = a_consultant().with_skill("PostgreSQL").build();

    const auto assessment = assess(tender, consultant);

    EXPECT_EQ(assessment.cap_reasons, std::vector<std::string>{"MySQL"});
    EXPECT_EQ(said(tender, consultant, Criterion::skills), "MySQL : pas dans le profil, mais PostgreSQL est proche");
}

TEST(SkillsTest, AnUnmetRequiredSkillCapsBelowSixTenthsWhateverElseIsThere) {
    const auto tender = a_tender().requiring("Java").requiring("Python").requiring("Docker").build();
    const auto consultant = a_consultant().with_skill("Java").with_skill("Docker").build();

    const auto assessment = assess(tender, consultant);

    ASSERT_TRUE(assessment.cap);
    EXPECT_LT(*assessment.cap, Score::millionths(600'000));
    EXPECT_LE(assessment.score, *assessment.cap);
    EXPECT_EQ(assessment.cap_reasons, std::vector<std::string>{"Python"});
}

TEST(SkillsTest, TheCapIsLowerWithMoreUnmetSkills) {
    const auto tender = a_tender().requiring("Java").requiring("Python").requiring("Docker").build();
    const auto one_gap = assess(tender, a_consultant().with_skill("Java").with_skill("Docker"));
    const auto two_gaps = assess(tender, a_consultant().with_skill("Java"));
    const auto three_gaps = assess(tender, a_consultant().with_skill("AWS"));

    EXPECT_GT(*one_gap.cap, *two_gaps.cap);
    EXPECT_GT(*two_gaps.cap, *three_gaps.cap);
}

TEST(SkillsTest, AMissingPreferredSkillDoesNotCap) {
    EXPECT_FALSE(assess(a_tender().requiring("Java").preferring("AWS"), a_consultant().with_skill("Java")).cap);
}

TEST(SkillsTest, ASurplusInOneSkillNeverPaysForAMissingOne) {
    const auto tender = a_tender().requiring("Java", Proficiency::beginner).requiring("Python").build();

    EXPECT_EQ(skills_of(tender, a_consultant().with_skill("Java", Proficiency::expert, 30)), 500);
}

TEST(SkillsTest, ACompanysOwnSkillMatchesByRowOrByFoldedName) {
    const auto by_row = a_tender().requiring(SkillId(77), "Progiciel Maison").build();
    const auto by_name = a_tender().requiring("Progiciel Maison").build();

    EXPECT_EQ(skills_of(by_row, a_consultant().with_skill(SkillId(77), "Progiciel maison v2")), 1000);
    EXPECT_EQ(skills_of(by_name, a_consultant().with_skill("progiciel-maison")), 1000);
    EXPECT_EQ(skills_of(by_name, a_consultant().with_skill("Autre progiciel")), 0);
}

TEST(SkillsTest, AnAliasIsTheSameSkill) {
    EXPECT_EQ(skills_of(a_tender().requiring("Kubernetes"), a_consultant().with_skill("K8S")), 1000);
}

TEST(SkillsTest, ASkillOnlyNamedInTheCvIsPartialAndSaysSo) {
    const auto tender = a_tender().requiring("Spring Boot").build();
    const auto consultant = a_consultant().with_skill("Docker").build();
    const auto* text = "Mise en place d'une API (spring-boot, PostgreSQL)";

    EXPECT_EQ(skills_of(tender, consultant, text), 600);
    EXPECT_FALSE(assess(tender, consultant, text).cap);
    EXPECT_EQ(said(tender, consultant, Criterion::skills, text),
              "Spring Boot : mention dans le parcours, mais pas dans les compétences");
}

TEST(SkillsTest, AnOrdinaryWordOfTheCvNamesNoSkill) {
    const auto tender = a_tender().requiring("Go").build();

    EXPECT_EQ(skills_of(tender, a_consultant().with_skill("Docker"), "Going forward, go live in May"), 0);
}

TEST(SkillsTest, AProfileWithoutSkillsOrTextIsNeutralCappedAndLessCertain) {
    const auto assessment = assess(a_tender().requiring("Java"), a_consultant());

    EXPECT_FALSE(result_of(assessment, Criterion::skills).has_consultant_data);
    EXPECT_EQ(result_of(assessment, Criterion::skills).score, Score::millionths(200'000));
    EXPECT_TRUE(assessment.cap);
    EXPECT_LT(assessment.confidence, 50);
}

TEST(SkillsTest, ABeginnerIsNotWhatAClientMeansWithoutALevel) {
    const auto tender = a_tender().requiring("Java").build();

    EXPECT_EQ(skills_of(tender, a_consultant().with_skill("Java", Proficiency::beginner)), 850);
    EXPECT_EQ(skills_of(tender, a_consultant().with_skill("Java", Proficiency::intermediate)), 1000);
}

}  // namespace
}  // namespace talentmatch::matching
