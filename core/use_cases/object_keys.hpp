// Where the files of CVs stand in the object store. Private to core/use_cases.
#pragma once

#include <string>

#include <fmt/format.h>

#include "entities/id.hpp"

namespace talentmatch::use_cases {

[[nodiscard]] inline std::string object_key(CompanyId company, const std::string& sha256) {
    return fmt::format("resumes/{}/{}", company.value(), sha256);
}

}  // namespace talentmatch::use_cases
