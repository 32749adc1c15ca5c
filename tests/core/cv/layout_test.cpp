// Reading order over documents described by their geometry. All people and companies are invented.
#include <gtest/gtest.h>

#include "cv/layout/lines.hpp"
#include "cv/text/pieces.hpp"
#include "support/document_builder.hpp"

namespace talentmatch::cv {
namespace {

using testing::DocumentBuilder;

std::string texts(const Document& document) {
    std::string all;
    for (const auto& line : read_lines(document).lines) all += line.text + "\n";
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

TEST(CvLines, EndAiryColumnsAboveTheHeadingOfRowsAcrossThePage) {
    DocumentBuilder builder;
    builder.bold("Formation", 14).skip(6);
    for (const auto* school : {"Université du Ried", "IUT du Puy", "Lycée Exemple"}) {
        builder.line(school).beside(250, "2012 - 2015").line("une matière").line("une autre").line("une encore");
    }
    builder.column(250, builder.y() + 20).bold("Compétences", 14).skip(6);
    for (int i = 0; i < 9; ++i) builder.line("Kotlin et Java");
    builder.column(50, builder.y() + 30).bold("Langues", 14).skip(12);
    builder.line("Français").beside(300, "Anglais").line("Natif").beside(300, "Courant");

    std::string text;
    for (const auto& line : read_lines(builder.build()).lines) text += line.text + "\n";

    EXPECT_TRUE(text.ends_with("Langues\nFrançais\tAnglais\nNatif\tCourant\n")) << text;
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

}  // namespace
}  // namespace talentmatch::cv
