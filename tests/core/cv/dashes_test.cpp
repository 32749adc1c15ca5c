// Dashes, slashes and brackets in the heads of positions: which of them part a title from its company. All invented.
#include <gtest/gtest.h>

#include <string>

#include "core/cv/told.hpp"
#include "cv/layout/lines.hpp"
#include "cv/positions/positions.hpp"
#include "cv/sections/sections.hpp"
#include "support/document_builder.hpp"

namespace talentmatch::cv {
namespace {

using testing::DocumentBuilder;
using testing::Style;

std::string position_under(std::string_view company, std::string_view title) {
    DocumentBuilder builder;
    builder.bold("Experience", 14).bold(company, 12).beside(400, "2021-03 - 2023-06").line(title);
    return told_positions(builder.build());
}

std::string one_line(std::string_view head) {
    DocumentBuilder builder;
    builder.bold("Expérience professionnelle", 14).line(head).beside(450, "2021-03 - 2023-06");
    return told_positions(builder.build());
}

TEST(CvDashes, StandInsideATitleWhoseCompanyIsElsewhere) {
    EXPECT_EQ(position_under("Exemple", "DDD - Architecture Consultant"),
              "DDD - Architecture Consultant @ Exemple in -\n");
    EXPECT_EQ(position_under("Exemple", "Consultant - Facilitator"), "Consultant - Facilitator @ Exemple in -\n");
}

TEST(CvDashes, PartOffTheCompanyThatStandsAboveToo) {
    EXPECT_EQ(position_under("Exemple", "DevOps Engineer - Exemple SA"), "DevOps Engineer @ Exemple in -\n");
    EXPECT_EQ(position_under("Exemple", "DevOps Engineer - CDI"), "DevOps Engineer @ Exemple in -\n");
}

TEST(CvDashes, PartOffTheCompanyThatIsSaidTwice) {
    EXPECT_EQ(one_line("DevOps Engineer - Exemple SA at Exemple"), "DevOps Engineer @ Exemple in -\n");
}

TEST(CvDashes, PartOffTheTownOfAnEmployer) {
    EXPECT_EQ(one_line("Développeur mobile (WearOs) chez Exemple - Vauvelle"),
              "Développeur mobile (WearOs) @ Exemple in Vauvelle\n");
    EXPECT_EQ(one_line("Développeur mobile, Exemple - Vauvelle, France"),
              "Développeur mobile @ Exemple in Vauvelle, France\n");
}

TEST(CvDashes, StandBetweenTheTwoNamesOfACompany) {
    EXPECT_EQ(position_under("OPTEC - Observatoire des Pratiques et des Techniques", "Développeuse"),
              "Développeuse @ OPTEC - Observatoire des Pratiques et des Techniques in -\n");
}

TEST(CvDashes, MayBeSlashes) {
    EXPECT_EQ(one_line("Développeur Full Stack / EXEMPLIA"), "Développeur Full Stack @ EXEMPLIA in -\n");
    EXPECT_EQ(one_line("Développeur Java / JEE"), "Développeur Java / JEE @ - in -\n");
    EXPECT_EQ(one_line("Développeur Java / Angular"), "Développeur Java / Angular @ - in -\n");
}

TEST(CvDashes, AreNotTheCommasOfABracketThatNobodyClosed) {
    EXPECT_EQ(position_under("MODELE ASSOCIATES", "Consultant CRM (java, talend, peoplesoft crm"),
              "Consultant CRM (java, talend, peoplesoft crm @ MODELE ASSOCIATES in -\n");
}

TEST(CvDashes, LeaveATownBelowTheDatesToItsCompany) {
    DocumentBuilder builder;
    builder.bold("Work Experience", 18).bold("Lean Sample", 14).line("Lead Developer", {.size = 12});
    builder.line("Feb 2025 - Present")
        .line("Villa Cruz de Tenerife, Spain")
        .line("Training of the teams in practices.");
    builder.line("Senior Developer", {.size = 12}).line("Jan 2022 - Feb 2025").line("Villa Cruz de Tenerife, Spain");
    builder.line("Development of a platform for many of the schools.");

    EXPECT_EQ(told_positions(builder.build()),
              "Lead Developer @ Lean Sample in Villa Cruz de Tenerife, Spain\n"
              "Senior Developer @ Lean Sample in Villa Cruz de Tenerife, Spain\n");
}

TEST(CvDashes, PartOffTheMissionAndItsClient) {
    EXPECT_EQ(position_under("Exemple Conseil", "Architecte - mission chez Banque Modèle"),
              "Architecte @ Exemple Conseil in -\n");
    EXPECT_EQ(position_under("Exemple Conseil pour Banque Modèle", "Architecte"),
              "Architecte @ Exemple Conseil in -\n");
    EXPECT_EQ(position_under("Agence pour l'emploi", "Architecte"), "Architecte @ Agence pour l'emploi in -\n");
}

TEST(CvDashes, PartOffTheContract) {
    EXPECT_EQ(position_under("Exemple", "Technicienne réseaux (CDD)"), "Technicienne réseaux @ Exemple in -\n");
    EXPECT_EQ(position_under("Exemple", "Technicienne réseaux / intérim"), "Technicienne réseaux @ Exemple in -\n");
}

TEST(CvDashes, PartOffTheTownOfACompanyNamedLikeATrade) {
    EXPECT_EQ(position_under("Ouest Logiciels - Vauvelle", "Développeuse Java"),
              "Développeuse Java @ Ouest Logiciels in Vauvelle\n");
}

TEST(CvDashes, PartTheBarsOfALineFromTheContract) {
    DocumentBuilder builder;
    builder.bold("Expériences", 14).bold("DÉVELOPPEUSE JAVA");
    builder.line("chez Ouest Logiciels, Vauvelle | oct. 2018 - mars 2021 | CDI");

    EXPECT_EQ(told_positions(builder.build()), "DÉVELOPPEUSE JAVA @ Ouest Logiciels in Vauvelle\n");
}

/// Two missions of one employer, whose tasks are indented and have no list signs; the first one's head as given.
std::string two_missions(std::string_view first, std::string_view second, Style style) {
    DocumentBuilder builder;
    builder.bold("Expérience professionnelle", 18).bold("Estuaire Conseil, Nantes", 13);
    builder.line(first, style).line("février 2021 - aujourd'hui");
    builder.at(80, builder.y() + 18, "Cadrage des besoins avec les conseillers").skip(30);
    builder.line(second).line("septembre 2018 - janvier 2021");
    builder.at(80, builder.y() + 18, "Reprise des données de trois filiales");
    return told_positions(builder.build());
}

TEST(CvDashes, PartOffTheClientsOfOneEmployer) {
    const std::string expected =
        "Consultant CRM @ Estuaire Conseil in Nantes\nDéveloppeur CRM @ Estuaire Conseil in Nantes\n";

    EXPECT_EQ(two_missions("Consultant CRM - client Mutuelle Ambre", "Développeur CRM - client Bellevaux", {}),
              expected);
    EXPECT_EQ(two_missions("Consultant CRM - client: Ambre", "Développeur CRM - client: Bellevaux", {.bold = true}),
              expected);
}

}  // namespace
}  // namespace talentmatch::cv
