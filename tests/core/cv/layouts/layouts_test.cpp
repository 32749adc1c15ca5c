// The same people through several hundred layouts: what a reader finds must not depend on how a CV is set.
#include <gtest/gtest.h>

#include <algorithm>
#include <cstdlib>
#include <map>

#include <fmt/format.h>

#include "core/cv/cases.hpp"
#include "core/cv/layouts/layout.hpp"
#include "core/cv/layouts/writer.hpp"
#include "cv/reader.hpp"
#include "cv/text/utf8.hpp"

namespace talentmatch::cv::layouts {
namespace {

constexpr Date today{std::chrono::year{2026} / 6 / 15};

struct Tally {
    int right = 0;
    int wanted = 0;

    void add(bool is_right) {
        ++wanted;
        right += is_right ? 1 : 0;
    }
    [[nodiscard]] double share() const { return wanted == 0 ? 1 : static_cast<double>(right) / wanted; }
};

/// What was right, by field and by each choice of the layout.
class Scores {
public:
    void check(const Person& person, const Layout& layout, std::size_t number) {
        const auto profile = read_profile(set(person, layout), shipped_taxonomy(), today);
        const auto add = [&](std::string_view field, bool is_right) {
            fields_[std::string{field}].add(is_right);
            const auto choice = [&](std::string_view kind, auto name) {
                choices_[fmt::format("{} {}", kind, name)].add(is_right);
            };
            choice("pages", pages_names.at(static_cast<std::size_t>(layout.pages)));
            choice("head", head_names.at(static_cast<std::size_t>(layout.head)));
            choice("dates", dates_names.at(static_cast<std::size_t>(layout.dates)));
            choice("headings", headings_names.at(static_cast<std::size_t>(layout.headings)));
            choice("body", body_names.at(static_cast<std::size_t>(layout.body)));
            choice("name", name_names.at(static_cast<std::size_t>(layout.name)));
            choice("language", person.is_french ? "fr" : "en");
            if (!is_right && std::getenv("TM_VERBOSE") != nullptr)
                fmt::print("{:12} {:3} {} {}\n", field, number, name_of(layout), person.last);
        };
        add("name", profile.first_name && profile.last_name &&
                        squash(profile.first_name->value) == squash(person.first) &&
                        squash(profile.last_name->value) == squash(person.last));
        add("email", profile.email && profile.email->value == person.email);
        add("phone", profile.phone && profile.phone->value == person.e164);
        add("title", profile.title && squash(profile.title->value) == squash(person.title));
        add("count", profile.positions.size() == person.jobs.size());
        for (std::size_t i = 0; i < person.jobs.size(); ++i) {
            const auto& job = person.jobs[i];
            const auto found = std::ranges::find_if(
                profile.positions, [&](const Position& p) { return p.start == std::optional{job.start}; });
            const bool is_there = found != profile.positions.end();
            add("dates", is_there && found->end == job.end && found->is_current == !job.end);
            add("title of job", is_there && squash(found->title) == squash(job.title));
            add("company", is_there && squash(found->company.value_or("")) == squash(job.company));
        }
        for (const auto& study : person.studies)
            add("study", std::ranges::any_of(profile.education, [&](const Education& e) {
                    // "Licence de mathématiques" is a Licence, and mathématiques its field
                    const auto written = squash(study.degree);
                    const auto degree = squash(e.degree);
                    const auto field = squash(e.area.value_or(""));
                    return written.starts_with(degree) && written.ends_with(field) &&
                           degree.size() + field.size() + 2 >= written.size() &&
                           squash(e.institution.value_or("")) == squash(study.school);
                }));
        for (const auto& group : person.skills)
            for (const auto& skill : group.skills)
                add("skill", std::ranges::any_of(profile.skills, [&](const ResumeSkill& s) {
                        return s.slug && shipped_taxonomy().by_name(skill) == shipped_taxonomy().by_slug(*s.slug);
                    }));
        add("languages", profile.languages.size() == person.languages.size());
    }

    void print() const {
        for (const auto* table : {&fields_, &choices_})
            for (const auto& [name, tally] : *table)
                fmt::print("{:32} {:.3f} of {}\n", name, tally.share(), tally.wanted);
    }

    [[nodiscard]] const std::map<std::string, Tally>& fields() const { return fields_; }
    [[nodiscard]] const std::map<std::string, Tally>& choices() const { return choices_; }

private:
    static std::string name_of(const Layout& layout) {
        return fmt::format("{} {} {} {} {} {}{}", pages_names.at(static_cast<std::size_t>(layout.pages)),
                           head_names.at(static_cast<std::size_t>(layout.head)),
                           dates_names.at(static_cast<std::size_t>(layout.dates)),
                           headings_names.at(static_cast<std::size_t>(layout.headings)),
                           body_names.at(static_cast<std::size_t>(layout.body)),
                           name_names.at(static_cast<std::size_t>(layout.name)), layout.bold_heads ? " bold" : "");
    }

    std::map<std::string, Tally> fields_;
    std::map<std::string, Tally> choices_;
};

/// Every pair of page and head, the other choices in turn.
Layout layout_of(std::size_t number) {
    const auto pick = [&](std::size_t count, std::size_t step) {
        return (number * step + number / head_names.size()) % count;
    };
    return {.pages = static_cast<Pages>(number / head_names.size() % pages_names.size()),
            .head = static_cast<Head>(number % head_names.size()),
            .dates = static_cast<Dates>(pick(dates_names.size(), 3)),
            .headings = static_cast<Headings>(pick(headings_names.size(), 5)),
            .body = static_cast<Body>(pick(body_names.size(), 1)),
            .name = static_cast<Name>(pick(name_names.size(), 1)),
            .bold_heads = number % 3 != 0};
}

/// For whoever works on a failure: TM_LAYOUT=17 shows what was read of that one.
void show(const Document& document) {
    const auto profile = read_profile(document, shipped_taxonomy(), today);
    fmt::print("{}\n---\n", reading_text(document));
    for (const auto& p : profile.positions)
        fmt::print("[{}] [{}] [{}] {} {}\n", p.title, p.company.value_or("-"), p.location.value_or("-"),
                   p.start ? to_iso(*p.start) : "?",
                   p.end          ? to_iso(*p.end)
                   : p.is_current ? "now"
                                  : "?");
    for (const auto& e : profile.education)
        fmt::print("[{}] [{}] [{}]\n", e.degree, e.area.value_or("-"), e.institution.value_or("-"));
    for (const auto& s : profile.skills) fmt::print("{}, ", s.name);
    fmt::print("\n[{}] [{}] [{}]\n", profile.first_name ? profile.first_name->value : "-",
               profile.last_name ? profile.last_name->value : "-", profile.title ? profile.title->value : "-");
}

TEST(CvLayouts, LetTheReaderFindTheSameFacts) {
    if (const char* chosen = std::getenv("TM_LAYOUT"); chosen != nullptr) {
        const auto number = static_cast<std::size_t>(std::stoul(chosen));
        show(set(people().at(number % people().size()), layout_of(number)));
        return;
    }
    Scores scores;
    const auto pairs = pages_names.size() * head_names.size();
    for (std::size_t number = 0; number < pairs * 2; ++number)
        scores.check(people().at(number % people().size()), layout_of(number), number);

    if (std::getenv("TM_VERBOSE") != nullptr) scores.print();
    for (const auto& [name, tally] : scores.fields()) EXPECT_GE(tally.share(), 0.98) << name;
    for (const auto& [name, tally] : scores.choices()) EXPECT_GE(tally.share(), 0.95) << name;
}

}  // namespace
}  // namespace talentmatch::cv::layouts
