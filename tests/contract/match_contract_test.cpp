// The contract of MatchRepository: rows, decisions, filters, removal. Who sees what:
// match_visibility_contract_test.cpp.
#include <thread>

#include "contract/match_test.hpp"

namespace talentmatch::test {
namespace {

class MatchContract : public MatchTest {};

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

TEST_P(MatchContract, GoesOnlyByItsCreator) {
    add_collaboration(aube, brume);
    const auto match = between(aube, brume, "Moreau");

    EXPECT_EQ(code_of(matches().remove(manager(aube), match.id)), "match_not_found");
    EXPECT_EQ(code_of(matches().remove(manager(brume), match.id)), "");
    EXPECT_EQ(code_of(matches().by_id(admin(), match.id, today)), "match_not_found");
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
