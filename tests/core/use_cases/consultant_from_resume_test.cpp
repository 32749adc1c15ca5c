// From a profile to a consultant: what is taken over, what is left to a person.
#include <gtest/gtest.h>

#include "core/use_cases/cv_stage.hpp"

namespace talentmatch::use_cases {
namespace {

using testing::fails_with;
using testing::succeeds;
using testing::wrong_fields;

class ConsultantFromResumeTest : public CvAnalysisTest {};

TEST_F(ConsultantFromResumeTest, AConsultantIsMadeOfTheProfileWithKnownSkillsOnly) {
    const auto resume = analysed_as(a_profile());

    const auto made = cvs.create_consultant(world.recruiter, resume.id, {});

    ASSERT_TRUE(succeeds(made));
    EXPECT_EQ(made->company_id, world.atlas);
    EXPECT_EQ(made->first_name, "Claire");
    EXPECT_EQ(made->experience_years, 8);
    ASSERT_EQ(made->skills.size(), 1U);
    EXPECT_EQ(made->skills[0].skill_id, world.kotlin);
    EXPECT_EQ(made->skills[0].proficiency, Proficiency::expert);
    EXPECT_EQ(made->skills[0].years_experience, 5);
    const auto linked = cvs.get_resume_by_id(world.recruiter, resume.id);
    EXPECT_EQ(linked->consultant_id, made->id);
    EXPECT_EQ(linked->profile.skills.size(), 2U);
}

TEST_F(ConsultantFromResumeTest, ACorrectedProfileReplacesTheStoredOne) {
    const auto resume = analysed_as({});
    auto corrected = a_profile();
    corrected.first_name = found("Clara");

    const auto made = cvs.create_consultant(world.recruiter, resume.id,
                                            {.corrected = ProfileCorrection::of_everything(corrected),
                                             .adjust = [](Consultant& row) { row.daily_rate = Money::euros(550); }});

    ASSERT_TRUE(succeeds(made));
    EXPECT_EQ(made->first_name, "Clara");
    EXPECT_EQ(made->daily_rate, Money::euros(550));
    const auto stored = cvs.get_resume_by_id(world.recruiter, resume.id)->profile;
    EXPECT_EQ(stored.first_name->value, "Clara");
    EXPECT_EQ(stored.first_name->evidence.verified, (Verification{world.recruiter.user, world.clock.now()}));
    EXPECT_EQ(stored.skills.size(), corrected.skills.size());
}

TEST_F(ConsultantFromResumeTest, AProfileWithoutANameOrTitleIsSentBack) {
    auto nameless = a_profile();
    nameless.last_name.reset();
    nameless.title.reset();
    const auto resume = analysed_as(nameless);

    const auto refused = cvs.create_consultant(world.recruiter, resume.id, {});

    ASSERT_FALSE(refused);
    EXPECT_EQ(wrong_fields(refused.error()),
              (std::vector<std::string>{"last_name:string_too_short", "title:string_too_short"}));
}

TEST_F(ConsultantFromResumeTest, OneCvMakesOneConsultant) {
    const auto resume = analysed_as(a_profile());
    ASSERT_TRUE(cvs.create_consultant(world.recruiter, resume.id, {}));

    EXPECT_TRUE(fails_with(cvs.create_consultant(world.recruiter, resume.id, {}), ErrorKind::wrong_state,
                           "resume_already_linked"));
    EXPECT_EQ(world.consultants.list(world.admin, {}, {})->size(), 1U);
}

TEST_F(ConsultantFromResumeTest, TwoPeopleAtOnceMakeOneConsultantOfOneCv) {
    const auto resume = analysed_as(a_profile());
    // The adjustment runs between reading the analysis and storing the consultant: somebody else is faster.
    const auto slower = cvs.create_consultant(
        world.recruiter, resume.id, {.corrected = std::nullopt, .adjust = [&](Consultant&) {
                                         EXPECT_TRUE(succeeds(cvs.create_consultant(world.manager, resume.id, {})));
                                     }});

    EXPECT_TRUE(fails_with(slower, ErrorKind::wrong_state, "resume_already_linked"));
    EXPECT_EQ(world.consultants.list(world.admin, {}, {})->size(), 1U);
}

TEST_F(ConsultantFromResumeTest, AnUnreadableFileMakesAConsultantOnlyOfATypedProfile) {
    const auto resume = cvs.analyse(world.recruiter, blank, "blank.txt");

    EXPECT_TRUE(fails_with(cvs.create_consultant(world.recruiter, resume->id, {}), ErrorKind::wrong_state,
                           "resume_not_analysed"));
    EXPECT_TRUE(succeeds(
        cvs.create_consultant(world.recruiter, resume->id,
                              {.corrected = ProfileCorrection::of_everything(a_profile()), .adjust = std::nullopt})));
}

TEST_F(ConsultantFromResumeTest, ACvAddsSkillsAndNeverOverwritesWhatAPersonEntered) {
    auto row = testing::a_consultant(world.atlas);
    ConsultantSkill entered;
    entered.skill_id = world.kotlin;
    entered.proficiency = Proficiency::beginner;
    entered.details = "Débute";
    row.skills = {entered};
    const auto id = world.add(row);
    const auto resume = analysed_as([] {
        auto profile = a_profile();
        profile.skills.push_back(skill("Java", "java", 24));
        return profile;
    }());

    ASSERT_TRUE(succeeds(cvs.process_cv(world.recruiter, id, cv, "cv.txt")));

    const auto after = world.consultants.by_id(world.admin, id).value();
    ASSERT_EQ(after.skills.size(), 2U);
    EXPECT_EQ(after.skills[0].name, "Java");
    EXPECT_EQ(after.skills[0].proficiency, Proficiency::intermediate);
    EXPECT_EQ(after.skills[1].proficiency, Proficiency::beginner);
    EXPECT_EQ(after.skills[1].details, "Débute");
    EXPECT_EQ(after.title, row.title);
    EXPECT_EQ(cvs.get_resume_by_id(world.recruiter, resume.id)->consultant_id, id);
}

TEST_F(ConsultantFromResumeTest, LevelsAreGuessedFromMonthsAndYearsAreWhole) {
    const auto made_of = [&](std::optional<int> months) {
        ResumeProfile profile;
        profile.skills = {skill("Kotlin", "kotlin", months)};
        return consultant_from(profile, *taxonomy, world.today()).skills.at(0);
    };

    EXPECT_EQ(made_of(std::nullopt).proficiency, Proficiency::intermediate);
    EXPECT_FALSE(made_of(std::nullopt).years_experience);
    EXPECT_EQ(made_of(11).proficiency, Proficiency::beginner);
    EXPECT_EQ(made_of(12).proficiency, Proficiency::intermediate);
    EXPECT_EQ(made_of(35).proficiency, Proficiency::intermediate);
    EXPECT_EQ(made_of(36).proficiency, Proficiency::advanced);
    EXPECT_EQ(made_of(59).years_experience, 4);
    EXPECT_EQ(made_of(60).proficiency, Proficiency::expert);
}

TEST_F(ConsultantFromResumeTest, NothingIsInventedForAnEmptyProfile) {
    EXPECT_EQ(consultant_from({}, *taxonomy, world.today()), Consultant{});
}

}  // namespace
}  // namespace talentmatch::use_cases
