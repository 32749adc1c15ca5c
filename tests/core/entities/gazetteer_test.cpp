// Places: how people write them, and how far apart they are.
#include "entities/gazetteer.hpp"

#include <fstream>
#include <sstream>
#include <tuple>
#include <utility>

#include <gtest/gtest.h>

namespace talentmatch {
namespace {

constexpr std::string_view header = "name\tcountry\tlatitude\tlongitude\tpopulation\tother_names\n";

constexpr std::string_view rows =
    "Paris\tFR\t48.85341\t2.3488\t2138551\t75\n"
    "Paris\tUS\t33.66094\t-95.55551\t9000000\t\n"
    "Paris 15e\tFR\t48.84072\t2.29317\t230000\t75015|Paris XVe\n"
    "Lyon\tFR\t45.74846\t4.84671\t472317\tGrand Lyon\n"
    "Villeurbanne\tFR\t45.76601\t4.8795\t131445\t\n"
    "Rhône\tFR\t45.87\t4.64\t1880000\t69|Département du Rhône\n"
    "Hauts-de-Seine\tFR\t48.84\t2.24\t1625000\t92\n"
    "La Défense\tFR\t48.89\t2.239\t20000\tParis La Défense\n"
    "Île-de-France\tFR\t48.7\t2.5\t12000000\tRégion parisienne|IDF\n"
    "Saint-Denis\tFR\t48.93564\t2.35387\t96128\tSaint-Denis 93\n"
    "Saint-Denis\tRE\t-20.88231\t55.4504\t137195\tSaint-Denis 974\n"
    "Saint-Étienne\tFR\t45.43389\t4.39\t176280\t\n"
    "Us\tFR\t49.10\t1.97\t1200\t\n"
    "London\tGB\t51.50853\t-0.12574\t8961989\tLondres\n"
    "Sydney\tAU\t-33.86785\t151.20732\t4627345\t\n"
    "Bruxelles\tBE\t50.85045\t4.34878\t1019022\tBrussels\n";

Gazetteer gazetteer() {
    auto read = Gazetteer::parse(std::string(header).append(rows));
    EXPECT_TRUE(read.has_value()) << read.error().message;
    return std::move(read).value_or(Gazetteer{});
}

TEST(GazetteerTest, FindsThePlaceThatAFreeTextNames) {
    const auto places = gazetteer();
    const std::vector<std::pair<std::string_view, std::string_view>> cases{
        {"Lyon", "Lyon"},
        {"LYON", "Lyon"},
        {"69003 Lyon", "Lyon"},
        {"Lyon 69003", "Lyon"},
        {"Lyon 3e", "Lyon"},
        {"Lyon 3ème arrondissement", "Lyon"},
        {"Lyon cedex 07", "Lyon"},
        {"Lyon, France", "Lyon"},
        {"Lyon (69)", "Lyon"},
        {"Basé à Lyon", "Lyon"},
        {"Grand Lyon", "Lyon"},
        {"Paris 15e", "Paris 15e"},
        {"Paris 15ème", "Paris 15e"},
        {"PARIS XVe", "Paris 15e"},
        {"75015 Paris", "Paris 15e"},
        {"Paris 03", "Paris"},
        {"Paris", "Paris"},
        {"La Défense (92)", "La Défense"},
        {"Paris - La Défense", "Paris"},
        {"Île-de-France", "Île-de-France"},
        {"ile de france", "Île-de-France"},
        {"région parisienne", "Île-de-France"},
        {"Villeurbanne - Rhône", "Villeurbanne"},
        {"Villeurbanne – Rhône", "Villeurbanne"},
        {"12 rue de Lyon, 69100 Villeurbanne", "Villeurbanne"},
        {"12 rue de Paris 69100 Villeurbanne", "Villeurbanne"},
        {"St-Etienne", "Saint-Étienne"},
        {"Londres", "London"},
        {"1000 Bruxelles", "Bruxelles"},
        {"B-1000 Bruxelles", "Bruxelles"},
        {"Us", "Us"},
        {"(92)", "Hauts-de-Seine"},
        {"69001", "Rhône"},
        {"Télétravail ou Lyon", "Lyon"},
    };
    for (const auto& [text, name] : cases) {
        const auto place = places.find(text);
        ASSERT_TRUE(place.has_value()) << text;
        EXPECT_EQ(place->name, name) << text;
        EXPECT_NE(place->country, "US") << text;
    }
}

TEST(GazetteerTest, TellsTownsOfOneNameApartByDepartment) {
    const auto places = gazetteer();

    EXPECT_EQ(places.find("Saint-Denis")->country, "FR");
    EXPECT_EQ(places.find("Saint-Denis (974)")->country, "RE");
    EXPECT_EQ(places.find("97400 Saint-Denis")->country, "RE");
}

TEST(GazetteerTest, FindsNothingWhereNoPlaceIsNamed) {
    const auto places = gazetteer();
    for (const auto* text : {"", "   ", "télétravail complet", "join us now", ",;/", "\xFF\xFE", "99999", "15 ans"})
        EXPECT_FALSE(places.find(text).has_value()) << text;
}

TEST(GazetteerTest, SaysWhichLineIsWrong) {
    for (const auto* row : {"Lyon\tFR\t45\t4\n", "\tFR\t45\t4\t1\t\n", "Lyon\tFRA\t45\t4\t1\t\n",
                            "Lyon\tFR\t95\t4\t1\t\n", "Lyon\tFR\tx\t4\t1\t\n", "Lyon\tFR\t45.\t4\t1\t\n",
                            "Lyon\tFR\t45\t181\t1\t\n", "Lyon\tFR\t45\t4\t-1\t\n", "Lyon\tFR\t45.123456\t4\t1\t\n"}) {
        const auto read = Gazetteer::parse(std::string(header).append("\n").append(row));
        ASSERT_FALSE(read.has_value()) << row;
        EXPECT_EQ(read.error().code, "gazetteer_invalid");
        EXPECT_NE(read.error().message.find("Ligne 3"), std::string::npos) << read.error().message;
    }
    EXPECT_FALSE(Gazetteer::parse("").has_value());
    EXPECT_FALSE(Gazetteer::parse("city\tcountry\n").has_value());
}

// Expected values: the haversine formula in double precision, computed apart.
TEST(DistanceTest, IsTheGreatCircleInWholeKilometres) {
    const auto places = gazetteer();
    const std::vector<std::tuple<std::string_view, std::string_view, int>> cases{
        {"Lyon", "Lyon", 0},       {"Lyon", "Villeurbanne", 3}, {"Paris", "Lyon", 393},
        {"Paris", "Londres", 344}, {"Paris", "Sydney", 16961},  {"Lyon", "Bruxelles", 569},
    };
    for (const auto& [from, to, km] : cases) {
        EXPECT_EQ(distance_km(*places.find(from), *places.find(to)), km) << from << " - " << to;
        EXPECT_EQ(distance_km(*places.find(to), *places.find(from)), km) << to << " - " << from;
    }
}

TEST(DistanceTest, HoldsAtThePolesTheDateLineAndTheAntipodes) {
    const Place north{.name = "N", .country = "FR", .latitude_e5 = 9'000'000, .longitude_e5 = 0};
    const Place south{.name = "S", .country = "FR", .latitude_e5 = -9'000'000, .longitude_e5 = 12'345'678};
    const Place west{.name = "W", .country = "FR", .latitude_e5 = 0, .longitude_e5 = -17'999'999};
    const Place east{.name = "E", .country = "FR", .latitude_e5 = 0, .longitude_e5 = 17'999'999};
    const Place zero{.name = "0", .country = "FR"};

    EXPECT_EQ(distance_km(north, south), 20015);
    EXPECT_EQ(distance_km(north, zero), 10008);
    EXPECT_EQ(distance_km(west, east), 0);
    EXPECT_EQ(distance_km(zero, east), 20015);
}

std::string committed_table() {
    std::ostringstream text;
    text << std::ifstream(TM_SOURCE_DIR "/data/places.tsv").rdbuf();
    return text.str();
}

TEST(PlaceTableTest, KnowsThePlacesOfFrenchMissions) {
    const auto text = committed_table();
    ASSERT_LT(text.size(), 2'000'000U);
    const auto places = Gazetteer::parse(text);
    ASSERT_TRUE(places.has_value()) << places.error().message;
    const std::vector<std::tuple<std::string_view, std::string_view, std::string_view>> cases{
        {"Lyon", "Lyon", "FR"},
        {"Villeurbanne - Rhône", "Villeurbanne", "FR"},
        {"69100 Villeurbanne", "Villeurbanne", "FR"},
        {"Boulogne-Billancourt (92)", "Boulogne-Billancourt", "FR"},
        {"Boulogne Billancourt", "Boulogne-Billancourt", "FR"},
        {"Sophia Antipolis", "Sophia Antipolis", "FR"},
        {"06560 Valbonne Sophia-Antipolis", "Sophia Antipolis", "FR"},
        {"La Défense (92)", "La Défense", "FR"},
        {"Paris La Défense", "La Défense", "FR"},
        {"Paris 15e", "Paris 15e", "FR"},
        {"75008 PARIS", "Paris 8e", "FR"},
        {"Paris, France", "Paris", "FR"},
        {"Île-de-France", "Île-de-France", "FR"},
        {"IDF", "Île-de-France", "FR"},
        {"Rhône-Alpes", "Auvergne-Rhône-Alpes", "FR"},
        {"PACA", "Provence-Alpes-Côte d'Azur", "FR"},
        {"Nantes (44)", "Nantes", "FR"},
        {"St Herblain", "Saint-Herblain", "FR"},
        {"Saint-Denis (974)", "Saint-Denis (La Réunion)", "RE"},
        {"93200 Saint-Denis", "Saint-Denis", "FR"},
        {"Vienne", "Vienne", "FR"},
        {"Vienne (86)", "Vienne (département)", "FR"},
        {"Montréal (11)", "Montréal (11)", "FR"},
        {"Wien", "Vienne (Autriche)", "AT"},
        {"Pointe-à-Pitre", "Pointe-à-Pitre", "GP"},
        {"Bruxelles", "Bruxelles", "BE"},
        {"Geneva", "Genève", "CH"},
        {"Luxembourg", "Luxembourg", "LU"},
        {"Monaco", "Monaco", "MC"},
        {"London, UK", "Londres", "GB"},
        {"Casablanca, Maroc", "Casablanca", "MA"},
        {"Montréal", "Montréal", "CA"},
        {"mobilité nationale, basé à Pau", "Pau", "FR"},
    };
    for (const auto& [spelling, name, country] : cases) {
        const auto place = places->find(spelling);
        ASSERT_TRUE(place.has_value()) << spelling;
        EXPECT_EQ(place->name, name) << spelling;
        EXPECT_EQ(place->country, country) << spelling;
    }
    EXPECT_LE(distance_km(*places->find("Lyon"), *places->find("Villeurbanne")), 5);
    for (const auto* text_without_place : {"Télétravail", "Full remote", "3 ans d'expérience", "France", "à définir"})
        EXPECT_FALSE(places->find(text_without_place).has_value()) << text_without_place;
}

TEST(PlaceTableTest, KnowsEveryDepartmentByItsNumber) {
    const auto places = Gazetteer::parse(committed_table());
    ASSERT_TRUE(places.has_value()) << places.error().message;
    for (int number = 1; number <= 95; ++number)
        if (number != 20)
            EXPECT_TRUE(places->find((number < 10 ? "(0" : "(") + std::to_string(number) + ")")) << number;
    for (const auto* number : {"(2A)", "(2B)", "(971)", "(972)", "(973)", "(974)", "(976)"})
        EXPECT_TRUE(places->find(number)) << number;
}

}  // namespace
}  // namespace talentmatch
