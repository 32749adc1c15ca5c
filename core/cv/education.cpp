#include "cv/education.hpp"

#include <algorithm>
#include <array>
#include <optional>
#include <utility>

#include "cv/entries.hpp"
#include "cv/evidence.hpp"
#include "cv/head_parts.hpp"
#include "cv/labels.hpp"
#include "cv/utf8.hpp"
#include "cv/vocabulary.hpp"

namespace talentmatch::cv {
namespace {

struct Part {
    std::string text;
    int degree = 0;
    int school = 0;
};

/// "mention bien", "avec les félicitations du jury": of a diploma, and none of its parts.
bool is_honours(std::string_view text) {
    const auto folded = fold(text);
    return among(std::array<std::string_view, 8>{"mention bien", "mention tres bien", "mention assez bien",
                                                 "mention passable", "mention honorable", "mention tres honorable",
                                                 "avec mention", "first class honours"},
                 folded) ||
           folded.ends_with("felicitations du jury");
}

void add_part(std::vector<Part>& parts, std::string_view text) {
    text = trim(text, ",;:|-.");
    if (count_letters(text) < 2 || is_honours(text)) return;
    parts.push_back({std::string{text}, degree_words(text), school_words(text)});
}

/// Capitals on every word and none that tells a subject or a job: "Collège des Mines", "John Bryce".
bool is_proper_name(std::string_view text) {
    const auto words = words_of(text);
    if (words.size() < 2 || words.size() > 6 || job_words(text) > 0 || subject_words(text) > 0) return false;
    return std::ranges::all_of(words, [](std::string_view word) {
        std::size_t at = 0;
        return word.size() <= 3 || is_upper(next_code_point(word, at));
    });
}

/// "Master Informatique Université Paris 6" -> in front of the school's first word, and from it on.
bool cut_at_school(std::string_view text, std::vector<Part>& parts) {
    const auto folded = fold_with_origin(text);
    for (const std::string_view word :
         {" at ", " universite ", " university", " ecole ", " iut ", " lycee ", " institut ", " insa ", " polytech",
          " faculte ", "'universite ", "'ecole ", "'institut ", "'iut ", "'insa ", " school ", " college "}) {
        const auto at = folded.text.find(word);
        if (at == std::string::npos || at == 0) continue;
        auto begin = word.starts_with('\'') ? at + 1 : at;
        // "University of X" wants the words in front: "Stanford University"
        if (word == " university" || word == " school " || word == " college ") return false;
        auto lead = trim(text.substr(0, folded.origin[begin]), ",-:");
        for (const std::string_view link : {" \u00E0 l'", " \u00E0 l\u2019", " de l\u2019", " \u00E0 la", " \u00E0",
                                            " de l'", " de la", " de", " at", " au", " in", " en"})
            if (lead.ends_with(link)) {
                lead.remove_suffix(link.size());
                break;
            }
        if (word == " at ") begin = at + 3;
        if (degree_words(lead) == 0 && word != " at ") continue;
        const auto named = trim(text.substr(folded.origin[begin]));
        if (word == " at " && school_words(named) == 0 && !is_proper_name(named)) continue;
        add_part(parts, lead);
        add_part(parts, text.substr(folded.origin[begin]));
        return true;
    }
    return false;
}

/// "ENSEA" of "École Nationale Supérieure de l'Électronique et de ses Applications".
bool are_initials(std::string_view abbreviation, std::string_view name) {
    if (abbreviation.size() < 3 || !is_all_caps(abbreviation) || abbreviation.contains(' ')) return false;
    const auto letters = fold(abbreviation);
    const auto folded = fold(name);
    std::size_t next = 0;
    for (const auto word : split(folded, " '-"))
        if (next < letters.size() && word.front() == letters[next]) ++next;
    return next == letters.size();
}

/// "Technion - Israel Institute of Technology": the short name of a school, and the long one.
bool is_one_school(std::string_view left, std::string_view right) {
    if (degree_words(left) > 0 || degree_words(right) > 0) return false;
    const bool is_short = words_of(left).size() == 1 && school_words(left) > 0 && school_words(right) > 0;
    return is_short || (school_words(right) > 0 && are_initials(left, right)) ||
           (school_words(left) > 0 && are_initials(right, left));
}

/// A segment's parts between its signs, a school with two names in one.
std::vector<std::string> cut_segment(std::string_view text) {
    auto parts = cut_at_signs(text);
    for (std::size_t i = 0; i + 1 < parts.size(); ++i) {
        if (!is_one_school(parts[i], parts[i + 1])) continue;
        const auto begin = text.find(parts[i]);
        const auto end = text.find(parts[i + 1], begin + parts[i].size()) + parts[i + 1].size();
        parts[i] = text.substr(begin, end - begin);
        parts.erase(parts.begin() + static_cast<std::ptrdiff_t>(i) + 1);
    }
    return parts;
}

std::vector<Part> parts_of(const Entry& entry, std::optional<std::string>& location) {
    std::vector<Part> parts;
    // "Semestre à l'Université de Lyon" beside the line of a school is whole
    const auto schools = std::ranges::count_if(entry.head, [](const HeadPart& p) { return school_words(p.text) > 0; });
    for (const auto& piece : entry.head)
        for (const auto& text : cut_segment(piece.text)) {
            const auto [outside, inside] = cut_brackets(text);
            std::vector<std::string> texts = cut_at_commas(outside);
            if (!inside.empty() && (school_words(inside) > 0 || (school_words(outside) == 0 && !is_place(inside))))
                texts.push_back(inside);
            for (const auto& part : texts) {
                if (is_place(part) && school_words(part) == 0) {
                    if (!location) location = part;
                } else if (schools > (school_words(part) > 0 ? 1 : 0) || !cut_at_school(part, parts)) {
                    add_part(parts, part);
                }
            }
        }
    return parts;
}

void assign(std::vector<Part> parts, Education& education) {
    if (parts.empty()) return;
    auto school = std::ranges::max_element(parts, {}, [](const Part& p) { return (p.school * 4) - p.degree; });
    if (school->school > 0 && parts.size() > 1) {
        education.institution = school->text;
        parts.erase(school);
    }
    const auto degree = std::ranges::max_element(parts, {}, &Part::degree);
    if (degree->degree > 0) {
        education.degree = degree->text;
        parts.erase(degree);
    } else if (!education.institution && parts.size() > 1 && subject_words(parts[0].text) == 0 &&
               subject_words(parts[1].text) > 0) {
        education.institution = parts.front().text;
        education.degree = parts[1].text;
        parts.erase(parts.begin(), parts.begin() + 2);
    } else if (!education.institution && parts.size() > 1) {
        // nothing tells which is which: most write the degree first
        education.degree = parts.front().text;
        parts.erase(parts.begin());
    } else if (!education.institution && (parts.front().school > 0 || is_proper_name(parts.front().text))) {
        education.institution = parts.front().text;
        parts.erase(parts.begin());
    } else {
        education.degree = parts.front().text;
        parts.erase(parts.begin());
    }
    if (!education.institution && !parts.empty()) {
        const auto last = parts.end() - 1;
        education.institution = last->text;
        parts.erase(last);
    }
    std::erase_if(parts, [](const Part& part) { return part.school > 0 && part.degree == 0; });
    if (!parts.empty() && parts.front().text.size() < 100) education.area = parts.front().text;
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
            assign(parts_of(entry, location), education);
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
