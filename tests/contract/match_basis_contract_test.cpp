// The contract of what is kept beside a match: whole, seen by who sees the match, gone with it.
#include "contract/house.hpp"

namespace talentmatch::test {
namespace {

class MatchBasisContract : public ContractTest {
protected:
    void SetUp() override {
        ContractTest::SetUp();
        if (IsSkipped()) return;
        aube = add_company("Aube").id;
        brume = add_company("Brume").id;
        cime = add_company("Cime").id;
    }

    ports::MatchRepository& matches() { return house().matches(); }

    /// Everything a basis can hold.
    ports::MatchBasis basis() const {
        ports::MatchBasis b;
        b.input_hash = "9f86d081884c7d659a2feaa0c55ad015";
        b.today = today;
        b.weights_company = aube;
        b.weights = {{500, 120, 100, 120, 120, 80, 60, 20, 0}, matching::WeightsOrigin::company, 3};
        b.engine_version = 1;
        b.cap = Score::millionths(590'000);
        b.confidence = 88;
        b.criteria = {{matching::Criterion::skills, 500, true, true, Score::millionths(812'345)},
                      {matching::Criterion::languages, 0, false, true, {}}};
        b.inputs = {{"consultant.skills", "C++ \"moderne\" 😀", "expert 6"}, {"tender.title", "", "Ingénieur\nC++"}};
        return b;
    }

    Match kept(CompanyId consultants, CompanyId tenders) {
        Match row;
        row.consultant_id = add_consultant(consultants, "Moreau").id;
        row.tender_id = add_tender(tenders, "Refonte").id;
        row.company_id = tenders;
        return must(matches().create(admin(), row, basis(), today));
    }

    CompanyId aube;
    CompanyId brume;
    CompanyId cime;
};

TM_EVERY_ADAPTER(MatchBasisContract);

TEST_P(MatchBasisContract, ReadsBackEveryField) {
    const auto match = kept(aube, aube);

    EXPECT_EQ(must(matches().basis(manager(aube), match.id, today)), basis());
}

TEST_P(MatchBasisContract, AMatchOfAnEarlierReleaseHasNone) {
    const auto match = add_match(add_consultant(aube, "Moreau").id, add_tender(aube, "Refonte").id, aube);

    EXPECT_FALSE(must(matches().basis(manager(aube), match.id, today)).is_kept());
}

TEST_P(MatchBasisContract, IsSeenByWhoSeesTheMatch) {
    add_collaboration(aube, brume);
    const auto match = kept(aube, brume);

    EXPECT_TRUE(must(matches().basis(manager(aube), match.id, today)).is_kept());
    EXPECT_TRUE(must(matches().basis(manager(brume), match.id, today)).is_kept());
    EXPECT_EQ(code_of(matches().basis(manager(cime), match.id, today)), "match_not_found");
    EXPECT_EQ(code_of(matches().basis({UserId{1}, aube, Role::consultant}, match.id, today)), "match_not_found");
    EXPECT_EQ(code_of(matches().basis(admin(), MatchId{99}, today)), "match_not_found");
}

TEST_P(MatchBasisContract, GoesWithTheMatch) {
    const auto match = kept(aube, aube);

    must(house().consultants().remove(manager(aube), match.consultant_id));

    EXPECT_EQ(code_of(matches().basis(manager(aube), match.id, today)), "match_not_found");
}

}  // namespace
}  // namespace talentmatch::test
