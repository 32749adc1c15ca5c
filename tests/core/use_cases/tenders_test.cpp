// Calls for tender: tenancy, validation, skills, status.
#include "use_cases/tenders.hpp"

#include <gtest/gtest.h>

#include "support/expect.hpp"
#include "support/world.hpp"

namespace talentmatch::use_cases {
namespace {

using testing::a_tender;
using testing::fails_with;
using testing::succeeds;
using testing::wrong_fields;

class TendersTest : public ::testing::Test {
protected:
    testing::World world;
    TenderUseCase tenders{world.tenders, world.skills, world.clock};

    static TenderSkill asks_for(SkillId id, Importance importance = Importance::required) {
        TenderSkill skill;
        skill.skill_id = id;
        skill.importance = importance;
        return skill;
    }
};

TEST_F(TendersTest, ANewTenderBelongsToTheOwnCompany) {
    const auto created = tenders.create_tender(world.sales, a_tender());

    ASSERT_TRUE(succeeds(created));
    EXPECT_EQ(created->company_id, world.atlas);
    EXPECT_TRUE(fails_with(tenders.create_tender(world.sales, a_tender(world.boreal)), ErrorKind::not_found,
                           "company_not_found"));
}

TEST_F(TendersTest, OthersTendersDoNotExist) {
    const auto id = world.add_tender(world.boreal);

    for (const auto& actor : {world.manager, world.stranger}) {
        EXPECT_TRUE(fails_with(tenders.get_tender_by_id(actor, id), ErrorKind::not_found, "tender_not_found"));
        EXPECT_TRUE(
            fails_with(tenders.update_tender(actor, id, [](Tender&) {}), ErrorKind::not_found, "tender_not_found"));
        EXPECT_TRUE(fails_with(tenders.delete_tender(actor, id), ErrorKind::not_found, "tender_not_found"));
        EXPECT_TRUE(fails_with(tenders.add_skill_to_tender(actor, id, asks_for(world.kotlin)), ErrorKind::not_found,
                               "tender_not_found"));
        EXPECT_TRUE(fails_with(tenders.remove_skill_from_tender(actor, id, world.kotlin), ErrorKind::not_found,
                               "tender_not_found"));
        EXPECT_TRUE(tenders.get_all_tenders(actor, {}, {})->empty());
    }
}

TEST_F(TendersTest, EveryWrongFieldIsNamedAtOnce) {
    auto row = a_tender();
    row.title = std::string(201, 'x');
    row.client_name = "";
    row.description = std::string(20'001, 'x');
    row.start_date = parse_date("2026-05-02");
    row.end_date = parse_date("2026-05-01");
    row.budget = Money::cents(-1);
    row.required_consultants = 0;
    row.experience_years = -1;
    row.skills = {asks_for(SkillId{999})};

    const auto refused = tenders.create_tender(world.sales, row);

    ASSERT_TRUE(fails_with(refused, ErrorKind::invalid_input, "fields_invalid"));
    EXPECT_EQ(wrong_fields(refused.error()),
              (std::vector<std::string>{
                  "skills/0/skill_id:value_error", "title:string_too_long", "client_name:string_too_short",
                  "description:string_too_long", "end_date:value_error", "budget:greater_than_equal",
                  "required_consultants:greater_than_equal", "experience_years:greater_than_equal"}));
}

TEST_F(TendersTest, AMissionOfOneDayIsValid) {
    auto row = a_tender();
    row.start_date = row.end_date = parse_date("2026-05-01");
    row.required_consultants = 1'000;

    EXPECT_TRUE(succeeds(tenders.create_tender(world.sales, row)));
}

TEST_F(TendersTest, RequiredSkillsStandFirst) {
    auto row = a_tender();
    row.skills = {asks_for(world.java, Importance::nice_to_have), asks_for(world.kotlin)};

    const auto created = tenders.create_tender(world.sales, row);

    ASSERT_TRUE(succeeds(created));
    EXPECT_EQ(created->skills[0].name, "Kotlin");
    EXPECT_EQ(created->skills[1].name, "Java");
}

TEST_F(TendersTest, AForbiddenStepIsRefused) {
    const auto id = tenders.create_tender(world.sales, a_tender())->id;
    const auto to = [](TenderStatus status) { return [status](Tender& row) { row.status = status; }; };
    ASSERT_TRUE(tenders.update_tender(world.sales, id, to(TenderStatus::closed)));

    EXPECT_TRUE(fails_with(tenders.update_tender(world.sales, id, to(TenderStatus::in_progress)),
                           ErrorKind::wrong_state, "tender_step_refused"));
    EXPECT_TRUE(succeeds(tenders.update_tender(world.sales, id, to(TenderStatus::open))));
}

TEST_F(TendersTest, AChangeOfOtherFieldsKeepsTheSkills) {
    auto row = a_tender();
    row.skills = {asks_for(world.kotlin)};
    const auto id = tenders.create_tender(world.sales, row)->id;

    const auto changed = tenders.update_tender(world.sales, id, [](Tender& tender) { tender.title = "Autre"; });

    ASSERT_TRUE(succeeds(changed));
    EXPECT_EQ(changed->skills.size(), 1U);
    EXPECT_EQ(changed->updated_at, world.clock.now());
}

TEST_F(TendersTest, SkillsAreAddedReplacedAndRemoved) {
    const auto id = world.add_tender(world.atlas);
    ASSERT_TRUE(tenders.add_skill_to_tender(world.sales, id, asks_for(world.kotlin)));

    const auto replaced = tenders.add_skill_to_tender(world.sales, id, asks_for(world.kotlin, Importance::preferred));

    ASSERT_EQ(replaced->skills.size(), 1U);
    EXPECT_EQ(replaced->skills[0].importance, Importance::preferred);
    EXPECT_TRUE(fails_with(tenders.remove_skill_from_tender(world.sales, id, world.java), ErrorKind::not_found,
                           "tender_skill_not_found"));
    EXPECT_TRUE(tenders.remove_skill_from_tender(world.sales, id, world.kotlin)->skills.empty());
}

}  // namespace
}  // namespace talentmatch::use_cases
