// Dates of CVs: the cases are in dates.tsv.
#include "cv/dates/dates.hpp"

#include <gtest/gtest.h>

#include "core/cv/cases.hpp"

namespace talentmatch::cv {
namespace {

constexpr Date today{std::chrono::year{2026} / 6 / 15};

std::string written(const DateSpan& span) {
    auto text = to_iso(*span.start);
    if (span.is_current) return text + "..now";
    if (span.is_range) text += ".." + to_iso(*span.finish);
    return text;
}

void check(const Case& given) {
    const auto spans = find_dates(given.fields[0], today);
    const auto got = spans.empty() ? "" : written(spans.front());
    EXPECT_EQ(got, given.fields.size() > 1 ? given.fields[1] : "")
        << "dates.tsv:" << given.line << " " << given.fields[0];
}

TEST(CvDates, AreReadAsWritten) {
    const auto cases = cases_of("dates.tsv");
    ASSERT_GT(cases.size(), 60U);
    for (const auto& given : cases) check(given);
}

TEST(CvDates, LeaveTheWordsAroundThemApart) {
    const std::string text = "Développeur, Orange (05/2019 – aujourd'hui) - Paris";

    EXPECT_EQ(without_dates(text, find_dates(text, today)), "Développeur, Orange\tParis");
}

TEST(CvDates, ReadLengthsOfTime) {
    EXPECT_EQ(duration_months("3 ans et 2 mois"), 38);
    EXPECT_EQ(duration_months("(2 years)"), 24);
    EXPECT_EQ(duration_months("6 mois"), 6);
    EXPECT_EQ(duration_months("6 mois de stage"), std::nullopt);
    EXPECT_EQ(duration_months("Orange"), std::nullopt);
}

TEST(CvDates, SurviveAnyBytes) {
    std::string noise;
    for (int i = 0; i < 20000; ++i) noise += static_cast<char>((i * 7919) % 256);
    EXPECT_NO_THROW((void)find_dates(noise, today));
    EXPECT_TRUE(find_dates("", today).empty());
}

}  // namespace
}  // namespace talentmatch::cv
