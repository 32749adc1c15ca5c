#include "migrate.hpp"

#include <iostream>

#include <fmt/format.h>

#include "cli/match.hpp"
#include "house.hpp"
#include "sql/migrations.hpp"

namespace talentmatch::app {
namespace {

int refused(const Error& error) {
    cli::write_error(error, cli::style_of_stdout(false), std::cerr);
    return 1;
}

int print_status(const sql::Settings& settings) {
    const auto migrations = sql::migration_status(settings);
    if (!migrations) return refused(migrations.error());
    for (const auto& one : *migrations)
        std::cout << fmt::format("{:04}  {:24}  {}\n", one.version, one.name,
                                 one.applied_at ? to_iso(*one.applied_at) : std::string{"à appliquer"});
    return 0;
}

}  // namespace

int migrate(const Config& config, const std::string& direction) {
    std::error_code fault;
    std::filesystem::create_directories(config.data_dir, fault);
    const auto settings = database_settings(config);
    if (direction == "status") return print_status(settings);
    const auto done = direction == "down" ? sql::migrate_down(settings) : sql::migrate_up(settings);
    if (!done) return refused(done.error());
    std::cout << fmt::format("{} migration(s) {}\n", *done, direction == "down" ? "annulée(s)" : "appliquée(s)");
    return 0;
}

}  // namespace talentmatch::app
