// The contract of MatchingWeightsRepository: every version is kept, and two at once come one after the other.
#include <thread>

#include "contract/house.hpp"

namespace talentmatch::test {
namespace {

using ports::CompanyWeights;

class MatchingWeightsContract : public ContractTest {
protected:
    void SetUp() override {
        ContractTest::SetUp();
        if (IsSkipped()) return;
        aube = add_company("Aube").id;
        brume = add_company("Brume").id;
        director = add_user(aube, Role::manager, "direction@aube.fr").id;
    }

    ports::MatchingWeightsRepository& weights() { return house().weights(); }

    /// Stores a version in which skills weigh this much.
    Result<CompanyWeights> set(const Actor& actor, int skills, std::optional<std::string> note = std::nullopt) {
        return weights().append(actor, aube, [&](const CompanyWeights& stored) -> Result<CompanyWeights> {
            auto next = stored;
            next.weights.front() = skills;
            next.note = note;
            next.created_by = director;
            next.created_at = at(skills);
            return next;
        });
    }

    CompanyId aube;
    CompanyId brume;
    UserId director;
};

TM_EVERY_ADAPTER(MatchingWeightsContract);

TEST_P(MatchingWeightsContract, AnswersTheDefaultsBeforeAnythingIsSet) {
    const auto current = must(weights().current(manager(aube), aube));

    CompanyWeights expected;
    expected.company_id = aube;
    EXPECT_EQ(current, expected);
    EXPECT_EQ(current.weights, matching::default_weights);
    EXPECT_TRUE(must(weights().history(manager(aube), aube, {})).empty());
    EXPECT_EQ(code_of(weights().by_version(manager(aube), aube, 0)), "weights_version_not_found");
}

TEST_P(MatchingWeightsContract, ReadsBackEveryFieldOfAVersion) {
    const CompanyWeights expected{.company_id = aube,
                                  .version = 1,
                                  .weights = {1'000, 0, 1, 2, 3, 4, 5, 6, 7},
                                  .note = "L'été \"2026\" 😀",
                                  .restored_from = 0,
                                  .created_by = director,
                                  .created_at = at(7)};

    const auto stored = must(
        weights().append(manager(aube), aube, [&](const CompanyWeights&) { return Result<CompanyWeights>{expected}; }));

    EXPECT_EQ(stored, expected);
    EXPECT_EQ(must(weights().current(manager(aube), aube)), expected);
    EXPECT_EQ(must(weights().by_version(manager(aube), aube, 1)), expected);
}

TEST_P(MatchingWeightsContract, KeepsEveryVersionNewestFirst) {
    const auto first = must(set(manager(aube), 100));
    const auto second = must(set(manager(aube), 200));
    const auto third = must(set(manager(aube), 300));

    EXPECT_EQ(must(weights().history(manager(aube), aube, {})), (std::vector{third, second, first}));
    EXPECT_EQ(must(weights().history(manager(aube), aube, {.skip = 1, .limit = 1})), std::vector{second});
    EXPECT_EQ(must(weights().current(manager(aube), aube)), third);
    EXPECT_EQ(code_of(weights().by_version(manager(aube), aube, 4)), "weights_version_not_found");
}

TEST_P(MatchingWeightsContract, GivesTheDecisionWhatIsInForceAndStoresNothingWhenItRefuses) {
    must(set(manager(aube), 100));

    int seen = -1;
    const auto refused = weights().append(manager(aube), aube, [&](const CompanyWeights& stored) {
        seen = stored.version;
        return Result<CompanyWeights>{fail(ErrorKind::conflict, "weights_changed", "")};
    });

    EXPECT_EQ(seen, 1);
    EXPECT_EQ(code_of(refused), "weights_changed");
    EXPECT_EQ(must(weights().current(manager(aube), aube)).version, 1);
}

TEST_P(MatchingWeightsContract, AnotherCompanysWeightsDoNotExist) {
    must(set(manager(aube), 100));
    add_collaboration(aube, brume);

    const auto partner = manager(brume);
    EXPECT_EQ(code_of(weights().current(partner, aube)), "company_not_found");
    EXPECT_EQ(code_of(weights().history(partner, aube, {})), "company_not_found");
    EXPECT_EQ(code_of(weights().by_version(partner, aube, 1)), "company_not_found");
    EXPECT_EQ(code_of(set(partner, 200)), "company_not_found");
    EXPECT_EQ(must(weights().current(admin(), aube)).version, 1);
    EXPECT_EQ(must(set(admin(), 200)).version, 2);
    EXPECT_EQ(code_of(weights().current(admin(), CompanyId{99})), "company_not_found");
}

TEST_P(MatchingWeightsContract, NamesOnlyAUserThatExists) {
    director = UserId{99};
    EXPECT_EQ(code_of(set(manager(aube), 100)), "user_not_found");
}

TEST_P(MatchingWeightsContract, ANoteWithANulIsRefused) {
    EXPECT_EQ(code_of(set(manager(aube), 100, std::string("a\0b", 3))), "text_has_nul");
}

TEST_P(MatchingWeightsContract, WhoSetWeightsIsNotDeletedButACompanyIsDeletedWithThem) {
    must(set(manager(aube), 100));
    const auto root = add_user(brume, Role::admin, "admin@plateforme.fr").id;

    EXPECT_EQ(code_of(house().users().remove(admin(), director)), "user_in_use");
    const auto empty = add_company("Vide").id;
    must(weights().append(admin(), empty, [&](CompanyWeights next) {
        next.created_by = root;
        return Result<CompanyWeights>{next};
    }));
    EXPECT_EQ(code_of(house().companies().remove(admin(), empty)), "");
}

TEST_P(MatchingWeightsContract, VersionsAtOnceComeOneAfterTheOther) {
    constexpr int directors = 4;
    constexpr int versions = 5;
    {
        std::vector<std::jthread> threads;
        for (int i = 0; i < directors; ++i)
            threads.emplace_back([this] {
                for (int one = 1; one <= versions; ++one) must(set(manager(aube), one));
            });
    }

    const auto history = must(weights().history(manager(aube), aube, {}));
    ASSERT_EQ(history.size(), static_cast<std::size_t>(directors * versions));
    for (std::size_t i = 0; i < history.size(); ++i)
        EXPECT_EQ(history[i].version, static_cast<int>(history.size() - i));
}

}  // namespace
}  // namespace talentmatch::test
