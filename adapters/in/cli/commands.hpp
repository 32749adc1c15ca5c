// The commands as CLI11 knows them: options, help, examples, and what each runs.
#pragma once

#include "cli/match.hpp"
#include "cli/output.hpp"
#include "cli/program.hpp"

namespace CLI {
class App;
}

namespace talentmatch::cli {

/// Where a command that was asked for leaves its exit code.
struct Session {
    const Services& services;
    Style style;
    std::ostream& out;
    std::ostream& err;
    int exit_code = 0;
};

/// Runs `command` with the platform, or says why there is none.
template <class Command>
int with_platform(Session& session, Command command) {
    const auto platform = session.services.platform();
    if (platform) return command(*platform);
    write_error(platform.error(), session.style, session.err);
    return 2;
}

/// Each registers one command; the session outlives the app.
void add_serve(CLI::App& app, Session& session);
void add_migrate(CLI::App& app, Session& session);
void add_match(CLI::App& app, Session& session);
void add_import(CLI::App& app, Session& session);
void add_demo(CLI::App& app, Session& session);
void add_user(CLI::App& app, Session& session);
void add_openapi(CLI::App& app, Session& session);
void add_permissions(CLI::App& app, Session& session);

}  // namespace talentmatch::cli
