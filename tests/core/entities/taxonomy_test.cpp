// The skill table: how spellings fold, how skills relate, and what makes a table wrong.
#include "entities/taxonomy.hpp"

#include <algorithm>
#include <fstream>
#include <sstream>
#include <tuple>

#include <gtest/gtest.h>

namespace talentmatch {
namespace {

constexpr std::string_view header = "slug\tname\tname_fr\tcategory\taliases\timplies\tsiblings\tambiguous\n";

constexpr std::size_t least_skills = 2200;

Result<Taxonomy> parse(std::string_view rows) { return Taxonomy::parse(std::string(header).append(rows)); }

std::vector<std::string> slugs(const std::vector<const TaxonomySkill*>& skills) {
    std::vector<std::string> found;
    for (const auto* skill : skills) found.push_back(skill->slug);
    return found;
}

TEST(FoldSkillNameTest, MakesOneSpellingOfManyAndKeepsTheSignsThatTellSkillsApart) {
    const std::vector<std::pair<std::string_view, std::string_view>> cases{
        {"Node.js", "node js"},
        {"NODE JS", "node js"},
        {"node-js", "node js"},
        {"node_js.", "node js"},
        {"C", "c"},
        {"C++", "c++"},
        {"C#", "c#"},
        {"C♯", "c#"},
        {"F#", "f#"},
        {".NET", ".net"},
        {"- .NET", ".net"},
        {"ASP.NET", "asp net"},
        {".NET Core", ".net core"},
        {"CI/CD", "ci/cd"},
        {"CI / CD", "ci/cd"},
        {"TCP/IP", "tcp/ip"},
        {"PL/SQL", "pl/sql"},
        {"PL-SQL", "pl sql"},
        {"R&D", "r&d"},
        {"R & D", "r&d"},
        {"Gestion d’équipe", "gestion d'equipe"},
        {"GESTION D'ÉQUIPE", "gestion d'equipe"},
        {"ma\xC3\xAEtrise d\xE2\x80\x99\xC5\x93uvre", "maitrise d'oeuvre"},
        {"e\xCC\x81quipe", "equipe"},
        {"  Spring \xC2\xA0 Boot  ", "spring boot"},
        {"SAP S/4HANA", "sap s/4hana"},
        {"Java 1.8", "java 1 8"},
        {"Windows®", "windows"},
        {"Иван", "иван"},
        {"...", ""},
        {"-", ""},
        {"", ""},
        {"caf\xE9 noir", "caf noir"},
    };
    for (const auto& [spelling, folded] : cases) EXPECT_EQ(fold_skill_name(spelling), folded) << spelling;
}

TEST(FoldSkillNameTest, FoldsAFoldedNameToItself) {
    for (const auto* spelling : {"Node.js", ".NET", "C++", "R & D", "Élasticité - niveau 2", "... .net"}) {
        const auto folded = fold_skill_name(spelling);
        EXPECT_EQ(fold_skill_name(folded), folded);
    }
}

TEST(TaxonomyTest, FindsASkillByEverySpelling) {
    const auto taxonomy = parse(
        "project-management\tProject management\tGestion de projet\tmethodology\tPM|chefferie de projet\t\t\t0\n");

    ASSERT_TRUE(taxonomy.has_value()) << taxonomy.error().message;
    for (const auto* spelling : {"project-management", "GESTION DE PROJET", "pm", "Chefferie  de projet"})
        ASSERT_NE(taxonomy->by_name(spelling), nullptr) << spelling;
    EXPECT_EQ(taxonomy->by_name("gestion de projets"), nullptr);
    EXPECT_EQ(taxonomy->by_slug("project-management"), taxonomy->by_name("pm"));
    EXPECT_EQ(taxonomy->by_slug("pm"), nullptr);
    EXPECT_EQ(taxonomy->longest_name_words(), 3U);
}

TEST(TaxonomyTest, FollowsImpliedSkillsNearestFirstAndThroughCircles) {
    const auto taxonomy = parse(
        "a\tA\t\tother\t\tb|c\t\t0\n"
        "b\tB\t\tother\t\td\t\t0\n"
        "c\tC\t\tother\t\ta\t\t0\n"
        "d\tD\t\tother\t\tb\t\t0\n");

    ASSERT_TRUE(taxonomy.has_value()) << taxonomy.error().message;
    EXPECT_EQ(slugs(taxonomy->implied_by("a")), (std::vector<std::string>{"b", "c", "d"}));
    EXPECT_TRUE(taxonomy->implied_by("unknown").empty());
}

TEST(TaxonomyTest, ReadsSiblingsInBothDirections) {
    const auto taxonomy =
        parse("mysql\tMySQL\t\tdatabase\t\t\tpg\t0\npg\tPG\t\tdatabase\t\t\t\t0\nx\tX\t\tother\t\t\t\t1\n");

    ASSERT_TRUE(taxonomy.has_value()) << taxonomy.error().message;
    EXPECT_TRUE(taxonomy->are_siblings("mysql", "pg"));
    EXPECT_TRUE(taxonomy->are_siblings("pg", "mysql"));
    EXPECT_FALSE(taxonomy->are_siblings("pg", "x"));
    EXPECT_TRUE(taxonomy->by_slug("x")->is_ambiguous);
}

TEST(TaxonomyTest, SaysWhichLineIsWrong) {
    const std::vector<std::tuple<std::string_view, std::string_view>> cases{
        {"a\tA\t\tother\t\t\t\n", "Ligne 2"},
        {"a\tA\t\tother\t\t\t\t0\na\tB\t\tother\t\t\t\t0\n", "Ligne 3"},
        {"a\tA\t\tother\t\t\t\t0\n\nb\tB\t\tother\ta\t\t\t0\n", "Ligne 4"},
        {"a\tA\t\tnonsense\t\t\t\t0\n", "nonsense"},
        {"a\tA\t\tother\t\tghost\t\t0\n", "ghost"},
        {"a\tA\t\tother\t\t\ta\t0\n", "Ligne 2"},
        {"a\tA\t\tother\t\t\t\tyes\n", "yes"},
        {"A b\tA\t\tother\t\t\t\t0\n", "A b"},
        {"a\t\t\tother\t\t\t\t0\n", "nom"},
        {"a\tA\t\tother\tx|...\t\t\t0\n", "..."},
    };
    for (const auto& [rows, said] : cases) {
        const auto taxonomy = parse(rows);
        ASSERT_FALSE(taxonomy.has_value()) << rows;
        EXPECT_EQ(taxonomy.error().code, "taxonomy_invalid");
        EXPECT_NE(taxonomy.error().message.find(said), std::string::npos) << taxonomy.error().message;
    }
    EXPECT_FALSE(Taxonomy::parse("").has_value());
    EXPECT_FALSE(Taxonomy::parse("slug\tname\n").has_value());
}

TEST(TaxonomyTest, ReadsWindowsLineEndsAndAByteOrderMark) {
    const auto taxonomy = Taxonomy::parse(
        "\xEF\xBB\xBFslug\tname\tname_"
        "fr\tcategory\taliases\timplies\tsiblings\tambiguous\r\na\tA\t\tother\t\t\t\t0\r\n");

    ASSERT_TRUE(taxonomy.has_value()) << taxonomy.error().message;
    EXPECT_EQ(taxonomy->skills().size(), 1U);
}

std::string committed_table() {
    std::ostringstream text;
    text << std::ifstream(TM_SOURCE_DIR "/data/skills.tsv").rdbuf();
    return text.str();
}

TEST(SkillTableTest, HoldsTheSkillsOfTheTrade) {
    const auto taxonomy = Taxonomy::parse(committed_table());

    ASSERT_TRUE(taxonomy.has_value()) << taxonomy.error().message;
    EXPECT_GE(taxonomy->skills().size(), least_skills);
    for (const auto& [category, name] : EnumNames<SkillCategory>::names)
        EXPECT_TRUE(std::ranges::any_of(taxonomy->skills(), [&](const auto& s) { return s.category == category; }))
            << name;
}

TEST(SkillTableTest, NamesMethodsAndSoftSkillsInFrench) {
    const auto taxonomy = Taxonomy::parse(committed_table());

    ASSERT_TRUE(taxonomy.has_value()) << taxonomy.error().message;
    for (const auto& skill : taxonomy->skills())
        if (skill.category == SkillCategory::methodology || skill.category == SkillCategory::soft_skill)
            EXPECT_TRUE(skill.name_fr.has_value()) << skill.slug;
}

TEST(SkillTableTest, KnowsTheSpellingsPeopleUse) {
    const auto taxonomy = Taxonomy::parse(committed_table());

    ASSERT_TRUE(taxonomy.has_value()) << taxonomy.error().message;
    const std::vector<std::pair<std::string_view, std::string_view>> cases{
        {"k8s", "kubernetes"},
        {"postgres", "postgresql"},
        {"JS", "javascript"},
        {"gestion de projet", "project-management"},
        {"golang", "go"},
        {"C#", "csharp"},
        {"C++", "cpp"},
        {"C", "c"},
        {"F#", "fsharp"},
        {"Spring-Boot", "spring-boot"},
        {"nodejs", "nodejs"},
        {".Net", "dotnet"},
        {"dot net", "dotnet"},
        {"ASP.NET", "asp-net"},
        {"React.js", "react"},
        {"PL/SQL", "pl-sql"},
        {"PL-SQL", "pl-sql"},
        {"TCP/IP", "tcp-ip"},
        {"R & D", "r-and-d"},
        {"CI / CD", "ci-cd"},
        {"intégration continue", "ci-cd"},
        {"SAP FI", "sap-fico"},
        {"S/4HANA", "sap-s4hana"},
        {"AS/400", "ibm-i"},
        {"z/OS", "mainframe"},
        {"MOA", "moa"},
        {"maîtrise d\u2019œuvre", "moe"},
        {"cycle en V", "v-model"},
        {"esprit d'équipe", "teamwork"},
        {"conduite du changement", "change-management"},
        {"tests unitaires", "unit-testing"},
        {"Azure AD", "entra-id"},
        {"EKS", "amazon-eks"},
        {"GCP", "gcp"},
        {"Lambda AWS", "aws-lambda"},
        {"RGPD", "gdpr"},
    };
    for (const auto& [spelling, slug] : cases) {
        const auto* skill = taxonomy->by_name(spelling);
        ASSERT_NE(skill, nullptr) << spelling;
        EXPECT_EQ(skill->slug, slug);
    }
}

TEST(SkillTableTest, MarksOrdinaryWordsAsAmbiguousAndNothingElse) {
    const auto taxonomy = Taxonomy::parse(committed_table());

    ASSERT_TRUE(taxonomy.has_value()) << taxonomy.error().message;
    for (const auto* slug : {"go", "r", "c", "react", "spring", "swift", "rust", "chef", "salt", "express"}) {
        ASSERT_NE(taxonomy->by_slug(slug), nullptr) << slug;
        EXPECT_TRUE(taxonomy->by_slug(slug)->is_ambiguous) << slug;
    }
    for (const auto* slug : {"java", "javascript", "kubernetes", "spring-boot", "sql"})
        EXPECT_FALSE(taxonomy->by_slug(slug)->is_ambiguous) << slug;
}

}  // namespace
}  // namespace talentmatch
