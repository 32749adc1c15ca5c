// Five ways to a score and one number; every ranking written down, and none that fails because it cannot be.
#include "use_cases/rankings.hpp"

#include <gtest/gtest.h>

#include "core/matching/population.hpp"
#include "support/expect.hpp"
#include "support/world.hpp"
#include "use_cases/matches.hpp"

namespace talentmatch::use_cases {
namespace {

using testing::fails_with;
using testing::succeeds;

/// A log that keeps nothing.
class BrokenLog final : public ports::RankingLog {
public:
    Result<void> append(std::span<const RankingRecord>) override { return broken(); }
    Result<std::vector<RankingRecord>> list(const Actor&, const RankingFilter&, Page) override { return broken(); }
    Result<RankingRecord> by_id(const Actor&, RankingId) override { return broken(); }
    Result<std::int64_t> remove_before(Instant) override { return broken(); }

private:
    static std::unexpected<Error> broken() { return fail(ErrorKind::unavailable, "database_unavailable", ""); }
};

class RankingsTest : public ::testing::Test {
protected:
    testing::World world;
    std::shared_ptr<const Taxonomy> taxonomy = std::make_shared<const Taxonomy>();
    matching::Engine engine{taxonomy, std::make_shared<const Gazetteer>()};
    KeptIndex index{world.changes, world.source, engine};
    MatchUseCase matches{world.matches, world.pool, index, world.weights, world.rankings, engine, world.clock};
    MatchingWeightsUseCase weights{world.weights, world.clock};
    RankingLogUseCase rankings{world.rankings};
    std::map<std::string, SkillId> skills{{"Kotlin", world.kotlin}, {"Java", world.java}};

    SkillId skill(const std::string& name) {
        const auto known = skills.find(name);
        return known != skills.end() ? known->second : skills.emplace(name, world.add_skill(name, name)).first->second;
    }

    /// A random one, as the database takes it.
    template <class Row>
    auto stored(Row row, CompanyId company) {
        row.company_id = company;
        if (row.title.empty()) row.title = "Consultant";
        for (auto& one : row.skills) one.skill_id = skill(one.name);
        std::ranges::sort(row.skills, {}, [](const auto& one) { return one.skill_id; });
        const auto repeated = std::ranges::unique(row.skills, {}, [](const auto& one) { return one.skill_id; });
        row.skills.erase(repeated.begin(), repeated.end());
        return world.add(row);
    }

    WeightChanges random_weights(matching::Population& population) {
        WeightChanges changes;
        for (auto& change : changes) change = static_cast<int>(population.below(1'001));
        changes.front() = 1 + static_cast<int>(population.below(1'000));
        return changes;
    }

    /// Every way to this pair's score must be the given one.
    void check_pair(const matching::Assessment& expected, const std::string& where) {
        const auto pair =
            matches.calculate_match_score(world.sales, expected.consultant_id, expected.tender_id).value();
        EXPECT_EQ(pair.assessment, expected) << where;
        const auto match = matches.create_match(world.sales, expected.consultant_id, expected.tender_id, {});
        if (match) EXPECT_EQ(match->match_score, expected.score) << where;
    }
};

TEST_F(RankingsTest, RankingsPairsStoredMatchesAndTopNeverDisagree) {
    std::vector<ConsultantId> people;
    std::vector<TenderId> wishes;
    for (const std::uint64_t seed : {1U, 2U, 3U}) {
        matching::Population population(seed);
        for (int i = 0; i < 8; ++i) people.push_back(stored(population.consultant(1), world.atlas));
        for (int i = 0; i < 4; ++i) stored(population.consultant(1), world.boreal);
        for (int i = 0; i < 4; ++i) wishes.push_back(stored(population.tender(1), world.atlas));
        for (int i = 0; i < 2; ++i) stored(population.tender(1), world.boreal);
        static_cast<void>(weights.set_weights(world.manager, world.atlas, random_weights(population), {}).value());

        std::map<std::pair<ConsultantId, TenderId>, Score> scores;
        for (const auto wish : wishes)
            for (const auto& one :
                 matches.find_matches_for_tender(world.sales, wish, {}, Reach::with_partners).value().matches) {
                scores.emplace(std::pair{one.consultant.id, one.tender.id}, one.assessment.score);
                check_pair(one.assessment, "for a tender, seed " + std::to_string(seed));
            }
        std::vector<Score> own;
        for (const auto person : people)
            for (const auto& one :
                 matches.find_matches_for_consultant(world.sales, person, {}, Reach::with_partners).value().matches) {
                const auto known = scores.find({one.consultant.id, one.tender.id});
                if (known != scores.end()) EXPECT_EQ(one.assessment.score, known->second);
                own.push_back(one.assessment.score);
                check_pair(one.assessment, "for a consultant, seed " + std::to_string(seed));
            }
        std::ranges::sort(own, std::ranges::greater{});

        const auto top = matches.suggest_top_matches(world.sales, world.atlas, {.limit = 20}).value();
        ASSERT_EQ(top.matches.size(), 20U);
        for (std::size_t i = 0; i < top.matches.size(); ++i) EXPECT_EQ(top.matches[i].assessment.score, own[i]);
        for (const auto& one : top.matches) check_pair(one.assessment, "top, seed " + std::to_string(seed));
    }
}

TEST_F(RankingsTest, WeightsOfOneRequestReplaceTheCompanysForThatRequestOnly) {
    const auto person = world.add_consultant(world.atlas);
    const auto tender = world.add_tender(world.atlas);
    WeightChanges company;
    company[static_cast<std::size_t>(Criterion::rate)] = 500;
    static_cast<void>(weights.set_weights(world.manager, world.atlas, company, {}).value());
    WeightChanges request;
    request[static_cast<std::size_t>(Criterion::title)] = 1'000;

    const auto asked =
        matches.find_matches_for_tender(world.sales, tender, {.weights = request}, Reach::own_company).value();
    const auto usual = matches.find_matches_for_tender(world.sales, tender, {}, Reach::own_company).value();

    EXPECT_EQ(asked.weights.origin, WeightsOrigin::request);
    EXPECT_EQ(asked.weights.weights[static_cast<std::size_t>(Criterion::title)], 1'000);
    EXPECT_EQ(asked.weights.weights[static_cast<std::size_t>(Criterion::rate)], 500);
    EXPECT_EQ(usual.weights.origin, WeightsOrigin::company);
    EXPECT_EQ(usual.weights.version, 1);
    EXPECT_EQ(matches.calculate_match_score(world.sales, person, tender)->weights.version, 1);
    WeightChanges nothing;
    nothing.fill(0);
    EXPECT_TRUE(
        fails_with(matches.find_matches_for_tender(world.sales, tender, {.weights = nothing}, Reach::own_company),
                   ErrorKind::invalid_input, "fields_invalid"));
}

TEST_F(RankingsTest, AnotherCompanysWeightsDoNotCount) {
    const auto person = world.add_consultant(world.atlas);
    const auto tender = world.add_tender(world.atlas);
    const auto before = matches.calculate_match_score(world.sales, person, tender)->assessment.score;
    WeightChanges theirs;
    theirs.fill(1);
    static_cast<void>(weights.set_weights(world.partner, world.boreal, theirs, {}).value());

    EXPECT_EQ(matches.calculate_match_score(world.sales, person, tender)->assessment.score, before);
}

TEST_F(RankingsTest, AdminSeesWhatTheTendersCompanySees) {
    const auto person = world.add_consultant(world.boreal);
    const auto tender = world.add_tender(world.boreal);
    WeightChanges theirs;
    theirs.fill(1);
    static_cast<void>(weights.set_weights(world.partner, world.boreal, theirs, {}).value());

    const auto own = matches.find_matches_for_tender(world.partner, tender, {}, Reach::own_company).value();
    const auto admin = matches.find_matches_for_tender(world.admin, tender, {}, Reach::own_company).value();

    ASSERT_EQ(own.matches.size(), 1U);
    EXPECT_EQ(own.weights, admin.weights);
    EXPECT_EQ(own.matches.front().assessment, admin.matches.front().assessment);
    EXPECT_EQ(matches.calculate_match_score(world.admin, person, tender)->assessment, own.matches.front().assessment);
    EXPECT_EQ(rankings.get_rankings(world.partner, {}, {})->size(), 2U) << "admin's rankings for them are theirs";
}

TEST_F(RankingsTest, EveryRankingIsWrittenDown) {
    const auto person = world.add_consultant(world.atlas);
    const auto tender = world.add_tender(world.atlas);
    static_cast<void>(matches.find_matches_for_tender(
        world.sales, tender, {.min_score = Score::millionths(1), .limit = 7}, Reach::with_partners));
    static_cast<void>(matches.find_matches_for_consultant(world.recruiter, person, {}, Reach::own_company));
    static_cast<void>(matches.suggest_top_matches(world.manager, world.atlas, {.limit = 3}));

    const auto rows = rankings.get_rankings(world.manager, {}, {}).value();

    ASSERT_EQ(rows.size(), 3U);
    EXPECT_EQ(rows[0].kind, RankingKind::top_pairs);
    EXPECT_EQ(rows[1].kind, RankingKind::tenders_for_consultant);
    EXPECT_EQ(rows[1].consultant_id, person);
    EXPECT_EQ(rows[1].user_id, world.recruiter.user);
    const auto& first = rows[2];
    EXPECT_EQ(first.kind, RankingKind::consultants_for_tender);
    EXPECT_EQ(first.tender_id, tender);
    EXPECT_EQ(first.user_id, world.sales.user);
    EXPECT_EQ(first.company_id, world.atlas);
    EXPECT_EQ(first.created_at, world.clock.now());
    EXPECT_TRUE(first.with_partners);
    EXPECT_EQ(first.limit, 7);
    EXPECT_EQ(first.eligible, 1);
    EXPECT_EQ(first.returned, 1);
    ASSERT_EQ(first.best.size(), 1U);
    EXPECT_EQ(first.best.front().consultant_id, person);
    EXPECT_EQ(first.input_hash.size(), 64U);
    EXPECT_EQ(first.weights.origin, WeightsOrigin::defaults);
}

TEST_F(RankingsTest, TheHashOfARankingIsThatOfItsInputs) {
    const auto person = world.add_consultant(world.atlas);
    const auto tender = world.add_tender(world.atlas);
    const auto hash = [&] {
        static_cast<void>(matches.find_matches_for_tender(world.sales, tender, {}, Reach::own_company));
        return rankings.get_rankings(world.manager, {}, {}).value().front().input_hash;
    };

    const auto first = hash();
    EXPECT_EQ(hash(), first);
    static_cast<void>(world.consultants.update(world.manager, person, [](Consultant row) {
        row.experience_years = 9;
        return Result<Consultant>{row};
    }));
    const auto second = hash();
    EXPECT_NE(second, first);
    world.add_consultant(world.atlas);
    EXPECT_NE(hash(), second);
}

TEST_F(RankingsTest, ARankingIsAnsweredAlsoWhenTheLogIsBroken) {
    BrokenLog broken;
    MatchUseCase unlogged{world.matches, world.pool, index, world.weights, broken, engine, world.clock};
    world.add_consultant(world.atlas);
    const auto tender = world.add_tender(world.atlas);

    EXPECT_TRUE(succeeds(unlogged.find_matches_for_tender(world.sales, tender, {}, Reach::own_company)));
}

TEST_F(RankingsTest, OnlyWhoLeadsReadsTheLogAndOnlyTheOwn) {
    const auto tender = world.add_tender(world.atlas);
    static_cast<void>(matches.find_matches_for_tender(world.sales, tender, {}, Reach::own_company));
    const auto id = rankings.get_rankings(world.manager, {}, {}).value().front().id;

    for (const auto& actor : {world.recruiter, world.sales, world.consultant}) {
        EXPECT_TRUE(fails_with(rankings.get_rankings(actor, {}, {}), ErrorKind::forbidden, "permission_missing"));
        EXPECT_TRUE(fails_with(rankings.get_ranking_by_id(actor, id), ErrorKind::forbidden, "permission_missing"));
    }
    for (const auto& actor : {world.partner, world.stranger}) {
        EXPECT_TRUE(rankings.get_rankings(actor, {}, {})->empty());
        EXPECT_TRUE(fails_with(rankings.get_ranking_by_id(actor, id), ErrorKind::not_found, "ranking_not_found"));
    }
    EXPECT_TRUE(succeeds(rankings.get_ranking_by_id(world.admin, id)));
}

TEST_F(RankingsTest, TheTopOfAnotherCompanyDoesNotExist) {
    EXPECT_TRUE(fails_with(matches.suggest_top_matches(world.sales, world.boreal, {}), ErrorKind::not_found,
                           "company_not_found"));
    EXPECT_TRUE(succeeds(matches.suggest_top_matches(world.admin, world.boreal, {})));
}

}  // namespace
}  // namespace talentmatch::use_cases
