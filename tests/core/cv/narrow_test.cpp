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

}  // namespace
}  // namespace talentmatch::cv
