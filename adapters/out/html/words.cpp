#include "html/words.hpp"

#include <array>
#include <chrono>
#include <cstddef>

#include <fmt/format.h>

#include "entities/language_names.hpp"

namespace talentmatch::html {
namespace {

constexpr Words french{.document = "Dossier de compétences",
                       .made_for = "Établi pour",
                       .summary = "Profil",
                       .asked_skills = "Compétences demandées",
                       .skills = "Compétences",
                       .other_skills = "Autres compétences",
                       .missions = "Expériences",
                       .education = "Formation",
                       .languages = "Langues",
                       .certifications = "Certifications",
                       .environment = "Environnement technique",
                       .skill = "Compétence",
                       .level = "Niveau",
                       .years = "Pratique",
                       .used_at = "Mise en œuvre",
                       .required = "requise",
                       .remote = "Télétravail possible",
                       .available_now = "Disponible immédiatement",
                       .available_from = "Disponible à partir du",
                       .today = "aujourd’hui",
                       .experience_one = "an d’expérience",
                       .experience_many = "ans d’expérience",
                       .year_one = "an",
                       .year_many = "ans",
                       .confidential = "Document confidentiel"};

constexpr Words english{.document = "Skills profile",
                        .made_for = "Prepared for",
                        .summary = "Profile",
                        .asked_skills = "Requested skills",
                        .skills = "Skills",
                        .other_skills = "Other skills",
                        .missions = "Experience",
                        .education = "Education",
                        .languages = "Languages",
                        .certifications = "Certifications",
                        .environment = "Technical environment",
                        .skill = "Skill",
                        .level = "Level",
                        .years = "Practice",
                        .used_at = "Used at",
                        .required = "required",
                        .remote = "Remote work possible",
                        .available_now = "Available now",
                        .available_from = "Available from",
                        .today = "present",
                        .experience_one = "year of experience",
                        .experience_many = "years of experience",
                        .year_one = "year",
                        .year_many = "years",
                        .confidential = "Confidential"};

constexpr std::array<std::string_view, 12> french_months{"janvier",   "février", "mars",     "avril",
                                                         "mai",       "juin",    "juillet",  "août",
                                                         "septembre", "octobre", "novembre", "décembre"};
constexpr std::array<std::string_view, 12> english_months{"January",   "February", "March",    "April",
                                                          "May",       "June",     "July",     "August",
                                                          "September", "October",  "November", "December"};

bool is_french(PortfolioLanguage language) { return language == PortfolioLanguage::fr; }

std::string_view month_name(unsigned month, PortfolioLanguage language) {
    return is_french(language) ? french_months.at(month - 1) : english_months.at(month - 1);
}

}  // namespace

const Words& words_of(PortfolioLanguage language) { return is_french(language) ? french : english; }

std::string_view name_of(SkillCategory category, PortfolioLanguage language) {
    const bool fr = is_french(language);
    switch (category) {
        case SkillCategory::programming_language:
            return fr ? "Langages" : "Programming languages";
        case SkillCategory::framework:
            return fr ? "Frameworks et bibliothèques" : "Frameworks and libraries";
        case SkillCategory::database:
            return fr ? "Bases de données" : "Databases";
        case SkillCategory::cloud:
            return "Cloud";
        case SkillCategory::devops:
            return fr ? "DevOps et outils" : "DevOps and tools";
        case SkillCategory::methodology:
            return fr ? "Méthodes" : "Methods";
        case SkillCategory::soft_skill:
            return fr ? "Savoir-être" : "Soft skills";
        case SkillCategory::other:
            return fr ? "Autres" : "Others";
    }
    return {};
}

std::string_view name_of(Proficiency proficiency, PortfolioLanguage language) {
    const bool fr = is_french(language);
    switch (proficiency) {
        case Proficiency::beginner:
            return fr ? "Notions" : "Beginner";
        case Proficiency::intermediate:
            return fr ? "Intermédiaire" : "Intermediate";
        case Proficiency::advanced:
            return fr ? "Avancé" : "Advanced";
        case Proficiency::expert:
            return "Expert";
    }
    return {};
}

std::string name_of_language(std::string_view code, PortfolioLanguage language) {
    const auto* known = language_by_code(code);
    if (known == nullptr) return std::string(code);
    return std::string(is_french(language) ? known->french : known->english);
}

std::string_view name_of(LanguageLevel level, PortfolioLanguage language) {
    if (level == LanguageLevel::native) return is_french(language) ? "langue maternelle" : "native";
    static constexpr std::array<std::string_view, 6> names{"A1", "A2", "B1", "B2", "C1", "C2"};
    return names.at(static_cast<std::size_t>(level));
}

std::string day_text(Date date, PortfolioLanguage language) {
    const std::chrono::year_month_day day{date};
    const auto number = static_cast<unsigned>(day.day());
    return fmt::format("{}{} {} {}", number, is_french(language) && number == 1 ? "er" : "",
                       month_name(static_cast<unsigned>(day.month()), language), static_cast<int>(day.year()));
}

std::string month_text(PartialDate date, PortfolioLanguage language) {
    if (!date.month) return std::to_string(date.year);
    return fmt::format("{} {}", month_name(static_cast<unsigned>(*date.month), language), date.year);
}

}  // namespace talentmatch::html
