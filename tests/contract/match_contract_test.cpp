// The contract of MatchRepository: the one place, beside the pool, where two companies meet.
#include <thread>

#include "contract/house.hpp"

namespace talentmatch::test {
namespace {

class MatchContract : public ContractTest {
protected:
    void SetUp() override {
        ContractTest::SetUp();
        if (IsSkipped()) return;
        aube = add_company("Aube").id;
        brume = add_company("Brume").id;
        cime = add_company("Cime").id;
    }

    ports::MatchRepository& matches() { return house().matches(); }

    std::vector<std::int64_t> found(const Actor& actor, const ports::MatchFilter& filter = {}) {
        return ids_of(matches().list(actor, filter, {}, today));
    }

    /// A match of a consultant of one company with a tender of another.
    Match between(CompanyId consultants, CompanyId tenders, const char* name) {
        return add_match(add_consultant(consultants, name).id, add_tender(tenders, name).id, tenders);
    }

    Collaboration dated(CompanyId a, CompanyId b, std::optional<Date> start, std::optional<Date> end) {
        const auto row = add_collaboration(a, b);
        return must(house().collaborations().update(admin(), row.id, [&](const Collaboration& stored) {
            auto next = stored;
            next.start_date = start;
            next.end_date = end;
            return Result<Collaboration>{next};
        }));
    }

    static Result<Match> submitted(const Match& stored) {
        auto next = stored;
        next.status = MatchStatus::submitted;
        return next;
    }

    CompanyId aube;
    CompanyId brume;
    CompanyId cime;
};

TM_EVERY_ADAPTER(MatchContract);

TEST_P(MatchContract, ReadsBackEveryFieldWithBothSummaries) {
    auto consultant = add_consultant(aube, "Moreau");
    consultant = must(house().consultants().update(admin(), consultant.id, [](const Consultant& stored) {
        auto next = stored;
        next.experience_years = 9;
        next.availability_status = AvailabilityStatus::on_mission;
        next.availability_date = day("2026-06-01");
        next.daily_rate = Money::cents(55'050);
        next.location = "Lyon";
        next.remote_work = true;
        return Result<Consultant>{next};
    }));
    auto tender = add_tender(aube, "Refonte");
    tender = must(house().tenders().update(admin(), tender.id, [](const Tender& stored) {
        auto next = stored;
        next.start_date = day("2026-04-01");
        next.end_date = day("2026-09-30");
        next.location = "Paris";
        return Result<Tender>{next};
    }));
    Match expected{.consultant_id = consultant.id,
                   .tender_id = tender.id,
                   .company_id = aube,
                   .match_score = Score::millionths(812'345),
                   .status = MatchStatus::suggested,
                   .notes = "À voir : l'accord \"oral\" 😀",
                   .weights_version = 3,
                   .consultant = {.id = consultant.id,
                                  .company_id = aube,
                                  .company_name = "Aube",
                                  .display_name = "Claire Moreau",
                                  .title = "Développeuse",
                                  .experience_years = 9,
                                  .availability_status = AvailabilityStatus::on_mission,
                                  .availability_date = day("2026-06-01"),
                                  .daily_rate = Money::cents(55'050),
                                  .location = "Lyon",
                                  .remote_work = true},
                   .tender = {.id = tender.id,
                              .company_id = aube,
                              .company_name = "Aube",
                              .title = "Refonte",
                              .client_name = "Banque du Rhône",
                              .status = TenderStatus::open,
                              .start_date = day("2026-04-01"),
                              .end_date = day("2026-09-30"),
                              .location = "Paris"},
                   .created_at = at(1),
                   .updated_at = at(2)};

    const auto created = must(matches().create(manager(aube), expected, {}, today));

    expected.id = created.id;
    EXPECT_EQ(created, expected);
    EXPECT_EQ(must(matches().by_id(manager(aube), created.id, today)), expected);
    EXPECT_EQ(must(matches().list(manager(aube), {}, {}, today)), std::vector{expected});
}

TEST_P(MatchContract, StoresStatusNotesAndScoreAndKeepsTheSides) {
    const auto stored = between(aube, aube, "m");

    const auto updated = must(matches().update(
        manager(aube), stored.id,
        [&](const Match& before) -> Result<Match> {
            EXPECT_EQ(before, stored);
            auto next = before;
            next.consultant_id = ConsultantId{4711};
            next.tender_id = TenderId{4711};
            next.company_id = brume;
            next.created_at = at(77);
            next.match_score = Score::millionths(1);
            next.status = MatchStatus::rejected;
            next.notes = "Non";
            next.weights_version = 4;
            next.updated_at = at(5);
            return next;
        },
        today));

    auto expected = stored;
    expected.match_score = Score::millionths(1);
    expected.status = MatchStatus::rejected;
    expected.notes = "Non";
    expected.weights_version = 4;
    expected.updated_at = at(5);
    EXPECT_EQ(updated, expected);
    EXPECT_EQ(must(matches().by_id(admin(), stored.id, today)), expected);
}

TEST_P(MatchContract, StoresNothingWhenTheDecisionRefuses) {
    const auto stored = between(aube, aube, "m");

    const auto refused = matches().update(
        admin(), stored.id,
        [](const Match&) -> Result<Match> { return fail(ErrorKind::wrong_state, "match_step_refused", "Non."); },
        today);

    EXPECT_EQ(code_of(refused), "match_step_refused");
    EXPECT_EQ(must(matches().by_id(admin(), stored.id, today)), stored);
}

TEST_P(MatchContract, LosesNoUpdateOfManyAtOnce) {
    const auto stored = between(aube, aube, "m");

    std::vector<std::jthread> workers;
    for (int i = 0; i < 4; ++i)
        workers.emplace_back([&] {
            for (int round = 0; round < 8; ++round)
                must(matches().update(
                    manager(aube), stored.id,
                    [](const Match& before) -> Result<Match> {
                        auto next = before;
                        ++next.weights_version;
                        return next;
                    },
                    today));
        });
    workers.clear();

    EXPECT_EQ(must(matches().by_id(admin(), stored.id, today)).weights_version, 32);
}

TEST_P(MatchContract, MatchesAPairOnce) {
    const auto stored = between(aube, aube, "m");

    EXPECT_EQ(code_of(matches().create(manager(aube), stored, {}, today)), "match_exists");
}

TEST_P(MatchContract, RefusesUnknownSidesAndANul) {
    auto row = between(aube, aube, "m");
    const auto consultant = row.consultant_id;

    EXPECT_EQ(code_of(matches().by_id(admin(), MatchId{4711}, today)), "match_not_found");
    EXPECT_EQ(code_of(matches().update(admin(), MatchId{4711}, submitted, today)), "match_not_found");
    EXPECT_EQ(code_of(matches().remove(admin(), MatchId{4711})), "match_not_found");
    row.consultant_id = ConsultantId{4711};
    EXPECT_EQ(code_of(matches().create(manager(aube), row, {}, today)), "consultant_not_found");
    row.consultant_id = consultant;
    row.tender_id = TenderId{4711};
    EXPECT_EQ(code_of(matches().create(manager(aube), row, {}, today)), "tender_not_found");
    row.tender_id = add_tender(aube, "other").id;
    row.notes = std::string{"\0", 1};
    EXPECT_EQ(code_of(matches().create(manager(aube), row, {}, today)), "text_has_nul");
}

TEST_P(MatchContract, FiltersByEveryField) {
    const auto first = between(aube, aube, "a");
    const auto second = between(aube, aube, "b");
    const auto third = add_match(first.consultant_id, second.tender_id, aube);
    must(matches().update(admin(), second.id, submitted, today));
    must(matches().update(
        admin(), third.id,
        [](const Match& stored) -> Result<Match> {
            auto next = stored;
            next.match_score = Score::millionths(700'001);
            return next;
        },
        today));

    const auto a = first.id.value();
    const auto b = second.id.value();
    const auto c = third.id.value();
    EXPECT_EQ(found(admin()), (std::vector{a, b, c}));
    EXPECT_EQ(found(admin(), {.consultant_id = first.consultant_id}), (std::vector{a, c}));
    EXPECT_EQ(found(admin(), {.tender_id = second.tender_id}), (std::vector{b, c}));
    EXPECT_EQ(found(admin(), {.status = MatchStatus::submitted}), std::vector{b});
    EXPECT_EQ(found(admin(), {.min_score = Score::millionths(700'000)}), (std::vector{a, b, c})) << "inclusive";
    EXPECT_EQ(found(admin(), {.min_score = Score::millionths(700'001)}), std::vector{c});
    EXPECT_EQ(ids_of(matches().list(admin(), {}, {.skip = 1, .limit = 1}, today)), std::vector{b});
}

TEST_P(MatchContract, ShortensTheNameForThePartner) {
    add_collaboration(brume, aube);
    const auto match = between(aube, brume, "Moreau");

    EXPECT_EQ(must(matches().by_id(manager(aube), match.id, today)).consultant.display_name, "Claire Moreau");
    EXPECT_EQ(must(matches().by_id(manager(brume), match.id, today)).consultant.display_name, "Claire M.");
    EXPECT_EQ(must(matches().list(manager(brume), {}, {}, today)).front().consultant.display_name, "Claire M.");
    EXPECT_EQ(must(matches().by_id(admin(), match.id, today)).consultant.display_name, "Claire Moreau");
    EXPECT_EQ(must(matches().update(manager(brume), match.id, submitted, today)).consultant.display_name, "Claire M.");
}

TEST_P(MatchContract, HidesMatchesOfOthersCompletely) {
    add_collaboration(brume, aube);
    const auto match = between(aube, brume, "Moreau");

    EXPECT_EQ(found(manager(cime)), std::vector<std::int64_t>{});
    EXPECT_EQ(code_of(matches().by_id(manager(cime), match.id, today)), "match_not_found");
    EXPECT_EQ(code_of(matches().update(manager(cime), match.id, submitted, today)), "match_not_found");
    EXPECT_EQ(code_of(matches().remove(manager(cime), match.id)), "match_not_found");
    EXPECT_EQ(must(matches().by_id(admin(), match.id, today)).status, MatchStatus::suggested);
}

TEST_P(MatchContract, ShowsAPartnersSideOnlyWhileACollaborationIsInForce) {
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

TEST_P(MatchContract, BringsTogetherOnlyTheOwnCompanyAndPartnersInForce) {
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

TEST_P(MatchContract, GoesOnlyByItsCreator) {
    add_collaboration(aube, brume);
    const auto match = between(aube, brume, "Moreau");

    EXPECT_EQ(code_of(matches().remove(manager(aube), match.id)), "match_not_found");
    EXPECT_EQ(code_of(matches().remove(manager(brume), match.id)), "");
    EXPECT_EQ(code_of(matches().by_id(admin(), match.id, today)), "match_not_found");
}

TEST_P(MatchContract, ShowsTheRoleConsultantNone) {
    const auto match = between(aube, aube, "Moreau");
    const Actor consultant{UserId{1}, aube, Role::consultant};

    EXPECT_EQ(found(consultant), std::vector<std::int64_t>{});
    EXPECT_EQ(code_of(matches().by_id(consultant, match.id, today)), "match_not_found");
    EXPECT_EQ(code_of(matches().update(consultant, match.id, submitted, today)), "match_not_found");
    EXPECT_EQ(code_of(matches().remove(consultant, match.id)), "match_not_found");
    EXPECT_EQ(code_of(matches().create(consultant, match, {}, today)), "consultant_not_found");
}

TEST_P(MatchContract, AConsultantWhomAClientKnowsIsNotRemoved) {
    const auto match = between(aube, aube, "Refonte");
    const auto to = [&](MatchStatus status) {
        must(matches().update(
            manager(aube), match.id,
            [&](const Match& stored) {
                auto next = stored;
                next.status = status;
                return Result<Match>{next};
            },
            today));
    };
    const auto removed = [&](const Actor& actor) {
        return code_of(house().consultants().remove(actor, match.consultant_id));
    };

    for (const auto status : {MatchStatus::submitted, MatchStatus::accepted}) {
        to(status);
        EXPECT_EQ(removed(manager(aube)), "consultant_committed") << text_of(status);
        EXPECT_EQ(removed(manager(brume)), "consultant_not_found") << text_of(status);
        EXPECT_EQ(code_of(matches().by_id(manager(aube), match.id, today)), "");
    }
    to(MatchStatus::cancelled);
    EXPECT_EQ(removed(manager(aube)), "");
}

}  // namespace
}  // namespace talentmatch::test
