// Signs outside ASCII are kept or dropped whole.
#include "cv/text/utf8.hpp"

#include <gtest/gtest.h>

#include "cv/dates/dates.hpp"

namespace talentmatch::cv {
namespace {

using Parts = std::vector<std::string_view>;

TEST(CvText, IsTrimmedBySignsNotBytes) {
    EXPECT_EQ(trim("\u2022 \u2014 Lyon \u2022", "|\u2022"), "\u2014 Lyon");
    EXPECT_EQ(trim("Lyon \u2014", "|\u2022"), "Lyon \u2014");
    EXPECT_EQ(trim("\u202F\u00A0Lyon\u2009 ", ""), "Lyon");
    EXPECT_EQ(trim("\u2022", "\u2022"), "");
    EXPECT_EQ(trim("\xE2\x80", "\u2022"), "\xE2\x80");
}

TEST(CvText, IsSplitAtSignsNotBytes) {
    EXPECT_EQ(split("l\u2019\u00E9t\u00E9 \u2022 l\u2019hiver", "\u2022"),
              (Parts{"l\u2019\u00E9t\u00E9", "l\u2019hiver"}));
    EXPECT_EQ(split("2018\u20132021", "-\u2013"), (Parts{"2018", "2021"}));
    EXPECT_EQ(split(", ,", ","), Parts{});
}

TEST(CvText, KeepsTheDashBesideADateWhole) {
    constexpr Date today{std::chrono::year{2026} / 6 / 15};
    const std::string_view text = "Feb 2016\u2014APR2020 \u2014 APR";
    const auto rest = without_dates(text, find_dates(text, today));

    EXPECT_EQ(rest.find("\x94"), rest.find("\u2014") == std::string::npos ? std::string::npos : rest.find("\u2014") + 2)
        << rest;
}

}  // namespace
}  // namespace talentmatch::cv
