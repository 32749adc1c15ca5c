// Place: remote rules, distance, what is unknown.
#include <gtest/gtest.h>

#include "core/matching/house.hpp"

namespace talentmatch::matching {
namespace {

int place_of(const Tender& tender, const Consultant& consultant) {
    return permille_of(tender, consultant, Criterion::place);
}

TEST(PlaceTest, RemoteOnBothSidesNeedsNoRoad) {
    EXPECT_EQ(place_of(a_tender().remote().in("Paris"), a_consultant().remote().in("Lyon")), 1000);
    EXPECT_EQ(place_of(a_tender().remote(), a_consultant().remote()), 1000);
}

TEST(PlaceTest, ARemoteTenderSuitsSomebodyNearAndPartlySomebodyWhoSaysNothing) {
    EXPECT_EQ(place_of(a_tender().remote().in("Lyon"), a_consultant().in("Villeurbanne")), 1000);
    EXPECT_EQ(place_of(a_tender().remote().in("Paris"), a_consultant().in("Lyon")), 600);
}

TEST(PlaceTest, DaysAtHomeSoftenTheRoadOfWhoeverWantsThem) {
    const auto hybrid = a_tender().in("Paris").with_remote_days(3).build();

    EXPECT_EQ(place_of(hybrid, a_consultant().in("Lyon").remote()), 300);
    EXPECT_EQ(place_of(hybrid, a_consultant().in("Paris").remote()), 1000);
    EXPECT_EQ(place_of(hybrid, a_consultant().in("Lyon")), 0) << "who did not ask for it travels every day";
    EXPECT_EQ(place_of(a_tender().in("Paris").with_remote_days(5), a_consultant().in("Lyon").remote()), 1000);
}

TEST(PlaceTest, TheNextTownIsNearAndSaysHowFar) {
    const auto tender = a_tender().in("Lyon").build();
    const auto consultant = a_consultant().in("69100 Villeurbanne").build();

    EXPECT_EQ(place_of(tender, consultant), 1000);
    EXPECT_EQ(said(tender, consultant, Criterion::place), "Villeurbanne, à 3 km de Lyon");
}

TEST(PlaceTest, BeyondTheTravelDistanceTheScoreFallsEvenly) {
    const auto tender = a_tender().in("Lyon").build();  // Saint-Étienne is 50 km away, Grenoble 94, Paris 392

    EXPECT_EQ(place_of(tender, a_consultant().in("Grenoble").travelling(100)), 1000);
    const auto at_50 = place_of(tender, a_consultant().in("Grenoble"));
    const auto at_40 = place_of(tender, a_consultant().in("Grenoble").travelling(40));
    EXPECT_GT(at_50, at_40);
    EXPECT_GT(at_40, 0);
    EXPECT_EQ(place_of(tender, a_consultant().in("Paris")), 0);
    EXPECT_EQ(place_of(tender, a_consultant().in("Paris").remote()), 0);
}

TEST(PlaceTest, AnUnsaidTravelRangeIsNotPutIntoTheConsultantsMouth) {
    const auto tender = a_tender().in("Lyon").build();

    EXPECT_EQ(said(tender, a_consultant().in("Grenoble"), Criterion::place),
              "Grenoble, à 93 km de Lyon : mobilité non renseignée, 50 km supposés");
    EXPECT_EQ(said(tender, a_consultant().in("Grenoble").travelling(40), Criterion::place),
              "Grenoble, à 93 km de Lyon : au-delà des 40 km de mobilité");
}

TEST(PlaceTest, UnknownPlacesAreNeutralUnlessTheyAreTheSame) {
    EXPECT_EQ(place_of(a_tender().in("Lyon"), a_consultant()), 500);
    EXPECT_EQ(place_of(a_tender().in("Trifouilly"), a_consultant().in("Lyon")), 500);
    EXPECT_EQ(place_of(a_tender().in("Trifouilly-les-Oies"), a_consultant().in("trifouilly les oies")), 1000);
}

}  // namespace
}  // namespace talentmatch::matching
