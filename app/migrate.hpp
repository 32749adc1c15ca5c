// `talentmatch migrate up | down | status`.
#pragma once

#include <string>

#include "cli/output.hpp"
#include "config.hpp"

namespace talentmatch::app {

/// Prints what was done, or where the database is. 0: done; 1: the database refuses, with the reason.
[[nodiscard]] int migrate(const Config& config, const std::string& direction, const cli::Style& style);

}  // namespace talentmatch::app
