// The contract of SkillRepository.
#include "contract/house.hpp"

namespace talentmatch::test {
namespace {

class SkillContract : public ContractTest {
protected:
    ports::SkillRepository& skills() { return house().skills(); }

    static Skill spring() {
        return {.id = {},
                .company_id = {},
                .slug = "spring-boot",
                .name = "Spring Boot",
                .name_fr = "Botte de printemps",
                .category = SkillCategory::framework,
                .description = "Java, \"vite\"",
                .aliases = {"springboot", "SB", "l'été_100%"},
                .created_at = at(1),
                .updated_at = at(2)};
    }

    static Result<Skill> renamed(const Skill& stored) {
        auto next = stored;
        next.name = "Renamed";
        return next;
    }
};

TM_EVERY_ADAPTER(SkillContract);

TEST_P(SkillContract, ReadsBackEveryFieldAndTheAliasesInTheirOrder) {
    auto expected = spring();

    const auto created = must(skills().create(admin(), expected));

    expected.id = created.id;
    EXPECT_EQ(created, expected);
    EXPECT_EQ(must(skills().by_id(admin(), created.id)), expected);
}

TEST_P(SkillContract, ReplacesEverythingOnUpdateAliasesToo) {
    const auto created = must(skills().create(admin(), spring()));

    const auto updated = must(skills().update(admin(), created.id, [](const Skill& stored) -> Result<Skill> {
        auto next = stored;
        next.slug = "sb";
        next.name_fr.reset();
        next.aliases = {"z", "a"};
        next.category = SkillCategory::other;
        next.updated_at = at(9);
        return next;
    }));

    EXPECT_EQ(updated.aliases, (std::vector<std::string>{"z", "a"}));
    EXPECT_EQ(must(skills().by_id(admin(), created.id)), updated);
    EXPECT_EQ(updated.slug, "sb");
    EXPECT_EQ(updated.name_fr, std::nullopt);
}

TEST_P(SkillContract, StoresNothingWhenTheDecisionRefuses) {
    const auto created = must(skills().create(admin(), spring()));

    const auto refused = skills().update(
        admin(), created.id, [](const Skill&) -> Result<Skill> { return fail(ErrorKind::forbidden, "no", "Non."); });

    EXPECT_EQ(code_of(refused), "no");
    EXPECT_EQ(must(skills().by_id(admin(), created.id)), created);
}

TEST_P(SkillContract, SaysNotFoundForAnUnknownId) {
    EXPECT_EQ(code_of(skills().by_id(admin(), SkillId{4711})), "skill_not_found");
    EXPECT_EQ(code_of(skills().update(admin(), SkillId{4711}, renamed)), "skill_not_found");
    EXPECT_EQ(code_of(skills().remove(admin(), SkillId{4711})), "skill_not_found");
}

TEST_P(SkillContract, TakesASlugOncePerOwnerAndThePlatformsForEverybody) {
    const auto aube = add_company("Aube");
    const auto brume = add_company("Brume");
    add_skill("java");
    add_skill("argos", aube.id);

    auto skill = spring();
    skill.slug = "java";
    EXPECT_EQ(code_of(skills().create(admin(), skill)), "skill_exists");
    skill.company_id = aube.id;
    EXPECT_EQ(code_of(skills().create(manager(aube.id), skill)), "skill_exists");
    skill.slug = "argos";
    EXPECT_EQ(code_of(skills().create(manager(aube.id), skill)), "skill_exists");
    skill.company_id = brume.id;
    EXPECT_EQ(code_of(skills().create(manager(brume.id), skill)), "");

    const auto own = add_skill("own", aube.id);
    const auto updated = skills().update(manager(aube.id), own.id, [](const Skill& stored) -> Result<Skill> {
        auto next = stored;
        next.slug = "java";
        return next;
    });
    EXPECT_EQ(code_of(updated), "skill_exists");
}

TEST_P(SkillContract, RefusesToAddForOthersOrThePlatform) {
    const auto aube = add_company("Aube");
    const auto brume = add_company("Brume");
    auto skill = spring();

    EXPECT_EQ(code_of(skills().create(manager(aube.id), skill)), "company_not_found");
    skill.company_id = brume.id;
    EXPECT_EQ(code_of(skills().create(manager(aube.id), skill)), "company_not_found");
    skill.company_id = CompanyId{4711};
    EXPECT_EQ(code_of(skills().create(admin(), skill)), "company_not_found");
}

TEST_P(SkillContract, ShowsThePlatformsAndTheOwnByNameThenId) {
    const auto aube = add_company("Aube");
    const auto brume = add_company("Brume");
    const auto zig = add_skill("zig").id;
    const auto mine = add_skill("argos", aube.id).id;
    const auto foreign = add_skill("bolt", brume.id).id;
    const auto capital = add_skill("Zope").id;

    EXPECT_EQ(ids_of(skills().list(manager(aube.id), {}, {})),
              (std::vector{capital.value(), mine.value(), zig.value()}))
        << "byte order: capitals first";
    EXPECT_EQ(ids_of(skills().list(admin(), {}, {.skip = 1, .limit = 2})),
              (std::vector{mine.value(), foreign.value()}));
    EXPECT_EQ(code_of(skills().by_id(manager(aube.id), foreign)), "skill_not_found");
    EXPECT_EQ(code_of(skills().by_id(manager(aube.id), zig)), "");
}

TEST_P(SkillContract, LetsACompanyChangeItsOwnOnly) {
    const auto aube = add_company("Aube");
    const auto brume = add_company("Brume");
    const auto platform = add_skill("java").id;
    const auto mine = add_skill("argos", aube.id).id;
    const auto foreign = add_skill("bolt", brume.id).id;

    EXPECT_EQ(code_of(skills().update(manager(aube.id), mine, renamed)), "");
    EXPECT_EQ(code_of(skills().update(manager(aube.id), platform, renamed)), "skill_not_found");
    EXPECT_EQ(code_of(skills().update(manager(aube.id), foreign, renamed)), "skill_not_found");
    EXPECT_EQ(code_of(skills().remove(manager(aube.id), platform)), "skill_not_found");
    EXPECT_EQ(code_of(skills().remove(manager(aube.id), foreign)), "skill_not_found");
    EXPECT_EQ(code_of(skills().remove(manager(aube.id), mine)), "");
    EXPECT_EQ(code_of(skills().update(admin(), platform, renamed)), "");
}

TEST_P(SkillContract, FiltersByNameFrenchNameAliasAndCategory) {
    const auto boot = must(skills().create(admin(), spring())).id.value();
    auto other = spring();
    other.slug = other.name = "Kotlin";
    other.name_fr.reset();
    other.aliases.clear();
    other.category = SkillCategory::programming_language;
    const auto kotlin = must(skills().create(admin(), other)).id.value();

    const auto found = [&](const char* part) {
        return ids_of(skills().list(admin(), {.query = part, .category = {}}, {}));
    };
    EXPECT_EQ(found("RING b"), std::vector{boot});
    EXPECT_EQ(found("PRINTEMPS"), std::vector{boot});
    EXPECT_EQ(found("springBOOT"), std::vector{boot});
    EXPECT_EQ(found("_100%"), std::vector{boot});
    EXPECT_EQ(found("o"), (std::vector{kotlin, boot})) << "each once, whatever matched";
    EXPECT_EQ(found("\""), std::vector<std::int64_t>{}) << "the description is not searched";
    EXPECT_EQ(ids_of(skills().list(admin(), {.query = {}, .category = SkillCategory::programming_language}, {})),
              std::vector{kotlin});
}

TEST_P(SkillContract, AnswersKnownIdsAndLeavesOthersOut) {
    const auto aube = add_company("Aube");
    const auto b = add_skill("b").id;
    const auto a = add_skill("a").id;
    const auto foreign = add_skill("bolt", add_company("Brume").id).id;

    const std::vector asked{a, SkillId{4711}, b, foreign, a};
    EXPECT_EQ(ids_of(skills().by_ids(manager(aube.id), asked)), (std::vector{b.value(), a.value()}));
    EXPECT_EQ(ids_of(skills().by_ids(manager(aube.id), {})), std::vector<std::int64_t>{});
}

TEST_P(SkillContract, AnswersNamesSlugsFrenchNamesAndAliasesWhateverTheirCase) {
    const auto aube = add_company("Aube");
    const auto boot = must(skills().create(admin(), spring())).id.value();
    const auto odd = add_skill("a\"b\\c, {d}").id.value();
    add_skill("bolt", add_company("Brume").id);

    const auto found = [&](std::vector<std::string> names) {
        return ids_of(skills().by_names(manager(aube.id), names));
    };
    EXPECT_EQ(found({"SPRING-boot"}), std::vector{boot});
    EXPECT_EQ(found({"spring BOOT", "spring-boot"}), std::vector{boot});
    EXPECT_EQ(found({"botte de printemps"}), std::vector{boot});
    EXPECT_EQ(found({"SpringBoot"}), std::vector{boot}) << "an alias";
    EXPECT_EQ(found({"bolt", "unknown", ""}), std::vector<std::int64_t>{})
        << "other companies' and unknown names are left out";
    EXPECT_EQ(found({"A\"B\\C, {D}", "spring boot"}), (std::vector{boot, odd}));
}

TEST_P(SkillContract, AnswersNamesWhateverTheirAccents) {
    const auto aube = add_company("Aube");
    auto row = spring();
    row.slug = "developpement-mobile";
    row.name = "Mobile development";
    row.name_fr = "Développement mobile";
    row.aliases = {"Équipe Œuvre", "C++"};
    const auto mobile = must(skills().create(admin(), row)).id.value();

    const auto found = [&](std::string name) {
        return ids_of(skills().by_names(manager(aube.id), std::vector{std::move(name)}));
    };
    for (const auto* name : {"développement mobile", "DÉVELOPPEMENT MOBILE", "developpement Mobile",
                             "de\u0301veloppement mobile", "equipe oeuvre", "ÉQUIPE ŒUVRE", "c++"})
        EXPECT_EQ(found(name), std::vector{mobile}) << name;
    for (const auto* part : {"développement", "mobile", "C", "%", "équipe", "\n", "é", ""})
        EXPECT_EQ(found(part), std::vector<std::int64_t>{}) << part << ": names are whole";
}

TEST_P(SkillContract, StaysWhileAConsultantOrATenderHasIt) {
    const auto aube = add_company("Aube");
    const auto of_consultant = add_skill("java").id;
    const auto of_tender = add_skill("kotlin").id;
    const auto consultant = add_consultant(aube.id, "Moreau", {of_consultant});
    const auto tender = add_tender(aube.id, "Refonte", TenderStatus::open, {of_tender});

    EXPECT_EQ(code_of(skills().remove(admin(), of_consultant)), "skill_in_use");
    EXPECT_EQ(code_of(skills().remove(admin(), of_tender)), "skill_in_use");
    must(house().consultants().remove(admin(), consultant.id));
    must(house().tenders().remove(admin(), tender.id));
    EXPECT_EQ(code_of(skills().remove(admin(), of_consultant)), "");
    EXPECT_EQ(code_of(skills().remove(admin(), of_tender)), "");
}

TEST_P(SkillContract, BringsThePlatformInLineWithTheTaxonomyOnce) {
    const auto aube = add_company("Aube");
    const auto own = add_skill("spring-boot", aube.id);
    const auto kept = add_skill("cobol");
    auto wanted = std::vector{spring(), spring()};
    wanted[1].slug = wanted[1].name = "kotlin";

    EXPECT_EQ(must(skills().sync_platform_skills(wanted, at(10))), 2);
    EXPECT_EQ(must(skills().sync_platform_skills(wanted, at(11))), 0) << "the second run changes nothing";

    wanted[0].aliases.push_back("new");
    EXPECT_EQ(must(skills().sync_platform_skills(wanted, at(12))), 1);
    const std::vector<std::string> names{"spring-boot"};
    const auto found = must(skills().by_names(admin(), names));
    ASSERT_EQ(found.size(), 2U);
    EXPECT_EQ(found[0], own) << "a company's skill is not touched";
    EXPECT_EQ(found[1].aliases, wanted[0].aliases);
    EXPECT_EQ(found[1].created_at, at(10));
    EXPECT_EQ(found[1].updated_at, at(12));
    EXPECT_EQ(code_of(skills().by_id(admin(), kept.id)), "") << "none is removed";
}

}  // namespace
}  // namespace talentmatch::test
