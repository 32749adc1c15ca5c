// CVs: what is kept, what is refused, who sees it.
#include "use_cases/cv_analysis.hpp"

#include <gtest/gtest.h>

#include "core/use_cases/cv_stage.hpp"

namespace talentmatch::use_cases {
namespace {

using testing::bytes_of;
using testing::fails_with;
using testing::succeeds;

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
    EXPECT_EQ(resume->resume.company_id, world.boreal);
}

TEST_F(CvAnalysisTest, AConsultantReadsTheOwnCvOnly) {
    auto own = testing::a_consultant(world.atlas);
    own.user_id = world.consultant.user;
    const auto others = analysed().id;
    const auto mine =
        cvs.process_cv(world.recruiter, world.add(own), folder.write("mine", "Mon CV"), "mine.txt").value().resume.id;

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
