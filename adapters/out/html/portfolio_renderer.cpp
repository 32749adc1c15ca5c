#include "html/portfolio_renderer.hpp"

#include <algorithm>
#include <array>
#include <string>
#include <string_view>
#include <vector>

#include <fmt/format.h>

#include "html/escape.hpp"
#include "html/style.hpp"
#include "html/words.hpp"

namespace talentmatch::html {
namespace {

/// Writes one page; every text goes through `escaped`.
class PageWriter {
public:
    explicit PageWriter(const Portfolio& portfolio) : p_(portfolio), words_(words_of(portfolio.language)) {}

    [[nodiscard]] std::string write() && {
        write_head();
        write_header();
        if (!p_.summary.empty()) {
            section(words_.summary);
            paragraphs(p_.summary);
        }
        write_asked_skills();
        write_skills();
        write_missions();
        write_education();
        write_languages_and_certifications();
        write_footer();
        return std::move(out_);
    }

private:
    template <class... Args>
    void add(fmt::format_string<Args...> format, Args&&... args) {
        fmt::format_to(std::back_inserter(out_), format, std::forward<Args>(args)...);
    }

    void section(std::string_view title) { add("<h2>{}</h2>\n", title); }

    void paragraphs(std::string_view text) {
        for (std::size_t at = 0; at < text.size();) {
            const auto end = std::min(text.find('\n', at), text.size());
            if (end > at) add("<p>{}</p>\n", escaped(text.substr(at, end - at)));
            at = end + 1;
        }
    }

    void write_head() {
        const auto code = text_of(p_.language);
        add("<!DOCTYPE html>\n<html lang=\"{}\">\n<head>\n<meta charset=\"utf-8\">\n", code);
        out_ +=
            "<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; style-src 'unsafe-inline'; "
            "base-uri 'none'; form-action 'none'\">\n"
            "<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n"
            "<meta name=\"robots\" content=\"noindex\">\n<meta name=\"referrer\" content=\"no-referrer\">\n";
        add("<title>{} \u2013 {}</title>\n<style>", escaped(p_.name), escaped(p_.title));
        (out_ += page_style) += "</style>\n</head>\n<body>\n<main>\n";
    }

    void write_header() {
        add("<header>\n<div class=\"who\">\n<h1>{}</h1>\n<p class=\"title\">{}</p>\n", escaped(p_.name),
            escaped(p_.title));
        std::vector<std::string> facts;
        if (p_.experience_years && *p_.experience_years > 0)
            facts.push_back(fmt::format("{}\u00a0{}", *p_.experience_years,
                                        *p_.experience_years == 1 ? words_.experience_one : words_.experience_many));
        if (p_.location && !p_.location->empty()) facts.push_back(escaped(*p_.location));
        if (p_.works_remotely) facts.emplace_back(words_.remote);
        if (p_.available_from)
            facts.push_back(fmt::format("{} {}", words_.available_from, day_text(*p_.available_from, p_.language)));
        else if (p_.is_available)
            facts.emplace_back(words_.available_now);
        if (!facts.empty()) add("<ul class=\"facts\"><li>{}</li></ul>\n", fmt::join(facts, "</li><li>"));
        add("</div>\n<div class=\"from\"><strong>{}</strong>{}", escaped(p_.company), words_.document);
        if (p_.tender) add("<br>{} : {}", words_.made_for, escaped(*p_.tender));
        out_ += "</div>\n</header>\n";
    }

    void write_level(Proficiency proficiency) {
        out_ += "<span class=\"bar\" aria-hidden=\"true\">";
        for (int step = 0; step < 4; ++step)
            out_ += step <= static_cast<int>(proficiency) ? "<i class=\"on\"></i>" : "<i></i>";
        add("</span>{}", name_of(proficiency, p_.language));
    }

    [[nodiscard]] std::string years_of(const PortfolioSkill& skill) const {
        if (!skill.years || *skill.years < 1) return {};
        return fmt::format("{}\u00a0{}", *skill.years, *skill.years == 1 ? words_.year_one : words_.year_many);
    }

    void write_asked_skills() {
        if (p_.asked_skills.empty()) return;
        section(words_.asked_skills);
        const bool has_places =
            std::ranges::any_of(p_.asked_skills, [](const PortfolioSkill& skill) { return !skill.used_at.empty(); });
        add("<table>\n<thead><tr><th>{}</th><th>{}</th><th>{}</th>", words_.skill, words_.level, words_.years);
        if (has_places) add("<th>{}</th>", words_.used_at);
        out_ += "</tr></thead>\n<tbody>\n";
        for (const auto& skill : p_.asked_skills) {
            add("<tr><td class=\"name\">{}", escaped(skill.name));
            if (skill.asked == Importance::required) add("<small>{}</small>", words_.required);
            out_ += "</td><td class=\"level\">";
            write_level(skill.proficiency);
            add("</td><td class=\"years\">{}</td>", years_of(skill));
            if (has_places)
                add("<td class=\"places\">{}</td>", escaped(fmt::format("{}", fmt::join(skill.used_at, ", "))));
            out_ += "</tr>\n";
        }
        out_ += "</tbody>\n</table>\n";
    }

    void write_skills() {
        if (p_.skills.empty()) return;
        section(p_.asked_skills.empty() ? words_.skills : words_.other_skills);
        out_ += "<dl>\n";
        for (const auto& [category, name] : EnumNames<SkillCategory>::names) {
            std::string list;
            for (const auto& skill : p_.skills) {
                if (skill.category != category) continue;
                if (!list.empty()) list += ", ";
                list += escaped(skill.name);
                if (const auto years = years_of(skill); !years.empty())
                    list += fmt::format(" <span class=\"y\">({})</span>", years);
            }
            if (!list.empty()) add("<dt>{}</dt><dd>{}</dd>\n", name_of(category, p_.language), list);
        }
        out_ += "</dl>\n";
    }

    void write_when(const std::optional<PartialDate>& start, const std::optional<PartialDate>& end, bool is_current) {
        out_ += "<div class=\"when\">";
        if (start)
            add("<span>{}{}</span>", month_text(*start, p_.language), end != start || is_current ? " \u2013" : "");
        if (is_current)
            add("<span>{}</span>", words_.today);
        else if (end && end != start)
            add("<span>{}</span>", month_text(*end, p_.language));
        out_ += "</div>\n";
    }

    [[nodiscard]] bool is_asked(const std::string& skill) const {
        return std::ranges::find(p_.asked_skills, skill, &PortfolioSkill::name) != p_.asked_skills.end();
    }

    void write_mission(const PortfolioMission& mission) {
        out_ += "<article>\n";
        write_when(mission.start, mission.end, mission.is_current);
        add("<div>\n<h3>{}</h3>\n", escaped(mission.title));
        std::vector<std::string> where;
        if (!mission.organisation.empty()) where.push_back(escaped(mission.organisation));
        if (mission.sector && !mission.sector->empty()) where.push_back(escaped(*mission.sector));
        if (mission.location && !mission.location->empty()) where.push_back(escaped(*mission.location));
        if (!where.empty()) add("<p class=\"where\">{}</p>\n", fmt::join(where, " \u00b7 "));
        if (mission.lines.size() == 1) {
            add("<p>{}</p>\n", escaped(mission.lines.front()));
        } else if (!mission.lines.empty()) {
            out_ += "<ul>\n";
            for (const auto& line : mission.lines) add("<li>{}</li>\n", escaped(line));
            out_ += "</ul>\n";
        }
        if (!mission.environment.empty()) {
            std::vector<std::string> names;
            for (const auto& name : mission.environment)
                names.push_back(is_asked(name) ? "<b>" + escaped(name) + "</b>" : escaped(name));
            add("<p class=\"env\"><span class=\"label\">{} :</span> {}</p>\n", words_.environment,
                fmt::join(names, ", "));
        }
        out_ += "</div>\n</article>\n";
    }

    void write_missions() {
        if (p_.missions.empty()) return;
        section(words_.missions);
        for (const auto& mission : p_.missions) write_mission(mission);
    }

    void write_education() {
        if (p_.education.empty()) return;
        section(words_.education);
        for (const auto& one : p_.education) {
            out_ += "<article>\n";
            write_when(one.start && one.end && *one.start != *one.end ? one.start : std::nullopt,
                       one.end ? one.end : one.start, false);
            add("<div><h3>{}</h3>\n<p class=\"where\">{}</p></div>\n</article>\n",
                escaped(one.degree.empty() ? one.institution : one.degree),
                one.degree.empty() ? std::string() : escaped(one.institution));
        }
    }

    void write_languages_and_certifications() {
        if (p_.languages.empty() && p_.certifications.empty()) return;
        out_ += "<div class=\"two\">\n";
        if (!p_.languages.empty()) {
            out_ += "<div>";
            section(words_.languages);
            out_ += "<ul class=\"plain\">\n";
            for (const auto& language : p_.languages) {
                add("<li>{}", escaped(name_of_language(language.code, p_.language)));
                if (language.level) add(" <span class=\"y\">\u2013 {}</span>", name_of(*language.level, p_.language));
                out_ += "</li>\n";
            }
            out_ += "</ul></div>\n";
        }
        if (!p_.certifications.empty()) {
            out_ += "<div>";
            section(words_.certifications);
            out_ += "<ul class=\"plain\">\n";
            for (const auto& name : p_.certifications) add("<li>{}</li>\n", escaped(name));
            out_ += "</ul></div>\n";
        }
        out_ += "</div>\n";
    }

    void write_footer() {
        add("<footer><span>{} \u00b7 {}</span><span>{}</span></footer>\n</main>\n</body>\n</html>\n",
            escaped(p_.company), words_.confidential, day_text(p_.date, p_.language));
    }

    const Portfolio& p_;
    const Words& words_;
    std::string out_;
};

}  // namespace

std::string PortfolioRenderer::html(const Portfolio& portfolio) const { return PageWriter(portfolio).write(); }

}  // namespace talentmatch::html
