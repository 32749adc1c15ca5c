// What tells a degree, a field, a way of study in the lines of an education.
#pragma once

#include <string_view>

namespace talentmatch::cv {

/// "en alternance", "formation continue": how somebody studied, not what.
[[nodiscard]] bool is_way_of_study(std::string_view text);

/// "Cours", "Relevant coursework": a list of what was taught begins.
[[nodiscard]] bool is_course_heading(std::string_view text);

/// Names a degree: "Master", "MPSI"; an "Electrical Engineering" alone does not.
[[nodiscard]] bool tells_degree(std::string_view text);

/// Names a field of study, and not the "Science" of a "Bachelor of Science" or an "Institute of Technology".
[[nodiscard]] bool tells_field(std::string_view text);

}  // namespace talentmatch::cv
