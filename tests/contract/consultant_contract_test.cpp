// The contract of ConsultantRepository.
#include <thread>

#include "contract/consultant_test.hpp"

namespace talentmatch::test {
namespace {

class ConsultantContract : public ConsultantTest {};

TM_EVERY_ADAPTER(ConsultantContract);

Consultant full_consultant(CompanyId company, UserId user, SkillId first, SkillId second) {
    return {.id = {},
            .user_id = user,
            .company_id = company,
            .first_name = "Zoé",
            .last_name = "O'Hara-Müller 😀",
            .email = Email::parse("zoe@x.example"),
            .phone = "+33 6 00 00 00 00",
            .title = "Architecte \"cloud\"",
            .experience_years = 12,
            .availability_status = AvailabilityStatus::partially_available,
            .availability_date = day("2026-04-30"),
            .notice_period_days = 90,
            .hourly_rate = Money::cents(8'050),
            .daily_rate = Money::cents(65'001),
            .bio = "Ligne 1\n\\Ligne 2 100 %",
            .location = "Saint-Étienne",
            .remote_work = true,
            .max_travel_distance = 30,
            .languages = {{"fr", LanguageLevel::native}, {"de", std::nullopt}},
            .certifications = {"AWS \"Pro\"", "PSM I", ""},
            .skills = {{first, "Alpha", SkillCategory::framework, Proficiency::expert, 7, "détails"},
                       {second, "beta", SkillCategory::framework, Proficiency::beginner, std::nullopt, std::nullopt}},
            .created_at = at(1),
            .updated_at = at(2)};
}

TEST_P(ConsultantContract, ReadsBackEveryFieldWithSkillsByName) {
    const auto company = add_company("Aube");
    const auto user = add_user(company.id, Role::consultant, "zoe@x.example");
    const auto beta = add_skill("beta");
    const auto alpha = add_skill("Alpha");
    auto expected = full_consultant(company.id, user.id, alpha.id, beta.id);
    auto given = expected;
    std::swap(given.skills[0], given.skills[1]);
    given.skills[0].name = "names are the skills'";

    const auto created = must(consultants().create(admin(), given));

    expected.id = created.id;
    EXPECT_EQ(created, expected);
    EXPECT_EQ(must(consultants().by_id(admin(), created.id)), expected);
    EXPECT_EQ(must(consultants().list(admin(), {}, {})), std::vector{expected});
}

TEST_P(ConsultantContract, ReadsBackAbsentFieldsAsAbsent) {
    const auto created = add_consultant(add_company("Aube").id, "Moreau");

    EXPECT_EQ(must(consultants().by_id(admin(), created.id)), created);
    EXPECT_EQ(created.daily_rate, std::nullopt);
    EXPECT_TRUE(created.skills.empty());
}

TEST_P(ConsultantContract, ReplacesEveryFieldOnUpdate) {
    const auto company = add_company("Aube");
    const auto user = add_user(company.id, Role::consultant, "zoe@x.example");
    const auto alpha = add_skill("Alpha");
    const auto beta = add_skill("beta");
    const auto stored = add_consultant(company.id, "Moreau", {beta.id});
    auto expected = full_consultant(company.id, user.id, alpha.id, beta.id);
    expected.id = stored.id;
    expected.created_at = stored.created_at;

    const auto updated = must(consultants().update(admin(), stored.id, [&](const Consultant& before) {
        EXPECT_EQ(before, stored);
        auto next = expected;
        next.id = ConsultantId{4711};
        next.company_id = CompanyId{4711};
        next.created_at = at(99);
        return Result<Consultant>{next};
    }));

    EXPECT_EQ(updated, expected);
    EXPECT_EQ(must(consultants().by_id(admin(), stored.id)), expected);
    const auto emptied = change(updated, [](Consultant& next) { next.skills.clear(); });
    EXPECT_TRUE(must(consultants().by_id(admin(), stored.id)).skills.empty());
    EXPECT_EQ(must(consultants().by_id(admin(), stored.id)), emptied);
}

TEST_P(ConsultantContract, KeepsMoreSkillsThanOneStatementStores) {
    const auto company = add_company("Aube");
    std::vector<SkillId> ids;
    for (int i = 0; i < 120; ++i) ids.push_back(add_skill("skill " + std::to_string(1000 + i)).id);

    const auto created = add_consultant(company.id, "Moreau", ids);

    EXPECT_EQ(must(consultants().by_id(admin(), created.id)), created);
    EXPECT_EQ(created.skills.size(), 120U);
}

TEST_P(ConsultantContract, SaysNotFoundForAnUnknownId) {
    EXPECT_EQ(code_of(consultants().by_id(admin(), ConsultantId{4711})), "consultant_not_found");
    EXPECT_EQ(code_of(consultants().update(admin(), ConsultantId{4711}, renamed)), "consultant_not_found");
    EXPECT_EQ(code_of(consultants().remove(admin(), ConsultantId{4711})), "consultant_not_found");
}

TEST_P(ConsultantContract, RefusesWhatDoesNotExistOrIsForeign) {
    const auto aube = add_company("Aube");
    const auto brume = add_company("Brume");
    const auto foreign_user = add_user(brume.id, Role::consultant, "b@x.example");
    const auto foreign_skill = add_skill("bolt", brume.id);
    const auto stored = add_consultant(aube.id, "Moreau");

    const auto code = [&](const std::function<void(Consultant&)>& set) {
        auto row = stored;
        set(row);
        const auto created = code_of(consultants().create(manager(aube.id), row));
        const auto updated = code_of(consultants().update(
            manager(aube.id), stored.id, [&](const Consultant&) -> Result<Consultant> { return row; }));
        return row.company_id == stored.company_id && created != updated ? created + " and " + updated : created;
    };
    EXPECT_EQ(code([&](Consultant& row) { row.company_id = brume.id; }), "company_not_found");
    EXPECT_EQ(code([&](Consultant& row) { row.company_id = CompanyId{4711}; }), "company_not_found");
    EXPECT_EQ(code([&](Consultant& row) { row.user_id = UserId{4711}; }), "user_not_found");
    EXPECT_EQ(code([&](Consultant& row) { row.user_id = foreign_user.id; }), "user_not_found");
    EXPECT_EQ(code([&](Consultant& row) {
                  row.skills = {{.skill_id = SkillId{4711}, .name = {}, .years_experience = {}, .details = {}}};
              }),
              "skill_not_found");
    EXPECT_EQ(code([&](Consultant& row) {
                  row.skills = {{.skill_id = foreign_skill.id, .name = {}, .years_experience = {}, .details = {}}};
              }),
              "skill_not_found");
    EXPECT_EQ(must(consultants().by_id(admin(), stored.id)), stored);
    EXPECT_EQ(found({}).size(), 1U) << "nothing was stored";
}

TEST_P(ConsultantContract, LinksAnAccountOnce) {
    const auto company = add_company("Aube");
    const auto user = add_user(company.id, Role::consultant, "a@x.example");
    auto first = add_consultant(company.id, "Moreau");
    first = change(first, [&](Consultant& next) { next.user_id = user.id; });
    const auto second = add_consultant(company.id, "Petit");

    auto third = first;
    EXPECT_EQ(code_of(consultants().create(admin(), third)), "consultant_user_taken");
    const auto updated = consultants().update(admin(), second.id, [&](const Consultant& stored) -> Result<Consultant> {
        auto next = stored;
        next.user_id = user.id;
        return next;
    });
    EXPECT_EQ(code_of(updated), "consultant_user_taken");
    EXPECT_EQ(must(consultants().by_id(admin(), second.id)), second);
}

TEST_P(ConsultantContract, RefusesANulWhereverItStands) {
    const auto company = add_company("Aube");
    const auto skill = add_skill("java");
    const auto stored = add_consultant(company.id, "Moreau", {skill.id});
    const std::string nul{"a\0b", 3};

    const std::vector<std::function<void(Consultant&)>> places{
        [&](Consultant& row) { row.first_name = nul; }, [&](Consultant& row) { row.bio = nul; },
        [&](Consultant& row) { row.certifications = {nul}; },
        [&](Consultant& row) { row.languages = {{nul, std::nullopt}}; },
        [&](Consultant& row) { row.skills[0].details = nul; }};
    for (const auto& set : places) {
        auto row = stored;
        set(row);
        EXPECT_EQ(code_of(consultants().create(admin(), row)), "text_has_nul");
        EXPECT_EQ(code_of(consultants().update(admin(), stored.id,
                                               [&](const Consultant&) -> Result<Consultant> { return row; })),
                  "text_has_nul");
    }
    EXPECT_EQ(must(consultants().list(admin(), {}, {})), std::vector{stored});
}

TEST_P(ConsultantContract, StoresNothingWhenTheDecisionRefuses) {
    const auto stored = add_consultant(add_company("Aube").id, "Moreau", {add_skill("java").id});

    const auto refused = consultants().update(admin(), stored.id, [](const Consultant&) -> Result<Consultant> {
        return fail(ErrorKind::wrong_state, "availability_step_refused", "Non.");
    });

    EXPECT_EQ(code_of(refused), "availability_step_refused");
    EXPECT_EQ(must(consultants().by_id(admin(), stored.id)), stored);
}

TEST_P(ConsultantContract, LosesNoUpdateOfManyAtOnce) {
    const auto company = add_company("Aube");
    const auto skill = add_skill("java");
    const auto stored = add_consultant(company.id, "Moreau", {skill.id});
    constexpr int threads = 4;
    constexpr int rounds = 8;

    std::vector<std::jthread> workers;
    for (int i = 0; i < threads; ++i)
        workers.emplace_back([&] {
            for (int round = 0; round < rounds; ++round)
                change(stored, [](Consultant& next) {
                    next.experience_years = next.experience_years.value_or(0) + 1;
                    next.skills[0].years_experience = next.skills[0].years_experience.value_or(0) + 1;
                });
        });
    workers.clear();

    const auto now = must(consultants().by_id(admin(), stored.id));
    EXPECT_EQ(now.experience_years, threads * rounds);
    EXPECT_EQ(now.skills[0].years_experience, threads * rounds);
}

TEST_P(ConsultantContract, TakesItsMatchesAwayAndLeavesItsResumes) {
    const auto company = add_company("Aube");
    const auto user = add_user(company.id, Role::recruiter, "a@x.example");
    const auto consultant = add_consultant(company.id, "Moreau", {add_skill("java").id});
    const auto match = add_match(consultant.id, add_tender(company.id, "Refonte").id, company.id);
    const auto resume = add_resume(company.id, user.id, "00ff");
    must(house().resumes().update(admin(), resume.id, [&](const Resume& stored) -> Result<Resume> {
        auto next = stored;
        next.consultant_id = consultant.id;
        return next;
    }));

    EXPECT_EQ(code_of(consultants().remove(manager(company.id), consultant.id)), "");

    EXPECT_EQ(code_of(consultants().by_id(admin(), consultant.id)), "consultant_not_found");
    EXPECT_EQ(code_of(house().matches().by_id(admin(), match.id, today)), "match_not_found");
    EXPECT_EQ(must(house().resumes().by_id(admin(), resume.id)).consultant_id, std::nullopt);
}

}  // namespace
}  // namespace talentmatch::test
