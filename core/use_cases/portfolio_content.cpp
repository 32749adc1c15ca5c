// What a portfolio says: chosen, ordered and made anonymous. No I/O.
#include <algorithm>
#include <array>
#include <map>
#include <ranges>

#include <fmt/format.h>

#include "cv/text/utf8.hpp"
#include "entities/taxonomy.hpp"
#include "use_cases/anonymise.hpp"
#include "use_cases/portfolio.hpp"

namespace talentmatch::use_cases {
namespace {

constexpr std::size_t most_places = 3;

std::string initials_of(const std::string& name, std::size_t count) {
    static constexpr std::array<std::string_view, 11> particles{"d",   "de",  "du",  "des", "le", "la",
                                                                "von", "van", "der", "den", "el"};
    std::string letters;
    const auto folded = cv::fold(name);
    const auto parts = cv::split(folded, " '-\t");
    const auto first = std::ranges::find_if_not(parts, [](auto part) { return cv::among(particles, part); });
    for (const auto part : std::ranges::subrange(first == parts.end() ? parts.begin() : first, parts.end()))
        for (const char c : part)
            if (cv::is_alpha(c) && letters.size() < count) letters += static_cast<char>(c - 'a' + 'A');
    return letters;
}

std::string shown_name(const Consultant& consultant, PortfolioName how) {
    switch (how) {
        case PortfolioName::trigram:
            return trigram_of(consultant.first_name, consultant.last_name);
        case PortfolioName::first_name:
            return consultant.first_name;
        case PortfolioName::full:
            return consultant.first_name + " " + consultant.last_name;
    }
    return {};
}

/// What the free texts may not say; contacts and money go in every case.
Anonymity anonymity_of(const Consultant& consultant, PortfolioName how, const std::string& shown) {
    switch (how) {
        case PortfolioName::trigram:
            return {{consultant.first_name + " " + consultant.last_name, consultant.last_name, consultant.first_name},
                    shown};
        case PortfolioName::first_name:
            return {{consultant.first_name + " " + consultant.last_name, consultant.last_name}, shown};
        case PortfolioName::full:
            break;
    }
    return {};
}

/// What was done, line by line; the technical environment has a place of its own.
std::vector<std::string> lines_of(std::string_view text) {
    std::vector<std::string> lines;
    for (auto line : cv::split(text, "\n")) {
        const auto folded = cv::fold_with_origin(line);
        for (const std::string_view label : {"environnement technique", "technical environment", "environnement :"})
            if (const auto at = folded.text.find(label); at != std::string::npos)
                line = cv::trim(line.substr(0, std::min<std::size_t>(folded.origin[at], line.size())));
        if (!line.empty()) lines.emplace_back(line);
    }
    return lines;
}

/// The degree with its field: "Master, Informatique"; "Licence de mathématiques" says it already.
std::string diploma_of(const Education& one) {
    const auto field = one.area.value_or("");
    if (field.empty() || cv::fold(one.degree).contains(cv::fold(field))) return one.degree;
    return one.degree.empty() ? field : fmt::format("{}, {}", one.degree, field);
}

PortfolioMission mission_of(const Position& position, const Anonymity& anonymity) {
    PortfolioMission mission;
    mission.title = anonymised(position.title, anonymity);
    mission.organisation = anonymised(position.client.value_or(position.company.value_or("")), anonymity);
    mission.sector = position.sector;
    mission.location = position.location;
    mission.start = position.start;
    mission.end = position.end;
    mission.is_current = position.is_current;
    std::string done = position.description;
    if (!position.tasks.empty()) done = fmt::format("{}", fmt::join(position.tasks, "\n"));
    mission.lines = lines_of(anonymised(done, anonymity));
    mission.environment = position.technologies;
    return mission;
}

/// "Banque du Rhône (2021-2023)".
std::string place_of(const PortfolioMission& mission, PortfolioLanguage language) {
    const auto& name = mission.organisation.empty() ? mission.title : mission.organisation;
    if (!mission.start) return name;
    if (mission.is_current || !mission.end)
        return mission.is_current
                   ? fmt::format("{} ({} {})", name, language == PortfolioLanguage::fr ? "depuis" : "since",
                                 mission.start->year)
                   : fmt::format("{} ({})", name, mission.start->year);
    if (mission.start->year == mission.end->year) return fmt::format("{} ({})", name, mission.start->year);
    return fmt::format("{} ({}-{})", name, mission.start->year, mission.end->year);
}

PortfolioSkill skill_of(const ConsultantSkill& skill, const std::vector<PortfolioMission>& missions,
                        PortfolioLanguage language) {
    PortfolioSkill shown;
    shown.name = skill.name;
    shown.category = skill.category;
    shown.proficiency = skill.proficiency;
    shown.years = skill.years_experience;
    const auto wanted = fold_skill_name(skill.name);
    for (const auto& mission : missions) {
        const bool is_used = std::ranges::any_of(
            mission.environment, [&](const std::string& name) { return fold_skill_name(name) == wanted; });
        auto place = is_used ? place_of(mission, language) : std::string();
        if (shown.used_at.size() < most_places && !place.empty() &&
            std::ranges::find(shown.used_at, place) == shown.used_at.end())
            shown.used_at.push_back(std::move(place));
    }
    return shown;
}

void add_skills(const Consultant& consultant, const Tender* tender, Portfolio& portfolio) {
    std::map<SkillId, Importance> asked;
    if (tender != nullptr)
        for (const auto& skill : tender->skills) asked.emplace(skill.skill_id, skill.importance);
    for (const auto& skill : consultant.skills) {
        auto shown = skill_of(skill, portfolio.missions, portfolio.language);
        const auto wish = asked.find(skill.skill_id);
        if (wish != asked.end()) shown.asked = wish->second;
        (shown.asked ? portfolio.asked_skills : portfolio.skills).push_back(std::move(shown));
    }
    const auto is_better = [](const PortfolioSkill& a, const PortfolioSkill& b) {
        if (a.asked != b.asked) return a.asked < b.asked;
        if (a.proficiency != b.proficiency) return a.proficiency > b.proficiency;
        if (a.years != b.years) return a.years > b.years;
        return a.name < b.name;
    };
    std::ranges::sort(portfolio.asked_skills, is_better);
    std::ranges::sort(portfolio.skills, is_better);
}

}  // namespace

std::string trigram_of(const std::string& first_name, const std::string& last_name) {
    auto letters = initials_of(first_name, 1) + initials_of(last_name, 2);
    return letters.empty() ? "N. N." : letters;
}

Portfolio portfolio_of(const Consultant& consultant, const ResumeProfile& profile, const Tender* tender,
                       const std::string& company, const PortfolioOptions& options, Date today) {
    Portfolio portfolio;
    portfolio.language = options.language;
    portfolio.name = shown_name(consultant, options.name);
    const auto anonymity = anonymity_of(consultant, options.name, portfolio.name);
    portfolio.title = anonymised(consultant.title, anonymity);
    portfolio.company = company;
    portfolio.experience_years = consultant.experience_years;
    portfolio.location = consultant.location;
    portfolio.works_remotely = consultant.remote_work;
    const bool is_free = consultant.availability_status == AvailabilityStatus::available ||
                         consultant.availability_status == AvailabilityStatus::partially_available;
    portfolio.is_available = is_free && consultant.availability_date && *consultant.availability_date <= today;
    if (consultant.availability_date && *consultant.availability_date > today)
        portfolio.available_from = consultant.availability_date;
    portfolio.summary = anonymised(consultant.bio.value_or(""), anonymity);
    if (tender != nullptr) portfolio.tender = tender->title;
    for (const auto& position : profile.positions) portfolio.missions.push_back(mission_of(position, anonymity));
    for (const auto& one : profile.education)
        portfolio.education.push_back({anonymised(diploma_of(one), anonymity),
                                       anonymised(one.institution.value_or(""), anonymity), one.start, one.end});
    portfolio.languages = consultant.languages;
    for (const auto& name : consultant.certifications) portfolio.certifications.push_back(anonymised(name, anonymity));
    add_skills(consultant, tender, portfolio);
    portfolio.date = today;
    return portfolio;
}

}  // namespace talentmatch::use_cases
