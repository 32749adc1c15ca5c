#include "config.hpp"

#include <algorithm>
#include <array>
#include <charconv>

#include <fmt/format.h>

#include "http/server/client_address.hpp"

namespace talentmatch::app {
namespace {

constexpr std::size_t shortest_secret = 32;
constexpr std::array<std::string_view, 4> well_known_secrets{"your-secret-key", "secret", "changeme", "change-me"};

/// Reads variables one by one and remembers everything that is wrong with them.
class Reader {
public:
    explicit Reader(const Environment& environment) : environment_(environment) {}

    [[nodiscard]] std::optional<std::string> text(const std::string& name) const {
        const auto found = environment_.find(name);
        if (found == environment_.end() || found->second.empty()) return std::nullopt;
        return found->second;
    }

    void read(const std::string& name, std::string& into) const {
        if (auto value = text(name)) into = std::move(*value);
    }

    void read(const std::string& name, std::filesystem::path& into) const {
        if (auto value = text(name)) into = std::move(*value);
    }

    void read(const std::string& name, int& into, int least, int most) {
        const auto value = text(name);
        if (!value) return;
        int number = 0;
        const auto* end = value->data() + value->size();
        const auto [stop, fault] = std::from_chars(value->data(), end, number);
        if (fault != std::errc{} || stop != end || number < least || number > most)
            wrong(name, fmt::format("doit être un entier entre {} et {}", least, most));
        else
            into = number;
    }

    void read(const std::string& name, bool& into) {
        const auto value = text(name);
        if (!value) return;
        if (*value == "true" || *value == "1")
            into = true;
        else if (*value == "false" || *value == "0")
            into = false;
        else
            wrong(name, "doit valoir true ou false");
    }

    void wrong(const std::string& name, std::string message) {
        errors_.push_back({{"env", name}, "value_error", fmt::format("{} {}", name, message)});
    }

    [[nodiscard]] std::vector<FieldError> take_errors() { return std::move(errors_); }

private:
    const Environment& environment_;
    std::vector<FieldError> errors_;
};

std::vector<std::string> split(std::string_view list) {
    std::vector<std::string> items;
    while (!list.empty()) {
        const auto comma = list.find(',');
        auto item = list.substr(0, comma);
        while (item.starts_with(' ')) item.remove_prefix(1);
        while (item.ends_with(' ')) item.remove_suffix(1);
        if (!item.empty()) items.emplace_back(item);
        if (comma == std::string_view::npos) break;
        list.remove_prefix(comma + 1);
    }
    return items;
}

void read_secret(Reader& reader, Config& config) {
    const auto key = reader.text("SECRET_KEY");
    if (!key) return;
    const bool known = std::ranges::find(well_known_secrets, *key) != well_known_secrets.end();
    if (!config.is_development && (known || key->size() < shortest_secret)) {
        reader.wrong("SECRET_KEY",
                     fmt::format("est trop courte ou une valeur par défaut : il faut au moins {} octets secrets "
                                 "(par exemple : openssl rand -base64 48), ou ENVIRONMENT=development",
                                 shortest_secret));
        return;
    }
    config.secret_key = Secret{*key};
}

void read_postgres(Reader& reader, Config& config) {
    const auto host = reader.text("POSTGRES_HOST");
    if (!host) {
        // Without this a typo in one name would quietly store everything in SQLite.
        for (const auto* name : {"POSTGRES_PORT", "POSTGRES_USER", "POSTGRES_PASSWORD", "POSTGRES_DB"})
            if (reader.text(name)) return reader.wrong("POSTGRES_HOST", fmt::format("manque : {} est donné", name));
        return;
    }
    PostgresConfig postgres;
    postgres.host = *host;
    reader.read("POSTGRES_PORT", postgres.port, 1, 65'535);
    reader.read("POSTGRES_USER", postgres.user);
    reader.read("POSTGRES_DB", postgres.database);
    postgres.password = Secret{reader.text("POSTGRES_PASSWORD").value_or("")};
    config.postgres = std::move(postgres);
}

void read_server(Reader& reader, Config& config) {
    reader.read("HOST", config.host);
    reader.read("PORT", config.port, 0, 65'535);
    reader.read("EVENT_THREADS", config.event_threads, 1, 64);
    reader.read("WORKER_THREADS", config.worker_threads, 1, 256);
    reader.read("QUEUE_LENGTH", config.queue_length, 1, 100'000);
    reader.read("RANKING_LOG_DAYS", config.ranking_log_days, 0, 36'500);
    reader.read("MAX_CONNECTIONS", config.max_connections, 1, 1'000'000);
    reader.read("BEHIND_TLS", config.behind_tls);
    if (const auto proxies = reader.text("TRUSTED_PROXIES")) config.trusted_proxies = split(*proxies);
    for (const auto& proxy : config.trusted_proxies)
        if (!http::server::is_proxy(proxy))
            reader.wrong("TRUSTED_PROXIES",
                         fmt::format("contient « {} », qui n'est ni une adresse ni un réseau", proxy));
    if (const auto origins = reader.text("CORS_ORIGINS")) config.cors_origins = split(*origins);
    for (const auto& origin : config.cors_origins)
        if (origin != "*" && !origin.starts_with("http://") && !origin.starts_with("https://"))
            reader.wrong("CORS_ORIGINS", fmt::format("contient « {} », qui n'est pas une origine http(s)", origin));
    reader.read("API_V1_STR", config.api_prefix);
    if (!config.api_prefix.starts_with('/') || config.api_prefix.ends_with('/'))
        reader.wrong("API_V1_STR", "doit commencer par / et ne pas finir par /");
}

void read_logging(Reader& reader, Config& config) {
    reader.read("LOG_LEVEL", config.log_level);
    std::ranges::transform(config.log_level, config.log_level.begin(),
                           [](char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c; });
    constexpr std::array<std::string_view, 4> levels{"debug", "info", "warning", "error"};
    if (std::ranges::find(levels, config.log_level) == levels.end())
        reader.wrong("LOG_LEVEL", "doit valoir debug, info, warning ou error");
    reader.read("LOG_FILE", config.log_file);
}

/// The specification's variables whose servers this release does not use yet: said, never silently ignored.
void read_unused(const Reader& reader, Config& config) {
    constexpr std::array<std::pair<const char*, std::string_view>, 3> unused{
        {{"REDIS_HOST", "le cache Redis n'est pas encore branché : cache en mémoire"},
         {"MINIO_HOST", "le stockage S3 n'est pas encore branché : fichiers sous DATA_DIR"},
         {"N8N_HOST", "n8n n'est pas encore branché : traitements dans le serveur"}}};
    for (const auto& [name, text] : unused)
        if (reader.text(name)) config.notices.push_back(fmt::format("{} : {}", name, text));
}

std::string_view trimmed(std::string_view text) {
    while (!text.empty() && (text.front() == ' ' || text.front() == '\t')) text.remove_prefix(1);
    while (!text.empty() && (text.back() == ' ' || text.back() == '\t' || text.back() == '\r')) text.remove_suffix(1);
    return text;
}

bool is_variable_name(std::string_view name) {
    return !name.empty() && std::ranges::all_of(name, [](char c) {
        return (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '_';
    });
}

/// The value behind the `=`: quoted, or up to a comment.
std::optional<std::string> dotenv_value(std::string_view text) {
    if (text.empty()) return "";
    if (const char quote = text.front(); quote == '"' || quote == '\'') {
        const auto end = text.find(quote, 1);
        if (end == std::string_view::npos) return std::nullopt;
        const auto rest = trimmed(text.substr(end + 1));
        if (!rest.empty() && !rest.starts_with('#')) return std::nullopt;
        return std::string{text.substr(1, end - 1)};
    }
    return std::string{trimmed(text.substr(0, text.find(" #")))};
}

}  // namespace

Result<Environment> parse_dotenv(std::string_view text) {
    Environment environment;
    std::vector<FieldError> errors;
    int number = 0;
    while (!text.empty()) {
        ++number;
        const auto end = text.find('\n');
        auto line = trimmed(text.substr(0, end));
        text.remove_prefix(end == std::string_view::npos ? text.size() : end + 1);
        if (line.starts_with("export ")) line = trimmed(line.substr(7));
        if (line.empty() || line.starts_with('#')) continue;
        const auto equals = line.find('=');
        const auto name = trimmed(line.substr(0, equals));
        const auto value =
            equals == std::string_view::npos ? std::nullopt : dotenv_value(trimmed(line.substr(equals + 1)));
        if (!value || !is_variable_name(name))
            errors.push_back({{"env", fmt::format("line {}", number)},
                              "value_error",
                              fmt::format(".env, ligne {} : il faut NOM=valeur", number)});
        else
            environment[std::string{name}] = *value;
    }
    if (errors.empty()) return environment;
    return std::unexpected(Error{ErrorKind::invalid_input, "dotenv_invalid", "Le fichier .env est invalide.", errors});
}

Result<Config> read_config(const Environment& environment) {
    Reader reader{environment};
    Config config;
    const auto mode = reader.text("ENVIRONMENT").value_or("production");
    config.is_development = mode == "development";
    constexpr std::array<std::string_view, 4> modes{"development", "test", "staging", "production"};
    if (std::ranges::find(modes, mode) == modes.end())
        reader.wrong("ENVIRONMENT", "doit valoir development, test, staging ou production");
    reader.read("APP_NAME", config.app_name);
    if (const auto algorithm = reader.text("ALGORITHM"); algorithm && *algorithm != "HS256")
        reader.wrong("ALGORITHM", "doit valoir HS256 : aucun autre algorithme n'est accepté");
    int minutes = 10'080;
    reader.read("ACCESS_TOKEN_EXPIRE_MINUTES", minutes, 1, 525'600);
    config.token_lifetime = std::chrono::minutes{minutes};
    reader.read("BCRYPT_COST", config.bcrypt_cost, config.is_development ? 4 : 10, 16);
    read_secret(reader, config);
    reader.read("DATA_DIR", config.data_dir);
    read_postgres(reader, config);
    reader.read("DATABASE_POOL", config.database_pool, 1, 200);
    int statement_ms = 10'000;
    reader.read("STATEMENT_TIMEOUT_MS", statement_ms, 100, 600'000);
    config.statement_timeout = std::chrono::milliseconds{statement_ms};
    read_server(reader, config);
    read_logging(reader, config);
    reader.read("ASSETS_DIR", config.assets_dir);
    reader.read("CVTEXT_BINARY", config.cvtext_binary);
    read_unused(reader, config);

    if (auto errors = reader.take_errors(); !errors.empty())
        return std::unexpected(
            Error{ErrorKind::invalid_input, "config_invalid", "La configuration est invalide.", std::move(errors)});
    return config;
}

const std::vector<Variable>& variables() {
    static const std::vector<Variable> table{
        {"ENVIRONMENT", "production",
         "`development`, `test`, `staging` or `production`; development accepts a weak key"},
        {"HOST", "127.0.0.1", "address to listen on"},
        {"PORT", "8000", "port to listen on; 0 lets the kernel choose"},
        {"APP_NAME", "TalentMatch", "name on the pages"},
        {"API_V1_STR", "/api/v1", "prefix of the API"},
        {"SECRET_KEY", "random, kept in `DATA_DIR/secret_key`", "signs the tokens; at least 32 bytes"},
        {"ALGORITHM", "HS256", "the only one accepted"},
        {"ACCESS_TOKEN_EXPIRE_MINUTES", "10080", "lifetime of a token"},
        {"BCRYPT_COST", "12", "10 to 16 (from 4 in development)"},
        {"DATA_DIR", "./var", "SQLite database, files, secret"},
        {"POSTGRES_HOST", "", "set: PostgreSQL; not set: SQLite under `DATA_DIR`"},
        {"POSTGRES_PORT", "5432", ""},
        {"POSTGRES_USER", "postgres", ""},
        {"POSTGRES_PASSWORD", "", ""},
        {"POSTGRES_DB", "talentmatch", ""},
        {"DATABASE_POOL", "8", "connections to the database"},
        {"STATEMENT_TIMEOUT_MS", "10000", "longest a statement may run"},
        {"EVENT_THREADS", "1", "event loops"},
        {"WORKER_THREADS", "8", "requests worked on at once"},
        {"QUEUE_LENGTH", "256", "requests that wait for a worker; more are answered 503"},
        {"MAX_CONNECTIONS", "10000", "open connections"},
        {"RANKING_LOG_DAYS", "730", "days the log of rankings is kept; 0: for ever"},
        {"CORS_ORIGINS", "", "allowed origins, separated by commas; `*` for all, without credentials"},
        {"BEHIND_TLS", "false", "true: sends Strict-Transport-Security"},
        {"TRUSTED_PROXIES", "",
         "addresses or networks (`10.0.0.0/8`), separated by commas, whose `X-Forwarded-For` names the client"},
        {"LOG_LEVEL", "info", "`debug`, `info`, `warning` or `error`"},
        {"LOG_FILE", "", "JSON lines, rotated at 10 MB, 5 kept; always on the console too"},
        {"ASSETS_DIR", "", "folder of the npm packages that the API pages are served from"},
        {"CVTEXT_BINARY", "", "the child that opens documents; looked for beside `talentmatch`"},
        {"REDIS_HOST, MINIO_HOST, N8N_HOST", "", "accepted; not used by this release, which says so at start"},
    };
    return table;
}

}  // namespace talentmatch::app
