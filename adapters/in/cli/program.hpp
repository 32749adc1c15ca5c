// `talentmatch COMMAND ...`: the command line as a whole. What a command needs is made only when that command runs.
#pragma once

#include <filesystem>
#include <functional>
#include <memory>
#include <optional>
#include <ostream>
#include <string>
#include <vector>

#include "cli/platform.hpp"
#include "entities/taxonomy.hpp"
#include "use_cases/match_files.hpp"

namespace CLI {
class App;
}

namespace talentmatch::cli {

/// What `match` works with: no database.
struct MatchTools {
    const use_cases::MatchFilesUseCase& use_case;
    std::shared_ptr<const Taxonomy> taxonomy;
};

/// What `serve` was asked for beside the configuration.
struct ServeOptions {
    std::optional<int> port;      ///< instead of PORT
    bool is_demo_wanted = false;  ///< fills an empty database with the demonstration first
};

/// The composition's side. Every function is called at most once, and only for the command that needs it; what it
/// answers stays alive until `run` returns.
struct Services {
    std::string version;
    bool is_development = true;
    std::filesystem::path demo_folder;  ///< data/demo
    std::function<Result<MatchTools>()> match_tools;
    std::function<Result<Platform>()> platform;
    std::function<int(const ServeOptions&)> serve;
    std::function<int(const std::string& direction)> migrate;  ///< "up", "down" or "status"
    std::function<std::string()> openapi;
};

/// Parses the arguments, runs one command, answers the exit code: 0 done, 1 done in part, 2 the arguments or what they
/// name are wrong, 130 interrupted.
[[nodiscard]] int run(const std::vector<std::string>& arguments, const Services& services, std::ostream& out,
                      std::ostream& err);

/// Where a command that was asked for leaves its exit code.
struct Session {
    const Services& services;
    std::ostream& out;
    std::ostream& err;
    int exit_code = 0;
};

/// Each registers one command with its options, help and examples; the session outlives the app.
void add_serve(CLI::App& app, Session& session);
void add_migrate(CLI::App& app, Session& session);
void add_match(CLI::App& app, Session& session);
void add_import(CLI::App& app, Session& session);
void add_demo(CLI::App& app, Session& session);
void add_user(CLI::App& app, Session& session);
void add_openapi(CLI::App& app, Session& session);
void add_permissions(CLI::App& app, Session& session);

}  // namespace talentmatch::cli
