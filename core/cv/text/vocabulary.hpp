// The trade's words: what makes a text a job title, a degree, a school, a company, a place.
#pragma once

#include <string>
#include <string_view>
#include <unordered_set>

namespace talentmatch::cv {

using Words = std::unordered_set<std::string>;

/// The words of a table written as one text, between blanks and line ends.
[[nodiscard]] Words words_from(std::string_view list);

/// How much a text looks like a job title: 0 not at all, 1 by a weak word ("lead", "projet"), 2 and more by a word that
/// names a function ("développeur", "engineer").
[[nodiscard]] int job_words(std::string_view text);

/// How much it looks like a degree or a course: "Master", "DUT", "Bac+5", "BSc", "Diplôme d'ingénieur".
[[nodiscard]] int degree_words(std::string_view text);

/// How much it looks like a school: "Université", "IUT", "School", "EPITECH".
[[nodiscard]] int school_words(std::string_view text);

/// How much it names a field of study: "Informatique", "Electrical Engineering".
[[nodiscard]] int subject_words(std::string_view text);

/// How much it looks like a company: legal forms, "Groupe", "Banque", "Technologies", "ESN".
[[nodiscard]] int company_words(std::string_view text);

/// True for "Paris", "Paris, France", "Lyon (69)", "Remote", "Île-de-France", "75011 Paris": words that only say where.
/// Names a country, a French region, a large French city, or a place's abbreviation.
[[nodiscard]] bool is_place(std::string_view text);

/// "France", "Royaume-Uni", "Île-de-France": a country or a region, and no town.
[[nodiscard]] bool is_country(std::string_view text);

/// True for what may be a place behind a company's name ("Exemple, Arras"): at most three words that begin with
/// capitals and name nothing else.
[[nodiscard]] bool may_be_place(std::string_view text);

}  // namespace talentmatch::cv
