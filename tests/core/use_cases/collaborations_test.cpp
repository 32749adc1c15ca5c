// Agreements between companies: who may invite, answer, change and end.
#include "use_cases/collaborations.hpp"

#include <gtest/gtest.h>

#include "support/expect.hpp"
#include "support/world.hpp"

namespace talentmatch::use_cases {
namespace {

using testing::fails_with;
using testing::succeeds;
using enum CollaborationStatus;

class CollaborationsTest : public ::testing::Test {
protected:
    testing::World world;
    CollaborationUseCase collaborations{world.collaborations, world.clock};

    [[nodiscard]] Collaboration invitation(CompanyId partner) const {
        Collaboration row;
        row.partner_company_id = partner;
        row.terms = "Marge partagée";
        return row;
    }

    Collaboration invite(CompanyId partner) {
        return collaborations.create_collaboration(world.manager, invitation(partner)).value();
    }

    static Change<Collaboration> to(CollaborationStatus status) {
        return [status](Collaboration& row) { row.status = status; };
    }
};

TEST_F(CollaborationsTest, AnInvitationIsPendingWhateverTheCallerSays) {
    auto row = invitation(world.cobalt);
    row.status = active;

    const auto created = collaborations.create_collaboration(world.manager, row);

    ASSERT_TRUE(succeeds(created));
    EXPECT_EQ(created->status, pending);
    EXPECT_EQ(created->initiator_company, (CompanySummary{world.atlas, "Atlas Conseil"}));
    EXPECT_EQ(created->partner_company, (CompanySummary{world.cobalt, "Cobalt Services"}));
}

TEST_F(CollaborationsTest, InvitationsAreRefusedToOneselfToNobodyAndTwice) {
    EXPECT_TRUE(fails_with(collaborations.create_collaboration(world.manager, invitation(world.atlas)),
                           ErrorKind::invalid_input, "collaboration_with_oneself"));
    EXPECT_TRUE(fails_with(collaborations.create_collaboration(world.manager, invitation(CompanyId{999})),
                           ErrorKind::not_found, "company_not_found"));
    EXPECT_TRUE(fails_with(collaborations.create_collaboration(world.manager, invitation(world.boreal)),
                           ErrorKind::conflict, "collaboration_exists"));
    auto reverse = invitation(world.atlas);
    EXPECT_TRUE(fails_with(collaborations.create_collaboration(world.partner, reverse), ErrorKind::conflict,
                           "collaboration_exists"));
}

TEST_F(CollaborationsTest, NobodyInvitesInAnothersName) {
    auto row = invitation(world.cobalt);
    row.initiator_company_id = world.boreal;

    EXPECT_TRUE(
        fails_with(collaborations.create_collaboration(world.manager, row), ErrorKind::not_found, "company_not_found"));
}

TEST_F(CollaborationsTest, DatesCannotBeReversed) {
    auto row = invitation(world.cobalt);
    row.start_date = parse_date("2026-05-02");
    row.end_date = parse_date("2026-05-01");

    EXPECT_TRUE(fails_with(collaborations.create_collaboration(world.manager, row), ErrorKind::invalid_input,
                           "period_reversed"));
}

TEST_F(CollaborationsTest, ThePartnerAcceptsAndTheInitiatorCannot) {
    const auto id = invite(world.cobalt).id;

    EXPECT_TRUE(fails_with(collaborations.update_collaboration(world.manager, id, to(active)), ErrorKind::forbidden,
                           "collaboration_partner_decides"));
    EXPECT_TRUE(succeeds(collaborations.update_collaboration(world.stranger, id, to(active))));
}

TEST_F(CollaborationsTest, EitherSideSuspendsAndEnds) {
    EXPECT_TRUE(succeeds(collaborations.update_collaboration(world.partner, world.collaboration, to(suspended))));
    EXPECT_TRUE(succeeds(collaborations.update_collaboration(world.manager, world.collaboration, to(active))));
    EXPECT_TRUE(succeeds(collaborations.update_collaboration(world.manager, world.collaboration, to(ended))));
    EXPECT_TRUE(fails_with(collaborations.update_collaboration(world.manager, world.collaboration, to(active)),
                           ErrorKind::wrong_state, "collaboration_step_refused"));
}

TEST_F(CollaborationsTest, OnlyTheInitiatorWritesTheTermsAndOnlyBeforeTheAnswer) {
    const auto id = invite(world.cobalt).id;
    const auto rewrite = [](Collaboration& row) { row.terms = "Tout pour moi"; };

    EXPECT_TRUE(succeeds(collaborations.update_collaboration(world.manager, id, rewrite)));
    EXPECT_TRUE(fails_with(collaborations.update_collaboration(world.stranger, id,
                                                               [](Collaboration& row) {
                                                                   row.terms = "Autre chose";
                                                                   row.status = active;
                                                               }),
                           ErrorKind::wrong_state, "collaboration_terms_fixed"));
    ASSERT_TRUE(collaborations.update_collaboration(world.stranger, id, to(active)));
    EXPECT_TRUE(fails_with(
        collaborations.update_collaboration(world.manager, id, [](Collaboration& row) { row.terms.reset(); }),
        ErrorKind::wrong_state, "collaboration_terms_fixed"));
}

TEST_F(CollaborationsTest, OthersCollaborationsDoNotExist) {
    EXPECT_TRUE(fails_with(collaborations.get_collaboration_by_id(world.stranger, world.collaboration),
                           ErrorKind::not_found, "collaboration_not_found"));
    EXPECT_TRUE(fails_with(collaborations.update_collaboration(world.stranger, world.collaboration, to(ended)),
                           ErrorKind::not_found, "collaboration_not_found"));
    EXPECT_TRUE(fails_with(collaborations.delete_collaboration(world.stranger, world.collaboration),
                           ErrorKind::not_found, "collaboration_not_found"));
    EXPECT_TRUE(collaborations.get_all_collaborations(world.stranger, {}, {})->empty());
}

TEST_F(CollaborationsTest, OnlyTheInitiatorRemovesAndOnlyWhatSharedNothing) {
    const auto id = invite(world.cobalt).id;

    EXPECT_TRUE(fails_with(collaborations.delete_collaboration(world.manager, world.collaboration),
                           ErrorKind::wrong_state, "collaboration_not_removable"));
    EXPECT_TRUE(fails_with(collaborations.delete_collaboration(world.stranger, id), ErrorKind::wrong_state,
                           "collaboration_not_removable"));
    EXPECT_TRUE(succeeds(collaborations.delete_collaboration(world.manager, id)));
}

TEST_F(CollaborationsTest, AnAdministratorAnswersForThePartner) {
    EXPECT_TRUE(succeeds(collaborations.update_collaboration(world.admin, invite(world.cobalt).id, to(active))));
}

}  // namespace
}  // namespace talentmatch::use_cases
