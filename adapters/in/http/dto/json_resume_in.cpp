// A profile out of a JSON file: JSON Resume, or our own.
#include <boost/json.hpp>
#include <utility>

#include <fmt/format.h>

#include "entities/language_names.hpp"
#include "entities/text_fold.hpp"
#include "http/dto/json_resume.hpp"
#include "http/dto/profile.hpp"
#include "http/dto/skill_levels.hpp"

namespace talentmatch::http {

void Codec<dto::ResumeDate>::read(const Json& json, dto::ResumeDate& into, Reader& reader) {
    std::string text;
    const auto before = reader.problems().size();
    reader.read_text(json, 0, 10, text);
    if (reader.problems().size() != before) return;
    const bool is_day = text.size() == 10 && parse_date(text).has_value();
    const auto date =
        is_day || text.size() <= 7 ? parse_partial_date(std::string_view(text).substr(0, 7)) : std::nullopt;
    if (!date) return reader.report("value_error", json);
    into.value = *date;
}

namespace dto {
namespace {

/// "en", "en-GB", "English", "anglais (Royaume-Uni)"; null for a language without a code.
const LanguageNames* language_said(const std::string& name) {
    const auto folded = fold_text(name);
    if (const auto* known = language_by_name(folded)) return known;
    const auto first = folded.substr(0, folded.find_first_of("(,-_/"));
    const auto word = first.substr(0, first.find_last_not_of(' ') + 1);
    const auto* known = language_by_code(word);
    return known != nullptr ? known : language_by_name(word);
}

Found<std::string> declared(std::string value) {
    Found<std::string> found{std::move(value), {}};
    found.evidence.method = talentmatch::Method::declared;
    return found;
}

void take(const Line& from, std::optional<Found<std::string>>& to) {
    if (from && !from->value.empty()) to = declared(from->value);
}

std::optional<std::string> text_of(const Line& line) {
    return line && !line->value.empty() ? std::optional(line->value) : std::nullopt;
}

std::optional<PartialDate> date_of(const std::optional<ResumeDate>& date) {
    return date ? std::optional(date->value) : std::nullopt;
}

template <class T>
T declared_entry(T entry) {
    entry.evidence.method = talentmatch::Method::declared;
    return entry;
}

/// Networks that are known give the address of who only names an account.
std::optional<std::string> address_of(const JsonResumeProfile& profile) {
    if (auto url = text_of(profile.url)) return url;
    const auto network = fold_text(text_of(profile.network).value_or(""));
    const auto user = text_of(profile.username);
    if (!user) return std::nullopt;
    if (network == "github") return "https://github.com/" + *user;
    if (network == "gitlab") return "https://gitlab.com/" + *user;
    if (network == "linkedin") return "https://www.linkedin.com/in/" + *user;
    return std::nullopt;
}

void take_basics(const JsonResumeBasics& basics, ResumeProfile& profile) {
    if (const auto name = text_of(basics.name)) {
        const auto blank = name->find(' ');
        profile.first_name = declared(name->substr(0, blank));
        if (blank != std::string::npos) profile.last_name = declared(name->substr(blank + 1));
    }
    take(basics.label, profile.title);
    take(basics.email, profile.email);
    take(basics.phone, profile.phone);
    if (basics.summary && !basics.summary->value.empty()) profile.summary = declared(basics.summary->value);
    if (basics.location) take(basics.location->city, profile.location);
    if (const auto url = text_of(basics.url)) profile.links.push_back(declared(*url));
    for (const auto& one : basics.profiles)
        if (const auto url = address_of(one)) profile.links.push_back(declared(*url));
}

Position position_of(const JsonResumeWork& work) {
    Position position;
    position.title = text_of(work.position).value_or("");
    position.company = text_of(work.name);
    position.location = text_of(work.location);
    position.start = date_of(work.start_date);
    position.end = date_of(work.end_date);
    position.is_current = position.start && !position.end;
    if (work.summary) position.description = work.summary->value;
    for (const auto& line : work.highlights) {
        position.tasks.push_back(line.value);
        (position.description += position.description.empty() ? "" : "\n") += line.value;
    }
    return declared_entry(std::move(position));
}

/// One skill, or a group under a heading: its level is that of all of it.
void take_skills(const JsonResumeSkill& group, use_cases::DeclaredProfile& into) {
    const auto level = skill_level(text_of(group.level).value_or(""));
    const auto add = [&](const std::string& name, std::vector<ResumeSkill>& skills) {
        if (name.empty()) return;
        ResumeSkill skill;
        skill.name = name;
        skill.level = level;
        skill.evidence.push_back(declared("").evidence);
        skills.push_back(std::move(skill));
    };
    const bool is_group = !group.keywords.items.empty();
    add(text_of(group.name).value_or(""), is_group ? into.group_names : into.profile.skills);
    for (const auto& keyword : group.keywords) add(keyword.value, into.profile.skills);
}

Error wrong_fields(const std::vector<Problem>& problems) {
    Error error{ErrorKind::invalid_input,
                "fields_invalid",
                fmt::format("{} champ(s) de ce fichier ne sont pas valables.", problems.size()),
                {}};
    for (const auto& problem : problems) {
        FieldError field{{}, problem.type, problem.message};
        for (const auto& step : problem.loc)
            field.loc.push_back(std::holds_alternative<std::string>(step)
                                    ? std::get<std::string>(step)
                                    : std::to_string(std::get<std::size_t>(step)));
        error.fields.push_back(std::move(field));
    }
    return error;
}

template <class Dto>
Result<std::optional<use_cases::DeclaredProfile>> read_as(const Json& json, Language language) {
    Reader reader(Reader::Source::json, language, "file");
    Dto dto;
    Codec<Dto>::read(json, dto, reader);
    if (!reader.problems().empty()) return std::unexpected(wrong_fields(reader.problems()));
    if constexpr (std::is_same_v<Dto, JsonResume>)
        return profile_of(dto);
    else
        return use_cases::DeclaredProfile{profile_of(dto), {}};
}

}  // namespace

use_cases::DeclaredProfile profile_of(const JsonResume& resume) {
    use_cases::DeclaredProfile taken;
    auto& profile = taken.profile;
    if (resume.basics) take_basics(*resume.basics, profile);
    for (const auto& work : resume.work) profile.positions.push_back(position_of(work));
    for (const auto& one : resume.education) {
        Education education;
        const auto area = text_of(one.area);
        education.degree = text_of(one.study_type).value_or(area.value_or(""));
        education.area = area;
        education.institution = text_of(one.institution);
        education.start = date_of(one.start_date);
        education.end = date_of(one.end_date);
        profile.education.push_back(declared_entry(std::move(education)));
    }
    for (const auto& one : resume.certificates)
        if (const auto name = text_of(one.name))
            profile.certifications.push_back(
                {{*name, text_of(one.issuer), date_of(one.date), std::nullopt}, declared("").evidence});
    for (const auto& group : resume.skills) take_skills(group, taken);
    for (const auto& one : resume.languages)
        if (const auto* known = language_said(text_of(one.language).value_or("")))
            profile.languages.push_back(
                {{std::string(known->code), use_cases::stated_level(text_of(one.fluency).value_or(""))},
                 declared("").evidence});
    return taken;
}

Result<std::optional<use_cases::DeclaredProfile>> declared_profile(std::string_view text, Language language) {
    std::vector<Problem> problems;
    const auto json = parse_json(text, "file", language, problems);
    if (!json) return std::unexpected(wrong_fields(problems));
    const auto* object = json->if_object();
    if (object == nullptr) return read_as<JsonResume>(*json, language);
    if (object->contains("SkillsPassport") || object->contains("profile_type"))
        return std::optional<use_cases::DeclaredProfile>();
    if (const auto* profile = object->if_contains("profile")) return read_as<ProfileItem>(*profile, language);
    for (const char* own : {"first_name", "last_name", "positions", "experience_months", "driving_licences"})
        if (object->contains(own)) return read_as<ProfileItem>(*json, language);
    return read_as<JsonResume>(*json, language);
}

}  // namespace dto
}  // namespace talentmatch::http
