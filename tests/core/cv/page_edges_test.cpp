// What does not fit on its page: text printed over other text, headings that the edge cuts, columns that go on.
#include <gtest/gtest.h>

#include <initializer_list>
#include <string>

#include "cv/layout/lines.hpp"
#include "cv/sections/headings.hpp"
#include "cv/sections/sections.hpp"
#include "support/document_builder.hpp"

namespace talentmatch::cv {
namespace {

using testing::DocumentBuilder;

TEST(CvLines, ReadWhatIsPrintedOverOtherTextInTheOrderOfDrawing) {
    DocumentBuilder builder;
    builder.bold("Compétences", 14);
    const auto cell = [&](double x, double y, std::initializer_list<const char*> lines) {
        builder.column(x, y);
        for (const auto* line : lines) builder.line(line);
    };
    cell(40, 100, {"Réseau", "Routage dynamique", "Commutation", "Cloisonnement"});
    cell(75, 104, {"Langages", "Kotlin", "Elixir"});
    cell(40, 180, {"Supervision", "Zabbix"});

    std::string text;
    for (const auto& line : read_lines(builder.build()).lines) text += line.text + "\n";

    EXPECT_EQ(text,
              "Compétences\nRéseau\nRoutage dynamique\nCommutation\nCloisonnement\nLangages\nKotlin\nElixir\n"
              "Supervision\nZabbix\n");
}

TEST(CvSections, OpenAtAHeadingThatThePagesEdgeCuts) {
    EXPECT_EQ(section_of_cut_heading("Compét"), Section::skills);
    EXPECT_EQ(section_of_cut_heading("EXPÉRIENCE PROFESS"), Section::experience);
    EXPECT_EQ(section_of_cut_heading("Compétences"), std::nullopt);
    EXPECT_EQ(section_of_cut_heading("Management"), std::nullopt);
    DocumentBuilder builder;
    for (const auto* heading : {"Expérience", "Formation", "Langues"})
        builder.skip(20).bold(heading, 14).line("une ligne assez longue de ce qui est dit là");
    builder.column(300, 300).bold("Compét", 14);
    for (const auto* cut : {"Kotlin", "Elas", "Doc", "Rust", "Terra"}) builder.line(cut);

    const auto blocks = cut_sections(read_lines(builder.build()));

    EXPECT_EQ(blocks.back().section, Section::skills);
    EXPECT_EQ(blocks.back().heading, "Compét");
}

TEST(CvSections, GoOnOverThePageFromTheColumnThatReachesItsEnd) {
    DocumentBuilder builder;
    builder.bold("Formation", 14);
    for (int i = 0; i < 6; ++i) builder.line("Master Informatique, Université d'Exemple, 2014");
    builder.column(360, 47).bold("Compétences", 14);
    for (int i = 0; i < 40; ++i) builder.line("Kotlin et Java");
    builder.page().column(40, 40).line("Rust").line("Elixir").bold("Langues", 14).line("Anglais");

    const auto blocks = cut_sections(read_lines(builder.build()));

    ASSERT_EQ(blocks.size(), 3U);
    EXPECT_EQ(blocks[1].section, Section::skills);
    EXPECT_EQ(blocks[1].lines.back().text, "Elixir");
}

}  // namespace
}  // namespace talentmatch::cv
