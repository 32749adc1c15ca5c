// What a CV adds to a consultant who exists: only what is empty; what a person entered stays as it is.
#pragma once

#include <string>
#include <vector>

#include "entities/consultant.hpp"

namespace talentmatch::use_cases {

/// One thing that a consultant lacked and a CV said.
struct FilledField {
    std::string field;  ///< the consultant's: "phone", "languages", "skills"
    std::string value;  ///< "+33612345678", "en c1", "Java"

    bool operator==(const FilledField&) const = default;
};

/// Fills what `consultant` lacks from `found`, which consultant_from made of a CV and a SkillBook resolved. Single
/// fields when they are empty; of lists the entries that are not there, and the level of a language that has none.
/// Status and date of the availability are one statement: both or neither. A skill that is there is left as it is, so
/// are names, title and `remote_work`, which always say something. A value that no consultant may have is left out.
/// @return what was filled, in the order of the consultant's fields
[[nodiscard]] std::vector<FilledField> fill_gaps(Consultant& consultant, const Consultant& found);

}  // namespace talentmatch::use_cases
