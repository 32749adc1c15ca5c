// What a company learns from corrections, what it is suggested, and profiles that come in structured files.
#include <gtest/gtest.h>

#include "core/use_cases/cv_review_stage.hpp"

namespace talentmatch::use_cases {
namespace {

using testing::fails_with;
using testing::succeeds;

class CvSpellingsTest : public CvReviewTest {};

TEST_F(CvSpellingsTest, ACorrectedNameIsLearnedByTheCompanyAndByNobodyElse) {
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

TEST_F(CvSpellingsTest, AKnownNameIsNeverTurnedIntoAnother) {
    const auto resume = analysed_as(a_profile());
    ProfileCorrection correction;
    correction.given = {"skills"};
    correction.said.skills = {said_skill("Java")};
    correction.skills_instead_of = {"Kotlin"};

    ASSERT_TRUE(succeeds(cvs.correct(world.recruiter, resume.id, correction, {})));

    EXPECT_TRUE(aliases.get_all_aliases(world.manager, {})->empty()) << "Kotlin is Kotlin for everybody";
}

TEST_F(CvSpellingsTest, AliasesThatWouldBeFoundEverywhereAreRefused) {
    const auto wrong = aliases.add_alias(world.manager, "pour", world.java, "");
    EXPECT_TRUE(fails_with(wrong, ErrorKind::invalid_input, "fields_invalid"));
    EXPECT_TRUE(fails_with(aliases.add_alias(world.manager, "Kotlin", world.java, ""), ErrorKind::conflict,
                           "skill_alias_taken"));
    EXPECT_TRUE(
        fails_with(aliases.add_alias(world.manager, "Jva", {}, "inconnue"), ErrorKind::not_found, "skill_not_found"));
    EXPECT_TRUE(
        fails_with(aliases.add_alias(world.sales, "Jva", world.java, ""), ErrorKind::forbidden, "permission_missing"));
}

TEST_F(CvSpellingsTest, SuggestionsKnowTheCompanysSpellingsAndKeepTheUnknown) {
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

TEST_F(CvSpellingsTest, ADeclaredProfileIsAnAnalysisWithOneReading) {
    auto profile = a_profile();
    Position position;
    position.title = "Développeuse";
    position.description = "Services en Kotlin et Java";
    position.start = PartialDate{2020, 1};
    position.end = PartialDate{2020, 12};
    profile.positions = {position};
    profile.experience_months.reset();
    const auto file = folder.write("resume.json", "{}");

    const auto resume = cvs.declare(world.recruiter, {profile, {}}, file, "dossier/resume.json");

    ASSERT_TRUE(succeeds(resume));
    EXPECT_EQ(resume->status, ResumeStatus::analysed);
    EXPECT_EQ(resume->file_name, "resume.json");
    EXPECT_EQ(resume->profile.email->evidence.method, Method::declared);
    EXPECT_EQ(resume->profile.experience_months, 12);
    EXPECT_EQ(resume->profile.positions[0].technologies, (std::vector<std::string>{"Kotlin", "Java"}));
    EXPECT_EQ(*cvs.declare(world.recruiter, {profile, {}}, file, "again.json"), *resume);
    EXPECT_TRUE(fails_with(cvs.reanalyse(world.recruiter, resume->id, scratch, Keep::yes), ErrorKind::wrong_state,
                           "resume_declared"));
    EXPECT_FALSE(is_outdated(*resume));
    EXPECT_TRUE(succeeds(cvs.create_consultant(world.recruiter, resume->id, {})));
}

}  // namespace
}  // namespace talentmatch::use_cases
