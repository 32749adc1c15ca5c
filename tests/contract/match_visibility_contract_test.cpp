// The contract of MatchRepository where two companies meet, beside the pool the one place: what each side sees, and
// when.
#include "contract/match_test.hpp"

namespace talentmatch::test {
namespace {

class MatchVisibilityContract : public MatchTest {};

TM_EVERY_ADAPTER(MatchVisibilityContract);

TEST_P(MatchVisibilityContract, ShortensTheNameForThePartner) {
    add_collaboration(brume, aube);
    const auto match = between(aube, brume, "Moreau");

    EXPECT_EQ(must(matches().by_id(manager(aube), match.id, today)).consultant.display_name, "Claire Moreau");
    EXPECT_EQ(must(matches().by_id(manager(brume), match.id, today)).consultant.display_name, "Claire M.");
    EXPECT_EQ(must(matches().list(manager(brume), {}, {}, today)).front().consultant.display_name, "Claire M.");
    EXPECT_EQ(must(matches().by_id(admin(), match.id, today)).consultant.display_name, "Claire Moreau");
    EXPECT_EQ(must(matches().update(manager(brume), match.id, submitted, today)).consultant.display_name, "Claire M.");
}

TEST_P(MatchVisibilityContract, HidesMatchesOfOthersCompletely) {
    add_collaboration(brume, aube);
    const auto match = between(aube, brume, "Moreau");

    EXPECT_EQ(found(manager(cime)), std::vector<std::int64_t>{});
    EXPECT_EQ(code_of(matches().by_id(manager(cime), match.id, today)), "match_not_found");
    EXPECT_EQ(code_of(matches().update(manager(cime), match.id, submitted, today)), "match_not_found");
    EXPECT_EQ(code_of(matches().remove(manager(cime), match.id)), "match_not_found");
    EXPECT_EQ(must(matches().by_id(admin(), match.id, today)).status, MatchStatus::suggested);
}

TEST_P(MatchVisibilityContract, ShowsAPartnersSideOnlyWhileACollaborationIsInForce) {
    const auto match = between(aube, brume, "Moreau");
    const auto sees = [&](Date on) { return matches().by_id(manager(aube), match.id, on).has_value(); };
    EXPECT_FALSE(sees(today)) << "no collaboration at all";

    for (const auto status : {CollaborationStatus::pending, CollaborationStatus::suspended, CollaborationStatus::ended,
                              CollaborationStatus::declined}) {
        const auto row = add_collaboration(aube, brume, status);
        EXPECT_FALSE(sees(today)) << text_of(status);
        EXPECT_EQ(found(manager(aube)), std::vector<std::int64_t>{});
        must(house().collaborations().update(admin(), row.id, [](const Collaboration& stored) {
            auto next = stored;
            next.status = CollaborationStatus::ended;
            return Result<Collaboration>{next};
        }));
    }

    dated(brume, aube, day("2026-03-01"), day("2026-03-31"));
    EXPECT_FALSE(sees(day("2026-02-28")));
    EXPECT_TRUE(sees(day("2026-03-01")));
    EXPECT_TRUE(sees(day("2026-03-31")));
    EXPECT_FALSE(sees(day("2026-04-01")));
    EXPECT_TRUE(matches().update(manager(brume), match.id, submitted, day("2026-03-31")).has_value());
    EXPECT_EQ(code_of(matches().update(manager(brume), match.id, submitted, day("2026-04-01"))), "match_not_found");
}

TEST_P(MatchVisibilityContract, BringsTogetherOnlyTheOwnCompanyAndPartnersInForce) {
    add_collaboration(aube, brume);
    add_collaboration(aube, cime);
    const auto of_aube = add_consultant(aube, "a").id;
    const auto of_brume = add_consultant(brume, "b").id;
    const auto for_aube = add_tender(aube, "a").id;
    const auto for_cime = add_tender(cime, "c").id;
    const auto create = [&](CompanyId who, ConsultantId consultant, TenderId tender) {
        Match row;
        row.consultant_id = consultant;
        row.tender_id = tender;
        row.company_id = who;
        row.created_at = at(0);
        return code_of(matches().create(manager(who), row, {}, today));
    };

    EXPECT_EQ(create(aube, of_aube, for_cime), "");
    EXPECT_EQ(create(aube, of_brume, for_aube), "");
    EXPECT_EQ(create(aube, of_brume, for_cime), "consultant_not_found") << "both partners', none of the own";
    EXPECT_EQ(create(brume, of_brume, for_cime), "tender_not_found") << "no collaboration between those two";
    EXPECT_EQ(create(cime, of_brume, for_cime), "consultant_not_found");
}

TEST_P(MatchVisibilityContract, ShowsTheRoleConsultantNone) {
    const auto match = between(aube, aube, "Moreau");
    const Actor consultant{UserId{1}, aube, Role::consultant};

    EXPECT_EQ(found(consultant), std::vector<std::int64_t>{});
    EXPECT_EQ(code_of(matches().by_id(consultant, match.id, today)), "match_not_found");
    EXPECT_EQ(code_of(matches().update(consultant, match.id, submitted, today)), "match_not_found");
    EXPECT_EQ(code_of(matches().remove(consultant, match.id)), "match_not_found");
    EXPECT_EQ(code_of(matches().create(consultant, match, {}, today)), "consultant_not_found");
}

}  // namespace
}  // namespace talentmatch::test
