// The parts of the configuration that touch the world: the process's variables, .env, the secret's file.
#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include <cstring>
#include <fstream>
#include <iterator>

#include <fmt/format.h>

#include "config.hpp"
#include "crypto/random.hpp"

extern char** environ;  // NOLINT(readability-redundant-declaration): POSIX says the program declares it

namespace talentmatch::app {
namespace {

std::optional<std::string> content_of(const std::filesystem::path& file) {
    std::ifstream stream{file, std::ios::binary};
    if (!stream) return std::nullopt;
    return std::string{std::istreambuf_iterator<char>{stream}, {}};
}

std::unexpected<Error> unreadable(const std::filesystem::path& file, std::string_view why) {
    return fail(ErrorKind::unavailable, "secret_key_unreadable",
                fmt::format("La clé secrète {} est inutilisable : {}.", file.string(), why));
}

/// Writes the new secret whole or not at all: two servers that start at once end with the same one.
Result<void> create_secret(const std::filesystem::path& file) {
    const auto made = crypto::random_secret();
    if (!made) return fail(made);
    const auto temporary = fmt::format("{}.{}", file.string(), getpid());
    const int fd = open(temporary.c_str(), O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0600);
    if (fd < 0) return unreadable(file, std::strerror(errno));  // NOLINT(concurrency-mt-unsafe): at start, one thread
    const auto& secret = made->reveal();
    const bool written =
        write(fd, secret.data(), secret.size()) == static_cast<ssize_t>(secret.size()) && fsync(fd) == 0;
    close(fd);
    if (written) static_cast<void>(link(temporary.c_str(), file.c_str()));
    unlink(temporary.c_str());
    if (!written) return unreadable(file, "écriture impossible");
    return {};
}

}  // namespace

Result<Environment> process_environment(const std::filesystem::path& dotenv_file) {
    Environment environment;
    if (const auto text = content_of(dotenv_file)) {
        auto parsed = parse_dotenv(*text);
        if (!parsed) return parsed;
        environment = std::move(*parsed);
    }
    for (char** entry = environ; *entry != nullptr; ++entry) {
        const std::string_view line{*entry};
        if (const auto equals = line.find('='); equals != std::string_view::npos)
            environment[std::string{line.substr(0, equals)}] = std::string{line.substr(equals + 1)};
    }
    return environment;
}

Result<Secret> secret_key_of(const Config& config) {
    if (!config.secret_key.empty()) return config.secret_key;
    const auto file = config.data_dir / "secret_key";
    std::error_code ignored;
    std::filesystem::create_directories(config.data_dir, ignored);
    if (!std::filesystem::exists(file, ignored))
        if (auto created = create_secret(file); !created) return fail(created);

    struct stat facts{};
    if (stat(file.c_str(), &facts) != 0) return unreadable(file, "introuvable");
    if ((facts.st_mode & 0077U) != 0) return unreadable(file, "lisible par d'autres (chmod 600 attendu)");
    const auto text = content_of(file);
    if (!text || text->size() < 32) return unreadable(file, "vide ou tronquée");
    return Secret{*text};
}

}  // namespace talentmatch::app
