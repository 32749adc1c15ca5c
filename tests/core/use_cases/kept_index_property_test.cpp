// The kept index after any operations, and under several threads.
#include <atomic>
#include <random>
#include <thread>

#include "core/use_cases/kept_index_test.hpp"

namespace talentmatch::use_cases {
namespace {

using testing::a_consultant;
using testing::succeeds;

class KeptIndexPropertyTest : public KeptIndexTest {};

TEST_F(KeptIndexPropertyTest, AfterAnyOperationsItEqualsAnIndexBuiltAnew) {
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

TEST_F(KeptIndexPropertyTest, EverybodyReadsTheirOwnWritesAtTheSameTime) {
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
