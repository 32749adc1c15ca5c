// Rankings and matches: who is ranked, who sees what of whom, who may take which step.
#include "use_cases/matches.hpp"

#include <gtest/gtest.h>

#include "support/expect.hpp"
#include "support/world.hpp"

namespace talentmatch::use_cases {
namespace {

using testing::a_consultant;
using testing::a_tender;
using testing::fails_with;
using testing::succeeds;
using enum MatchStatus;

class MatchesTest : public ::testing::Test {
protected:
    testing::World world;
    std::shared_ptr<const Taxonomy> taxonomy = std::make_shared<const Taxonomy>();
    std::shared_ptr<const Gazetteer> gazetteer = std::make_shared<const Gazetteer>();
    matching::Engine engine{taxonomy, gazetteer};
    KeptIndex index{world.changes, world.source, engine};
    MatchUseCase matches{world.matches, world.pool, index, world.weights, world.rankings, engine, world.clock};
    RankingOptions everybody{};

    ConsultantId consultant_with(SkillId skill, CompanyId company) {
        auto row = a_consultant(company);
        ConsultantSkill one;
        one.skill_id = skill;
        one.proficiency = Proficiency::expert;
        row.skills = {one};
        row.daily_rate = Money::euros(500);
        return world.add(row);
    }

    TenderId tender_for(SkillId skill, CompanyId company, TenderStatus status = TenderStatus::open) {
        auto row = a_tender(company);
        TenderSkill one;
        one.skill_id = skill;
        row.skills = {one};
        row.daily_rate_max = Money::euros(600);
        row.status = status;
        return world.add(row);
    }

    static std::vector<ConsultantId> people_in(const Result<RankedMatches>& ranking) {
        std::vector<ConsultantId> ids;
        for (const auto& one : ranking.value().matches) ids.push_back(one.consultant.id);
        return ids;
    }

    static std::vector<TenderId> tenders_in(const Result<RankedMatches>& ranking) {
        std::vector<TenderId> ids;
        for (const auto& one : ranking.value().matches) ids.push_back(one.tender.id);
        return ids;
    }

    static Change<Match> to(MatchStatus status) {
        return [status](Match& match) { match.status = status; };
    }

    MatchId match_between(ConsultantId consultant, TenderId tender) {
        return matches.create_match(world.manager, consultant, tender, {}).value().id;
    }
};

TEST_F(MatchesTest, WhoHasTheSkillStandsFirst) {
    const auto tender = tender_for(world.kotlin, world.atlas);
    const auto other = consultant_with(world.java, world.atlas);
    const auto right = consultant_with(world.kotlin, world.atlas);

    const auto ranking = matches.find_matches_for_tender(world.sales, tender, everybody, Reach::own_company);

    ASSERT_TRUE(succeeds(ranking));
    EXPECT_EQ(people_in(ranking), (std::vector{right, other}));
    EXPECT_EQ(ranking->matches.front().consultant.display_name, "Claire Moreau");
}

TEST_F(MatchesTest, ARankingAndASinglePairNeverDisagree) {
    const auto tender = tender_for(world.kotlin, world.atlas);
    const auto consultant = consultant_with(world.kotlin, world.atlas);

    const auto ranking = matches.find_matches_for_tender(world.sales, tender, everybody, Reach::own_company);
    const auto single = matches.calculate_match_score(world.sales, consultant, tender);

    ASSERT_TRUE(succeeds(single));
    EXPECT_EQ(ranking->matches.front().assessment, single->assessment);
}

TEST_F(MatchesTest, PartnersComeInOnlyWhenAskedForAndOnlyShortened) {
    const auto tender = tender_for(world.kotlin, world.atlas);
    const auto theirs = consultant_with(world.kotlin, world.boreal);
    consultant_with(world.kotlin, world.cobalt);

    const auto shared = matches.find_matches_for_tender(world.sales, tender, everybody, Reach::with_partners);

    EXPECT_TRUE(matches.find_matches_for_tender(world.sales, tender, everybody, Reach::own_company)->matches.empty());
    EXPECT_EQ(people_in(shared), std::vector{theirs});
    EXPECT_EQ(shared->matches.front().consultant.display_name, "Claire M.");
    EXPECT_EQ(shared->matches.front().consultant.company_name, "Boréal Numérique");
}

TEST_F(MatchesTest, OnlyACollaborationInForceShares) {
    const auto tender = tender_for(world.kotlin, world.atlas);
    consultant_with(world.kotlin, world.boreal);

    for (const auto status : {CollaborationStatus::pending, CollaborationStatus::suspended, CollaborationStatus::ended,
                              CollaborationStatus::declined}) {
        world.set_status(world.collaboration, status);
        EXPECT_TRUE(
            matches.find_matches_for_tender(world.sales, tender, everybody, Reach::with_partners)->matches.empty())
            << text_of(status);
    }
}

TEST_F(MatchesTest, ACollaborationSharesWithinItsDates) {
    const auto tender = tender_for(world.kotlin, world.atlas);
    consultant_with(world.kotlin, world.boreal);
    static_cast<void>(world.collaborations.update(world.admin, world.collaboration, [&](Collaboration row) {
        row.end_date = world.today();
        return Result<Collaboration>{row};
    }));
    const auto count = [&] {
        return matches.find_matches_for_tender(world.sales, tender, everybody, Reach::with_partners)->matches.size();
    };

    EXPECT_EQ(count(), 1U);
    world.clock.advance(std::chrono::days{1});
    EXPECT_EQ(count(), 0U);
}

TEST_F(MatchesTest, OthersTendersAndConsultantsCannotBeRankedFor) {
    const auto tender = tender_for(world.kotlin, world.boreal);
    const auto consultant = consultant_with(world.kotlin, world.boreal);

    for (const auto& actor : {world.manager, world.stranger}) {
        EXPECT_TRUE(fails_with(matches.find_matches_for_tender(actor, tender, everybody, Reach::with_partners),
                               ErrorKind::not_found, "tender_not_found"));
        EXPECT_TRUE(fails_with(matches.find_matches_for_consultant(actor, consultant, everybody, Reach::with_partners),
                               ErrorKind::not_found, "consultant_not_found"));
        EXPECT_FALSE(matches.calculate_match_score(actor, consultant, tender));
    }
    EXPECT_TRUE(succeeds(matches.find_matches_for_tender(world.admin, tender, everybody, Reach::own_company)));
}

TEST_F(MatchesTest, AConsultantIsRankedForWhatCanBeAnswered) {
    const auto consultant = consultant_with(world.kotlin, world.atlas);
    const auto draft = tender_for(world.kotlin, world.atlas, TenderStatus::draft);
    const auto open = tender_for(world.kotlin, world.atlas);
    tender_for(world.kotlin, world.atlas, TenderStatus::closed);
    const auto theirs = tender_for(world.kotlin, world.boreal);
    tender_for(world.kotlin, world.boreal, TenderStatus::draft);
    tender_for(world.kotlin, world.cobalt);

    const auto own = matches.find_matches_for_consultant(world.sales, consultant, everybody, Reach::own_company);
    const auto all = matches.find_matches_for_consultant(world.sales, consultant, everybody, Reach::with_partners);

    EXPECT_EQ(tenders_in(own), (std::vector{draft, open}));
    EXPECT_EQ(tenders_in(all), (std::vector{draft, open, theirs}));
}

TEST_F(MatchesTest, APartnersCeilingIsNotGivenAway) {
    const auto consultant = consultant_with(world.kotlin, world.atlas);
    const auto theirs = tender_for(world.kotlin, world.boreal);

    const auto ranking = matches.find_matches_for_consultant(world.sales, consultant, everybody, Reach::with_partners);
    const auto single = matches.calculate_match_score(world.sales, consultant, theirs);

    const matching::Reason expected{matching::Verdict::met, "rate_within_partner", "500", {}};
    for (const auto* assessment : {&ranking->matches.front().assessment, &single->assessment}) {
        const auto& rate = assessment->criteria.at(static_cast<std::size_t>(matching::Criterion::rate));
        ASSERT_EQ(rate.reasons, std::vector{expected});
        EXPECT_EQ(matching::sentence(rate.reasons.front(), matching::Language::fr),
                  "TJM de 500 € : dans ce que prévoit le partenaire");
    }
}

TEST_F(MatchesTest, AMatchIsScoredHereAndStoredOnce) {
    const auto tender = tender_for(world.kotlin, world.atlas);
    const auto consultant = consultant_with(world.kotlin, world.atlas);

    const auto created = matches.create_match(world.sales, consultant, tender, "Vue avec le client");

    ASSERT_TRUE(succeeds(created));
    EXPECT_EQ(created->match_score, matches.calculate_match_score(world.sales, consultant, tender)->assessment.score);
    EXPECT_EQ(created->status, suggested);
    EXPECT_EQ(created->company_id, world.atlas);
    EXPECT_EQ(created->weights_version, matching::Engine::weights_version);
    EXPECT_TRUE(
        fails_with(matches.create_match(world.sales, consultant, tender, {}), ErrorKind::conflict, "match_exists"));
}

TEST_F(MatchesTest, MatchesReachAcrossACollaborationAndNoFurther) {
    const auto tender = tender_for(world.kotlin, world.atlas);
    const auto partners = consultant_with(world.kotlin, world.boreal);
    const auto strangers = consultant_with(world.kotlin, world.cobalt);

    EXPECT_TRUE(succeeds(matches.create_match(world.sales, partners, tender, {})));
    EXPECT_TRUE(fails_with(matches.create_match(world.sales, strangers, tender, {}), ErrorKind::not_found,
                           "consultant_not_found"));
}

TEST_F(MatchesTest, BothSidesSeeASharedMatchEachInItsOwnWay) {
    const auto id = match_between(consultant_with(world.kotlin, world.boreal), tender_for(world.kotlin, world.atlas));

    EXPECT_EQ(matches.get_match_by_id(world.manager, id)->consultant.display_name, "Claire M.");
    EXPECT_EQ(matches.get_match_by_id(world.partner, id)->consultant.display_name, "Claire Moreau");
    EXPECT_TRUE(fails_with(matches.get_match_by_id(world.stranger, id), ErrorKind::not_found, "match_not_found"));
    world.set_status(world.collaboration, CollaborationStatus::ended);
    EXPECT_TRUE(fails_with(matches.get_match_by_id(world.manager, id), ErrorKind::not_found, "match_not_found"));
    EXPECT_TRUE(matches.get_all_matches(world.partner, {}, {})->empty());
}

TEST_F(MatchesTest, TheConsultantsSideSubmitsAndTheTendersSideDecides) {
    const auto id = match_between(consultant_with(world.kotlin, world.boreal), tender_for(world.kotlin, world.atlas));

    EXPECT_TRUE(fails_with(matches.update_match(world.manager, id, to(submitted)), ErrorKind::forbidden,
                           "match_step_of_other_side"));
    ASSERT_TRUE(succeeds(matches.update_match(world.partner, id, to(submitted))));
    EXPECT_TRUE(fails_with(matches.update_match(world.partner, id, to(accepted)), ErrorKind::forbidden,
                           "match_step_of_other_side"));
    EXPECT_TRUE(succeeds(matches.update_match(world.manager, id, to(accepted))));
    EXPECT_TRUE(fails_with(matches.update_match(world.manager, id, to(submitted)), ErrorKind::wrong_state,
                           "match_step_refused"));
}

TEST_F(MatchesTest, AChangeTouchesStatusAndNotesOnly) {
    const auto id = match_between(consultant_with(world.kotlin, world.atlas), tender_for(world.kotlin, world.atlas));
    const auto before = matches.get_match_by_id(world.manager, id);

    const auto after = matches.update_match(world.manager, id, [](Match& match) {
        match.match_score = Score::millionths(Score::one);
        match.company_id = CompanyId{99};
        match.created_at = {};
        match.notes = "Rappeler lundi";
    });

    ASSERT_TRUE(succeeds(after));
    auto expected = *before;
    expected.notes = "Rappeler lundi";
    expected.updated_at = world.clock.now();
    EXPECT_EQ(*after, expected);
}

TEST_F(MatchesTest, OnlyWhoCreatedAMatchRemovesIt) {
    const auto id = match_between(consultant_with(world.kotlin, world.boreal), tender_for(world.kotlin, world.atlas));

    EXPECT_TRUE(fails_with(matches.delete_match(world.partner, id), ErrorKind::not_found, "match_not_found"));
    EXPECT_TRUE(succeeds(matches.delete_match(world.manager, id)));
}

TEST_F(MatchesTest, TheTopMatchesAreTheBestPairsOfOwnPeople) {
    const auto kotlin = consultant_with(world.kotlin, world.atlas);
    const auto java = consultant_with(world.java, world.atlas);
    consultant_with(world.kotlin, world.boreal);
    const auto own = tender_for(world.kotlin, world.atlas);
    const auto theirs = tender_for(world.java, world.boreal);

    const auto top = matches.suggest_top_matches(world.sales, world.atlas, {.limit = 2});

    ASSERT_TRUE(succeeds(top));
    EXPECT_EQ(people_in(top), (std::vector{kotlin, java}));
    EXPECT_EQ(tenders_in(top), (std::vector{own, theirs}));
}

TEST_F(MatchesTest, EveryUseCaseAsksForItsPermission) {
    const auto missing = [](const auto& result) { return !result && result.error().code == "permission_missing"; };
    for (const auto& actor : {world.admin, world.manager, world.recruiter, world.sales, world.consultant}) {
        const auto refused = [&](Permission permission) { return !may(actor.role, permission); };
        EXPECT_EQ(missing(matches.get_all_matches(actor, {}, {})), refused(Permission::read_matches));
        EXPECT_EQ(missing(matches.get_match_by_id(actor, {})), refused(Permission::read_matches));
        EXPECT_EQ(missing(matches.create_match(actor, {}, {}, {})), refused(Permission::write_matches));
        EXPECT_EQ(missing(matches.update_match(actor, {}, to(accepted))), refused(Permission::write_matches));
        EXPECT_EQ(missing(matches.delete_match(actor, {})), refused(Permission::delete_matches));
        EXPECT_EQ(missing(matches.find_matches_for_tender(actor, {}, everybody, Reach::own_company)),
                  refused(Permission::run_matching));
        EXPECT_EQ(missing(matches.find_matches_for_consultant(actor, {}, everybody, Reach::own_company)),
                  refused(Permission::run_matching));
        EXPECT_EQ(missing(matches.calculate_match_score(actor, {}, {})), refused(Permission::run_matching));
        EXPECT_EQ(missing(matches.suggest_top_matches(actor, actor.company, {.limit = 1})),
                  refused(Permission::run_matching));
    }
}

}  // namespace
}  // namespace talentmatch::use_cases
