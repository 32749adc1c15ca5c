// Whose CV it is, when it says only letters.
#include "cv/person/identity.hpp"

#include <gtest/gtest.h>

#include "core/cv/cases.hpp"
#include "cv/layout/lines.hpp"
#include "cv/sections/sections.hpp"
#include "support/document_builder.hpp"

namespace talentmatch::cv {
namespace {

using testing::DocumentBuilder;

std::string initials(std::string_view first, std::string_view second) {
    DocumentBuilder builder;
    builder.bold(first, 16).line(second).line("Compétences").line("Kotlin");
    const auto found = read_initials(cut_sections(read_lines(builder.build())), shipped_taxonomy());
    return found ? found->value : "";
}

TEST(CvInitials, NameAnAnonymousDossier) {
    EXPECT_EQ(initials("FD- Développeur full stack", "5 ans d'expérience"), "FD");
    EXPECT_EQ(initials("J.D. | Ingénieure DevOps", "Lyon"), "J.D.");
    EXPECT_EQ(initials("JDU", "Développeur Java senior"), "JDU");
}

TEST(CvInitials, AreNoSkillJobOrHeading) {
    EXPECT_EQ(initials("CV - Développeur full stack", "Lyon"), "");
    EXPECT_EQ(initials("SQL - Développeur", "Lyon"), "");
    EXPECT_EQ(initials("JDU", "Lyon"), "");
    EXPECT_EQ(initials("DBA", "Administrateur de bases de données"), "");
}

}  // namespace
}  // namespace talentmatch::cv
