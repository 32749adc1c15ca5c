// Experience, availability, rate, languages and certifications, each with its boundary. Today is Monday 2 March 2026.
#include <gtest/gtest.h>

#include "core/matching/house.hpp"

namespace talentmatch::matching {
namespace {

TEST(ExperienceTest, EnoughIsFullAndMoreBringsNoBonus) {
    const auto tender = a_tender().with_experience(5).build();

    EXPECT_EQ(permille_of(tender, a_consultant().with_years(5), Criterion::experience), 1000);
    EXPECT_EQ(permille_of(tender, a_consultant().with_years(30), Criterion::experience), 1000);
    EXPECT_EQ(permille_of(tender, a_consultant().with_years(4), Criterion::experience), 800);
    EXPECT_EQ(said(tender, a_consultant().with_years(4), Criterion::experience),
              "4 ans d'expérience (demandé : 5 ans)");
}

TEST(ExperienceTest, UnknownIsNeutralAndLowersTheConfidence) {
    const auto tender = a_tender().with_experience(5).build();

    EXPECT_EQ(permille_of(tender, a_consultant(), Criterion::experience), 500);
    EXPECT_LT(assess(tender, a_consultant()).confidence, assess(tender, a_consultant().with_years(1)).confidence);
}

TEST(AvailabilityTest, FreeOnTheStartDayIsFullAndEachLaterDayLoses) {
    const auto tender = a_tender().from(day("2026-04-01")).until(day("2026-09-27")).build();  // 180 days

    EXPECT_EQ(permille_of(tender, a_consultant().available(day("2026-04-01")), Criterion::availability), 1000);
    EXPECT_EQ(permille_of(tender, a_consultant().available(), Criterion::availability), 1000);
    EXPECT_EQ(permille_of(tender, a_consultant().available(day("2026-05-16")), Criterion::availability), 625);
    EXPECT_EQ(permille_of(tender, a_consultant().available(day("2026-09-27")), Criterion::availability), 2);
    EXPECT_EQ(permille_of(tender, a_consultant().available(day("2026-09-28")), Criterion::availability), 0);
}

TEST(AvailabilityTest, OnMissionCountsFromTheDateAndIsUnknownWithoutOne) {
    const auto tender = a_tender().from(day("2026-04-01")).build();

    EXPECT_EQ(permille_of(tender, a_consultant().on_mission(day("2026-03-31")), Criterion::availability), 1000);
    EXPECT_EQ(permille_of(tender, a_consultant().on_mission(), Criterion::availability), 300);
    EXPECT_FALSE(result_of(assess(tender, a_consultant().on_mission()), Criterion::availability).has_consultant_data);
}

TEST(AvailabilityTest, WhatNobodyStatedIsNoData) {
    const auto tender = a_tender().from(day("2026-04-01")).until(day("2026-09-27")).build();
    const auto unstated = a_consultant().of_unstated_availability().build();

    EXPECT_EQ(permille_of(tender, unstated, Criterion::availability), 300) << "neither nothing nor the best";
    EXPECT_FALSE(result_of(assess(tender, unstated), Criterion::availability).has_consultant_data);
    EXPECT_EQ(said(tender, unstated, Criterion::availability), "Disponibilité non précisée");
}

TEST(AvailabilityTest, NoticeCountsWhereNoDayIsStated) {
    const auto tender = a_tender().from(day("2026-04-01")).until(day("2026-09-27")).build();

    EXPECT_EQ(permille_of(tender, a_consultant().of_unstated_availability().with_notice(30), Criterion::availability),
              1000);
    EXPECT_EQ(permille_of(tender, a_consultant().on_mission().with_notice(75), Criterion::availability),
              permille_of(tender, a_consultant().available(day("2026-05-16")), Criterion::availability));
    EXPECT_EQ(
        permille_of(tender, a_consultant().available(day("2026-04-01")).with_notice(300), Criterion::availability),
        1000)
        << "a stated day includes the notice";
}

TEST(AvailabilityTest, PartTimeCountsHalfAndUnavailableNothing) {
    const auto tender = a_tender().from(day("2026-04-01")).build();

    EXPECT_EQ(permille_of(tender, a_consultant().part_time(), Criterion::availability), 500);
    EXPECT_EQ(permille_of(tender, a_consultant().unavailable(), Criterion::availability), 0);
    EXPECT_EQ(permille_of(tender, a_consultant().unavailable(day("2026-01-01")), Criterion::availability), 0);
    EXPECT_EQ(permille_of(tender, a_consultant().unavailable(day("2026-03-20")), Criterion::availability), 1000);
}

TEST(AvailabilityTest, WithoutDatesTheMissionStartsToday) {
    EXPECT_EQ(permille_of(a_tender(), a_consultant(), Criterion::availability), 1000);
    EXPECT_LT(permille_of(a_tender(), a_consultant().available(day("2026-03-03")), Criterion::availability), 1000);
    EXPECT_EQ(said(a_tender(), a_consultant().available(day("2026-03-14")), Criterion::availability),
              "Libre le 14 mars 2026, 12 jours après le début (2 mars 2026)");
}

TEST(RateTest, WithinTheCeilingIsFullAndAQuarterAboveIsWorthNothing) {
    const auto tender = a_tender().at_most_a_day(600).build();

    EXPECT_EQ(permille_of(tender, a_consultant().at_daily_rate(600), Criterion::rate), 1000);
    EXPECT_EQ(permille_of(tender, a_consultant().at_daily_rate(660), Criterion::rate), 600);
    EXPECT_EQ(permille_of(tender, a_consultant().at_daily_rate(750), Criterion::rate), 0);
    EXPECT_EQ(permille_of(tender, a_consultant(), Criterion::rate), 500);
    EXPECT_EQ(said(tender, a_consultant().at_daily_rate(540), Criterion::rate),
              "TJM de 540 € pour un plafond de 600 € : 60 € de moins");
}

TEST(RateTest, AnHourlyRateCountsSevenHoursADay) {
    const auto tender = a_tender().at_most_a_day(560).build();

    EXPECT_EQ(permille_of(tender, a_consultant().at_hourly_rate(80), Criterion::rate), 1000);
    EXPECT_EQ(permille_of(tender, a_consultant().at_hourly_rate(81), Criterion::rate), 950);
}

TEST(RateTest, TheBudgetIsSharedOverWorkingDaysAndConsultants) {
    // May 2026 has 17 working days in France; two consultants share 17 000 euros: 500 a day each.
    const auto tender =
        a_tender().with_budget(17'000).for_consultants(2).from(day("2026-05-01")).until(day("2026-05-31")).build();

    EXPECT_EQ(permille_of(tender, a_consultant().at_daily_rate(500), Criterion::rate), 1000);
    EXPECT_EQ(permille_of(tender, a_consultant().at_daily_rate(550), Criterion::rate), 600);
}

TEST(RateTest, ABudgetWithoutDatesIsNoCeiling) {
    const auto assessment = assess(a_tender().with_budget(10'000), a_consultant().at_daily_rate(500));

    EXPECT_FALSE(result_of(assessment, Criterion::rate).has_tender_data);
    EXPECT_EQ(result_of(assessment, Criterion::rate).weight, 0);
}

TEST(LanguagesTest, LevelsCompareOnTheEuropeanScale) {
    const auto tender = a_tender().speaking("en", LanguageLevel::b2).build();
    const auto of = [&](std::optional<LanguageLevel> level) {
        return permille_of(tender, a_consultant().speaking("en", level), Criterion::languages);
    };

    EXPECT_EQ(of(LanguageLevel::b2), 1000);
    EXPECT_EQ(of(LanguageLevel::native), 1000);
    EXPECT_EQ(of(LanguageLevel::b1), 700);
    EXPECT_EQ(of(LanguageLevel::a1), 100);
    EXPECT_EQ(of(std::nullopt), 700);
    EXPECT_EQ(permille_of(tender, a_consultant().speaking("fr"), Criterion::languages), 0);
    EXPECT_EQ(permille_of(tender, a_consultant(), Criterion::languages), 500);
}

TEST(CertificationsTest, TheAskedWordsHaveToStandInOneName) {
    const auto tender = a_tender().certified("AWS Solutions Architect").build();
    const auto of = [&](std::string name) {
        return permille_of(tender, a_consultant().certified(std::move(name)), Criterion::certifications);
    };

    EXPECT_EQ(of("AWS Certified Solutions Architect – Associate"), 1000);
    EXPECT_EQ(of("AWS Developer, Architect"), 400);
    EXPECT_EQ(of("ISTQB"), 0);
    EXPECT_EQ(permille_of(tender, a_consultant(), Criterion::certifications), 300);
}

}  // namespace
}  // namespace talentmatch::matching
