#include "core/cv/layouts/layout.hpp"

#include <vector>

#include <fmt/format.h>

#include "core/cv/layouts/writer.hpp"

namespace talentmatch::cv::layouts {
namespace {

using testing::Style;

class Setter {
public:
    Setter(const Person& person, const Layout& layout) : person_(person), layout_(layout) {}

    Document document() {
        const bool flows = layout_.pages == Pages::flowing || layout_.pages == Pages::flowing_table;
        switch (layout_.pages) {
            case Pages::single:
            case Pages::flowing: {
                Writer page(builder_, 50, 40, 495, flows);
                name(page);
                contacts(page, true);
                main_part(page);
                skills(page);
                languages(page);
                break;
            }
            case Pages::sidebar_left:
            case Pages::flowing_table: {
                Writer side(builder_, 35, 60, 150, flows);
                Writer main(builder_, 215, 60, 345, flows);
                sidebar(side);
                name(main);
                main_part(main);
                break;
            }
            case Pages::sidebar_right: {
                Writer main(builder_, 40, 40, 345, flows);
                name(main);
                main_part(main);
                Writer side(builder_, 415, 60, 150, flows);
                sidebar(side);
                break;
            }
            case Pages::even_columns: {
                Writer top(builder_, 40, 40, 500, flows);
                name(top);
                contacts(top, true);
                summary(top);
                Writer left(builder_, 40, top.y() + 20, 240, flows);
                Writer right(builder_, 310, top.y() + 20, 240, flows);
                jobs(left);
                skills(right);
                studies(right);
                languages(right);
                break;
            }
        }
        return builder_.build();
    }

private:
    [[nodiscard]] std::string tr(std::string_view french, std::string_view english) const {
        return std::string{person_.is_french ? french : english};
    }

    void heading(Writer& out, std::string_view french, std::string_view english) {
        auto text = tr(french, english);
        ++headings_;
        out.skip(9);
        switch (layout_.headings) {
            case Headings::large_bold:
                return out.line(text, {.size = 14, .bold = true});
            case Headings::bold:
                return out.line(text, {.size = 11, .bold = true});
            case Headings::capitals:
                return out.line(upper(text), {.size = 10, .bold = true});
            case Headings::letter_spaced:
                return out.line(out.is_narrow() ? upper(text) : spaced(upper(text)),
                                {.size = out.is_wide() ? 13.0 : 10.0});
            case Headings::numbered:
                return out.line(fmt::format("{}. {}", headings_, text), {.size = 13, .bold = true});
            case Headings::large_plain:
                return out.line(text, {.size = 15});
        }
    }

    void name(Writer& out) {
        const auto& [first, last] = std::pair{person_.first, person_.last};
        const Style large{.size = 22, .bold = true};
        switch (layout_.name) {
            case Name::large:
                out.line(first + " " + last, large);
                break;
            case Name::capitals:
                out.line(upper(first + " " + last), large);
                break;
            case Name::last_first:
                out.line(upper(last) + " " + first, large);
                break;
            case Name::two_lines:
                out.line(upper(first), large);
                out.line(upper(last), large);
                break;
            case Name::last_capitals:
                out.line(first + " " + upper(last), large);
                break;
            case Name::with_title:
                out.line(first + " " + last + " - " + person_.title, {.size = 15, .bold = true});
                return;
        }
        out.line(person_.title, {.size = 13});
    }

    void contacts(Writer& out, bool in_one_line) {
        if (in_one_line) return out.line(person_.city + " | " + person_.phone + " | " + person_.email);
        out.line(person_.phone, {.size = 9});
        out.line(person_.email, {.size = 8});
        out.line(person_.city, {.size = 9});
    }

    void sidebar(Writer& out) {
        heading(out, "Contact", "Contact");
        contacts(out, false);
        skills(out);
        languages(out);
    }

    void summary(Writer& out) {
        heading(out, "Profil professionnel", "Professional summary");
        out.prose(person_.summary);
    }

    void main_part(Writer& out) {
        summary(out);
        jobs(out);
        studies(out);
    }

    void skills(Writer& out) {
        heading(out, "Compétences techniques", "Technical skills");
        for (const auto& group : person_.skills) {
            std::string list;
            for (const auto& skill : group.skills) list += (list.empty() ? "" : ", ") + skill;
            if (out.is_narrow()) {
                out.line(group.label, {.size = 10, .bold = true});
                for (const auto& skill : group.skills) out.line(skill, {.size = 9});
            } else {
                out.line(group.label + " : " + list);
            }
        }
    }

    void languages(Writer& out) {
        heading(out, "Langues", "Languages");
        for (const auto& language : person_.languages) out.line(language, {.size = 9});
    }

    void studies(Writer& out) {
        heading(out, "Formation", "Education");
        for (const auto& study : person_.studies)
            out.line(fmt::format("{} - {} : {}, {}", study.first_year, study.last_year, study.degree, study.school));
    }

    void jobs(Writer& out) {
        heading(out, "Expérience professionnelle", "Work experience");
        for (const auto& job : person_.jobs) {
            out.skip(5);
            head(out, job);
            body(out, job);
        }
    }

    void head(Writer& out, const Job& job) {
        const auto dates = period(job, layout_.dates, person_.is_french);
        const Style strong{.size = 10, .bold = layout_.bold_heads};
        const auto at = tr(" chez ", " at ");
        switch (layout_.head) {
            case Head::title_company_dates:
                return out.lines({{job.title, strong}, {job.company, {}}, {dates, {}}});
            case Head::company_title_dates:
                return out.lines({{job.company, strong}, {job.title, {}}, {dates, {}}});
            case Head::dates_title_company:
                return out.lines({{dates, {}}, {job.title, strong}, {job.company + ", " + job.place, {}}});
            case Head::title_dates_right:
                out.line_and_right(job.title, dates, strong);
                return out.line(job.company + ", " + job.place);
            case Head::company_dates_right:
                out.line_and_right(job.company, dates, strong);
                return out.line(job.title);
            case Head::one_line_pipe:
                return out.line(dates + " | " + job.title + " | " + job.company, strong);
            case Head::title_comma:
                return out.line(fmt::format("{}, {}, {} ({})", job.title, job.company, job.place, dates), strong);
            case Head::title_at_company:
                out.line(job.title + at + job.company, strong);
                return out.line(dates);
            case Head::company_dash_title:
                out.line(job.company + " – " + job.title, strong);
                return out.line(dates + ", " + job.place);
            case Head::date_column_left:
                return out.date_column(dates, {{job.title, strong}, {job.company + ", " + job.place, {}}});
            case Head::date_column_right:
                out.line_and_right(job.title + ", " + job.company, dates, strong);
                return;
            case Head::bullet_one_line:
                return out.line("• " + dates + " : " + job.title + at + job.company + " (" + job.place + ")", strong);
            case Head::labelled:
                out.line(tr("Client : ", "Company: ") + job.company, strong);
                out.line(tr("Rôle : ", "Role: ") + job.title);
                return out.line(tr("Période : ", "Period: ") + dates);
            case Head::company_place_brackets:
                out.line(fmt::format("{} ({})", job.company, job.place), strong);
                return out.line(job.title + ", " + dates);
        }
    }

    void body(Writer& out, const Job& job) {
        if (layout_.body == Body::bullets)
            for (const auto& task : job.tasks) out.line("• " + task);
        if (layout_.body == Body::prose) {
            std::string prose;
            for (const auto& task : job.tasks) prose += (prose.empty() ? "" : " ") + task + ".";
            out.prose(prose);
        }
        if (layout_.body == Body::bullets || layout_.body == Body::environment_only)
            out.prose(tr("Environnement technique : ", "Environment: ") + job.environment);
    }

    const Person& person_;
    Layout layout_;
    testing::DocumentBuilder builder_;
    int headings_ = 0;
};

}  // namespace

Document set(const Person& person, const Layout& layout) { return Setter(person, layout).document(); }

}  // namespace talentmatch::cv::layouts
