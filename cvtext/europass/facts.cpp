// Europass XML Schema V3 (SkillsPassport) and the HR Open "Candidate" that the portal writes since 2020.
#include "europass/facts.hpp"

#include <algorithm>
#include <array>
#include <cctype>
#include <optional>
#include <string_view>

#include "office/package.hpp"

namespace talentmatch::cvtext {
namespace {

using Path = std::initializer_list<std::string_view>;

pugi::xml_node at(pugi::xml_node node, Path path) {
    for (const auto name : path) node = child(node, name);
    return node;
}

std::string text_at(const pugi::xml_node& node, Path path = {}) { return at(node, path).text().get(); }

/// Every element of this name below, not looking inside the ones found.
void collect(const pugi::xml_node& parent, std::string_view name, std::vector<pugi::xml_node>& found) {
    for (auto node = parent.first_child(); node; node = node.next_sibling()) {
        if (local_name(node) == name) {
            found.push_back(node);
        } else {
            collect(node, name, found);
        }
    }
}

std::vector<pugi::xml_node> all(const pugi::xml_node& parent, std::string_view name) {
    std::vector<pugi::xml_node> found;
    collect(parent, name, found);
    return found;
}

/// "03", "--03" or "3" as two digits; empty when it is no month.
std::string two_digits(std::string text) {
    std::erase(text, '-');
    const bool digits = !text.empty() && text.size() <= 2 &&
                        std::ranges::all_of(text, [](unsigned char c) { return std::isdigit(c) != 0; });
    if (!digits) return {};
    return text.size() == 1 ? "0" + text : text;
}

/// <From year="2012" month="--03"/>, or in JSON From: {Year, Month}.
std::string passport_date(const pugi::xml_node& node) {
    auto year = std::string(value(node, "year"));
    if (year.empty()) year = text_at(node, {"Year"});
    auto month = two_digits(std::string(value(node, "month")));
    if (month.empty()) month = two_digits(text_at(node, {"Month"}));
    return month.empty() || year.empty() ? year : month + '/' + year;
}

EuropassPeriod passport_period(const pugi::xml_node& entry) {
    const auto node = child(entry, "Period");
    return {.from = passport_date(child(node, "From")),
            .to = passport_date(child(node, "To")),
            .is_current = text_at(node, {"Current"}) == "true"};
}

void append(std::vector<std::string>& list, std::string text) {
    if (!text.empty()) list.push_back(std::move(text));
}

std::string passport_language(const pugi::xml_node& node) {
    auto name = text_at(node, {"Description", "Label"});
    const auto level = text_at(node, {"ProficiencyLevel", "SpokenInteraction"});
    return name.empty() || level.empty() ? name : name + " (" + level + ")";
}

/// "2021-03-01", "2021-03" or "2021".
std::string candidate_date(const std::string& iso) {
    if (iso.size() >= 7 && iso[4] == '-') return iso.substr(5, 2) + '/' + iso.substr(0, 4);
    return iso.substr(0, 4);
}

EuropassPeriod candidate_period(const pugi::xml_node& node) {
    return {.from = candidate_date(text_at(node, {"StartDate", "FormattedDateTime"})),
            .to = candidate_date(text_at(node, {"EndDate", "FormattedDateTime"})),
            .is_current = text_at(node, {"CurrentIndicator"}) == "true" || text_at(node, {"Ongoing"}) == "true"};
}

/// The worst of a language's levels that is stated, which nobody will have to take back.
std::string candidate_language(const pugi::xml_node& node) {
    auto name = text_at(node, {"CompetencyID"});
    std::string level;
    for (const auto& score : all(node, "ScoreText")) {
        const std::string one = score.text().get();
        if (!one.empty() && (level.empty() || one < level)) level = one;
    }
    return level.empty() ? name : name + " (" + level + ")";
}

}  // namespace

EuropassFacts skills_passport_facts(const pugi::xml_node& root) {
    EuropassFacts facts;
    facts.language = value(root, "locale");
    if (facts.language.empty()) facts.language = text_at(root, {"Locale"});
    facts.updated = text_at(root, {"DocumentInfo", "LastUpdateDate"});
    const auto learner = child(root, "LearnerInfo");
    const auto person = child(learner, "Identification");
    facts.name = text_at(person, {"PersonName", "FirstName"}) + ' ' + text_at(person, {"PersonName", "Surname"});
    facts.headline = text_at(learner, {"Headline", "Description", "Label"});
    const auto contact = child(person, "ContactInfo");
    const auto address = at(contact, {"Address", "Contact"});
    append(facts.contacts, text_at(address, {"AddressLine"}));
    auto town = text_at(address, {"PostalCode"});
    if (!town.empty()) town += ' ';
    append(facts.contacts, town + text_at(address, {"Municipality"}));
    append(facts.contacts, text_at(contact, {"Email", "Contact"}));
    for (const auto& telephone : all(contact, "Telephone")) append(facts.contacts, text_at(telephone, {"Contact"}));
    for (const auto& site : all(contact, "Website")) append(facts.contacts, text_at(site, {"Contact"}));
    for (const auto& job : all(learner, "WorkExperience")) {
        facts.work.push_back({.period = passport_period(job),
                              .title = text_at(job, {"Position", "Label"}),
                              .organisation = text_at(job, {"Employer", "Name"}),
                              .place = text_at(job, {"Employer", "ContactInfo", "Address", "Contact", "Municipality"}),
                              .activities = text_at(job, {"Activities"})});
    }
    for (const auto& school : all(learner, "Education")) {
        facts.education.push_back({.period = passport_period(school),
                                   .title = text_at(school, {"Title"}),
                                   .organisation = text_at(school, {"Organisation", "Name"}),
                                   .place = {},
                                   .activities = text_at(school, {"Activities"})});
    }
    const auto skills = child(learner, "Skills");
    const bool french = facts.language == "fr";
    for (const auto& tongue : all(skills, "MotherTongue")) {
        auto name = passport_language(tongue);
        append(facts.languages, name.empty() ? name : name + (french ? " (langue maternelle)" : " (native)"));
    }
    for (const auto& tongue : all(skills, "ForeignLanguage")) append(facts.languages, passport_language(tongue));
    for (const auto* kind : {"Computer", "JobRelated", "Organisational", "Communication", "Other"})
        append(facts.skills, text_at(skills, {kind, "Description"}));
    return facts;
}

EuropassFacts candidate_facts(const pugi::xml_node& root) {
    EuropassFacts facts;
    const auto person = child(root, "CandidatePerson");
    facts.name = text_at(person, {"PersonName", "GivenName"}) + ' ' + text_at(person, {"PersonName", "FamilyName"});
    for (const auto& way : all(person, "Communication")) {
        const auto dial = text_at(way, {"DialNumber"});
        const auto country = text_at(way, {"CountryDialing"});
        append(facts.contacts, text_at(way, {"URI"}));
        append(facts.contacts, dial.empty() || country.empty() ? dial : '+' + country + ' ' + dial);
        append(facts.contacts, text_at(way, {"Address", "CityName"}));
    }
    const auto profile = child(root, "CandidateProfile");
    const auto language = value(profile, "languageCode");
    facts.language = language.empty() ? std::string(value(root, "languageCode")) : std::string(language);
    facts.summary = text_at(profile, {"ExecutiveSummary"});
    for (const auto& employer : all(profile, "EmployerHistory")) {
        for (const auto& job : all(employer, "PositionHistory")) {
            facts.work.push_back({.period = candidate_period(child(job, "EmploymentPeriod")),
                                  .title = text_at(job, {"PositionTitle"}),
                                  .organisation = text_at(employer, {"OrganizationName"}),
                                  .place = text_at(job, {"City"}),
                                  .activities = text_at(job, {"Description"})});
        }
    }
    for (const auto& school : all(profile, "EducationOrganizationAttendance")) {
        facts.education.push_back({.period = candidate_period(child(school, "AttendancePeriod")),
                                   .title = text_at(school, {"EducationDegree", "DegreeName"}),
                                   .organisation = text_at(school, {"OrganizationName"}),
                                   .place = {},
                                   .activities = {}});
    }
    for (const auto& competency : all(profile, "PersonCompetency")) {
        if (text_at(competency, {"TaxonomyID"}) == "language") {
            append(facts.languages, candidate_language(competency));
        } else {
            auto name = text_at(competency, {"CompetencyName"});
            append(facts.skills, name.empty() ? text_at(competency, {"CompetencyID"}) : name);
        }
    }
    for (const auto& other : all(profile, "SkillDescription")) append(facts.skills, other.text().get());
    return facts;
}

}  // namespace talentmatch::cvtext
