// Calendar rules: ISO 8601 in and out, French working days.
#include "entities/date.hpp"

#include <gtest/gtest.h>

namespace talentmatch {
namespace {

TEST(DateTest, ReadsARealDayAndWritesItBack) {
    const auto date = parse_date("2024-02-29");

    ASSERT_TRUE(date.has_value());
    EXPECT_EQ(to_iso(*date), "2024-02-29");
}

TEST(DateTest, RefusesDaysThatDoNotExistAndOtherForms) {
    for (const auto* text :
         {"2023-02-29", "2024-13-01", "0000-01-01", "24-01-01", "2024-1-01", "2024-01-01 ", "", "2024/01/01"})
        EXPECT_FALSE(parse_date(text)) << text;
}

TEST(DateTest, ReadsInstantsWithOffsetsAsUtc) {
    const auto instant = parse_instant("2026-03-01T00:30:00.25+02:00");

    ASSERT_TRUE(instant.has_value());
    EXPECT_EQ(to_iso(*instant), "2026-02-28T22:30:00.250000Z");
}

TEST(DateTest, CountsFrenchWorkingDays) {
    // May 2026: the 1st, 8th, 14th (Ascension) and 25th (Whit Monday) are holidays.
    EXPECT_EQ(working_days(*parse_date("2026-05-01"), *parse_date("2026-05-31")), 17);
    EXPECT_EQ(working_days(*parse_date("2026-05-02"), *parse_date("2026-05-01")), 0);
}

TEST(DateTest, KeepsAYearAYear) {
    EXPECT_EQ(to_iso(*parse_partial_date("2019")), "2019");
    EXPECT_EQ(to_iso(*parse_partial_date("2019-07")), "2019-07");
    EXPECT_FALSE(parse_partial_date("2019-13"));
}

}  // namespace
}  // namespace talentmatch
