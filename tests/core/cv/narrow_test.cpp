// What columns too narrow for it break, and what stands side by side in them. All people and companies are invented.
#include <gtest/gtest.h>

#include "cv/contacts.hpp"
#include "cv/education.hpp"
#include "cv/identity.hpp"
#include "cv/lines.hpp"
#include "cv/positions.hpp"
#include "cv/sections.hpp"
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
