// `talentmatch match`: what it prints, and that nothing stops it.
#include "cli/match.hpp"

#include <gtest/gtest.h>
#include <boost/json/parse.hpp>

#include "cli/house.hpp"

namespace talentmatch::cli {
namespace {

constexpr std::string_view senior =
    "Claire Moreau\nDéveloppeuse Java senior\nclaire.moreau@exemple.fr\nLyon\n\nCOMPÉTENCES\nJava, Spring Boot, "
    "PostgreSQL, Docker\n\nEXPÉRIENCE PROFESSIONNELLE\nDéveloppeuse Java - Banque du Rhône\njanvier 2015 - présent\n"
    "Services de paiement en Java et Spring Boot, PostgreSQL.\n\nLANGUES\nFrançais : langue maternelle\nAnglais : C1\n";
constexpr std::string_view other =
    "Hugo Fontanel\nDéveloppeur PHP\nhugo@exemple.fr\nNantes\n\nCOMPÉTENCES\nPHP, Symfony, MySQL\n\nEXPÉRIENCE "
    "PROFESSIONNELLE\nDéveloppeur PHP - Atelier du Ponant\n2020 - 2024\nSites en PHP et Symfony.\n";
constexpr std::string_view tender = R"({"title": "Développeur Java / Spring Boot", "client_name": "Banque",
  "description": "Services de paiement", "location": "Lyon", "daily_rate_max": 600, "experience_years": 5,
  "skills": [{"name": "java", "importance": "required", "years_experience": 5},
             {"name": "Spring Boot", "importance": "required"}, {"name": "k8s", "importance": "nice_to_have"}]})";

class MatchTest : public ::testing::Test {
protected:
    MatchHouse house;
    MatchOptions options;
    std::ostringstream out;
    std::ostringstream err;

    MatchTest() {
        std::filesystem::create_directory(house.folder.path() / "cvs");
        options.tender = house.folder.write("tender.json", tender);
        options.cvs = house.folder.path() / "cvs";
    }

    void add_cv(const std::string& name, std::string_view text) {
        std::ignore = house.folder.write("cvs/" + name, text);
    }

    int run() { return match_files(options, house.use_case, *house.taxonomy, house.style, out, err); }
};

TEST_F(MatchTest, RanksTheRightPersonFirstAndSaysWhy) {
    add_cv("a-autre.txt", other);
    add_cv("b-senior.txt", senior);

    EXPECT_EQ(run(), 0);

    const auto text = out.str();
    EXPECT_NE(text.find("Développeur Java / Spring Boot\n"), std::string::npos) << text;
    EXPECT_NE(text.find("Requis : Java, Spring Boot"), std::string::npos) << text;
    EXPECT_NE(text.find("Un plus : Kubernetes"), std::string::npos) << text;
    const auto first = text.find("Claire Moreau");
    const auto second = text.find("Hugo Fontanel");
    ASSERT_NE(first, std::string::npos) << text;
    ASSERT_NE(second, std::string::npos) << text;
    EXPECT_LT(first, second);
    EXPECT_NE(text.find(" + Java"), std::string::npos) << text;
    EXPECT_EQ(text.find('\x1b'), std::string::npos) << "colour where nobody looks";
    EXPECT_EQ(err.str(), "");
}

TEST_F(MatchTest, AlignsColumnsWhateverTheAccents) {
    add_cv("a.txt", other);
    add_cv("b.txt", senior);
    options.reasons = 0;

    EXPECT_EQ(run(), 0);

    std::istringstream lines(out.str());
    std::vector<std::size_t> columns;
    for (std::string line; std::getline(lines, line);)
        if (const auto at = line.find(".txt"); at != std::string::npos)
            columns.push_back(display_width(line.substr(0, at)));
    ASSERT_EQ(columns.size(), 2U) << out.str();
    EXPECT_EQ(columns[0], columns[1]) << out.str();
}

TEST_F(MatchTest, WritesTheSameRankingAsJson) {
    add_cv("a.txt", other);
    add_cv("b.txt", senior);
    add_cv("c.txt", senior);
    add_cv("d.txt", "");
    options.is_json = true;

    EXPECT_EQ(run(), 0);

    const auto answer = boost::json::parse(out.str()).as_object();
    const auto& matches = answer.at("matches").as_array();
    ASSERT_EQ(matches.size(), 2U) << out.str();
    EXPECT_EQ(matches[0].at("last_name"), "Moreau");
    EXPECT_EQ(matches[0].at("rank"), 1);
    EXPECT_GT(matches[0].at("score").as_double(), matches[1].at("score").as_double());
    EXPECT_EQ(matches[0].at("criteria").as_array().size(), 9U);
    EXPECT_FALSE(matches[0].at("criteria").at(0).at("reasons").at(0).at("sentence").as_string().empty());
    const auto& left_out = answer.at("left_out").as_array();
    ASSERT_EQ(left_out.size(), 2U);
    EXPECT_EQ(left_out[0].at("code"), "file_duplicate");
    EXPECT_EQ(left_out[1].at("code"), "file_empty");
}

TEST_F(MatchTest, ListsTheFilesThatGiveNobodyAndGoesOn) {
    add_cv("senior.txt", senior);
    add_cv("vide.txt", "");
    add_cv("virus.exe", "MZ");
    add_cv("blanc.txt", "\n\n");
    add_cv(".hidden", "x");

    EXPECT_EQ(run(), 0);

    const auto text = out.str();
    EXPECT_NE(text.find("3 fichier(s) sans candidat"), std::string::npos) << text;
    EXPECT_NE(text.find("vide.txt : Le fichier est vide."), std::string::npos) << text;
    EXPECT_NE(text.find("virus.exe"), std::string::npos) << text;
    EXPECT_NE(text.find("blanc.txt"), std::string::npos) << text;
    EXPECT_EQ(text.find(".hidden"), std::string::npos) << text;
}

TEST_F(MatchTest, RefusesWhatIsNotThere) {
    options.cvs = house.folder.path() / "nowhere";
    EXPECT_EQ(run(), 2);
    EXPECT_NE(err.str().find("n'existe pas"), std::string::npos) << err.str();

    options.cvs = "/dev/null";
    EXPECT_EQ(run(), 2) << "neither a folder nor a file";
    EXPECT_NE(err.str().find("ne se lit pas"), std::string::npos) << err.str();

    options.cvs = house.folder.path() / "cvs";
    EXPECT_EQ(run(), 1) << "an empty folder ranks nobody";

    options.tender = house.folder.path() / "nowhere.json";
    EXPECT_EQ(run(), 2);
}

TEST_F(MatchTest, NamesEveryWrongFieldOfATender) {
    options.tender = house.folder.write("wrong.json", R"({"titre": "x", "skills": [{"importance": "vital"}, 3],
        "start_date": "demain", "required_consultants": 0, "budget": "beaucoup"})");

    EXPECT_EQ(run(), 2);

    for (const auto* field : {"title", "titre", "skills.0.name", "skills.0.importance", "skills.1", "start_date",
                              "required_consultants", "budget"})
        EXPECT_NE(err.str().find(std::string("  ") + field + " : "), std::string::npos) << field << "\n" << err.str();
}

TEST_F(MatchTest, RefusesATenderThatIsNone) {
    for (const auto* text : {"", "{", "[1]", "{\"title\": 3}"}) {
        options.tender = house.folder.write("broken.json", text);
        EXPECT_EQ(run(), 2) << text;
    }
}

TEST_F(MatchTest, ReadsATenderFromPlainText) {
    options.tender =
        house.folder.write("appel.txt",
                           "Appel d'offres : Développeur Java\nClient : Banque\nLieu : Lyon (69)\n"
                           "Compétences requises :\n- Java\n- Spring Boot\nDocker serait un plus.\nTJM max : 600 €\n");
    add_cv("senior.txt", senior);

    EXPECT_EQ(run(), 0);

    const auto text = out.str();
    EXPECT_NE(text.find("Développeur Java\n"), std::string::npos) << text;
    EXPECT_NE(text.find("Requis : Java, Spring Boot"), std::string::npos) << text;
    EXPECT_NE(text.find("Un plus : Docker"), std::string::npos) << text;
    EXPECT_NE(text.find("TJM max 600 €"), std::string::npos) << text;
}

TEST(OutputTest, MeasuresColumnsAsATerminalDoes) {
    EXPECT_EQ(display_width("Élodie"), 6U);
    EXPECT_EQ(display_width("E\xCC\x81lodie"), 6U);
    EXPECT_EQ(display_width("日本"), 4U);
    EXPECT_EQ(display_width("🚀"), 2U);
    EXPECT_EQ(fitted("Développeuse", 7), "Dévelo…");
    EXPECT_EQ(fitted("a\x1b[31mb\nc", 20), "a[31mbc") << "a file name must not steer the terminal";
    EXPECT_EQ(padded("é", 3), "é  ");
    EXPECT_EQ(padded("\xFF", 2).size(), 2U);
}

TEST(OutputTest, ColoursOnlyWhereSomebodyLooks) {
    Style style;
    EXPECT_EQ(coloured("x", Colour::red, style), "x");
    style.has_colour = true;
    EXPECT_EQ(coloured("x", Colour::red, style), "\x1b[31mx\x1b[0m");
}

}  // namespace
}  // namespace talentmatch::cli
