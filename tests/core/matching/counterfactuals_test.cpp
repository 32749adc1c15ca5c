// What would raise a score has to come true when it is done.
#include <gtest/gtest.h>

#include <algorithm>
#include <numeric>
#include <string>

#include "core/matching/house.hpp"
#include "core/matching/population.hpp"
#include "matching/weights.hpp"

namespace talentmatch::matching {
namespace {

const TenderSkill& skill_named(const Tender& tender, const std::string& name) {
    return *std::ranges::find(tender.skills, name, &TenderSkill::name);
}

/// As a tender is stored: each skill once.
Tender without_repeated_skills(Tender tender) {
    std::ranges::sort(tender.skills, {}, &TenderSkill::name);
    const auto rest = std::ranges::unique(tender.skills, {}, &TenderSkill::name);
    tender.skills.erase(rest.begin(), rest.end());
    return tender;
}

/// Does to the pair what the counterfactual says.
void carry_out(const Reason& change, Tender& tender, Consultant& consultant) {
    if (change.code == "change_skill") {
        const auto& asked = skill_named(tender, change.subject);
        consultant.skills.push_back({asked.skill_id,
                                     asked.name,
                                     asked.category,
                                     *parse_enum<Proficiency>(change.facts.at(0)),
                                     asked.years_experience,
                                     {}});
    } else if (change.code == "change_start") {
        tender.start_date = parse_date(change.subject);
    } else if (change.code == "change_rate") {
        consultant.daily_rate = Money::parse(change.subject);
    } else if (change.code == "change_remote") {
        tender.remote_work = true;
    } else if (change.code == "change_remote_wish") {
        consultant.remote_work = true;
    } else if (change.code == "change_travel") {
        consultant.max_travel_distance = std::stoi(change.subject);
    }
}

TEST(CounterfactualsTest, EachComesTrueToTheLastDigit) {
    Population population(61);
    std::size_t tried = 0;
    for (std::int64_t i = 1; i <= 300; ++i) {
        const auto tender = without_repeated_skills(population.tender(i));
        const auto consultant = population.consultant(i);
        const auto text = population.resume_text();
        const auto before = assess(tender, consultant, text);
        EXPECT_LE(before.counterfactuals.size(), 3U);
        for (const auto& one : before.counterfactuals) {
            EXPECT_EQ(one.score.in_millionths(), before.score.in_millionths() + one.gain.in_millionths());
            EXPECT_GE(one.gain, Score::millionths(10'000));
            if (one.change.code == "change_level") continue;  // the skill's own row: below
            auto asked = tender;
            auto offered = consultant;
            carry_out(one.change, asked, offered);

            EXPECT_EQ(assess(asked, offered, text).score, one.score) << one.change.code << ' ' << one.change.subject;
            ++tried;
        }
    }
    EXPECT_GT(tried, 200U);
}

TEST(CounterfactualsTest, TheMissingSkillComesFirstAndIsSaidInBothLanguages) {
    const auto tender = a_tender().titled("Développeur").requiring("Java").requiring("Kubernetes").build();
    const auto consultant = a_consultant().titled("Développeur").with_skill("Java").build();

    const auto assessment = assess(tender, consultant);

    ASSERT_FALSE(assessment.counterfactuals.empty());
    const auto& best = assessment.counterfactuals.front();
    EXPECT_EQ(best.change.code, "change_skill");
    EXPECT_EQ(best.change.subject, "Kubernetes");
    EXPECT_TRUE(sentence(best, Language::fr).ends_with(" avec Kubernetes (niveau intermédiaire)"))
        << sentence(best, Language::fr);
    EXPECT_TRUE(sentence(best, Language::en).ends_with(" with Kubernetes (intermediate)"));
}

TEST(CounterfactualsTest, AHigherLevelOfAnOwnSkillComesTrue) {
    auto tender = a_tender().titled("Développeur").requiring("Java").build();
    tender.skills.front().proficiency = Proficiency::expert;
    auto consultant = a_consultant().titled("Développeur").with_skill("Java", Proficiency::intermediate).build();

    const auto before = assess(tender, consultant);
    consultant.skills.front().proficiency = Proficiency::expert;

    ASSERT_FALSE(before.counterfactuals.empty());
    EXPECT_EQ(before.counterfactuals.front().change, (Reason{Verdict::partial, "change_level", "Java", {"expert"}}));
    EXPECT_EQ(before.counterfactuals.front().score, assess(tender, consultant).score);
}

TEST(CounterfactualsTest, NobodyIsAskedToHalveTheRateOrToWaitForAYear) {
    auto tender = a_tender().titled("Développeur").requiring("Java").build();
    tender.daily_rate_max = Money::euros(400);
    tender.start_date = today();
    auto consultant = a_consultant().titled("Développeur").with_skill("Java").at_daily_rate(800).build();
    consultant.availability_date = today() + std::chrono::days(300);

    for (const auto& one : assess(tender, consultant).counterfactuals) {
        EXPECT_NE(one.change.code, "change_rate");
        EXPECT_NE(one.change.code, "change_start");
    }
}

TEST(CounterfactualsTest, WhoeverHasEverythingNeedsNothing) {
    const auto tender = a_tender().titled("Développeur Java").requiring("Java").build();
    const auto consultant = a_consultant().titled("Développeur Java").with_skill("Java").build();

    EXPECT_TRUE(assess(tender, consultant).counterfactuals.empty());
}

TEST(WeightsTest, NegativeOrAllZeroWeightsAreRefusedByName) {
    auto weights = default_weights;
    weights[1] = -1;
    const auto negative = checked_weights(weights);
    const auto zero = checked_weights({});

    ASSERT_FALSE(negative);
    EXPECT_EQ(negative.error().kind, ErrorKind::invalid_input);
    EXPECT_EQ(negative.error().fields.at(0).loc, (std::vector<std::string>{"body", "weights", "title"}));
    ASSERT_FALSE(zero);
    EXPECT_EQ(zero.error().fields.at(0).type, "all_zero");
    EXPECT_EQ(checked_weights(default_weights), default_weights);
}

TEST(WeightsTest, TheLargestWeightsStillAddUpExactly) {
    Weights weights{};
    weights.fill(largest_weight);
    std::array<bool, criterion_count> all{};
    all.fill(true);

    const auto applied = rescaled(weights, all);

    EXPECT_EQ(std::accumulate(applied.begin(), applied.end(), 0), 1000);
}

}  // namespace
}  // namespace talentmatch::matching
