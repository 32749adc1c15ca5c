// A stored match explained again: what was, what is, what has changed; and what partners are not told.
#include "use_cases/match_explanations.hpp"

#include <gtest/gtest.h>

#include "support/expect.hpp"
#include "support/world.hpp"

namespace talentmatch::use_cases {
namespace {

using testing::a_consultant;
using testing::a_tender;
using testing::fails_with;
using testing::succeeds;

class MatchExplanationsTest : public ::testing::Test {
protected:
    testing::World world;
    matching::Engine engine{std::make_shared<const Taxonomy>(), std::make_shared<const Gazetteer>()};
    KeptIndex index{world.changes, world.source, engine};
    MatchUseCase matches{world.matches, world.pool, index, world.weights, world.rankings, engine, world.clock};
    MatchingWeightsUseCase weights{world.weights, world.clock};
    MatchExplanationUseCase explanations{world.matches, world.pool, world.weights, engine, world.clock};

    ConsultantId consultant_of(CompanyId company) {
        auto row = a_consultant(company);
        row.skills = {{world.kotlin, "", SkillCategory::other, Proficiency::expert, {}, {}}};
        row.daily_rate = Money::euros(500);
        row.bio = "Une biographie privée";
        return world.add(row);
    }

    TenderId tender_of(CompanyId company) {
        auto row = a_tender(company);
        row.skills = {{world.kotlin, "", SkillCategory::other, Importance::required, {}, {}}};
        row.daily_rate_max = Money::euros(600);
        return world.add(row);
    }

    MatchId match_of(const Actor& actor, ConsultantId consultant, TenderId tender) {
        return matches.create_match(actor, consultant, tender, {}).value().id;
    }

    template <class Edit>
    void edit_consultant(ConsultantId id, Edit edit) {
        static_cast<void>(world.consultants
                              .update(world.admin, id,
                                      [&](Consultant row) {
                                          edit(row);
                                          return Result<Consultant>{row};
                                      })
                              .value());
    }

    template <class Edit>
    void edit_tender(TenderId id, Edit edit) {
        static_cast<void>(world.tenders
                              .update(world.admin, id,
                                      [&](Tender row) {
                                          edit(row);
                                          return Result<Tender>{row};
                                      })
                              .value());
    }

    static std::vector<std::string> fields(const MatchExplanation& explanation) {
        std::vector<std::string> names;
        for (const auto& change : explanation.changes)
            names.push_back(change.field + (change.key.empty() ? "" : "/" + change.key));
        return names;
    }
};

using Fields = std::vector<std::string>;

TEST_F(MatchExplanationsTest, NothingHasChangedOnTheSameDay) {
    const auto id = match_of(world.manager, consultant_of(world.atlas), tender_of(world.atlas));

    const auto explanation = explanations.explain_match(world.sales, id);

    ASSERT_TRUE(succeeds(explanation));
    ASSERT_TRUE(explanation->now.has_value());
    EXPECT_EQ(explanation->now->basis, explanation->then.basis);
    EXPECT_EQ(explanation->now->score, explanation->then.score);
    EXPECT_TRUE(explanation->changes.empty());
    EXPECT_TRUE(summary(*explanation, matching::Language::fr).ends_with("rien n'a changé."));
}

TEST_F(MatchExplanationsTest, EveryKindOfChangeIsNamed) {
    const auto consultant = consultant_of(world.atlas);
    const auto tender = tender_of(world.atlas);
    const auto id = match_of(world.manager, consultant, tender);
    const auto before = matches.get_match_by_id(world.manager, id)->match_score;

    edit_consultant(consultant, [](Consultant& row) { row.daily_rate = Money::euros(700); });
    edit_tender(tender, [](Tender& row) { row.experience_years = 5; });
    WeightChanges rate_counts;
    rate_counts[static_cast<std::size_t>(Criterion::rate)] = 300;
    static_cast<void>(weights.set_weights(world.manager, world.atlas, rate_counts, {}).value());
    world.clock.advance(std::chrono::days{1});
    const auto explanation = explanations.explain_match(world.sales, id);

    ASSERT_TRUE(succeeds(explanation));
    EXPECT_EQ(fields(*explanation),
              (Fields{"today", "weights/rate", "consultant.daily_rate", "tender.experience_years"}));
    EXPECT_EQ(explanation->then.score, before);
    EXPECT_LT(explanation->now->score, before);
    EXPECT_EQ(explanation->now->score,
              matches.calculate_match_score(world.sales, consultant, tender)->assessment.score);
    EXPECT_EQ(explanation->then.basis.weights.origin, WeightsOrigin::defaults);
    EXPECT_EQ(explanation->now->basis.weights.version, 1);
    EXPECT_NE(explanation->now->basis.input_hash, explanation->then.basis.input_hash);
    EXPECT_TRUE(summary(*explanation, matching::Language::fr).ends_with(" : 4 données ont changé."));
}

TEST_F(MatchExplanationsTest, ThePartsOfThenAddUpToTheScoreOfThen) {
    const auto id = match_of(world.manager, consultant_of(world.atlas), tender_of(world.atlas));

    const auto then = explanations.explain_match(world.sales, id)->then;

    ASSERT_EQ(then.basis.criteria.size(), matching::criterion_count);
    std::int64_t sum = 0;
    for (const auto& one : then.basis.criteria) sum += std::int64_t{one.weight} * one.score.in_millionths();
    EXPECT_EQ(then.score, Score::millionths(sum / 1'000));
}

TEST_F(MatchExplanationsTest, OfAPartnersTenderNeitherCeilingNorDescriptionIsTold) {
    const auto tender = tender_of(world.boreal);
    const auto id = match_of(world.manager, consultant_of(world.atlas), tender);
    edit_tender(tender, [](Tender& row) {
        row.daily_rate_max = Money::euros(450);
        row.description = "Une autre description";
        row.location = "Lyon";
    });

    const auto ours = explanations.explain_match(world.manager, id);
    const auto theirs = explanations.explain_match(world.partner, id);

    ASSERT_TRUE(succeeds(ours));
    EXPECT_EQ(fields(*ours), (Fields{"tender.location", "shared"}));
    EXPECT_FALSE(ours->changes.back().before || ours->changes.back().after);
    for (const auto& reason : ours->assessment->criteria.at(static_cast<std::size_t>(Criterion::rate)).reasons)
        EXPECT_TRUE(reason.facts.empty() && reason.code.ends_with("_partner")) << reason.code;
    EXPECT_EQ(fields(*theirs), (Fields{"tender.daily_rate_max", "tender.description", "tender.location"}));
}

TEST_F(MatchExplanationsTest, OfAPartnersConsultantNeitherTextsNorHourlyRateAreTold) {
    const auto consultant = consultant_of(world.boreal);
    const auto id = match_of(world.manager, consultant, tender_of(world.atlas));
    edit_consultant(consultant, [](Consultant& row) {
        row.bio = "Une autre biographie";
        row.hourly_rate = Money::euros(90);
        row.title = "Architecte";
    });

    const auto explanation = explanations.explain_match(world.manager, id);

    ASSERT_TRUE(succeeds(explanation));
    EXPECT_EQ(fields(*explanation), (Fields{"consultant.title", "shared"}));
}

TEST_F(MatchExplanationsTest, APartnersWeightsOfTodayStayThePartners) {
    const auto id = match_of(world.manager, consultant_of(world.boreal), tender_of(world.atlas));
    WeightChanges rate_counts;
    rate_counts[static_cast<std::size_t>(Criterion::rate)] = 900;
    static_cast<void>(weights.set_weights(world.manager, world.atlas, rate_counts, {}).value());

    EXPECT_EQ(fields(explanations.explain_match(world.manager, id).value()), Fields{"weights/rate"});
    EXPECT_EQ(fields(explanations.explain_match(world.partner, id).value()), Fields{});
}

TEST_F(MatchExplanationsTest, WhatAPartnerHasClosedIsReadButNotComputedAgain) {
    const auto tender = tender_of(world.boreal);
    const auto id = match_of(world.manager, consultant_of(world.atlas), tender);
    edit_tender(tender, [](Tender& row) { row.status = TenderStatus::closed; });

    const auto explanation = explanations.explain_match(world.manager, id);

    ASSERT_TRUE(succeeds(explanation));
    EXPECT_FALSE(explanation->now || explanation->assessment);
    EXPECT_TRUE(explanation->then.basis.is_kept());
    EXPECT_TRUE(summary(*explanation, matching::Language::fr).contains("n'est plus partagée"));
}

TEST_F(MatchExplanationsTest, AMatchOfAnEarlierReleaseSaysThatChangesAreNotKnown) {
    Match old;
    old.consultant_id = consultant_of(world.atlas);
    old.tender_id = tender_of(world.atlas);
    old.company_id = world.atlas;
    old.match_score = Score::millionths(123'456);
    const auto id = world.matches.create(world.manager, old, {}, world.today()).value().id;

    const auto explanation = explanations.explain_match(world.sales, id);

    ASSERT_TRUE(succeeds(explanation));
    EXPECT_FALSE(explanation->then.basis.is_kept());
    EXPECT_TRUE(explanation->changes.empty());
    EXPECT_TRUE(explanation->now.has_value());
    EXPECT_TRUE(summary(*explanation, matching::Language::fr).contains("antérieure"));
}

TEST_F(MatchExplanationsTest, OnlyWhoSeesTheMatchMayAsk) {
    const auto id = match_of(world.manager, consultant_of(world.atlas), tender_of(world.atlas));

    EXPECT_TRUE(fails_with(explanations.explain_match(world.stranger, id), ErrorKind::not_found, "match_not_found"));
    EXPECT_TRUE(fails_with(explanations.explain_match(world.partner, id), ErrorKind::not_found, "match_not_found"));
    EXPECT_TRUE(
        fails_with(explanations.explain_match(world.consultant, id), ErrorKind::forbidden, "permission_missing"));
}

}  // namespace
}  // namespace talentmatch::use_cases
