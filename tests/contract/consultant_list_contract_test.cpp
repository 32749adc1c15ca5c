// The contract of ConsultantRepository: what lists show, to whom.
#include "contract/consultant_test.hpp"

namespace talentmatch::test {
namespace {

class ConsultantListContract : public ConsultantTest {};

TM_EVERY_ADAPTER(ConsultantListContract);

TEST_P(ConsultantListContract, FiltersByEveryField) {
    const auto aube = add_company("Aube");
    const auto brume = add_company("Brume");
    const auto user = add_user(aube.id, Role::consultant, "a@x.example");
    const auto java = add_skill("java").id;
    const auto kotlin = add_skill("kotlin").id;
    const auto both = add_consultant(aube.id, "Moreau", {java, kotlin});
    const auto one = add_consultant(aube.id, "Petit", {java});
    const auto away = add_consultant(brume.id, "Lenoir");
    change(one, [&](Consultant& next) { next.user_id = user.id; });
    change(away, [](Consultant& next) {
        next.availability_status = AvailabilityStatus::on_mission;
        next.availability_date = day("2026-05-01");
    });

    const auto a = both.id.value();
    const auto b = one.id.value();
    const auto c = away.id.value();
    EXPECT_EQ(found({.company_id = aube.id}), (std::vector{a, b}));
    EXPECT_EQ(found({.company_id = {}, .availability_status = AvailabilityStatus::on_mission}), std::vector{c});
    EXPECT_EQ(found({.skills = {java}}), (std::vector{a, b}));
    EXPECT_EQ(found({.skills = {kotlin, java, kotlin}}), std::vector{a}) << "has all of them; repeats count once";
    EXPECT_EQ(found({.skills = {SkillId{4711}}}), std::vector<std::int64_t>{});
    EXPECT_EQ(found({.available_from = day("2026-04-30")}), (std::vector{a, b}));
    EXPECT_EQ(found({.available_from = day("2026-05-01")}), (std::vector{a, b, c}));
    EXPECT_EQ(found({.user_id = user.id}), std::vector{b});
    EXPECT_EQ(ids_of(consultants().list(admin(), {.skills = {java}}, {.skip = 1, .limit = 1})), std::vector{b});
}

TEST_P(ConsultantListContract, FindsNobodyFreeOfWhomNobodySaidSo) {
    const auto company = add_company("Aube");
    const auto unstated = add_consultant(company.id, "Moreau");
    const auto later = add_consultant(company.id, "Petit");
    const auto after_notice = add_consultant(company.id, "Lenoir");
    const auto dated = add_consultant(company.id, "Roy");
    change(unstated, [](Consultant& next) { next.availability_status = std::nullopt; });
    change(later, [](Consultant& next) { next.availability_date = day("2026-06-01"); });
    change(after_notice, [](Consultant& next) { next.notice_period_days = 30; });
    change(dated, [](Consultant& next) {
        next.availability_status = std::nullopt;
        next.availability_date = day("2026-05-01");
    });

    const auto in_notice = after_notice.id.value();
    EXPECT_EQ(found({.availability_status = AvailabilityStatus::available}),
              (std::vector{later.id.value(), in_notice}));
    EXPECT_EQ(found({.available_from = day("2026-05-01"), .notice_up_to = 29}), std::vector{dated.id.value()})
        << "available with a later date is not free yet";
    EXPECT_EQ(found({.available_from = day("2026-05-01"), .notice_up_to = 30}),
              (std::vector{in_notice, dated.id.value()}));
    EXPECT_EQ(must(consultants().by_id(admin(), unstated.id)).availability_status, std::nullopt);
}

TEST_P(ConsultantListContract, FindsThoseWhoseAvailabilityNobodySaid) {
    const auto company = add_company("Aube");
    const auto unstated = add_consultant(company.id, "Moreau");
    const auto stated = add_consultant(company.id, "Petit");
    const auto elsewhere = add_consultant(add_company("Brume").id, "Roy");
    for (const auto& one : {unstated, elsewhere})
        change(one, [](Consultant& next) { next.availability_status = std::nullopt; });

    const auto first = unstated.id.value();
    EXPECT_EQ(found({.availability_unstated = true}), (std::vector{first, elsewhere.id.value()}));
    EXPECT_EQ(found({.company_id = company.id, .availability_unstated = true}), std::vector{first});
    EXPECT_TRUE(found({.availability_status = AvailabilityStatus::available, .availability_unstated = true}).empty());
    EXPECT_EQ(ids_of(consultants().list(manager(company.id), {.availability_unstated = true}, {})), std::vector{first});
    change(unstated, [](Consultant& next) { next.availability_status = AvailabilityStatus::on_mission; });
    change(stated, [](Consultant& next) { next.availability_status = std::nullopt; });
    EXPECT_EQ(found({.company_id = company.id, .availability_unstated = true}), std::vector{stated.id.value()});
}

TEST_P(ConsultantListContract, SearchesNamesTitleBioAndPlaceLiterally) {
    const auto company = add_company("Aube");
    const auto first = add_consultant(company.id, "Moreau");
    const auto second = add_consultant(company.id, "Petit");
    change(second, [](Consultant& next) {
        next.first_name = "Zoé";
        next.title = "Chef de projet";
        next.bio = "A livré 100% d'un_projet \\ 😀";
        next.location = "Villeurbanne";
    });

    const auto a = first.id.value();
    const auto b = second.id.value();
    EXPECT_EQ(found({.query = "claire MOREAU"}), std::vector{a}) << "first and last name together";
    EXPECT_EQ(found({.query = "CHEF"}), std::vector{b});
    EXPECT_EQ(found({.query = "00%"}), std::vector{b});
    EXPECT_EQ(found({.query = "n_p"}), std::vector{b});
    EXPECT_EQ(found({.query = "\\ 😀"}), std::vector{b});
    EXPECT_EQ(found({.query = "urbanne"}), std::vector{b});
    EXPECT_EQ(found({.query = "%"}), std::vector{b});
    EXPECT_EQ(found({.query = "x"}), std::vector<std::int64_t>{});
}

TEST_P(ConsultantListContract, HidesOtherCompaniesEvenPartners) {
    const auto aube = add_company("Aube");
    const auto brume = add_company("Brume");
    add_collaboration(aube.id, brume.id);
    const auto own = add_consultant(aube.id, "Moreau");
    const auto foreign = add_consultant(brume.id, "Petit");
    const auto actor = manager(aube.id);

    EXPECT_EQ(ids_of(consultants().list(actor, {}, {})), std::vector{own.id.value()});
    EXPECT_EQ(ids_of(consultants().list(actor, {.company_id = brume.id}, {})), std::vector<std::int64_t>{});
    EXPECT_EQ(code_of(consultants().by_id(actor, foreign.id)), "consultant_not_found");
    EXPECT_EQ(code_of(consultants().update(actor, foreign.id, renamed)), "consultant_not_found");
    EXPECT_EQ(code_of(consultants().remove(actor, foreign.id)), "consultant_not_found");
    EXPECT_EQ(must(consultants().by_id(admin(), foreign.id)), foreign);
}

TEST_P(ConsultantListContract, ShowsTheRoleConsultantTheOwnRecordOnly) {
    const auto company = add_company("Aube");
    const auto user = add_user(company.id, Role::consultant, "a@x.example");
    const auto own = add_consultant(company.id, "Moreau");
    const auto colleague = add_consultant(company.id, "Petit");
    change(own, [&](Consultant& next) { next.user_id = user.id; });

    EXPECT_EQ(ids_of(consultants().list(user.as_actor(), {}, {})), std::vector{own.id.value()});
    EXPECT_EQ(code_of(consultants().by_id(user.as_actor(), own.id)), "");
    EXPECT_EQ(code_of(consultants().by_id(user.as_actor(), colleague.id)), "consultant_not_found");
    EXPECT_EQ(code_of(consultants().update(user.as_actor(), colleague.id, renamed)), "consultant_not_found");
    EXPECT_EQ(code_of(consultants().remove(user.as_actor(), colleague.id)), "consultant_not_found");
}

}  // namespace
}  // namespace talentmatch::test
