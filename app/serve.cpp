#include "serve.hpp"

#include <unistd.h>

#include <array>
#include <chrono>
#include <cstdio>
#include <memory>
#include <system_error>
#include <thread>

#include <fmt/format.h>

#include "access_log.hpp"
#include "demo.hpp"
#include "files/object_store.hpp"
#include "http/api.hpp"
#include "http/server/server.hpp"
#include "index_follower.hpp"
#include "readiness.hpp"

namespace talentmatch::app {
namespace {

namespace fs = std::filesystem;

fs::path folder_of_this_binary() {
    std::error_code fault;
    const auto binary = fs::read_symlink("/proc/self/exe", fault);
    return fault ? fs::path{"."} : binary.parent_path();
}

/// Where npm put the pages' files: named by ASSETS_DIR, installed beside the binary, or in the source tree above it.
fs::path assets_of(const Config& config) {
    if (!config.assets_dir.empty()) return config.assets_dir;
    const auto bin = folder_of_this_binary();
    for (const auto& place : {bin / "node_modules", bin / "../share/talentmatch/node_modules",
                              bin / "../../../node_modules", fs::path{"node_modules"}}) {
        std::error_code ignored;
        if (fs::is_directory(place / "swagger-ui-dist", ignored)) return fs::canonical(place, ignored);
    }
    return {};
}

http::server::ServerSettings server_settings(const Config& config) {
    http::server::ServerSettings settings;
    settings.address = config.host;
    settings.port = static_cast<std::uint16_t>(config.port);
    settings.event_loops = static_cast<std::size_t>(config.event_threads);
    settings.workers = static_cast<std::size_t>(config.worker_threads);
    settings.queue_length = static_cast<std::size_t>(config.queue_length);
    settings.max_connections = static_cast<std::size_t>(config.max_connections);
    settings.upload_directory = config.data_dir / "uploads";
    settings.writer.cors.allowed_origins = config.cors_origins;
    settings.writer.behind_tls = config.behind_tls;
    settings.trusted_proxies = config.trusted_proxies;
    settings.signals = http::server::Signals::stop_server;
    return settings;
}

/// A small house is complete before it listens; a large one says "loading" meanwhile.
constexpr std::chrono::seconds longest_wait_for_index{2};

/// As /health/ready says it.
std::string_view awaited(use_cases::KeptIndex::State state) {
    using enum use_cases::KeptIndex::State;
    switch (state) {
        case loading:
            return "loading";
        case stale:
            return "stale";
        case current:
            break;
    }
    return {};
}

/// The addresses to open and the accounts to try, for whoever looks at the terminal.
void greet(const std::string& url, Welcome welcome, const cli::Style& style) {
    const auto print = [&style](std::string_view french, std::string_view english, std::string_view fact) {
        fmt::print("{}", cli::told(style, french, english, fact));
    };
    print(
        "\n  TalentMatch répond sur {0}\n    {0}/docs     documentation interactive (bouton Authorize)\n"
        "    {0}/redoc    documentation à lire\n",
        "\n  TalentMatch answers at {0}\n    {0}/docs     interactive documentation (the Authorize button)\n"
        "    {0}/redoc    documentation to read\n",
        url);
    if (welcome == Welcome::demo)
        print(
            "  Comptes de démonstration, mot de passe {} :\n"
            "    admin@talentmatch.example     administration de la plateforme\n"
            "    manager@valmer.example        direction\n"
            "    recruteur@valmer.example      recrutement\n"
            "    commercial@valmer.example     ventes\n"
            "    consultant@valmer.example     consultante\n"
            "    manager@brisac.example        direction d'une entreprise partenaire\n",
            "  Demonstration accounts, password {}:\n"
            "    admin@talentmatch.example     runs the platform\n"
            "    manager@valmer.example        management\n"
            "    recruteur@valmer.example      recruitment\n"
            "    commercial@valmer.example     sales\n"
            "    consultant@valmer.example     a consultant\n"
            "    manager@brisac.example        management of a partner company\n",
            demo_password);
    print("  Ctrl-C pour arrêter.\n\n", "  Ctrl-C to stop.\n\n", {});
    std::fflush(stdout);
}

}  // namespace

log::Settings logger_settings(const Config& config) {
    const bool is_read_by_people = config.is_development && isatty(STDOUT_FILENO) == 1;
    log::Settings settings;
    settings.level = config.log_level == "debug"     ? log::Level::debug
                     : config.log_level == "warning" ? log::Level::warning
                     : config.log_level == "error"   ? log::Level::error
                                                     : log::Level::info;
    settings.console = is_read_by_people ? log::Console::text : log::Console::json;
    settings.file = config.log_file;
    return settings;
}

Result<void> serve(const Config& config, House& house, log::Logger& logger, Welcome welcome, const cli::Style& style) {
    http::ApplicationSettings settings;
    settings.api_prefix = config.api_prefix;
    settings.docs_assets = assets_of(config);
    settings.temporary_files = config.data_dir / "uploads";
    const auto probe = std::make_shared<ReadinessProbe>(
        [&house] { return house.store->ping(); }, [&house] { return house.store->try_writing(); }, config.data_dir);
    settings.readiness = [probe] { return (*probe)(); };
    settings.waits_for = [&house] { return awaited(house.index.state()); };
    settings.report_bug = [&logger](std::string_view route, std::string_view what) {
        logger.write(log::Level::error, "internal_error", {{"route", route}, {"what", what}});
    };
    for (const auto& notice : config.notices)
        logger.write(log::Level::warning, "configured_without_effect", {{"notice", std::string_view{notice}}});
    if (settings.docs_assets.empty())
        logger.write(log::Level::warning, "api_pages_missing",
                     {{"hint", std::string_view{"npm ci, or set ASSETS_DIR"}}});

    const auto application = http::make_application(
        {house.accounts, house.companies, house.skills, house.consultants, house.tenders, house.matches,
         house.collaborations, house.cv_analysis, house.portfolios, house.matching_weights, house.match_explanations,
         house.rankings, house.skill_aliases, house.tender_intake},
        std::move(settings));
    AccessLog access_log{logger};
    const std::jthread cleaner([&](const std::stop_token& stop) {
        if (const auto count = files::remove_leftovers(config.data_dir / "objects", std::chrono::hours{1}, stop))
            logger.write(log::Level::info, "leftovers_removed", {{"files", static_cast<std::int64_t>(count)}});
    });
    IndexFollower follower{house.index, logger};
    follower.wait_until_loaded(longest_wait_for_index);
    try {
        http::server::Server server{server_settings(config), *application, access_log};
        const auto url = fmt::format("http://{}:{}",
                                     config.host.find(':') == std::string::npos ? config.host : "[" + config.host + "]",
                                     server.port());
        logger.write(log::Level::info, "server_started",
                     {{"url", std::string_view{url}},
                      {"database", std::string_view{config.postgres ? "postgresql" : "sqlite"}},
                      {"pid", static_cast<std::int64_t>(getpid())}});
        if (config.is_development) greet(url, welcome, style);
        server.run();
        logger.write(log::Level::info, "server_stopped");
    } catch (const std::system_error& fault) {
        return fail(ErrorKind::unavailable, "address_unusable",
                    fmt::format("Impossible d'écouter sur {}:{} : {}. Le port est-il déjà pris ? (--port N, ou PORT)",
                                config.host, config.port, fault.code().message()));
    }
    return {};
}

}  // namespace talentmatch::app
