// The contract of SkillAliasRepository.
#include "contract/house.hpp"

namespace talentmatch::test {
namespace {

class SkillAliasContract : public ContractTest {
protected:
    void SetUp() override {
        ContractTest::SetUp();
        if (IsSkipped()) return;
        aube = add_company("Aube").id;
        brume = add_company("Brume").id;
        recruiter = add_user(aube, Role::recruiter, "r@aube.example").id;
        java = add_skill("java");
        own = add_skill("progiciel", aube);
    }

    ports::SkillAliasRepository& aliases() { return house().skill_aliases(); }

    [[nodiscard]] SkillAlias an_alias(const std::string& text, const Skill& skill, CompanyId company) const {
        SkillAlias row;
        row.company_id = company;
        row.skill_id = skill.id;
        row.alias = text;
        row.folded = text;
        row.created_by = recruiter;
        row.created_at = at(1);
        return row;
    }

    SkillAlias add(const std::string& text, const Skill& skill, CompanyId company) {
        return must(aliases().put(admin(), an_alias(text, skill, company)));
    }

    std::vector<std::string> texts(const Result<std::vector<SkillAlias>>& rows) {
        std::vector<std::string> all;
        for (const auto& row : must(rows)) all.push_back(row.alias);
        return all;
    }

    CompanyId aube;
    CompanyId brume;
    UserId recruiter;
    Skill java;
    Skill own;
};

TM_EVERY_ADAPTER(SkillAliasContract);

TEST_P(SkillAliasContract, ReadsBackEveryFieldWithTheSkillsOwn) {
    auto expected = an_alias("l'\"été\" 😀", own, aube);

    const auto stored = must(aliases().put(manager(aube), expected));

    expected.id = stored.id;
    expected.skill_slug = expected.skill_name = "progiciel";
    expected.skill_category = own.category;
    EXPECT_EQ(stored, expected);
    EXPECT_EQ(must(aliases().list(manager(aube), {})), std::vector{expected});
    EXPECT_EQ(must(aliases().of_company(manager(aube), aube)), std::vector{expected});
}

TEST_P(SkillAliasContract, PointsASpellingOnceACompanyToTheNewestSkill) {
    const auto first = add("jav", own, aube);
    const auto again = add("jav", java, aube);
    add("jav", java, brume);

    EXPECT_EQ(again.id, first.id);
    EXPECT_EQ(again.skill_name, "java");
    EXPECT_EQ(must(aliases().list(admin(), {})).size(), 2U);
}

TEST_P(SkillAliasContract, OrdersBySpellingAndPages) {
    for (const auto* text : {"b", "c", "a"}) add(text, java, aube);

    EXPECT_EQ(texts(aliases().list(manager(aube), {})), (std::vector<std::string>{"a", "b", "c"}));
    EXPECT_EQ(texts(aliases().list(manager(aube), {.skip = 1, .limit = 1})), std::vector<std::string>{"b"});
}

TEST_P(SkillAliasContract, IsTheOwnCompanysOnly) {
    add_collaboration(aube, brume);
    const auto stored = add("jav", java, aube);

    EXPECT_EQ(texts(aliases().list(manager(brume), {})), std::vector<std::string>{});
    EXPECT_EQ(texts(aliases().of_company(manager(brume), aube)), std::vector<std::string>{});
    EXPECT_EQ(code_of(aliases().remove(manager(brume), stored.id)), "skill_alias_not_found");
    EXPECT_EQ(code_of(aliases().put(manager(brume), an_alias("x", java, aube))), "company_not_found");
    EXPECT_EQ(texts(aliases().of_company(manager(aube), aube)), std::vector<std::string>{"jav"});
}

TEST_P(SkillAliasContract, RefusesForeignSkillsUnknownPeopleAndANul) {
    EXPECT_EQ(code_of(aliases().put(manager(brume), an_alias("x", own, brume))), "skill_not_found");
    auto row = an_alias("x", java, aube);
    row.created_by = UserId{4711};
    EXPECT_EQ(code_of(aliases().put(manager(aube), row)), "user_not_found");
    EXPECT_EQ(code_of(aliases().put(manager(aube), an_alias(std::string{"a\0b", 3}, java, aube))), "text_has_nul");
    EXPECT_EQ(code_of(aliases().put(admin(), an_alias("x", java, CompanyId{4711}))), "company_not_found");
    EXPECT_EQ(must(aliases().list(admin(), {})).size(), 0U);
}

TEST_P(SkillAliasContract, RemovesOnce) {
    const auto stored = add("jav", java, aube);

    EXPECT_EQ(code_of(aliases().remove(manager(aube), stored.id)), "");
    EXPECT_EQ(code_of(aliases().remove(manager(aube), stored.id)), "skill_alias_not_found");
}

TEST_P(SkillAliasContract, GoesWithItsSkill) {
    add("maison", own, aube);

    EXPECT_EQ(code_of(house().skills().remove(manager(aube), own.id)), "");

    EXPECT_EQ(must(aliases().list(admin(), {})).size(), 0U);
}

}  // namespace
}  // namespace talentmatch::test
