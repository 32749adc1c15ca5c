// Sidebars and the columns beside them: which is longer, what crosses, what stands close. All people are invented.
#include <gtest/gtest.h>

#include "cv/lines.hpp"
#include "cv/sections.hpp"
#include "support/document_builder.hpp"

namespace talentmatch::cv {
namespace {

using testing::DocumentBuilder;

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

}  // namespace
}  // namespace talentmatch::cv
