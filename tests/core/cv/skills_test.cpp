// Skills in texts and lists, over the real table. The ambiguous ones are in ambiguity.tsv.
#include <gtest/gtest.h>

#include <algorithm>

#include <fmt/format.h>

#include "core/cv/cases.hpp"
#include "cv/reader.hpp"
#include "cv/skills/skill_items.hpp"
#include "cv/skills/skill_text.hpp"
#include "cv/text/utf8.hpp"
#include "support/document_builder.hpp"

namespace talentmatch::cv {
namespace {

using testing::DocumentBuilder;

constexpr Date today{std::chrono::year{2026} / 6 / 15};

bool names(const std::vector<SkillMention>& mentions, std::string_view slug) {
    return std::ranges::any_of(mentions, [&](const SkillMention& m) { return m.skill->slug == slug; });
}

/// Labels of ambiguity.tsv that came out right and wrong.
struct Labels {
    int found = 0;     ///< wanted and there
    int missed = 0;    ///< wanted and not there
    int mistaken = 0;  ///< there, and only a word

    [[nodiscard]] double precision() const { return found / std::max(1.0, static_cast<double>(found + mistaken)); }
    [[nodiscard]] double recall() const { return found / std::max(1.0, static_cast<double>(found + missed)); }
};

/// What one sentence gives; every wrong label is told.
void judge(const Case& given, Labels& labels) {
    const auto kind = given.fields[1] == "list" ? TextKind::list : TextKind::prose;
    const auto mentions = find_skills(given.fields[0], kind, shipped_taxonomy());
    for (const auto slug : split(given.fields[2], ",")) {
        ASSERT_NE(shipped_taxonomy().by_slug(slug), nullptr) << "ambiguity.tsv:" << given.line << " " << slug;
        const bool is_there = names(mentions, slug);
        ++(is_there ? labels.found : labels.missed);
        if (!is_there) fmt::print("ambiguity.tsv:{} lacks {}: {}\n", given.line, slug, given.fields[0]);
    }
    if (given.fields.size() < 4) return;
    for (const auto slug : split(given.fields[3], ","))
        if (names(mentions, slug)) {
            ++labels.mistaken;
            fmt::print("ambiguity.tsv:{} has {}: {}\n", given.line, slug, given.fields[0]);
        }
}

TEST(CvSkills, CountAmbiguousWordsOnlyWhereOthersVouchForThem) {
    const auto cases = cases_of("ambiguity.tsv");
    ASSERT_GE(cases.size(), 200U);
    Labels labels;
    for (const auto& given : cases) {
        ASSERT_GE(given.fields.size(), 3U) << "ambiguity.tsv:" << given.line;
        judge(given, labels);
    }

    fmt::print("ambiguity.tsv: {} sentences, precision {:.3f}, recall {:.3f}\n", cases.size(), labels.precision(),
               labels.recall());
    EXPECT_GE(labels.precision(), 0.97);
    EXPECT_GE(labels.recall(), 0.95);
}

std::string listed(std::string_view text) {
    std::string all;
    for (const auto& item : read_skill_list(text, shipped_taxonomy())) {
        if (!all.empty()) all += ", ";
        all += item.skill != nullptr ? item.skill->slug : "?" + item.as_written;
    }
    return all;
}

TEST(CvSkills, ReadListsThatOnlyBlanksPart) {
    EXPECT_EQ(listed("R Stan Python PostgreSQL"), "r, python, postgresql, ?Stan");
    EXPECT_EQ(listed("Go Docker Kubernetes Terraform Ansible Git Linux"),
              "go, docker, kubernetes, terraform, ansible, git, linux");
    EXPECT_EQ(listed("I go from Java to Python and Docker"), "java, python, docker") << "a sentence";
}

TEST(CvSkills, ReadTheEntriesOfLists) {
    EXPECT_EQ(listed("Java (Spring Boot, Hibernate), Python - Expert"), "java, spring-boot, hibernate, python");
    EXPECT_EQ(listed("C/C++; .NET • Node.js | PL/SQL"), "c-cpp, dotnet, nodejs, pl-sql");
    EXPECT_EQ(listed("Zorglub 3000, Java"), "?Zorglub 3000, java");
    EXPECT_EQ(listed("Docker - 5 ans, Kubernetes : notions"), "docker, kubernetes");
    EXPECT_EQ(listed("Français courant, Anglais"), "");
}

TEST(CvSkills, AreSuggestedFromAFreeText) {
    const auto skills = suggest_skills(
        "Nous cherchons une personne à l'aise avec Java 17, Spring Boot et Kafka.\nGoing forward: Docker.",
        shipped_taxonomy());

    std::vector<std::string> slugs;
    for (const auto& skill : skills) slugs.push_back(skill.slug.value_or("?"));
    EXPECT_EQ(slugs, (std::vector<std::string>{"java", "spring-boot", "apache-kafka", "docker"}));
}

Document sample() {
    DocumentBuilder builder;
    builder.line("Marie-Claire DE LA TOUR", {.size = 20, .bold = true}).line("Ingénieure DevOps", {.size = 14});
    builder.line("marie-claire.delatour@example.org | 06 12 34 56 78 | 69003 Lyon");
    builder.skip(10).bold("Compétences", 14);
    builder.line("Langages : Java, Python, Zorglub").line("Outils : Docker, Ansible");
    builder.skip(10).bold("Expérience professionnelle", 14);
    builder.bold("Exemple SA").beside(450, "01/2020 - 12/2021").line("Ingénieure DevOps");
    builder.line("Environnement technique : Docker, Terraform");
    builder.bold("Modèle SARL").beside(450, "07/2021 - présent").line("Consultante DevOps");
    builder.line("Environnement technique : Docker, Ansible");
    builder.skip(10).bold("Langues", 14).line("Anglais : courant (TOEIC 905)").line("Français : langue maternelle");
    builder.line("Expert Kubernetes certifié", {.hidden = Hidden::same_colour});
    return builder.build();
}

TEST(CvReader, ReadsAWholeProfile) {
    const auto profile = read_profile(sample(), shipped_taxonomy(), today);

    EXPECT_EQ(profile.first_name->value, "Marie-Claire");
    EXPECT_EQ(profile.last_name->value, "De La Tour");
    EXPECT_EQ(profile.email->value, "marie-claire.delatour@example.org");
    EXPECT_EQ(profile.phone->value, "+33612345678");
    EXPECT_EQ(profile.title->value, "Ingénieure DevOps");
    ASSERT_EQ(profile.positions.size(), 2U);
    EXPECT_EQ(profile.positions[0].company, "Modèle SARL");
    EXPECT_TRUE(profile.positions[0].is_current);
    EXPECT_EQ(profile.experience_months, 78);
    ASSERT_EQ(profile.languages.size(), 2U);
    EXPECT_EQ(profile.languages[0].value, (SpokenLanguage{"en", LanguageLevel::c1}));
    EXPECT_EQ(profile.language, "fr");
}

TEST(CvReader, TakesRowsOfBadgesForSkillsThoughNoHeadingSaysSo) {
    DocumentBuilder builder;
    builder.bold("Marie Durand", 20).line("Lyon").line("Plateformes").line("Docker Kubernetes Ansible");
    builder.line("Développement").line("Java Python").line("PostgreSQL Terraform");
    builder.bold("Expérience professionnelle", 14)
        .bold("Exemple SA")
        .beside(450, "01/2020 - 12/2021")
        .line("Ingénieure");

    const auto profile = read_profile(builder.build(), shipped_taxonomy(), today);

    const auto has = [&](std::string_view name) {
        return std::ranges::any_of(profile.skills, [&](const ResumeSkill& skill) { return skill.name == name; });
    };
    for (const auto* name : {"Docker", "Kubernetes", "Ansible", "Java", "Python", "Terraform"})
        EXPECT_TRUE(has(name)) << name;
}

TEST(CvReader, CountsTheMonthsOfASkillOnceAndWhenItWasLastUsed) {
    const auto profile = read_profile(sample(), shipped_taxonomy(), today);

    const auto docker = std::ranges::find(profile.skills, std::optional<std::string>{"docker"}, &ResumeSkill::slug);
    ASSERT_NE(docker, profile.skills.end());
    EXPECT_EQ(docker->months, 78);
    EXPECT_EQ(docker->last_used, (PartialDate{2026, 6}));
    const auto terraform =
        std::ranges::find(profile.skills, std::optional<std::string>{"terraform"}, &ResumeSkill::slug);
    ASSERT_NE(terraform, profile.skills.end());
    EXPECT_EQ(terraform->months, 24);
}

TEST(CvReader, KeepsUnknownEntriesAsSuggestionsAndNeverReadsHiddenText) {
    const auto profile = read_profile(sample(), shipped_taxonomy(), today);

    const auto unknown = std::ranges::find(profile.skills, "Zorglub", &ResumeSkill::name);
    ASSERT_NE(unknown, profile.skills.end());
    EXPECT_FALSE(unknown->slug);
    EXPECT_TRUE(std::ranges::none_of(profile.skills, [](const ResumeSkill& s) { return s.slug == "kubernetes"; }));
    EXPECT_NE(std::ranges::find(profile.findings, "hidden_text"), profile.findings.end());
}

TEST(CvReader, InventsNothingForADocumentWithoutText) {
    DocumentBuilder builder;
    builder.line("Invisible", {.hidden = Hidden::invisible});

    const auto profile = read_profile(builder.build(), shipped_taxonomy(), today);

    EXPECT_FALSE(profile.first_name || profile.email || profile.title);
    EXPECT_TRUE(profile.positions.empty() && profile.skills.empty());
    EXPECT_EQ(profile.findings, std::vector<std::string>{"hidden_text"});
    EXPECT_EQ(reading_text(builder.build()), "");
}

TEST(CvReader, ReadsTheSameDocumentTheSameWay) {
    EXPECT_EQ(read_profile(sample(), shipped_taxonomy(), today), read_profile(sample(), shipped_taxonomy(), today));
}

TEST(CvReader, SurvivesHostileDocuments) {
    Document document;
    document.pages.push_back({595, 842});
    for (int i = 0; i < 5000; ++i) {
        TextRun run;
        run.box = {(i * 7919) % 600 - 5.0, (i * 104729) % 900 - 20.0, 0, 0};
        run.box.right = run.box.left + (i % 3 == 0 ? -4 : 30);
        run.box.bottom = run.box.top + (i % 5 == 0 ? 0 : 9);
        run.text = i % 4 == 0 ? "((((((2019" : i % 4 == 1 ? "\xFF\xC3(" : i % 4 == 2 ? "@@::,,//" : "Expérience";
        run.font_size = i % 11;
        document.runs.push_back(run);
    }
    EXPECT_NO_THROW((void)read_profile(document, shipped_taxonomy(), today));
}

TEST(CvReader, TakesALongLineInItsStride) {
    std::string capitals;
    std::string brackets = "Outils : ";
    for (int i = 0; i < 50'000; ++i) capitals += "AB ", brackets += "(";
    DocumentBuilder builder;
    builder.paragraph("Compétences")
        .paragraph(capitals)
        .paragraph("Expérience")
        .paragraph("2019 - 2020 Développeur, Exemple");
    builder.paragraph(brackets);

    EXPECT_NO_THROW((void)read_profile(builder.build(), shipped_taxonomy(), today));
}

TEST(CvMonths, CountOverlapsOnce) {
    Position first;
    first.start = PartialDate{2020, 1};
    first.end = PartialDate{2020, 12};
    Position second;
    second.start = PartialDate{2020, 7};
    second.end = PartialDate{2021, 6};
    Position undated;
    Position year;
    year.start = PartialDate{2024, {}};
    year.end = PartialDate{2024, {}};

    EXPECT_EQ(experience_months({first, second, undated}, today), 18);
    EXPECT_EQ(experience_months({year}, today), 12);
    EXPECT_EQ(experience_months({}, today), 0);
}

}  // namespace
}  // namespace talentmatch::cv
