// What the page says of its own, in both languages. Private to adapters/out/html.
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "entities/portfolio.hpp"

namespace talentmatch::html {

/// The page's own words.
struct Words {
    std::string_view document, made_for, summary, asked_skills, skills, other_skills, missions, education, languages,
        certifications, environment, skill, level, years, used_at, required, remote, available_now, available_from,
        today, experience_one, experience_many, year_one, year_many, confidential;
};

[[nodiscard]] const Words& words_of(PortfolioLanguage language);

[[nodiscard]] std::string_view name_of(SkillCategory category, PortfolioLanguage language);
[[nodiscard]] std::string_view name_of(Proficiency proficiency, PortfolioLanguage language);

/// "Anglais"; the code itself for a language without a name here.
[[nodiscard]] std::string name_of_language(std::string_view code, PortfolioLanguage language);
[[nodiscard]] std::string_view name_of(LanguageLevel level, PortfolioLanguage language);

/// "1er décembre 2026", "1 December 2026".
[[nodiscard]] std::string day_text(Date date, PortfolioLanguage language);

/// "mars 2021", "March 2021", "2021".
[[nodiscard]] std::string month_text(PartialDate date, PortfolioLanguage language);

}  // namespace talentmatch::html
