// The portfolio's page: whole, in both languages, and harmless whatever a CV holds.
#include "html/portfolio_renderer.hpp"

#include <fstream>

#include <gtest/gtest.h>

namespace talentmatch::html {
namespace {

Portfolio a_portfolio() {
    Portfolio p;
    p.name = "CMO";
    p.title = "Développeuse Kotlin";
    p.company = "Atlas Conseil";
    p.experience_years = 8;
    p.location = "Lyon";
    p.date = std::chrono::sys_days{std::chrono::year{2026} / 12 / 1};
    p.available_from = p.date;
    p.summary = "Conçoit des applications mobiles.";
    p.tender = "Refonte du portail";
    p.asked_skills = {{"Kotlin",
                       SkillCategory::programming_language,
                       Proficiency::expert,
                       6,
                       Importance::required,
                       {"Banque du Rhône (2021-2023)"}}};
    p.skills = {{"Docker", SkillCategory::devops, Proficiency::intermediate, 1, {}, {}}};
    p.missions = {{.title = "Développeuse Android",
                   .organisation = "Banque du Rhône",
                   .sector = {},
                   .location = "Lyon",
                   .start = PartialDate{2021, 3},
                   .end = PartialDate{2023, {}},
                   .is_current = false,
                   .lines = {"Écrit l'application", "Mesure son succès"},
                   .environment = {"Kotlin", "Docker"}}};
    p.education = {{"Master informatique", "Université de Lyon", {}, PartialDate{2016, {}}}};
    p.languages = {{"en", LanguageLevel::c1}, {"eo", {}}};
    p.certifications = {"AWS Developer"};
    return p;
}

TEST(PortfolioRenderer, ShowsEverythingInFrench) {
    const auto page = PortfolioRenderer{}.html(a_portfolio());

    for (const auto* text :
         {"<html lang=\"fr\">", "Dossier de compétences", "CMO", "8\u00a0ans d’expérience",
          "Disponible à partir du 1er décembre 2026", "Compétences demandées", "Banque du Rhône (2021-2023)",
          "Autres compétences", "mars 2021", "Écrit l&#39;application", "<b>Kotlin</b>, Docker", "Anglais", "C1",
          "Espéranto", "AWS Developer", "Établi pour : Refonte du portail"})
        EXPECT_TRUE(page.contains(text)) << text;
}

TEST(PortfolioRenderer, SpeaksEnglishWhenAsked) {
    auto portfolio = a_portfolio();
    portfolio.language = PortfolioLanguage::en;
    const auto page = PortfolioRenderer{}.html(portfolio);

    for (const auto* text : {"<html lang=\"en\">", "Skills profile", "8\u00a0years of experience", "Requested skills",
                             "March 2021", "English", "Available from 1 December 2026", "Technical environment"})
        EXPECT_TRUE(page.contains(text)) << text;
    EXPECT_FALSE(page.contains("Dossier"));
}

TEST(PortfolioRenderer, LeavesOutSectionsWithNothingToSay) {
    Portfolio portfolio;
    portfolio.name = "X";
    const auto page = PortfolioRenderer{}.html(portfolio);

    EXPECT_FALSE(page.contains("<h2>"));
    EXPECT_FALSE(page.contains("class=\"facts\""));
}

TEST(PortfolioRenderer, HasNoColumnOfPlacesWhenNoMissionNamesASkill) {
    auto portfolio = a_portfolio();
    EXPECT_TRUE(PortfolioRenderer{}.html(portfolio).contains("<td class=\"places\">"));
    for (auto& skill : portfolio.asked_skills) skill.used_at.clear();

    const auto page = PortfolioRenderer{}.html(portfolio);

    EXPECT_FALSE(page.contains("Mise en œuvre"));
    EXPECT_FALSE(page.contains("<td class=\"places\">"));
    EXPECT_TRUE(page.contains("Compétences demandées"));
}

TEST(PortfolioRenderer, LoadsNothingAndRunsNothing) {
    const auto page = PortfolioRenderer{}.html(a_portfolio());

    for (const auto* forbidden :
         {"<script", "http://", "https://", "url(", "@import", "<link", "<img", "<iframe", " onload=", "javascript:"})
        EXPECT_FALSE(page.contains(forbidden)) << forbidden;
    EXPECT_TRUE(page.contains("default-src 'none'"));
}

TEST(PortfolioRenderer, ShowsHostileTextAsText) {
    const std::string attack = "</style></p>\"'><script>alert(1)</script><img src=x onerror=alert(1)>&amp;";
    Portfolio p = a_portfolio();
    p.name = p.title = p.company = p.summary = attack;
    p.location = p.tender = attack;
    p.asked_skills.front().name = p.skills.front().name = attack;
    p.asked_skills.front().used_at = {attack};
    p.missions.front().title = p.missions.front().organisation = attack;
    p.missions.front().sector = p.missions.front().location = attack;
    p.missions.front().lines = p.missions.front().environment = {attack, attack};
    p.education = {{attack, attack, {}, {}}};
    p.languages = {{attack, {}}};
    p.certifications = {attack};

    const auto page = PortfolioRenderer{}.html(p);

    EXPECT_FALSE(page.contains("<script"));
    EXPECT_FALSE(page.contains("<img"));
    EXPECT_EQ(page.find("</style>"), page.rfind("</style>"));
    EXPECT_TRUE(page.contains("&lt;script&gt;alert(1)&lt;/script&gt;"));
    EXPECT_TRUE(page.contains("&amp;amp;"));
}

TEST(PortfolioRenderer, SurvivesBrokenBytesControlsAndTurnedText) {
    Portfolio p = a_portfolio();
    p.title = std::string("a\xFF") + "b\x01" + "c\xE2\x80\xAE" + "d\xC3";
    const auto page = PortfolioRenderer{}.html(p);

    EXPECT_TRUE(
        page.contains("a\xEF\xBF\xBD"
                      "bcd\xEF\xBF\xBD"));
}

}  // namespace
}  // namespace talentmatch::html
