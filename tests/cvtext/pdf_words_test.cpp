// What the child says of ordinary PDF pages: words, places, styles.
#include <gtest/gtest.h>

#include "reading.hpp"
#include "support/pdf_builder.hpp"

namespace talentmatch::cvtext {
namespace {

using testing::PdfBuilder;
using testing::shown;

Result<Document> read_page(std::string_view content, std::string_view resources = "") {
    PdfBuilder pdf;
    pdf.page(content, resources);
    return read_bytes(pdf.build(), DocumentFormat::pdf);
}

TEST(PdfWords, StandWhereTheyAreDrawn) {
    const auto document = read_page(shown(72, 770, "Camille Durand", 20, "F2") + shown(72, 700, "Java"));

    ASSERT_EQ(told(document), "Camille Durand Java");
    const auto name = run_of(document, "Camille");
    EXPECT_NEAR(name.box.left, 72, 0.1);
    EXPECT_GT(name.box.top, 842 - 770 - 20);
    EXPECT_LT(name.box.top, 842 - 770 - 10);
    EXPECT_NEAR(name.box.bottom, 842 - 770, 6);
    EXPECT_NEAR(name.font_size, 20, 0.01);
    EXPECT_TRUE(name.bold);
    EXPECT_FALSE(run_of(document, "Java").bold);
    EXPECT_LT(name.box.right, run_of(document, "Durand").box.left);
    EXPECT_EQ(document->pages, (std::vector<PageSize>{{.width = 595, .height = 842}}));
}

TEST(PdfWords, OfTwoColumnsKeepTheFilesOrder) {
    const auto document = read_page(shown(50, 700, "Contact") + shown(300, 700, "Missions") + shown(50, 680, "Lyon") +
                                    shown(300, 680, "Banque"));

    EXPECT_EQ(told(document), "Contact Missions Lyon Banque");
    EXPECT_GT(run_of(document, "Banque").box.left, run_of(document, "Contact").box.right);
}

TEST(PdfWords, AreNotTornByKerningNorGluedByNarrowSpaces) {
    const auto document = read_page(
        "BT /F1 10 Tf 50 700 Td [(A) 70 (V) 60 (ant) -230 (apr) 20 (\xE8) -40 (s)] TJ ET\n"
        "BT /F1 10 Tf 50 680 Td (J) Tj (ava) Tj ET\n");

    EXPECT_EQ(told(document), "AVant après Java");
}

TEST(PdfWords, WithStatedLetterSpacingStayWhole) {
    const auto document = read_page("BT /F1 10 Tf 4 Tc 50 700 Td (FORMATION ET LANGUES) Tj ET\n");

    EXPECT_EQ(told(document), "FORMATION ET LANGUES");
}

TEST(PdfWords, SpacedLetterByLetterAreJoinedButSingleLettersAreNot) {
    const auto document = read_page(
        "BT /F1 10 Tf 50 700 Td [(L) -140 (A) -140 (N) -140 (G) -140 (U) -140 (E) -140 (S)] TJ ET\n"
        "BT /F1 10 Tf 50 680 Td [(R) -330 (C) -330 (D)] TJ ET\n");

    EXPECT_EQ(told(document), "LANGUES R C D");
}

TEST(PdfWords, CutByTheEdgeOfTheirClipStayWholeAndSeen) {
    EXPECT_EQ(told(read_page("q 50 600 25 200 re W n\n" + shown(50, 700, "Kubernetes") + "Q\n")), "Kubernetes");
}

TEST(PdfWords, WhoseFirstLetterIsColouredOrLargerStayWhole) {
    const auto document = read_page(
        "BT /F1 10 Tf 1 0 0 rg 50 700 Td (E) Tj 0 g (ducation) Tj ET\n"
        "BT /F1 12 Tf 50 680 Td (D) Tj /F1 9 Tf (UPONT) Tj ET\n");

    EXPECT_EQ(told(document), "Education DUPONT");
}

TEST(PdfWords, WithLettersRaisedAndLoweredIntoEachOtherStayWhole) {
    const auto document = read_page(
        "BT /F1 10 Tf 50 700 Td [(L) 360] TJ /F1 7 Tf 2 Ts [(A) 214] TJ /F1 10 Tf 0 Ts [(T) 167] TJ "
        "-2.15 Ts [(E) 125] TJ 0 Ts (X) Tj ET\n"
        "BT /F1 10 Tf 50 680 Td (Paris) Tj /F1 7 Tf 4 Ts (A) Tj ET\n");

    EXPECT_EQ(told(document), "LATEX Paris A");
}

TEST(PdfWords, DrawnTwiceForABoldEffectAppearOnce) {
    const auto document = read_page(shown(50, 700, "Profil") + shown(50.3, 700, "Profil") + shown(50, 650, "Profil"));

    EXPECT_EQ(told(document), "Profil Profil");
}

TEST(PdfWords, TurnedByNinetyDegreesStayWhole) {
    const auto document = read_page("BT /F1 12 Tf 0 1 -1 0 100 400 Tm (Curriculum vitae) Tj ET\n");

    ASSERT_EQ(told(document), "Curriculum vitae");
    const auto box = run_of(document, "Curriculum").box;
    EXPECT_GT(box.bottom - box.top, box.right - box.left);
}

TEST(PdfWords, OfATurnedPageAreSeenAsAPersonSeesThem) {
    PdfBuilder pdf;
    const int content = pdf.stream(shown(100, 50, "Paysage"));
    const int page = pdf.object("<< /Type /Page /Parent 2 0 R /Rotate 90 /MediaBox [0 0 595 842] /Contents " +
                                std::to_string(content) + " 0 R /Resources << /Font << /F1 3 0 R >> >> >>");
    auto bytes = pdf.build();
    bytes.replace(bytes.find("/Count 0 /Kids []"), 17, "/Count 1/Kids[" + std::to_string(page) + " 0 R]");

    const auto document = read_bytes(bytes, DocumentFormat::pdf);

    ASSERT_EQ(told(document), "Paysage");
    EXPECT_EQ(document->pages[0].width, 842);
    EXPECT_NEAR(run_of(document, "Paysage").box.top, 100, 1);
}

TEST(PdfWords, HoldTogetherAtAnApostropheOfAnotherFont) {
    // F2 is bold: only what joins words may change the font inside one.
    const auto document = read_page(
        "BT /F1 11 Tf 50 700 Td (l) Tj /F2 11 Tf (\222) Tj /F1 11 Tf (\351quipe) Tj ET BT /F1 11 Tf 50 650 Td (Java) "
        "Tj /F2 11 Tf (Kafka) Tj ET");

    EXPECT_EQ(told(document), "l’équipe Java Kafka");
}

TEST(PdfWords, HaveTheirLigaturesExpandedAndTheirAccentsComposed) {
    PdfBuilder pdf;
    const int map = pdf.stream(
        "/CIDInit /ProcSet findresource begin 12 dict begin begincmap\n"
        "1 begincodespacerange <00> <FF> endcodespacerange\n"
        "3 beginbfchar <41> <FB01> <42> <00650301> <43> <F0B7> endbfchar\n"
        "endcmap end end");
    const int font =
        pdf.object("<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /ToUnicode " + std::to_string(map) + " 0 R >>");
    pdf.page("BT /F9 11 Tf 50 700 Td (Anesse) Tj ET BT /F9 11 Tf 50 650 Td (B) Tj ET BT /F9 11 Tf 50 600 Td (C) Tj ET");
    auto bytes = pdf.build();
    bytes.replace(bytes.find("/F2 4 0 R"), 9, "/F9 " + std::to_string(font) + " 0 R");

    const auto document = read_bytes(bytes, DocumentFormat::pdf);

    EXPECT_EQ(told(document), "finesse é •");
}

TEST(PdfWords, WhoseFontLiesAboutItsGlyphsAreRecognisedFromTheirLooks) {
    // Every code means the character 29 places before it: what a page shows and what it says are two things.
    PdfBuilder pdf;
    const int map = pdf.stream(
        "/CIDInit /ProcSet findresource begin 12 dict begin begincmap\n1 begincodespacerange <00> <FF> "
        "endcodespacerange\n"
        "1 beginbfrange <3D> <7E> <0020> endbfrange\nendcmap end end");
    const int font =
        pdf.object("<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /ToUnicode " + std::to_string(map) + " 0 R >>");
    std::string content;
    for (int i = 0; i < 8; ++i)
        content += "BT /F9 14 Tf 50 " + std::to_string(700 - 30 * i) +
                   " Td (developer and architect of several systems) Tj ET\n";
    pdf.page(content);
    auto bytes = pdf.build();
    bytes.replace(bytes.find("/F2 4 0 R"), 9, "/F9 " + std::to_string(font) + " 0 R");

    const auto document = read_bytes(bytes, DocumentFormat::pdf);

    EXPECT_EQ(run_of(document, "architect").source, TextSource::ocr);
    EXPECT_EQ(told(document).find("GHYHORSHU"), std::string::npos) << told(document);
}

TEST(PdfWords, KeepTheirColourAndStandardEncodingsAccents) {
    const auto document = read_page("1 0.5 0 rg\n" + shown(50, 700, "D\xE9veloppeur"));

    EXPECT_EQ(run_of(document, "Développeur").colour, 0xFF8000U);
}

TEST(PdfMetadata, IsReadFromEveryStringEncoding) {
    PdfBuilder pdf;
    pdf.page(shown(50, 700, "Java"));
    pdf.info("/Title <FEFF00C900740061007400200031> /Author (Zo\\351 \\(CV\\)) /ModDate (D:20240229101500+01'00')");

    const auto document = read_bytes(pdf.build(), DocumentFormat::pdf);

    ASSERT_TRUE(document.has_value());
    EXPECT_EQ(document->title, "État 1");
    EXPECT_EQ(document->author, "Zoé (CV)");
    EXPECT_EQ(document->modified, "2024-02-29T10:15:00+01:00");
}

}  // namespace
}  // namespace talentmatch::cvtext
