#include "cv/studies/study_words.hpp"

#include <array>

#include "cv/studies/study_field.hpp"
#include "cv/text/utf8.hpp"
#include "cv/text/vocabulary.hpp"

namespace talentmatch::cv {

bool is_way_of_study(std::string_view text) {
    static constexpr std::array<std::string_view, 14> ways{"alternance",
                                                           "apprentissage",
                                                           "formation continue",
                                                           "formation initiale",
                                                           "a distance",
                                                           "cours du soir",
                                                           "en ligne",
                                                           "part time",
                                                           "full time",
                                                           "online",
                                                           "vae",
                                                           "par la vae",
                                                           "distance learning",
                                                           "en cours"};
    const auto folded = fold(trim(text, "().,;:-"));
    return among(ways, folded) || folded.starts_with("en alternance") || folded.starts_with("en apprentissage") ||
           folded.starts_with("par apprentissage") || folded.starts_with("en formation continue") ||
           folded.starts_with("par alternance");
}

bool is_course_heading(std::string_view text) {
    static constexpr std::array<std::string_view, 20> headings{"cours",
                                                               "courses",
                                                               "coursework",
                                                               "relevant coursework",
                                                               "relevant courses",
                                                               "major courses",
                                                               "principaux cours",
                                                               "cours suivis",
                                                               "modules",
                                                               "principaux modules",
                                                               "matieres",
                                                               "principales matieres",
                                                               "matieres principales",
                                                               "enseignements",
                                                               "courses taken",
                                                               "key modules",
                                                               "main courses",
                                                               "subjects",
                                                               "main subjects",
                                                               "programme"};
    return text.size() < 40 && among(headings, fold(trim(text, ":.")));
}

bool tells_degree(std::string_view text) {
    if (names_grade(text)) return true;
    int subjects = 0;  // that may be studied as well as named in a degree
    for (const auto word : split(fold(text), " ,"))
        subjects += word == "engineering" || word == "ingenierie" || word == "ingenieria" ? 1 : 0;
    return degree_words(text) > subjects;
}

bool tells_field(std::string_view text) {
    if (names_grade(text)) return !cut_study(text).field.empty();
    return subject_words(text) > 0 && school_words(text) == 0;
}

}  // namespace talentmatch::cv
