// The kept index: whatever was committed before a question is in the answer, and nothing else.
#include <thread>

#include "core/use_cases/kept_index_test.hpp"

namespace talentmatch::use_cases {
namespace {

using testing::a_consultant;
using testing::fails_with;
using testing::succeeds;
using State = KeptIndex::State;

TEST_F(KeptIndexTest, LoadsEverybodyAtTheFirstQuestion) {
    const auto first = world.add_consultant(world.atlas);
    const auto second = world.add_consultant(world.boreal);
    EXPECT_EQ(kept.state(), State::loading);

    ASSERT_TRUE(succeeds(kept.current()));

    EXPECT_EQ(kept.state(), State::current);
    EXPECT_TRUE(holds(first) && holds(second));
}

TEST_F(KeptIndexTest, LoadsInBatches) {
    for (int i = 0; i < 2500; ++i) world.add_consultant(world.atlas);

    EXPECT_EQ(kept.current().value()->index->size(), 2500U);
    EXPECT_EQ(wire.batches, 3);
}

TEST_F(KeptIndexTest, HoldsWhateverWasCommittedBeforeTheQuestion) {
    ASSERT_TRUE(succeeds(kept.current()));
    const auto id = world.add(with_skill(world.kotlin));
    const auto asked = asking_for(world.kotlin, "Kotlin");
    EXPECT_TRUE(holds(id));
    const auto before = ranking(*kept.current().value()->index, asked).front().score;

    change(id, [](Consultant& row) { row.skills.clear(); });
    EXPECT_LT(ranking(*kept.current().value()->index, asked).front().score, before);

    ASSERT_TRUE(succeeds(world.consultants.remove(world.admin, id)));
    EXPECT_FALSE(holds(id));
}

TEST_F(KeptIndexTest, KeepsWhatChangesWhileItLoads) {
    const auto gone = world.add_consultant(world.atlas);
    ConsultantId added;
    wire.while_loading = [&] {
        added = world.add_consultant(world.atlas);
        static_cast<void>(world.consultants.remove(world.admin, gone));
    };
    ASSERT_TRUE(succeeds(kept.current()));

    EXPECT_TRUE(holds(added));
    EXPECT_FALSE(holds(gone));
}

TEST_F(KeptIndexTest, ASnapshotNeverChanges) {
    const auto id = world.add_consultant(world.atlas);
    const auto snapshot = kept.current().value();

    ASSERT_TRUE(succeeds(world.consultants.remove(world.admin, id)));
    EXPECT_FALSE(holds(id));

    EXPECT_TRUE(snapshot->index->contains(id));
}

TEST_F(KeptIndexTest, LoadsEverythingAgainWhenItHasFallenBehind) {
    ASSERT_TRUE(succeeds(kept.current()));
    const auto id = world.add_consultant(world.atlas);
    ASSERT_TRUE(succeeds(world.changes.prune(std::chrono::seconds{0})));
    const auto batches = wire.batches.load();

    EXPECT_TRUE(holds(id));

    EXPECT_GT(wire.batches, batches);
    EXPECT_EQ(kept.state(), State::current);
}

TEST_F(KeptIndexTest, GoesOnWithTheLastSnapshotWhileTheDatabaseIsAway) {
    const auto id = world.add_consultant(world.atlas);
    ASSERT_TRUE(succeeds(kept.current()));
    wire.is_cut = true;
    const auto unseen = world.add_consultant(world.atlas);

    EXPECT_TRUE(holds(id));
    EXPECT_FALSE(holds(unseen));
    EXPECT_EQ(kept.state(), State::stale);
    EXPECT_TRUE(fails_with(kept.catch_up(), ErrorKind::unavailable, "database_unavailable"));

    wire.is_cut = false;
    EXPECT_TRUE(holds(unseen));
    EXPECT_EQ(kept.state(), State::current);
}

TEST_F(KeptIndexTest, LosesNoChangeWhoseRowsCouldNotBeRead) {
    ASSERT_TRUE(succeeds(kept.current()));
    const auto id = world.add_consultant(world.atlas);
    wire.are_rows_cut = true;
    EXPECT_FALSE(holds(id));
    EXPECT_EQ(kept.state(), State::stale);

    wire.are_rows_cut = false;

    EXPECT_TRUE(holds(id));
}

TEST_F(KeptIndexTest, SaysLoadingRatherThanLetEverybodyWait) {
    std::string inside;
    wire.while_loading = [&] { std::jthread{[&] { inside = kept.current().error().code; }}.join(); };

    ASSERT_TRUE(succeeds(kept.catch_up()));

    EXPECT_EQ(inside, "index_loading");
}

TEST_F(KeptIndexTest, StopsLoadingWhenItIsGivenUp) {
    for (int i = 0; i < 1001; ++i) world.add_consultant(world.atlas);
    wire.while_loading = [&] { kept.give_up(); };

    EXPECT_TRUE(fails_with(kept.catch_up(), ErrorKind::unavailable, "index_given_up"));

    EXPECT_EQ(wire.batches, 1);
}

TEST_F(KeptIndexTest, FailsTheFirstQuestionWhenTheDatabaseIsAway) {
    wire.is_cut = true;
    EXPECT_TRUE(fails_with(kept.current(), ErrorKind::unavailable, "database_unavailable"));
    EXPECT_EQ(kept.state(), State::loading);

    wire.is_cut = false;
    EXPECT_TRUE(succeeds(kept.current()));
}

}  // namespace
}  // namespace talentmatch::use_cases
