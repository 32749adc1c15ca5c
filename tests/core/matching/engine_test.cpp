// The whole engine: properties over random populations, order, and both directions.
#include "matching/engine.hpp"

#include <gtest/gtest.h>

#include <algorithm>
#include <numeric>

#include "core/matching/house.hpp"
#include "core/matching/population.hpp"
#include "matching/sentences.hpp"
#include "matching/weights.hpp"

namespace talentmatch::matching {
namespace {

constexpr std::int64_t pairs = 150;

/// Calls `check` with random pairs.
template <class Check>
void for_random_pairs(Check check) {
    Population population(7);
    for (std::int64_t i = 1; i <= pairs; ++i) {
        const auto tender = population.tender(i);
        const auto consultant = population.consultant(i);
        check(tender, consultant, population.resume_text());
    }
}

TEST(EngineTest, TheScoreIsTheWeightedSumThenTheCap) {
    for_random_pairs([](const Tender& tender, const Consultant& consultant, const std::string& text) {
        const auto assessment = assess(tender, consultant, text);

        std::int64_t sum = 0;
        int weights = 0;
        for (const auto& result : assessment.criteria) {
            sum += std::int64_t{result.weight} * result.score.in_millionths();
            weights += result.weight;
            EXPECT_EQ(result.weight > 0, result.has_tender_data);
        }
        auto expected = Score::millionths(sum / 1000);
        if (assessment.cap) expected = std::min(expected, *assessment.cap);
        EXPECT_EQ(weights, 1000);
        EXPECT_EQ(assessment.score, expected);
        EXPECT_GE(assessment.confidence, 0);
        EXPECT_LE(assessment.confidence, 100);
        EXPECT_EQ(assessment.criteria.size(), criterion_count);
    });
}

TEST(EngineTest, ACapIsBelowSixTenthsAndNamesItsSkills) {
    for_random_pairs([](const Tender& tender, const Consultant& consultant, const std::string& text) {
        const auto assessment = assess(tender, consultant, text);

        EXPECT_EQ(assessment.cap.has_value(), !assessment.cap_reasons.empty());
        if (!assessment.cap) return;
        EXPECT_LT(assessment.score, Score::millionths(600'000));
        EXPECT_GE(*assessment.cap, Score::millionths(290'000));
    });
}

TEST(EngineTest, EveryReasonHasASentenceInBothLanguages) {
    const auto patterns = sentence_patterns();
    for_random_pairs([&](const Tender& tender, const Consultant& consultant, const std::string& text) {
        for (const auto& result : assess(tender, consultant, text).criteria) {
            EXPECT_EQ(result.reasons.empty(), !result.has_tender_data);
            for (const auto& reason : result.reasons)
                EXPECT_TRUE(std::ranges::any_of(patterns, [&](const auto& p) { return p.code == reason.code; }))
                    << reason.code;
        }
    });
}

TEST(EngineTest, AddingARequiredSkillThatTheConsultantHasNeverLowers) {
    for_random_pairs([](Tender tender, Consultant consultant, const std::string& text) {
        if (tender.skills.empty()) return;
        consultant.skills.push_back({SkillId{}, "COBOL maison", SkillCategory::other, Proficiency::expert, {}, {}});
        const auto before = assess(tender, consultant, text).score;

        tender.skills.push_back({SkillId{}, "COBOL maison", SkillCategory::other, Importance::required, {}, {}});

        EXPECT_GE(assess(tender, consultant, text).score, before);
    });
}

TEST(EngineTest, LearningAnAskedSkillNeverLowers) {
    for_random_pairs([](const Tender& tender, Consultant consultant, const std::string& text) {
        if (tender.skills.empty() || consultant.skills.empty()) return;
        const auto before = assess(tender, consultant, text);
        consultant.skills.push_back(
            {SkillId{}, tender.skills.front().name, SkillCategory::other, Proficiency::expert, 20, {}});

        const auto after = assess(tender, consultant, text);

        EXPECT_GE(after.score, before.score);
        EXPECT_LE(after.cap_reasons.size(), before.cap_reasons.size());
    });
}

TEST(EngineTest, ADearerConsultantNeverScoresHigher) {
    for_random_pairs([](const Tender& tender, Consultant consultant, const std::string& text) {
        auto last = Score::millionths(Score::one);
        for (int rate = 300; rate <= 900; rate += 50) {
            consultant.daily_rate = Money::euros(rate);
            const auto score = assess(tender, consultant, text).score;
            EXPECT_LE(score, last);
            last = score;
        }
    });
}

TEST(EngineTest, BothDirectionsAndTheSinglePairAgree) {
    Population population(11);
    std::vector<Consultant> consultants;
    std::vector<Tender> tenders;
    for (std::int64_t i = 1; i <= 20; ++i) consultants.push_back(population.consultant(i));
    for (std::int64_t i = 1; i <= 10; ++i) tenders.push_back(population.tender(i));
    std::vector<Offer> offers;
    for (const auto& consultant : consultants) offers.push_back({&consultant, "Java, Docker"});
    std::vector<const Tender*> all;
    for (const auto& tender : tenders) all.push_back(&tender);

    for (const auto& tender : tenders)
        for (const auto& one : engine().rank(tender, offers, today(), {})) {
            const auto& offer = offers.at(static_cast<std::size_t>(one.consultant_id.value()) - 1);
            const auto back = engine().rank(offer, all, today(), {});
            const auto same = std::ranges::find(back, one.tender_id, &Assessment::tender_id);
            ASSERT_NE(same, back.end());
            EXPECT_EQ(*same, one);
            EXPECT_EQ(engine().assess(tender, offer, today()), one);
        }
}

TEST(EngineTest, TheOrderOfTheInputDoesNotMatter) {
    Population population(13);
    const auto tender = population.tender(1);
    std::vector<Consultant> consultants;
    for (std::int64_t i = 1; i <= 60; ++i) consultants.push_back(population.consultant(i % 7 == 0 ? 1000 + i : i));
    std::vector<Offer> offers;
    for (const auto& consultant : consultants) offers.push_back({&consultant, {}});
    const auto first = engine().rank(tender, offers, today(), {Score{}, 25});

    for (std::size_t i = offers.size() - 1; i > 0; --i) std::swap(offers[i], offers[population.below(i + 1)]);

    EXPECT_EQ(engine().rank(tender, offers, today(), {Score{}, 25}), first);
}

TEST(EngineTest, RanksBestFirstTiesByIdAndRespectsLimitAndLeastScore) {
    const auto tender = a_tender().titled("Développeur").requiring("Java").build();
    const std::vector<Consultant> consultants{a_consultant().id(9).with_skill("Java"),
                                              a_consultant().id(3).with_skill("Java"),
                                              a_consultant().id(5).with_skill("AWS")};
    std::vector<Offer> offers;
    for (const auto& consultant : consultants) offers.push_back({&consultant, {}});
    const auto ids = [&](RankingRequest request) {
        std::vector<std::int64_t> found;
        for (const auto& one : engine().rank(tender, offers, today(), request))
            found.push_back(one.consultant_id.value());
        return found;
    };

    EXPECT_EQ(ids({}), (std::vector<std::int64_t>{3, 9, 5}));
    EXPECT_EQ(ids({Score{}, 1}), (std::vector<std::int64_t>{3}));
    EXPECT_EQ(ids({Score::millionths(600'000), 500}), (std::vector<std::int64_t>{3, 9}));
    EXPECT_TRUE(ids({Score{}, 0}).empty());
}

TEST(WeightsTest, MissingCriteriaShareTheirWeightAmongTheOthersExactly) {
    for (unsigned bits = 1; bits < 512; ++bits) {
        std::array<bool, criterion_count> has_data{};
        for (std::size_t i = 0; i < criterion_count; ++i) has_data[i] = (bits >> i & 1U) != 0;

        const auto weights = rescaled(default_weights, has_data);

        EXPECT_EQ(std::accumulate(weights.begin(), weights.end(), 0), 1000);
        for (std::size_t i = 0; i < criterion_count; ++i) EXPECT_EQ(weights[i] > 0, has_data[i]);
    }
    EXPECT_EQ(rescaled(default_weights, {}), Weights{});
}

}  // namespace
}  // namespace talentmatch::matching
