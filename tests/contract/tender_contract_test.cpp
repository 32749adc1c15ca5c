// The contract of TenderRepository.
#include <thread>

#include "contract/house.hpp"

namespace talentmatch::test {
namespace {

class TenderContract : public ContractTest {
protected:
    ports::TenderRepository& tenders() { return house().tenders(); }

    std::vector<std::int64_t> found(const ports::TenderFilter& filter) {
        return ids_of(tenders().list(admin(), filter, {}));
    }

    Tender change(const Tender& row, const std::function<void(Tender&)>& set) {
        return must(tenders().update(admin(), row.id, [&](const Tender& stored) -> Result<Tender> {
            auto next = stored;
            set(next);
            return next;
        }));
    }

    static Result<Tender> renamed(const Tender& stored) {
        auto next = stored;
        next.title = "Renamed";
        return next;
    }
};

TM_EVERY_ADAPTER(TenderContract);

Tender full_tender(CompanyId company, SkillId a, SkillId b, SkillId c) {
    constexpr auto category = SkillCategory::framework;
    return {.id = {},
            .company_id = company,
            .title = "Architecte 😀",
            .client_name = "Banque \"du\" Rhône",
            .description = "Ligne 1\nl'été 100 %",
            .start_date = day("2026-04-01"),
            .end_date = day("2027-03-31"),
            .deadline = day("2026-03-15"),
            .status = TenderStatus::in_progress,
            .location = "Lyon",
            .remote_work = true,
            .remote_days = 3,
            .budget = Money::cents(9'999'999'999'999),
            .daily_rate_max = Money::cents(70'050),
            .required_consultants = 3,
            .experience_years = 5,
            .languages = {{"en", LanguageLevel::c1}},
            .certifications = {"ISO 27001"},
            .skills = {{b, "beta", category, Importance::required, Proficiency::expert, 4},
                       {c, "gamma", category, Importance::required, std::nullopt, std::nullopt},
                       {a, "alpha", category, Importance::nice_to_have, Proficiency::beginner, 0}},
            .created_at = at(1),
            .updated_at = at(2)};
}

TEST_P(TenderContract, ReadsBackEveryFieldWithRequiredSkillsFirst) {
    const auto company = add_company("Aube");
    const auto a = add_skill("alpha").id;
    const auto b = add_skill("beta").id;
    const auto c = add_skill("gamma").id;
    auto expected = full_tender(company.id, a, b, c);
    auto given = expected;
    std::swap(given.skills[0], given.skills[2]);

    const auto created = must(tenders().create(admin(), given));

    expected.id = created.id;
    EXPECT_EQ(created, expected);
    EXPECT_EQ(must(tenders().by_id(admin(), created.id)), expected);
    EXPECT_EQ(must(tenders().list(admin(), {}, {})), std::vector{expected});
}

TEST_P(TenderContract, ReplacesEveryFieldOnUpdate) {
    const auto company = add_company("Aube");
    const auto a = add_skill("alpha").id;
    const auto b = add_skill("beta").id;
    const auto c = add_skill("gamma").id;
    const auto stored = add_tender(company.id, "Refonte", TenderStatus::draft, {a});
    auto expected = full_tender(company.id, a, b, c);
    expected.id = stored.id;
    expected.created_at = stored.created_at;

    const auto updated = change(stored, [&](Tender& next) { next = full_tender(CompanyId{4711}, a, b, c); });

    EXPECT_EQ(updated, expected);
    EXPECT_EQ(must(tenders().by_id(admin(), stored.id)), expected);
}

TEST_P(TenderContract, SaysNotFoundForAnUnknownId) {
    EXPECT_EQ(code_of(tenders().by_id(admin(), TenderId{4711})), "tender_not_found");
    EXPECT_EQ(code_of(tenders().update(admin(), TenderId{4711}, renamed)), "tender_not_found");
    EXPECT_EQ(code_of(tenders().remove(admin(), TenderId{4711})), "tender_not_found");
}

TEST_P(TenderContract, RefusesForeignCompaniesAndUnknownSkills) {
    const auto aube = add_company("Aube");
    const auto brume = add_company("Brume");
    const auto stored = add_tender(aube.id, "Refonte");
    auto row = stored;

    row.company_id = brume.id;
    EXPECT_EQ(code_of(tenders().create(manager(aube.id), row)), "company_not_found");
    row.company_id = CompanyId{4711};
    EXPECT_EQ(code_of(tenders().create(admin(), row)), "company_not_found");
    for (const auto skill : {SkillId{4711}, add_skill("bolt", brume.id).id}) {
        row = stored;
        row.skills = {{.skill_id = skill, .name = {}, .proficiency = {}, .years_experience = {}}};
        EXPECT_EQ(code_of(tenders().create(manager(aube.id), row)), "skill_not_found");
        EXPECT_EQ(code_of(tenders().update(manager(aube.id), stored.id,
                                           [&](const Tender&) -> Result<Tender> { return row; })),
                  "skill_not_found");
    }
    EXPECT_EQ(must(tenders().list(admin(), {}, {})), std::vector{stored});
}

TEST_P(TenderContract, RefusesANul) {
    auto row = add_tender(add_company("Aube").id, "Refonte");
    row.description = std::string{"a\0b", 3};

    EXPECT_EQ(code_of(tenders().create(admin(), row)), "text_has_nul");
    EXPECT_EQ(code_of(tenders().list(admin(), {.query = std::string{"\0", 1}}, {})), "text_has_nul");
}

TEST_P(TenderContract, StoresNothingWhenTheDecisionRefuses) {
    const auto stored = add_tender(add_company("Aube").id, "Refonte", TenderStatus::open, {add_skill("java").id});

    const auto refused = tenders().update(admin(), stored.id, [](const Tender&) -> Result<Tender> {
        return fail(ErrorKind::wrong_state, "tender_step_refused", "Non.");
    });

    EXPECT_EQ(code_of(refused), "tender_step_refused");
    EXPECT_EQ(must(tenders().by_id(admin(), stored.id)), stored);
}

TEST_P(TenderContract, LosesNoUpdateOfManyAtOnce) {
    const auto stored = add_tender(add_company("Aube").id, "Refonte");

    std::vector<std::jthread> workers;
    for (int i = 0; i < 4; ++i)
        workers.emplace_back([&] {
            for (int round = 0; round < 8; ++round) change(stored, [](Tender& next) { ++next.required_consultants; });
        });
    workers.clear();

    EXPECT_EQ(must(tenders().by_id(admin(), stored.id)).required_consultants, stored.required_consultants + 32);
}

TEST_P(TenderContract, FiltersByEveryField) {
    const auto aube = add_company("Aube");
    const auto brume = add_company("Brume");
    const auto java = add_skill("java").id;
    const auto kotlin = add_skill("kotlin").id;
    const auto first = add_tender(aube.id, "Refonte 100%", TenderStatus::open, {java, kotlin});
    const auto second = add_tender(aube.id, "Audit", TenderStatus::draft, {java});
    const auto third = add_tender(brume.id, "Migration", TenderStatus::closed);
    change(first, [](Tender& next) { next.start_date = day("2026-04-01"); });
    change(second, [](Tender& next) {
        next.start_date = day("2026-05-01");
        next.client_name = "Mairie_de Lyon";
        next.description = "L'état \\ des lieux";
    });

    const auto a = first.id.value();
    const auto b = second.id.value();
    const auto c = third.id.value();
    EXPECT_EQ(found({}), (std::vector{a, b, c}));
    EXPECT_EQ(found({.company_id = aube.id}), (std::vector{a, b}));
    EXPECT_EQ(found({.company_id = {}, .status = TenderStatus::closed}), std::vector{c});
    EXPECT_EQ(found({.query = "0%"}), std::vector{a});
    EXPECT_EQ(found({.query = "MAIRIE_"}), std::vector{b});
    EXPECT_EQ(found({.query = "l'état \\"}), std::vector{b});
    EXPECT_EQ(found({.skills = {java}}), (std::vector{a, b}));
    EXPECT_EQ(found({.skills = {java, kotlin}}), std::vector{a});
    EXPECT_EQ(found({.starts_after = day("2026-04-01")}), (std::vector{a, b})) << "without a date: not counted";
    EXPECT_EQ(found({.starts_after = day("2026-04-02")}), std::vector{b});
    EXPECT_EQ(found({.starts_before = day("2026-04-30")}), std::vector{a});
    EXPECT_EQ(found({.starts_after = day("2026-05-01"), .starts_before = day("2026-05-01")}), std::vector{b});
    EXPECT_EQ(ids_of(tenders().list(admin(), {}, {.skip = 1, .limit = 1})), std::vector{b});

    change(second, [](Tender& next) { next.deadline = day("2026-03-20"); });
    EXPECT_EQ(found({.deadline_after = day("2026-03-20")}), std::vector{b}) << "without a date: not counted";
    EXPECT_EQ(found({.deadline_after = day("2026-03-21")}), std::vector<std::int64_t>{});
    EXPECT_EQ(found({.deadline_before = day("2026-03-20")}), std::vector{b});
}

TEST_P(TenderContract, HidesOtherCompaniesEvenPartners) {
    const auto aube = add_company("Aube");
    const auto brume = add_company("Brume");
    add_collaboration(aube.id, brume.id);
    const auto own = add_tender(aube.id, "Refonte");
    const auto foreign = add_tender(brume.id, "Audit");
    const auto actor = manager(aube.id);

    EXPECT_EQ(ids_of(tenders().list(actor, {}, {})), std::vector{own.id.value()});
    EXPECT_EQ(code_of(tenders().by_id(actor, foreign.id)), "tender_not_found");
    EXPECT_EQ(code_of(tenders().update(actor, foreign.id, renamed)), "tender_not_found");
    EXPECT_EQ(code_of(tenders().remove(actor, foreign.id)), "tender_not_found");
    EXPECT_EQ(must(tenders().by_id(admin(), foreign.id)), foreign);
}

TEST_P(TenderContract, ShowsTheRoleConsultantNone) {
    const auto company = add_company("Aube");
    const auto tender = add_tender(company.id, "Refonte");
    const Actor consultant{UserId{1}, company.id, Role::consultant};

    EXPECT_EQ(ids_of(tenders().list(consultant, {}, {})), std::vector<std::int64_t>{});
    EXPECT_EQ(code_of(tenders().by_id(consultant, tender.id)), "tender_not_found");
    EXPECT_EQ(code_of(tenders().update(consultant, tender.id, renamed)), "tender_not_found");
    EXPECT_EQ(code_of(tenders().remove(consultant, tender.id)), "tender_not_found");
}

TEST_P(TenderContract, TakesSkillsAndMatchesAway) {
    const auto company = add_company("Aube");
    const auto java = add_skill("java").id;
    const auto tender = add_tender(company.id, "Refonte", TenderStatus::open, {java});
    const auto match = add_match(add_consultant(company.id, "Moreau").id, tender.id, company.id);

    EXPECT_EQ(code_of(tenders().remove(manager(company.id), tender.id)), "");

    EXPECT_EQ(code_of(tenders().by_id(admin(), tender.id)), "tender_not_found");
    EXPECT_EQ(code_of(house().matches().by_id(admin(), match.id, today)), "match_not_found");
    EXPECT_EQ(code_of(house().skills().remove(admin(), java)), "");
}

}  // namespace
}  // namespace talentmatch::test
