// The kept index: whatever was committed before a question is in the answer, and nothing else.
#include "use_cases/kept_index.hpp"

#include <atomic>
#include <random>
#include <thread>
#include <utility>

#include <gtest/gtest.h>

#include "support/expect.hpp"
#include "support/world.hpp"

namespace talentmatch::use_cases {
namespace {

using testing::a_consultant;
using testing::a_tender;
using testing::fails_with;
using testing::succeeds;
using State = KeptIndex::State;

/// The database's feed and source, which can be taken away.
class Wire final : public ports::ChangeFeed, public ports::ConsultantSource {
public:
    explicit Wire(testing::World& world) : world_(world) {}

    Result<ports::FeedPosition> head() override {
        if (is_cut) return lost();
        return world_.changes.head();
    }
    Result<ports::ConsultantChanges> since(const ports::FeedPosition& position) override {
        ++looks;
        if (is_cut) return lost();
        return world_.changes.since(position);
    }
    Result<void> prune(std::chrono::seconds keep) override { return world_.changes.prune(keep); }
    Result<std::vector<ports::IndexedConsultant>> consultants_after(ConsultantId after, int limit) override {
        ++batches;
        if (const auto action = std::exchange(while_loading, nullptr)) action();
        if (is_cut) return lost();
        return world_.source.consultants_after(after, limit);
    }
    Result<std::vector<ports::IndexedConsultant>> consultants(std::span<const ConsultantId> ids) override {
        if (are_rows_cut) return lost();
        return world_.source.consultants(ids);
    }

    std::atomic<bool> is_cut = false;
    std::atomic<bool> are_rows_cut = false;
    std::atomic<int> looks = 0;
    std::atomic<int> batches = 0;
    std::function<void()> while_loading;  ///< done once

private:
    static std::unexpected<Error> lost() { return fail(ErrorKind::unavailable, "database_unavailable", ""); }

    testing::World& world_;
};

class KeptIndexTest : public ::testing::Test {
protected:
    testing::World world;
    Wire wire{world};
    matching::Engine engine{std::make_shared<const Taxonomy>(), std::make_shared<const Gazetteer>()};
    KeptIndex kept{wire, wire, engine};

    [[nodiscard]] bool holds(ConsultantId id) { return kept.current().value()->index->contains(id); }

    void change(ConsultantId id, const std::function<void(Consultant&)>& edit) {
        static_cast<void>(world.consultants.update(world.admin, id, [&](Consultant row) -> Result<Consultant> {
            edit(row);
            return row;
        }));
    }

    [[nodiscard]] Consultant with_skill(SkillId skill) const {
        auto row = a_consultant(world.atlas);
        row.skills.emplace_back().skill_id = skill;
        return row;
    }

    [[nodiscard]] Tender asking_for(SkillId skill, std::string name) const {
        auto tender = a_tender(world.atlas);
        auto& asked = tender.skills.emplace_back();
        asked.skill_id = skill;
        asked.name = std::move(name);
        return tender;
    }

    [[nodiscard]] std::vector<matching::Assessment> ranking(const matching::Index& index, const Tender& tender) {
        return index.rank(engine.prepare(tender), {}, world.today(), {}).best;
    }

    /// The score of each consultant, as an index made now from everything would give it.
    [[nodiscard]] KeptIndex::Snapshot built_now() {
        KeptIndex fresh{world.changes, world.source, engine};
        return fresh.current().value();
    }
};

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

TEST_F(KeptIndexTest, AfterAnyOperationsItEqualsAnIndexBuiltAnew) {
    std::mt19937 random{7};
    std::vector<ConsultantId> people;
    std::vector<ResumeId> resumes;
    const auto below = [&](std::size_t n) { return random() % n; };
    const auto some = [&](const auto& list) {
        return list.empty() ? typename std::decay_t<decltype(list)>::value_type{} : list[below(list.size())];
    };
    const auto skill = [&] { return below(2) == 0 ? world.kotlin : world.java; };
    const auto step = [&](std::size_t kind) {
        switch (kind) {
            case 0:
            case 1:
            case 2:
                people.push_back(world.add(with_skill(skill())));
                break;
            case 3:
                static_cast<void>(world.consultants.remove(world.admin, some(people)));
                break;
            case 4:
                change(some(people), [&](Consultant& row) {
                    row.title = below(2) == 0 ? "Architecte Java" : "Développeur Kotlin";
                    row.experience_years = static_cast<int>(below(20));
                });
                break;
            case 5:
                change(some(people), [&](Consultant& row) { row.skills = with_skill(skill()).skills; });
                break;
            case 6:
                static_cast<void>(world.skills.update(world.admin, world.java, [&](Skill row) -> Result<Skill> {
                    row.name = below(2) == 0 ? "Java" : "Kotlin";
                    return row;
                }));
                break;
            case 7: {
                Resume row;
                row.company_id = world.atlas;
                row.consultant_id = some(people);
                row.sha256 = std::to_string(random());
                row.status = ResumeStatus::analysed;
                row.text = below(2) == 0 ? "Développement Kotlin pour un portail bancaire." : "Un portail en Java.";
                row.created_at = world.clock.now() + std::chrono::seconds{below(1000)};
                if (const auto made = world.resumes.create(world.admin, row)) resumes.push_back(made->id);
                break;
            }
            case 8:
                static_cast<void>(world.resumes.update(world.admin, some(resumes), [&](Resume row) -> Result<Resume> {
                    row.consultant_id = some(people);
                    return row;
                }));
                break;
            case 9:
                static_cast<void>(world.resumes.remove(world.admin, some(resumes)));
                break;
            default:
                static_cast<void>(world.changes.prune(std::chrono::seconds{0}));
        }
    };
    for (int round = 0; round < 50; ++round) {
        for (auto steps = 1 + below(4); steps > 0; --steps) step(below(60) == 0 ? 10 : below(10));
        const auto now = kept.current().value();
        const auto fresh = built_now();
        ASSERT_EQ(now->index->size(), fresh->index->size());
        ASSERT_EQ(now->populations, fresh->populations) << "round " << round;
        for (const auto& tender : {asking_for(world.kotlin, "Kotlin"), asking_for(world.java, "Java")})
            ASSERT_EQ(ranking(*now->index, tender), ranking(*fresh->index, tender)) << "round " << round;
    }
}

TEST_F(KeptIndexTest, EverybodyReadsTheirOwnWritesAtTheSameTime) {
    const auto asked = asking_for(world.kotlin, "Kotlin");
    ASSERT_TRUE(succeeds(kept.current()));
    std::atomic<int> missed = 0;
    std::vector<std::jthread> people;
    for (int person = 0; person < 4; ++person)
        people.emplace_back([&] {
            for (int i = 0; i < 25; ++i) {
                const auto id = world.add(with_skill(world.kotlin));
                const auto index = kept.current().value()->index;
                if (!index->contains(id)) ++missed;
                if (ranking(*index, asked).empty()) ++missed;
                if (i % 3 == 0) static_cast<void>(world.consultants.remove(world.admin, id));
                if (i % 3 == 0 && holds(id)) ++missed;
            }
        });
    people.clear();

    EXPECT_EQ(missed, 0);
    EXPECT_LE(wire.looks, 4 * 25 * 2) << "who waits for a look takes its answer";
}

}  // namespace
}  // namespace talentmatch::use_cases
