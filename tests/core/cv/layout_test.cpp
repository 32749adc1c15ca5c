// Reading order and positions over documents described by their geometry. All people and companies are invented.
#include <gtest/gtest.h>

#include "cv/education.hpp"
#include "cv/identity.hpp"
#include "cv/lines.hpp"
#include "cv/pieces.hpp"
#include "cv/positions.hpp"
#include "cv/sections.hpp"
#include "cv/unheaded.hpp"
#include "support/document_builder.hpp"

namespace talentmatch::cv {
namespace {

using testing::DocumentBuilder;

constexpr Date today{std::chrono::year{2026} / 6 / 15};

std::string texts(const Document& document) {
    std::string all;
    for (const auto& line : read_lines(document).lines) all += line.text + "\n";
    return all;
}

std::string summary(const Document& document) {
    std::string all;
    for (const auto& [position, body, technologies] : read_positions(cut_sections(read_lines(document)), today)) {
        all += position.title + " @ " + position.company.value_or("-");
        if (position.start) all += " " + to_iso(*position.start);
        all += position.is_current ? "..now" : position.end ? ".." + to_iso(*position.end) : "";
        all += "\n";
    }
    return all;
}

TEST(CvLines, ReadColumnsOneAfterTheOther) {
    DocumentBuilder builder;
    builder.column(40, 100)
        .bold("CONTACT", 12)
        .line("Lyon")
        .line("marie@example.org")
        .line("Permis B")
        .line("Mobilité France");
    builder.column(40, 230).bold("LANGUES", 12).line("Anglais courant").line("Espagnol scolaire");
    builder.column(220, 96).bold("EXPÉRIENCE", 12);
    for (int i = 0; i < 9; ++i) builder.line("Une longue ligne de texte qui remplit la colonne de droite");

    const auto text = texts(builder.build());

    EXPECT_LT(text.find("Espagnol"), text.find("EXPÉRIENCE"));
    EXPECT_LT(text.find("CONTACT"), text.find("LANGUES"));
}

TEST(CvLines, ReadColumnsDownThePageThoughTheirLinesAnswerEachOtherHereAndThere) {
    DocumentBuilder builder;
    builder.column(40, 100).bold("EXPÉRIENCE", 12);
    for (int i = 0; i < 8; ++i) builder.skip(30).line("Mission de gauche").line("une ligne de gauche");
    builder.column(380, 100).bold("COMPÉTENCES", 12);
    for (int i = 0; i < 4; ++i) builder.line("Outil du début").line("et un autre");
    builder.column(380, 413.8);  // on the baselines of the left column
    for (int i = 0; i < 3; ++i) builder.line("Outil de la fin").line("et un dernier").skip(30);

    const auto text = texts(builder.build());

    EXPECT_LT(text.rfind("une ligne de gauche"), text.find("COMPÉTENCES")) << text;
}

TEST(CvLines, PutASidebarBeforeTheMarginOfDates) {
    DocumentBuilder builder;
    builder.column(20, 60).bold("CONTACT", 12);
    for (int i = 0; i < 14; ++i) builder.line("ligne de la barre").skip(3);
    builder.column(190, 58).line("Une phrase de profil qui passe la marge des dates et va jusqu'au bord");
    for (int i = 0; i < 5; ++i)
        builder.skip(10)
            .line("01/2020")
            .beside(260, "Poste occupé")
            .column(260, builder.y())
            .line("Société Exemple")
            .line("Une tâche menée à bien")
            .column(190, builder.y());

    const auto text = texts(builder.build());

    EXPECT_LT(text.rfind("ligne de la barre"), text.find("Une phrase de profil")) << text;
    EXPECT_NE(text.find("01/2020\tPoste occupé"), std::string::npos) << text;
}

TEST(CvLines, ReadCardsInARowOneAfterTheOtherBelowTheirCommonHeading) {
    DocumentBuilder builder;
    builder.column(40, 60).bold("Marie Durand", 20).skip(14).bold("Expérience", 13).skip(12);
    const double top = builder.y();
    for (const double x : {40.0, 310.0})
        builder.column(x, top)
            .bold(x < 100 ? "Développeuse Java" : "Analyste programmeuse")
            .line("Société Exemple, Lyon")
            .line("2019 - 2022")
            .column(x + 14, builder.y())
            .line("Une tâche menée à bien")
            .line("Une autre tâche");

    const auto text = texts(builder.build());

    EXPECT_EQ(
        text,
        "Marie Durand\nExpérience\nDéveloppeuse Java\nSociété Exemple, Lyon\n2019 - 2022\nUne tâche menée à bien\n"
        "Une autre tâche\nAnalyste programmeuse\nSociété Exemple, Lyon\n2019 - 2022\nUne tâche menée à bien\n"
        "Une autre tâche\n");
}

TEST(CvLines, KeepDatesOnTheLineTheyAnswer) {
    DocumentBuilder builder;
    for (int i = 0; i < 6; ++i) {
        builder.line("2019 - 2020").beside(150, "Développeur chez Exemple");
        builder.column(150, 0).column(50, 60.0 + (i * 40.0));
        builder.at(150, 75.0 + (i * 40.0), "Une ligne qui décrit ce travail");
    }

    EXPECT_NE(texts(builder.build()).find("2019 - 2020\tDéveloppeur chez Exemple"), std::string::npos);
}

TEST(CvLines, JoinLetterSpacedHeadings) {
    DocumentBuilder builder;
    builder.line("S U M M A RY", {.size = 14}).line("F O R M A T I O N", {.size = 14}).line("Bonjour à tous");

    EXPECT_EQ(texts(builder.build()), "SUMMARY\nFORMATION\nBonjour à tous\n");
}

TEST(CvLines, KeepShortWordsOfSmallCapitalsWhole) {
    const std::vector<Piece> pieces{{"2019-01", 0},    {"t", 0.65}, {"o", 0.11},
                                    {"aujourd", 0.65}, {"'", 0.1},  {"hui", 0.15}};

    EXPECT_EQ(join_pieces(pieces), "2019-01 to aujourd'hui");
    EXPECT_EQ(join_pieces({{"2014", 0}, {"-", 0.13}, {"0", 0.13}, {"6", 0.13}, {"to", 0.5}}), "2014-06 to");
    EXPECT_EQ(join_pieces({{"2014", 0}, {"-", 0.13}, {"2018", 0.13}, {"Lyon", 0.5}}), "2014 - 2018 Lyon");
    EXPECT_EQ(join_pieces({{"y", 0}, {"a", 0.12}, {"du", 0.12}, {"pain", 0.12}}), "y a du pain");
}

TEST(CvLines, ReadAMarginOfHeadingsAndDatesWithWhatStandsBesideIt) {
    DocumentBuilder builder;
    const auto row = [&](double y, std::string_view left, std::string_view right) {
        builder.at(60, y, left, {.size = 12})
            .at(220, y, right)
            .at(220, y + 14, "Une ligne qui dit ce qui a été fait là");
        builder.at(220, y + 28, "Une autre ligne qui en dit davantage encore");
    };
    row(100, "Profil", "Développeuse depuis dix ans, à Lyon et ailleurs");
    row(160, "Expérience", "Développeuse Java chez Orfèvre Logiciels");
    row(220, "2015 - 2019", "Développeuse PHP chez Tisserand Conseil");
    row(280, "Formation", "Université de Lyon, master informatique");
    row(340, "Compétences", "Java, PHP, Docker, PostgreSQL, Kubernetes");

    const auto text = texts(builder.build());

    EXPECT_NE(text.find("2015 - 2019\tDéveloppeuse PHP"), std::string::npos) << text;
    EXPECT_LT(text.find("Tisserand"), text.find("Formation")) << text;
}

TEST(CvLines, NeverReadWhatIsHidden) {
    DocumentBuilder builder;
    builder.line("Marie Durand").line("Expert Kubernetes", {.hidden = Hidden::same_colour});

    const auto page = read_lines(builder.build());

    EXPECT_EQ(page.lines.size(), 1U);
    EXPECT_TRUE(page.has_hidden);
}

TEST(CvLines, DropRepeatedHeadersAndPageNumbers) {
    DocumentBuilder builder;
    for (int page = 1; page <= 3; ++page) {
        builder.column(50, 20).line("Dossier Marie Durand").line("Ligne " + std::to_string(page));
        for (int i = 0; i < 30; ++i) builder.line("Texte de la page");
        builder.column(50, 800).line("Page " + std::to_string(page) + " / 3");
        if (page < 3) builder.page();
    }

    const auto text = texts(builder.build());

    EXPECT_EQ(text.find("Dossier"), text.rfind("Dossier"));
    EXPECT_EQ(text.find("/ 3"), std::string::npos);
}

TEST(CvLines, KeepAPhoneNumberThatStandsWhereAPageNumberWould) {
    DocumentBuilder builder;
    builder.line("06 12 34 56 78");
    for (int i = 0; i < 30; ++i) builder.line("Texte de la page");

    EXPECT_TRUE(texts(builder.build()).starts_with("06 12 34 56 78"));
}

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

TEST(CvPositions, WithTheDateAtTheRight) {
    DocumentBuilder builder;
    builder.bold("Expérience professionnelle", 14);
    builder.bold("Exemple SA").beside(450, "04/2019 - Présent").line("Développeuse Java");
    builder.line("Conception et développement de services pour la facturation des clients.");
    builder.bold("Modèle SARL").beside(450, "10/2016 - 03/2019").line("Ingénieure d'études");
    builder.line("Maintenance corrective et évolutive de plusieurs applications internes.");

    EXPECT_EQ(summary(builder.build()),
              "Développeuse Java @ Exemple SA 2019-04..now\nIngénieure d'études @ Modèle SARL 2016-10..2019-03\n");
}

TEST(CvPositions, WithTheDateBelow) {
    DocumentBuilder builder;
    builder.bold("Work", 14);
    builder.bold("Lead Developer").line("Example Ltd").line("Mar 2020 – Present");
    builder.line("Built services that other people depend on every single day of the year.");
    builder.bold("Software Engineer").line("Sample Inc").line("Jan 2018 – Feb 2020");
    builder.line("Wrote software that was used in production by a great many customers.");

    EXPECT_EQ(summary(builder.build()),
              "Lead Developer @ Example Ltd 2020-03..now\nSoftware Engineer @ Sample Inc 2018-01..2020-02\n");
}

TEST(CvPositions, WithEverythingInOneParagraph) {
    DocumentBuilder builder;
    builder.paragraph("PARCOURS PROFESSIONNEL", {.bold = true});
    builder.paragraph("Chef de projet, Exemple Conseil - Lyon, France 05/2019 – aujourd'hui");
    builder.paragraph("• Pilotage d'une équipe de six personnes");
    builder.paragraph("Développeur web, Modèle 2015 - 2019");
    builder.paragraph("• Sites en PHP");

    EXPECT_EQ(summary(builder.build()),
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
        summary(builder.build()),
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

    EXPECT_EQ(summary(builder.build()),
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

    EXPECT_NE(summary(builder.build()).find("Développeuse PHP @ Exemple SA 2016-01..2016-12"), std::string::npos);
}

TEST(CvEducation, TellsSchoolFromDegree) {
    DocumentBuilder builder;
    builder.bold("Formation", 14);
    builder.line("2012 - 2015").beside(150, "Master Informatique, Université de Rennes");
    builder.line("2010 - 2012").beside(150, "DUT Informatique, IUT de Lannion");

    const auto education = read_education(cut_sections(read_lines(builder.build())), today);

    ASSERT_EQ(education.size(), 2U);
    EXPECT_EQ(education[0].degree, "Master Informatique");
    EXPECT_EQ(education[0].institution, "Université de Rennes");
    EXPECT_EQ(education[1].institution, "IUT de Lannion");
    EXPECT_EQ(education[1].end, (PartialDate{2012, std::nullopt}));
}

}  // namespace
}  // namespace talentmatch::cv
