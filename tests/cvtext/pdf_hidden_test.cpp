// What a person cannot see is flagged; what only looks unusual is not.
#include <gtest/gtest.h>

#include "reading.hpp"
#include "support/pdf_builder.hpp"

namespace talentmatch::cvtext {
namespace {

using testing::PdfBuilder;
using testing::shown;

constexpr std::string_view image_entries =
    "/Type /XObject /Subtype /Image /Width 2 /Height 2 /ColorSpace /DeviceGray /BitsPerComponent 8";

/// A page with a picture /I and a half-transparent state /G at hand, told in words.
std::string told_page(std::string_view content) {
    PdfBuilder pdf;
    const int image = pdf.stream("\x10\x80\x80\x10", image_entries);
    pdf.page(content, "/XObject << /I " + std::to_string(image) +
                          " 0 R >> /ExtGState << /G << /ca 0.3 >> /Z << /ca 0 >> /M << /BM /Multiply >> >>");
    return told(read_bytes(pdf.build(), DocumentFormat::pdf));
}

TEST(PdfHidden, WhiteTextOnPaper) {
    EXPECT_EQ(told_page("1 g\n" + shown(50, 700, "Kubernetes") + "0 g\n" + shown(50, 600, "Java")),
              "Kubernetes[same_colour] Java");
    EXPECT_EQ(told_page("0.995 g\n" + shown(50, 700, "Kubernetes")), "Kubernetes[same_colour]");
}

TEST(PdfHidden, NotWhiteTextOnADarkBanner) {
    EXPECT_EQ(told_page("0.1 0.2 0.4 rg 0 640 595 202 re f 1 g\n" + shown(50, 700, "Camille")), "Camille");
}

TEST(PdfHidden, NotWhiteTextOnABannerWithRoundCornersOrAPicture) {
    const std::string round =
        "0.1 g 20 600 m 20 800 l 20 820 30 830 50 830 c 500 830 l 520 830 540 820 540 800 c 540 600 l f 1 g\n";
    EXPECT_EQ(told_page(round + shown(50, 700, "Camille")), "Camille");
    EXPECT_EQ(told_page("q 595 0 0 300 0 542 cm /I Do Q 1 g\n" + shown(50, 700, "Camille")), "Camille");
}

TEST(PdfHidden, DarkTextOnADarkBannerAndWhiteBeyondItsEdge) {
    EXPECT_EQ(told_page("0.1 g 0 640 595 202 re f\n" + shown(50, 700, "Scala") + "1 g\n" + shown(50, 600, "Go")),
              "Scala[same_colour] Go[same_colour]");
}

TEST(PdfHidden, NotGreyTextOnPaperNorTextOnATintedBox) {
    EXPECT_EQ(
        told_page("0.6 g\n" + shown(50, 700, "Lyon") + "0.93 g 40 490 300 40 re f 0.3 g\n" + shown(50, 500, "Java")),
        "Lyon Java");
}

TEST(PdfHidden, TinyTextButNotSmallPrint) {
    EXPECT_EQ(told_page(shown(50, 700, "Kubernetes", 1) + shown(50, 600, "notes", 5)), "Kubernetes[tiny] notes");
}

TEST(PdfHidden, TextScaledDownByTheMatrix) {
    EXPECT_EQ(told_page("q 0.05 0 0 0.05 0 0 cm\n" + shown(1000, 9000, "Kubernetes", 12) + "Q\n"), "Kubernetes[tiny]");
}

TEST(PdfHidden, RenderModeThreeAndFullTransparency) {
    EXPECT_EQ(told_page("BT 3 Tr /F1 11 Tf 50 700 Td (Kubernetes) Tj ET\n" + shown(50, 600, "x")),
              "Kubernetes[invisible] x[invisible]");
    EXPECT_EQ(told_page("q /Z gs\n" + shown(50, 700, "Kubernetes") + "Q\n" + shown(50, 600, "Java")),
              "Kubernetes[invisible] Java");
}

TEST(PdfHidden, TextBesideThePageOrOutsideItsClip) {
    EXPECT_EQ(told_page(shown(-300, 700, "Rust") + shown(50, 900, "Go") + "q 0 0 100 100 re W n\n" +
                        shown(50, 700, "Scala") + "Q\n" + shown(50, 700, "Java")),
              "Rust[off_page] Go[off_page] Scala[off_page] Java");
}

TEST(PdfHidden, TextUnderABoxOrAPicture) {
    EXPECT_EQ(told_page(shown(50, 700, "Rust") + "0.9 g 40 690 200 30 re f 0 g\n" + shown(50, 600, "Java")),
              "Rust[covered] Java");
    EXPECT_EQ(told_page(shown(50, 700, "Rust") + "q 200 0 0 60 40 680 cm /I Do Q\n" + shown(50, 600, "Java")),
              "Rust[covered] Java");
}

TEST(PdfHidden, NotTextUnderAMarkerPen) {
    EXPECT_EQ(told_page(shown(50, 700, "Rust") + "q /M gs 1 1 0 rg 40 690 200 30 re f Q\n"), "Rust");
    EXPECT_EQ(told_page(shown(50, 700, "Rust") + "q /G gs 1 1 0 rg 40 690 200 30 re f Q\n"), "Rust");
}

TEST(PdfHidden, NotTheTextLayerOfAScan) {
    PdfBuilder pdf;
    const int image = pdf.stream("\x10\x80\x80\x10", image_entries);
    pdf.page("q 595 0 0 842 0 0 cm /I Do Q BT 3 Tr /F1 11 Tf 50 700 Td (Camille) Tj ET\n",
             "/XObject << /I " + std::to_string(image) + " 0 R >>");

    const auto document = read_bytes(pdf.build(), DocumentFormat::pdf);

    EXPECT_EQ(told(document), "Camille");
    EXPECT_EQ(run_of(document, "Camille").source, TextSource::ocr);
}

TEST(PdfHidden, ReplacementTextThatSaysMoreThanIsDrawn) {
    EXPECT_EQ(
        told_page("/Span << /ActualText (Kubernetes Terraform Scala) >> BDC\n" + shown(50, 700, "Java") + "EMC\n"),
        "Java");
    EXPECT_EQ(told_page("/Span << /ActualText (Jaya) >> BDC\n" + shown(50, 700, "Java") + "EMC\n"), "Jaya");
}

}  // namespace
}  // namespace talentmatch::cvtext
