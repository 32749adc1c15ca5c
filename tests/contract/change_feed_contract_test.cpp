// The contracts of ChangeFeed and ConsultantSource: whatever a ranking sees of a consultant is told when it changes.
#include "contract/house.hpp"

namespace talentmatch::test {
namespace {

using namespace std::chrono_literals;

class FeedContract : public ContractTest {
protected:
    void SetUp() override {
        ContractTest::SetUp();
        if (IsSkipped()) return;
        aube = add_company("Aube").id;
        user = add_user(aube, Role::recruiter, "r@aube.example").id;
        java = add_skill("java").id;
        first = add_consultant(aube, "Moreau", {java}).id;
        second = add_consultant(aube, "Petit").id;
        position = must(house().changes().head());
    }

    /// What was told since the last time, and goes on from there.
    std::vector<ConsultantId> told() {
        const auto changes = must(house().changes().since(position));
        EXPECT_TRUE(changes.is_complete);
        position = changes.position;
        return changes.consultants;
    }

    void change(ConsultantId id, const std::function<void(Consultant&)>& edit) {
        must(house().consultants().update(admin(), id, [&](Consultant row) -> Result<Consultant> {
            edit(row);
            return row;
        }));
    }

    void change(ResumeId id, const std::function<void(Resume&)>& edit) {
        must(house().resumes().update(admin(), id, [&](Resume row) -> Result<Resume> {
            edit(row);
            return row;
        }));
    }

    Resume add_text(ConsultantId consultant, const std::string& text, int second_of_day) {
        Resume resume;
        resume.company_id = aube;
        resume.consultant_id = consultant;
        resume.uploaded_by = user;
        resume.sha256 = text;
        resume.status = ResumeStatus::analysed;
        resume.text = text;
        resume.created_at = at(second_of_day);
        return must(house().resumes().create(admin(), resume));
    }

    [[nodiscard]] ConsultantSkill with_java() const {
        ConsultantSkill skill;
        skill.skill_id = java;
        return skill;
    }

    using Ids = std::vector<ConsultantId>;

    CompanyId aube;
    UserId user;
    SkillId java;
    ConsultantId first;
    ConsultantId second;
    ports::FeedPosition position;
};

TM_EVERY_ADAPTER(FeedContract);

TEST_P(FeedContract, TellsNothingWhenNothingHasChanged) {
    EXPECT_EQ(told(), Ids{});
    add_company("Brume");
    add_tender(aube, "Refonte", TenderStatus::open, {java});

    EXPECT_EQ(told(), Ids{});
}

TEST_P(FeedContract, TellsConsultantsThatCameChangedAndWent) {
    const auto third = add_consultant(aube, "Lenoir").id;
    EXPECT_EQ(told(), Ids{third});

    change(first, [](Consultant& row) { row.title = "Architecte"; });
    EXPECT_EQ(told(), Ids{first});

    must(house().consultants().remove(admin(), second));
    EXPECT_EQ(told(), Ids{second});
    EXPECT_EQ(told(), Ids{}) << "once is enough";
}

TEST_P(FeedContract, TellsSkillsThatCameChangedAndWent) {
    change(second, [&](Consultant& row) { row.skills = {with_java()}; });
    EXPECT_EQ(told(), Ids{second});

    change(second, [](Consultant& row) { row.skills[0].proficiency = Proficiency::expert; });
    EXPECT_EQ(told(), Ids{second});

    change(second, [](Consultant& row) { row.skills.clear(); });
    EXPECT_EQ(told(), Ids{second});
}

TEST_P(FeedContract, TellsEverybodyWhoHasARenamedSkill) {
    must(house().skills().update(admin(), java, [](Skill row) -> Result<Skill> {
        row.name = "Java SE";
        return row;
    }));
    EXPECT_EQ(told(), Ids{first});

    must(house().skills().update(admin(), java, [](Skill row) -> Result<Skill> {
        row.description = "seen by nobody who ranks";
        return row;
    }));
    static_cast<void>(told());
    EXPECT_EQ(must(house().source().consultants(Ids{first}))[0].consultant.skills[0].name, "Java SE");
}

TEST_P(FeedContract, TellsResumesThatCameMovedChangedAndWent) {
    const auto resume = add_text(first, "Kotlin", 1).id;
    EXPECT_EQ(told(), Ids{first});

    change(resume, [&](Resume& row) { row.consultant_id = second; });
    EXPECT_EQ(told(), (Ids{first, second}));

    change(resume, [](Resume& row) { row.text = "Scala"; });
    EXPECT_EQ(told(), Ids{second});

    change(resume, [](Resume& row) { row.consultant_id.reset(); });
    EXPECT_EQ(told(), Ids{second});

    change(resume, [&](Resume& row) { row.consultant_id = first; });
    static_cast<void>(told());
    must(house().resumes().remove(admin(), resume));
    EXPECT_EQ(told(), Ids{first});
}

TEST_P(FeedContract, TellsNothingOfWhatWasUndone) {
    const auto refused = house().consultants().update(admin(), first, [](const Consultant&) -> Result<Consultant> {
        return fail(ErrorKind::conflict, "refused", "");
    });

    EXPECT_FALSE(refused);
    EXPECT_EQ(told(), Ids{});
}

TEST_P(FeedContract, TellsManyChangesOnceEachAndById) {
    for (int i = 0; i < 3; ++i) {
        change(second, [i](Consultant& row) { row.title = std::to_string(i); });
        change(first, [i](Consultant& row) { row.title = std::to_string(i); });
    }

    EXPECT_EQ(told(), (Ids{first, second}));
}

TEST_P(FeedContract, SaysWhenItNoLongerReachesBack) {
    const auto behind = position;
    change(first, [](Consultant& row) { row.title = "Architecte"; });
    const auto ahead = must(house().changes().since(behind)).position;

    must(house().changes().prune(3600s));
    EXPECT_TRUE(must(house().changes().since(behind)).is_complete) << "young rows stay";

    must(house().changes().prune(0s));
    EXPECT_FALSE(must(house().changes().since(behind)).is_complete);
    EXPECT_TRUE(must(house().changes().since(ahead)).is_complete) << "who had read them misses nothing";
    position = ahead;
    change(second, [](Consultant& row) { row.title = "Architecte"; });
    EXPECT_EQ(told(), Ids{second});
}

TEST_P(FeedContract, SaysThatAnUnknownPositionReachesNothing) {
    EXPECT_FALSE(must(house().changes().since({"99999 999999999:999999999:"})).is_complete);
}

TEST_P(FeedContract, LoadsEverybodyInBatchesWithSkillsAndNewestText) {
    const auto brume = add_company("Brume").id;
    const auto third = add_consultant(brume, "Lenoir", {java}).id;
    add_text(first, "old", 1);
    add_text(first, "new", 2);

    const auto batch = must(house().source().consultants_after(ConsultantId{}, 2));
    ASSERT_EQ(batch.size(), 2U);
    EXPECT_EQ(batch[0].consultant, must(house().consultants().by_id(admin(), first)));
    EXPECT_EQ(batch[0].resume_text, "new");
    EXPECT_EQ(batch[1].consultant.id, second);
    EXPECT_EQ(batch[1].resume_text, "");
    const auto last = must(house().source().consultants_after(second, 2));
    ASSERT_EQ(last.size(), 1U);
    EXPECT_EQ(last[0].consultant.id, third);
    EXPECT_EQ(last[0].consultant.skills.size(), 1U);
}

TEST_P(FeedContract, LoadsThoseThatExistOfManyIds) {
    const auto found = must(house().source().consultants(Ids{second, ConsultantId{4711}, first}));

    ASSERT_EQ(found.size(), 2U);
    EXPECT_EQ(found[0].consultant.id, first);
    EXPECT_EQ(found[0].consultant.skills.size(), 1U);
    EXPECT_EQ(found[1].consultant.id, second);
    EXPECT_TRUE(must(house().source().consultants({})).empty());
}

}  // namespace
}  // namespace talentmatch::test
