// Pages that are turned, and pages of which only a part is shown.
#include <gtest/gtest.h>

#include <fmt/format.h>

#include "reading.hpp"
#include "support/pdf_builder.hpp"

namespace talentmatch::cvtext {
namespace {

using testing::PdfBuilder;
using testing::shown;

/// Text that a reader sees upright on a page that is turned by so many degrees: drawn with the opposite turn.
std::string upright(int degrees, std::string_view content) {
    switch (degrees) {
        case 90:
            return fmt::format("q 0 1 -1 0 595 0 cm\n{}Q\n", content);
        case 180:
            return fmt::format("q -1 0 0 -1 595 842 cm\n{}Q\n", content);
        case 270:
            return fmt::format("q 0 -1 1 0 0 842 cm\n{}Q\n", content);
        default:
            return std::string(content);
    }
}

Result<Document> turned(int degrees, std::string_view content) {
    PdfBuilder pdf;
    pdf.page_entries(fmt::format("/Rotate {}", degrees));
    pdf.page(upright(degrees, content));
    return read_bytes(pdf.build(), DocumentFormat::pdf);
}

Result<Document> cropped(std::string_view box, std::string_view content) {
    PdfBuilder pdf;
    pdf.page_entries(fmt::format("/CropBox [{}]", box));
    pdf.page(content);
    return read_bytes(pdf.build(), DocumentFormat::pdf);
}

TEST(PdfTurned, TextIsReadAsAPersonSeesIt) {
    for (const int degrees : {0, 90, 180, 270}) {
        SCOPED_TRACE(degrees);
        const auto document =
            turned(degrees, shown(50, 500, "Camille") + shown(150, 500, "Durand") + shown(50, 300, "Java", 20));

        ASSERT_EQ(told(document), "Camille Durand Java");
        const bool lies = degrees == 90 || degrees == 270;
        EXPECT_NEAR(document->pages[0].width, lies ? 842 : 595, 0.5);
        EXPECT_NEAR(document->pages[0].height, lies ? 595 : 842, 0.5);
        const auto first = run_of(document, "Camille").box;
        const auto second = run_of(document, "Durand").box;
        EXPECT_LT(first.right, second.left);
        EXPECT_NEAR(first.top, second.top, 0.1);
        EXPECT_LT(first.bottom, run_of(document, "Java").box.top);
        EXPECT_GT(first.right - first.left, first.bottom - first.top) << "it lies along the line";
        EXPECT_NEAR(run_of(document, "Java").font_size, 20, 0.1);
    }
}

TEST(PdfTurned, WhatIsHiddenIsHiddenOnATurnedPageToo) {
    for (const int degrees : {90, 180, 270}) {
        SCOPED_TRACE(degrees);
        EXPECT_EQ(told(turned(degrees, "1 g\n" + shown(50, 500, "Kubernetes") + "0 g\n" + shown(50, 400, "Java"))),
                  "Kubernetes[same_colour] Java");
        EXPECT_EQ(
            told(turned(degrees, shown(50, 500, "Rust") + "0.9 g 40 490 200 30 re f 0 g\n" + shown(50, 400, "Java"))),
            "Rust[covered] Java");
        EXPECT_EQ(told(turned(degrees, shown(-300, 500, "Scala") + shown(50, 5'000, "Go") + shown(50, 400, "Java"))),
                  "Scala[off_page] Go[off_page] Java");
    }
}

TEST(PdfTurned, NotTextOnADarkBannerOfATurnedPage) {
    for (const int degrees : {90, 180, 270})
        EXPECT_EQ(told(turned(degrees, "0.1 0.2 0.4 rg 0 440 595 120 re f 1 g\n" + shown(50, 500, "Camille"))),
                  "Camille")
            << degrees;
}

TEST(PdfTurned, TheTurnOfTheTreeAboveCounts) {
    PdfBuilder pdf;
    pdf.pages_entries("/Rotate -90");
    pdf.page(upright(270, shown(50, 500, "Camille")));

    const auto document = read_bytes(pdf.build(), DocumentFormat::pdf);

    EXPECT_EQ(told(document), "Camille");
    EXPECT_NEAR(document->pages[0].width, 842, 0.5);
    const auto box = run_of(document, "Camille").box;
    EXPECT_GT(box.right - box.left, box.bottom - box.top);
}

TEST(PdfTurned, ATurnThatIsNoneIsADocument) {
    for (const auto* turn : {"45", "1000000", "-2147483648", "99999999999999999999", "(x)", "null"}) {
        PdfBuilder pdf;
        pdf.page_entries(fmt::format("/Rotate {}", turn));
        pdf.page(shown(50, 500, "Camille"));

        EXPECT_EQ(told(read_bytes(pdf.build(), DocumentFormat::pdf)), "Camille") << turn;
    }
}

TEST(PdfCropped, TextOutsideTheCropBoxIsOffThePage) {
    const auto document =
        cropped("100 100 400 700", shown(150, 650, "Java") + shown(150, 750, "Rust") + shown(420, 650, "Scala") +
                                       shown(20, 650, "Go") + shown(150, 50, "Perl"));

    EXPECT_EQ(told(document), "Java Rust[off_page] Scala[off_page] Go[off_page] Perl[off_page]");
    EXPECT_NEAR(document->pages[0].width, 300, 0.5);
    EXPECT_NEAR(document->pages[0].height, 600, 0.5);
    const auto box = run_of(document, "Java").box;
    EXPECT_NEAR(box.left, 50, 2) << "from the left of what is shown";
    EXPECT_NEAR(box.bottom, 50, 5);
}

TEST(PdfCropped, ATurnedPageIsCutBeforeItIsTurned) {
    PdfBuilder pdf;
    pdf.page_entries("/CropBox [100 100 500 400] /Rotate 90");
    pdf.page("q 0 1 -1 0 300 150 cm\n" + shown(0, 0, "Java") + "Q\nq 0 1 -1 0 300 500 cm\n" + shown(0, 0, "Rust") +
             "Q\n");

    const auto document = read_bytes(pdf.build(), DocumentFormat::pdf);

    EXPECT_EQ(told(document), "Java Rust[off_page]");
    EXPECT_NEAR(document->pages[0].width, 300, 0.5);
    EXPECT_NEAR(document->pages[0].height, 400, 0.5);
    EXPECT_NEAR(run_of(document, "Java").box.left, 50, 2);
}

TEST(PdfCropped, TheCropBoxOfTheTreeAboveCounts) {
    PdfBuilder pdf;
    pdf.pages_entries("/CropBox [0 400 595 842]");
    pdf.page(shown(50, 700, "Java") + shown(50, 300, "Rust"));

    EXPECT_EQ(told(read_bytes(pdf.build(), DocumentFormat::pdf)), "Java Rust[off_page]");
}

TEST(PdfCropped, ACropBoxBeyondThePageShowsThePage) {
    const auto document = cropped("-1000 -1000 5000 5000", shown(50, 700, "Java") + shown(50, 900, "Rust"));

    EXPECT_EQ(told(document), "Java Rust[off_page]");
    EXPECT_NEAR(document->pages[0].height, 842, 0.5);
}

TEST(PdfCropped, ACropBoxOfNothingIsADocument) {
    for (const auto* box : {"0 0 0 0", "400 400 100 100", "5000 5000 6000 6000", "nan nan", "1e300 0 1e301 9"}) {
        const auto document = cropped(box, shown(150, 350, "Java"));
        EXPECT_TRUE(document.has_value()) << box;
    }
}

}  // namespace
}  // namespace talentmatch::cvtext
