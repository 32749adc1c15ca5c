#include "use_cases/validation.hpp"

#include <algorithm>
#include <set>
#include <utility>

#include "entities/language.hpp"

namespace talentmatch::use_cases {
namespace {

constexpr Range years{0, 60};
constexpr Range travel_km{0, 20'000};
constexpr Range notice_days{0, 400};
constexpr Range remote_days{0, 5};
constexpr Range consultants_wanted{1, 1'000};
constexpr Money max_hourly_rate = Money::euros(10'000);
constexpr Money max_daily_rate = Money::euros(100'000);
constexpr Money max_budget = Money::euros(10'000'000'000);

void check_languages(const std::vector<SpokenLanguage>& languages, FieldErrors& errors) {
    check_list_size("languages", languages.size(), errors);
    std::set<std::string> seen;
    for (std::size_t i = 0; i < languages.size(); ++i) {
        const Location at{"languages", std::to_string(i), "code"};
        if (!is_language_code(languages[i].code))
            errors.add(at, "value_error",
                       "Code de langue inconnu : un code ISO 639 est attendu, comme « fr » ou « kab ».");
        else if (!seen.insert(languages[i].code).second)
            errors.add(at, "value_error", "Cette langue est déjà dans la liste.");
    }
}

void check_texts(const std::string& field, const std::vector<std::string>& texts, Length length, FieldErrors& errors) {
    check_list_size(field, texts.size(), errors);
    for (std::size_t i = 0; i < texts.size(); ++i)
        errors.check_text({field, std::to_string(i)}, std::string_view{texts[i]}, length);
}

/// A skill twice in one list, by id or, before it is looked up, by name.
template <class Skills>
void check_skills(const Skills& skills, FieldErrors& errors) {
    check_list_size("skills", skills.size(), errors);
    std::set<std::pair<SkillId, std::string>> seen;
    for (std::size_t i = 0; i < skills.size(); ++i) {
        const auto& skill = skills[i];
        const auto at = [&](const char* field) { return Location{"skills", std::to_string(i), field}; };
        errors.check_number(at("years_experience"), skill.years_experience, years);
        if (!seen.emplace(skill.skill_id, skill.skill_id.is_stored() ? std::string{} : skill.name).second)
            errors.add(at(skill.skill_id.is_stored() ? "skill_id" : "name"), "value_error",
                       "Cette compétence est déjà dans la liste.");
    }
}

bool is_web_address(std::string_view text) {
    const auto rest = text.starts_with("https://")  ? text.substr(8)
                      : text.starts_with("http://") ? text.substr(7)
                                                    : std::string_view{};
    return !rest.empty() && rest.find_first_of(" \t\r\n\"<>") == std::string_view::npos;
}

bool is_siren(std::string_view text) {
    return text.size() == 9 && std::ranges::all_of(text, [](char c) { return c >= '0' && c <= '9'; });
}

bool is_slug(std::string_view text) {
    return std::ranges::all_of(text,
                               [](char c) { return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '-'; });
}

}  // namespace

void validate(const Company& company, FieldErrors& errors) {
    errors.check_text({"name"}, std::string_view{company.name}, title_length);
    if (company.siren && !is_siren(*company.siren)) errors.add({"siren"}, "value_error", "Un SIREN a neuf chiffres.");
    errors.check_text({"description"}, company.description, free_text_length);
    errors.check_text({"website"}, company.website, short_text_length);
    if (company.website && !is_web_address(*company.website))
        errors.add({"website"}, "url_scheme", "Une adresse web commence par https:// ou http://.");
    errors.check_text({"phone"}, company.phone, {1, 50});
    errors.check_text({"location"}, company.location, short_text_length);
}

void validate(const User& user, FieldErrors& errors) {
    errors.check_text({"full_name"}, std::string_view{user.full_name}, title_length);
}

void validate(const Skill& skill, FieldErrors& errors) {
    errors.check_text({"name"}, std::string_view{skill.name}, name_length);
    errors.check_text({"name_fr"}, skill.name_fr, name_length);
    errors.check_text({"slug"}, std::string_view{skill.slug}, name_length);
    if (!is_slug(skill.slug))
        errors.add({"slug"}, "value_error",
                   "Un identifiant n'a que des lettres minuscules sans accent, des chiffres et des tirets.");
    errors.check_text({"description"}, skill.description, free_text_length);
    check_texts("aliases", skill.aliases, name_length, errors);
}

void validate(const Consultant& consultant, FieldErrors& errors) {
    errors.check_text({"first_name"}, std::string_view{consultant.first_name}, name_length);
    errors.check_text({"last_name"}, std::string_view{consultant.last_name}, name_length);
    errors.check_text({"phone"}, consultant.phone, {1, 50});
    errors.check_text({"title"}, std::string_view{consultant.title}, title_length);
    errors.check_number({"experience_years"}, consultant.experience_years, years);
    errors.check_amount({"hourly_rate"}, consultant.hourly_rate, max_hourly_rate);
    errors.check_amount({"daily_rate"}, consultant.daily_rate, max_daily_rate);
    errors.check_text({"bio"}, consultant.bio, free_text_length);
    errors.check_text({"location"}, consultant.location, short_text_length);
    errors.check_number({"max_travel_distance"}, consultant.max_travel_distance, travel_km);
    errors.check_number({"notice_period_days"}, consultant.notice_period_days, notice_days);
    check_languages(consultant.languages, errors);
    check_texts("certifications", consultant.certifications, title_length, errors);
    check_skills(consultant.skills, errors);
    for (std::size_t i = 0; i < consultant.skills.size(); ++i)
        errors.check_text({"skills", std::to_string(i), "details"}, consultant.skills[i].details, free_text_length);
}

void validate(const Tender& tender, FieldErrors& errors) {
    errors.check_text({"title"}, std::string_view{tender.title}, title_length);
    // A draft may still lack its client: calls for tender often hide the name at first.
    const bool is_draft = tender.status == TenderStatus::draft || tender.status == TenderStatus::cancelled;
    errors.check_text({"client_name"}, std::string_view{tender.client_name},
                      is_draft ? Length{0, title_length.max} : title_length);
    errors.check_text({"description"}, std::string_view{tender.description}, free_text_length);
    if (tender.start_date && tender.end_date && *tender.end_date < *tender.start_date)
        errors.add({"end_date"}, "value_error", "La fin ne peut précéder le début.");
    errors.check_text({"location"}, tender.location, short_text_length);
    errors.check_number({"remote_days"}, tender.remote_days, remote_days);
    errors.check_amount({"budget"}, tender.budget, max_budget);
    errors.check_amount({"daily_rate_max"}, tender.daily_rate_max, max_daily_rate);
    errors.check_number({"required_consultants"}, tender.required_consultants, consultants_wanted);
    errors.check_number({"experience_years"}, tender.experience_years, years);
    check_languages(tender.languages, errors);
    check_texts("certifications", tender.certifications, title_length, errors);
    check_skills(tender.skills, errors);
}

}  // namespace talentmatch::use_cases
