// The contract of CompanyRepository, and the manners that every repository shares.
#include <thread>

#include "contract/house.hpp"

namespace talentmatch::test {
namespace {

class CompanyContract : public ContractTest {
protected:
    ports::CompanyRepository& companies() { return house().companies(); }

    /// Adds one to the number that the description holds.
    static Result<Company> counted_up(const Company& stored) {
        auto next = stored;
        next.description = std::to_string(std::stoi(stored.description.value_or("0")) + 1);
        return next;
    }
};

TM_EVERY_ADAPTER(CompanyContract);

Company full_company() {
    return {.id = CompanyId{99},
            .name = "Aube Conseil",
            .siren = "732829320",
            .description = "Ligne 1\nLigne 2\r\n\tà l'été",
            .website = "https://aube.example",
            .email = Email::parse("contact@aube.example"),
            .phone = "+33 1 23 45 67 89",
            .location = "Lyon",
            .created_at = at(1),
            .updated_at = at(2)};
}

TEST_P(CompanyContract, ReadsBackEveryFieldAsStored) {
    auto expected = full_company();

    const auto created = must(companies().create(admin(), expected));

    EXPECT_NE(created.id, expected.id);
    expected.id = created.id;
    EXPECT_EQ(created, expected);
    EXPECT_EQ(must(companies().by_id(admin(), created.id)), expected);
}

TEST_P(CompanyContract, ReadsBackAbsentFieldsAsAbsent) {
    const auto created = add_company("Brume");

    EXPECT_EQ(must(companies().by_id(admin(), created.id)), created);
    EXPECT_EQ(created.siren, std::nullopt);
    EXPECT_EQ(created.updated_at, std::nullopt);
}

TEST_P(CompanyContract, KeepsTextsByteForByte) {
    for (const auto* text : {"L'\"été\" \\ % _ ; -- /* */", "😀 e\xCC\x81 \xE2\x80\xAE", "a:b ::c $1 ?", "  ", ""}) {
        auto company = full_company();
        company.name = std::string{"n"} + text;
        company.siren.reset();
        company.description = text;
        const auto created = must(companies().create(admin(), company));
        EXPECT_EQ(must(companies().by_id(admin(), created.id)).description, text);
        EXPECT_EQ(must(companies().by_id(admin(), created.id)).name, company.name);
    }
}

TEST_P(CompanyContract, RefusesANulAndStoresNothing) {
    auto company = full_company();
    company.description = std::string{"a\0b", 3};

    EXPECT_EQ(code_of(companies().create(admin(), company)), "text_has_nul");
    EXPECT_TRUE(must(companies().list(admin(), {}, {})).empty());
}

TEST_P(CompanyContract, RefusesANulInAFilter) {
    EXPECT_EQ(code_of(companies().list(admin(), {.name_contains = std::string{"a\0", 2}}, {})), "text_has_nul");
}

TEST_P(CompanyContract, SaysNotFoundForAnUnknownId) {
    EXPECT_EQ(code_of(companies().by_id(admin(), CompanyId{4711})), "company_not_found");
    EXPECT_EQ(code_of(companies().update(admin(), CompanyId{4711}, counted_up)), "company_not_found");
    EXPECT_EQ(code_of(companies().remove(admin(), CompanyId{4711})), "company_not_found");
}

TEST_P(CompanyContract, TakesANameOnceIgnoringAsciiCaseOnly) {
    add_company("Émeraude Conseil");

    Company same;
    same.name = "Émeraude CONSEIL";
    EXPECT_EQ(code_of(companies().create(admin(), same)), "company_exists");
    same.name = "émeraude conseil";
    EXPECT_EQ(code_of(companies().create(admin(), same)), "");
}

TEST_P(CompanyContract, TakesASirenOnce) {
    auto first = full_company();
    must(companies().create(admin(), first));
    first.name = "Another";

    EXPECT_EQ(code_of(companies().create(admin(), first)), "company_exists");
}

TEST_P(CompanyContract, RefusesAnUpdateToATakenName) {
    add_company("Aube");
    const auto second = add_company("Brume");

    const auto updated = companies().update(admin(), second.id, [](const Company& stored) -> Result<Company> {
        auto next = stored;
        next.name = "AUBE";
        return next;
    });

    EXPECT_EQ(code_of(updated), "company_exists");
    EXPECT_EQ(must(companies().by_id(admin(), second.id)).name, "Brume");
}

TEST_P(CompanyContract, StoresWhatWasDecidedExceptIdAndCreation) {
    const auto stored = add_company("Aube");

    const auto updated = must(companies().update(admin(), stored.id, [](const Company&) -> Result<Company> {
        auto next = full_company();
        next.created_at = at(500);
        return next;
    }));

    auto expected = full_company();
    expected.id = stored.id;
    expected.created_at = stored.created_at;
    EXPECT_EQ(updated, expected);
    EXPECT_EQ(must(companies().by_id(admin(), stored.id)), expected);
}

TEST_P(CompanyContract, StoresNothingWhenTheDecisionRefuses) {
    const auto stored = add_company("Aube");

    const auto refused = companies().update(admin(), stored.id, [](const Company&) -> Result<Company> {
        return fail(ErrorKind::wrong_state, "not_today", "Pas aujourd'hui.");
    });

    EXPECT_EQ(code_of(refused), "not_today");
    EXPECT_EQ(refused.error().message, "Pas aujourd'hui.");
    EXPECT_EQ(must(companies().by_id(admin(), stored.id)), stored);
}

TEST_P(CompanyContract, StoresNothingWhenTheDecisionThrows) {
    const auto stored = add_company("Aube");
    const auto throws = [](const Company&) -> Result<Company> { throw std::runtime_error("a bug"); };

    EXPECT_THROW(static_cast<void>(companies().update(admin(), stored.id, throws)), std::runtime_error);

    EXPECT_EQ(must(companies().by_id(admin(), stored.id)), stored);
    EXPECT_TRUE(companies().update(admin(), stored.id, counted_up).has_value()) << "the row is free again";
}

TEST_P(CompanyContract, LosesNoUpdateOfManyAtOnce) {
    const auto stored = add_company("Aube");
    constexpr int threads = 4;
    constexpr int rounds = 10;

    std::vector<std::jthread> workers;
    for (int i = 0; i < threads; ++i)
        workers.emplace_back([&] {
            for (int round = 0; round < rounds; ++round)
                EXPECT_EQ(code_of(companies().update(admin(), stored.id, counted_up)), "");
        });
    workers.clear();

    EXPECT_EQ(must(companies().by_id(admin(), stored.id)).description, std::to_string(threads * rounds));
}

TEST_P(CompanyContract, ListsByIdWithinSkipAndLimit) {
    std::vector<std::int64_t> ids;
    for (const auto* name : {"d", "b", "c", "a"}) ids.push_back(add_company(name).id.value());

    EXPECT_EQ(ids_of(companies().list(admin(), {}, {})), ids);
    EXPECT_EQ(ids_of(companies().list(admin(), {}, {.skip = 1, .limit = 2})),
              (std::vector<std::int64_t>{ids[1], ids[2]}));
    EXPECT_EQ(ids_of(companies().list(admin(), {}, {.skip = 4})), std::vector<std::int64_t>{});
}

TEST_P(CompanyContract, FiltersByAPartOfTheNameTakenLiterally) {
    const auto percent = add_company("100% Cloud_Natif");
    const auto plain = add_company("100 Cloud Natif");
    const auto accent = add_company("Été l'\\hiver");

    const auto found = [&](const char* part) { return ids_of(companies().list(admin(), {.name_contains = part}, {})); };
    EXPECT_EQ(found("cloud"), (std::vector{percent.id.value(), plain.id.value()}));
    EXPECT_EQ(found("0%"), std::vector{percent.id.value()});
    EXPECT_EQ(found("D_N"), std::vector{percent.id.value()});
    EXPECT_EQ(found("l'\\"), std::vector{accent.id.value()});
    EXPECT_EQ(found("Été"), std::vector{accent.id.value()});
    EXPECT_EQ(found("ete"), std::vector{accent.id.value()});
    EXPECT_EQ(found("").size(), 3U);
    EXPECT_EQ(found(std::string(60'000, 'x').c_str()), std::vector<std::int64_t>{});
}

TEST_P(CompanyContract, ShowsTheOwnCompanyAndThoseItCollaboratesWith) {
    const auto own = add_company("Own");
    const auto declined = add_company("Declined");
    const auto inviting = add_company("Inviting");
    const auto stranger = add_company("Stranger");
    add_collaboration(own.id, declined.id, CollaborationStatus::declined);
    add_collaboration(inviting.id, own.id, CollaborationStatus::pending);

    EXPECT_EQ(ids_of(companies().list(manager(own.id), {}, {})),
              (std::vector{own.id.value(), declined.id.value(), inviting.id.value()}));
    EXPECT_EQ(code_of(companies().by_id(manager(own.id), inviting.id)), "");
    EXPECT_EQ(code_of(companies().by_id(manager(own.id), stranger.id)), "company_not_found");
    EXPECT_EQ(ids_of(companies().list(manager(stranger.id), {}, {})), std::vector{stranger.id.value()});
}

TEST_P(CompanyContract, LetsACompanyChangeOnlyItself) {
    const auto own = add_company("Own");
    const auto partner = add_company("Partner");
    add_collaboration(own.id, partner.id);

    EXPECT_EQ(code_of(companies().update(manager(own.id), own.id, counted_up)), "");
    EXPECT_EQ(code_of(companies().update(manager(own.id), partner.id, counted_up)), "company_not_found");
    EXPECT_EQ(must(companies().by_id(admin(), partner.id)).description, std::nullopt);
}

TEST_P(CompanyContract, RemovesOnlyForAdminAndOnlyWhatIsEmpty) {
    const auto empty = add_company("Empty");
    const auto used = add_company("Used");
    add_user(used.id, Role::manager, "a@used.example");

    EXPECT_EQ(code_of(companies().remove(manager(empty.id), empty.id)), "company_not_found");
    EXPECT_EQ(code_of(companies().remove(admin(), used.id)), "company_in_use");
    EXPECT_EQ(code_of(companies().remove(admin(), empty.id)), "");
    EXPECT_EQ(code_of(companies().by_id(admin(), empty.id)), "company_not_found");
    EXPECT_EQ(code_of(companies().by_id(admin(), used.id)), "");
}

TEST_P(CompanyContract, StaysWhileACollaborationNamesIt) {
    const auto initiator = add_company("Initiator");
    const auto partner = add_company("Partner");
    add_collaboration(initiator.id, partner.id);

    EXPECT_EQ(code_of(companies().remove(admin(), initiator.id)), "company_in_use");
    EXPECT_EQ(code_of(companies().remove(admin(), partner.id)), "company_in_use");
}

}  // namespace
}  // namespace talentmatch::test
