// A profile as JSON Resume.
#include <algorithm>
#include <array>
#include <string_view>
#include <utility>

#include "entities/language_names.hpp"
#include "http/dto/json_resume.hpp"
#include "http/dto/skill_levels.hpp"

namespace talentmatch::http::dto {
namespace {

template <std::size_t Max>
std::optional<Text<0, Max>> text_item(const std::optional<std::string>& text) {
    return text && !text->empty() ? std::optional(Text<0, Max>{*text}) : std::nullopt;
}

std::optional<std::string> value_of(const std::optional<Found<std::string>>& found) {
    return found ? std::optional(found->value) : std::nullopt;
}

std::optional<ResumeDate> date_item(const std::optional<PartialDate>& date) {
    return date ? std::optional(ResumeDate{*date}) : std::nullopt;
}

/// What the description says beside its tasks, which stand in it line by line.
std::string summary_of(const Position& position) {
    std::string summary;
    std::string_view rest = position.description;
    while (!rest.empty()) {
        const auto end = std::min(rest.find('\n'), rest.size());
        const auto line = rest.substr(0, end);
        rest.remove_prefix(std::min(end + 1, rest.size()));
        const bool is_task = std::ranges::any_of(
            position.tasks, [&](const std::string& task) { return !task.empty() && line.ends_with(task); });
        if (!is_task) (summary += summary.empty() ? "" : "\n") += line;
    }
    return summary;
}

JsonResumeWork work_out(const Position& position) {
    JsonResumeWork work;
    work.name = text_item<2'000>(position.company ? position.company : position.client);
    work.position = text_item<2'000>(position.title);
    work.location = text_item<2'000>(position.location);
    work.start_date = date_item(position.start);
    if (!position.is_current) work.end_date = date_item(position.end);
    work.summary = text_item<20'000>(summary_of(position));
    for (const auto& task : position.tasks) work.highlights.items.push_back({task});
    return work;
}

JsonResumeEducation education_out(const Education& one) {
    JsonResumeEducation education;
    education.institution = text_item<2'000>(one.institution);
    if (one.degree != one.area) education.study_type = text_item<2'000>(one.degree);
    education.area = text_item<2'000>(one.area);
    education.start_date = date_item(one.start);
    education.end_date = date_item(one.end);
    return education;
}

JsonResumeLanguage language_out(const SpokenLanguage& spoken) {
    JsonResumeLanguage language;
    const auto* known = language_by_code(spoken.code);
    language.language = {{known == nullptr ? spoken.code : std::string(known->english)}};
    if (!spoken.level) return language;
    std::string level{talentmatch::text_of(*spoken.level)};
    if (level != "native")
        std::ranges::transform(level, level.begin(), [](char c) { return c >= 'a' ? static_cast<char>(c - 32) : c; });
    language.fluency = {{level}};
    return language;
}

JsonResumeSkill skill_out(const ResumeSkill& skill) {
    JsonResumeSkill item;
    item.name = text_item<2'000>(skill.name);
    if (skill.level) item.level = {{std::string(skill_level_name(*skill.level))}};
    return item;
}

struct Network {
    std::string_view site;
    std::string_view name;
};

constexpr std::array networks{Network{"github.com/", "GitHub"}, Network{"gitlab.com/", "GitLab"},
                              Network{"linkedin.com/in/", "LinkedIn"},
                              Network{"stackoverflow.com/users/", "Stack Overflow"}};

/// An account of a known network; the first other address is the person's own page, all further ones are profiles.
void add_link(const std::string& url, JsonResumeBasics& basics) {
    for (const auto& network : networks) {
        const auto at = url.find(network.site);
        if (at == std::string::npos) continue;
        const auto user = url.substr(at + network.site.size());
        basics.profiles.items.push_back({{{std::string(network.name)}},
                                         text_item<2'000>(user.substr(0, user.find_first_of("/?#"))),
                                         text_item<2'000>(url)});
        return;
    }
    if (!basics.url)
        basics.url = text_item<2'000>(url);
    else
        basics.profiles.items.push_back({{}, {}, text_item<2'000>(url)});
}

}  // namespace

JsonResume json_resume_out(const ResumeProfile& p) {
    JsonResume resume;
    resume.schema = {{"https://raw.githubusercontent.com/jsonresume/resume-schema/v1.0.0/schema.json"}};
    JsonResumeBasics basics;
    const auto first = value_of(p.first_name).value_or("");
    const auto last = value_of(p.last_name).value_or("");
    basics.name = text_item<2'000>(first + (first.empty() || last.empty() ? "" : " ") + last);
    basics.label = text_item<2'000>(value_of(p.title));
    basics.email = text_item<2'000>(value_of(p.email));
    basics.phone = text_item<2'000>(value_of(p.phone));
    basics.summary = text_item<20'000>(value_of(p.summary));
    if (p.location) basics.location = JsonResumeLocation{{}, {}, text_item<2'000>(p.location->value), {}, {}};
    for (const auto& link : p.links) add_link(link.value, basics);
    resume.basics = std::move(basics);
    for (const auto& position : p.positions) resume.work.items.push_back(work_out(position));
    for (const auto& one : p.education) resume.education.items.push_back(education_out(one));
    for (const auto& found : p.certifications)
        resume.certificates.items.push_back({text_item<2'000>(found.value.name),
                                             date_item(found.value.date),
                                             {},
                                             text_item<2'000>(found.value.issuer)});
    for (const auto& skill : p.skills) resume.skills.items.push_back(skill_out(skill));
    for (const auto& found : p.languages) resume.languages.items.push_back(language_out(found.value));
    resume.meta = JsonResumeMeta{{}, {{"v1.0.0"}}, {}};
    return resume;
}

}  // namespace talentmatch::http::dto
