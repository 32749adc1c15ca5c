// Levels of skills in the words of JSON Resume.
#include "http/dto/skill_levels.hpp"

#include <gtest/gtest.h>

namespace talentmatch::http::dto {
namespace {

TEST(SkillLevels, EveryLevelIsReadAsItIsWritten) {
    for (const auto& [level, name] : EnumNames<Proficiency>::names) {
        EXPECT_EQ(skill_level(skill_level_name(level)), level) << name;
        EXPECT_EQ(skill_level(name), level);
    }
}

TEST(SkillLevels, WordsOfOthersAreRead) {
    EXPECT_EQ(skill_level("MASTER"), Proficiency::expert);
    EXPECT_EQ(skill_level("Débutant"), Proficiency::beginner);
    EXPECT_EQ(skill_level("Notions"), Proficiency::beginner);
    EXPECT_EQ(skill_level("Intermédiaire"), Proficiency::intermediate);
    EXPECT_EQ(skill_level("Avancé"), Proficiency::advanced);
    EXPECT_EQ(skill_level("Bonne maîtrise"), Proficiency::advanced);
}

TEST(SkillLevels, SharesAreRead) {
    EXPECT_EQ(skill_level("1/5"), Proficiency::beginner);
    EXPECT_EQ(skill_level("3 / 5"), Proficiency::intermediate);
    EXPECT_EQ(skill_level("4/5"), Proficiency::advanced);
    EXPECT_EQ(skill_level("5/5"), Proficiency::expert);
    EXPECT_EQ(skill_level("80 %"), Proficiency::advanced);
    EXPECT_EQ(skill_level("100%"), Proficiency::expert);
}

TEST(SkillLevels, WhatSaysNoLevelIsNone) {
    for (const auto* text : {"", "Database", "Inexperienced", "Webmaster", "68 months", "5 ans", "6/5", "1/0", "-1/5",
                             "3/99999999999", "/", "%", "7", "x/5"})
        EXPECT_EQ(skill_level(text), std::nullopt) << text;
}

}  // namespace
}  // namespace talentmatch::http::dto
