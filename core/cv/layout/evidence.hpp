// Where a value stands.
#pragma once

#include <string_view>

#include "cv/layout/lines.hpp"
#include "entities/resume_profile.hpp"

namespace talentmatch::cv {

/// OCR lowers the confidence by ten.
/// @param raw the value as written; the rectangle is then that of the part of the line that holds it
[[nodiscard]] Evidence evidence_of(const Line& line, Method method, int confidence, std::string_view raw = {});

}  // namespace talentmatch::cv
