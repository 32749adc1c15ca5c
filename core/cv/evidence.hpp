// Where a value stands.
#pragma once

#include "cv/lines.hpp"
#include "entities/resume.hpp"

namespace talentmatch::cv {

/// OCR lowers the confidence by ten.
[[nodiscard]] Evidence evidence_of(const Line& line, Method method, int confidence);

}  // namespace talentmatch::cv
