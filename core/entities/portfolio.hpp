// The document that goes to a client (dossier de compétences): what is said of a consultant, in the order it is said.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "entities/consultant.hpp"
#include "entities/date.hpp"
#include "entities/enum_names.hpp"
#include "entities/language.hpp"
#include "entities/skill.hpp"

namespace talentmatch {

/// How the consultant is named: trigram "CMO" (what French companies send before a client has chosen), first name,
/// or the full name.
enum class PortfolioName { trigram, first_name, full };

template <>
struct EnumNames<PortfolioName> {
    static constexpr std::array<std::pair<PortfolioName, std::string_view>, 3> names{
        {{PortfolioName::trigram, "trigram"},
         {PortfolioName::first_name, "first_name"},
         {PortfolioName::full, "full"}}};
};

enum class PortfolioLanguage { fr, en };

template <>
struct EnumNames<PortfolioLanguage> {
    static constexpr std::array<std::pair<PortfolioLanguage, std::string_view>, 2> names{
        {{PortfolioLanguage::fr, "fr"}, {PortfolioLanguage::en, "en"}}};
};

struct PortfolioSkill {
    std::string name;
    SkillCategory category = SkillCategory::other;
    Proficiency proficiency = Proficiency::intermediate;
    std::optional<int> years;
    std::optional<Importance> asked;     ///< by the tender
    std::vector<std::string> used_at{};  ///< the missions that name it, newest first: "Banque du Rhône (2021-2023)"

    bool operator==(const PortfolioSkill&) const = default;
};

struct PortfolioMission {
    std::string title;
    std::string organisation;  ///< the client, else the employer
    std::optional<std::string> sector;
    std::optional<std::string> location;
    std::optional<PartialDate> start;
    std::optional<PartialDate> end;
    bool is_current = false;
    std::vector<std::string> lines;  ///< what was done, paragraph by paragraph
    std::vector<std::string> environment;

    bool operator==(const PortfolioMission&) const = default;
};

struct PortfolioEducation {
    std::string degree;
    std::string institution;
    std::optional<PartialDate> start;
    std::optional<PartialDate> end;

    bool operator==(const PortfolioEducation&) const = default;
};

/// Holds no contact, no rate, and no more of the name than was asked for: whoever renders it cannot leak them.
struct Portfolio {
    PortfolioLanguage language = PortfolioLanguage::fr;
    std::string name;
    std::string title;
    std::string company;  ///< who proposes
    std::optional<int> experience_years;
    std::optional<std::string> location;
    std::optional<Date> available_from;
    bool is_available = false;
    bool works_remotely = false;
    std::string summary;
    std::optional<std::string> tender;         ///< what it was made for: the tender's title
    std::vector<PortfolioSkill> asked_skills;  ///< those the tender asks for and the consultant has, required first
    std::vector<PortfolioSkill> skills;        ///< the others, best known first
    std::vector<PortfolioMission> missions;    ///< newest first
    std::vector<PortfolioEducation> education;
    std::vector<SpokenLanguage> languages;
    std::vector<std::string> certifications;
    Date date;  ///< the day it was made

    bool operator==(const Portfolio&) const = default;
};

}  // namespace talentmatch
