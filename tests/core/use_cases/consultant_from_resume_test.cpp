// From a profile to a consultant: what is taken over, what is left to a person.
#include <gtest/gtest.h>

#include "core/use_cases/cv_review_stage.hpp"

namespace talentmatch::use_cases {
namespace {

using testing::fails_with;
using testing::succeeds;
using testing::wrong_fields;

class ConsultantFromResumeTest : public CvReviewTest {};

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

TEST_F(ConsultantFromResumeTest, AConsultantGetsTheVerifiedValuesAndWhatTheReaderKnows) {
    auto profile = a_profile();
    profile.pay = {{{.cents = 45'000, .cents_max = 50'000, .currency = "EUR", .period = PayPeriod::day}, {}}};
    profile.availability = Found<Availability>{{.from = PartialDate{2027, 3}}, {}};
    profile.mobility = Found<Mobility>{{.radius_km = 40, .remote = RemoteWish::some}, {}};
    profile.certifications = {{{.name = "Kotlin Expert"}, {}}};
    Position position;
    position.title = "Développeuse";
    position.start = PartialDate{2020, 1};
    position.end = PartialDate{2022, 12};
    position.technologies = {"Java"};
    profile.positions = {position};
    const auto resume = analysed_as(profile);
    ASSERT_TRUE(succeeds(say(resume, {"last_name"}, only(&ResumeProfile::last_name, said("Moreau-Petit")))));

    const auto made = cvs.create_consultant(world.recruiter, resume.id, {});

    ASSERT_TRUE(succeeds(made));
    EXPECT_EQ(made->last_name, "Moreau-Petit");
    EXPECT_EQ(made->daily_rate, Money::euros(450));
    EXPECT_EQ(made->availability_date, parse_date("2027-03-01"));
    EXPECT_EQ(made->availability_status, AvailabilityStatus::available);
    EXPECT_EQ(made->max_travel_distance, 40);
    EXPECT_TRUE(made->remote_work);
    EXPECT_EQ(made->certifications, std::vector<std::string>{"Kotlin Expert"});
    const auto java = std::ranges::find(made->skills, world.java, &ConsultantSkill::skill_id);
    ASSERT_NE(java, made->skills.end()) << "a technology of a position is a skill";
    EXPECT_EQ(java->years_experience, 3);
    EXPECT_EQ(java->last_used, (PartialDate{2022, 12}));
}

TEST_F(ConsultantFromResumeTest, NobodyIsAvailableUnlessTheCvSaysSo) {
    const auto made_of = [&](const Availability& said) {
        ResumeProfile profile = a_profile();
        profile.availability = Found<Availability>{said, {}};
        return consultant_from(profile, *taxonomy, world.today());
    };

    const auto silent = consultant_from(a_profile(), *taxonomy, world.today());
    EXPECT_EQ(silent.availability_status, std::nullopt);
    EXPECT_EQ(silent.availability_date, std::nullopt);
    const auto on_notice = made_of({.notice_days = 90});
    EXPECT_EQ(on_notice.availability_status, std::nullopt) << "a notice alone is no offer";
    EXPECT_EQ(on_notice.notice_period_days, 90);
    EXPECT_EQ(on_notice.availability_date, std::nullopt) << "its end moves with the day it is given";
    EXPECT_EQ(made_of({.is_immediate = true}).availability_status, AvailabilityStatus::available);
    EXPECT_EQ(made_of({.notice_days = 4'000}).notice_period_days, std::nullopt);
}

}  // namespace
}  // namespace talentmatch::use_cases
