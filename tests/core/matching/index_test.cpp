// The index: the same answers as reading everybody anew, whatever happened to it before.
#include "matching/index.hpp"

#include <gtest/gtest.h>

#include <algorithm>
#include <map>
#include <tuple>

#include "core/matching/house.hpp"
#include "core/matching/population.hpp"

namespace talentmatch::matching {
namespace {

/// What the index should hold, as the application holds it.
class Crowd {
public:
    explicit Crowd(std::uint64_t seed) : population_(seed) {}

    Offer set(std::int64_t id) {
        auto& [consultant, text] = people_[id];
        consultant = population_.consultant(id);
        consultant.company_id = CompanyId(1 + static_cast<std::int64_t>(population_.below(4)));
        text = population_.resume_text();
        return {&consultant, text};
    }
    void remove(std::int64_t id) { people_.erase(id); }

    [[nodiscard]] std::vector<Offer> offers(const Eligible& eligible = {}) const {
        std::vector<Offer> all;
        for (const auto& [id, one] : people_)
            if (!eligible || std::ranges::binary_search(*eligible, one.first.company_id))
                all.push_back({&one.first, one.second});
        return all;
    }

    [[nodiscard]] Population& random() { return population_; }
    [[nodiscard]] std::size_t size() const { return people_.size(); }

private:
    Population population_;
    std::map<std::int64_t, std::pair<Consultant, std::string>> people_;
};

Crowd a_crowd(std::uint64_t seed, std::int64_t size) {
    Crowd crowd(seed);
    for (std::int64_t id = 1; id <= size; ++id) (void)crowd.set(id);
    return crowd;
}

WeightChoice random_weights(Population& random) {
    WeightChoice choice;
    if (random.below(3) == 0) return choice;
    choice.origin = WeightsOrigin::company;
    choice.version = 1 + static_cast<int>(random.below(9));
    for (auto& weight : choice.weights) weight = random.below(4) == 0 ? 0 : static_cast<int>(random.below(500));
    choice.weights[random.below(criterion_count)] = 100;
    return choice;
}

RankingRequest random_request(Population& random) {
    return {.min_score = random.below(2) == 0
                             ? Score{}
                             : Score::millionths(300'000 + 100'000 * static_cast<int>(random.below(4))),
            .limit = static_cast<int>(random.below(40)),
            .weights = random_weights(random)};
}

Eligible random_companies(Population& random) {
    if (random.below(3) == 0) return {};
    std::vector<CompanyId> companies;
    for (std::int64_t id = 1; id <= 4; ++id)
        if (random.below(2) == 0) companies.emplace_back(id);
    return companies;
}

void expect_the_ranking_of_everybody(const Index& index, Crowd& crowd) {
    auto& random = crowd.random();
    const auto tender = random.tender(500);
    const auto eligible = random_companies(random);
    auto request = random_request(random);
    const auto expected = engine().rank(tender, crowd.offers(eligible), today(), request);

    const auto prepared = engine().prepare(tender);
    const auto pruned = index.rank(prepared, eligible, today(), request);
    request.scan = ScanKind::exhaustive;
    const auto exhaustive = index.rank(prepared, eligible, today(), request);

    EXPECT_EQ(pruned.best, expected);
    EXPECT_EQ(exhaustive.best, expected);
    EXPECT_EQ(pruned.eligible, crowd.offers(eligible).size());
    EXPECT_EQ(exhaustive.scored, request.limit == 0 ? 0U : exhaustive.eligible);
    EXPECT_LE(pruned.scored, pruned.eligible);
    EXPECT_EQ(pruned.requested, request.weights.weights);
}

TEST(IndexTest, RanksAsIfEverybodyWereReadAnew) {
    auto crowd = a_crowd(31, 120);
    const auto index = build_index(engine(), crowd.offers());

    for (int i = 0; i < 60; ++i) expect_the_ranking_of_everybody(*index, crowd);
}

TEST(IndexTest, StaysExactThroughUpdatesAndRemovals) {
    auto crowd = a_crowd(37, 40);
    auto index = build_index(engine(), crowd.offers());
    auto& random = crowd.random();

    for (int step = 0; step < 120; ++step) {
        std::vector<Offer> upserts;
        std::vector<ConsultantId> removals;
        for (auto n = random.below(3); n > 0; --n) {
            const auto id = 1 + static_cast<std::int64_t>(random.below(35)) * 2 + (n == 1 ? 0 : 1);  // nobody twice
            upserts.push_back(crowd.set(id));
        }
        for (auto n = random.below(2); n > 0; --n) {
            const auto id = 1 + static_cast<std::int64_t>(random.below(70));
            const auto is_upserted =
                std::ranges::any_of(upserts, [&](const Offer& offer) { return offer.consultant->id.value() == id; });
            if (is_upserted) continue;
            crowd.remove(id);
            removals.emplace_back(id);
        }
        index = index->with(upserts, removals);
        ASSERT_EQ(index->size(), crowd.size());
        if (step % 4 == 0) expect_the_ranking_of_everybody(*index, crowd);
    }
}

TEST(IndexTest, AnOlderSnapshotStaysAsItWas) {
    auto crowd = a_crowd(41, 30);
    const auto before = build_index(engine(), crowd.offers());
    const auto tender = engine().prepare(crowd.random().tender(1));
    const auto answer = before->rank(tender, {}, today(), {});

    const auto changed = crowd.set(3);
    const std::vector<ConsultantId> gone{ConsultantId(5)};
    const auto after = before->with({&changed, 1}, gone);

    EXPECT_EQ(before->rank(tender, {}, today(), {}), answer);
    EXPECT_TRUE(before->contains(ConsultantId(5)));
    EXPECT_FALSE(after->contains(ConsultantId(5)));
    EXPECT_EQ(after->size(), 29U);
}

TEST(IndexTest, BothDirectionsAndTheSinglePairAgree) {
    auto crowd = a_crowd(43, 30);
    const auto index = build_index(engine(), crowd.offers());
    std::vector<PreparedTender> tenders;
    for (std::int64_t id = 1; id <= 12; ++id) tenders.push_back(engine().prepare(crowd.random().tender(id)));
    std::vector<const PreparedTender*> asked;
    for (const auto& tender : tenders) asked.push_back(&tender);
    const auto request = random_request(crowd.random());

    for (const auto& tender : tenders)
        for (const auto& one : index->rank(tender, {}, today(), request).best) {
            const auto back = index->rank_tenders(one.consultant_id, asked, today(), {.weights = request.weights});
            EXPECT_EQ(*std::ranges::find(back->best, one.tender_id, &Assessment::tender_id), one);
            EXPECT_EQ(index->assess(one.consultant_id, tender, today(), request.weights), one);
        }
    EXPECT_FALSE(index->assess(ConsultantId(99), tenders.front(), today(), {}));
    EXPECT_FALSE(index->rank_tenders(ConsultantId(99), asked, today(), {}));
}

TEST(IndexTest, TheBestPairsAreTheBestOfAllPairs) {
    auto crowd = a_crowd(47, 40);
    const auto index = build_index(engine(), crowd.offers());
    std::vector<PreparedTender> tenders;
    for (std::int64_t id = 1; id <= 9; ++id) tenders.push_back(engine().prepare(crowd.random().tender(id)));
    std::vector<const PreparedTender*> asked;
    for (const auto& tender : tenders) asked.push_back(&tender);
    const Eligible eligible = std::vector{CompanyId(2), CompanyId(3)};

    std::vector<Assessment> all;
    for (const auto& tender : tenders) {
        const auto ranking = index->rank(tender, eligible, today(), {});
        all.insert(all.end(), ranking.best.begin(), ranking.best.end());
    }
    std::ranges::sort(all, [](const Assessment& a, const Assessment& b) {
        if (a.score != b.score) return a.score > b.score;
        return std::tie(a.consultant_id, a.tender_id) < std::tie(b.consultant_id, b.tender_id);
    });
    all.resize(25);

    const auto best = index->best_pairs(asked, eligible, today(), {.limit = 25});

    EXPECT_EQ(best.best, all);
    EXPECT_EQ(best.eligible, crowd.offers(eligible).size() * tenders.size());
}

TEST(IndexTest, OneCompanyAmongManyIsRankedAlone) {
    Population population(59);
    std::vector<Consultant> consultants;
    for (std::int64_t id = 1; id <= 150; ++id) {
        consultants.push_back(population.consultant(id));
        consultants.back().company_id = CompanyId(id);
    }
    std::vector<Offer> offers;
    for (const auto& consultant : consultants) offers.push_back({&consultant, "Java, Docker"});
    const auto index = build_index(engine(), offers);
    const auto tender = population.tender(1);

    const auto ranking = index->rank(engine().prepare(tender), std::vector{CompanyId(70)}, today(), {});

    EXPECT_EQ(ranking.eligible, 1U);
    EXPECT_EQ(ranking.scored, 1U);
    EXPECT_EQ(ranking.best, (std::vector{engine().assess(tender, offers[69], today())}));
}

TEST(IndexTest, ExplainsAsMuchAsAsked) {
    auto crowd = a_crowd(53, 30);
    const auto index = build_index(engine(), crowd.offers());
    const auto tender = engine().prepare(crowd.random().tender(1));
    const auto full = index->rank(tender, {}, today(), {}).best;
    const auto summary = index->rank(tender, {}, today(), {.explain = Explain::summary}).best;
    const auto none = index->rank(tender, {}, today(), {.explain = Explain::none}).best;

    ASSERT_EQ(full.size(), summary.size());
    ASSERT_EQ(full.size(), none.size());
    for (std::size_t i = 0; i < full.size(); ++i) {
        EXPECT_EQ(none[i].score, full[i].score);
        EXPECT_EQ(summary[i].score, full[i].score);
        for (std::size_t c = 0; c < criterion_count; ++c) {
            EXPECT_TRUE(none[i].criteria[c].reasons.empty());
            EXPECT_EQ(summary[i].criteria[c].reasons.size(), full[i].criteria[c].reasons.empty() ? 0U : 1U);
        }
        EXPECT_TRUE(summary[i].counterfactuals.empty());
    }
}

TEST(IndexTest, TheLastOneAddedWithAnIdCounts) {
    const auto tender = a_tender().titled("Développeur").requiring("Java").build();
    const Consultant first = a_consultant().id(1).with_skill("AWS");
    const Consultant second = a_consultant().id(1).with_skill("Java");
    IndexBuilder builder(engine());
    builder.add({&first, {}});
    builder.add({&second, {}});

    const auto index = builder.finish();

    EXPECT_EQ(index->size(), 1U);
    EXPECT_EQ(index->rank(engine().prepare(tender), {}, today(), {}).best,
              (std::vector{engine().assess(tender, {&second, {}}, today())}));
}

TEST(IndexTest, AnEmptyIndexAnswersNobody) {
    const auto index = build_index(engine(), {});
    const auto tender = engine().prepare(a_tender().requiring("Java").build());

    EXPECT_TRUE(index->rank(tender, {}, today(), {}).best.empty());
    EXPECT_EQ(index->with({}, {})->size(), 0U);
}

}  // namespace
}  // namespace talentmatch::matching
