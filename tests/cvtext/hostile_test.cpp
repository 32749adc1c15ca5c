// Files made to break a reader. The rule for each: a document or a clear error, in bounded time, and the test lives on.
#include <fmt/format.h>
#include <gtest/gtest.h>

#include <chrono>
#include <cstdlib>
#include <filesystem>
#include <set>

#include "reading.hpp"
#include "support/pdf_builder.hpp"
#include "support/temporary_directory.hpp"
#include "support/zip_builder.hpp"

namespace talentmatch::cvtext {
namespace {

using namespace std::chrono_literals;
using testing::PdfBuilder;
using testing::shown;

std::string told_pdf(std::string_view bytes, Settings settings = real_child()) {
    return told(read_bytes(bytes, DocumentFormat::pdf, std::move(settings)));
}

Settings patient(std::chrono::milliseconds limit) {
    auto settings = real_child();
    settings.time_limit = limit;
    return settings;
}

std::string small_pdf() {
    PdfBuilder pdf;
    pdf.page(shown(50, 700, "Java"));
    return pdf.build();
}

/// What a damaged file may answer.
void expect_document_or_broken(const std::string& answer) {
    const std::set<std::string> fine{"error file_broken", "error file_too_complex", "error file_encrypted"};
    EXPECT_TRUE(!answer.starts_with("error") || fine.contains(answer)) << answer;
}

TEST(HostilePdf, CutAtManyPlacesIsADocumentOrBroken) {
    const auto whole = small_pdf();
    for (std::size_t length = 0; length < whole.size(); length += whole.size() / 23) {
        expect_document_or_broken(told_pdf(whole.substr(0, length)));
    }
    EXPECT_EQ(told_pdf(""), "error file_broken");
    EXPECT_EQ(told_pdf("%PDF-1.7\n"), "error file_broken");
    EXPECT_EQ(told_pdf("%PDF-1.7\n" + std::string(100'000, '<')), "error file_broken");
}

TEST(HostilePdf, WithWrongBytesAnywhereIsADocumentOrBroken) {
    const auto whole = small_pdf();
    for (std::size_t place = 3; place < whole.size(); place += whole.size() / 19) {
        auto damaged = whole;
        damaged[place] = static_cast<char>(damaged[place] ^ 0x5A);
        expect_document_or_broken(told_pdf(damaged));
    }
}

TEST(HostilePdf, WhoseCrossReferencesGoInCircles) {
    auto bytes = small_pdf();
    const auto start = bytes.rfind("xref\n0");
    bytes.replace(bytes.find("/Root 1 0 R"), 11, fmt::format("/Prev {} /Root 1 0 R", start));
    expect_document_or_broken(told_pdf(bytes));
}

TEST(HostilePdf, WhosePagesAreTheirOwnChildren) {
    PdfBuilder pdf;
    pdf.page("");
    auto bytes = pdf.build();
    bytes.replace(bytes.find("/Kids [6 0 R ]"), 14, "/Kids [2 0 R ]");
    expect_document_or_broken(told_pdf(bytes));
}

TEST(HostilePdf, OfFiveThousandPagesIsTooComplex) {
    PdfBuilder pdf;
    for (int i = 0; i < 5000; ++i) pdf.page("");
    EXPECT_EQ(told_pdf(pdf.build()), "error file_too_complex");
}

TEST(HostilePdf, OfFiveHundredPagesIsReadAsFarAsDocumentsGo) {
    PdfBuilder pdf;
    for (int i = 1; i <= 500; ++i) pdf.page(shown(50, 700, fmt::format("page{}", i)));

    const auto document = read_bytes(pdf.build(), DocumentFormat::pdf);

    ASSERT_TRUE(document.has_value());
    EXPECT_EQ(document->runs.back().text, "page60");
    EXPECT_EQ(document->pages.size(), 500U);
    EXPECT_EQ(document->unread_pages.size(), 440U);
}

TEST(HostilePdf, WhoseFormsCallEachOtherForEverIsStopped) {
    PdfBuilder pdf;
    // Twelve storeys of ten calls each: 10^12 glyphs from 3 kB.
    std::string calls;
    for (int i = 0; i < 10; ++i) calls += "/X Do ";
    int below = pdf.stream(shown(50, 700, "Java"),
                           "/Type /XObject /Subtype /Form /BBox [0 0 600 900] /Resources << /Font << /F1 3 0 R >> >>");
    for (int storey = 0; storey < 12; ++storey) {
        below = pdf.stream(calls,
                           fmt::format("/Type /XObject /Subtype /Form /BBox [0 0 600 900] /Resources << /XObject << /X "
                                       "{} 0 R >> >>",
                                       below));
    }
    pdf.page("/X Do", fmt::format("/XObject << /X {} 0 R >>", below));
    const auto begun = std::chrono::steady_clock::now();

    EXPECT_EQ(told_pdf(pdf.build(), patient(6s)), "error file_too_complex");
    EXPECT_LT(std::chrono::steady_clock::now() - begun, 20s);
}

TEST(HostilePdf, WhoseFormCallsItself) {
    PdfBuilder pdf;
    const int next = 5;
    pdf.stream(
        "/X Do",
        fmt::format("/Type /XObject /Subtype /Form /BBox [0 0 9 9] /Resources << /XObject << /X {} 0 R >> >>", next));
    pdf.page("/X Do\n" + shown(50, 700, "Java"), fmt::format("/XObject << /X {} 0 R >>", next));
    expect_document_or_broken(told_pdf(pdf.build()));
}

TEST(HostilePdf, WithAPictureOfHugeSize) {
    PdfBuilder pdf;
    const int image = pdf.stream("x",
                                 "/Type /XObject /Subtype /Image /Width 100000 /Height 100000 /ColorSpace /DeviceRGB "
                                 "/BitsPerComponent 8");
    pdf.page("q 595 0 0 842 0 0 cm /I Do Q", fmt::format("/XObject << /I {} 0 R >>", image));
    expect_document_or_broken(told_pdf(pdf.build(), patient(20s)));
}

TEST(HostilePdf, OfAPageOfManyKilometres) {
    PdfBuilder pdf;
    pdf.page("0 g 0 0 10 10 re f", "", 1e9, 1e9);
    expect_document_or_broken(told_pdf(pdf.build()));
}

TEST(HostilePdf, WithDeepNesting) {
    PdfBuilder pdf;
    pdf.object(std::string(200'000, '[') + std::string(200'000, ']'));
    pdf.page(std::string(100'000, '[') + shown(50, 700, "Java"));
    pdf.catalogue("/Names 5 0 R");
    expect_document_or_broken(told_pdf(pdf.build()));
}

TEST(HostilePdf, WithScriptsLaunchesAndForeignFilesIsJustItsText) {
    PdfBuilder pdf;
    const int script = pdf.object("<< /S /JavaScript /JS (app.launchURL\\('http://127.0.0.1'\\)) >>");
    pdf.object("<< /S /Launch /F (/bin/true) >>");
    const int foreign = pdf.stream("", "/F (/etc/passwd)");
    pdf.page(shown(50, 700, "Java"), fmt::format("/XObject << /I {} 0 R >>", foreign));
    pdf.catalogue(fmt::format("/OpenAction {} 0 R", script));

    EXPECT_EQ(told_pdf(pdf.build()), "Java");
}

TEST(HostilePdf, WithPasswordsTellsThemApart) {
    if (std::system("command -v qpdf >/dev/null") != 0) GTEST_SKIP() << "qpdf is not installed";
    const testing::TemporaryDirectory scratch;
    const auto plain = scratch.write("plain.pdf", small_pdf());
    const auto locked = scratch.path() / "locked.pdf";
    const auto restricted = scratch.path() / "restricted.pdf";
    const auto encrypt = [&](std::string_view user, const std::filesystem::path& to) {
        return std::system(
            fmt::format("qpdf --encrypt '{}' owner 256 -- {} {}", user, plain.string(), to.string()).c_str());
    };
    ASSERT_EQ(encrypt("secret", locked), 0);
    ASSERT_EQ(encrypt("", restricted), 0);

    const DocumentReader reader(real_child());

    EXPECT_EQ(told(reader.read(locked, DocumentFormat::pdf)), "error file_encrypted");
    EXPECT_EQ(told(reader.read(restricted, DocumentFormat::pdf)), "Java");
}

TEST(HostileOffice, ZipBombsAreTooComplex) {
    const auto bomb = testing::zipped({{"word/document.xml", "<w:document><w:body>" + std::string(60 << 20, ' ')}});
    ASSERT_LT(bomb.size(), 200'000U);
    EXPECT_EQ(told(read_bytes(bomb, DocumentFormat::docx)), "error file_too_complex");

    testing::ZipEntries many;
    for (int i = 0; i < 6000; ++i) many.emplace_back("x" + std::to_string(i), "");
    EXPECT_EQ(told(read_bytes(testing::zipped(many), DocumentFormat::docx)), "error file_too_complex");
}

TEST(HostileOffice, EntitiesAreNeverExpanded) {
    const std::string laughs =
        R"(<?xml version="1.0"?><!DOCTYPE w [<!ENTITY a "ha"><!ENTITY b "&a;&a;&a;&a;"><!ENTITY x SYSTEM "file:///etc/passwd">]>)"
        "<w:document><w:body><w:p><w:r><w:t>Java &b; &x; &amp;</w:t></w:r></w:p></w:body></w:document>";
    EXPECT_EQ(told(read_bytes(testing::zipped({{"word/document.xml", laughs}}), DocumentFormat::docx)),
              "Java &b; &x; &");
}

TEST(HostileOffice, DeepNestingIsTooComplex) {
    std::string body;
    for (int i = 0; i < 100'000; ++i) body += "<w:sdt>";
    EXPECT_EQ(told(read_bytes(testing::docx_of(body), DocumentFormat::docx)), "error file_too_complex");
}

TEST(HostileOffice, CutOrDamagedAnywhereIsADocumentOrBroken) {
    const auto whole = testing::docx_of("<w:p><w:r><w:t>Java</w:t></w:r></w:p>");
    for (std::size_t place = 0; place < whole.size(); place += whole.size() / 17) {
        expect_document_or_broken(told(read_bytes(whole.substr(0, place), DocumentFormat::docx)));
        auto damaged = whole;
        damaged[place] = static_cast<char>(damaged[place] ^ 0x5A);
        expect_document_or_broken(told(read_bytes(damaged, DocumentFormat::docx)));
    }
}

TEST(HostileOffice, NamesThatClimbOutOfTheArchiveAreOnlyNames) {
    const auto climbing = testing::docx_of("<w:p><w:r><w:t>Java</w:t></w:r></w:p>",
                                           {{"../../../../tmp/cvtext-must-not-exist", "x"}, {"/etc/cvtext", "x"}});

    EXPECT_EQ(told(read_bytes(climbing, DocumentFormat::docx)), "Java");
    EXPECT_FALSE(std::filesystem::exists("/tmp/cvtext-must-not-exist"));
}

TEST(HostileText, IsBoundedToo) {
    EXPECT_EQ(told(read_bytes(std::string(200'000, '\n'), DocumentFormat::txt)), "error file_too_complex");
    EXPECT_EQ(told(read_bytes("", DocumentFormat::txt)), "");
    const auto control = read_bytes(std::string("a\0\x1B[2Jb\x7F", 8), DocumentFormat::txt);
    EXPECT_EQ(told(control), "a[2Jb");
}

}  // namespace
}  // namespace talentmatch::cvtext
