#include "cv/studies/education.hpp"

#include <algorithm>
#include <cstddef>
#include <iterator>
#include <optional>
#include <utility>

#include "cv/entries/entries.hpp"
#include "cv/layout/evidence.hpp"
#include "cv/studies/education_parts.hpp"
#include "cv/studies/study_field.hpp"
#include "cv/text/utf8.hpp"
#include "cv/text/vocabulary.hpp"

namespace talentmatch::cv {
namespace {

using Parts = std::vector<EducationPart>;

void take_school(Parts& parts, Education& education) {
    if (parts.size() < 2) return;
    const auto weight = [](const EducationPart& p) { return p.is_kind ? 0 : (p.school * 4) - p.degree; };
    const auto school = std::ranges::max_element(parts, {}, weight);
    if (school->school == 0 || school->is_kind) return;
    education.institution = school->text;
    parts.erase(school);
}

/// A diploma rather than a mere word of one; of two alike the one that says all that the other says.
bool is_more_of_a_degree(const EducationPart& part, const EducationPart& best) {
    if (part.is_grade != best.is_grade) return part.is_grade;
    if (part.degree != best.degree) return part.degree > best.degree;
    return part.text.size() > best.text.size() && fold(part.text).contains(fold(best.text));
}

void take_degree(Parts& parts, Education& education) {
    auto best = parts.begin();
    for (auto part = parts.begin(); part != parts.end(); ++part)
        if (is_more_of_a_degree(*part, *best)) best = part;
    const bool names_none = best->degree == 0 && !education.institution;
    if (names_none && parts.size() > 1 && subject_words(parts[0].text) == 0 && subject_words(parts[1].text) > 0) {
        education.institution = parts.front().text;
        parts.erase(parts.begin());
        best = parts.begin();
    } else if (names_none && parts.size() == 1 && (parts.front().school > 0 || parts.front().is_proper_name)) {
        education.institution = parts.front().text;
        parts.clear();
        return;
    }
    education.degree = best->text;  // nothing tells which is which: most write the degree first
    parts.erase(best);
}

void take_area(Parts& parts, Education& education) {
    std::erase_if(parts, [](const EducationPart& part) {
        return (part.school > 0 && part.degree == 0) || part.text.size() >= 100;
    });
    auto area = std::ranges::find_if(parts, [](const EducationPart& p) { return subject_words(p.text) > 0; });
    if (area == parts.end()) {
        auto [degree, field] = cut_study(education.degree);
        if (!field.empty()) {
            education.degree = std::move(degree);
            education.area = std::move(field);
            return;
        }
        area = parts.begin();
    }
    if (area != parts.end()) education.area = bare_field(area->text);
}

void assign(Parts parts, Education& education) {
    if (parts.empty()) return;
    take_school(parts, education);
    take_degree(parts, education);
    constexpr std::size_t shortest_name = 3;  // letters
    if (!education.institution && !parts.empty()) {
        // the last that is no field: a school that nobody knows
        const auto is_name = [](const EducationPart& part) {
            return count_letters(part.text) >= shortest_name && part.degree == 0 && bare_field(part.text) == part.text;
        };
        auto name = std::find_if(parts.rbegin(), parts.rend(), [&](const EducationPart& part) {
            return is_name(part) && subject_words(part.text) == 0;
        });
        if (name == parts.rend()) name = std::find_if(parts.rbegin(), parts.rend(), is_name);
        if (name != parts.rend()) {
            education.institution = name->text;
            parts.erase(std::next(name).base());
        }
    }
    take_area(parts, education);
}

/// The French level, and where each field stands.
void add_details(const Entry& entry, Education& education) {
    education.years_after_bac = years_after_bac(education.degree);
    for (const auto& part : entry.head)
        if (!education.years_after_bac) education.years_after_bac = years_after_bac(part.text);
    const auto add = [&](std::string_view field, std::string_view value, int confidence) {
        if (value.empty()) return;
        const Line* line = &entry.first;
        for (const auto& candidate : entry.head_lines)
            if (candidate.text.contains(value)) line = &candidate;
        education.fields.push_back({std::string{field}, evidence_of(*line, Method::layout, confidence, value)});
    };
    add("degree", education.degree, degree_words(education.degree) > 0 ? 85 : 60);
    add("institution", education.institution.value_or(""),
        school_words(education.institution.value_or("")) > 0 ? 85 : 60);
    add("area", education.area.value_or(""), 60);
    if (education.start) add("start", entry.dates_written, 90);
    if (education.end) add("end", entry.dates_written, 90);
}

/// Entries without any date or look: every line that names a degree or a school.
std::vector<Entry> cut_by_words(const std::vector<Line>& lines) {
    std::vector<Entry> entries;
    for (const auto& line : lines) {
        const bool degree = degree_words(line.text) > 0;
        const bool school = school_words(line.text) > 0;
        if ((!degree && !school) || line.text.size() > 160) continue;
        HeadPart part{line.text, 0, 0, look_of(line), line.italic};
        const bool completes = !entries.empty() && entries.back().head.size() == 1 &&
                               (degree != (degree_words(entries.back().head.front().text) > 0));
        if (!completes) {
            entries.emplace_back();
            entries.back().first = line;
        }
        entries.back().head.push_back(std::move(part));
    }
    return entries;
}

}  // namespace

std::vector<Education> read_education(const std::vector<Block>& blocks, Date today) {
    std::vector<Education> all;
    for (const auto& block : blocks) {
        if (block.section != Section::education) continue;
        auto entries = cut_entries(block.lines, {.wants_school = true, .single_dates = true}, today);
        const bool dated = std::ranges::any_of(entries, [](const Entry& e) { return e.dates.has_value(); });
        if (!dated) {
            auto by_words = cut_by_words(block.lines);
            if (!by_words.empty()) entries = std::move(by_words);
        }
        for (const auto& entry : entries) {
            Education education;
            std::optional<std::string> location;
            assign(parts_of_education(entry, location), education);
            if (entry.dates) {
                if (entry.dates->is_range) education.start = entry.dates->start;
                education.end = entry.dates->finish;
            }
            if (education.degree.empty() && !education.institution) continue;
            education.evidence = evidence_of(entry.first, Method::layout, entry.dates ? 85 : 65);
            add_details(entry, education);
            all.push_back(std::move(education));
        }
    }
    return all;
}

}  // namespace talentmatch::cv
