// What a Europass file states, whatever its schema.
#pragma once

#include <pugixml.hpp>

#include <string>
#include <vector>

namespace talentmatch::cvtext {

struct EuropassPeriod {
    std::string from;  ///< "03/2021", "2021", or empty
    std::string to;
    bool is_current = false;
};

struct EuropassEntry {
    EuropassPeriod period;
    std::string title;  ///< position or degree
    std::string organisation;
    std::string place;
    std::string activities;  ///< HTML
};

struct EuropassFacts {
    std::string language;  ///< of the document, "fr" or another
    std::string name;
    std::string headline;
    std::string summary;  ///< HTML
    std::vector<std::string> contacts;
    std::vector<EuropassEntry> work;
    std::vector<EuropassEntry> education;
    std::vector<std::string> languages;  ///< "Anglais (C1)"
    std::vector<std::string> skills;     ///< HTML each
    std::string updated;                 ///< ISO 8601, or empty
};

/// The schema of 2012, as XML or out of its JSON.
[[nodiscard]] EuropassFacts skills_passport_facts(const pugi::xml_node& root);

/// The schema of 2020.
[[nodiscard]] EuropassFacts candidate_facts(const pugi::xml_node& root);

}  // namespace talentmatch::cvtext
