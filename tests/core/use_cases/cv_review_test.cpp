// Corrections and second readings: what a person says stays, and what would have changed is said.
#include <gtest/gtest.h>

#include "core/use_cases/cv_review_stage.hpp"

namespace talentmatch::use_cases {
namespace {

using testing::fails_with;
using testing::succeeds;

TEST_F(CvReviewTest, ACorrectedValueIsVerifiedAndTheOldOneIsKept) {
    auto profile = a_profile();
    profile.email->evidence = {.page = 1, .box = {1, 2, 3, 4}, .quote = "claire", .confidence = 80};
    const auto resume = analysed_as(profile);
    ResumeProfile right;
    right.email = said("claire@exemple.fr");

    const auto after = say(resume, {"email"}, right);

    ASSERT_TRUE(succeeds(after));
    EXPECT_EQ(after->profile.email->value, "claire@exemple.fr");
    const auto& evidence = after->profile.email->evidence;
    EXPECT_EQ(evidence.method, Method::person);
    EXPECT_EQ(evidence.page, 1) << "it still stands where it was read";
    EXPECT_EQ(evidence.verified, (Verification{world.recruiter.user, world.clock.now()}));
    EXPECT_EQ(after->profile.first_name, profile.first_name) << "what was not said is untouched";
    ASSERT_EQ(after->review.corrections.size(), 1U);
    EXPECT_EQ(after->review.corrections.front(), (Correction{"email", "claire.moreau@example.org", "claire@exemple.fr",
                                                             world.recruiter.user, world.clock.now()}));
    EXPECT_EQ(after->review.version, resume.review.version + 1);
}

TEST_F(CvReviewTest, SayingTheSameConfirmsItAndKeepsHowItWasFound) {
    const auto resume = analysed_as(a_profile());
    ResumeProfile same;
    same.title = said("Développeuse Kotlin");

    const auto after = say(resume, {"title"}, same);

    EXPECT_EQ(after->profile.title->evidence.method, a_profile().title->evidence.method);
    EXPECT_TRUE(after->profile.title->evidence.verified);
}

TEST_F(CvReviewTest, TwoRecruitersDoNotOverwriteEachOther) {
    const auto resume = analysed_as(a_profile());
    ResumeProfile one;
    one.title = said("Architecte");
    ASSERT_TRUE(succeeds(say(resume, {"title"}, one, resume.review.version)));

    EXPECT_TRUE(fails_with(say(resume, {"title"}, one, resume.review.version), ErrorKind::conflict, "resume_changed"));
    EXPECT_TRUE(succeeds(say(resume, {"title"}, one, resume.review.version + 1)));
}

TEST_F(CvReviewTest, WrongValuesAreNamedAllAtOnceAndStoreNothing) {
    const auto resume = analysed_as(a_profile());
    ResumeProfile wrong;
    wrong.email = said("pas une adresse");
    wrong.first_name = said(std::string(101, 'x'));
    wrong.languages = {{{"xx", {}}, {}}};
    Position reversed;
    reversed.start = PartialDate{2022, 1};
    reversed.end = PartialDate{2021, {}};
    wrong.positions = {reversed};

    const auto refused = say(resume, {"email", "first_name", "languages", "positions"}, wrong);

    ASSERT_FALSE(refused);
    EXPECT_EQ(refused.error().fields.size(), 4U);
    EXPECT_EQ(*cvs.get_resume_by_id(world.recruiter, resume.id), resume);
}

TEST_F(CvReviewTest, OthersDoNotCorrectAndSalesMayNot) {
    const auto resume = analysed_as(a_profile());
    for (const auto& actor : {world.stranger, world.partner})
        EXPECT_TRUE(fails_with(cvs.correct(actor, resume.id, {}, {}), ErrorKind::not_found, "resume_not_found"));
    EXPECT_TRUE(fails_with(cvs.correct(world.sales, resume.id, {}, {}), ErrorKind::forbidden, "permission_missing"));
    EXPECT_TRUE(fails_with(cvs.reanalyse(world.stranger, resume.id, scratch, Keep::yes), ErrorKind::not_found,
                           "resume_not_found"));
}

TEST_F(CvReviewTest, ASecondReadingNeverOverridesAPersonAndSaysWhatItWouldHaveDone) {
    const auto first = analysed();
    ResumeProfile right;
    right.title = said("Architecte logicielle");
    ASSERT_TRUE(succeeds(say(first, {"title"}, right)));

    const auto again = cvs.reanalyse(world.recruiter, first.id, scratch, Keep::yes);

    ASSERT_TRUE(succeeds(again));
    EXPECT_EQ(again->resume.profile.title->value, "Architecte logicielle");
    EXPECT_EQ(difference(again->kept, "title").before, "Architecte logicielle");
    EXPECT_EQ(difference(again->kept, "title").after, first.profile.title->value);
    EXPECT_EQ(*cvs.get_resume_by_id(world.recruiter, first.id), again->resume);
}

TEST_F(CvReviewTest, ASecondReadingReplacesWhatNobodyVerified) {
    auto stale = a_profile();
    stale.title = found("Mal lu");
    const auto resume = analysed_as(stale);

    const auto again = cvs.reanalyse(world.recruiter, resume.id, scratch, Keep::yes);

    ASSERT_TRUE(succeeds(again));
    EXPECT_NE(again->resume.profile.title, stale.title);
    EXPECT_EQ(difference(again->changed, "title").before, "Mal lu");
}

TEST_F(CvReviewTest, ADryRunOnlyTells) {
    auto stale = a_profile();
    stale.title = found("Mal lu");
    const auto resume = analysed_as(stale);

    const auto told = cvs.reanalyse(world.recruiter, resume.id, scratch, Keep::no);

    ASSERT_TRUE(succeeds(told));
    EXPECT_FALSE(told->changed.empty());
    EXPECT_EQ(*cvs.get_resume_by_id(world.recruiter, resume.id), resume);
}

TEST_F(CvReviewTest, WhatAPersonRemovedStaysAway) {
    const auto first = analysed();
    ASSERT_FALSE(first.profile.skills.empty());
    ResumeProfile fewer = first.profile;
    const auto gone = fewer.skills.back().name;
    fewer.skills.pop_back();
    ASSERT_TRUE(succeeds(say(first, {"skills", "title"}, only(&ResumeProfile::skills, fewer.skills))));

    const auto again = cvs.reanalyse(world.recruiter, first.id, scratch, Keep::yes);

    ASSERT_TRUE(succeeds(again));
    EXPECT_FALSE(again->resume.profile.title);
    for (const auto& one : again->resume.profile.skills) EXPECT_NE(one.name, gone);
    EXPECT_EQ(difference(again->kept, "title").before, std::nullopt);
    EXPECT_TRUE(difference(again->kept, "title").after);
}

TEST_F(CvReviewTest, WhatAPersonAddedStays) {
    const auto first = analysed();
    auto more = first.profile.skills;
    more.push_back(said_skill("Potion magique"));
    ASSERT_TRUE(succeeds(say(first, {"skills"}, only(&ResumeProfile::skills, more))));

    const auto again = cvs.reanalyse(world.recruiter, first.id, scratch, Keep::yes);

    EXPECT_EQ(again->resume.profile.skills.back().name, "Potion magique");
    EXPECT_EQ(again->resume.profile.skills.size(), more.size());
}

TEST_F(CvReviewTest, OnlyWhatDiffersInAListIsVerifiedWhenTheRestIsPassedThrough) {
    auto profile = a_profile();
    Position one;
    one.title = "Développeuse";
    one.company = "Rhone";
    one.start = PartialDate{2020, 1};
    Position two = one;
    two.start = PartialDate{2018, 1};
    two.end = PartialDate{2019, 12};
    profile.positions = {one, two};
    const auto resume = analysed_as(profile);
    profile.positions[0].company = "Rhône Ingénierie";

    const auto after = say(resume, {"positions"}, only(&ResumeProfile::positions, profile.positions));

    EXPECT_TRUE(after->profile.positions[0].evidence.verified);
    EXPECT_FALSE(after->profile.positions[1].evidence.verified);
    ASSERT_EQ(after->review.corrections.size(), 1U);
    EXPECT_EQ(after->review.corrections.front().field, "positions[0].company");
    EXPECT_EQ(after->review.corrections.front().before, "Rhone");
}

TEST_F(CvReviewTest, CorrectedDatesCountAgain) {
    auto profile = a_profile();
    Position one;
    one.title = "Développeuse";
    one.start = PartialDate{2020, 1};
    one.end = PartialDate{2020, 12};
    one.technologies = {"Kotlin"};
    profile.positions = {one};
    const auto resume = analysed_as(profile);
    profile.positions[0].end = PartialDate{2021, 12};

    const auto after = say(resume, {"positions"}, only(&ResumeProfile::positions, profile.positions));

    EXPECT_EQ(after->profile.experience_months, 24);
    EXPECT_EQ(after->profile.skills[0].months, 24);
    EXPECT_EQ(after->profile.skills[0].last_used, (PartialDate{2021, 12}));
}

}  // namespace
}  // namespace talentmatch::use_cases
