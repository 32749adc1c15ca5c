// What belongs to an entry of a CV and what to its neighbour. All people and companies are invented.
#include <gtest/gtest.h>

#include "core/cv/told.hpp"
#include "cv/layout/lines.hpp"
#include "cv/positions/positions.hpp"
#include "cv/sections/sections.hpp"
#include "cv/studies/education.hpp"
#include "cv/text/vocabulary.hpp"
#include "support/document_builder.hpp"

namespace talentmatch::cv {
namespace {

using testing::DocumentBuilder;

constexpr Date today{std::chrono::year{2026} / 6 / 15};

std::string education(const Document& document) {
    std::string all;
    for (const auto& school : read_education(cut_sections(read_lines(document)), today))
        all += school.degree + " / " + school.area.value_or("-") + " @ " + school.institution.value_or("-") + "\n";
    return all;
}

TEST(CvPlaces, AreNoCompaniesInTowns) {
    for (const auto* place :
         {"Lyon", "Labège, France", "Paris (La Défense)", "Lyon, Part-Dieu", "69003 Lyon", "Phnom Penh, Cambodge"})
        EXPECT_TRUE(is_place(place)) << place;
    for (const auto* company : {"Exemple, Lyon", "Exemple (Lyon)", "Exemple Conseil, France", "Exemple, Villeurbanne"})
        EXPECT_FALSE(is_place(company)) << company;
}

TEST(CvPositions, HaveTheirCompanyBeforeATownAndTheirTasksBelow) {
    DocumentBuilder builder;
    builder.bold("Expérience professionnelle", 14);
    builder.bold("Ingénieure réseau", 11.5).bold("Exemple, Lyon").line("janv. 2022 – aujourd'hui");
    builder.line("Exploitation de la plateforme de téléphonie").line("Rédaction des procédures");
    builder.bold("Technicienne", 11.5).line("Modèle, Villeurbanne").line("juin 2018 – déc. 2021");
    builder.line("Administration de deux cents serveurs").line("Astreintes");

    EXPECT_EQ(told_positions(builder.build()),
              "Ingénieure réseau @ Exemple in Lyon\nTechnicienne @ Modèle in Villeurbanne\n");
}

TEST(CvPositions, HaveUnknownTownsWhereOtherEntriesHaveKnownOnes) {
    DocumentBuilder builder;
    builder.bold("Work Experience", 14);
    builder.bold("Test Engineer, Example Games").line("January 2020 to Present | London");
    builder.line("Automated the regression suite of an online game, which nobody had done before.");
    builder.bold("Test Analyst, Sample Publishing").line("March 2016 to December 2019 | Littlewick");
    builder.line("Designed test plans for the subscriptions platform and its many neighbours.");

    EXPECT_EQ(told_positions(builder.build()),
              "Test Engineer @ Example Games in London\nTest Analyst @ Sample Publishing in Littlewick\n");
}

TEST(CvPositions, GoOnBelowInTheirColumnAfterTheSidebarWasRead) {
    DocumentBuilder builder;
    builder.column(40, 60).bold("Expérience", 14);
    builder.bold("Développeuse Java").line("Exemple SA").line("01/2020 - 12/2022");
    for (int i = 0; i < 12; ++i) builder.line("Une longue ligne de texte qui remplit la colonne");
    builder.column(380, 60).bold("Compétences", 14);
    for (int i = 0; i < 36; ++i) builder.line("Java").skip(2);
    builder.column(40, 345).bold("Développeuse PHP").line("Modèle SARL").line("01/2018 - 12/2019");
    for (int i = 0; i < 6; ++i) builder.line("Une longue ligne de texte qui remplit la colonne");

    EXPECT_NE(told_positions(builder.build()).find("Développeuse PHP @ Modèle SARL"), std::string::npos);
}

TEST(CvPositions, KeepPlainTextBelowAPeriodOutOfTheirHead) {
    DocumentBuilder builder;
    builder.paragraph("PARCOURS PROFESSIONNEL");
    builder.paragraph("Consultante et cheffe de projet, intégratrice de progiciels, Exemple 10/2018 – aujourd'hui");
    builder.paragraph("intégration de la plateforme de paiement avec le système de la banque, puis sa recette");
    builder.paragraph("Développeuse Java, Modèle 08/2017 à 09/2018");
    builder.paragraph("intégration continue");

    const auto text = told_positions(builder.build());

    EXPECT_NE(text.find("@ Exemple in"), std::string::npos) << text;
    EXPECT_NE(text.find("Développeuse Java @ Modèle"), std::string::npos) << text;
}

TEST(CvEducation, HasItsSubjectAboveItsDegree) {
    DocumentBuilder builder;
    builder.bold("Formation", 16);
    builder.bold("Faculté des sciences de Rennes, France", 13).beside(450, "2009 - 2010", {.size = 13, .bold = true});
    builder.line("Développement logiciel").line("Licence professionnelle");

    EXPECT_EQ(education(builder.build()),
              "Licence professionnelle / Développement logiciel @ Faculté des sciences de Rennes\n");
}

TEST(CvEducation, TakesAProperNameForASchool) {
    DocumentBuilder builder;
    builder.bold("Education", 14);
    builder.bold("Anna Freeling").line("2017 - 2018");
    builder.bold("University of Kent").line("2015 - 2017");

    EXPECT_EQ(education(builder.build()), " / - @ Anna Freeling\n / - @ University of Kent\n");
}

TEST(CvEducation, KeepsTheSubjectsThatAreAlsoHeadings) {
    DocumentBuilder builder;
    builder.bold("Expérience", 16).bold("Développeur, Exemple").line("2015 - 2020").bold("Formation", 16);
    builder.bold("IUT de Lannion", 12).beside(450, "2010 - 2012").bold("Informatique").line("DUT");
    builder.bold("Université de Rennes", 12).beside(450, "2012 - 2014").bold("Informatique").line("Master");
    builder.bold("Compétences", 16).line("Java").bold("Langues", 16).line("Anglais").bold("Loisirs", 16).line("Voile");

    EXPECT_EQ(education(builder.build()),
              "DUT / Informatique @ IUT de Lannion\nMaster / Informatique @ Université de Rennes\n");
}

TEST(CvSections, AreNotOpenedByHobbiesInTheLookOfOtherHobbies) {
    DocumentBuilder builder;
    for (const auto* heading : {"Expérience", "Formation", "Compétences", "Langues"})
        builder.bold(heading, 16).line("Un texte qui ne dit rien de plus que cela");
    builder.bold("Centres d'intérêt", 16);
    for (const auto* hobby : {"Mécanique", "Informatique", "Électronique", "Voyages"}) builder.bold(hobby, 11);

    const auto blocks = cut_sections(read_lines(builder.build()));

    EXPECT_EQ(blocks.back().section, Section::interests);
    EXPECT_EQ(blocks.back().lines.size(), 4U);
}

TEST(CvSections, DoNotTakeTheTitleOfADocumentForAHeading) {
    DocumentBuilder builder;
    builder.bold("Technical profile", 12).bold("Anna Freeling", 18).line("Software engineer");

    const auto blocks = cut_sections(read_lines(builder.build()));

    ASSERT_EQ(blocks.size(), 1U);
    EXPECT_EQ(blocks.front().section, Section::header);
}

TEST(CvSections, OpenBesideTheFirstOfTheirGroups) {
    DocumentBuilder builder;
    for (const auto* heading : {"Work", "Education", "Projects", "Languages"})
        builder.bold(heading, 20).line("A text that says nothing more than this");
    builder.bold("Skills", 20).beside(200, "Programming", {.size = 16, .bold = true}).column(200, 400);
    builder.line("Java, Kotlin").bold("Databases", 16).line("PostgreSQL");

    const auto blocks = cut_sections(read_lines(builder.build()));

    EXPECT_EQ(blocks.back().section, Section::skills);
}

TEST(CvEducation, StandsInCardsBesideEachOther) {
    DocumentBuilder builder;
    builder.bold("Formation", 14);
    builder.bold("INSA Rennes").beside(300, "IUT de Lannion", {.bold = true});
    builder.line("2012 - 2015").beside(300, "2010 - 2012");
    builder.line("Diplôme d'ingénieur - Mécanique").beside(300, "DUT - Réseaux");

    EXPECT_EQ(education(builder.build()),
              "Diplôme d'ingénieur / Mécanique @ INSA Rennes\nDUT / Réseaux @ IUT de Lannion\n");
}

TEST(CvEducation, HasItsSchoolBehindAWord) {
    DocumentBuilder builder;
    builder.bold("Education", 14).line("BSc Computer Science at University of Strathmore").beside(400, "2009 - 2013");

    EXPECT_EQ(education(builder.build()), "BSc / Computer Science @ University of Strathmore\n");
}

TEST(CvEducation, TakesMiageForASubject) {
    DocumentBuilder builder;
    builder.bold("Formation", 14).bold("Université de Lille").beside(400, "2009 - 2011").line("MIAGE").line("Master 2");

    EXPECT_EQ(education(builder.build()), "Master 2 / MIAGE @ Université de Lille\n");
}

TEST(CvEducation, KeepsABoldSubjectBelowItsSchool) {
    DocumentBuilder builder;
    for (const auto* heading : {"Profil", "Expériences", "Langues", "Compétences"})
        builder.line(heading, {.size = 20}).line("Des mots qui disent ce que cette personne a fait.");
    builder.line("Formation", {.size = 20}).bold("INSA Rennes", 13).bold("Informatique").line("2012 - 2015");
    builder.line("Diplôme d'ingénieur");

    EXPECT_EQ(education(builder.build()), "Diplôme d'ingénieur / Informatique @ INSA Rennes\n");
}

TEST(CvPositions, HaveABoldTitleAboveASentenceThatBeginsSmall) {
    DocumentBuilder builder;
    builder.bold("Expérience", 14);
    builder.bold("CALADE", 12).beside(400, "08/2012 - 06/2014");
    builder.bold("Consultante technique, intégratrice du progiciel de caisse");
    builder.line("développement des interfaces et des traitements de nuit pour la caisse.");

    EXPECT_EQ(told_positions(builder.build()),
              "Consultante technique, intégratrice du progiciel de caisse @ CALADE in -\n");
}

TEST(CvSections, GoOnOverThePageFromTheLowestOfTheirColumn) {
    DocumentBuilder builder;
    builder.column(40, 60).bold("Compétences", 14);
    for (int i = 0; i < 6; ++i) builder.line("Une compétence dont le nom est bien long");
    builder.column(320, 74);
    for (int i = 0; i < 6; ++i) builder.line("Des mots qui remplissent toute la colonne");
    builder.column(40, 300).bold("Formation", 14);
    builder.page().column(40, 40).line("2012 - 2015").line("INSA Rennes").line("Diplôme d'ingénieur, mécanique");

    const auto blocks = cut_sections(read_lines(builder.build()));

    EXPECT_EQ(blocks.back().section, Section::education);
    EXPECT_EQ(blocks.back().lines.size(), 3U);
}

TEST(CvEducation, LeavesHonoursOutAndKnowsASchoolBehindAnApostrophe) {
    DocumentBuilder builder;
    builder.bold("Formation", 14);
    builder.line("2013-2015 : Master Génie logiciel à l’Université de Rennes, mention bien");
    builder.line("2010-2013 : Licence Informatique à l'École du Ponant, mention assez bien");

    EXPECT_EQ(education(builder.build()),
              "Master / Génie logiciel @ Université de Rennes\nLicence / Informatique @ École du Ponant\n");
}

TEST(CvEducation, BeginsWithTheYearAndTheSchool) {
    DocumentBuilder builder;
    builder.bold("Cursus", 14).line("2015 Université de Rennes").line("Master Informatique – Génie logiciel");
    builder.line("2013 Université de Perpignan").line("Licence Informatique");

    EXPECT_EQ(education(builder.build()),
              "Master Informatique / Génie logiciel @ Université de Rennes\n"
              "Licence / Informatique @ Université de Perpignan\n");
}

TEST(CvEducation, KeepsASemesterAtASchoolWholeBesideItsSchool) {
    DocumentBuilder builder;
    builder.bold("Formation", 14).line("Instituto de Porto").beside(400, "2012 - 2013");
    builder.line("Semestre à l'Institut de Porto");

    EXPECT_EQ(education(builder.build()), "Semestre à l'Institut de Porto / - @ Instituto de Porto\n");
}

TEST(CvSections, AreNotOpenedByTheLabelsOfTwoLists) {
    DocumentBuilder builder;
    builder.bold("Compétences", 14);
    builder.line("Langages").beside(160, "Java, SQL").skip(2).line("Frameworks").beside(160, "Spring, Angular");

    const auto blocks = cut_sections(read_lines(builder.build()));

    ASSERT_EQ(blocks.size(), 1U);
    EXPECT_EQ(blocks[0].lines.size(), 2U);
    EXPECT_EQ(blocks[0].lines.front().segments.front().text, "Langages");
}

TEST(CvSections, OpenInTheMarginWithTwoWordsBesideTwoLines) {
    DocumentBuilder builder;
    builder.at(92, 100, "Expériences", {.size = 14, .bold = true}).at(220, 100, "Orfèvrerie Calade");
    builder.at(92, 118, "professionnelles", {.size = 14, .bold = true}).at(220, 118, "Développeuse Java");
    builder.at(220, 134, "01/2019 - 03/2022").at(220, 150, "Conception de services pour les ateliers");
    builder.at(140, 200, "Centres", {.size = 14, .bold = true}).at(220, 200, "Voile");
    builder.at(140, 218, "d'intérêt", {.size = 14, .bold = true});

    const auto blocks = cut_sections(read_lines(builder.build()));

    ASSERT_EQ(blocks.size(), 2U);
    EXPECT_EQ(blocks[0].heading, "Expériences professionnelles");
    EXPECT_EQ(blocks[0].lines[1].text, "Développeuse Java");
    EXPECT_EQ(blocks[1].section, Section::interests);
    EXPECT_EQ(blocks[1].lines[0].text, "Voile");
}

TEST(CvSections, OpenInTheMarginInSmallCapitals) {
    DocumentBuilder builder;
    builder.at(92, 100, "Expériences", {.size = 14}).at(220, 100, "Développeuse Java, Orfèvrerie Calade");
    builder.at(92, 118, "professionnelles", {.size = 9.8}).at(220, 118, "01/2019 - 03/2022");
    builder.at(220, 134, "Conception de services pour les ateliers");

    const auto blocks = cut_sections(read_lines(builder.build()));

    ASSERT_EQ(blocks.size(), 1U);
    EXPECT_EQ(blocks[0].heading, "Expériences professionnelles");
    EXPECT_EQ(blocks[0].lines[1].text, "01/2019 - 03/2022");
}

}  // namespace
}  // namespace talentmatch::cv
