// Corrections and second readings: what a person says stays, and what would have changed is said.
#include <gtest/gtest.h>

#include "core/use_cases/cv_stage.hpp"

namespace talentmatch::use_cases {
namespace {

using testing::fails_with;
using testing::succeeds;

class CvReviewTest : public CvAnalysisTest {
protected:
    std::filesystem::path scratch = folder.path() / "scratch";

    /// Everything in `fields` is said by the recruiter.
    [[nodiscard]] Result<Resume> say(const Resume& resume, std::set<std::string, std::less<>> fields,
                                     const ResumeProfile& said, std::optional<int> version = {}) {
        return cvs.correct(world.recruiter, resume.id, {said, std::move(fields), {}}, version);
    }

    template <class Value>
    [[nodiscard]] static ResumeProfile only(Value ResumeProfile::* member, std::type_identity_t<Value> value) {
        ResumeProfile profile;
        profile.*member = std::move(value);
        return profile;
    }

    [[nodiscard]] static Found<std::string> said(std::string value) {
        Found<std::string> one{std::move(value), {}};
        one.evidence.verified = Verification{};
        return one;
    }

    [[nodiscard]] static ResumeSkill said_skill(std::string name) {
        auto one = skill(std::move(name), std::nullopt, std::nullopt);
        one.evidence.emplace_back();
        one.evidence.front().verified = Verification{};
        return one;
    }

    [[nodiscard]] static ProfileDifference difference(const std::vector<ProfileDifference>& all,
                                                      std::string_view field) {
        const auto found = std::ranges::find(all, field, &ProfileDifference::field);
        return found == all.end() ? ProfileDifference{} : *found;
    }
};

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

TEST_F(CvReviewTest, ACorrectedNameIsLearnedByTheCompanyAndByNobodyElse) {
    const auto resume = analysed_as(a_profile());
    ProfileCorrection correction;
    correction.given = {"skills"};
    correction.said.skills = {said_skill("Kotlin"), said_skill("Java")};
    correction.skills_instead_of = {"", "Potion magique"};

    const auto after = cvs.correct(world.recruiter, resume.id, correction, {});

    ASSERT_TRUE(succeeds(after));
    EXPECT_EQ(after->profile.skills[1].slug, "java");
    const auto learned = aliases.get_all_aliases(world.manager, {});
    ASSERT_EQ(learned->size(), 1U);
    EXPECT_EQ(learned->front().alias, "Potion magique");
    EXPECT_EQ(learned->front().skill_id, world.java);

    const auto next = folder.write("next.txt", "Jean Petit\nAlchimiste\nCompétences\nPotion magique\n");
    const auto ours = cvs.analyse(world.manager, next, "next.txt");
    const auto theirs = cvs.analyse(world.partner, next, "next.txt");
    const auto knows = [](const Resume& one) {
        return std::ranges::any_of(one.profile.skills, [](const ResumeSkill& s) { return s.slug == "java"; });
    };
    EXPECT_TRUE(knows(*ours));
    EXPECT_FALSE(knows(*theirs));
    EXPECT_TRUE(aliases.get_all_aliases(world.partner, {})->empty());
    EXPECT_TRUE(fails_with(aliases.delete_alias(world.partner, learned->front().id), ErrorKind::not_found,
                           "skill_alias_not_found"));

    ASSERT_TRUE(succeeds(aliases.delete_alias(world.manager, learned->front().id)));
    const auto later = folder.write("later.txt", "Anne Petit\nAlchimiste\nCompétences\nPotion magique\n");
    EXPECT_FALSE(knows(*cvs.analyse(world.manager, later, "later.txt")));
}

TEST_F(CvReviewTest, AKnownNameIsNeverTurnedIntoAnother) {
    const auto resume = analysed_as(a_profile());
    ProfileCorrection correction;
    correction.given = {"skills"};
    correction.said.skills = {said_skill("Java")};
    correction.skills_instead_of = {"Kotlin"};

    ASSERT_TRUE(succeeds(cvs.correct(world.recruiter, resume.id, correction, {})));

    EXPECT_TRUE(aliases.get_all_aliases(world.manager, {})->empty()) << "Kotlin is Kotlin for everybody";
}

TEST_F(CvReviewTest, AliasesThatWouldBeFoundEverywhereAreRefused) {
    const auto wrong = aliases.add_alias(world.manager, "pour", world.java, "");
    EXPECT_TRUE(fails_with(wrong, ErrorKind::invalid_input, "fields_invalid"));
    EXPECT_TRUE(fails_with(aliases.add_alias(world.manager, "Kotlin", world.java, ""), ErrorKind::conflict,
                           "skill_alias_taken"));
    EXPECT_TRUE(
        fails_with(aliases.add_alias(world.manager, "Jva", {}, "inconnue"), ErrorKind::not_found, "skill_not_found"));
    EXPECT_TRUE(
        fails_with(aliases.add_alias(world.sales, "Jva", world.java, ""), ErrorKind::forbidden, "permission_missing"));
}

TEST_F(CvReviewTest, SuggestionsKnowTheCompanysSpellingsAndKeepTheUnknown) {
    ASSERT_TRUE(succeeds(aliases.add_alias(world.manager, "Jva", world.java, "")));

    const auto found =
        aliases.suggest_skills(world.sales, "Du Kotlin et du Jva.\n\nCompétences\nKotlin, Potion magique\n");

    ASSERT_TRUE(succeeds(found));
    std::map<std::string, std::optional<SkillId>> ids;
    for (const auto& one : *found) ids[one.skill.name] = one.skill_id;
    EXPECT_EQ(ids["Kotlin"], world.kotlin);
    EXPECT_EQ(ids["Java"], world.java);
    ASSERT_TRUE(ids.contains("Potion magique"));
    EXPECT_FALSE(ids["Potion magique"]);
}

TEST_F(CvReviewTest, ADeclaredProfileIsAnAnalysisWithOneReading) {
    auto profile = a_profile();
    Position position;
    position.title = "Développeuse";
    position.description = "Services en Kotlin et Java";
    position.start = PartialDate{2020, 1};
    position.end = PartialDate{2020, 12};
    profile.positions = {position};
    profile.experience_months.reset();
    const auto file = folder.write("resume.json", "{}");

    const auto resume = cvs.declare(world.recruiter, profile, file, "dossier/resume.json");

    ASSERT_TRUE(succeeds(resume));
    EXPECT_EQ(resume->status, ResumeStatus::analysed);
    EXPECT_EQ(resume->file_name, "resume.json");
    EXPECT_EQ(resume->profile.email->evidence.method, Method::declared);
    EXPECT_EQ(resume->profile.experience_months, 12);
    EXPECT_EQ(resume->profile.positions[0].technologies, (std::vector<std::string>{"Kotlin", "Java"}));
    EXPECT_EQ(*cvs.declare(world.recruiter, profile, file, "again.json"), *resume);
    EXPECT_TRUE(fails_with(cvs.reanalyse(world.recruiter, resume->id, scratch, Keep::yes), ErrorKind::wrong_state,
                           "resume_declared"));
    EXPECT_FALSE(is_outdated(*resume));
    EXPECT_TRUE(succeeds(cvs.create_consultant(world.recruiter, resume->id, {})));
}

TEST_F(CvReviewTest, AConsultantIsNotAvailableUnlessTheCvSaysSo) {
    const auto made_of = [&](std::optional<Availability> said) {
        auto profile = a_profile();
        if (said) profile.availability = Found<Availability>{*said, {}};
        return cvs.create_consultant(world.recruiter, analysed_as(profile).id, {}).value();
    };

    const auto silent = made_of(std::nullopt);
    EXPECT_EQ(silent.availability_status, std::nullopt);
    EXPECT_EQ(silent.availability_date, std::nullopt);
    const auto on_notice = made_of(Availability{.notice_days = 90});
    EXPECT_EQ(on_notice.availability_status, std::nullopt) << "a notice alone is no offer";
    EXPECT_EQ(on_notice.notice_period_days, 90);
    const auto at_once = made_of(Availability{.is_immediate = true});
    EXPECT_EQ(at_once.availability_status, AvailabilityStatus::available);
}

TEST_F(CvReviewTest, AConsultantGetsTheVerifiedValuesAndWhatTheReaderKnows) {
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

}  // namespace
}  // namespace talentmatch::use_cases
