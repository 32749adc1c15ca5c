// Schools as they are written: with two names, beside a period, behind a word. All of them are invented.
#include <gtest/gtest.h>

#include <chrono>
#include <string>

#include "cv/layout/lines.hpp"
#include "cv/sections/sections.hpp"
#include "cv/studies/education.hpp"
#include "support/document_builder.hpp"

namespace talentmatch::cv {
namespace {

using testing::DocumentBuilder;

constexpr Date today{std::chrono::year{2026} / 6 / 15};

std::string schools(const Document& document) {
    std::string all;
    for (const auto& school : read_education(cut_sections(read_lines(document)), today))
        all +=
            school.degree + (school.area ? " " + *school.area : "") + " @ " + school.institution.value_or("-") + "\n";
    return all;
}

TEST(CvSchools, KeepTheirShortNameBesideTheLongOne) {
    DocumentBuilder builder;
    builder.bold("Formation", 14);
    builder.line("ENTMO - École Nationale des Travaux de Montagne d'Oisans").beside(400, "2012 - 2015");
    builder.line("Diplôme d'ingénieur").line("Lycée de la Rade – BTS informatique").beside(400, "2010 - 2012");

    EXPECT_EQ(schools(builder.build()),
              "Diplôme d'ingénieur @ ENTMO - École Nationale des Travaux de Montagne d'Oisans\n"
              "BTS informatique @ Lycée de la Rade\n");
}

TEST(CvSchools, KeepTheirShortNameBehindTheLongOne) {
    DocumentBuilder builder;
    builder.bold("Education", 14).line("Ardoyne College of Art - ACA").beside(400, "2012 - 2015");
    builder.line("Master of Arts");

    EXPECT_EQ(schools(builder.build()), "Master of Arts @ Ardoyne College of Art - ACA\n");
}

TEST(CvSchools, AreNotTheSpecialityInFrontOfThem) {
    DocumentBuilder builder;
    builder.bold("Formation", 14).line("MPSI - Lycée de la Rade").beside(400, "2010 - 2012");

    EXPECT_EQ(schools(builder.build()), "MPSI @ Lycée de la Rade\n");
}

TEST(CvSchools, GoOnBelowWhereTheirPeriodStandsBesideThem) {
    DocumentBuilder builder;
    builder.bold("Education", 14);
    builder.line("Coleraine Institute of").beside(250, "2015-10 - 2017-10").line("Technology");
    builder.line("Bachelor of Arts in Graphic Design");

    EXPECT_EQ(schools(builder.build()), "Bachelor of Arts Graphic Design @ Coleraine Institute of Technology\n");
}

TEST(CvSchools, FillTheCellsOfAGridOneAfterTheOtherWithTheirPeriods) {
    DocumentBuilder builder;
    builder.bold("Formation", 14).skip(6);
    builder.line("IUT du Puy").beside(200, "2012-09 - 2015-06").beside(350, "Université du Ried").skip(6);
    builder.line("2010-09 - 2012-06").beside(200, "Lycée polyvalent Anne de Ried").beside(350, "2008-09 - 2010-06");
    builder.skip(20).bold("Langues", 14).line("Anglais");

    EXPECT_EQ(schools(builder.build()), " @ IUT du Puy\n @ Université du Ried\n @ Lycée polyvalent Anne de Ried\n");
}

TEST(CvSchools, FillTheCellsOfAGridThatTearsOneOfThem) {
    DocumentBuilder builder;
    builder.bold("Formation", 14).skip(6);
    builder.line("Lycée polyvalent Anne").beside(200, "2012 - 2015").beside(350, "Université du Ried");
    builder.skip(-4).line("de Ried").line("2010 - 2012").skip(20);
    builder.bold("Langues", 14).line("Anglais");

    EXPECT_EQ(schools(builder.build()), " @ Lycée polyvalent Anne de Ried\n @ Université du Ried\n");
}

TEST(CvSchools, GoOnBesideTheSecondOfTheirYearsInTheMargin) {
    DocumentBuilder builder;
    builder.bold("Formation", 14).skip(10).bold("2009").beside(90, "Faculté des sciences de la Haute", {.bold = true});
    builder.skip(-4).bold("2010").beside(90, "Rade", {.bold = true}).line("Licence professionnelle").skip(14);
    builder.bold("2007").beside(90, "Lycée du Ried", {.bold = true}).skip(-4).line("2009").line("BTS informatique");

    EXPECT_EQ(schools(builder.build()),
              "Licence professionnelle @ Faculté des sciences de la Haute Rade\nBTS informatique @ Lycée du Ried\n");
}

TEST(CvSchools, HaveEachTheirOwnYearInADenseMargin) {
    DocumentBuilder builder;
    builder.bold("Formation", 14).skip(10);
    builder.bold("2009").beside(90, "Licence à l'Université du Ried", {.bold = true}).skip(-4);
    builder.bold("2011").beside(90, "Master Informatique, Université du Ried", {.bold = true}).skip(-4);
    builder.bold("2012").beside(90, "Mastère à l'École de la Rade", {.bold = true});

    const auto page = read_lines(builder.build());

    ASSERT_EQ(page.lines.size(), 4U);
    EXPECT_EQ(page.lines[2].text, "2011\tMaster Informatique, Université du Ried");
}

TEST(CvSchools, FillCellsThatTheirNamesReachTheEndOf) {
    DocumentBuilder builder;
    builder.bold("Formation", 14).skip(6);
    builder.line("Université de la Haute-Rade").beside(188, "2012 - 2015").beside(350, "Lycée polyvalent Anne").skip(4);
    builder.line("2010 - 2012").beside(188, "IUT des Montagnes").beside(350, "2008 - 2010");
    builder.column(188, builder.y() - 4)
        .line("du Ried")
        .column(50, builder.y() + 40)
        .bold("Langues", 14)
        .line("Anglais");

    EXPECT_EQ(schools(builder.build()),
              " @ Université de la Haute-Rade\n @ Lycée polyvalent Anne\n @ IUT des Montagnes du Ried\n");
}

TEST(CvSchools, StandBehindAWordUnderANameThatTellsNothing) {
    DocumentBuilder builder;
    builder.bold("Education", 14).line("BSc Computer Science at Anna Freeling").beside(400, "2009 - 2013");

    EXPECT_EQ(schools(builder.build()), "BSc Computer Science @ Anna Freeling\n");
}

TEST(CvSchools, HaveTheDegreeBelowThemWhosePeriodIsCentredInTheMargin) {
    DocumentBuilder builder;
    builder.bold("Formation", 14);
    builder.at(200, 80, "Lycée de la Rade", {.bold = true})
        .at(220, 94, "BTS SIO")
        .at(50, 101, "2014-09 à 2016-06", {.size = 8});
    builder.at(200, 120, "Université de Cornouaille", {.bold = true}).at(50, 127, "2011-09 à 2014-06", {.size = 8});
    builder.at(220, 134, "Licence professionnelle");
    builder.at(200, 160, "Université de Montclair", {.bold = true}).at(50, 167, "2009-09 à 2011-06", {.size = 8});
    builder.at(220, 174, "Master recherche");

    EXPECT_EQ(schools(builder.build()),
              "BTS SIO @ Lycée de la Rade\n"
              "Licence professionnelle @ Université de Cornouaille\n"
              "Master recherche @ Université de Montclair\n");
}

TEST(CvSchools, GoOnBelowALinkThatEndsNoLine) {
    DocumentBuilder builder;
    builder.bold("Education", 14);
    builder.line("Exchange year, Ardoyne Institute of 2015 - 2016").line("Technology");
    builder.line("- Graphics, networks, and the proof that this column goes far to the right").skip(10);
    builder.line("Bachelor, Wervicq School of").line("Computing").line("2012 - 2015");

    EXPECT_EQ(schools(builder.build()),
              "Exchange year @ Ardoyne Institute of Technology\nBachelor @ Wervicq School of Computing\n");
}

TEST(CvSchools, AreNoKindsOfSchools) {
    DocumentBuilder builder;
    builder.bold("Formation", 14);
    builder.line("Lycée de la Rade").beside(400, "2008 - 2010").line("Lycée: Bac scientifique");

    EXPECT_EQ(schools(builder.build()), "Bac scientifique @ Lycée de la Rade\n");
}

TEST(CvSchools, HaveTheirTownBehindADash) {
    DocumentBuilder builder;
    builder.bold("Education", 14);
    builder.bold("Ardoyne Institute of Technology - Ardoyne, India", 12).line("Exchange year").line("2015 - 2016");

    EXPECT_EQ(schools(builder.build()), "Exchange year @ Ardoyne Institute of Technology\n");
}

TEST(CvSchools, HaveTwoNamesBehindTheDegree) {
    DocumentBuilder builder;
    builder.bold("Education", 14);
    builder.line("BSc. Chemical Eng., Technion - Ardoyne Institute of Technology").beside(420, "2015 - 2017");

    EXPECT_EQ(schools(builder.build()), "BSc. Chemical Eng @ Technion - Ardoyne Institute of Technology\n");
}

TEST(CvSchools, GoOnBesideTheLowerOfTwoYears) {
    DocumentBuilder builder;
    builder.bold("Formation", 14);
    builder.line("2007").beside(120, "Institut de technologie", {.bold = true});
    builder.line("2009").beside(120, "appliquée, Maroc", {.bold = true});
    builder.at(120, builder.y() + 14, "Technicien spécialisé");

    EXPECT_EQ(schools(builder.build()), "Technicien spécialisé @ Institut de technologie appliquée\n");
}

TEST(CvSchools, KeepTheirPartsUnderThem) {
    DocumentBuilder builder;
    builder.bold("Education", 14);
    builder.bold("2011 - 2014").beside(120, "École d'ingénieur à Combraille INP Lacustre", {.bold = true});
    builder.line("LACUSTRE - École d'ingénieur en Physique, Électronique et Matériaux");
    builder.at(70, builder.y() + 14, "2013-2014 Semestre Art, Science et Technologie");
    builder.at(70, builder.y() + 28, "2012-2013 Physique et nanosciences").skip(40);
    builder.bold("2008 - 2011").beside(120, "Classe préparatoire aux Grandes Écoles", {.bold = true});
    builder.beside(420, "Poitiers").line("MPSI - MP - MP*");

    EXPECT_EQ(schools(builder.build()),
              "École d'ingénieur Physique, Électronique et Matériaux @ Combraille INP Lacustre\n"
              "Classe préparatoire aux Grandes Écoles MPSI @ -\n");
}

TEST(CvSchools, AreToldFromTheFieldAboveADegree) {
    DocumentBuilder builder;
    builder.bold("Education", 14);
    builder.bold("Technical College of Ardoyne", 12).beside(400, "2010 - 2012");
    builder.bold("Network Engineering").line("Higher Diploma");

    EXPECT_EQ(schools(builder.build()), "Higher Diploma Network Engineering @ Technical College of Ardoyne\n");
}

}  // namespace
}  // namespace talentmatch::cv
