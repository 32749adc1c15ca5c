// Web pages, through the real child.
#include <gtest/gtest.h>

#include <string>
#include <string_view>

#include "reading.hpp"

namespace talentmatch::cvtext {
namespace {

std::string told_html(std::string_view page) { return told(read_bytes(page, DocumentFormat::html)); }

TEST(Html, ReadsTextWithEntitiesAndDropsScripts) {
    EXPECT_EQ(told_html("<p>D&eacute;veloppeuse &amp; C&#43;&#x2B; &lt;b&gt; &euro; &bogus; R&D &#150;</p>"
                        "<script>if (a<b) document.write('<p>Fortran')</script><style>p{}</style><!-- Ada -->"
                        "<noscript>Cobol</noscript><textarea>Pascal</textarea>"),
              "Développeuse & C++ <b> € &bogus; R&D –");
    EXPECT_EQ(told_html("a <script>never closed <p>b"), "a");
    EXPECT_EQ(told_html("Zo\xE9 <b>Martin"), "Zoé  Martin");
    EXPECT_EQ(told_html("<meta charset='iso-8859-15'>c\xBDur \xA4"), "cœur €");
}

TEST(Html, MarksWhatStylesHide) {
    EXPECT_EQ(
        told_html(
            "<p style='display:none'>a</p><p style='visibility: hidden'>b<span style='visibility:visible'>vu</span></p>"
            "<p style='font-size:0'>c</p><p style='color:#fff'>d</p><p style='opacity:0'>e</p><p hidden>f</p>"
            "<p style='position:absolute;left:-9999px'>g</p><p style='height:0;overflow:hidden'>h</p>"
            "<font color=white>i</font>"),
        "a[invisible] b[invisible] vu c[tiny] d[same_colour] e[invisible] f[invisible] g[invisible] h[invisible] "
        "i[same_colour]");
    EXPECT_EQ(
        told_html(
            "<style>.x, #y > i { display: none } @media print { b { display: none } } .seen { color: red }</style>"
            "<p class='a x'>a</p><p id=y><i>b</i></p><i>c</i><b>d</b><p class=seen>e"),
        "a[invisible] b[invisible] c d e");
}

TEST(Html, KeepsApartWhatFlexAndGridPutBesideEachOther) {
    const auto page = read_bytes(
        "<style>.line { display: flex; justify-content: space-between } .right { float: right }"
        ".entry { display: grid; grid-template-columns: 9em 1fr }</style>"
        "<div class=line><b>Orme</b><span>2019 - 2021</span></div><p>Lyon<span class=right>CDI</span></p>"
        "<div class=entry><div>2015</div><div><p>Analyste</p><p>Tilleul</p></div></div>",
        DocumentFormat::html);

    EXPECT_EQ(told(page), "Orme 2019 - 2021 Lyon CDI 2015 Analyste Tilleul");
    EXPECT_GT(run_of(page, "2019 - 2021").box.left, run_of(page, "Orme").box.right + 6);
    EXPECT_EQ(run_of(page, "2019 - 2021").line, run_of(page, "Orme").line);
    EXPECT_GT(run_of(page, "CDI").box.left, run_of(page, "Lyon").box.right + 6);
    EXPECT_EQ(run_of(page, "2015").box.top, run_of(page, "Analyste").box.top);
    EXPECT_EQ(run_of(page, "2015").source, TextSource::table);
}

TEST(Html, ReadsColumnsAsTheScreenShowsThem) {
    constexpr std::string_view columns =
        "<aside><p>Langues</p><p>Anglais</p></aside><main><p>Zoe</p><p>Java</p></main>";
    EXPECT_EQ(told_html("<div style='display:flex;flex-direction:row-reverse'>" + std::string(columns) + "</div>"),
              "Zoe Java Langues Anglais");
    EXPECT_EQ(
        told_html("<style>aside { order: 2 }</style><div style='display:flex'>" + std::string(columns) + "</div>"),
        "Zoe Java Langues Anglais");
    EXPECT_EQ(told_html("<div style='display:flex;flex-direction:column'>" + std::string(columns) + "</div>"),
              "Langues Anglais Zoe Java");
    EXPECT_EQ(told_html("<div style='display:grid;grid-template-columns:repeat(2, minmax(0, 1fr)) [end'>" +
                        std::string(columns) + "</div>"),
              "Langues Anglais Zoe Java");
}

TEST(Html, SeesLightTextOnADarkBanner) {
    EXPECT_EQ(told_html("<div style='background:#123;color:#fff'><h1>Zoé</h1></div>"), "Zoé");
    EXPECT_EQ(told_html("<table><tr bgcolor=navy><td><font color=#ffffff>Zoé</font></table>"), "Zoé");
    EXPECT_EQ(told_html("<body style='background:url(x.png);color:white'>Zoé"), "Zoé")
        << "nobody knows what a picture shows";
}

TEST(Html, KeepsBlocksListsAndTables) {
    const auto document = read_bytes(
        "<h2>Missions</h2>un<br>deux<ul><li>Java<li>Kafka</ul><table><tr><td>2019<td>Banque<p>Paris</table>fin",
        DocumentFormat::html);

    ASSERT_EQ(told(document), "Missions un deux •  Java •  Kafka 2019 Banque Paris fin");
    EXPECT_TRUE(run_of(document, "Missions").bold);
    EXPECT_GT(run_of(document, "Missions").font_size, run_of(document, "un").font_size);
    EXPECT_NE(run_of(document, "un").line, run_of(document, "deux").line);
    EXPECT_EQ(run_of(document, "2019").box.top, run_of(document, "Banque").box.top);
    EXPECT_LT(run_of(document, "2019").box.right, run_of(document, "Banque").box.left);
    EXPECT_EQ(run_of(document, "Paris").box.left, run_of(document, "Banque").box.left);
    EXPECT_GT(run_of(document, "fin").box.top, run_of(document, "Paris").box.top);
}

TEST(Html, SaysItsTitleAndHidesItsKeywords) {
    const auto document = read_bytes(
        "<html><head><title>CV de Zo&eacute;</title><meta name=keywords content='Cobol, "
        "Ada'></head><body>Java</body></html>",
        DocumentFormat::html);

    EXPECT_EQ(told(document), "Java Cobol, Ada[metadata]");
    EXPECT_EQ(document->title, "CV de Zoé");
}

TEST(Html, ThatIsHostileIsBounded) {
    std::string deep;
    for (int i = 0; i < 50'000; ++i) deep += "<div>";
    EXPECT_EQ(told_html(deep + "Java"), "Java");
    std::string wide;
    for (int i = 0; i < 100'000; ++i) wide += "<b>";
    EXPECT_EQ(told_html(wide), "error file_too_complex");
    EXPECT_EQ(told_html("<p " + std::string(100'000, '\'') + "<p>Java"), "Java");
    EXPECT_EQ(told_html(std::string("<p>a\0b", 6)), "ab");
    EXPECT_EQ(told_html("<"), "<");
    EXPECT_EQ(told_html(""), "");
}

}  // namespace
}  // namespace talentmatch::cvtext
