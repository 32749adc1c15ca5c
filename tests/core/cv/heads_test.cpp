// What stands in the head of a position and of the document, in the ways French CVs write it. All people and companies
// are invented.
#include <gtest/gtest.h>

#include "core/cv/told.hpp"
#include "cv/layout/lines.hpp"
#include "cv/person/identity.hpp"
#include "cv/positions/positions.hpp"
#include "cv/sections/sections.hpp"
#include "support/document_builder.hpp"

namespace talentmatch::cv {
namespace {

using testing::DocumentBuilder;

std::string headline(std::string_view line) {
    DocumentBuilder builder;
    builder.line(line, {.size = 18}).line("marie.durand@example.org").skip(10).bold("Formation", 14).line("Lycée");
    const auto document = builder.build();
    const auto page = read_lines(document);
    const auto blocks = cut_sections(page);
    const auto found = read_headline(blocks, page, read_name(blocks, page, document, "marie.durand@example.org", {}));
    return found ? found->value : "";
}

TEST(CvHeads, HaveTheCompanyBehindADashAndItsTownBehindAComma) {
    DocumentBuilder builder;
    builder.bold("Expériences professionnelles", 14);
    builder.line("Depuis 03/2021").beside(160, "Ingénieure développement – Orfèvrerie Calade, Lyon");
    builder.line("09/2017 – 02/2021").beside(160, "Développeuse PHP – Tisserand, Nantes");

    EXPECT_EQ(dated_positions(builder.build()),
              "Ingénieure développement @ Orfèvrerie Calade 2021-03..now\n"
              "Développeuse PHP @ Tisserand 2017-09..2021-02\n");
}

TEST(CvHeads, HaveTheirTownsWhereAnotherHeadOfTheAuthorHasAKnownOne) {
    DocumentBuilder builder;
    builder.bold("Expériences professionnelles", 14);
    builder.line("Depuis 03/2021").beside(160, "Ingénieure développement – Orfèvrerie Calade, Lyon");
    builder.line("09/2017 – 02/2021").beside(160, "Développeuse PHP – Agence Web Tisserand, Saint-Aubinel");

    EXPECT_NE(dated_positions(builder.build()).find("Développeuse PHP @ Agence Web Tisserand 2017-09"),
              std::string::npos);
}

TEST(CvHeads, KeepASpecialityBehindADashInTheTitle) {
    DocumentBuilder builder;
    builder.bold("Expériences professionnelles", 14);
    builder.line("Ingénieure études – banque, Orfèvrerie Calade").beside(400, "03/2021 – 04/2022");

    EXPECT_EQ(dated_positions(builder.build()), "Ingénieure études – banque @ Orfèvrerie Calade 2021-03..2022-04\n");
}

TEST(CvHeads, HaveACompanyFirstWhoseNameHasAWordOfATrade) {
    DocumentBuilder builder;
    builder.bold("Expérience", 14);
    builder.bold("Calade Logiciels, Ingénieure SRE").beside(400, "03/2021 – 04/2022");
    builder.line("Exploitation d'une plateforme de billetterie pour des théâtres de province.");

    EXPECT_EQ(dated_positions(builder.build()), "Ingénieure SRE @ Calade Logiciels 2021-03..2022-04\n");
}

TEST(CvHeads, HaveASecondTitleInFrontOfTheCompany) {
    DocumentBuilder builder;
    builder.bold("Expérience", 14);
    builder.bold("Directrice technique - co-fondatrice chez Calade").beside(400, "03/2021 – 04/2022");

    EXPECT_EQ(dated_positions(builder.build()), "Directrice technique - co-fondatrice @ Calade 2021-03..2022-04\n");
}

TEST(CvHeads, HaveTwoTitlesInFrontOfTheCompany) {
    DocumentBuilder builder;
    builder.bold("Expérience", 14);
    builder.bold("Responsable de pôle, formatrice chez Calade").beside(400, "03/2021 – 04/2022");

    EXPECT_EQ(dated_positions(builder.build()), "Responsable de pôle, formatrice @ Calade 2021-03..2022-04\n");
}

TEST(CvHeads, HaveTheFirstPeriodOfAMarginBesideTheBeginningOfTheirSection) {
    DocumentBuilder builder;
    builder.bold("Expérience", 14);
    builder.at(180, 80, "Ingénieure SRE, Calade", {.bold = true});
    builder.at(190, 96, "Exploitation d'une plateforme").at(60, 110, "03/2021 – 04/2022");
    builder.at(190, 122, "Astreintes de nuit");
    builder.at(60, 150, "01/2019 – 02/2021").at(180, 150, "Développeuse PHP, Tisserand", {.bold = true});
    builder.at(190, 166, "Catalogue en ligne");

    EXPECT_EQ(dated_positions(builder.build()),
              "Ingénieure SRE @ Calade 2021-03..2022-04\nDéveloppeuse PHP @ Tisserand 2019-01..2021-02\n");
}

TEST(CvHeads, LeaveTheNewestPositionOpenThatHasItsBeginningOnly) {
    DocumentBuilder builder;
    builder.bold("Expérience", 14);
    builder.bold("Orfèvrerie Calade | Ingénieure SRE").beside(400, "Janvier 2019");
    builder.line("Exploitation d'une plateforme de billetterie pour des théâtres de province.");
    builder.bold("Tisserand | Développeuse PHP").beside(400, "Juin 2014 – Décembre 2018");
    builder.line("Développement et maintenance du catalogue en ligne d'un marchand de tissus.");

    EXPECT_EQ(dated_positions(builder.build()),
              "Ingénieure SRE @ Orfèvrerie Calade 2019-01..now\n"
              "Développeuse PHP @ Tisserand 2014-06..2018-12\n");
}

TEST(CvHeads, DoNotLeaveAMonthOpenLongAfterTheLastPosition) {
    DocumentBuilder builder;
    builder.bold("Expérience", 14);
    builder.bold("Orfèvrerie Calade | Ingénieure SRE").beside(400, "Janvier 2021");
    builder.line("Exploitation d'une plateforme de billetterie pour des théâtres de province.");
    builder.bold("Tisserand | Développeuse PHP").beside(400, "Juin 2014 – Décembre 2018");
    builder.line("Développement et maintenance du catalogue en ligne d'un marchand de tissus.");

    EXPECT_EQ(dated_positions(builder.build()).find("..now"), std::string::npos);
}

TEST(CvHeads, SayAllOnOneLineThoughAPeriodGoesOnBelow) {
    DocumentBuilder builder;
    builder.bold("Expérience", 14);
    builder.line("02/2019–").beside(150, "Développeuse PHP, Orfèvrerie Calade, Toulouse.");
    builder.line("12/2021").beside(150, "Alimentation des magasins");
    builder.line("09/2017–").beside(150, "Analyste de données, Tisserand, Toulouse.");
    builder.line("01/2019").beside(150, "Nettoyage des tables");

    EXPECT_EQ(dated_positions(builder.build()),
              "Développeuse PHP @ Orfèvrerie Calade 2019-02..2021-12\n"
              "Analyste de données @ Tisserand 2017-09..2019-01\n");
}

TEST(CvHeads, StandBelowTheirPeriodAndPlace) {
    DocumentBuilder builder;
    builder.bold("Expérience professionnelle", 14);
    builder.line("01/09/2017 – 28/01/2019 Toulouse, France").line("Analyste de données – Calade");
    builder.line("Prévision des récoltes.");

    EXPECT_EQ(dated_positions(builder.build()), "Analyste de données @ Calade 2017-09..2019-01\n");
}

TEST(CvHeads, DoNotGoOnBelowForBeingTheLongestLine) {
    DocumentBuilder builder;
    builder.bold("Expérience professionnelle", 14);
    builder.line("2017 - 2019 Consultante chez Nordalis, client Banque Ardel").line("Refonte du portail");
    builder.line("2015 - 2017 Analyste chez Calade").line("Recettes");

    EXPECT_EQ(dated_positions(builder.build()), "Consultante @ Nordalis 2017..2019\nAnalyste @ Calade 2015..2017\n");
}

TEST(CvHeads, KeepTheirBoldLeadBehindAListSign) {
    for (const auto* company : {"CALADE", "X"}) {
        DocumentBuilder builder;
        builder.bold("o Analyste de données").beside(152, company);
        const auto page = read_lines(builder.build());

        ASSERT_EQ(page.lines.size(), 1U);
        const auto& head = page.lines.front().segments.front();
        ASSERT_LE(head.lead, head.text.size());
        EXPECT_EQ(head.text, std::string("Analyste de données ") + company);
        EXPECT_EQ(head.text.substr(0, head.lead), "Analyste de données");
    }
}

TEST(CvHeads, HaveTheirCompanyBesideABoldTitle) {
    DocumentBuilder builder;
    builder.bold("Expérience professionnelle", 14);
    builder.line("01/09/2017 – 28/01/2019 Toulouse, France");
    builder.bold("Analyste de données").beside(144, "COOPÉRATIVE CALADE");
    builder.line("Prévision des récoltes de toute une région pour les adhérents.");

    EXPECT_EQ(dated_positions(builder.build()), "Analyste de données @ COOPÉRATIVE CALADE 2017-09..2019-01\n");
}

TEST(CvHeads, HaveTheTownsOfTheGazetteerBehindTheirCompany) {
    const auto towns = Gazetteer::parse(
        "name\tcountry\tlatitude\tlongitude\tpopulation\tother_names\n"
        "Vaulnes\tFR\t45.1\t4.1\t9000\t\nOrange\tFR\t44.1\t4.8\t28000\t\n");
    const auto read = [&](std::string_view head) {
        DocumentBuilder builder;
        builder.bold("Expériences professionnelles", 14).line("03/2021 – 02/2022").beside(160, head);
        return dated_positions(builder.build(), &towns.value());
    };

    EXPECT_EQ(read("Développeur – Tisserand, Vaulnes"), "Développeur @ Tisserand in Vaulnes 2021-03..2022-02\n");
    EXPECT_EQ(read("Développeur, Tisserand, Vaulnes"), "Développeur @ Tisserand in Vaulnes 2021-03..2022-02\n");
    EXPECT_EQ(read("Développeur – Tisserand – Vaulnes"), "Développeur @ Tisserand in Vaulnes 2021-03..2022-02\n");
    EXPECT_EQ(read("Développeur, Vaulnes"), "Développeur @ Vaulnes 2021-03..2022-02\n") << "alone it is no town";
    EXPECT_EQ(read("Développeur Java – Web, Orange"), "Développeur Java – Web @ Orange 2021-03..2022-02\n");
}

TEST(CvHeads, OfTheDocumentEndBeforeTheYearsOfExperience) {
    EXPECT_EQ(headline("Développeuse Java – 9 ans d’expérience"), "Développeuse Java");
    EXPECT_EQ(headline("Senior Developer, 12 years of experience"), "Senior Developer");
}

TEST(CvHeads, OfTheDocumentFollowTheNameBehindAComma) {
    EXPECT_EQ(headline("Marie Durand, Cheffe de projet SI"), "Cheffe de projet SI");
}

TEST(CvHeads, HaveTheNameInFrontOfTheContactsBelowTheTitle) {
    DocumentBuilder builder;
    builder.bold("Ingénieure développement Java / Angular", 20);
    builder.line("Marie Durand \u2013 marie.durand@example.org \u2013 06 39 98 21 07").skip(10).bold("Formation", 14);
    const auto document = builder.line("Lycée").build();
    const auto page = read_lines(document);

    const auto name = read_name(cut_sections(page), page, document, "marie.durand@example.org", {});

    ASSERT_TRUE(name);
    EXPECT_EQ(name->first.value + " " + name->last.value, "Marie Durand");
}

TEST(CvHeads, HaveTheTitleInFrontOfTheContacts) {
    DocumentBuilder builder;
    builder.line("Marie Durand", {.size = 18}).line("Product owner | 06 39 98 21 07 | marie.durand@example.org");
    builder.skip(10).bold("Formation", 14);
    const auto document = builder.line("Lycée").build();
    const auto page = read_lines(document);
    const auto blocks = cut_sections(page);

    const auto found = read_headline(blocks, page, read_name(blocks, page, document, "marie.durand@example.org", {}));

    ASSERT_TRUE(found);
    EXPECT_EQ(found->value, "Product owner");
}

}  // namespace
}  // namespace talentmatch::cv
