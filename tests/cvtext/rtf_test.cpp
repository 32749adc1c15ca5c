// Rich Text documents, through the real child.
#include <gtest/gtest.h>

#include "reading.hpp"

namespace talentmatch::cvtext {
namespace {

using namespace std::string_view_literals;

std::string told_rtf(std::string_view body, std::string_view head = "") {
    return told(read_bytes(
        "{\\rtf1\\ansi\\ansicpg1252" + std::string(head) + "{\\fonttbl{\\f0 Arial;}{\\f1\\fcharset2 Symbol;}}" +
            "{\\colortbl;\\red255\\green255\\blue255;\\red31\\green53\\blue80;}" + std::string(body) + "}",
        DocumentFormat::rtf));
}

TEST(Rtf, ReadsCharactersHoweverTheyAreWritten) {
    EXPECT_EQ(told_rtf("D\\'e9veloppeuse \\u8364?uros \\u233\\'e9t\\u233? l\\rquote \\'9cuvre\\par"),
              "Développeuse €uros été l’œuvre");
    EXPECT_EQ(told_rtf("{\\uc2\\u233ab}t\\~\\{x\\}\\emdash"), "ét {x}—");
    EXPECT_EQ(told_rtf("\\u-10179?\\u-8694? ok"), "😊 ok");
    EXPECT_EQ(told_rtf("Mac \\'8e", "\\mac"), "Mac é");
    EXPECT_EQ(told_rtf("{\\f1\\'b7} puce"), "• puce");
}

TEST(Rtf, PassesOverWhatIsNoText) {
    EXPECT_EQ(told_rtf("{\\pict\\wmetafile8 0102ffaa}{\\*\\generator Someone;}{\\object{\\*\\objdata 01}}"
                       "{\\field{\\*\\fldinst HYPERLINK \"http://example.org\"}{\\fldrslt Lien}}"
                       "{\\stylesheet{\\s1 Titre;}}{\\*\\unknowndestination perdu} Java"),
              "Lien Java");
    EXPECT_EQ(told_rtf("a\\bin4 {}{}b"), "ab");
}

TEST(Rtf, MarksWhatNobodySees) {
    EXPECT_EQ(told_rtf("Vu {\\v cach\\'e9} {\\cf1 blanc} {\\fs2 petit}"),
              "Vu  caché [invisible] blanc [same_colour] petit[tiny]");
    EXPECT_EQ(told_rtf("{\\cf1\\cbpat2 bandeau}"), "bandeau") << "white on a dark background is seen";
    EXPECT_EQ(told_rtf("Vu{\\deleted efface}"), "Vu");
}

TEST(Rtf, KeepsTablesHeadersAndBullets) {
    const auto document = read_bytes(
        "{\\rtf1{\\header Confidentiel\\par}\\trowd\\cellx2000\\cellx8000\\intbl 2019\\cell Java\\par "
        "Kafka\\cell\\row\\pard "
        "{\\listtext\\'95\\tab}Suite\\par}",
        DocumentFormat::rtf);

    ASSERT_EQ(told(document), "Confidentiel 2019 Java Kafka •  Suite");
    EXPECT_EQ(run_of(document, "Confidentiel").source, TextSource::header);
    EXPECT_EQ(run_of(document, "2019").source, TextSource::table);
    EXPECT_EQ(run_of(document, "2019").box.top, run_of(document, "Java").box.top);
    EXPECT_LT(run_of(document, "2019").box.right, run_of(document, "Java").box.left);
    EXPECT_EQ(run_of(document, "Kafka").box.left, run_of(document, "Java").box.left);
    EXPECT_EQ(run_of(document, "Suite").source, TextSource::text);
}

TEST(Rtf, StatesLooksAndItsMetadata) {
    const auto document = read_bytes(
        "{\\rtf1{\\info{\\title Mon CV}{\\author Zo\\'e9}{\\keywords Cobol}{\\revtim\\yr2025\\mo3\\dy4\\hr9\\min5}}"
        "\\fs36\\b Grand\\b0\\fs22  normal}",
        DocumentFormat::rtf);

    ASSERT_EQ(told(document), "Grand  normal Cobol[metadata]");
    EXPECT_EQ(run_of(document, "Grand").font_size, 18);
    EXPECT_TRUE(run_of(document, "Grand").bold);
    EXPECT_FALSE(run_of(document, " normal").bold);
    EXPECT_EQ(document->title, "Mon CV");
    EXPECT_EQ(document->author, "Zoé");
    EXPECT_EQ(document->modified, "2025-03-04T09:05:00Z");
}

TEST(Rtf, ThatIsHostileIsBounded) {
    EXPECT_EQ(told_rtf(std::string(100'000, '{')), "error file_too_complex");
    EXPECT_EQ(told_rtf(std::string(100'000, '}') + "Java"), "Java");
    EXPECT_EQ(told_rtf("\\bin999999999 x"), "");
    EXPECT_EQ(told_rtf("\\trowd\\cellx-5\\cellx-9\\cell\\row\\cell\\row\\row\\intbl\\cell Java\\cell\\row"), "Java");
    EXPECT_EQ(told(read_bytes("no rtf", DocumentFormat::rtf)), "error file_broken");
    EXPECT_EQ(told_rtf("\\u99999999999999? \\fs-99999 \\cf99999 Java \\'zz\\'"), "Java zz[tiny]");
}

}  // namespace
}  // namespace talentmatch::cvtext
