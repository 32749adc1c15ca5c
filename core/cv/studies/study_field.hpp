// A degree and the field it was taken in: "Bachelor in Electrical Engineering" is a Bachelor.
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace talentmatch::cv {

struct Study {
    std::string degree;
    std::string field;  ///< empty when the text names none
};

/// Begins like a diploma ("Master 2 ...", "Diplôme d'ingénieur", "BTS SIO"), not like a field that one may study.
[[nodiscard]] bool names_grade(std::string_view text);

/// "Master 2 Télécommunications, Réseaux et Informatique", "Licence : mathématiques", "BSc (Hons) Computer Science":
/// cut where the field begins. What only names a diploma ("BTS SIO", "Bac scientifique") stays whole.
[[nodiscard]] Study cut_study(std::string_view text);

/// "Technician in Web Development in Web" above "Development": the field that is said again goes on below.
[[nodiscard]] bool repeats_field_across(std::string_view above, std::string_view below);

/// Puts the fields of one enumeration back together: "Réseaux" and "Systèmes et Informatique", cut at their comma.
[[nodiscard]] std::vector<std::string> join_enumerated_fields(std::vector<std::string> parts);

/// Without "parcours", "spécialité" in front of it and "en alternance" behind it.
[[nodiscard]] std::string_view bare_field(std::string_view text);

}  // namespace talentmatch::cv
