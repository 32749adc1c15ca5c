// The reader as the server uses it: a real child for every document.
#include "cvtext/document_reader.hpp"

#include <gtest/gtest.h>

#include <string>

#include "reading.hpp"
#include "support/temporary_directory.hpp"

namespace talentmatch::cvtext {
namespace {

TEST(DocumentReader, ReadsATextFileLineByLine) {
    const testing::TemporaryDirectory scratch;
    const auto file = scratch.write("cv.txt",
                                    "\xEF\xBB\xBF"
                                    "Zoé Martin\r\n\r\nJava      depuis 2019\n");
    const DocumentReader reader(real_child());

    const auto document = reader.read(file, DocumentFormat::txt);

    ASSERT_TRUE(document.has_value()) << document.error().code;
    ASSERT_EQ(document->runs.size(), 3U);
    EXPECT_EQ(document->runs[0].text, "Zoé Martin");
    EXPECT_EQ(document->runs[1].text, "Java");
    EXPECT_EQ(document->runs[2].text, "depuis 2019");
    EXPECT_EQ(document->runs[1].line, document->runs[2].line);
    EXPECT_EQ(document->runs[1].line, 3);
    EXPECT_LT(document->runs[1].box.right, document->runs[2].box.left);
}

TEST(DocumentReader, AMissingProgramIsUnavailable) {
    const testing::TemporaryDirectory scratch;
    const auto file = scratch.write("cv.txt", "Java");
    const DocumentReader reader({.program = scratch.path() / "nothing-here"});

    const auto document = reader.read(file, DocumentFormat::txt);

    ASSERT_FALSE(document.has_value());
    EXPECT_EQ(document.error().kind, ErrorKind::unavailable);
    EXPECT_EQ(document.error().code, "reader_unavailable");
}

}  // namespace
}  // namespace talentmatch::cvtext
