// Lists of skills and what in them only orders them.
#include <gtest/gtest.h>

#include "core/cv/cases.hpp"
#include "cv/layout/lines.hpp"
#include "cv/reader.hpp"
#include "cv/skills/skill_items.hpp"
#include "cv/skills/skills.hpp"
#include "cv/text/ocr_spelling.hpp"
#include "support/document_builder.hpp"

namespace talentmatch::cv {
namespace {

using testing::DocumentBuilder;

constexpr Date today{std::chrono::year{2026} / 6 / 15};

std::string items(const Document& document) {
    std::string all;
    for (const auto& item : read_skill_lines(read_lines(document).lines, shipped_taxonomy()))
        all += (all.empty() ? "" : ", ") + (item.skill != nullptr ? item.skill->name : item.as_written);
    return all;
}

TEST(CvSkillLists, HaveGroupsWithTheNamesOfSkills) {
    DocumentBuilder builder;
    builder.bold("Big data").line("Kafka").line("dbt").bold("Bases de données").line("Snowflake").bold("Restitution");
    builder.line("Power BI");

    EXPECT_EQ(items(builder.build()), "Apache Kafka, dbt, Snowflake, Power BI");
}

TEST(CvSkillLists, HaveGroupsNamedLikeSkillsAmongOthersThatAreNone) {
    DocumentBuilder builder;
    builder.bold("FRONT END").line("JavaScript \u2022 React").bold("BACK END").line("PHP \u2022 Laravel");
    builder.bold("DATABASES").line("MySQL \u2022 Redis").bold("TOOLS").line("Git \u2022 Docker");

    EXPECT_EQ(items(builder.build()), "JavaScript, React, PHP, Laravel, MySQL, Redis, Git, Docker");
}

TEST(CvSkillLists, HaveNoRestsOfNamesBelowAHeadingThatThePagesEdgeCuts) {
    const auto block = [](const std::string& heading) {
        DocumentBuilder builder;
        return Block{Section::skills, heading, read_lines(builder.line("Kotlin").line("Terraf").build()).lines};
    };
    std::vector<ReadPosition> none;

    EXPECT_EQ(read_skills({block("Compét")}, none, shipped_taxonomy(), today).size(), 1U);
    EXPECT_EQ(read_skills({block("Compétences")}, none, shipped_taxonomy(), today).size(), 2U);
}

TEST(CvSkillLists, HaveSkillsAboveWhatBelongsToThem) {
    DocumentBuilder builder;
    builder.bold("PHP")
        .line("Laravel, Symfony")
        .bold("JavaScript")
        .line("React, Vue.js")
        .bold("Outils")
        .line("Git, Jira");

    EXPECT_EQ(items(builder.build()), "PHP, Laravel, Symfony, JavaScript, React, Vue.js, Git, Jira");
}

TEST(CvSkillLists, HaveSkillsTornInTheCellsOfANarrowGrid) {
    DocumentBuilder builder;
    builder.line("HTML")
        .beside(120, "CSS")
        .line("WordPress")
        .beside(120, "Google")
        .at(120, builder.y() + 14, "Analytics");
    builder.skip(14).line("Figma").beside(120, "Photoshop").line("Git");

    EXPECT_EQ(items(builder.build()), "HTML, CSS, WordPress, Google Analytics, Figma, Adobe Photoshop, Git");
}

TEST(CvSkillLists, HaveGroupsBesideTheirLists) {
    DocumentBuilder builder;
    builder.line("Cloud").beside(200, "AWS, OpenStack").line("Conteneurs").beside(200, "Docker, Helm");

    EXPECT_EQ(items(builder.build()), "AWS, OpenStack, Docker, Helm");
}

TEST(CvSkillLists, HaveGroupsWithTheirLevels) {
    DocumentBuilder builder;
    builder.bold("Environment / Infrastructure and Ops", 13).beside(400, "intermediate", {.size = 13, .bold = true});
    builder.bold("Jenkins").beside(400, "Docker", {.bold = true});
    builder.bold("Java", 13).beside(400, "advanced", {.size = 13, .bold = true});
    builder.bold("Spring").beside(400, "Hibernate", {.bold = true});

    EXPECT_EQ(items(builder.build()), "Jenkins, Docker, Java, Spring, Hibernate");
}

TEST(CvSkillLists, GoOnBehindAWideBlank) {
    DocumentBuilder builder;
    builder.line("VsCode, Git, GitHub, Ansible, Flux CD, Eclipse, Power").beside(400, "BI, Jenkins, Grafana");
    builder.line("Bases de données, requêtes").beside(400, "MySQL, Redis");

    EXPECT_TRUE(items(builder.build()).starts_with("Visual Studio Code, Git, GitHub, Ansible"))
        << items(builder.build());
    EXPECT_TRUE(items(builder.build()).ends_with("Jenkins, Grafana, MySQL, Redis")) << items(builder.build());
}

TEST(CvSkillLists, HaveGroupsWhoseLastLettersStandBelow) {
    DocumentBuilder builder;
    const auto group = [&](const char* name, const char* rest) {
        builder.skip(10).line(name, {.size = 11}).skip(-4).line(rest, {.size = 11}).skip(4);
        for (const auto* item : {"KOTLIN", "ELIXIR"}) builder.skip(2).line(item, {.size = 7});
    };
    group("PLATEFORME", "S");
    group("MODÉLISATI", "ON");
    group("TOPOLOGIES", "DU RÉSEAU");

    EXPECT_EQ(items(builder.build()), "Kotlin, Elixir, Kotlin, Elixir, Kotlin, Elixir");
}

TEST(CvSkillLists, StandBesideEachOtherInCells) {
    DocumentBuilder builder;
    builder.bold("Tableaux").beside(250, "Entrepôts", {.bold = true});
    builder.line("Power BI, Tableau").beside(250, "Snowflake, dbt");

    EXPECT_EQ(items(builder.build()), "Power BI, Tableau Software, Snowflake, dbt");
}

TEST(CvSkillLists, HaveGroupsWhoseNamesAreTurnedUpwards) {
    DocumentBuilder builder;
    builder.line("Kotlin").line("Elixir").line("Rust").skip(20).line("Debian").line("Ubuntu");
    auto document = builder.build();
    const auto turned = [&](const char* text, double middle) {
        auto run = document.runs.front();
        run.text = text;
        run.font_size = 5;
        run.box = {30, middle - 12, 35, middle + 12};
        document.runs.push_back(run);
    };
    turned("LOGICIEL", document.runs[1].box.top + 5);
    turned("NOYAUX", document.runs[3].box.bottom + 60);

    EXPECT_EQ(items(document), "Kotlin, Elixir, Rust, Debian, Ubuntu");
}

TEST(CvSkillLists, HaveRowsOfGroupsAboveRowsOfSkills) {
    DocumentBuilder builder;
    builder.bold("Cloud").beside(250, "Automation", {.bold = true});
    builder.line("Azure").beside(250, "Terraform").line("AWS").beside(250, "Ansible");

    EXPECT_EQ(items(builder.build()), "Microsoft Azure, Terraform, AWS, Ansible");
}

TEST(CvSkillLists, KeepSkillsInBoldAboveTheirDetails) {
    DocumentBuilder builder;
    builder.bold("Java").beside(250, "Kotlin", {.bold = true}).line("confirmé").beside(250, "débutant");

    EXPECT_EQ(items(builder.build()), "Java, Kotlin");
}

TEST(CvSkillLists, KnowASignBeforeATabForABullet) {
    DocumentBuilder builder;
    builder.paragraph("-\tKotlin").paragraph("-\tXP").paragraph("-\tPair programming");

    const auto page = read_lines(builder.build());

    ASSERT_EQ(page.lines.size(), 3U);
    EXPECT_TRUE(page.lines[1].bullet);
    EXPECT_EQ(page.lines[1].text, "XP");
}

TEST(CvSkillLists, PutTogetherAWordThatItsColumnBroke) {
    DocumentBuilder builder;
    for (const auto* name : {"KUBERNETES", "TERRAFORM", "ANSIBLE"}) builder.line(name).skip(8);
    builder.line("DÉPLOIEMEN").line("T CONTINU").skip(8).line("POSTGRESQL");

    EXPECT_EQ(items(builder.build()), "Kubernetes, Terraform, Ansible, CI/CD, PostgreSQL");
}

TEST(CvSkillLists, HaveNamesOnSeveralLinesThatStandNearerThanTheNames) {
    for (const auto source : {TextSource::text, TextSource::ocr}) {
        DocumentBuilder builder;
        const auto name = [&](std::initializer_list<const char*> lines) {
            builder.skip(20);
            for (const auto* line : lines) builder.skip(-3).line(line, {.size = 10, .source = source});
            builder.skip(8);
            for (const auto* item : {"KOTLIN", "ELIXIR", "HASKELL"})
                builder.skip(2).line(item, {.size = 7, .source = source});
        };
        name({"CONCEPTIO", "N DE BANCS", "D'ESSAI"});
        name({"ÉTALONNAG", "E"});
        name({"TOPOLOGIE"});
        builder.skip(20);
        for (const auto* line : {"MÉCANIQUE", "DES FLUIDES", "TURBULE", "NTS"})
            builder.skip(-3).line(line, {.size = 10, .source = source});

        EXPECT_TRUE(items(builder.build()).ends_with("Haskell, MÉCANIQUE DES FLUIDES TURBULE NTS"))
            << items(builder.build());
        EXPECT_FALSE(items(builder.build()).contains("CONCEPTIO")) << items(builder.build());
    }
}

TEST(CvSkillLists, PutTogetherWordsWhoseRestIsNoWord) {
    DocumentBuilder builder;
    for (const auto* name : {"TERRAFORM", "ANSIBLE", "GRAFANA", "DOCKER"}) builder.line(name).skip(8);
    builder.line("SUPERSTRU").line("CTURES").skip(8).line("MODERNISA").line("TION").skip(8).line("MYSQL");

    EXPECT_EQ(items(builder.build()), "Terraform, Ansible, Grafana, Docker, SUPERSTRUCTURES, MODERNISATION, MySQL");
}

TEST(CvSkillLists, AreNotJoinedWhereTheirGroupsStandFurtherApart) {
    DocumentBuilder builder;
    builder.line("Bases").line("Oracle").line("PL/SQL").line("SQL Server");
    builder.skip(16).bold("ERP").skip(12).line("SAP").skip(20).bold("Modèles").skip(12).line("Stan");

    EXPECT_EQ(items(builder.build()).find("Oracle PL/SQL"), std::string::npos) << items(builder.build());
}

TEST(CvSkillLists, HaveLabelsThatGoOnBelow) {
    DocumentBuilder builder;
    builder.line("Bases de").beside(160, "Oracle, MySQL").line("données").line("Langages").beside(160, "Java, SQL");

    EXPECT_EQ(items(builder.build()), "Oracle Database, MySQL, Java, SQL");
}

TEST(CvSkillLists, KeepNamesOfOneLetterAndDigits) {
    const auto list = read_skill_list("X11, C1, H264, 2019", shipped_taxonomy());

    ASSERT_EQ(list.size(), 2U);
    EXPECT_EQ(list[0].as_written, "X11");
    EXPECT_EQ(list[1].as_written, "H264");
}

TEST(CvMisreadSkills, AreKnownInScansOnly) {
    const auto slug_of = [](std::string_view name) {
        const auto* skill = skill_of_misread(name, shipped_taxonomy());
        return skill == nullptr ? std::string{"-"} : skill->slug;
    };
    EXPECT_EQ(slug_of("Javascrlpt"), "javascript");
    EXPECT_EQ(slug_of("PostgreSQI"), "postgresql");
    EXPECT_EQ(slug_of("Terraforrn"), "terraform");
    EXPECT_EQ(slug_of("0racle"), "oracle-database");
    EXPECT_EQ(slug_of("Ku8ernete5"), "kubernetes");
    for (const auto* other : {"Sol", "lava", "Modern", "Corning", "Client", "Voile", "Bricolage", "Cinéma", "Rnodern"})
        EXPECT_EQ(slug_of(other), "-") << other;

    DocumentBuilder printed;
    printed.line("Javascrlpt");
    DocumentBuilder scanned;
    scanned.line("Javascrlpt", {.source = TextSource::ocr});
    EXPECT_EQ(items(printed.build()), "Javascrlpt");
    EXPECT_EQ(items(scanned.build()), "JavaScript");
}

TEST(CvLocation, IsATownAloneInTheHeadWhenSomebodyKnowsIt) {
    const auto towns = Gazetteer::parse(
        "name\tcountry\tlatitude\tlongitude\tpopulation\tother_names\nLittlewick\tGB\t51.4\t-2.6\t9000\t\n");
    ASSERT_TRUE(towns.has_value()) << towns.error().message;
    DocumentBuilder builder;
    builder.bold("Anna Freeling", 18).line("Software engineer").line("Littlewick").bold("Skills", 14).line("Java");

    EXPECT_FALSE(read_profile(builder.build(), shipped_taxonomy(), today).location);
    EXPECT_EQ(read_profile(builder.build(), shipped_taxonomy(), today, &*towns).location->value, "Littlewick");
}

TEST(CvMonths, GoOnAfterTheFileWasSaved) {
    DocumentBuilder builder;
    builder.line("Anna Freeling").bold("Expérience", 14).line("Développeuse, Exemple").line("juin 2022 - aujourd'hui");
    auto document = builder.build();
    document.modified = "2024-06-01T10:00:00Z";

    EXPECT_EQ(read_profile(document, shipped_taxonomy(), today).experience_months, 49);
}

}  // namespace
}  // namespace talentmatch::cv
