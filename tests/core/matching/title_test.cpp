// Title: role, speciality and seniority, apart; in French and in English.
#include <gtest/gtest.h>

#include "core/matching/house.hpp"
#include "matching/roles.hpp"

namespace talentmatch::matching {
namespace {

int title_of(std::string wanted, std::string had, std::string_view resume_text = {}) {
    return permille_of(a_tender().titled(std::move(wanted)), a_consultant().titled(std::move(had)), Criterion::title,
                       resume_text);
}

TEST(TitleTest, FrenchAndEnglishNameTheSameRole) {
    EXPECT_EQ(title_of("Développeur Java", "Java Developer"), 1000);
    EXPECT_EQ(title_of("Chef de projet", "Project Manager"), 1000);
    EXPECT_EQ(title_of("Ingénieure d'études et développement", "Software engineer"), 1000);
    EXPECT_EQ(title_of("Testeur", "QA Engineer"), 1000);
    EXPECT_EQ(title_of("Administrateur bases de données", "DBA"), 1000);
}

TEST(TitleTest, ACloseRoleIsBelowTheSameAndAboveAnother) {
    const auto same = title_of("Ingénieur DevOps", "SRE");
    const auto close = title_of("Ingénieur DevOps", "Administrateur systèmes");
    const auto other = title_of("Ingénieur DevOps", "Product Owner");

    EXPECT_EQ(same, 1000);
    EXPECT_LT(close, same);
    EXPECT_LT(other, close);
}

TEST(TitleTest, ASpecialityCountsInTheTitleAndNearlyAsMuchAmongTheSkills) {
    const auto tender = a_tender().titled("Développeur Kotlin").build();
    const auto in_title = permille_of(tender, a_consultant().titled("Développeur Kotlin"), Criterion::title);
    const auto in_skills =
        permille_of(tender, a_consultant().titled("Développeur").with_skill("Kotlin"), Criterion::title);
    const auto nowhere = permille_of(tender, a_consultant().titled("Développeur PHP"), Criterion::title);

    EXPECT_GT(in_title, in_skills);
    EXPECT_GT(in_skills, nowhere);
}

TEST(TitleTest, ASkillNamedInSeveralWordsIsASpecialityToo) {
    const auto tender = a_tender().titled("Développeur Spring Boot").build();
    const auto consultant = a_consultant().titled("Développeuse Java").with_skill("Spring Boot").build();

    EXPECT_EQ(said(tender, consultant, Criterion::title),
              "Développeuse Java : le métier demandé | Spécialité du poste dans le profil");
}

TEST(TitleTest, TheWordsOfAPhraseStayTogether) {
    const auto tender = a_tender().titled("Consultant Power BI, plateforme de paiement").build();

    EXPECT_EQ(said(tender, a_consultant().titled("Consultant"), Criterion::title),
              "Consultant : le métier demandé | Hors du titre et des compétences : Power BI, plateforme, paiement");
}

TEST(TitleTest, SeniorityBelowLosesAndAboveDoesNot) {
    EXPECT_EQ(title_of("Développeur senior", "Développeur expert"), 1000);
    EXPECT_EQ(title_of("Développeur senior", "Développeur confirmé"), 940);
    EXPECT_EQ(title_of("Développeur senior", "Développeur junior"), 880);
}

TEST(TitleTest, YearsStandInForAnUnsaidSeniority) {
    const auto tender = a_tender().titled("Développeur senior").build();

    EXPECT_EQ(permille_of(tender, a_consultant().titled("Développeur").with_years(6), Criterion::title), 1000);
    EXPECT_EQ(permille_of(tender, a_consultant().titled("Développeur").with_years(5), Criterion::title), 940);
}

TEST(TitleTest, ARoleThatOnlyTheCvNamesCountsInPart) {
    const auto* career = "2019: network engineer. 2021: network engineer. 2023: network engineer.";
    const auto in_career = title_of("Ingénieur réseaux", "Consultant", career);

    EXPECT_EQ(in_career, 800);
    EXPECT_LT(title_of("Ingénieur réseaux", "Consultant"), in_career);
}

TEST(TitleTest, WithoutTitleOrCareerTheScoreIsNeutral) {
    const auto assessment = assess(a_tender().titled("Développeur Java"), a_consultant());

    EXPECT_EQ(result_of(assessment, Criterion::title).score, Score::millionths(400'000));
    EXPECT_FALSE(result_of(assessment, Criterion::title).has_consultant_data);
}

TEST(TitleTest, GenericRolesCountOnlyWhenNothingElseIsSaid) {
    EXPECT_EQ(read_title("Consultant DevOps").roles, std::vector{Role::devops});
    EXPECT_EQ(read_title("Consultant").roles, std::vector{Role::consultant});
}

}  // namespace
}  // namespace talentmatch::matching
