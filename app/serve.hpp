// `talentmatch serve`: the whole application behind its server, until SIGTERM or SIGINT.
#pragma once

#include "cli/output.hpp"
#include "config.hpp"
#include "house.hpp"
#include "log/logger.hpp"

namespace talentmatch::app {

/// The console as the configuration wants it: JSON lines, or short text on a developer's terminal.
[[nodiscard]] log::Settings logger_settings(const Config& config);

/// What people are told on the console when the server is up.
enum class Welcome { plain, demo };

/// Serves until it is told to stop; answers once everything in flight is finished.
/// @error unavailable "address_unusable" the port is taken, or the address is not of this machine
[[nodiscard]] Result<void> serve(const Config& config, House& house, log::Logger& logger, Welcome welcome,
                                 const cli::Style& style);

}  // namespace talentmatch::app
