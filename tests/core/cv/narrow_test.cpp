// What columns too narrow for it break, and what stands side by side in them. All people and companies are invented.
#include <gtest/gtest.h>

#include "cv/layout/lines.hpp"
#include "cv/person/contacts.hpp"
#include "cv/person/identity.hpp"
#include "cv/positions/positions.hpp"
#include "cv/sections/sections.hpp"
#include "cv/studies/education.hpp"
#include "support/document_builder.hpp"

namespace talentmatch::cv {
namespace {

using testing::DocumentBuilder;

constexpr Date today{std::chrono::year{2026} / 6 / 15};

std::vector<Block> sections(const Document& document) { return cut_sections(read_lines(document)); }

std::string positions(const Document& document) {
    std::string all;
    for (const auto& [position, body, technologies] : read_positions(sections(document), today))
        all += position.title + " @ " + position.company.value_or("-") + " " +
               (position.start ? to_iso(*position.start) : "-") + " " + (position.end ? to_iso(*position.end) : "-") +
               "\n";
    return all;
}

TEST(CvNarrowColumns, BreakAddressesAndNumbersThatAreReadWhole) {
    DocumentBuilder builder;
    builder.column(20, 40).bold("CONTACT").line("aurelienne.quem").line("eur-").line("bataille@messag");
    builder.line("erie.example").line("+33 6 39 98 44").line("06").line("Strasbourg").line("Mobilité : Est");

    const auto contacts = read_contacts(sections(builder.build()));

    ASSERT_TRUE(contacts.email && contacts.phone);
    EXPECT_EQ(contacts.email->value, "aurelienne.quemeur-bataille@messagerie.example");
    EXPECT_EQ(contacts.phone->value, "+33639984406");
}

TEST(CvNarrowColumns, LeaveAWholeAddressApartFromTheTownBelow) {
    DocumentBuilder builder;
    builder.column(20, 40).bold("CONTACT").line("noemie@exemple.fr").line("lyon").line("06 39 98 44 06");
    builder.line("06 39 98 44 07");

    const auto contacts = read_contacts(sections(builder.build()));

    ASSERT_TRUE(contacts.email && contacts.phone);
    EXPECT_EQ(contacts.email->value, "noemie@exemple.fr");
    EXPECT_EQ(contacts.phone->value, "+33639984406");
}

TEST(CvNarrowColumns, LeaveTheAddressBelowATitleOutOfIt) {
    DocumentBuilder builder;
    builder.line("Noémie Arbogast").line("Consultante Kotlin").line("noemie.arbogast@exemple.fr").skip(12);
    builder.line("Compétences").line("Kotlin, Java");
    const auto page = read_lines(builder.build());
    const auto blocks = cut_sections(page);

    const auto title = read_headline(blocks, page, std::nullopt);

    ASSERT_TRUE(title);
    EXPECT_EQ(title->value, "Consultante Kotlin");
}

TEST(CvNarrowColumns, BreakATitleAsLargeAsTheText) {
    DocumentBuilder builder;
    builder.column(20, 40).bold("Noémie Arbogast", 17).line("Consultante").line("décisionnelle").skip(12);
    builder.bold("CONTACT").line("Clermont-Ferran");
    builder.column(220, 40).bold("EXPÉRIENCE");
    for (int i = 0; i < 9; ++i) builder.line("Une longue ligne de texte qui remplit la colonne de droite");
    const auto page = read_lines(builder.build());

    const auto title = read_headline(cut_sections(page), page, std::nullopt);

    ASSERT_TRUE(title);
    EXPECT_EQ(title->value, "Consultante décisionnelle");
}

TEST(CvNarrowColumns, TearTheTitlesInTheCellsOfARow) {
    DocumentBuilder builder;
    builder.bold("Expérience", 14);
    const auto entry = [&](const char* company, const char* title, const char* rest, const char* period) {
        builder.skip(12).bold(company, 12).skip(6).line(title).beside(170, period).beside(300, "www.exemple.fr");
        if (*rest != 0) builder.skip(-4).line(rest);
        builder.skip(14).line("Analyse des besoins du service et rédaction des procédures");
    };
    entry("Exemple Conseil", "Ingénieure réseau &", "Sécurité", "2019-03 - 2021-08");
    entry("Modèle Industrie", "Consultante en réseaux", "IP", "2014-05 - 2019-02");
    entry("Patron Textile", "Technicienne", "", "2012-03 - 2014-04");
    builder.skip(12).bold("Moulin Exemple", 12).skip(6).line("Administratrice des").beside(170, "2009-01 - 2012-02");
    builder.skip(-4)
        .line("systèmes de gestion")
        .skip(-4)
        .line("industrielle")
        .skip(14)
        .line("Suivi du parc de serveurs");

    EXPECT_EQ(positions(builder.build()),
              "Ingénieure réseau & Sécurité @ Exemple Conseil 2019-03 2021-08\n"
              "Consultante en réseaux IP @ Modèle Industrie 2014-05 2019-02\n"
              "Technicienne @ Patron Textile 2012-03 2014-04\n"
              "Administratrice des systèmes de gestion industrielle @ Moulin Exemple 2009-01 2012-02\n");
}

TEST(CvNarrowColumns, HaveAPeriodOnThreeLinesBesideItsPosition) {
    DocumentBuilder builder;
    builder.bold("Expérience", 14);
    for (const auto* years : {"2019", "2015"}) {
        builder.skip(8).line(std::string{"09/"} + years).beside(120, "Ingénieure data", {.bold = true});
        builder.line("–").beside(120, "Exemple Conseil");
        builder.line(std::string{"08/"} + (std::string{years} == "2019" ? "2021" : "2018"));
        builder.beside(134, "Construction de l'entrepôt de données").line("");
        builder.beside(134, "Automatisation des rapports");
    }

    EXPECT_EQ(positions(builder.build()),
              "Ingénieure data @ Exemple Conseil 2019-09 2021-08\nIngénieure data @ Exemple Conseil 2015-09 2018-08\n");
}

TEST(CvNarrowColumns, GoOnWithTheHeadsThatTheColumnBeforeHad) {
    DocumentBuilder builder;
    const auto entry = [&](const char* company, const char* title, const char* period) {
        builder.skip(8).bold(company, 10).line(title).line(period);
        builder.line("Analyse des besoins du service").line("Rédaction des procédures");
    };
    builder.column(40, 60).bold("Expérience", 14);
    entry("Exemple Conseil", "Auditrice sécurité", "mars 2018 - août 2021");
    entry("Modèle Industrie", "Technicienne réseau", "mai 2014 - février 2018");
    builder.column(310, 60);
    entry("Patron Textile", "Technicienne systèmes", "mars 2012 - avril 2014");
    builder.skip(20).bold("Formation", 14).line("BTS Informatique, 2012").line("Lycée Exemple").line("Brest");

    EXPECT_TRUE(positions(builder.build()).contains("Technicienne systèmes @ Patron Textile 2012-03 2014-04"))
        << positions(builder.build());
}

TEST(CvSections, OpenBesideTheirFirstLineInAMarginThoughNoWhiteSpacePartsThem) {
    DocumentBuilder builder;
    const testing::Style heading{.size = 11, .bold = true};
    builder.at(20, 100, "EXPÉRIENCE", heading).column(150, 86).line("Ingénieure data, Exemple, Lyon");
    for (int i = 0; i < 6; ++i) builder.line("une ligne de ses missions");
    builder.at(20, builder.y() + 14, "FORMATION", heading).line("Master Informatique").line("Université d'Exemple");
    builder.at(20, builder.y() + 14, "LANGUES", heading).line("Anglais (courant)").line("Allemand (notions)");

    const auto blocks = sections(builder.build());

    ASSERT_EQ(blocks.size(), 3U);
    EXPECT_EQ(blocks[0].lines.size(), 7U);
    EXPECT_EQ(blocks[1].lines.front().text, "Master Informatique");
    EXPECT_EQ(blocks[2].lines.front().text, "Anglais (courant)");
}

TEST(CvLines, StandBelowTheHeadingAboveBothTheirColumns) {
    DocumentBuilder builder;
    const auto entry = [&](double x, double y, const std::string& title) {
        builder.column(x, y).bold(title, 10.5).line("Exemple Conseil, Lyon").line("mars 2018 - août 2021");
        builder.skip(3).line("Analyse des besoins du service");
    };
    builder.column(40, 40).bold("Expérience professionnelle", 13);
    entry(40, 70, "Ingénieure data");
    entry(310, 70, "Auditrice sécurité");
    entry(40, 160, "Analyste");
    builder.line("une ligne de plus à gauche").line("et une autre");
    builder.column(40, 270).bold("Formation", 13);
    builder.column(40, 288).bold("Master Statistique").line("Université d'Exemple").line("2014 - 2016");
    builder.column(310, 288).bold("DUT Informatique").line("IUT d'Exemple").line("2012 - 2014");

    std::string text;
    for (const auto& line : read_lines(builder.build()).lines) text += line.text + "\n";

    EXPECT_LT(text.find("Auditrice"), text.find("Formation")) << text;
    EXPECT_LT(text.find("2014 - 2016"), text.find("DUT")) << text;
}

TEST(CvSections, OpenInTheMarginBetweenTwoLinesOfTheirContent) {
    DocumentBuilder builder;
    builder.column(150, 100).line("Chef de projet depuis douze ans, du cadrage à la recette").skip(20);
    builder.line("Langages : Java, SQL").line("Outils : Jira, Git").line("Méthodes : Scrum");
    builder.at(20, builder.y() - 7, "Compétences", {.size = 12, .bold = true});
    builder.skip(20).at(20, builder.y() + 14, "Langues", {.size = 12, .bold = true}).line("Anglais (courant)");

    const auto blocks = sections(builder.build());

    ASSERT_EQ(blocks.size(), 3U);
    EXPECT_EQ(blocks[1].section, Section::skills);
    ASSERT_EQ(blocks[1].lines.size(), 3U);
    EXPECT_EQ(blocks[1].lines.front().text, "Langages : Java, SQL");
}

TEST(CvLines, KeepTheCellsOfATableApartThatStandNearEachOther) {
    DocumentBuilder builder;
    builder.line("Tableau").beside(233, "Qlik Sense").line("Snowflake").beside(233, "Azure");
    builder.line("Animation d'ateliers longs").beside(233, "Esprit de synthèse");

    const auto page = read_lines(builder.build());

    ASSERT_EQ(page.lines.size(), 3U);
    EXPECT_EQ(page.lines[2].segments.size(), 2U) << page.lines[2].text;
}

TEST(CvLines, PartThreeColumnsWhoseLinesAllAnswerEachOther) {
    DocumentBuilder builder;
    builder.column(40, 100).bold("PROFIL", 11).beside(200, "EXPÉRIENCE PROFESSIONNELLE", {.size = 11, .bold = true});
    builder.beside(440, "FORMATION", {.size = 11, .bold = true});
    for (int i = 0; i < 8; ++i) builder.line("à gauche").beside(200, "au milieu de la page").beside(440, "à droite");
    builder.line("à gauche").line("à gauche");

    const auto page = read_lines(builder.build());

    EXPECT_EQ(page.lines.size(), 29U);
    EXPECT_EQ(page.lines.front().text, "PROFIL");
}

TEST(CvLines, EndBothColumnsWhereEachHasAHeading) {
    DocumentBuilder builder;
    const auto row = [&](const char* left, const char* right, bool bold) {
        builder.line(left, {.bold = bold}).beside(320, right, {.bold = bold});
    };
    builder.bold("Compétences", 13).skip(4);
    for (const auto* group : {"Langages", "Bases"}) {
        row(group, "Outils", true);
        row("Python, SQL, Scala", "Jira, Git, Docker", false);
    }
    builder.skip(20).bold("Formation", 13).beside(320, "Langues", {.size = 13, .bold = true});
    row("Master Informatique", "Anglais (courant)", false);
    builder.line("Université d'Exemple").line("2014 - 2016");

    std::string text;
    for (const auto& line : read_lines(builder.build()).lines) text += line.text + "\n";

    EXPECT_LT(text.rfind("Docker"), text.find("Formation")) << text;
    EXPECT_LT(text.find("2014"), text.find("Langues")) << text;
}

TEST(CvPositions, HavePeriodsOnTwoLinesToTheirRight) {
    DocumentBuilder builder;
    builder.bold("Expérience", 14);
    for (const auto* year : {"2018", "2014"}) {
        builder.skip(8).bold("Analyste fonctionnelle", 10.5).beside(430, std::string{"février "} + year + " – octobre");
        builder.line("Exemple Conseil").beside(430, "2020").line("Suivi du portefeuille des clients");
    }

    EXPECT_EQ(positions(builder.build()),
              "Analyste fonctionnelle @ Exemple Conseil 2018-02 2020-10\n"
              "Analyste fonctionnelle @ Exemple Conseil 2014-02 2020-10\n");
}

TEST(CvPositions, HaveACompanyAboveAMonthThatBeginsSmall) {
    DocumentBuilder builder;
    builder.bold("Expérience", 14);
    for (const auto* period : {"septembre 2021 - aujourd'hui", "octobre 2016 - août 2021"}) {
        builder.skip(8)
            .bold("Analyste fonctionnelle", 10.5)
            .line("Pneumatiques d'Exemple, Clermont-Ferrand")
            .line(period);
        builder.line("Suivi du portefeuille des clients");
    }

    EXPECT_EQ(positions(builder.build()),
              "Analyste fonctionnelle @ Pneumatiques d'Exemple 2021-09 -\n"
              "Analyste fonctionnelle @ Pneumatiques d'Exemple 2016-10 2021-08\n");
}

TEST(CvSections, GoOnOnTheNextPageBelowTheLastTextOfTheirColumn) {
    DocumentBuilder builder;
    const auto school = [&](double x, const std::string& name, const std::string& years) {
        builder.column(x, 600).bold(name).line(years).line("Licence Informatique");
    };
    builder.column(40, 560).bold("FORMATION", 13);
    school(40, "Université d'Exemple", "2009 - 2011");
    school(310, "Université de Modèle", "2006 - 2009");
    builder.column(40, 690).bold("LANGUES", 13).line("Français");
    builder.column(40, 0).page().line("Natif").line("Anglais").line("Courant");

    const auto blocks = sections(builder.build());

    ASSERT_FALSE(blocks.empty());
    EXPECT_EQ(blocks.back().section, Section::languages);
    EXPECT_EQ(blocks.back().lines.back().text, "Courant");
}

TEST(CvEducation, HasTheSubjectOfABareDegreeBelowIt) {
    DocumentBuilder builder;
    builder.bold("Education", 14);
    builder.bold("University of Exampleton", 12).line("2009 - 2013").line("BSc").line("Computer Science");

    const auto schools = read_education(sections(builder.build()), today);

    ASSERT_EQ(schools.size(), 1U);
    EXPECT_EQ(schools[0].degree, "BSc");
    EXPECT_EQ(schools[0].area.value_or(""), "Computer Science");
}

}  // namespace
}  // namespace talentmatch::cv
