// `talentmatch COMMAND ...`: the command line as a whole. What a command needs is made only when that command runs.
#pragma once

#include <filesystem>
#include <functional>
#include <memory>
#include <optional>
#include <ostream>
#include <string>
#include <vector>

#include "cli/output.hpp"
#include "cli/platform.hpp"
#include "entities/taxonomy.hpp"
#include "use_cases/match_files.hpp"

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
    std::string locale;  ///< "en_GB.UTF-8"; decides where `--lang` does not
    bool is_development = true;
    std::filesystem::path demo_folder;  ///< data/demo
    std::function<Result<MatchTools>()> match_tools;
    std::function<Result<Platform>()> platform;
    std::function<int(const ServeOptions&, const Style&)> serve;
    std::function<int(const std::string& direction, const Style&)> migrate;  ///< "up", "down" or "status"
    std::function<std::string()> openapi;
};

/// Parses the arguments, runs one command, answers the exit code: 0 done, 1 done in part, 2 the arguments or what they
/// name are wrong, 130 interrupted.
[[nodiscard]] int run(const std::vector<std::string>& arguments, const Services& services, std::ostream& out,
                      std::ostream& err);

}  // namespace talentmatch::cli
