// Weights of a company: who reads and sets them, what is refused, how two directors do not overwrite each other.
#include "use_cases/matching_weights.hpp"

#include <gtest/gtest.h>

#include "support/expect.hpp"
#include "support/world.hpp"

namespace talentmatch::use_cases {
namespace {

using testing::fails_with;
using testing::succeeds;

class MatchingWeightsTest : public ::testing::Test {
protected:
    testing::World world;
    MatchingWeightsUseCase weights{world.weights, world.clock};

    static WeightChanges skills_at(int permille) {
        WeightChanges changes;
        changes.front() = permille;
        return changes;
    }

    static WeightChanges all_at(int permille) {
        WeightChanges changes;
        changes.fill(permille);
        return changes;
    }

    static std::vector<std::vector<std::string>> places_of(const Error& error) {
        std::vector<std::vector<std::string>> places;
        for (const auto& field : error.fields) places.push_back(field.loc);
        return places;
    }
};

TEST_F(MatchingWeightsTest, TheDefaultsHoldUntilSomethingIsSet) {
    const auto current = weights.get_weights(world.sales, world.atlas);

    ASSERT_TRUE(succeeds(current));
    EXPECT_EQ(current->version, 0);
    EXPECT_EQ(current->weights, matching::default_weights);
}

TEST_F(MatchingWeightsTest, AChangeTouchesWhatItNamesAndSaysWhoAndWhen) {
    const auto set = weights.set_weights(world.manager, world.atlas, skills_at(500), {.note = "Compétences d'abord"});

    ASSERT_TRUE(succeeds(set));
    auto expected = matching::default_weights;
    expected.front() = 500;
    EXPECT_EQ(set->weights, expected);
    EXPECT_EQ(set->version, 1);
    EXPECT_EQ(set->created_by, world.manager.user);
    EXPECT_EQ(set->created_at, world.clock.now());
    EXPECT_EQ(set->note, "Compétences d'abord");
}

TEST_F(MatchingWeightsTest, TheSecondOfTwoDirectorsHearsOfTheFirst) {
    ASSERT_TRUE(succeeds(weights.set_weights(world.manager, world.atlas, skills_at(500), {.expected_version = 0})));

    EXPECT_TRUE(fails_with(weights.set_weights(world.admin, world.atlas, skills_at(100), {.expected_version = 0}),
                           ErrorKind::conflict, "weights_changed"));
    EXPECT_TRUE(fails_with(weights.roll_back(world.admin, world.atlas, 0, {.expected_version = 0}), ErrorKind::conflict,
                           "weights_changed"));
    EXPECT_TRUE(succeeds(weights.set_weights(world.admin, world.atlas, skills_at(100), {.expected_version = 1})));
}

TEST_F(MatchingWeightsTest, ARollbackIsANewVersionEqualToTheOldOne) {
    const auto first = weights.set_weights(world.manager, world.atlas, skills_at(500), {}).value();
    static_cast<void>(weights.set_weights(world.manager, world.atlas, skills_at(100), {}).value());

    const auto back = weights.roll_back(world.manager, world.atlas, 1, {});
    const auto defaults = weights.roll_back(world.manager, world.atlas, 0, {});

    ASSERT_TRUE(succeeds(back));
    EXPECT_EQ(back->version, 3);
    EXPECT_EQ(back->weights, first.weights);
    EXPECT_EQ(back->restored_from, 1);
    ASSERT_TRUE(succeeds(defaults));
    EXPECT_EQ(defaults->weights, matching::default_weights);
    EXPECT_EQ(weights.get_history(world.sales, world.atlas, {})->size(), 4U);
    EXPECT_TRUE(fails_with(weights.roll_back(world.manager, world.atlas, 9, {}), ErrorKind::not_found,
                           "weights_version_not_found"));
}

TEST_F(MatchingWeightsTest, WhatCannotBeAWeightIsNamedField) {
    WeightChanges wrong;
    wrong[0] = -1;
    wrong[5] = 1'001;

    const auto refused = weights.set_weights(world.manager, world.atlas, wrong, {});
    const auto nothing = weights.set_weights(world.manager, world.atlas, all_at(0), {});

    ASSERT_TRUE(fails_with(refused, ErrorKind::invalid_input, "fields_invalid"));
    EXPECT_EQ(places_of(refused.error()),
              (std::vector<std::vector<std::string>>{{"body", "weights", "skills"}, {"body", "weights", "rate"}}));
    ASSERT_TRUE(fails_with(nothing, ErrorKind::invalid_input, "fields_invalid"));
    EXPECT_EQ(places_of(nothing.error()), (std::vector<std::vector<std::string>>{{"body", "weights"}}));
    EXPECT_EQ(weights.get_weights(world.sales, world.atlas)->version, 0);
}

TEST_F(MatchingWeightsTest, OtherCompaniesWeightsDoNotExist) {
    for (const auto& actor : {world.partner, world.stranger}) {
        EXPECT_TRUE(fails_with(weights.get_weights(actor, world.atlas), ErrorKind::not_found, "company_not_found"));
        EXPECT_TRUE(fails_with(weights.get_history(actor, world.atlas, {}), ErrorKind::not_found, "company_not_found"));
        EXPECT_TRUE(fails_with(weights.set_weights(actor, world.atlas, skills_at(1), {}), ErrorKind::not_found,
                               "company_not_found"));
        EXPECT_TRUE(
            fails_with(weights.roll_back(actor, world.atlas, 0, {}), ErrorKind::not_found, "company_not_found"));
    }
}

TEST_F(MatchingWeightsTest, WhoMayRankReadsAndWhoLeadsSets) {
    const auto missing = [](const auto& result) { return !result && result.error().code == "permission_missing"; };
    for (const auto& actor : {world.admin, world.manager, world.recruiter, world.sales, world.consultant}) {
        const bool may_not_read = !may(actor.role, Permission::run_matching);
        const bool may_not_set = !may(actor.role, Permission::write_matching_weights);
        EXPECT_EQ(missing(weights.get_weights(actor, world.atlas)), may_not_read);
        EXPECT_EQ(missing(weights.get_history(actor, world.atlas, {})), may_not_read);
        EXPECT_EQ(missing(weights.set_weights(actor, world.atlas, skills_at(1), {})), may_not_set);
        EXPECT_EQ(missing(weights.roll_back(actor, world.atlas, 0, {})), may_not_set);
    }
}

}  // namespace
}  // namespace talentmatch::use_cases
