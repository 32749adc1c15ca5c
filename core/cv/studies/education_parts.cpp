#include "cv/studies/education_parts.hpp"

#include <algorithm>
#include <array>
#include <cstddef>

#include "cv/layout/wrapped.hpp"
#include "cv/studies/study_field.hpp"
#include "cv/studies/study_words.hpp"
#include "cv/text/head_parts.hpp"
#include "cv/text/utf8.hpp"
#include "cv/text/vocabulary.hpp"

namespace talentmatch::cv {
namespace {

/// "mention bien", "avec les félicitations du jury": of a diploma, and none of its parts.
bool is_honours(std::string_view text) {
    const auto folded = fold(text);
    return among(std::array<std::string_view, 8>{"mention bien", "mention tres bien", "mention assez bien",
                                                 "mention passable", "mention honorable", "mention tres honorable",
                                                 "avec mention", "first class honours"},
                 folded) ||
           folded.ends_with("felicitations du jury");
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

/// "Lycée", "École d'ingénieurs": a kind of school, and no school's name.
bool is_kind_of_school(std::string_view text) {
    static constexpr std::array<std::string_view, 8> kinds{"lycee",  "universite", "university", "ecole",
                                                           "school", "college",    "faculte",    "institut"};
    static constexpr std::array<std::string_view, 3> links{"en", "a", "specialite"};
    const auto folded = fold(text);
    const auto words = words_of(folded);
    return among(kinds, folded) || folded.contains("grandes ecoles") ||
           (folded.starts_with("ecole d'ingenieur") && (words.size() < 3 || among(links, words[2])));
}

/// "Master Informatique mention très bien" -> without the mention.
std::string_view without_honours(std::string_view text) {
    const auto folded = fold_with_origin(text);
    for (auto at = folded.text.find(" mention "); at != std::string::npos; at = folded.text.find(" mention ", at + 1))
        if (is_honours(trim(text.substr(folded.origin[at]), "()")))
            return trim(text.substr(0, folded.origin[at]), ",-:(");
    return text;
}

/// "DUT Informatique (mention bien)", "Master (en alternance) Finance": brackets that say how, not what.
std::string without_remarks(std::string_view written) {
    std::string text{written};
    for (auto open = text.find('('); open != std::string::npos; open = text.find('(', open + 1)) {
        const auto close = text.find(')', open);
        if (close == std::string::npos) break;
        const auto inside = std::string_view{text}.substr(open + 1, close - open - 1);
        if (is_honours(inside) || is_way_of_study(inside)) text.erase(open, close - open + 1);
    }
    return single_spaced(text);
}

void add_part(std::vector<EducationPart>& parts, std::string_view written) {
    const auto bare = without_remarks(written);
    const auto text = without_honours(trim(bare, ",;:|-."));
    if (count_letters(text) < 2 || is_honours(text) || is_way_of_study(text) || is_course_heading(text)) return;
    const bool is_grade = names_grade(text);
    parts.push_back({.text = std::string{text},
                     .degree = std::max(degree_words(text), is_grade ? 1 : 0),
                     .school = school_words(text),
                     .is_grade = is_grade,
                     .is_kind = is_kind_of_school(text),
                     .is_proper_name = is_proper_name(text)});
}

/// "Master Informatique Université Paris 6" -> in front of the school's first word, and from it on.
bool cut_at_school(std::string_view text, std::vector<EducationPart>& parts) {
    const auto folded = fold_with_origin(text);
    for (const std::string_view word :
         {" at ", " universite ", " university", " ecole ", " iut ", " lycee ", " institut ", " insa ", " polytech",
          " faculte ", "'universite ", "'ecole ", "'institut ", "'iut ", "'insa ", " school ", " college ", " a "}) {
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
        if (word == " ecole " && fold(lead).ends_with("grande")) continue;  // "Diplôme de grande école"
        if (word == " at ") begin = at + 3;
        if (word == " a ") begin = at + 2;
        if (degree_words(lead) == 0 && word != " at ") continue;
        const auto named = trim(text.substr(folded.origin[begin]));
        if (word == " at " && school_words(named) == 0 && !is_proper_name(named)) continue;
        // "Diplôme d'ingénieur à Exemple INP", but not "Semestre à Buenos Aires"
        if (word == " a " && (!names_grade(lead) || is_place(named) || !is_proper_name(named))) continue;
        add_part(parts, lead);
        const auto before = parts.size();
        add_part(parts, named);
        if (parts.size() > before) parts.back().school = std::max(parts.back().school, 1);
        return true;
    }
    return false;
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
        const auto commas = cut_at_commas(parts[i]);
        if (commas.empty() || !is_one_school(commas.back(), parts[i + 1])) continue;
        const auto begin = text.find(parts[i]);
        const auto end = text.find(parts[i + 1], begin + parts[i].size()) + parts[i + 1].size();
        parts[i] = text.substr(begin, end - begin);
        parts.erase(parts.begin() + static_cast<std::ptrdiff_t>(i) + 1);
    }
    return parts;
}

/// "Semestre à Montréal" and "au Canada" were cut at a comma that parts nothing.
std::vector<std::string> join_places(std::vector<std::string> parts) {
    static constexpr std::array<std::string_view, 5> links{"en", "au", "aux", "in", "a"};
    for (auto i = parts.size(); i-- > 1;) {
        const auto words = words_of(parts[i]);
        const bool is_placed = words.size() > 1 && words.size() < 6 && begins_small(words[0]) &&
                               among(links, fold(words[0])) && is_place(words[1]);
        if (!is_placed) continue;
        parts[i - 1] += ", " + parts[i];
        parts.erase(parts.begin() + static_cast<std::ptrdiff_t>(i));
    }
    return parts;
}

/// The texts of a head, "décisionnelle" behind "Licence Informatique" of the row above.
std::vector<std::string> join_rests(const std::vector<HeadPart>& head) {
    static constexpr std::array<std::string_view, 6> links{"at", "a", "au", "chez", "in", "en"};
    std::vector<std::string> texts;
    for (std::size_t i = 0; i < head.size(); ++i) {
        const auto& part = head[i];
        const bool is_rest = i > 0 && part.row == head[i - 1].row + 1 && part.look == head[i - 1].look &&
                             begins_small(part.text) &&
                             (texts.back().ends_with(',') || !among(links, fold(words_of(part.text).front())));
        if (is_rest)
            texts.back() += " " + part.text;
        else
            texts.push_back(part.text);
    }
    return texts;
}

/// "Diplôme: sujet" and what commas part.
std::vector<std::string> cut_outside_brackets(std::string_view text) {
    const auto colon = text.find(": ");
    if (colon == std::string_view::npos || colon == 0) return join_places(join_enumerated_fields(cut_at_commas(text)));
    std::vector<std::string> parts;
    for (const auto side : {trim(text.substr(0, colon)), trim(text.substr(colon + 1))}) {
        auto cut = join_places(join_enumerated_fields(cut_at_commas(side)));
        parts.insert(parts.end(), cut.begin(), cut.end());
    }
    return parts;
}

}  // namespace

std::vector<EducationPart> parts_of_education(const Entry& entry, std::optional<std::string>& location) {
    std::vector<EducationPart> parts;
    // "Semestre à l'Université de Lyon" beside the line of a school is whole
    int schools = 0;
    for (const auto& piece : entry.head)
        for (const auto& part : cut_at_commas(piece.text))
            schools += school_words(part) > 0 && !is_kind_of_school(part) ? 1 : 0;
    const auto add = [&](const std::string& part, bool has_other_school) {
        if (is_place(part) && school_words(part) == 0) {
            if (!location) location = part;
        } else if (has_other_school || !cut_at_school(part, parts)) {
            add_part(parts, part);
        }
    };
    for (const auto& piece : join_rests(entry.head))
        for (const auto& text : cut_segment(piece)) {
            if (is_place(text) && school_words(text) == 0) {
                if (!location) location = text;
                continue;
            }
            const auto [outside, inside] = cut_brackets(text);
            auto texts = cut_outside_brackets(outside);
            if (!inside.empty() && (school_words(inside) > 0 || (school_words(outside) == 0 && !is_place(inside))))
                texts.push_back(inside);
            const bool has_school_inside = school_words(inside) > 0;
            for (const auto& part : texts) add(part, has_school_inside || schools > (school_words(part) > 0 ? 1 : 0));
        }
    return parts;
}

}  // namespace talentmatch::cv
