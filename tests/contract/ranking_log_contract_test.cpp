// The contract of RankingLog: append only, newest first, a company's own, and nothing that holds rows back.
#include "contract/house.hpp"
#include "ports/ranking_log.hpp"

namespace talentmatch::test {
namespace {

using ports::RankingKind;
using ports::RankingRecord;

class RankingLogContract : public ContractTest {
protected:
    void SetUp() override {
        ContractTest::SetUp();
        if (IsSkipped()) return;
        aube = add_company("Aube").id;
        brume = add_company("Brume").id;
    }

    ports::RankingLog& log() { return house().rankings(); }

    RankingRecord full() const {
        RankingRecord r;
        r.company_id = aube;
        r.user_id = UserId{7};
        r.created_at = at(5);
        r.kind = RankingKind::tenders_for_consultant;
        r.consultant_id = ConsultantId{42};
        r.with_partners = true;
        r.min_score = Score::millionths(600'000);
        r.limit = 100;
        r.weights = {{500, 120, 100, 120, 120, 80, 60, 20, 0}, matching::WeightsOrigin::company, 3};
        r.engine_version = 1;
        r.input_hash = "9f86d081884c7d659a2feaa0c55ad015";
        r.eligible = 3'000'000'000;
        r.scored = 240;
        r.returned = 2;
        r.best = {{ConsultantId{42}, TenderId{9}, Score::millionths(812'345)},
                  {ConsultantId{42}, TenderId{7}, Score::millionths(0)}};
        return r;
    }

    RankingRecord about(CompanyId company, int second) const {
        RankingRecord r;
        r.company_id = company;
        r.user_id = UserId{second};
        r.created_at = at(second);
        r.tender_id = TenderId{second};
        return r;
    }

    void keep(std::vector<RankingRecord> records) { must(log().append(records)); }

    std::vector<std::int64_t> users(const Actor& actor, const ports::RankingFilter& filter = {}, Page page = {}) {
        std::vector<std::int64_t> found;
        for (const auto& row : must(log().list(actor, filter, page))) found.push_back(row.user_id.value());
        return found;
    }

    CompanyId aube;
    CompanyId brume;
};

TM_EVERY_ADAPTER(RankingLogContract);

using Users = std::vector<std::int64_t>;

TEST_P(RankingLogContract, ReadsBackEveryField) {
    auto expected = full();
    keep({expected});

    const auto rows = must(log().list(manager(aube), {}, {}));

    ASSERT_EQ(rows.size(), 1U);
    EXPECT_GT(rows.front().id.value(), 0);
    expected.id = rows.front().id;
    EXPECT_EQ(rows.front(), expected);
    EXPECT_EQ(must(log().by_id(manager(aube), expected.id)), expected);
}

TEST_P(RankingLogContract, ListsTheNewestFirstWindowByWindow) {
    keep({about(aube, 1), about(aube, 2)});
    keep({about(aube, 3)});

    EXPECT_EQ(users(manager(aube)), (Users{3, 2, 1}));
    EXPECT_EQ(users(manager(aube), {}, {.skip = 1, .limit = 1}), Users{2});
}

TEST_P(RankingLogContract, FiltersByEverythingThatIsAskedFor) {
    auto other = full();
    other.user_id = UserId{9};
    keep({about(aube, 1), about(aube, 2), other});

    EXPECT_EQ(users(manager(aube), {.kind = RankingKind::tenders_for_consultant}), Users{9});
    EXPECT_EQ(users(manager(aube), {.tender_id = TenderId{2}}), Users{2});
    EXPECT_EQ(users(manager(aube), {.consultant_id = ConsultantId{42}}), Users{9});
    EXPECT_EQ(users(manager(aube), {.user_id = UserId{1}}), Users{1});
    EXPECT_EQ(users(manager(aube), {.since = at(2), .until = at(5)}), Users{2});
    EXPECT_EQ(users(manager(aube), {.tender_id = TenderId{42}}), Users{});
}

TEST_P(RankingLogContract, ShowsACompanyItsOwnAndAdminAll) {
    keep({about(aube, 1), about(brume, 2)});
    add_collaboration(aube, brume);
    const auto id = must(log().list(manager(aube), {}, {})).front().id;

    EXPECT_EQ(users(manager(aube)), Users{1});
    EXPECT_EQ(users(admin()), (Users{2, 1}));
    EXPECT_EQ(code_of(log().by_id(manager(brume), id)), "ranking_not_found");
    EXPECT_EQ(code_of(log().by_id(admin(), ports::RankingId{99})), "ranking_not_found");
    const Actor consultant{UserId{1}, aube, Role::consultant};
    EXPECT_EQ(users(consultant), Users{});
    EXPECT_EQ(code_of(log().by_id(consultant, id)), "ranking_not_found");
}

TEST_P(RankingLogContract, OutlivesWhatItNamesAndHoldsNothingBack) {
    const auto tender = add_tender(aube, "Refonte");
    auto record = about(aube, 1);
    record.tender_id = tender.id;
    keep({record});

    must(house().tenders().remove(manager(aube), tender.id));

    EXPECT_EQ(users(manager(aube), {.tender_id = tender.id}), Users{1});
    must(house().companies().remove(admin(), aube));
    EXPECT_EQ(users(admin()), Users{1});
}

TEST_P(RankingLogContract, ForgetsWhatIsOlder) {
    keep({about(aube, 1), about(brume, 2), about(aube, 3)});

    EXPECT_EQ(must(log().remove_before(at(3))), 2);
    EXPECT_EQ(users(admin()), Users{3});
    EXPECT_EQ(must(log().remove_before(at(3))), 0);
}

TEST_P(RankingLogContract, KeepingNothingIsNoFault) { EXPECT_TRUE(log().append({}).has_value()); }

}  // namespace
}  // namespace talentmatch::test
