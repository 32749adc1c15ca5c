// The wire between the child and the server: what is written is read back, and nothing else is accepted.
#include "wire/protocol.hpp"

#include <gtest/gtest.h>

#include <string>

namespace talentmatch::cvtext {
namespace {

Document two_runs() {
    Document document;
    document.pages = {{.width = 595.28, .height = 841.89}};
    document.title = "CV";
    document.modified = "2024-01-31T12:00:00Z";
    document.runs.push_back({.page = 1,
                             .box = {.left = 10.5, .top = -3, .right = 40.25, .bottom = 22},
                             .text = "Élodie",
                             .font_size = 11.5,
                             .bold = true,
                             .italic = true,
                             .colour = 0x12ABEF,
                             .source = TextSource::text_box,
                             .hidden = Hidden::covered,
                             .line = 7});
    document.runs.push_back({.page = 1, .box = {}, .text = "C++", .font_size = 9});
    return document;
}

TEST(Protocol, ReadsBackWhatItWrote) {
    const auto document = two_runs();

    const auto read = decode(encode(document));

    ASSERT_TRUE(read.has_value()) << read.error();
    EXPECT_EQ(*read, document);
}

TEST(Protocol, TextCannotForgeARecord) {
    auto document = two_runs();
    document.runs[0].text = "a\nend\t1\nrun\t1\\\r\\n";

    const auto read = decode(encode(document));

    ASSERT_TRUE(read.has_value()) << read.error();
    EXPECT_EQ(read->runs[0].text, document.runs[0].text);
    EXPECT_EQ(read->runs.size(), 2U);
}

TEST(Protocol, RefusesAnAnswerCutAnywhere) {
    const auto whole = encode(two_runs());

    for (std::size_t length = 0; length < whole.size(); ++length) {
        EXPECT_FALSE(decode(whole.substr(0, length)).has_value()) << length;
    }
}

TEST(Protocol, RefusesARunOnAPageThatIsNotThere) {
    auto document = two_runs();
    document.runs[0].page = 2;

    EXPECT_FALSE(decode(encode(document)).has_value());
}

TEST(Protocol, RefusesAnotherVersionAndTrailingBytes) {
    const auto good = encode(two_runs());
    auto other = good;
    other.replace(other.find("\t2\n"), 3, "\t3\n");

    EXPECT_FALSE(decode(other).has_value());
    EXPECT_FALSE(decode(good + "x\n").has_value());
    EXPECT_FALSE(decode(good + good).has_value());
}

TEST(Protocol, ALengthBeyondMeasureIsBoundedAndNeverUndefined) {
    auto document = two_runs();
    document.runs[0].box = {
        .left = -1e300, .top = 1e300, .right = std::numeric_limits<double>::quiet_NaN(), .bottom = 0};

    const auto read = decode(encode(document));

    ASSERT_TRUE(read.has_value()) << read.error();
    EXPECT_LE(read->runs[0].box.top, 1e6);
}

}  // namespace
}  // namespace talentmatch::cvtext
