// The demonstration data behind `serve --demo`.
#pragma once

#include <filesystem>

#include "cli/output.hpp"
#include "cli/platform.hpp"
#include "house.hpp"

namespace talentmatch::app {

/// The password of every demonstration account; development only.
inline constexpr const char* demo_password = "demo-talentmatch";

/// data/demo: beside the binary's installation, or in the source tree above it.
[[nodiscard]] std::filesystem::path demo_folder();

/// The use cases of a house, as the commands take them.
[[nodiscard]] cli::Platform platform_of(House& house);

/// A file under DATA_DIR that tells of a filling that has begun and not ended.
inline constexpr const char* demo_unfinished = "demo_unfinished";

/// Fills a database that holds no company yet, or where an earlier filling was cut short; any other is left alone.
/// @error wrong_state "demo_needs_development"; internal "demo_failed"
[[nodiscard]] Result<void> prepare_demo(const Config& config, House& house, const cli::Style& style);

}  // namespace talentmatch::app
