// Long tails of cases: tab-separated files beside the tests, one case a line, "#" comments.
#pragma once

#include <string>
#include <vector>

namespace talentmatch::cv {

struct Case {
    int line = 0;
    std::vector<std::string> fields;
};

/// The cases of tests/core/cv/`name`; none when the file is missing.
[[nodiscard]] std::vector<Case> cases_of(const std::string& name);

}  // namespace talentmatch::cv
