// Euro amounts: exact decimals in, the shortest ones out.
#include "entities/money.hpp"

#include <gtest/gtest.h>

namespace talentmatch {
namespace {

TEST(MoneyTest, ReadsDecimalsExactly) {
    EXPECT_EQ(Money::parse("550"), Money::euros(550));
    EXPECT_EQ(Money::parse("550.5"), Money::cents(55'050));
    EXPECT_EQ(Money::parse("0.01"), Money::cents(1));
    EXPECT_EQ(Money::parse("-12.30"), Money::cents(-1'230));
    EXPECT_EQ(Money::parse("1.500"), Money::cents(150));
}

TEST(MoneyTest, RefusesWhatIsNoAmountInCents) {
    for (const auto* text :
         {"", "-", ".", "1.", ".5", "1.001", "1e3", "+1", "1,5", " 1", "1 ", "--1", "nan", "12345678901234", "0x10"})
        EXPECT_FALSE(Money::parse(text)) << text;
}

TEST(MoneyTest, WritesTheShortestExactDecimal) {
    for (const auto* text : {"550", "550.5", "0.01", "0", "-12.3", "9999999999999.99"})
        EXPECT_EQ(Money::parse(text).value().to_decimal(), text);
}

}  // namespace
}  // namespace talentmatch
