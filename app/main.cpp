// The program: what each command of adapters/in/cli needs is made here, and only when that command runs.
#include <cstdio>
#include <iostream>
#include <string>
#include <vector>

#include <fmt/format.h>

#include "cli/demo.hpp"
#include "cli/language.hpp"
#include "cli/match.hpp"
#include "cli/program.hpp"
#include "demo.hpp"
#include "embedded_data.hpp"
#include "http/api.hpp"
#include "migrate.hpp"
#include "serve.hpp"

namespace talentmatch::app {
namespace {

/// Everything a run of the program has made so far; alive until it ends.
class Program {
public:
    explicit Program(Config config) : config_(std::move(config)) {}

    [[nodiscard]] cli::Services services() {
        return {.version = TM_VERSION,
                .locale = cli::locale_of_process(),
                .is_development = config_.is_development,
                .demo_folder = demo_folder(),
                .match_tools = [this] { return match_tools(); },
                .platform = [this] { return platform(); },
                .serve = [this](const cli::ServeOptions& options,
                                const cli::Style& style) { return run_server(options, style); },
                .migrate = [this](const std::string& direction,
                                  const cli::Style& style) { return migrate(config_, direction, style); },
                .openapi = [this] { return http::openapi_document(config_.api_prefix); }};
    }

private:
    struct Files {
        explicit Files(const Config& config) : reader(reader_settings(config)) {}

        SystemClock clock;
        cvtext::DocumentReader reader;
        matching::Engine engine{taxonomy(), gazetteer()};
        use_cases::MatchFilesUseCase use_case{reader, taxonomy(), gazetteer(), engine, clock};
    };

    Result<cli::MatchTools> match_tools() {
        files_ = std::make_unique<Files>(config_);
        return cli::MatchTools{files_->use_case, taxonomy()};
    }

    Result<cli::Platform> platform() {
        auto opened = House::open(config_);
        if (!opened) return fail(opened);
        house_ = std::move(*opened);
        return platform_of(*house_);
    }

    int run_server(const cli::ServeOptions& options, const cli::Style& style) {
        if (options.port) config_.port = *options.port;
        const auto report = [&style](const Error& error) {
            cli::write_error(error, style, std::cerr);
            return 1;
        };
        const auto logger = std::make_shared<log::Logger>(logger_settings(config_));
        auto opened = House::open(config_, [logger](std::string_view what) {
            logger->write(log::Level::error, "database_trouble", {{"what", what}});
        });
        if (!opened) return report(opened.error());
        house_ = std::move(*opened);
        if (options.is_demo_wanted)
            if (const auto filled = prepare_demo(config_, *house_, style); !filled) return report(filled.error());
        const auto served =
            serve(config_, *house_, *logger, options.is_demo_wanted ? Welcome::demo : Welcome::plain, style);
        return served ? 0 : report(served.error());
    }

    Config config_;
    std::unique_ptr<House> house_;
    std::unique_ptr<Files> files_;
};

int run(const std::vector<std::string>& arguments) {
    const auto environment = process_environment(".env");
    const auto config = environment ? read_config(*environment) : fail(environment);
    if (!config) {
        const auto is_english = cli::wants_english(arguments, cli::locale_of_process());
        cli::write_error(config.error(), cli::style_of_stdout(is_english), std::cerr);
        return 2;
    }
    Program program{*config};
    return cli::run(arguments, program.services(), std::cout, std::cerr);
}

}  // namespace
}  // namespace talentmatch::app

int main(int argc, char** argv) {
    try {
        return talentmatch::app::run({argv + 1, argv + argc});
    } catch (const std::exception& fault) {
        fmt::print(stderr, "Erreur interne : {}\n", fault.what());
        return 70;  // EX_SOFTWARE: a bug of ours
    }
}
