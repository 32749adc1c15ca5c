// The tables of allowed steps, whole: a step that is not listed here is refused.
#include <set>
#include <string>

#include <gtest/gtest.h>

#include "entities/collaboration.hpp"
#include "entities/consultant.hpp"
#include "entities/match.hpp"
#include "entities/tender.hpp"
#include "support/expect.hpp"

namespace talentmatch {
namespace {

using testing::fails_with;

/// "from>to" of every step between two different states that is allowed.
template <class Status>
std::set<std::string> allowed_steps() {
    std::set<std::string> steps;
    for (const auto& [from, from_name] : EnumNames<Status>::names)
        for (const auto& [to, to_name] : EnumNames<Status>::names)
            if (from != to && check_step(from, to)) steps.insert(std::string{from_name} + ">" + std::string{to_name});
    return steps;
}

template <class Status>
bool staying_is_allowed() {
    for (const auto& [state, name] : EnumNames<Status>::names)
        if (!check_step(state, state)) return false;
    return true;
}

Collaboration between(CollaborationStatus status) {
    Collaboration row;
    row.initiator_company_id = CompanyId{1};
    row.partner_company_id = CompanyId{2};
    row.status = status;
    return row;
}

TEST(StateMachinesTest, TendersTakeTheirSteps) {
    const std::set<std::string> expected{"draft>open",       "draft>cancelled",    "open>draft",
                                         "open>in_progress", "open>closed",        "open>cancelled",
                                         "in_progress>open", "in_progress>closed", "in_progress>cancelled",
                                         "closed>open",      "cancelled>draft"};
    EXPECT_EQ(allowed_steps<TenderStatus>(), expected);
    EXPECT_TRUE(staying_is_allowed<TenderStatus>());
    EXPECT_TRUE(fails_with(check_step(TenderStatus::closed, TenderStatus::draft), ErrorKind::wrong_state,
                           "tender_step_refused"));
}

TEST(StateMachinesTest, MatchesTakeTheirSteps) {
    const std::set<std::string> expected{"suggested>submitted", "suggested>rejected", "suggested>cancelled",
                                         "submitted>accepted",  "submitted>rejected", "submitted>cancelled",
                                         "accepted>cancelled",  "rejected>suggested", "cancelled>suggested"};
    EXPECT_EQ(allowed_steps<MatchStatus>(), expected);
    EXPECT_TRUE(staying_is_allowed<MatchStatus>());
}

TEST(StateMachinesTest, OnlySomebodyFreeStartsAMission) {
    EXPECT_TRUE(fails_with(check_step(AvailabilityStatus::unavailable, AvailabilityStatus::on_mission),
                           ErrorKind::wrong_state, "availability_step_refused"));
    EXPECT_EQ(allowed_steps<AvailabilityStatus>().size(), 11U);
    EXPECT_TRUE(staying_is_allowed<AvailabilityStatus>());
    EXPECT_TRUE(check_step(std::nullopt, AvailabilityStatus::on_mission)) << "said for the first time";
    EXPECT_TRUE(check_step(AvailabilityStatus::unavailable, std::nullopt)) << "taken back";
}

TEST(StateMachinesTest, OnlyThePartnerAnswersAnInvitation) {
    const auto invitation = between(CollaborationStatus::pending);

    EXPECT_TRUE(check_step(invitation, CollaborationStatus::active, CompanyId{2}));
    EXPECT_TRUE(check_step(invitation, CollaborationStatus::declined, CompanyId{2}));
    EXPECT_TRUE(fails_with(check_step(invitation, CollaborationStatus::active, CompanyId{1}), ErrorKind::forbidden,
                           "collaboration_partner_decides"));
}

TEST(StateMachinesTest, OnlyTheInitiatorWithdrawsAnInvitation) {
    const auto invitation = between(CollaborationStatus::pending);

    EXPECT_TRUE(check_step(invitation, CollaborationStatus::ended, CompanyId{1}));
    EXPECT_TRUE(fails_with(check_step(invitation, CollaborationStatus::ended, CompanyId{2}), ErrorKind::forbidden,
                           "collaboration_initiator_withdraws"));
}

TEST(StateMachinesTest, AnEndedCollaborationStaysEnded) {
    EXPECT_TRUE(fails_with(check_step(between(CollaborationStatus::ended), CollaborationStatus::active, CompanyId{2}),
                           ErrorKind::wrong_state, "collaboration_step_refused"));
}

TEST(StateMachinesTest, ACollaborationIsInForceOnItsFirstAndLastDay) {
    auto row = between(CollaborationStatus::active);
    row.start_date = parse_date("2026-01-01");
    row.end_date = parse_date("2026-12-31");

    EXPECT_TRUE(row.is_in_force(*parse_date("2026-01-01")));
    EXPECT_TRUE(row.is_in_force(*parse_date("2026-12-31")));
    EXPECT_FALSE(row.is_in_force(*parse_date("2025-12-31")));
    EXPECT_FALSE(row.is_in_force(*parse_date("2027-01-01")));
    row.status = CollaborationStatus::suspended;
    EXPECT_FALSE(row.is_in_force(*parse_date("2026-06-01")));
}

TEST(StateMachinesTest, PartnersSeeTheFirstLetterOfALastName) {
    EXPECT_EQ(shortened_name("Claire", "Moreau"), "Claire M.");
    EXPECT_EQ(shortened_name("Léa", "Élysée"), "Léa É.");
    EXPECT_EQ(shortened_name("Claire", ""), "Claire");
}

}  // namespace
}  // namespace talentmatch
