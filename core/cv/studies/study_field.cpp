#include "cv/studies/study_field.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <cstddef>
#include <iterator>
#include <string>

#include "cv/layout/wrapped.hpp"
#include "cv/studies/study_words.hpp"
#include "cv/text/utf8.hpp"
#include "cv/text/vocabulary.hpp"

namespace talentmatch::cv {
namespace {

/// What a diploma's name begins with.
const Words& grades() {
    static const Words words = words_from(
        "master masters master's mastere msc m.sc meng m.eng mba mtech m.tech mca bsc b.sc beng b.eng btech b.tech bca "
        "bcom bba phd ph.d bachelor bachelors bachelor's licence licenciatura doctorat doctorate diploma diplome "
        "degree "
        "dut bts deug deust dea dess hnd maitrise magistere brevet cap bep bac baccalaureat certificate certificat "
        "semestre semester erasmus "
        "titre ingenieur ingenieure engineer's technicien technicienne technician cycle prepa cpge");
    return words;
}

/// Grades only in capitals: they are words, too.
const Words& capital_grades() {
    static const Words words = words_from("BUT BA BS MS MA BE DU");
    return words;
}

/// What goes on with the name of a diploma, or stands in front of it.
const Words& additions() {
    static const Words words = words_from(
        "1 2 3 i ii iii m1 m2 l1 l2 l3 pro professionnel professionnelle professional specialise specialisee "
        "specialised "
        "specialized superieur superieure superieures d'ingenieur d'ingenieurs d'ingenieure ingenieur ingenieurs "
        "national nationale d'etat d'etudes approfondies specialisees universitaire universitaires general generale "
        "technologique preparatoire preparatoires honours hons degree diploma higher advanced joint european executive "
        "postgraduate undergraduate graduate integre");
    return words;
}

std::string key_of(std::string_view word) { return fold(trim(word, ",.:;()")); }

bool is_grade(std::string_view word) {
    return grades().contains(key_of(word)) || capital_grades().contains(std::string{trim(word, ",.:;()")});
}

/// "of Science", "de technicien": two words that go on with a diploma's name.
bool is_second_half(std::string_view link, std::string_view word) {
    static constexpr std::array<std::string_view, 9> english{"science", "sciences", "arts",       "engineering", "laws",
                                                             "law",     "fine",     "philosophy", "technology"};
    static constexpr std::array<std::string_view, 6> french{"technicien", "technologie", "master",
                                                            "licence",    "niveau",      "fin"};
    return (link == "of" && among(english, word)) || (link == "de" && among(french, word));
}

/// How many words at the beginning name a diploma and nothing but it.
std::size_t count_grade_words(const std::vector<std::string_view>& words) {
    std::size_t at = 0;
    bool has_grade = false;
    while (at < words.size()) {
        const auto key = key_of(words[at]);
        const auto next = at + 1 < words.size() ? key_of(words[at + 1]) : std::string{};
        if (is_grade(words[at])) {
            has_grade = true;
            ++at;
        } else if ((key == "ecole" && next.starts_with("d'ingenieur")) ||
                   (key.starts_with("classe") && next.starts_with("prepa")) ||
                   (key == "engineering" && next == "degree") || (key == "annee" && next == "d'echange") ||
                   (key == "exchange" && (next == "year" || next == "semester"))) {
            has_grade = true;
            at += 2;
        } else if (is_second_half(key, next) && has_grade) {
            at += 2;
        } else if (additions().contains(key)) {
            ++at;
        } else {
            break;
        }
    }
    return has_grade ? at : 0;
}

/// "BTS SIO (SISR)", "Baccalauréat GSI": capitals behind the grade are of the diploma's name.
std::size_t behind_initials(const std::vector<std::string_view>& words, std::size_t at) {
    while (at > 0 && at < words.size() && is_all_caps(words[at]) && count_letters(words[at]) < 7 &&
           (at + 1 < words.size() || subject_words(words[at]) == 0))
        ++at;
    return at;
}

std::string_view from(std::string_view text, std::string_view word) {
    return text.substr(static_cast<std::size_t>(word.data() - text.data()));
}

std::string_view up_to(std::string_view text, std::string_view word) {
    return trim(text.substr(0, static_cast<std::size_t>(word.data() - text.data())), ",:;-");
}

/// "Licence Informatique Informatique", "Ingénierie (inachevé) Ingénierie": the field is said again behind the degree.
std::size_t repeated_words(const std::vector<std::string_view>& words) {
    for (auto length = words.size() / 2; length > 0; --length) {
        const auto begin = words.size() - length;
        if (const auto first = key_of(words[begin]); first == "in" || first == "en") continue;
        auto end = begin;
        if (const auto link = key_of(words[end - 1]); link == "in" || link == "en") --end;
        if (end > 0 && words[end - 1].ends_with(')'))
            while (end > 0 && !words[--end].starts_with('(')) {
            }
        if (end < length) continue;
        const auto is_same = [&](std::size_t n) { return key_of(words[end - length + n]) == key_of(words[begin + n]); };
        std::size_t same = 0;
        while (same < length && is_same(same)) ++same;
        if (same == length) return length;
    }
    return 0;
}

/// What follows "in" or "en" names a field.
bool is_field(std::string_view text) {
    if (text.empty() || is_digit(text.front()) || is_place(text) || is_way_of_study(text)) return false;
    const auto words = words_of(text);
    static constexpr std::array<std::string_view, 12> others{"un",       "une",      "deux",   "trois",
                                                             "cours",    "fin",      "master", "classe",
                                                             "progress", "candidat", "ligne",  "partenariat"};
    return words.size() <= 10 && !among(others, key_of(words.front()));
}

/// The field right behind the diploma's name: a subject, not a trade and not a name.
bool is_field_beside(std::string_view text) {
    const auto words = words_of(text);
    if (words.empty() || subject_words(text) == 0) return false;
    const auto first = words.front();
    if (subject_words(first) > 0) return true;
    if (is_all_caps(text)) return false;
    std::size_t at = 0;
    return is_upper(next_code_point(first, at)) && job_words(first) == 0 && school_words(text) == 0;
}

}  // namespace

bool repeats_field_across(std::string_view above, std::string_view below) {
    const auto text = fmt::format("{} {}", above, below);
    const auto words = words_of(text);
    return words.size() < 25 && repeated_words(words) > words_of(below).size();
}

bool names_grade(std::string_view text) { return count_grade_words(words_of(text)) > 0; }

std::string_view bare_field(std::string_view text) {
    const auto folded = fold_with_origin(text);
    for (const std::string_view lead : {"d'", "parcours ", "specialite ", "specialisation ", "majeure ", "option ",
                                        "mention ", "filiere ", "domaine "})
        if (folded.text.starts_with(lead) && folded.text.size() > lead.size())
            return bare_field(trim(text.substr(folded.origin[lead.size()]), ": "));
    for (const std::string_view tail : {" (bac", " en alternance", " (alternance", " en apprentissage",
                                        " par apprentissage", " en formation continue", " a distance"})
        if (const auto at = folded.text.find(tail); at != std::string::npos && at > 0)
            return trim(text.substr(0, folded.origin[at]), ",;:-");
    return text;
}

Study cut_study(std::string_view text) {
    text = trim(text);
    const auto words = words_of(text);
    if (words.size() < 2 || words.size() > 24) return {std::string{text}, ""};
    if (const auto length = repeated_words(words); length > 0 && length < words.size()) {
        const auto first = words[words.size() - length];
        auto degree = up_to(text, first);
        for (const std::string_view link : {" in", " en"})
            if (degree.ends_with(link)) degree.remove_suffix(link.size());
        if (subject_words(from(text, first)) > 0) return {std::string{degree}, std::string{from(text, first)}};
    }
    auto lead = count_grade_words(words);
    if (!is_all_caps(text)) lead = behind_initials(words, lead);
    const bool names_trade = key_of(words.front()) == "titre";  // "Titre professionnel Technicien réseaux"
    if (lead == 0 || lead == words.size() || names_trade) return {std::string{text}, ""};
    auto begin = lead;
    if (const auto link = key_of(words[begin]);
        (link == "de" || link == "des") && begin + 1 < words.size() && subject_words(words[begin + 1]) > 0)
        ++begin;
    if (const auto beside = bare_field(from(text, words[begin])); is_field_beside(beside))
        return {std::string{up_to(text, words[lead])}, std::string{beside}};
    for (auto at = lead; at + 1 < words.size() && at < lead + 4; ++at) {
        const auto link = key_of(words[at]);
        const bool ends = words[at].ends_with(':');
        if (link != "in" && link != "en" && !ends) continue;
        const auto field = bare_field(from(text, words[at + 1]));
        if (!is_field(field)) break;
        return {std::string{ends && !link.empty() ? up_to(text, words[at + 1]) : up_to(text, words[at])},
                std::string{field}};
    }
    return {std::string{text}, ""};
}

std::vector<std::string> join_enumerated_fields(std::vector<std::string> parts) {
    const auto is_plain = [](std::string_view part) {
        return subject_words(part) > 0 && !names_grade(part) && school_words(part) == 0;
    };
    for (auto i = parts.size(); i-- > 1;) {
        const auto& part = parts[i];
        auto& before = parts[i - 1];
        if (!is_plain(part) || subject_words(before) == 0 || (school_words(before) > 0 && !names_grade(before)))
            continue;
        const auto folded = fold(part);
        const bool ends_list = folded.contains(" et ") || folded.contains(" and ") || folded.contains(" & ");
        const auto other = fold(before);
        if (folded.contains(other) || other.contains(folded) || !(ends_list || begins_small(part) || is_plain(before)))
            continue;
        before += ", " + part;
        parts.erase(parts.begin() + static_cast<std::ptrdiff_t>(i));
    }
    return parts;
}

}  // namespace talentmatch::cv
