// Long tails of cases: tab-separated files beside the tests, one case a line, "#" comments. And the skills we ship.
#pragma once

#include <string>
#include <vector>

#include "entities/taxonomy.hpp"

namespace talentmatch::cv {

struct Case {
    int line = 0;
    std::vector<std::string> fields;
};

/// The cases of tests/core/cv/`name`; none when the file is missing.
[[nodiscard]] std::vector<Case> cases_of(const std::string& name);

/// data/skills.tsv, read once.
[[nodiscard]] const Taxonomy& shipped_taxonomy();

}  // namespace talentmatch::cv
