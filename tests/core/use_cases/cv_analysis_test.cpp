// CVs: what is kept, what is refused, how a consultant is made of a profile.
#include "use_cases/cv_analysis.hpp"

#include <gtest/gtest.h>

#include "support/expect.hpp"
#include "support/fake_document_reader.hpp"
#include "support/world.hpp"

namespace talentmatch::use_cases {
namespace {

using testing::bytes_of;
using testing::fails_with;
using testing::succeeds;
using testing::wrong_fields;

Found<std::string> found(std::string value) { return {std::move(value), {}}; }

ResumeSkill skill(std::string name, std::optional<std::string> slug, std::optional<int> months) {
    ResumeSkill one;
    one.name = std::move(name);
    one.slug = std::move(slug);
    one.months = months;
    return one;
}

ResumeProfile a_profile() {
    ResumeProfile profile;
    profile.first_name = found("Claire");
    profile.last_name = found("Moreau");
    profile.email = found("claire.moreau@example.org");
    profile.title = found("Développeuse Kotlin");
    profile.experience_months = 100;
    profile.skills = {skill("Kotlin", "kotlin", 60), skill("Potion magique", std::nullopt, 12)};
    return profile;
}

class CvAnalysisTest : public ::testing::Test {
protected:
    testing::World world;
    testing::TemporaryDirectory folder;
    testing::FakeDocumentReader reader;
    std::shared_ptr<const Taxonomy> taxonomy = std::make_shared<const Taxonomy>(
        Taxonomy::parse("slug\tname\tname_fr\tcategory\taliases\timplies\tsiblings\tambiguous\n"
                        "kotlin\tKotlin\t\tprogramming_language\t\t\t\t0\n"
                        "java\tJava\t\tprogramming_language\t\t\t\t0\n")
            .value());
    CvAnalysisUseCase cvs{world.resumes, world.consultants, world.skills, world.objects, reader, taxonomy, world.clock};
    std::filesystem::path cv = folder.write("cv.txt", "Claire Moreau\nDéveloppeuse Kotlin\nKotlin, Java\n");
    std::filesystem::path blank = folder.write("blank.txt", "\n\n");

    Resume analysed() { return cvs.analyse(world.recruiter, cv, "cv.txt").value(); }

    /// An analysis whose profile the test chooses.
    Resume analysed_as(const ResumeProfile& profile) {
        const auto resume = analysed();
        return world.resumes
            .update(world.admin, resume.id,
                    [&](Resume row) -> Result<Resume> {
                        row.profile = profile;
                        return row;
                    })
            .value();
    }
};

TEST_F(CvAnalysisTest, AFileBecomesAnAnalysisAndIsKept) {
    const auto resume = cvs.analyse(world.recruiter, cv, "C:\\Users\\claire\\cv.txt");

    ASSERT_TRUE(succeeds(resume));
    EXPECT_EQ(resume->status, ResumeStatus::analysed);
    EXPECT_EQ(resume->file_name, "cv.txt");
    EXPECT_EQ(resume->company_id, world.atlas);
    EXPECT_EQ(resume->uploaded_by, world.recruiter.user);
    EXPECT_TRUE(resume->text.contains("Développeuse Kotlin"));
    EXPECT_GT(resume->parser_version, 0);
    const auto into = folder.path() / "out";
    ASSERT_TRUE(succeeds(cvs.fetch_file(world.recruiter, resume->id, into)));
    EXPECT_EQ(bytes_of(into), bytes_of(cv));
}

TEST_F(CvAnalysisTest, TheSameBytesAreAnalysedOncePerCompany) {
    const auto first = analysed();
    const auto again = cvs.analyse(world.manager, folder.write("copy", bytes_of(cv)), "autre nom.txt");
    const auto elsewhere = cvs.analyse(world.partner, cv, "cv.txt");

    EXPECT_EQ(*again, first);
    EXPECT_NE(elsewhere->id, first.id);
    EXPECT_EQ(reader.reads(), 2);
}

TEST_F(CvAnalysisTest, AFileWithoutTextIsUnreadableAndInventsNothing) {
    const auto resume = cvs.analyse(world.recruiter, blank, "blank.txt");

    ASSERT_TRUE(succeeds(resume));
    EXPECT_EQ(resume->status, ResumeStatus::unreadable);
    EXPECT_EQ(resume->reason, "no_text");
    EXPECT_EQ(resume->profile, ResumeProfile{});
}

TEST_F(CvAnalysisTest, AFileThatCannotBeReadIsKeptAndTheCallerHearsWhy) {
    reader.fail_with(Error{ErrorKind::invalid_input, "file_encrypted", "Protégé par un mot de passe.", {}});

    EXPECT_TRUE(fails_with(cvs.analyse(world.recruiter, cv, "cv.txt"), ErrorKind::invalid_input, "file_encrypted"));

    const auto kept = cvs.get_all_resumes(world.recruiter, {}, {});
    ASSERT_EQ(kept->size(), 1U);
    EXPECT_EQ(kept->front().status, ResumeStatus::failed);
    EXPECT_EQ(kept->front().reason, "file_encrypted");
    EXPECT_EQ(world.objects.size(), 1U);
}

TEST_F(CvAnalysisTest, AFailedFileIsReadAgainWhenItComesAgain) {
    reader.fail_with(Error{ErrorKind::unavailable, "reader_unavailable", "", {}});
    EXPECT_TRUE(fails_with(cvs.analyse(world.recruiter, cv, "cv.txt"), ErrorKind::unavailable, "reader_unavailable"));
    EXPECT_EQ(cvs.get_all_resumes(world.recruiter, {}, {})->front().status, ResumeStatus::pending);

    reader.fail_with(std::nullopt);
    const auto resume = cvs.analyse(world.recruiter, cv, "cv.txt");

    ASSERT_TRUE(succeeds(resume));
    EXPECT_EQ(resume->status, ResumeStatus::analysed);
    EXPECT_FALSE(resume->reason);
    EXPECT_EQ(cvs.get_all_resumes(world.recruiter, {}, {})->size(), 1U);
}

TEST_F(CvAnalysisTest, OfForeignAndEmptyFilesNothingIsKept) {
    EXPECT_TRUE(
        fails_with(cvs.analyse(world.recruiter, cv, "virus.exe"), ErrorKind::unsupported, "file_type_unsupported"));
    EXPECT_TRUE(fails_with(cvs.analyse(world.recruiter, folder.write("empty", ""), "cv.txt"), ErrorKind::invalid_input,
                           "file_empty"));

    EXPECT_EQ(world.objects.size(), 0U);
    EXPECT_TRUE(cvs.get_all_resumes(world.recruiter, {}, {})->empty());
}

TEST_F(CvAnalysisTest, OthersAnalysesDoNotExist) {
    const auto id = analysed().id;

    for (const auto& actor : {world.partner, world.stranger}) {
        EXPECT_TRUE(fails_with(cvs.get_resume_by_id(actor, id), ErrorKind::not_found, "resume_not_found"));
        EXPECT_TRUE(
            fails_with(cvs.fetch_file(actor, id, folder.path() / "out"), ErrorKind::not_found, "resume_not_found"));
        EXPECT_TRUE(fails_with(cvs.create_consultant(actor, id, {}), ErrorKind::not_found, "resume_not_found"));
        EXPECT_TRUE(fails_with(cvs.delete_resume(actor, id), ErrorKind::not_found, "resume_not_found"));
        EXPECT_TRUE(cvs.get_all_resumes(actor, {}, {})->empty());
    }
}

TEST_F(CvAnalysisTest, AConsultantIsMadeOfTheProfileWithKnownSkillsOnly) {
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

TEST_F(CvAnalysisTest, ACorrectedProfileReplacesTheStoredOne) {
    const auto resume = analysed_as({});
    auto corrected = a_profile();
    corrected.first_name = found("Clara");

    const auto made = cvs.create_consultant(
        world.recruiter, resume.id,
        {.corrected = corrected, .adjust = [](Consultant& row) { row.daily_rate = Money::euros(550); }});

    ASSERT_TRUE(succeeds(made));
    EXPECT_EQ(made->first_name, "Clara");
    EXPECT_EQ(made->daily_rate, Money::euros(550));
    EXPECT_EQ(cvs.get_resume_by_id(world.recruiter, resume.id)->profile, corrected);
}

TEST_F(CvAnalysisTest, AProfileWithoutANameOrTitleIsSentBack) {
    auto nameless = a_profile();
    nameless.last_name.reset();
    nameless.title.reset();
    const auto resume = analysed_as(nameless);

    const auto refused = cvs.create_consultant(world.recruiter, resume.id, {});

    ASSERT_FALSE(refused);
    EXPECT_EQ(wrong_fields(refused.error()),
              (std::vector<std::string>{"last_name:string_too_short", "title:string_too_short"}));
}

TEST_F(CvAnalysisTest, OneCvMakesOneConsultant) {
    const auto resume = analysed_as(a_profile());
    ASSERT_TRUE(cvs.create_consultant(world.recruiter, resume.id, {}));

    EXPECT_TRUE(fails_with(cvs.create_consultant(world.recruiter, resume.id, {}), ErrorKind::wrong_state,
                           "resume_already_linked"));
    EXPECT_EQ(world.consultants.list(world.admin, {}, {})->size(), 1U);
}

TEST_F(CvAnalysisTest, AnUnreadableFileMakesAConsultantOnlyOfATypedProfile) {
    const auto resume = cvs.analyse(world.recruiter, blank, "blank.txt");

    EXPECT_TRUE(fails_with(cvs.create_consultant(world.recruiter, resume->id, {}), ErrorKind::wrong_state,
                           "resume_not_analysed"));
    EXPECT_TRUE(succeeds(
        cvs.create_consultant(world.recruiter, resume->id, {.corrected = a_profile(), .adjust = std::nullopt})));
}

TEST_F(CvAnalysisTest, ACvAddsSkillsAndNeverOverwritesWhatAPersonEntered) {
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

TEST_F(CvAnalysisTest, ACvOfOnePersonIsNotAttachedToAnother) {
    const auto first = world.add_consultant(world.atlas);
    const auto second = world.add_consultant(world.atlas);
    ASSERT_TRUE(succeeds(cvs.process_cv(world.recruiter, first, cv, "cv.txt")));

    EXPECT_TRUE(fails_with(cvs.process_cv(world.recruiter, second, cv, "cv.txt"), ErrorKind::wrong_state,
                           "resume_already_linked"));
    EXPECT_TRUE(fails_with(cvs.process_cv(world.recruiter, world.add_consultant(world.boreal), cv, "cv.txt"),
                           ErrorKind::not_found, "consultant_not_found"));
}

TEST_F(CvAnalysisTest, AnAdministratorsUploadBelongsToTheConsultantsCompany) {
    const auto id = world.add_consultant(world.boreal);

    const auto resume = cvs.process_cv(world.admin, id, cv, "cv.txt");

    ASSERT_TRUE(succeeds(resume));
    EXPECT_EQ(resume->company_id, world.boreal);
}

TEST_F(CvAnalysisTest, AConsultantReadsTheOwnCvOnly) {
    auto own = testing::a_consultant(world.atlas);
    own.user_id = world.consultant.user;
    const auto others = analysed().id;
    const auto mine =
        cvs.process_cv(world.recruiter, world.add(own), folder.write("mine", "Mon CV"), "mine.txt").value().id;

    EXPECT_TRUE(succeeds(cvs.get_resume_by_id(world.consultant, mine)));
    EXPECT_TRUE(fails_with(cvs.get_resume_by_id(world.consultant, others), ErrorKind::not_found, "resume_not_found"));
    EXPECT_EQ(cvs.get_all_resumes(world.consultant, {}, {})->size(), 1U);
}

TEST_F(CvAnalysisTest, ARemovedResumeTakesItsFileAlong) {
    const auto resume = analysed();

    ASSERT_TRUE(succeeds(cvs.delete_resume(world.recruiter, resume.id)));

    EXPECT_EQ(world.objects.size(), 0U);
    EXPECT_TRUE(fails_with(cvs.get_resume_by_id(world.recruiter, resume.id), ErrorKind::not_found, "resume_not_found"));
}

TEST_F(CvAnalysisTest, LevelsAreGuessedFromMonthsAndYearsAreWhole) {
    const auto made_of = [](std::optional<int> months) {
        ResumeProfile profile;
        profile.skills = {skill("Kotlin", "kotlin", months)};
        return consultant_from(profile).skills.at(0);
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

TEST_F(CvAnalysisTest, NothingIsInventedForAnEmptyProfile) { EXPECT_EQ(consultant_from({}), Consultant{}); }

TEST_F(CvAnalysisTest, EveryUseCaseAsksForItsPermission) {
    const auto missing = [](const auto& result) { return !result && result.error().code == "permission_missing"; };
    for (const auto& actor : {world.admin, world.manager, world.recruiter, world.sales, world.consultant}) {
        const bool no_analysis = !may(actor.role, Permission::analyse_cvs);
        EXPECT_EQ(missing(cvs.analyse(actor, cv, "cv.exe")), no_analysis);
        EXPECT_EQ(missing(cvs.process_cv(actor, {}, cv, "cv.txt")), no_analysis);
        EXPECT_EQ(missing(cvs.create_consultant(actor, {}, {})), no_analysis);
        EXPECT_EQ(missing(cvs.delete_resume(actor, {})), no_analysis);
        EXPECT_FALSE(missing(cvs.get_all_resumes(actor, {}, {})));
        EXPECT_FALSE(missing(cvs.get_resume_by_id(actor, {})));
        EXPECT_FALSE(missing(cvs.fetch_file(actor, {}, folder.path() / "out")));
    }
}

}  // namespace
}  // namespace talentmatch::use_cases
