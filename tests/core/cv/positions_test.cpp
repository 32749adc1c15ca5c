// The name, positions and education of documents described by their geometry. All people and companies are invented.
#include <gtest/gtest.h>

#include "core/cv/told.hpp"
#include "cv/layout/lines.hpp"
#include "cv/person/identity.hpp"
#include "cv/positions/positions.hpp"
#include "cv/positions/unheaded.hpp"
#include "cv/sections/sections.hpp"
#include "cv/studies/education.hpp"
#include "support/document_builder.hpp"

namespace talentmatch::cv {
namespace {

using testing::DocumentBuilder;

constexpr Date today{std::chrono::year{2026} / 6 / 15};

TEST(CvName, StandsOnTwoLinesBesideTheContacts) {
    DocumentBuilder builder;
    builder.at(30, 40, "Marie", {.size = 40, .bold = true}).at(420, 60, "06 12 34 56 78");
    builder.at(420, 76, "m.d@example.org").at(30, 84, "Durand", {.size = 40}).at(420, 104, "Lyon");
    builder.at(30, 140, "Développeuse Java", {.size = 20})
        .at(30, 180, "Dix ans de métier dans la banque et l'assurance.");

    const auto document = builder.build();
    const auto page = read_lines(document);
    const auto name = read_name(cut_sections(page), page, document, "m.d@example.org", {});

    ASSERT_TRUE(name);
    EXPECT_EQ(name->first.value + " " + name->last.value, "Marie Durand");
}

TEST(CvName, GoesOnBehindAHyphen) {
    DocumentBuilder builder;
    builder.at(30, 40, "Marie Durand-", {.size = 26}).at(420, 46, "06 12 34 56 78").at(30, 68, "Calade", {.size = 26});
    builder.at(420, 70, "m.calade@example.org").at(30, 120, "Dix ans de métier dans la banque et l'assurance.");

    const auto document = builder.build();
    const auto page = read_lines(document);
    const auto name = read_name(cut_sections(page), page, document, "m.calade@example.org", {});

    ASSERT_TRUE(name);
    EXPECT_EQ(name->first.value + " " + name->last.value, "Marie Durand-Calade");
}

TEST(CvPositions, WithTheDateAtTheRight) {
    DocumentBuilder builder;
    builder.bold("Expérience professionnelle", 14);
    builder.bold("Exemple SA").beside(450, "04/2019 - Présent").line("Développeuse Java");
    builder.line("Conception et développement de services pour la facturation des clients.");
    builder.bold("Modèle SARL").beside(450, "10/2016 - 03/2019").line("Ingénieure d'études");
    builder.line("Maintenance corrective et évolutive de plusieurs applications internes.");

    EXPECT_EQ(dated_positions(builder.build()),
              "Développeuse Java @ Exemple SA 2019-04..now\nIngénieure d'études @ Modèle SARL 2016-10..2019-03\n");
}

TEST(CvPositions, WithTheDateBelow) {
    DocumentBuilder builder;
    builder.bold("Work", 14);
    builder.bold("Lead Developer").line("Example Ltd").line("Mar 2020 – Present");
    builder.line("Built services that other people depend on every single day of the year.");
    builder.bold("Software Engineer").line("Sample Inc").line("Jan 2018 – Feb 2020");
    builder.line("Wrote software that was used in production by a great many customers.");

    EXPECT_EQ(dated_positions(builder.build()),
              "Lead Developer @ Example Ltd 2020-03..now\nSoftware Engineer @ Sample Inc 2018-01..2020-02\n");
}

TEST(CvPositions, WithEverythingInOneParagraph) {
    DocumentBuilder builder;
    builder.paragraph("PARCOURS PROFESSIONNEL", {.bold = true});
    builder.paragraph("Chef de projet, Exemple Conseil - Lyon, France 05/2019 – aujourd'hui");
    builder.paragraph("• Pilotage d'une équipe de six personnes");
    builder.paragraph("Développeur web, Modèle 2015 - 2019");
    builder.paragraph("• Sites en PHP");

    EXPECT_EQ(dated_positions(builder.build()),
              "Chef de projet @ Exemple Conseil 2019-05..now\nDéveloppeur web @ Modèle 2015..2019\n");
}

TEST(CvPositions, OfFrenchMissionBlocks) {
    DocumentBuilder builder;
    builder.bold("Missions réalisées", 14);
    builder.bold("Banque Exemple").line("Période : 01/2020 – 12/2021").line("Rôle : Consultant DevOps");
    builder.line("Contexte : migration vers le cloud").line("Environnement technique : Docker, Ansible");
    builder.bold("Assurance Modèle").line("Période : 03/2018 – 12/2019").line("Rôle : Développeur Java");
    builder.line("Contexte : refonte du portail").line("Environnement technique : Java, Spring");

    EXPECT_EQ(
        dated_positions(builder.build()),
        "Consultant DevOps @ Banque Exemple 2020-01..2021-12\nDéveloppeur Java @ Assurance Modèle 2018-03..2019-12\n");
}

TEST(CvPositions, OfEmployersSetLikeTheHeadings) {
    DocumentBuilder builder;
    const auto entry = [&](std::string_view name, std::string_view role, std::string_view period) {
        builder.skip(8).bold(name, 14).bold(role).line(period).line("Une ligne qui décrit ce travail en quelques mots");
    };
    builder.bold("Marie Durand", 20).bold("Profil", 14).line("Développeuse, dix ans de métier");
    builder.bold("Expérience professionnelle", 14);
    entry("Orfèvre Logiciels", "Développeuse Java", "2019 - 2022");
    entry("Tisserand Conseil", "Développeuse PHP", "2015 - 2019");
    builder.bold("Formation", 14)
        .line("2015 Master informatique, Université de Lyon")
        .bold("Langues", 14)
        .line("Anglais");

    EXPECT_EQ(dated_positions(builder.build()),
              "Développeuse Java @ Orfèvre Logiciels 2019..2022\n"
              "Développeuse PHP @ Tisserand Conseil 2015..2019\n");
}

TEST(CvPositions, BelowTheNameWithoutAnyHeading) {
    DocumentBuilder builder;
    builder.bold("Marie Durand", 20).line("Lyon / marie@example.org");
    builder.skip(10).bold("Développeuse Java - Orfèvre Logiciels. 2019-01 - aujourd'hui");
    builder.line("Une ligne qui décrit ce travail en quelques mots.");
    builder.skip(10).bold("Développeuse PHP - Tisserand Conseil. 2014-06 - 2018-12");
    builder.skip(10).bold("Formation", 14).line("Université de Lyon, 2009 - 2011");

    const auto blocks = with_positions(cut_sections(read_lines(builder.build())), today);
    const auto positions = read_positions(blocks, today);

    ASSERT_EQ(positions.size(), 2U);
    EXPECT_EQ(positions[0].position.title, "Développeuse Java");
    EXPECT_EQ(positions[0].position.company, "Orfèvre Logiciels");
    EXPECT_EQ(positions[1].position.company, "Tisserand Conseil");
}

TEST(CvPositions, GoOnOverThePageWhereTheSidebarHasEnded) {
    DocumentBuilder builder;
    builder.column(40, 60).bold("Compétences", 14);
    for (int i = 0; i < 40; ++i) builder.line("Java").skip(3);
    builder.column(200, 46).bold("Expérience professionnelle", 14);
    for (int i = 0; i < 9; ++i) {
        builder.bold("Développeuse Java").beside(440, "0" + std::to_string(9 - i) + "/2019");
        builder.line("Une longue ligne de texte qui remplit toute la colonne de droite").skip(30);
    }
    builder.page().column(40, 40).bold("Développeuse PHP").beside(400, "01/2016 - 12/2016").line("Exemple SA");
    builder.line("Une longue ligne de texte qui remplit la page entière, puisque la colonne de gauche a fini");

    EXPECT_NE(dated_positions(builder.build()).find("Développeuse PHP @ Exemple SA 2016-01..2016-12"),
              std::string::npos);
}

TEST(CvEducation, TellsSchoolFromDegree) {
    DocumentBuilder builder;
    builder.bold("Formation", 14);
    builder.line("2012 - 2015").beside(150, "Master Informatique, Université de Rennes");
    builder.line("2010 - 2012").beside(150, "DUT Informatique, IUT de Lannion");

    const auto education = read_education(cut_sections(read_lines(builder.build())), today);

    ASSERT_EQ(education.size(), 2U);
    EXPECT_EQ(education[0].degree, "Master");
    EXPECT_EQ(education[0].area, "Informatique");
    EXPECT_EQ(education[0].institution, "Université de Rennes");
    EXPECT_EQ(education[1].institution, "IUT de Lannion");
    EXPECT_EQ(education[1].end, (PartialDate{2012, std::nullopt}));
}

}  // namespace
}  // namespace talentmatch::cv
