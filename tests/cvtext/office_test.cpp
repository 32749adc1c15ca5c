// Word and OpenDocument files: every place where text can stand, and what hides it there.
#include <gtest/gtest.h>

#include "reading.hpp"
#include "support/zip_builder.hpp"

namespace talentmatch::cvtext {
namespace {

using testing::docx_of;
using testing::odt_of;

Result<Document> docx(std::string_view body, const testing::ZipEntries& more = {}) {
    return read_bytes(docx_of(body, more), DocumentFormat::docx);
}

Result<Document> odt(std::string_view text, std::string_view styles = "", const testing::ZipEntries& more = {}) {
    return read_bytes(odt_of(text, styles, more), DocumentFormat::odt);
}

std::string told_docx_run(const std::string& properties) {
    return told(docx("<w:p><w:r><w:rPr>" + properties + "</w:rPr><w:t>Rust</w:t></w:r></w:p>"));
}

TEST(Docx, ParagraphsAreLinesAndRunsKeepTheirStyle) {
    const auto document = docx(
        "<w:p><w:r><w:rPr><w:b/><w:sz w:val=\"28\"/><w:color w:val=\"1F4E79\"/></w:rPr><w:t>Camille "
        "Durand</w:t></w:r></w:p>"
        "<w:p><w:r><w:t xml:space=\"preserve\">Java </w:t></w:r><w:r><w:rPr><w:i/></w:rPr><w:t>depuis "
        "2019</w:t></w:r></w:p>");

    ASSERT_EQ(told(document), "Camille Durand Java  depuis 2019");
    const auto name = run_of(document, "Camille Durand");
    EXPECT_TRUE(name.bold);
    EXPECT_EQ(name.font_size, 14);
    EXPECT_EQ(name.colour, 0x1F4E79U);
    EXPECT_EQ(name.line, 1);
    EXPECT_EQ(run_of(document, "Java ").line, 2);
    EXPECT_EQ(run_of(document, "depuis 2019").line, 2);
    EXPECT_TRUE(run_of(document, "depuis 2019").italic);
    EXPECT_GE(run_of(document, "Java ").box.top, name.box.bottom);
}

TEST(Docx, ATabIsSeenWhenWhatIsBehindItFillsSeveralLines) {
    const std::string tools =
        ", Git, Visual Studio, Ansible, Flux CD, Balsamiq, Eclipse, Anaconda, Azure DevOps, "
        "Jenkins, Grafana, Prometheus, Loki";
    const auto behind = [&](const std::string& gap) {
        return told(docx("<w:p><w:r><w:t>Outils</w:t></w:r>" + gap + "<w:r><w:t>VsCode</w:t></w:r><w:r><w:t>" + tools +
                         "</w:t></w:r></w:p>"));
    };

    EXPECT_EQ(behind("<w:r><w:tab/></w:r>"), "Outils \tVsCode" + tools);
    EXPECT_EQ(behind(R"(<w:r><w:t xml:space="preserve">        </w:t></w:r>)"), "Outils  \tVsCode" + tools);
    EXPECT_EQ(behind(R"(<w:r><w:t xml:space="preserve"> </w:t></w:r>)"), "Outils VsCode" + tools);
}

TEST(Docx, StylesAreInheritedAlongTheirChain) {
    const auto document = docx(
        "<w:p><w:pPr><w:pStyle "
        "w:val=\"Titre2\"/></w:pPr><w:r><w:t>Formation</w:t></w:r></w:p><w:p><w:r><w:t>x</w:t></w:r></w:p>",
        {{"word/styles.xml",
          "<w:styles><w:docDefaults><w:rPrDefault><w:rPr><w:sz w:val=\"20\"/></w:rPr></w:rPrDefault></w:docDefaults>"
          "<w:style w:type=\"paragraph\" w:styleId=\"Titre1\"><w:rPr><w:b/><w:sz w:val=\"32\"/></w:rPr></w:style>"
          "<w:style w:type=\"paragraph\" w:styleId=\"Titre2\"><w:basedOn w:val=\"Titre1\"/><w:rPr><w:sz "
          "w:val=\"26\"/></w:rPr></w:style>"
          "<w:style w:type=\"paragraph\" w:styleId=\"Boucle\"><w:basedOn w:val=\"Boucle\"/></w:style></w:styles>"}});

    EXPECT_TRUE(run_of(document, "Formation").bold);
    EXPECT_EQ(run_of(document, "Formation").font_size, 13);
    EXPECT_EQ(run_of(document, "x").font_size, 10);
}

TEST(Docx, TablesAreReadCellByCellSideBySide) {
    const auto cell = [](const std::string& text) {
        return "<w:tc><w:p><w:r><w:t>" + text + "</w:t></w:r></w:p></w:tc>";
    };
    const auto document =
        docx("<w:tbl><w:tblGrid><w:gridCol w:w=\"3000\"/><w:gridCol w:w=\"6000\"/></w:tblGrid><w:tr>" + cell("2019") +
             cell("Banque") + "</w:tr><w:tr>" + cell("2021") + cell("Assurance") + "</w:tr></w:tbl>");

    ASSERT_EQ(told(document), "2019 Banque 2021 Assurance");
    EXPECT_EQ(run_of(document, "2019").source, TextSource::table);
    EXPECT_EQ(run_of(document, "2019").box.top, run_of(document, "Banque").box.top);
    EXPECT_LT(run_of(document, "2019").box.right, run_of(document, "Banque").box.left);
    EXPECT_GT(run_of(document, "2021").box.top, run_of(document, "Banque").box.top);
}

TEST(Docx, TextBoxesAreReadOnceAfterTheirParagraph) {
    const std::string box = "<w:txbxContent><w:p><w:r><w:t>Contact</w:t></w:r></w:p></w:txbxContent>";
    const auto document = docx("<w:p><w:r><mc:AlternateContent><mc:Choice><w:drawing>" + box +
                               "</w:drawing></mc:Choice><mc:Fallback><w:pict>" + box +
                               "</w:pict></mc:Fallback></mc:AlternateContent></w:r><w:r><w:t>Profil</w:t></w:r></w:p>");

    EXPECT_EQ(told(document), "Profil Contact");
    EXPECT_EQ(run_of(document, "Contact").source, TextSource::text_box);
}

TEST(Docx, HeadersAndFootersStandAroundTheBody) {
    const auto document = docx(
        "<w:p><w:r><w:t>Profil</w:t></w:r></w:p>",
        {{"word/_rels/document.xml.rels",
          "<Relationships><Relationship Id=\"a\" Type=\"http://x/header\" Target=\"header1.xml\"/>"
          "<Relationship Id=\"b\" Type=\"http://x/footer\" Target=\"footer1.xml\"/>"
          "<Relationship Id=\"c\" Type=\"http://x/header\" Target=\"http://127.0.0.1/h.xml\" TargetMode=\"External\"/>"
          "<Relationship Id=\"d\" Type=\"http://x/header\" Target=\"../../etc/passwd\"/></Relationships>"},
         {"word/header1.xml", "<w:hdr><w:p><w:r><w:t>Camille</w:t></w:r></w:p></w:hdr>"},
         {"word/footer1.xml", "<w:ftr><w:p><w:r><w:t>Page</w:t></w:r></w:p></w:ftr>"}});

    EXPECT_EQ(told(document), "Camille Profil Page");
    EXPECT_EQ(run_of(document, "Camille").source, TextSource::header);
}

TEST(Docx, DeletedTextAndFieldCodesAreNotRead) {
    EXPECT_EQ(
        told(docx("<w:p><w:del><w:r><w:delText>Perl</w:delText></w:r></w:del><w:ins><w:r><w:t>Go</w:t></w:r></w:ins>"
                  "<w:r><w:instrText> PAGE </w:instrText></w:r></w:p>")),
        "Go");
}

TEST(Docx, ListItemsBeginWithABulletAndLineBreaksEndALine) {
    const auto document = docx(
        "<w:p><w:pPr><w:numPr><w:numId "
        "w:val=\"1\"/></w:numPr></w:pPr><w:r><w:t>Java</w:t><w:br/><w:t>Spring</w:t></w:r></w:p>");

    EXPECT_EQ(told(document), "•  Java Spring");
    EXPECT_LT(run_of(document, "Java").line, run_of(document, "Spring").line);
}

TEST(Docx, FlagsWhatNobodySees) {
    EXPECT_EQ(told_docx_run("<w:vanish/>"), "Rust[invisible]");
    EXPECT_EQ(told_docx_run("<w:color w:val=\"FFFFFF\"/>"), "Rust[same_colour]");
    EXPECT_EQ(told_docx_run("<w:sz w:val=\"2\"/>"), "Rust[tiny]");
    EXPECT_EQ(told_docx_run("<w:color w:val=\"FFFFFF\"/><w:shd w:fill=\"1F4E79\"/>"), "Rust");
    EXPECT_EQ(told_docx_run("<w:vanish w:val=\"0\"/><w:color w:val=\"auto\"/>"), "Rust");
    EXPECT_EQ(
        told(docx(
            "<w:tbl><w:tr><w:tc><w:tcPr><w:shd w:fill=\"203040\"/></w:tcPr><w:p><w:r><w:rPr><w:color w:val=\"FFFFFF\"/>"
            "</w:rPr><w:t>Rust</w:t></w:r></w:p></w:tc></w:tr></w:tbl>")),
        "Rust");
}

TEST(Docx, StatesItsTitleAuthorAndDate) {
    const auto document =
        docx("<w:p/>", {{"docProps/core.xml",
                         "<cp:coreProperties><dc:title>CV</dc:title><dc:creator>Zoé</dc:creator>"
                         "<dcterms:modified>2024-03-01T08:00:00Z</dcterms:modified></cp:coreProperties>"}});

    ASSERT_TRUE(document.has_value());
    EXPECT_EQ(document->title, "CV");
    EXPECT_EQ(document->author, "Zoé");
    EXPECT_EQ(document->modified, "2024-03-01T08:00:00Z");
    EXPECT_TRUE(document->runs.empty());
}

TEST(Odt, ReadsParagraphsHeadingsListsTablesAndFrames) {
    const auto document =
        odt("<text:h>Expérience</text:h>"
            "<text:list><text:list-item><text:p>Java<text:s text:c=\"2\"/>17</text:p></text:list-item></text:list>"
            "<table:table><table:table-column table:number-columns-repeated=\"2\"/><table:table-row>"
            "<table:table-cell><text:p>2019</text:p></table:table-cell><table:table-cell><text:p>Banque</text:p></"
            "table:table-cell>"
            "</table:table-row></table:table>"
            "<text:p>Profil<draw:frame><draw:text-box><text:p>Contact</text:p></draw:text-box></draw:frame></text:p>"
            "<text:tracked-changes><text:p>Perl</text:p></text:tracked-changes>");

    EXPECT_EQ(told(document), "Expérience •  Java 17 2019 Banque Profil Contact");
    EXPECT_EQ(run_of(document, "Contact").source, TextSource::text_box);
    EXPECT_LT(run_of(document, "2019").box.right, run_of(document, "Banque").box.left);
}

TEST(Odt, StylesSayWhatIsBoldAndWhatIsHidden) {
    const auto style = [](const std::string& name, const std::string& properties) {
        return "<style:style style:name=\"" + name + "\" style:family=\"text\"><style:text-properties " + properties +
               "/></style:style>";
    };
    const auto styles = style("B", "fo:font-weight=\"bold\" fo:font-size=\"0.5in\"") +
                        style("H", "text:display=\"none\"") + style("W", "fo:color=\"#ffffff\"") +
                        style("T", "fo:font-size=\"1pt\"") +
                        style("D", "fo:color=\"#ffffff\" fo:background-color=\"#102030\"");
    const auto span = [](const std::string& name) {
        return "<text:span text:style-name=\"" + name + "\">" + name + "</text:span>";
    };

    const auto document =
        odt("<text:p>" + span("B") + span("H") + span("W") + span("T") + span("D") + "</text:p>", styles);

    EXPECT_EQ(told(document), "B H[invisible] W[same_colour] T[tiny] D");
    EXPECT_TRUE(run_of(document, "B").bold);
    EXPECT_EQ(run_of(document, "B").font_size, 36);
}

TEST(Odt, WithAPasswordIsEncrypted) {
    const auto document =
        odt("<text:p>x</text:p>", "",
            {{"META-INF/manifest.xml",
              "<manifest:manifest><manifest:file-entry><manifest:encryption-data/></manifest:file-entry>"
              "</manifest:manifest>"}});

    EXPECT_EQ(told(document), "error file_encrypted");
}

}  // namespace
}  // namespace talentmatch::cvtext
