// Consultants of a company: tenancy, validation, skills, availability.
#include "use_cases/consultants.hpp"

#include <gtest/gtest.h>

#include "support/expect.hpp"
#include "support/world.hpp"

namespace talentmatch::use_cases {
namespace {

using testing::a_consultant;
using testing::fails_with;
using testing::succeeds;
using testing::wrong_fields;

class ConsultantsTest : public ::testing::Test {
protected:
    testing::World world;
    ConsultantUseCase consultants{world.consultants, world.skills, world.clock};

    static ConsultantSkill by_id(SkillId id) {
        ConsultantSkill skill;
        skill.skill_id = id;
        return skill;
    }

    static ConsultantSkill by_name(std::string name) {
        ConsultantSkill skill;
        skill.name = std::move(name);
        return skill;
    }
};

TEST_F(ConsultantsTest, ANewConsultantBelongsToTheOwnCompany) {
    const auto created = consultants.create_consultant(world.recruiter, a_consultant());

    ASSERT_TRUE(succeeds(created));
    EXPECT_EQ(created->company_id, world.atlas);
    EXPECT_EQ(created->created_at, world.clock.now());
    EXPECT_FALSE(created->updated_at);
    EXPECT_EQ(consultants.get_consultant_by_id(world.sales, created->id), *created);
}

TEST_F(ConsultantsTest, OnlyAnAdministratorCreatesInAnotherCompany) {
    EXPECT_TRUE(fails_with(consultants.create_consultant(world.recruiter, a_consultant(world.boreal)),
                           ErrorKind::not_found, "company_not_found"));
    EXPECT_TRUE(succeeds(consultants.create_consultant(world.admin, a_consultant(world.boreal))));
}

TEST_F(ConsultantsTest, OthersConsultantsDoNotExist) {
    const auto id = world.add_consultant(world.boreal);
    const auto skill = by_id(world.kotlin);

    for (const auto& actor : {world.manager, world.stranger}) {
        EXPECT_TRUE(
            fails_with(consultants.get_consultant_by_id(actor, id), ErrorKind::not_found, "consultant_not_found"));
        EXPECT_TRUE(fails_with(consultants.update_consultant(actor, id, [](Consultant&) {}), ErrorKind::not_found,
                               "consultant_not_found"));
        EXPECT_TRUE(fails_with(consultants.delete_consultant(actor, id), ErrorKind::not_found, "consultant_not_found"));
        EXPECT_TRUE(fails_with(consultants.add_skill_to_consultant(actor, id, skill), ErrorKind::not_found,
                               "consultant_not_found"));
        EXPECT_TRUE(fails_with(consultants.remove_skill_from_consultant(actor, id, world.kotlin), ErrorKind::not_found,
                               "consultant_not_found"));
        EXPECT_TRUE(consultants.get_all_consultants(actor, {}, {})->empty());
    }
}

TEST_F(ConsultantsTest, WhoLogsInAsConsultantSeesTheOwnRecordOnly) {
    world.add_consultant(world.atlas);
    auto own = a_consultant(world.atlas);
    own.user_id = world.consultant.user;
    const auto own_id = world.add(own);

    const auto seen = consultants.get_all_consultants(world.consultant, {}, {});

    ASSERT_TRUE(succeeds(seen));
    ASSERT_EQ(seen->size(), 1U);
    EXPECT_EQ(seen->front().id, own_id);
}

TEST_F(ConsultantsTest, EveryWrongFieldIsNamedAtOnce) {
    auto row = a_consultant();
    row.first_name = "";
    row.last_name = std::string(101, 'x');
    row.title = "   ";
    row.experience_years = 61;
    row.hourly_rate = Money::cents(-1);
    row.daily_rate = Money::euros(100'001);
    row.max_travel_distance = -5;
    row.languages = {{"fr", {}}, {"xx", {}}, {"fr", LanguageLevel::c1}};
    row.certifications = {"", "AWS"};
    row.skills = {by_id(SkillId{999}), by_name("Inconnu"), by_id(world.kotlin), by_name("KOTLIN")};
    row.skills[2].years_experience = -1;

    const auto refused = consultants.create_consultant(world.recruiter, row);

    ASSERT_TRUE(fails_with(refused, ErrorKind::invalid_input, "fields_invalid"));
    EXPECT_EQ(
        wrong_fields(refused.error()),
        (std::vector<std::string>{
            "skills/0/skill_id:value_error", "skills/1/name:value_error", "first_name:string_too_short",
            "last_name:string_too_long", "title:string_too_short", "experience_years:less_than_equal",
            "hourly_rate:greater_than_equal", "daily_rate:less_than_equal", "max_travel_distance:greater_than_equal",
            "languages/1/code:value_error", "languages/2/code:value_error", "certifications/0:string_too_short",
            "skills/2/years_experience:greater_than_equal", "skills/3/skill_id:value_error"}));
}

TEST_F(ConsultantsTest, LimitsCountCharactersAndNotBytes) {
    auto row = a_consultant();
    row.first_name.clear();
    for (int i = 0; i < 100; ++i) row.first_name += "é";

    EXPECT_TRUE(succeeds(consultants.create_consultant(world.recruiter, row)));
}

TEST_F(ConsultantsTest, NulAndBrokenUtf8AreRefused) {
    auto row = a_consultant();
    row.first_name = std::string("Cl\0aire", 7);
    row.last_name = "Mor\xC3";
    row.bio = "\xED\xA0\x80";

    const auto refused = consultants.create_consultant(world.recruiter, row);

    ASSERT_FALSE(refused);
    EXPECT_EQ(wrong_fields(refused.error()),
              (std::vector<std::string>{"first_name:value_error", "last_name:string_unicode", "bio:string_unicode"}));
}

TEST_F(ConsultantsTest, SkillsAreGivenByIdSlugOrName) {
    auto row = a_consultant();
    row.skills = {by_name("kotlin"), by_id(world.java)};

    const auto created = consultants.create_consultant(world.recruiter, row);

    ASSERT_TRUE(succeeds(created));
    ASSERT_EQ(created->skills.size(), 2U);
    EXPECT_EQ(created->skills[0].name, "Java");
    EXPECT_EQ(created->skills[1].skill_id, world.kotlin);
    EXPECT_EQ(created->skills[1].category, SkillCategory::programming_language);
}

TEST_F(ConsultantsTest, AnotherCompanysOwnSkillIsUnknown) {
    const auto foreign = world.add_skill("maison", "Maison", world.boreal);
    auto row = a_consultant(world.atlas);
    row.skills = {by_id(foreign)};

    for (const auto& actor : {world.recruiter, world.admin}) {
        const auto refused = consultants.create_consultant(actor, row);
        ASSERT_FALSE(refused);
        EXPECT_EQ(wrong_fields(refused.error()), std::vector<std::string>{"skills/0/skill_id:value_error"});
    }
}

TEST_F(ConsultantsTest, AChangeCannotMoveOrBackdateAConsultant) {
    const auto created = consultants.create_consultant(world.recruiter, a_consultant());
    world.clock.advance(std::chrono::hours{1});

    const auto changed = consultants.update_consultant(world.recruiter, created->id, [&](Consultant& row) {
        row.id = ConsultantId{77};
        row.company_id = world.boreal;
        row.created_at = {};
        row.title = "Architecte";
    });

    ASSERT_TRUE(succeeds(changed));
    auto expected = *created;
    expected.title = "Architecte";
    expected.updated_at = world.clock.now();
    EXPECT_EQ(*changed, expected);
}

TEST_F(ConsultantsTest, ARefusedChangeStoresNothing) {
    const auto created = consultants.create_consultant(world.recruiter, a_consultant());

    const auto refused = consultants.update_consultant(world.recruiter, created->id, [](Consultant& row) {
        row.title = "Architecte";
        row.experience_years = -1;
    });

    EXPECT_TRUE(fails_with(refused, ErrorKind::invalid_input, "fields_invalid"));
    EXPECT_EQ(consultants.get_consultant_by_id(world.recruiter, created->id), *created);
}

TEST_F(ConsultantsTest, OnlySomebodyFreeStartsAMission) {
    const auto id = world.add_consultant(world.atlas);
    const auto to = [](AvailabilityStatus status) {
        return [status](Consultant& row) { row.availability_status = status; };
    };
    ASSERT_TRUE(consultants.update_consultant(world.recruiter, id, to(AvailabilityStatus::unavailable)));

    EXPECT_TRUE(fails_with(consultants.update_consultant(world.recruiter, id, to(AvailabilityStatus::on_mission)),
                           ErrorKind::wrong_state, "availability_step_refused"));
}

TEST_F(ConsultantsTest, AnAccountIsLinkedToOneConsultantOfItsCompany) {
    auto row = a_consultant();
    row.user_id = world.consultant.user;
    ASSERT_TRUE(consultants.create_consultant(world.recruiter, row));

    EXPECT_TRUE(
        fails_with(consultants.create_consultant(world.recruiter, row), ErrorKind::conflict, "consultant_user_taken"));
    row.user_id = world.partner.user;
    EXPECT_TRUE(
        fails_with(consultants.create_consultant(world.recruiter, row), ErrorKind::not_found, "user_not_found"));
}

TEST_F(ConsultantsTest, AddingASkillTwiceReplacesItsLevel) {
    const auto id = world.add_consultant(world.atlas);
    auto skill = by_id(world.kotlin);
    ASSERT_TRUE(consultants.add_skill_to_consultant(world.recruiter, id, skill));
    skill.proficiency = Proficiency::expert;

    const auto changed = consultants.add_skill_to_consultant(world.recruiter, id, skill);

    ASSERT_TRUE(succeeds(changed));
    ASSERT_EQ(changed->skills.size(), 1U);
    EXPECT_EQ(changed->skills[0].proficiency, Proficiency::expert);
    EXPECT_TRUE(fails_with(consultants.add_skill_to_consultant(world.recruiter, id, by_id(SkillId{999})),
                           ErrorKind::not_found, "skill_not_found"));
}

TEST_F(ConsultantsTest, ASkillIsAddedByNameAndThePlatformsWins) {
    world.add_skill("kotlin-maison", "KOTLIN", world.atlas);
    const auto id = world.add_consultant(world.atlas);

    const auto changed = consultants.add_skill_to_consultant(world.recruiter, id, by_name("Kotlin"));

    ASSERT_TRUE(succeeds(changed));
    EXPECT_EQ(changed->skills.at(0).skill_id, world.kotlin);
    for (const auto& name : {std::string{"Inconnu"}, std::string("K\0", 2)})
        EXPECT_TRUE(fails_with(consultants.add_skill_to_consultant(world.recruiter, id, by_name(name)),
                               ErrorKind::not_found, "skill_not_found"));
    EXPECT_TRUE(fails_with(consultants.add_skill_to_consultant(world.recruiter, id, by_name("")),
                           ErrorKind::invalid_input, "fields_invalid"))
        << "neither id nor name";
}

TEST_F(ConsultantsTest, OnlyASkillThatIsThereIsRemoved) {
    const auto id = world.add_consultant(world.atlas);
    ASSERT_TRUE(consultants.add_skill_to_consultant(world.recruiter, id, by_id(world.kotlin)));

    EXPECT_TRUE(fails_with(consultants.remove_skill_from_consultant(world.recruiter, id, world.java),
                           ErrorKind::not_found, "consultant_skill_not_found"));
    EXPECT_TRUE(consultants.remove_skill_from_consultant(world.recruiter, id, world.kotlin)->skills.empty());
}

TEST_F(ConsultantsTest, NoticeCountsFromToday) {
    auto employed = a_consultant(world.atlas);
    employed.notice_period_days = 90;
    const auto id = world.add(employed);
    const auto free_on = [&](std::int64_t days) {
        ConsultantFilter filter;
        filter.available_from = std::chrono::floor<std::chrono::days>(world.clock.now()) + std::chrono::days{days};
        return consultants.get_all_consultants(world.sales, filter, {}).value();
    };

    EXPECT_TRUE(free_on(89).empty());
    ASSERT_EQ(free_on(90).size(), 1U);
    EXPECT_EQ(free_on(90).front().id, id);
    EXPECT_TRUE(free_on(-400).empty()) << "a day that is past";
}

TEST_F(ConsultantsTest, EveryFilterFilters) {
    auto free_later = a_consultant(world.atlas);
    free_later.first_name = "Léo";
    free_later.availability_status = AvailabilityStatus::on_mission;
    free_later.availability_date = parse_date("2026-06-01");
    free_later.skills = {by_id(world.kotlin)};
    const auto later = world.add(free_later);
    const auto now = world.add_consultant(world.atlas);
    const auto ids = [&](const Change<ConsultantFilter>& set) {
        ConsultantFilter filter;
        set(filter);
        std::vector<ConsultantId> found;
        for (const auto& row : consultants.get_all_consultants(world.sales, filter, {}).value())
            found.push_back(row.id);
        return found;
    };

    EXPECT_EQ(ids([](auto& f) { f.query = "léo"; }), std::vector{later});
    EXPECT_EQ(ids([](auto& f) { f.query = "claire MOR"; }), std::vector{now});
    EXPECT_EQ(ids([&](auto& f) { f.skills = {world.kotlin}; }), std::vector{later});
    EXPECT_TRUE(ids([&](auto& f) { f.skills = {world.kotlin, world.java}; }).empty());
    EXPECT_EQ(ids([](auto& f) { f.available_from = parse_date("2026-05-31"); }), std::vector{now});
    EXPECT_EQ(ids([](auto& f) { f.available_from = parse_date("2026-06-01"); }), (std::vector{later, now}));
    EXPECT_EQ(ids([](auto& f) { f.availability_status = AvailabilityStatus::on_mission; }), std::vector{later});
    EXPECT_TRUE(ids([&](auto& f) { f.company_id = world.boreal; }).empty());
}

}  // namespace
}  // namespace talentmatch::use_cases
