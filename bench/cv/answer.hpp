// A profile as the JSON that scoring tools understand.
#pragma once

#include <string>

#include "entities/resume.hpp"

namespace talentmatch::bench {

[[nodiscard]] std::string to_json(const ResumeProfile& profile);

}  // namespace talentmatch::bench
