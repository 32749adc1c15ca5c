// A CV for a consultant who exists: what it fills, and what it leaves as a person wrote it.
#include "use_cases/cv_gaps.hpp"

#include <gtest/gtest.h>

#include "core/use_cases/cv_stage.hpp"

namespace talentmatch::use_cases {
namespace {

using testing::succeeds;
using Fields = std::vector<FilledField>;

class CvGapsTest : public CvAnalysisTest {
protected:
    /// As somebody typed the name and the title, and nothing else.
    [[nodiscard]] Consultant barely_known() const {
        auto row = testing::a_consultant(world.atlas);
        row.availability_status.reset();
        return row;
    }

    [[nodiscard]] static ResumeProfile a_full_profile() {
        auto profile = a_profile();
        profile.phone = found("+33612345678");
        profile.location = found("Lyon");
        profile.summary = found("Dix ans de services.");
        profile.languages = {{{"en", LanguageLevel::c1}, {}}};
        profile.certifications = {{{.name = "Kotlin Expert"}, {}}};
        profile.pay = {{{.cents = 45'000, .currency = "EUR", .period = PayPeriod::day}, {}}};
        profile.availability = Found<Availability>{{.from = PartialDate{2027, 3}, .notice_days = 90}, {}};
        profile.mobility = Found<Mobility>{{.radius_km = 40}, {}};
        return profile;
    }

    Fields attached(ConsultantId id, const ResumeProfile& profile) {
        analysed_as(profile);
        return cvs.process_cv(world.recruiter, id, cv, "cv.txt").value().filled;
    }

    [[nodiscard]] Consultant stored(ConsultantId id) { return world.consultants.by_id(world.admin, id).value(); }
};

TEST_F(CvGapsTest, ACvFillsEverythingThatTheConsultantLacksAndSaysSo) {
    const auto id = world.add(barely_known());

    const auto filled = attached(id, a_full_profile());

    EXPECT_EQ(filled, (Fields{{"email", "claire.moreau@example.org"},
                              {"phone", "+33612345678"},
                              {"experience_years", "8"},
                              {"availability_status", "available"},
                              {"availability_date", "2027-03-01"},
                              {"notice_period_days", "90"},
                              {"daily_rate", "450"},
                              {"bio", "Dix ans de services."},
                              {"location", "Lyon"},
                              {"max_travel_distance", "40"},
                              {"languages", "en c1"},
                              {"certifications", "Kotlin Expert"},
                              {"skills", "Kotlin"}}));
    const auto after = stored(id);
    EXPECT_EQ(after.phone, "+33612345678");
    EXPECT_EQ(after.notice_period_days, 90);
    EXPECT_EQ(after.availability_status, AvailabilityStatus::available);
    EXPECT_EQ(after.languages, (std::vector<SpokenLanguage>{{"en", LanguageLevel::c1}}));
    EXPECT_EQ(after.updated_at, world.clock.now());
}

TEST_F(CvGapsTest, NothingThatAPersonEnteredIsReplaced) {
    auto row = barely_known();
    row.email = Email::parse("claire@atlas.example");
    row.phone = "01 23";
    row.experience_years = 3;
    row.availability_status = AvailabilityStatus::on_mission;
    row.notice_period_days = 0;
    row.hourly_rate = Money::euros(60);
    row.daily_rate = Money::euros(500);
    row.bio = "Une présentation.";
    row.location = "Nantes";
    row.max_travel_distance = 0;
    row.languages = {{"en", LanguageLevel::a2}};
    row.certifications = {"KOTLIN expert"};
    ConsultantSkill entered;
    entered.skill_id = world.kotlin;
    entered.proficiency = Proficiency::beginner;
    row.skills = {entered};
    const auto id = world.add(row);
    const auto before = stored(id);

    EXPECT_EQ(attached(id, a_full_profile()), Fields{});

    EXPECT_EQ(stored(id), before) << "and nothing says that it was changed";
}

TEST_F(CvGapsTest, ADayThatAPersonSaidIsNotCalledAvailableByTheCv) {
    auto row = barely_known();
    row.availability_date = parse_date("2028-01-01");
    const auto id = world.add(row);
    ResumeProfile profile;
    profile.availability = Found<Availability>{{.is_immediate = true}, {}};

    EXPECT_EQ(attached(id, profile), Fields{});
    EXPECT_EQ(stored(id).availability_status, std::nullopt);
}

TEST_F(CvGapsTest, ListsGrowByWhatIsNotInThem) {
    auto row = barely_known();
    row.languages = {{"fr", LanguageLevel::native}, {"en", std::nullopt}};
    row.certifications = {"PSM I"};
    ConsultantSkill entered;
    entered.skill_id = world.kotlin;
    entered.proficiency = Proficiency::beginner;
    entered.details = "Débute";
    row.skills = {entered};
    const auto id = world.add(row);
    auto profile = a_profile();
    profile.email.reset();
    profile.experience_months.reset();
    profile.languages = {{{"fr", LanguageLevel::b2}, {}}, {{"en", LanguageLevel::c1}, {}}, {{"de", {}}, {}}};
    profile.certifications = {{{.name = "psm i"}, {}}, {{.name = "AWS"}, {}}};
    profile.skills.push_back(skill("Java", "java", 24));

    EXPECT_EQ(attached(id, profile),
              (Fields{{"languages", "en c1"}, {"languages", "de"}, {"certifications", "AWS"}, {"skills", "Java"}}));

    const auto after = stored(id);
    EXPECT_EQ(after.languages, (std::vector<SpokenLanguage>{
                                   {"fr", LanguageLevel::native}, {"en", LanguageLevel::c1}, {"de", std::nullopt}}));
    ASSERT_EQ(after.skills.size(), 2U);
    EXPECT_EQ(after.skills[0].name, "Java");
    EXPECT_EQ(after.skills[0].proficiency, Proficiency::intermediate);
    EXPECT_EQ(after.skills[1].proficiency, Proficiency::beginner);
    EXPECT_EQ(after.skills[1].details, "Débute");
}

TEST_F(CvGapsTest, ValuesThatNoConsultantMayHaveAreLeftOut) {
    const auto id = world.add(barely_known());
    ResumeProfile profile;
    profile.phone = found(std::string(60, '1'));
    profile.location = found("Lyon");
    profile.certifications = {{{.name = std::string(500, 'x')}, {}}, {{.name = "AWS"}, {}}};

    EXPECT_EQ(attached(id, profile), (Fields{{"location", "Lyon"}, {"certifications", "AWS"}}));
}

TEST_F(CvGapsTest, TheSameCvAgainFillsNothingMore) {
    const auto id = world.add(barely_known());
    ASSERT_FALSE(attached(id, a_full_profile()).empty());

    const auto again = cvs.process_cv(world.recruiter, id, cv, "cv.txt");

    ASSERT_TRUE(succeeds(again));
    EXPECT_TRUE(again->filled.empty());
    EXPECT_EQ(again->resume.consultant_id, id);
}

TEST_F(CvGapsTest, AFileWithoutTextIsAttachedAndFillsNothing) {
    const auto id = world.add(barely_known());

    const auto attached = cvs.process_cv(world.recruiter, id, blank, "blank.txt");

    ASSERT_TRUE(succeeds(attached));
    EXPECT_EQ(attached->resume.status, ResumeStatus::unreadable);
    EXPECT_TRUE(attached->filled.empty());
    EXPECT_EQ(stored(id), world.consultants.by_id(world.admin, id).value());
}

}  // namespace
}  // namespace talentmatch::use_cases
