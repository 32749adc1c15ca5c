// What a file is, told from its bytes; a name only helps to know plain text.
#include <gtest/gtest.h>

#include "cvtext/document_reader.hpp"
#include "reading.hpp"
#include "support/pdf_builder.hpp"
#include "support/temporary_directory.hpp"
#include "support/zip_builder.hpp"

namespace talentmatch::cvtext {
namespace {

using namespace std::string_view_literals;

/// The format's name, or the error's code.
std::string told_of(std::string_view bytes, std::string_view name = "cv", std::int64_t max_bytes = 20 << 20) {
    const testing::TemporaryDirectory scratch;
    auto settings = real_child();
    settings.max_file_bytes = max_bytes;
    const DocumentReader reader(settings);
    const auto facts = reader.identify(scratch.write("upload", bytes), name);
    return facts ? std::string(text_of(facts->format)) : facts.error().code;
}

std::string utf16(std::string_view ascii) {
    std::string wide;
    for (const char c : ascii) {
        wide += c;
        wide += '\0';
    }
    return wide;
}

TEST(Identify, KnowsDocumentsByTheirBytesWhateverTheirName) {
    const auto docx = testing::docx_of("<w:p/>");

    EXPECT_EQ(told_of("%PDF-1.4\n", "cv.txt"), "pdf");
    EXPECT_EQ(told_of(std::string(900, '\n') + "%PDF-1.4\n", "cv.doc"), "pdf");
    EXPECT_EQ(told_of(docx, "cv.pdf"), "docx");
    EXPECT_EQ(told_of(testing::odt_of("<text:p/>"), "cv.docx"), "odt");
    EXPECT_EQ(told_of(docx.substr(0, docx.size() / 2)), "docx");
}

TEST(Identify, KnowsFormatsThatAreTextByHowTheyBegin) {
    EXPECT_EQ(told_of("{\\rtf1 Camille}", "cv.txt"), "rtf");
    EXPECT_EQ(told_of("\r\n{\\rtf1 Camille}", "cv.doc"), "rtf");
    EXPECT_EQ(told_of("<!DOCTYPE html><p>CV", "cv.txt"), "html");
    EXPECT_EQ(told_of("\xEF\xBB\xBF<!-- x --> <HTML xmlns=\"y\">", "cv"), "html");
    EXPECT_EQ(told_of("<div>CV", "cv.doc"), "html");
    EXPECT_EQ(told_of("<dividend>", "cv.txt"), "txt");
    EXPECT_EQ(told_of("Received: by x\r\n\tid 1\r\nFrom: a@example.org\r\nSubject: CV\r\n\r\nJava", "cv"), "eml");
    EXPECT_EQ(told_of("From: Camille\nTo: jobs\n\n%PDF-1.4", "cv.txt"), "pdf");
    EXPECT_EQ(told_of("From: 2019\nHello, Subject: x\n\nJava", "cv.txt"), "txt");
    EXPECT_EQ(told_of("Subject: CV\nDate: today\n\nJava", "cv.txt"), "txt") << "nobody wrote it";
    EXPECT_EQ(told_of("<?xml version='1.0'?>\n<SkillsPassport xmlns='http://europass.cedefop.europa.eu/Europass'/>",
                      "cv.xml"),
              "europass");
    EXPECT_EQ(told_of("{\"SkillsPassport\": {}}", "cv.json"), "europass");
}

TEST(Identify, KnowsWordsOldFormatByItsStream) {
    EXPECT_EQ(told_of("\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1" + std::string(600, '\0') + utf16("WordDocument"), "cv.txt"),
              "doc");
}

TEST(Identify, KnowsPlainTextInItsEncodings) {
    EXPECT_EQ(told_of("Camille Durand", "cv.TXT"), "txt");
    EXPECT_EQ(told_of("D\xE9veloppeur", "C:\\cv\\notes.txt"), "txt");
    EXPECT_EQ(told_of("\xFF\xFE" + utf16("Java"), "cv.txt"), "txt");
    EXPECT_EQ(told_of("# CV", "cv.md"), "txt");
    EXPECT_EQ(told_of("Camille Durand", "cv"), "txt");
}

TEST(Identify, RefusesWhatNobodyReadsHere) {
    EXPECT_EQ(told_of("\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1 Outlook"sv, "cv.doc"), "file_type_unsupported");
    EXPECT_EQ(told_of("<?xml version='1.0'?><invoice/>", "cv.xml"), "file_type_unsupported");
    EXPECT_EQ(told_of("{\"name\": \"Zoe\"}", "cv.json"), "file_type_unsupported");
    EXPECT_EQ(told_of("\x89PNG\r\n\x1A\n", "cv.txt"), "file_type_unsupported");
    EXPECT_EQ(told_of("\x7F"
                      "ELF\2\1\1\0\0"sv,
                      "cv.txt"),
              "file_type_unsupported");
    EXPECT_EQ(told_of("MZ\x90\0\3\0\0\0"sv, "cv.txt"), "file_type_unsupported");
    EXPECT_EQ(told_of("a\0b\0\0\0c\1\2\3"sv, "cv.txt"), "file_type_unsupported");
    EXPECT_EQ(told_of("plain text", "cv.exe"), "file_type_unsupported");
    EXPECT_EQ(told_of(testing::zipped({{"xl/workbook.xml", "x"}}), "cv.docx"), "file_type_unsupported");
    EXPECT_EQ(told_of("PK\3\4"sv, "cv.docx"), "file_type_unsupported");
}

TEST(Identify, SaysEmptyTooLargeAndEncrypted) {
    EXPECT_EQ(told_of("", "cv.pdf"), "file_empty");
    EXPECT_EQ(told_of("%PDF-1.4 and more", "cv.pdf", 10), "file_too_large");
    EXPECT_EQ(
        told_of("\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1" + std::string(600, '\0') + utf16("EncryptedPackage"), "cv.docx"),
        "file_encrypted");
}

TEST(Identify, StatesSizeAndDigest) {
    const testing::TemporaryDirectory scratch;
    const DocumentReader reader(real_child());

    const auto facts = reader.identify(scratch.write("cv.txt", "abc"), "cv.txt");

    ASSERT_TRUE(facts.has_value());
    EXPECT_EQ(facts->size_bytes, 3);
    EXPECT_EQ(facts->sha256, "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
}

TEST(Identify, OfNoFileAtAllIsAnErrorAndNoCrash) {
    const DocumentReader reader(real_child());

    EXPECT_FALSE(reader.identify("/nowhere/cv.pdf", "cv.pdf").has_value());
    EXPECT_FALSE(reader.identify("/tmp", "cv.pdf").has_value());
    EXPECT_FALSE(reader.read("/nowhere/cv.pdf", DocumentFormat::pdf).has_value());
}

}  // namespace
}  // namespace talentmatch::cvtext
