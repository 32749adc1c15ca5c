// One line's parts: "Développeur, Orange - Paris" -> three.
#pragma once

#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace talentmatch::cv {

/// Cuts at " | ", " - ", " – ", "•", " @ ": signs that never stand inside a title.
[[nodiscard]] std::vector<std::string> cut_at_signs(std::string_view text);

/// "ENSEA" of "École Nationale Supérieure de l'Électronique et de ses Applications": a name and its beginnings of
/// words.
[[nodiscard]] bool are_initials(std::string_view abbreviation, std::string_view name);

/// One name holds the other: "Exemple" and "Exemple SA".
[[nodiscard]] bool is_same_name(std::string_view one, std::string_view other);

/// Cuts at commas outside brackets.
[[nodiscard]] std::vector<std::string> cut_at_commas(std::string_view text);

/// What stands in front of and inside the last brackets; the second is empty without brackets at the end.
[[nodiscard]] std::pair<std::string, std::string> cut_brackets(std::string_view text);

/// "Développeur chez Orange", "Engineer at Acme" -> both sides; the second is empty when there is no such word.
[[nodiscard]] std::pair<std::string, std::string> cut_at_employer(std::string_view text);

}  // namespace talentmatch::cv
