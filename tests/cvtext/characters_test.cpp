// Bytes in every encoding people send, to clean UTF-8.
#include "text/characters.hpp"

#include <gtest/gtest.h>

namespace talentmatch::cvtext {
namespace {

using namespace std::string_view_literals;

std::string read_back(std::string_view bytes) { return clean(decode_any(bytes)); }

TEST(Characters, AreReadFromEveryUsualEncoding) {
    EXPECT_EQ(read_back("Zo\xC3\xA9 \xE2\x82\xAC"sv), "Zoé €");
    EXPECT_EQ(read_back("\xEF\xBB\xBFZo\xC3\xA9"sv), "Zoé");
    EXPECT_EQ(read_back("Zo\xE9 \x80 \x9C\x75vre"sv), "Zoé € œuvre");
    EXPECT_EQ(read_back("\xFF\xFEZ\0o\0\xE9\0"sv), "Zoé");
    EXPECT_EQ(read_back("\xFE\xFF\0Z\0o\0\xE9"sv), "Zoé");
    EXPECT_EQ(read_back("\xFF\xFE\x3D\xD8\x00\xDE"sv), "😀");
    EXPECT_EQ(read_back("J\0a\0v\0a\0 \0S\0Q\0L\0"sv), "Java SQL");
}

TEST(Characters, TellSingleByteEncodingsByTheirWords) {
    EXPECT_EQ(read_back("c\xBDur \xA4 Mo\xEFse"sv), "cœur € Moïse") << "Latin-9";
    EXPECT_EQ(read_back("D\x8Eveloppeuse \x88 Besan\x8Don, l\xD5\x8Equipe"sv), "Développeuse à Besançon, l’équipe")
        << "MacRoman";
    EXPECT_EQ(read_back("D\x82veloppeuse \x85 Besan\x87on"sv), "Développeuse à Besançon") << "code page 850";
    EXPECT_EQ(read_back("D\xE9veloppeuse \xE0 Besan\xE7on, l\x92\xE9quipe \x96 1 \xBD"sv),
              "Développeuse à Besançon, l’équipe – 1 ½");
    EXPECT_EQ(read_back("\x93"
                        "Expert\x94 \x95 na\xEFve"sv),
              "“Expert” • naïve");
}

TEST(Characters, ThatAreNoCharactersBecomeHarmless) {
    EXPECT_EQ(clean("\xC0\xAF"sv), "\uFFFD\uFFFD");
    EXPECT_EQ(clean("\xED\xA0\x80"sv), "\uFFFD\uFFFD\uFFFD");
    EXPECT_EQ(clean("\xF4\x90\x80\x80"sv), "\uFFFD\uFFFD\uFFFD\uFFFD");
    EXPECT_EQ(read_back("\xFF\xFE\x00\xD8"sv), "\uFFFD");
    EXPECT_EQ(clean("a\0b\x07\x1B[31m"sv), "ab[31m");
}

TEST(Characters, AreComposedExpandedAndFreeOfInvisibleOnes) {
    EXPECT_EQ(clean("e\xCC\x81t\x65\xCC\x81"sv), "été");
    EXPECT_EQ(clean(U"\uFB01n e\uFB03cace"), "fin efficace");
    EXPECT_EQ(clean(U"Ja\u200Bva\u00AD \u202Etxt\uFEFF"), "Java txt");
    EXPECT_EQ(clean(U"T\u00E9l\u00A0:\u202F06\tx"), "Tél : 06 x");
    EXPECT_EQ(clean(U"\uF0B7 \uF0FC"), "• ✓");
}

}  // namespace
}  // namespace talentmatch::cvtext
