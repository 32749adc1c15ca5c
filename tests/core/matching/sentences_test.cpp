// What reasons say to people.
#include "matching/sentences.hpp"

#include <gtest/gtest.h>

#include <algorithm>

#include "matching/assessment.hpp"

namespace talentmatch::matching {
namespace {

Reason reason_of(std::string code, std::string subject, std::vector<std::string> facts = {}) {
    return {Verdict::met, std::move(code), std::move(subject), std::move(facts)};
}

TEST(SentencesTest, EveryCodeSpeaksBothLanguagesAndLeavesNoPlaceOpen) {
    for (const auto& [code, fr, en] : sentence_patterns()) {
        const auto reason = reason_of(std::string(code), "2026-04-01", {"1", "2", "3"});

        for (const auto language : {Language::fr, Language::en}) {
            const auto text = sentence(reason, language);
            EXPECT_FALSE(text.empty()) << code;
            EXPECT_EQ(text.find_first_of("{}"), std::string::npos) << code << ": " << text;
            EXPECT_LE(text.size(), 120U) << code << ": " << text;
        }
        EXPECT_NE(fr, en) << code;
    }
}

TEST(SentencesTest, CodesStandInOrderAndOnce) {
    const auto patterns = sentence_patterns();

    for (std::size_t i = 1; i < patterns.size(); ++i) EXPECT_LT(patterns[i - 1].code, patterns[i].code);
}

TEST(SentencesTest, SaysLevelsYearsDatesAndMoneyAsPeopleDo) {
    EXPECT_EQ(sentence(reason_of("skill_level_below", "Kotlin", {"advanced", "intermediate"}), Language::fr),
              "Kotlin : confirmé demandé, intermédiaire constaté");
    EXPECT_EQ(sentence(reason_of("skill_level_below", "Kotlin", {"advanced", "intermediate"}), Language::en),
              "Kotlin: advanced asked for, intermediate found");
    EXPECT_EQ(sentence(reason_of("experience_below", "", {"5", "1"}), Language::fr),
              "1 an d'expérience (demandé : 5 ans)");
    EXPECT_EQ(sentence(reason_of("availability_late", "2026-04-01", {"2026-03-20", "12"}), Language::fr),
              "Libre le 1er avril 2026, 12 jours après le début (20 mars 2026)");
    EXPECT_EQ(sentence(reason_of("rate_within", "512.5", {"600", "87.5", "15"}), Language::fr),
              "TJM de 512,50 € pour un plafond de 600 € : 87,50 € de moins");
    EXPECT_EQ(sentence(reason_of("rate_within", "512.5", {"600", "87.5", "15"}), Language::en),
              "Daily rate €512.50, ceiling €600: €87.50 less");
}

TEST(SentencesTest, ANativeSpeakerHasALanguageAndNotALevel) {
    EXPECT_EQ(sentence(reason_of("language_met_level", "fr", {"native"}), Language::fr),
              "Français : langue maternelle");
    EXPECT_EQ(sentence(reason_of("language_below", "en", {"native", "b2"}), Language::fr),
              "Anglais : niveau B2 (demandé : langue maternelle)");
    EXPECT_EQ(sentence(reason_of("language_met_level", "en", {"c1"}), Language::en), "English: level C1");
}

TEST(SentencesTest, ARateAtTheCeilingHasNoGap) {
    EXPECT_EQ(sentence(reason_of("rate_within", "600", {"600", "0", "0"}), Language::fr),
              "TJM de 600 € pour un plafond de 600 € : sans écart");
}

TEST(SentencesTest, WhatIsSaidOfASkillAgreesInGender) {
    EXPECT_EQ(sentence(reason_of("skill_missing", "Accessibilité", {"required"}), Language::fr),
              "Accessibilité : compétence requise, absente du profil");
}

}  // namespace
}  // namespace talentmatch::matching
