// The head of a school's entry, taken apart: degrees, schools, fields.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "cv/entries/entries.hpp"

namespace talentmatch::cv {

struct EducationPart {
    std::string text;
    int degree = 0;               ///< how much it looks like a degree
    int school = 0;               ///< and like a school
    bool is_grade = false;        ///< begins like a diploma
    bool is_kind = false;         ///< "Lycée": a kind of school, and no school's name
    bool is_proper_name = false;  ///< capitals on every word, and none that tells a subject or a job
};

/// The parts in reading order. Places are set aside, the first of them in `location`; what only says how well or in
/// which way somebody studied is left out.
[[nodiscard]] std::vector<EducationPart> parts_of_education(const Entry& entry, std::optional<std::string>& location);

}  // namespace talentmatch::cv
