// What a person is asked to check, the document's age, and skills that nobody wrote.
#include <gtest/gtest.h>

#include <algorithm>

#include "cv/document_date.hpp"
#include "cv/layout/lines.hpp"
#include "cv/reader.hpp"
#include "cv/review.hpp"
#include "cv/skills/skills.hpp"
#include "support/document_builder.hpp"

namespace talentmatch::cv {
namespace {

using testing::DocumentBuilder;

constexpr Date today{std::chrono::year{2026} / 6 / 15};

Taxonomy small_taxonomy() {
    return Taxonomy::parse(
               "slug\tname\tname_fr\tcategory\taliases\timplies\tsiblings\tambiguous\n"
               "java\tJava\t\tprogramming_language\t\t\t\t0\n"
               "spring\tSpring\t\tframework\t\tjava\t\t1\n"
               "spring-boot\tSpring Boot\t\tframework\t\tspring\t\t0\n")
        .value();
}

Position position(std::string title, PartialDate start, std::optional<PartialDate> end) {
    Position p;
    p.title = std::move(title);
    p.company = "Exemple";
    p.start = start;
    p.end = end;
    p.is_current = !end;
    return p;
}

std::vector<std::string> codes_of(const ResumeProfile& profile) {
    std::vector<std::string> codes;
    for (const auto& item : review_of(profile, {}, {}, today)) codes.push_back(item.code + " " + item.field);
    return codes;
}

bool has(const std::vector<std::string>& codes, std::string_view code) {
    return std::ranges::find(codes, code) != codes.end();
}

TEST(CvReview, AsksAboutLongGapsAndOverlaps) {
    ResumeProfile profile;
    profile.positions = {position("C", {2023, 1}, std::nullopt), position("B", {2020, 1}, PartialDate{2021, 12}),
                         position("A", {2018, 1}, PartialDate{2020, 6})};

    const auto items = review_of(profile, {}, {}, today);

    const auto gap = std::ranges::find(items, "career_gap", &ReviewItem::code);
    ASSERT_NE(gap, items.end());
    EXPECT_EQ(gap->field, "positions[0].start");
    EXPECT_EQ(gap->detail, "2022-01 - 2022-12");
    EXPECT_TRUE(has(codes_of(profile), "overlapping_positions positions[1].start"));
}

TEST(CvReview, IsSilentAboutFiveMonths) {
    ResumeProfile profile;
    profile.positions = {position("B", {2021, 6}, std::nullopt), position("A", {2018, 1}, PartialDate{2020, 12})};

    EXPECT_FALSE(has(codes_of(profile), "career_gap positions[0].start"));
}

TEST(CvReview, FindsDatesThatCannotBe) {
    ResumeProfile profile;
    profile.positions = {position("B", {2025, 5}, PartialDate{2024, 10}), position("A", {2027, 1}, std::nullopt)};
    profile.positions[1].company.reset();

    const auto codes = codes_of(profile);

    EXPECT_TRUE(has(codes, "conflicting_dates positions[0].end"));
    EXPECT_TRUE(has(codes, "future_date positions[1].start"));
    EXPECT_TRUE(has(codes, "missing_company positions[1].company"));
    EXPECT_TRUE(has(codes, "missing_email email"));
}

TEST(CvReview, PutsHiddenTextAndUnreadPagesFirst) {
    DocumentBuilder builder;
    builder.line("Marie Durand", {.size = 20}).line("Expert", {.hidden = Hidden::tiny});
    auto document = builder.build();
    document.unread_pages = {4, 5};
    document.unread_pictures = {1, 2};

    const auto profile = read_profile(document, small_taxonomy(), today);

    ASSERT_GE(profile.needs_review.size(), 3U);
    EXPECT_EQ(profile.needs_review[0].code, "hidden_text");
    EXPECT_EQ(profile.needs_review[1].code, "unread_pages");
    EXPECT_EQ(profile.needs_review[1].detail, "4, 5");
    EXPECT_EQ(profile.needs_review[2].code, "unread_pictures");
    EXPECT_EQ(profile.needs_review[2].detail, "1, 2");
    EXPECT_EQ(sentence(profile.needs_review[2], "en"), "Large pictures that were not read (pages 1, 2).");
    EXPECT_EQ(profile.findings.front(), "hidden_text");
    EXPECT_EQ(finding_sentence("unread_pictures", "fr"), "Grandes images non lues.");
}

TEST(CvReview, SpeaksFrenchAndEnglish) {
    const ReviewItem item{"career_gap", "positions[0].start", "2022-01 - 2022-12", 1};

    EXPECT_EQ(sentence(item, "fr"), "Aucun poste pendant plus de six mois : 2022-01 - 2022-12.");
    EXPECT_EQ(sentence(item, "en"), "No position for more than six months: 2022-01 - 2022-12.");
    EXPECT_EQ(finding_sentence("career_gap", "fr"), "Aucun poste pendant plus de six mois.");
    EXPECT_EQ(finding_sentence("overlapping_positions", "fr"), "Deux postes à la même période.");
    EXPECT_EQ(finding_sentence("old_document", "fr"), "Document ancien.");
    EXPECT_EQ(finding_sentence("ambiguous_name", "en"), "Name to confirm.");
    EXPECT_EQ(finding_sentence("ocr_text", "fr"), "Texte reconnu sur une image.");
    EXPECT_EQ(finding_sentence("missing_email", "en"), "No e-mail address found.");
    EXPECT_EQ(finding_sentence("something_new", "en"), "something_new");
}

std::optional<Found<PartialDate>> date_of(const DocumentBuilder& builder, std::optional<std::string> modified = {}) {
    auto document = builder.build();
    document.modified = std::move(modified);
    return document_date(read_lines(document), document, today);
}

TEST(CvDocumentDate, IsWhatIsStampedElseTheFilesElseTheNewestInTheText) {
    DocumentBuilder plain;
    plain.line("Développeuse chez Exemple, 03/2019 - 06/2021");
    DocumentBuilder stamped = plain;
    stamped.line("CV mis à jour en mars 2022");

    EXPECT_EQ(date_of(stamped, "2023-05-01T10:00:00Z")->value, (PartialDate{2022, 3}));
    EXPECT_EQ(date_of(plain, "2023-05-01T10:00:00Z")->value, (PartialDate{2023, 5}));
    EXPECT_EQ(date_of(plain, "2020-01-01T10:00:00Z")->value, (PartialDate{2021, 6}))
        << "a file is not older than its text";
    EXPECT_EQ(date_of(plain)->value, (PartialDate{2021, 6}));
    EXPECT_EQ(date_of(plain)->evidence.confidence, 50);
    EXPECT_EQ(date_of(plain, "2031-01-01T10:00:00Z")->value, (PartialDate{2021, 6})) << "no file comes from the future";
}

TEST(CvDocumentDate, BoundsWhatStillGoesOn) {
    DocumentBuilder builder;
    builder.bold("Expérience professionnelle", 14)
        .bold("Exemple SA")
        .beside(400, "01/2020 - présent")
        .line("Développeuse Java");
    auto document = builder.build();
    document.modified = "2021-12-20T08:00:00Z";

    const auto profile = read_profile(document, small_taxonomy(), today);

    EXPECT_EQ(profile.experience_months, 78) << "the file's age tells nothing of a career";
    EXPECT_TRUE(
        std::ranges::any_of(profile.needs_review, [](const ReviewItem& i) { return i.code == "old_document"; }));
}

TEST(CvDocumentDate, WrittenByThePersonBoundsTheMonths) {
    DocumentBuilder builder;
    builder.line("CV mis à jour en décembre 2021").bold("Expérience professionnelle", 14);
    builder.bold("Exemple SA").beside(400, "01/2020 - présent").line("Développeuse Java");

    EXPECT_EQ(read_profile(builder.build(), small_taxonomy(), today).experience_months, 24);
}

TEST(CvSkills, ImpliedOnesAreMarkedAndNeverCountedAsRead) {
    DocumentBuilder builder;
    builder.line("Marie Durand", {.size = 20}).bold("Compétences", 14).line("Spring Boot");

    const auto profile = read_profile(builder.build(), small_taxonomy(), today);

    ASSERT_EQ(profile.skills.size(), 1U);
    ASSERT_EQ(profile.implied_skills.size(), 2U);
    EXPECT_EQ(profile.implied_skills[0].slug, "spring");
    EXPECT_EQ(profile.implied_skills[0].implied_by, std::vector<std::string>{"spring-boot"});
    EXPECT_EQ(profile.implied_skills[0].evidence[0].method, Method::implied);
    EXPECT_LT(profile.implied_skills[1].evidence[0].confidence, profile.implied_skills[0].evidence[0].confidence);
    EXPECT_LT(profile.implied_skills[0].evidence[0].confidence, profile.skills[0].evidence[0].confidence);
}

}  // namespace
}  // namespace talentmatch::cv
