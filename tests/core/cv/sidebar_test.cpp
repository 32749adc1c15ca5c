// Sidebars and the columns beside them: which is longer, what crosses, what stands close. All people are invented.
#include <gtest/gtest.h>

#include "cv/layout/lines.hpp"
#include "cv/positions/positions.hpp"
#include "cv/sections/sections.hpp"
#include "support/document_builder.hpp"

namespace talentmatch::cv {
namespace {

using testing::DocumentBuilder;

constexpr Date today{std::chrono::year{2026} / 6 / 15};

std::vector<Block> sections(const Document& document) { return cut_sections(read_lines(document)); }

/// "section: line" for each line.
std::string outline(const Document& document) {
    std::string all;
    for (const auto& block : sections(document))
        for (const auto& line : block.lines)
            all += std::to_string(static_cast<int>(block.section)) + ": " + line.text + "\n";
    return all;
}

std::string in(Section section, const std::string& line) {
    return std::to_string(static_cast<int>(section)) + ": " + line + "\n";
}

std::string companies(const Document& document) {
    std::string all;
    for (const auto& read : read_positions(sections(document), today))
        all += read.position.title + " @ " + read.position.company.value_or("-") + " (" +
               read.position.location.value_or("-") + ")\n";
    return all;
}

TEST(CvSidebar, GoesOnInItsSectionBelowTheEndOfTheOtherColumn) {
    DocumentBuilder builder;
    builder.column(20, 40)
        .bold("Profile", 13)
        .line("Developer of booking sites")
        .line("and of their payments")
        .skip(12);
    builder.bold("Skills", 13);
    for (const auto* skill : {"Java", "Scala", "Kotlin", "Docker", "Redis", "Kafka", "Spark", "Helm"})
        builder.skip(14).line(skill);
    builder.column(220, 40).bold("Work Experience", 13);
    for (const auto* year : {"2019", "2017"}) {
        builder.skip(8).bold("Web Developer").line("Example Software").line(std::string{year} + " - 2020");
        builder.line("Wrote the tracking portal of the parcels").line("Integrated three payment providers");
    }
    builder.skip(14).bold("Interests", 13).line("Drumming, chess");

    const auto text = outline(builder.build());

    EXPECT_TRUE(text.contains(in(Section::skills, "Java"))) << text;
    EXPECT_TRUE(text.contains(in(Section::skills, "Helm"))) << text;
    EXPECT_TRUE(text.contains(in(Section::interests, "Drumming, chess"))) << text;
}

TEST(CvSidebar, LeavesAHeadingToTheTextAcrossThePageBelowIt) {
    DocumentBuilder builder;
    builder.bold("Marie Exemple", 20).skip(10);
    builder.line(
        "Cheffe de projet qui conduit des refontes de sites et d'applications mobiles de bout en bout en équipe");
    builder.skip(14).at(90, builder.y() + 14, "Expérience professionnelle", {.size = 12, .bold = true});
    builder.at(400, builder.y() + 14, "Formation", {.size = 12, .bold = true}).skip(26);
    const double top = builder.y();
    builder.column(40, top);
    for (const auto* year : {"2021", "2018", "2015"})
        builder.skip(10).line(std::string{year} + " – 2022").bold("Product Owner").line("Agence Modèle, Lyon");
    const double bottom = builder.y();
    builder.column(312, top);
    for (const auto* year : {"2013", "2010"})
        builder.skip(10).line(std::string{year} + " – 2014").bold("Master Gestion de projet").line("École d'Exemple");
    builder.column(40, bottom + 14).at(230, bottom + 28, "Compétences", {.size = 12, .bold = true}).skip(14);
    builder.skip(12).line(
        "Jira, Confluence, Scrum, Kanban, HTML, CSS, WordPress, Figma, Photoshop, Analytics, Excel, Git");

    const auto text = outline(builder.build());

    EXPECT_TRUE(text.contains(in(Section::education, "École d'Exemple"))) << text;
    EXPECT_TRUE(text.contains(in(Section::experience, "Product Owner"))) << text;
    EXPECT_TRUE(text.contains(": Jira")) << text;
}

TEST(CvSidebar, MayLeaveTwoPointsOfWhiteBesideALongAddress) {
    DocumentBuilder builder;
    builder.column(40, 50).bold("Philippa", 20).bold("Dunmore", 20).line("DATA SCIENTIST").skip(12).line("Bristol");
    builder.line("philippa.dunmore@example.info.uk").skip(12).bold("Skills", 13);  // ends at 200
    for (const auto* skill : {"Java", "Scala", "Kotlin"}) builder.skip(14).line(skill);
    builder.column(201.8, 40).bold("Work Experience", 13);
    for (const auto* year : {"2019", "2017", "2015", "2013"}) {
        builder.skip(9).line(std::string{year} + " - 2020").beside(280, "Web Developer", {.bold = true});
        builder.at(280, builder.y() + 14, "Example Software").skip(14);
        builder.at(280, builder.y() + 14, "Wrote the tracking portal of the parcels").skip(14);
    }

    std::string text;
    for (const auto& line : read_lines(builder.build()).lines) text += line.text + "\n";

    EXPECT_LT(text.find("Kotlin"), text.find("Work Experience")) << text;
}

TEST(CvPositions, HaveTheirTownsBesideTheTitlesWhereOthersHaveAKnownOne) {
    DocumentBuilder builder;
    builder.bold("Work Experience", 14);
    const auto entry = [&](const std::string& year, const char* title, const char* town, const char* company) {
        builder.skip(9).line("May " + year + " - Aug").beside(140, title, {.bold = true});
        builder.beside(500, town, {.size = 8.5}).line("2023").beside(140, company);
        builder.at(140, builder.y() + 14, "Wrote the tracking portal of the parcels.").skip(14);
    };
    entry("2019", "Senior Developer", "Manchester", "Canalside Media");
    entry("2015", "Web Developer", "Examplethwaite", "Irwell Parcels");

    EXPECT_EQ(companies(builder.build()),
              "Senior Developer @ Canalside Media (Manchester)\n"
              "Web Developer @ Irwell Parcels (Examplethwaite)\n");
}

TEST(CvPositions, HavePeriodsOnTwoLinesFlushRightInAMargin) {
    DocumentBuilder builder;
    builder.bold("Expérience", 14);
    const auto entry = [&](const char* begin, const char* end, double left) {
        builder.skip(9).at(60, builder.y() + 14, begin).at(120, builder.y() + 14, "Product Owner", {.bold = true});
        builder.at(left, builder.y() + 27, end).at(120, builder.y() + 27, "Agence Modèle, Lyon");
        builder.at(120, builder.y() + 41, "Rédaction des récits utilisateurs").skip(45);
    };
    entry("03/2021", "aujourd'hui", 40);
    entry("01/2018", "02/2021", 60);

    EXPECT_EQ(companies(builder.build()),
              "Product Owner @ Agence Modèle (Lyon)\nProduct Owner @ Agence Modèle (Lyon)\n");
}

TEST(CvPositions, HaveTwoTradesInATitleWhoseCompanyStandsAlone) {
    DocumentBuilder builder;
    builder.bold("Work Experience", 14);
    const auto entry = [&](const char* company, const char* title, const char* period) {
        builder.skip(9).bold(company).beside(420, period).line(title, {.size = 9});
        builder.line("Helped the team make choices about the architecture.", {.size = 8});
    };
    entry("Wakanda Insurance", "Craft Coach - Staff Engineer", "2021 - 2023");
    entry("Exampleville", "Senior Software Engineer - Paris", "2018 - 2021");

    EXPECT_EQ(companies(builder.build()),
              "Craft Coach - Staff Engineer @ Wakanda Insurance (-)\n"
              "Senior Software Engineer @ Exampleville (Paris)\n");
}

}  // namespace
}  // namespace talentmatch::cv
