// A Europass CV's data as the text of a CV.
#pragma once

#include <string_view>

#include "entities/document.hpp"

namespace talentmatch::cvtext {

/// SkillsPassport (2012) as XML or JSON, Candidate (2020) as XML. The data is set out under headings in the CV's
/// language, one line a fact, as a person would type it.
/// Throws Refusal: broken (neither), too_complex (size, nesting).
[[nodiscard]] Document read_europass(std::string_view bytes);

}  // namespace talentmatch::cvtext
