// Scans that were pasted into Word or LibreOffice: read like the pages of a scanned PDF. Beside real text they are
// left.
#include <allheaders.h>
#include <gtest/gtest.h>

#include <fmt/format.h>

#include <chrono>
#include <functional>
#include <memory>

#include "reading.hpp"
#include "support/zip_builder.hpp"

namespace talentmatch::cvtext {
namespace {

using testing::docx_of;
using testing::odt_of;
using testing::ZipEntries;

constexpr int scan_width = 1'240;  // an A4 sheet at 150 dots per inch
constexpr int scan_height = 1'754;
const std::string real_text =
    "Camille Durand, développeuse Java, dix ans d'expérience dans la banque et l'assurance à Lyon.";

struct Free {
    void operator()(Pix* pix) const { pixDestroy(&pix); }
    void operator()(L_Bmf* font) const { bmfDestroy(&font); }
    void operator()(l_uint8* bytes) const { lept_free(bytes); }
};
using Picture = std::unique_ptr<Pix, Free>;

/// A white sheet with these lines.
Picture sheet_of(const std::vector<std::string>& lines) {
    constexpr int line_height = 120;
    const std::unique_ptr<L_Bmf, Free> font(bmfCreate(nullptr, 20));
    Picture sheet(pixCreate(scan_width, scan_height, 8));
    pixSetAllArbitrary(sheet.get(), 255);
    int baseline = 200;
    for (const auto& line : lines) {
        l_int32 width = 0;
        l_int32 overflows = 0;
        pixSetTextline(sheet.get(), font.get(), line.c_str(), 0, 100, baseline, &width, &overflows);
        baseline += line_height;
    }
    return sheet;
}

std::string file_of(Pix* picture, int format) {
    l_uint8* bytes = nullptr;
    std::size_t size = 0;
    if (pixWriteMem(&bytes, &size, picture, format) != 0) throw std::runtime_error("no picture");
    const std::unique_ptr<l_uint8, Free> owner(bytes);
    return {reinterpret_cast<const char*>(bytes), size};
}

std::string png_of(const std::vector<std::string>& lines) { return file_of(sheet_of(lines).get(), IFF_PNG); }

/// A paragraph that holds picture number `i`, drawn on most of the page.
std::string drawn(int i, double share = 1.0) {
    return fmt::format(
        "<w:p><w:r><w:drawing><wp:inline><wp:extent cx=\"{:.0f}\" cy=\"{:.0f}\"/><a:graphic><a:graphicData><pic:pic>"
        "<pic:blipFill><a:blip r:embed=\"rId{}\"/></pic:blipFill></pic:pic></a:graphicData></a:graphic></wp:inline>"
        "</w:drawing></w:r></w:p>",
        7'560'000 * share, 10'692'000 * share, i);
}

std::string paragraph(const std::string& text) { return "<w:p><w:r><w:t>" + text + "</w:t></w:r></w:p>"; }

Result<Document> docx(const std::string& body, const std::vector<std::string>& pictures,
                      Settings settings = real_child()) {
    std::string relationships = "<Relationships>";
    ZipEntries parts;
    for (std::size_t i = 0; i < pictures.size(); ++i) {
        relationships += fmt::format(
            "<Relationship Id=\"rId{0}\" Type=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships/"
            "image\" Target=\"media/image{0}.png\"/>",
            i);
        parts.emplace_back(fmt::format("word/media/image{}.png", i), pictures[i]);
    }
    parts.emplace_back("word/_rels/document.xml.rels", relationships + "</Relationships>");
    return read_bytes(docx_of(body, parts), DocumentFormat::docx, std::move(settings));
}

TEST(OfficePictures, AScanPastedIntoWordIsRecognised) {
    const auto document = docx(drawn(0), {png_of({"Camille Durand", "Experience", "Java Kubernetes"})});

    ASSERT_TRUE(told(document).contains("Camille Durand")) << told(document);
    EXPECT_TRUE(told(document).contains("Kubernetes"));
    EXPECT_EQ(document->pages.size(), 1U);
    EXPECT_NEAR(document->pages[0].width, 595.3, 0.5);
    const auto name = run_of(document, "Camille");
    EXPECT_EQ(name.source, TextSource::ocr);
    EXPECT_EQ(name.page, 1);
    EXPECT_LT(name.box.right, 300);
    EXPECT_TRUE(document->unread_pictures.empty());
}

TEST(OfficePictures, JpegAndTiffAreReadToo) {
    const auto sheet = sheet_of({"Camille Durand", "Experience", "Java Kubernetes"});
    for (const int format : {IFF_JFIF_JPEG, IFF_TIFF_LZW, IFF_TIFF_ZIP}) {
        const auto document = docx(drawn(0), {file_of(sheet.get(), format)});
        EXPECT_TRUE(told(document).contains("Kubernetes")) << format << told(document);
    }
}

TEST(OfficePictures, ColouredAndTransparentOnesAreReadOnWhite) {
    const Picture coloured(pixConvertTo32(sheet_of({"Camille Durand", "Java Kubernetes"}).get()));
    const Picture transparent(pixAddAlphaToBlend(coloured.get(), 1.0, 0));

    EXPECT_TRUE(told(docx(drawn(0), {file_of(coloured.get(), IFF_PNG)})).contains("Kubernetes"));
    EXPECT_TRUE(told(docx(drawn(0), {file_of(transparent.get(), IFF_PNG)})).contains("Kubernetes"));
}

TEST(OfficePictures, EachIsAPageInTheOrderOfTheText) {
    const auto document = docx(paragraph("CV") + drawn(1) + drawn(0), {png_of({"Deuxieme"}), png_of({"Premiere"})});

    ASSERT_TRUE(document.has_value());
    EXPECT_EQ(document->pages.size(), 3U) << "that of the text, too";
    EXPECT_EQ(run_of(document, "CV").page, 1);
    EXPECT_EQ(run_of(document, "Premiere").page, 2);
    EXPECT_EQ(run_of(document, "Deuxieme").page, 3);
}

TEST(OfficePictures, AScanInLibreOfficeIsRecognised) {
    const auto document = read_bytes(odt_of("<text:p><draw:frame svg:width=\"17cm\" svg:height=\"24cm\"><draw:image "
                                            "xlink:href=\"Pictures/a.png\"/></draw:frame></text:p>",
                                            "", {{"Pictures/a.png", png_of({"Camille Durand", "Java Kubernetes"})}}),
                                     DocumentFormat::odt);

    EXPECT_TRUE(told(document).contains("Camille Durand")) << told(document);
    EXPECT_EQ(run_of(document, "Camille").source, TextSource::ocr);
    EXPECT_NEAR(document->pages[0].width, 17 * 72 / 2.54, 0.5);
}

TEST(OfficePictures, AnOldWordPictureIsRecognised) {
    const auto document = docx(
        "<w:p><w:r><w:pict><v:shape style=\"width:451pt;height:640pt\"><v:imagedata r:id=\"rId0\"/></v:shape>"
        "</w:pict></w:r></w:p>",
        {png_of({"Camille Durand", "Java Kubernetes"})});

    EXPECT_TRUE(told(document).contains("Kubernetes")) << told(document);
    EXPECT_NEAR(document->pages[0].width, 451, 0.5);
}

TEST(OfficePictures, BesideRealTextALargePictureIsLeftAndNoted) {
    const auto document = docx(paragraph(real_text) + drawn(0), {png_of({"Kubernetes"})});

    EXPECT_FALSE(told(document).contains("Kubernetes"));
    EXPECT_EQ(document->unread_pictures, std::vector{1});
    const auto in_odt = read_bytes(odt_of("<text:p>" + real_text +
                                              "</text:p><text:p><draw:frame svg:width=\"17cm\" svg:height=\"24cm\">"
                                              "<draw:image xlink:href=\"Pictures/a.png\"/></draw:frame></text:p>",
                                          "", {{"Pictures/a.png", png_of({"Kubernetes"})}}),
                                   DocumentFormat::odt);
    EXPECT_EQ(in_odt->unread_pictures, std::vector{1});
}

TEST(OfficePictures, BesideRealTextAPhotographIsNothingToSayAWordAbout) {
    EXPECT_TRUE(docx(paragraph(real_text) + drawn(0, 0.2), {png_of({"x"})})->unread_pictures.empty());
}

TEST(OfficePictures, APictureThatNobodyCanReadIsADocumentWithoutText) {
    auto cut = png_of({"Camille Durand"});
    cut.resize(cut.size() / 2);
    for (const auto& bytes : {std::string("x"), std::string(100'000, '\xFF'), cut, std::string("\x89PNG\r\n\x1A\n"),
                              std::string("GIF89a") + std::string(500, '\0')}) {
        const auto document = docx(drawn(0), {bytes});
        ASSERT_TRUE(document.has_value());
        EXPECT_FALSE(told(document).contains("Camille"));
        EXPECT_EQ(document->pages.size(), 1U);
    }
    EXPECT_EQ(told(docx(drawn(7), {})), "") << "of no relationship";
}

TEST(OfficePictures, APictureOfBillionsOfPixelsIsNotUnpacked) {
    auto huge = png_of({"Camille Durand"});
    for (const std::size_t place : {16U, 20U}) huge.replace(place, 4, std::string("\x00\x01\x00\x00", 4));
    const auto begun = std::chrono::steady_clock::now();

    const auto document = docx(drawn(0), {huge});

    ASSERT_TRUE(document.has_value());
    EXPECT_EQ(document->unread_pictures, std::vector{1});
    EXPECT_LT(std::chrono::steady_clock::now() - begun, std::chrono::seconds{10});
}

TEST(OfficePictures, APictureThatIsABombInTheArchiveIsLeftAndTheTextIsRead) {
    const auto document = docx(paragraph("Camille") + drawn(0), {std::string(8'000'000, '\0')});

    EXPECT_EQ(told(document), "Camille");
    EXPECT_EQ(document->unread_pictures, std::vector{1});
}

TEST(OfficePictures, OfManyPicturesTheFirstTwentyAreRead) {
    std::string body;
    for (int i = 0; i < 500; ++i) body += drawn(0);
    const auto small = file_of(Picture(pixScale(sheet_of({"Kubernetes"}).get(), 0.2F, 0.2F)).get(), IFF_PNG);

    const auto document = docx(body, {small});

    ASSERT_TRUE(document.has_value()) << document.error().code;
    EXPECT_LE(document->pages.size(), 20U);
    EXPECT_FALSE(document->unread_pictures.empty());
}

}  // namespace
}  // namespace talentmatch::cvtext
