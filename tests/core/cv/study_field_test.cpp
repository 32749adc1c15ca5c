// A degree and its field of study are told apart, however they were written. All schools are invented.
#include <gtest/gtest.h>

#include <chrono>
#include <string>

#include "cv/layout/lines.hpp"
#include "cv/sections/sections.hpp"
#include "cv/studies/education.hpp"
#include "cv/studies/study_field.hpp"
#include "cv/studies/study_words.hpp"
#include "support/document_builder.hpp"

namespace talentmatch::cv {
namespace {

using testing::DocumentBuilder;

constexpr Date today{std::chrono::year{2026} / 6 / 15};

std::string studies(const Document& document) {
    std::string all;
    for (const auto& school : read_education(cut_sections(read_lines(document)), today))
        all += school.degree + " / " + school.area.value_or("-") + " @ " + school.institution.value_or("-") + "\n";
    return all;
}

std::string cut(std::string_view text) {
    const auto study = cut_study(text);
    return study.degree + " / " + study.field;
}

TEST(CvStudyField, BeginsBehindTheNameOfTheDiploma) {
    EXPECT_EQ(cut("Bachelor in Electrical Engineering"), "Bachelor / Electrical Engineering");
    EXPECT_EQ(cut("BSc (Hons) Computer Science"), "BSc (Hons) / Computer Science");
    EXPECT_EQ(cut("Bachelor of Science in Applied Physics"), "Bachelor of Science / Applied Physics");
    EXPECT_EQ(cut("Diplôme d'ingénieur en génie logiciel"), "Diplôme d'ingénieur / génie logiciel");
    EXPECT_EQ(cut("Licence professionnelle Métiers de l'informatique"),
              "Licence professionnelle / Métiers de l'informatique");
    EXPECT_EQ(cut("Licence de mathématiques"), "Licence / mathématiques");
    EXPECT_EQ(cut("Master 2 Réseaux, Systèmes et Informatique"), "Master 2 / Réseaux, Systèmes et Informatique");
    EXPECT_EQ(cut("Brevet de technicien supérieur en comptabilité"), "Brevet de technicien supérieur / comptabilité");
}

TEST(CvStudyField, IsNoPartOfADiplomasName) {
    for (const auto* name :
         {"BTS SIO option SLAM", "Bac scientifique", "Master of Business Administration", "Licence 3 MPCI",
          "Titre professionnel Concepteur développeur d'applications", "Titre professionnel Technicien réseaux",
          "Master en alternance", "Semestre en Argentine", "Certificat de formation continue", "Ingénieur"})
        EXPECT_EQ(cut(name), std::string{name} + " / ");
}

TEST(CvStudyField, StandsBehindTheInitialsOfADiploma) {
    EXPECT_EQ(cut("BTS SIO (SISR) Informatique"), "BTS SIO (SISR) / Informatique");
    EXPECT_EQ(cut("Master 2 MIAGE"), "Master 2 / MIAGE");
}

TEST(CvStudyField, MayBeSaidTwice) {
    EXPECT_EQ(cut("Technician in Web Development Web Development"), "Technician in Web Development / Web Development");
    EXPECT_EQ(cut("Network Engineering (unfinished) in Network Engineering"),
              "Network Engineering (unfinished) / Network Engineering");
}

TEST(CvStudyField, LeavesOutHowSomebodyStudied) {
    EXPECT_EQ(cut("Master Informatique en alternance"), "Master / Informatique");
    EXPECT_EQ(cut("Master informatique (Bac+5)"), "Master / informatique");
    EXPECT_TRUE(is_way_of_study("en alternance chez Exemple"));
    EXPECT_FALSE(is_way_of_study("Alternance et droit du travail"));
}

TEST(CvStudyField, IsOneEnumeration) {
    DocumentBuilder builder;
    builder.bold("Formation", 14);
    builder.line("Université de Pierrefonde").beside(400, "2018 - 2021");
    builder.line("Master 2 Télécommunications, Réseaux et Informatique").skip(10);
    builder.line("Lycée de la Rade").beside(400, "2010 - 2012");
    builder.line("Classes préparatoires: Mathématiques, informatique");

    EXPECT_EQ(studies(builder.build()),
              "Master 2 / Télécommunications, Réseaux et Informatique @ Université de Pierrefonde\n"
              "Classes préparatoires / Mathématiques, informatique @ Lycée de la Rade\n");
}

TEST(CvStudyField, MayStandInFrontOfItsDegree) {
    DocumentBuilder builder;
    builder.bold("Formation", 14);
    builder.line("Recherche et Développement, Technicien spécialisé, Institut des métiers").line("2007 - 2009");
    builder.skip(10).line("Electrical Engineering, Bachelor, Thornbury University").line("2003 - 2007");

    EXPECT_EQ(studies(builder.build()),
              "Technicien spécialisé / Recherche et Développement @ Institut des métiers\n"
              "Bachelor / Electrical Engineering @ Thornbury University\n");
}

TEST(CvStudyField, IsNotTheHeadingOfItsCourses) {
    DocumentBuilder builder;
    builder.bold("Education", 14);
    builder.bold("Wervicq School of Computing", 12).line("Master in Information Technology").line("2012 - 2017");
    builder.line("Courses").line("- Graphics Programming").line("- Cryptography");

    EXPECT_EQ(studies(builder.build()), "Master / Information Technology @ Wervicq School of Computing\n");
}

TEST(CvStudyField, GoesOnBelowWhereItIsSaidAgain) {
    DocumentBuilder builder;
    builder.bold("Education", 14).bold("Escuela Cesar Montes", 12);
    builder.line("Technician in Web Application Development in Web Application").bold("Development");
    builder.line("Jan 2012 - Jan 2016");

    EXPECT_EQ(studies(builder.build()),
              "Technician in Web Application Development / Web Application Development @ Escuela Cesar Montes\n");
}

TEST(CvStudyField, LeavesAStayAtASchoolWholeBesideTheSchool) {
    DocumentBuilder builder;
    builder.bold("Formation", 14);
    builder.line("Semestre à l'Université de Montclair, en Argentine (Universidad de Montclair)");
    builder.beside(450, "2011 - 2012");

    EXPECT_EQ(studies(builder.build()),
              "Semestre à l'Université de Montclair, en Argentine / - @ Universidad de Montclair\n");
}

TEST(CvStudyField, StandsBesideRemarksInBrackets) {
    DocumentBuilder builder;
    builder.bold("Formation", 14);
    builder.line("2015 : DUT Informatique (mention bien), IUT de Combraille");
    builder.line("2012 : Licence Mathématiques (en alternance), Université de Montclair");

    EXPECT_EQ(studies(builder.build()),
              "DUT / Informatique @ IUT de Combraille\nLicence / Mathématiques @ Université de Montclair\n");
}

TEST(CvStudyField, IsNoSchoolThatNobodyKnows) {
    DocumentBuilder builder;
    builder.bold("Formation", 14).bold("ENTMO | 2015 - 2018").line("Diplôme d'ingénieur, spécialité Génie logiciel");

    EXPECT_EQ(studies(builder.build()), "Diplôme d'ingénieur / Génie logiciel @ ENTMO\n");
}

TEST(CvStudyField, BeginsBehindAGrandeEcole) {
    DocumentBuilder builder;
    builder.bold("Formation", 14);
    builder.line("2015 | École de commerce du Vexin | Diplôme de grande école Management");

    EXPECT_EQ(studies(builder.build()), "Diplôme de grande école Management / - @ École de commerce du Vexin\n");
}

}  // namespace
}  // namespace talentmatch::cv
