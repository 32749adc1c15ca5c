// The contract of MatchingPool: everybody who may be ranked, and nobody else.
#include "contract/house.hpp"

namespace talentmatch::test {
namespace {

using ports::Reach;

class PoolContract : public ContractTest {
protected:
    void SetUp() override {
        ContractTest::SetUp();
        if (IsSkipped()) return;
        aube = add_company("Aube").id;
        brume = add_company("Brume").id;
        cime = add_company("Cime").id;
    }

    std::vector<std::int64_t> consultants(const Actor& actor, Reach reach, Date on = today, CompanyId owner = {}) {
        std::vector<std::int64_t> ids;
        for (const auto& entry : must(house().pool().consultants(actor, owner, reach, on)))
            ids.push_back(entry.consultant.id.value());
        return ids;
    }

    std::vector<std::int64_t> tenders(const Actor& actor, Reach reach, Date on = today, CompanyId owner = {}) {
        std::vector<std::int64_t> ids;
        for (const auto& entry : must(house().pool().tenders(actor, owner, reach, on)))
            ids.push_back(entry.tender.id.value());
        return ids;
    }

    void add_analysed(ConsultantId consultant, UserId by, const char* text, int second,
                      ResumeStatus status = ResumeStatus::analysed) {
        Resume resume;
        resume.company_id = aube;
        resume.consultant_id = consultant;
        resume.uploaded_by = by;
        resume.sha256 = text;
        resume.status = status;
        resume.text = text;
        resume.created_at = at(second);
        must(house().resumes().create(admin(), resume));
    }

    CompanyId aube;
    CompanyId brume;
    CompanyId cime;
};

TM_EVERY_ADAPTER(PoolContract);

TEST_P(PoolContract, AnswersWholeConsultantsWithCompanyAndNewestAnalysedText) {
    const auto java = add_skill("java").id;
    const auto ada = add_skill("ada").id;
    const auto user = add_user(aube, Role::recruiter, "r@aube.example").id;
    const auto first = add_consultant(aube, "Moreau", {java, ada});
    const auto second = add_consultant(aube, "Petit");
    const auto third = add_consultant(aube, "Lenoir", {ada});
    add_analysed(first.id, user, "newest", 20);
    add_analysed(first.id, user, "oldest", 10);
    add_analysed(first.id, user, "failed", 30, ResumeStatus::failed);

    const auto pool = must(house().pool().consultants(manager(aube), aube, Reach::own_company, today));

    ASSERT_EQ(pool.size(), 3U);
    EXPECT_EQ(pool[0].consultant, first);
    EXPECT_EQ(pool[0].company_name, "Aube");
    EXPECT_EQ(pool[0].resume_text, "newest");
    EXPECT_EQ(pool[1].consultant, second);
    EXPECT_EQ(pool[1].resume_text, "");
    EXPECT_EQ(pool[2].consultant, third);
    EXPECT_EQ(must(house().pool().consultant(manager(aube), first.id, today)).resume_text, "newest");
}

TEST_P(PoolContract, IsCompleteBeyondAnyPage) {
    for (int i = 0; i < Page::max_limit + 3; ++i) add_consultant(aube, std::to_string(i));

    EXPECT_EQ(consultants(manager(aube), Reach::own_company).size(), Page::max_limit + 3U);
}

TEST_P(PoolContract, AnswersWholeTendersThatCanBeAnsweredAndOwnDrafts) {
    add_collaboration(aube, brume);
    const auto java = add_skill("java").id;
    const auto draft = add_tender(aube, "draft", TenderStatus::draft, {java});
    const auto open = add_tender(aube, "open", TenderStatus::open);
    const auto running = add_tender(aube, "running", TenderStatus::in_progress, {java});
    const auto closed = add_tender(aube, "closed", TenderStatus::closed).id;
    add_tender(aube, "cancelled", TenderStatus::cancelled);
    const auto foreign_draft = add_tender(brume, "draft", TenderStatus::draft).id;
    const auto foreign_open = add_tender(brume, "open", TenderStatus::open, {java});

    const auto pool = must(house().pool().tenders(manager(aube), aube, Reach::with_partners, today));

    ASSERT_EQ(pool.size(), 4U);
    EXPECT_EQ(pool[0].tender, draft);
    EXPECT_EQ(pool[1].tender, open);
    EXPECT_EQ(pool[2].tender, running);
    EXPECT_EQ(pool[3].tender, foreign_open);
    EXPECT_EQ(pool[3].company_name, "Brume");
    auto& one = house().pool();
    EXPECT_EQ(code_of(one.tender(manager(aube), closed, today)), "") << "one of the own, whatever its status";
    EXPECT_EQ(code_of(one.tender(manager(aube), foreign_draft, today)), "tender_not_found");
    EXPECT_EQ(must(one.tender(manager(aube), foreign_open.id, today)).tender, foreign_open);
    EXPECT_EQ(code_of(one.tender(admin(), foreign_draft, today)), "");
}

TEST_P(PoolContract, ReachesPartnersOnlyWhileACollaborationIsInForce) {
    const auto own = add_consultant(aube, "own").id.value();
    const auto theirs = add_consultant(brume, "theirs").id;
    const auto stranger = add_consultant(cime, "stranger").id;
    const auto tender = add_tender(brume, "theirs").id;
    const auto link = add_collaboration(brume, aube, CollaborationStatus::pending).id;
    const auto set = [&](CollaborationStatus status, std::optional<Date> start, std::optional<Date> end) {
        must(house().collaborations().update(admin(), link, [&](const Collaboration& stored) {
            auto next = stored;
            next.status = status;
            next.start_date = start;
            next.end_date = end;
            return Result<Collaboration>{next};
        }));
    };
    const auto reached = [&](Date on) { return consultants(manager(aube), Reach::with_partners, on).size() == 2; };

    EXPECT_FALSE(reached(today)) << "pending";
    set(CollaborationStatus::active, day("2026-03-01"), day("2026-03-31"));
    EXPECT_FALSE(reached(day("2026-02-28")));
    EXPECT_TRUE(reached(day("2026-03-01")));
    EXPECT_TRUE(reached(day("2026-03-31")));
    EXPECT_FALSE(reached(day("2026-04-01")));
    EXPECT_EQ(consultants(manager(aube), Reach::with_partners), (std::vector{own, theirs.value()}));
    EXPECT_EQ(consultants(manager(aube), Reach::own_company), std::vector{own});
    EXPECT_EQ(tenders(manager(aube), Reach::with_partners), std::vector{tender.value()});
    EXPECT_EQ(tenders(manager(aube), Reach::own_company), std::vector<std::int64_t>{});
    auto& pool = house().pool();
    EXPECT_EQ(code_of(pool.consultant(manager(aube), theirs, today)), "");
    EXPECT_EQ(code_of(pool.consultant(manager(aube), theirs, day("2026-04-01"))), "consultant_not_found");
    EXPECT_EQ(code_of(pool.consultant(manager(aube), stranger, today)), "consultant_not_found");
    set(CollaborationStatus::suspended, std::nullopt, std::nullopt);
    EXPECT_FALSE(reached(today));
    set(CollaborationStatus::active, std::nullopt, std::nullopt);
    EXPECT_TRUE(reached(today));
}

TEST_P(PoolContract, TakesTheOwnersViewForAdminOnly) {
    add_collaboration(aube, brume);
    const auto a = add_consultant(aube, "a").id.value();
    const auto b = add_consultant(brume, "b").id.value();
    const auto c = add_consultant(cime, "c").id.value();

    EXPECT_EQ(consultants(admin(), Reach::with_partners, today, aube), (std::vector{a, b}));
    EXPECT_EQ(consultants(admin(), Reach::own_company, today, cime), std::vector{c});
    EXPECT_EQ(consultants(manager(aube), Reach::own_company, today, cime), std::vector{a})
        << "others cannot borrow an owner's eyes";
    EXPECT_EQ(code_of(house().pool().consultant(admin(), ConsultantId{c}, today)), "");
}

TEST_P(PoolContract, NamesTheCompaniesWhoseConsultantsItAnswers) {
    add_collaboration(cime, aube);
    add_collaboration(aube, brume, CollaborationStatus::suspended);
    auto& pool = house().pool();
    using Ids = std::vector<CompanyId>;

    EXPECT_EQ(must(pool.companies(manager(aube), aube, Reach::own_company, today)), Ids{aube});
    EXPECT_EQ(must(pool.companies(manager(aube), brume, Reach::with_partners, today)), (Ids{aube, cime}));
    EXPECT_EQ(must(pool.companies(admin(), brume, Reach::with_partners, today)), Ids{brume});
    EXPECT_EQ(must(pool.companies({UserId{1}, aube, Role::consultant}, aube, Reach::with_partners, today)), Ids{});
}

TEST_P(PoolContract, AnswersThoseOfTheseConsultantsThatAreReached) {
    add_collaboration(aube, brume);
    const auto java = add_skill("java").id;
    const auto own = add_consultant(aube, "a", {java});
    const auto theirs = add_consultant(brume, "b");
    const auto stranger = add_consultant(cime, "c");
    const auto unasked = add_consultant(aube, "d");
    const std::vector<ConsultantId> ids{stranger.id, theirs.id, ConsultantId{4711}, own.id};
    auto& pool = house().pool();

    const auto found = must(pool.consultants_by_id(manager(aube), aube, ids, today));

    ASSERT_EQ(found.size(), 2U);
    auto without_skills = own;
    without_skills.skills.clear();
    EXPECT_EQ(found[0].consultant, without_skills);
    EXPECT_EQ(found[0].company_name, "Aube");
    EXPECT_EQ(found[1].consultant, theirs);
    EXPECT_EQ(must(pool.consultants_by_id(admin(), cime, ids, today)).size(), 1U);
    EXPECT_TRUE(must(pool.consultants_by_id({UserId{1}, aube, Role::consultant}, aube, ids, today)).empty());
    EXPECT_TRUE(must(pool.consultants_by_id(admin(), aube, {}, today)).empty());
}

TEST_P(PoolContract, GivesTheRoleConsultantNothing) {
    const auto consultant = add_consultant(aube, "a").id;
    const auto tender = add_tender(aube, "t").id;
    const Actor actor{UserId{1}, aube, Role::consultant};

    EXPECT_TRUE(consultants(actor, Reach::with_partners).empty());
    EXPECT_TRUE(tenders(actor, Reach::with_partners).empty());
    EXPECT_EQ(code_of(house().pool().consultant(actor, consultant, today)), "consultant_not_found");
    EXPECT_EQ(code_of(house().pool().tender(actor, tender, today)), "tender_not_found");
}

TEST_P(PoolContract, SaysNotFoundForUnknownIds) {
    EXPECT_EQ(code_of(house().pool().consultant(admin(), ConsultantId{4711}, today)), "consultant_not_found");
    EXPECT_EQ(code_of(house().pool().tender(admin(), TenderId{4711}, today)), "tender_not_found");
}

}  // namespace
}  // namespace talentmatch::test
