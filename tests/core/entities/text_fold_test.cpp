// Folding, and a guard on what is stored folded.
#include "entities/text_fold.hpp"

#include <cstdint>
#include <string>

#include <gtest/gtest.h>

namespace talentmatch {
namespace {

TEST(TextFoldTest, LowersLettersAndTakesTheirAccents) {
    EXPECT_EQ(fold_text("Élodie LEFÈVRE"), "elodie lefevre");
    EXPECT_EQ(fold_text("E\u0301lodie"), "elodie") << "composed of two code points";
    EXPECT_EQ(fold_text("Nguyễn Thị Hương, Ștefan Țurcanu, Łukasz, Ærø, Straße, STRASSE ẞ"),
              "nguyen thi huong, stefan turcanu, lukasz, aero, strasse, strasse ss");
    EXPECT_EQ(fold_text("ΑΘΗΝΑ МОСКВА"), "αθηνα москва");
}

TEST(TextFoldTest, TakesLigaturesApart) {
    EXPECT_EQ(fold_text("Œuvre cœur"), "oeuvre coeur");
    EXPECT_EQ(fold_text("e\uFB00ectif \uFB01n \uFB02ux o\uFB03ce a\uFB04uent \uFB06yle"),
              "effectif fin flux office affluent style");
}

TEST(TextFoldTest, LeavesSignsAndEmojiAndMakesEveryBlankASpace) {
    EXPECT_EQ(fold_text("C++ 100 %_\\ \"x\" 😀"), "c++ 100 %_\\ \"x\" 😀");
    EXPECT_EQ(fold_text("a\u00A0b\tc\nd\u2019e\u2013f"), "a b c d'e-f");
}

/// FNV-1a over what every code point becomes.
std::uint64_t fingerprint() {
    std::uint64_t hash = 14695981039346656037ULL;
    const auto add = [&](std::string_view text) {
        for (const char c : text) hash = (hash ^ static_cast<unsigned char>(c)) * 1099511628211ULL;
    };
    for (char32_t point = 1; point < 0x30000; ++point) {
        if (point >= 0xD800 && point < 0xE000) continue;
        std::string text;
        if (point < 0x80)
            text = {static_cast<char>(point)};
        else if (point < 0x800)
            text = {static_cast<char>(0xC0U | (point >> 6U)), static_cast<char>(0x80U | (point & 0x3FU))};
        else if (point < 0x10000)
            text = {static_cast<char>(0xE0U | (point >> 12U)), static_cast<char>(0x80U | ((point >> 6U) & 0x3FU)),
                    static_cast<char>(0x80U | (point & 0x3FU))};
        else
            text = {static_cast<char>(0xF0U | (point >> 18U)), static_cast<char>(0x80U | ((point >> 12U) & 0x3FU)),
                    static_cast<char>(0x80U | ((point >> 6U) & 0x3FU)), static_cast<char>(0x80U | (point & 0x3FU))};
        add(fold_text(text));
    }
    return hash;
}

TEST(TextFoldTest, FoldsAsTheStoredSearchTextsDo) {
    // Databases keep folded texts (entities/search_text.hpp). When folding changes, add a migration whose step fills
    // them again (adapters/out/sql/migration_steps.cpp), then this number.
    EXPECT_EQ(fingerprint(), 10'578'267'248'786'644'517ULL);
}

}  // namespace
}  // namespace talentmatch
