// `talentmatch import`: a folder becomes consultants, once.
#include "cli/import.hpp"

#include <gtest/gtest.h>

#include "cli/house.hpp"
#include "cli/platform_house.hpp"

namespace talentmatch::cli {
namespace {

std::string a_cv(std::string_view first, std::string_view last) {
    return std::string(first) + " " + std::string(last) + "\nDéveloppeur Java\n" + std::string(last) +
           "@exemple.fr\n\nCOMPÉTENCES\nJava, Kotlin\n\nEXPÉRIENCE PROFESSIONNELLE\nDéveloppeur Java - Banque du "
           "Rhône\n"
           "janvier 2018 - décembre 2023\nServices en Java.\n";
}

class ImportTest : public ::testing::Test {
protected:
    PlatformHouse house;
    testing::TemporaryDirectory folder;
    ImportOptions options{.folder = folder.path(), .company = house.world.atlas, .user = {}};
    std::function<bool()> should_stop = [] { return false; };
    std::ostringstream out;
    std::ostringstream err;

    Style style;

    int run() {
        out.str("");
        return import_files(options, house.platform, should_stop, style, out, err);
    }

    std::size_t consultants() { return house.consultants.get_all_consultants(house.world.manager, {}, {})->size(); }
};

TEST_F(ImportTest, MakesAConsultantOfEachCvAndPassesOverKnownOnes) {
    std::ignore = folder.write("a.txt", a_cv("Claire", "Moreau"));
    std::ignore = folder.write("b.txt", a_cv("Hugo", "Fontanel"));

    EXPECT_EQ(run(), 0) << out.str() << err.str();
    EXPECT_EQ(consultants(), 2U);
    EXPECT_NE(out.str().find("Claire Moreau"), std::string::npos) << out.str();

    std::ignore = folder.write("c.txt", a_cv("Léa", "Pasquier"));
    EXPECT_EQ(run(), 0) << out.str();
    EXPECT_EQ(consultants(), 3U);
    EXPECT_NE(out.str().find("1 importé(s), 2 déjà connu(s)"), std::string::npos) << out.str();
}

TEST_F(ImportTest, GoesOnWhereItWasInterrupted) {
    std::ignore = folder.write("a.txt", a_cv("Claire", "Moreau"));
    std::ignore = folder.write("b.txt", a_cv("Hugo", "Fontanel"));
    int asked = 0;
    should_stop = [&] { return asked++ == 1; };

    EXPECT_EQ(run(), 130);
    EXPECT_EQ(consultants(), 1U);
    EXPECT_NE(out.str().find("Interrompu : 1 fichier(s) restent"), std::string::npos) << out.str();

    should_stop = [] { return false; };
    EXPECT_EQ(run(), 0);
    EXPECT_EQ(consultants(), 2U);
}

TEST_F(ImportTest, DrawsABarOnATerminalOnly) {
    std::ignore = folder.write("a.txt", a_cv("Claire", "Moreau"));
    EXPECT_EQ(run(), 0);
    EXPECT_EQ(out.str().find('\r'), std::string::npos) << out.str();

    std::ignore = folder.write("b.txt", a_cv("Hugo", "Fontanel"));
    style.is_terminal = true;
    EXPECT_EQ(run(), 0);
    EXPECT_NE(out.str().find("░ 0/2  a.txt"), std::string::npos) << out.str();
    EXPECT_EQ(out.str().find("déjà connu  "), std::string::npos) << "known files only scroll";
}

TEST_F(ImportTest, OneBadFileStopsNothing) {
    std::ignore = folder.write("a-vide.txt", "");
    std::ignore = folder.write("b-blanc.txt", "\n\n");
    std::ignore = folder.write("c.txt", a_cv("Claire", "Moreau"));

    EXPECT_EQ(run(), 1);

    EXPECT_EQ(consultants(), 1U);
    EXPECT_NE(out.str().find("1 importé(s), 0 déjà connu(s), 0 à compléter, 1 illisible(s), 1 refusé(s)"),
              std::string::npos)
        << out.str();
}

TEST_F(ImportTest, RefusesAnUnknownFolderCompanyOrAccount) {
    options.company = CompanyId{999};
    EXPECT_EQ(run(), 2);
    options.company = house.world.atlas;
    options.user = "nobody@atlas.fr";
    EXPECT_EQ(run(), 2);
    options.user.reset();
    options.folder = folder.path() / "nowhere";
    EXPECT_EQ(run(), 2);
    EXPECT_EQ(consultants(), 0U);
}

}  // namespace
}  // namespace talentmatch::cli
