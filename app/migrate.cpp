#include "migrate.hpp"

#include <iostream>

#include <fmt/format.h>

#include "cli/match.hpp"
#include "house.hpp"
#include "sql/migrations.hpp"

namespace talentmatch::app {
namespace {

int refused(const Error& error, const cli::Style& style) {
    cli::write_error(error, style, std::cerr);
    return 1;
}

int print_status(const sql::Settings& settings, const cli::Style& style) {
    const auto migrations = sql::migration_status(settings);
    if (!migrations) return refused(migrations.error(), style);
    for (const auto& one : *migrations)
        std::cout << fmt::format(
            "{:04}  {:24}  {}\n", one.version, one.name,
            one.applied_at ? to_iso(*one.applied_at) : std::string{cli::say(style, "à appliquer", "to apply")});
    return 0;
}

}  // namespace

int migrate(const Config& config, const std::string& direction, const cli::Style& style) {
    std::error_code fault;
    std::filesystem::create_directories(config.data_dir, fault);
    const auto settings = database_settings(config);
    if (direction == "status") return print_status(settings, style);
    const auto done = direction == "down" ? sql::migrate_down(settings) : sql::migrate_up(settings);
    if (!done) return refused(done.error(), style);
    std::cout << cli::told(
        style, "{} migration(s) {}\n", "{} migration(s) {}\n", *done,
        direction == "down" ? cli::say(style, "annulée(s)", "undone") : cli::say(style, "appliquée(s)", "applied"));
    return 0;
}

}  // namespace talentmatch::app
