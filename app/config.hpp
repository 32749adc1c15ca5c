// The configuration: environment and .env in, one typed Config out, every mistake reported at once (spec 9.2).
#pragma once

#include <chrono>
#include <filesystem>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "entities/result.hpp"
#include "entities/secret.hpp"

namespace talentmatch::app {

/// Variable names and values as the process sees them.
using Environment = std::map<std::string, std::string>;

struct PostgresConfig {
    std::string host;
    int port = 5432;
    std::string user = "postgres";
    Secret password;
    std::string database = "talentmatch";
};

struct Config {
    std::string app_name = "TalentMatch";
    bool is_development = false;
    std::string api_prefix = "/api/v1";
    std::string host = "127.0.0.1";
    int port = 8000;
    Secret secret_key;  ///< empty: not configured; `secret_key_of` then makes one under data_dir
    std::chrono::minutes token_lifetime{10'080};
    int bcrypt_cost = 12;
    std::filesystem::path data_dir = "var";
    std::optional<PostgresConfig> postgres;  ///< nothing: SQLite under data_dir
    int database_pool = 8;
    std::chrono::milliseconds statement_timeout{10'000};
    int event_threads = 1;
    int worker_threads = 8;
    int queue_length = 256;
    int max_connections = 10'000;
    int ranking_log_days = 730;  ///< 0: for ever
    std::vector<std::string> cors_origins;
    bool behind_tls = false;
    std::vector<std::string> trusted_proxies;
    std::string log_level = "info";
    std::filesystem::path log_file;       ///< empty: console only
    std::filesystem::path assets_dir;     ///< empty: looked for beside the binary and in the source tree
    std::filesystem::path cvtext_binary;  ///< empty: beside this binary
    std::vector<std::string> notices;     ///< what was configured and has no effect in this release
};

/// Reads `KEY=VALUE` lines: blank lines, `# comments`, `export KEY=...` and quotes are understood.
/// @error invalid_input "dotenv_invalid" with one field a wrong line
[[nodiscard]] Result<Environment> parse_dotenv(std::string_view text);

/// @error invalid_input "config_invalid" with one field ({"env", NAME}) for each wrong variable, all of them at once
[[nodiscard]] Result<Config> read_config(const Environment& environment);

/// The variables of this process; those of `dotenv_file`, when it exists, come behind them.
/// @error invalid_input "dotenv_invalid"
[[nodiscard]] Result<Environment> process_environment(const std::filesystem::path& dotenv_file);

/// The configured key; without one, the key in `data_dir`/secret_key (mode 0600), made at random the first time.
/// @error unavailable "secret_key_unreadable"
[[nodiscard]] Result<Secret> secret_key_of(const Config& config);

/// One row per variable: name, default, meaning. The README's table is printed from it.
struct Variable {
    std::string_view name;
    std::string_view default_value;
    std::string_view meaning;
};
[[nodiscard]] const std::vector<Variable>& variables();

}  // namespace talentmatch::app
