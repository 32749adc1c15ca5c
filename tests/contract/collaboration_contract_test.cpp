// The contract of CollaborationRepository.
#include "contract/house.hpp"

namespace talentmatch::test {
namespace {

class CollaborationContract : public ContractTest {
protected:
    ports::CollaborationRepository& collaborations() { return house().collaborations(); }

    std::vector<std::int64_t> found(const Actor& actor, const ports::CollaborationFilter& filter = {}) {
        return ids_of(collaborations().list(actor, filter, {}));
    }

    Result<Collaboration> become(const Actor& actor, CollaborationId id, CollaborationStatus status) {
        return collaborations().update(actor, id, [&](const Collaboration& stored) -> Result<Collaboration> {
            auto next = stored;
            next.status = status;
            return next;
        });
    }
};

TM_EVERY_ADAPTER(CollaborationContract);

TEST_P(CollaborationContract, ReadsBackEveryFieldWithBothNames) {
    const auto aube = add_company("Aube");
    const auto brume = add_company("Brume");
    Collaboration expected{.id = {},
                           .initiator_company_id = aube.id,
                           .partner_company_id = brume.id,
                           .status = CollaborationStatus::suspended,
                           .start_date = day("2026-01-01"),
                           .end_date = day("2026-12-31"),
                           .terms = "10 % d'apport\n😀",
                           .initiator_company = {aube.id, "Aube"},
                           .partner_company = {brume.id, "Brume"},
                           .created_at = at(1),
                           .updated_at = at(2)};

    const auto created = must(collaborations().create(admin(), expected));

    expected.id = created.id;
    EXPECT_EQ(created, expected);
    EXPECT_EQ(must(collaborations().by_id(admin(), created.id)), expected);
}

TEST_P(CollaborationContract, SaysNotFoundForUnknownIdsAndCompanies) {
    const auto aube = add_company("Aube");
    const auto brume = add_company("Brume");

    EXPECT_EQ(code_of(collaborations().by_id(admin(), CollaborationId{4711})), "collaboration_not_found");
    EXPECT_EQ(code_of(become(admin(), CollaborationId{4711}, CollaborationStatus::ended)), "collaboration_not_found");
    EXPECT_EQ(code_of(collaborations().remove(admin(), CollaborationId{4711})), "collaboration_not_found");
    Collaboration row;
    row.initiator_company_id = aube.id;
    row.partner_company_id = CompanyId{4711};
    EXPECT_EQ(code_of(collaborations().create(manager(aube.id), row)), "company_not_found");
    row.initiator_company_id = brume.id;
    row.partner_company_id = aube.id;
    EXPECT_EQ(code_of(collaborations().create(manager(aube.id), row)), "company_not_found") << "in another's name";
}

TEST_P(CollaborationContract, AllowsOneOpenCollaborationAPairInEitherOrder) {
    const auto aube = add_company("Aube");
    const auto brume = add_company("Brume");
    const auto ended = add_collaboration(aube.id, brume.id, CollaborationStatus::ended);
    add_collaboration(aube.id, brume.id, CollaborationStatus::declined);
    const auto open = add_collaboration(aube.id, brume.id, CollaborationStatus::pending);

    Collaboration again;
    again.initiator_company_id = brume.id;
    again.partner_company_id = aube.id;
    EXPECT_EQ(code_of(collaborations().create(admin(), again)), "collaboration_exists");
    EXPECT_EQ(code_of(become(admin(), ended.id, CollaborationStatus::active)), "collaboration_exists");
    must(become(admin(), open.id, CollaborationStatus::ended));
    EXPECT_EQ(code_of(collaborations().create(admin(), again)), "");
}

TEST_P(CollaborationContract, KeepsItsSidesOnUpdate) {
    const auto aube = add_company("Aube");
    const auto brume = add_company("Brume");
    const auto stored = add_collaboration(aube.id, brume.id, CollaborationStatus::pending);

    const auto updated =
        must(collaborations().update(admin(), stored.id, [&](const Collaboration&) -> Result<Collaboration> {
            Collaboration next;
            next.initiator_company_id = brume.id;
            next.partner_company_id = CompanyId{4711};
            next.status = CollaborationStatus::active;
            next.start_date = day("2026-02-01");
            next.end_date = day("2026-03-01");
            next.terms = "Nouveaux termes";
            next.updated_at = at(5);
            return next;
        }));

    auto expected = stored;
    expected.status = CollaborationStatus::active;
    expected.start_date = day("2026-02-01");
    expected.end_date = day("2026-03-01");
    expected.terms = "Nouveaux termes";
    expected.updated_at = at(5);
    EXPECT_EQ(updated, expected);
    EXPECT_EQ(must(collaborations().by_id(admin(), stored.id)), expected);
}

TEST_P(CollaborationContract, StoresNothingWhenTheDecisionRefuses) {
    const auto stored = add_collaboration(add_company("Aube").id, add_company("Brume").id);

    const auto refused = collaborations().update(admin(), stored.id, [](const Collaboration&) -> Result<Collaboration> {
        return fail(ErrorKind::wrong_state, "collaboration_step_refused", "Non.");
    });

    EXPECT_EQ(code_of(refused), "collaboration_step_refused");
    EXPECT_EQ(must(collaborations().by_id(admin(), stored.id)), stored);
}

TEST_P(CollaborationContract, RefusesANul) {
    auto row = add_collaboration(add_company("Aube").id, add_company("Brume").id, CollaborationStatus::ended);
    row.terms = std::string{"\0", 1};

    EXPECT_EQ(code_of(collaborations().create(admin(), row)), "text_has_nul");
}

TEST_P(CollaborationContract, FiltersByStatusAndEitherSide) {
    const auto a = add_company("A").id;
    const auto b = add_company("B").id;
    const auto c = add_company("C").id;
    const auto ab = add_collaboration(a, b, CollaborationStatus::active).id.value();
    const auto bc = add_collaboration(b, c, CollaborationStatus::pending).id.value();
    const auto ca = add_collaboration(c, a, CollaborationStatus::pending).id.value();

    EXPECT_EQ(found(admin()), (std::vector{ab, bc, ca}));
    EXPECT_EQ(found(admin(), {.status = CollaborationStatus::pending, .company_id = {}}), (std::vector{bc, ca}));
    EXPECT_EQ(found(admin(), {.status = {}, .company_id = a}), (std::vector{ab, ca}));
    EXPECT_EQ(found(admin(), {.status = CollaborationStatus::pending, .company_id = a}), std::vector{ca});
    EXPECT_EQ(ids_of(collaborations().list(admin(), {}, {.skip = 1, .limit = 1})), std::vector{bc});
}

TEST_P(CollaborationContract, ShowsOnlyThoseThatInvolveTheOwnCompany) {
    const auto a = add_company("A").id;
    const auto b = add_company("B").id;
    const auto c = add_company("C").id;
    const auto ab = add_collaboration(a, b).id;
    const auto bc = add_collaboration(b, c).id;

    EXPECT_EQ(found(manager(a)), std::vector{ab.value()});
    EXPECT_EQ(found(manager(b)), (std::vector{ab.value(), bc.value()}));
    EXPECT_EQ(found(manager(a), {.status = {}, .company_id = c}), std::vector<std::int64_t>{});
    EXPECT_EQ(code_of(collaborations().by_id(manager(a), bc)), "collaboration_not_found");
    EXPECT_EQ(code_of(become(manager(a), bc, CollaborationStatus::ended)), "collaboration_not_found");
    EXPECT_EQ(code_of(collaborations().remove(manager(a), bc)), "collaboration_not_found");
}

TEST_P(CollaborationContract, GoesOnlyByItsInitiatorAndBeforeAnythingWasShared) {
    const auto a = add_company("A").id;
    const auto b = add_company("B").id;
    const auto c = add_company("C").id;
    const auto pending = add_collaboration(a, b, CollaborationStatus::pending).id;
    const auto declined = add_collaboration(a, b, CollaborationStatus::declined).id;
    const auto ended = add_collaboration(a, b, CollaborationStatus::ended).id;
    const auto active = add_collaboration(a, c, CollaborationStatus::active).id;

    EXPECT_EQ(code_of(collaborations().remove(manager(b), pending)), "collaboration_not_removable");
    EXPECT_EQ(code_of(collaborations().remove(manager(a), active)), "collaboration_not_removable");
    EXPECT_EQ(code_of(collaborations().remove(manager(a), ended)), "collaboration_not_removable");
    EXPECT_EQ(code_of(collaborations().remove(manager(a), pending)), "");
    EXPECT_EQ(code_of(collaborations().remove(manager(a), declined)), "");
    EXPECT_EQ(found(admin()), (std::vector{ended.value(), active.value()}));
}

}  // namespace
}  // namespace talentmatch::test
