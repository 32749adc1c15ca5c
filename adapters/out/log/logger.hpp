// Structured logs: one JSON object per line, on the console and in a file that rotates (spec 10.1).
#pragma once

#include <cstdint>
#include <filesystem>
#include <initializer_list>
#include <memory>
#include <string>
#include <string_view>
#include <utility>
#include <variant>

namespace talentmatch::log {

enum class Level { debug, info, warning, error };

/// How the console shows a line; the file always gets JSON.
enum class Console { json, text, none };

using Value = std::variant<std::string_view, std::int64_t, double, bool>;
using Field = std::pair<std::string_view, Value>;

struct Settings {
    Level level = Level::info;
    Console console = Console::json;
    std::filesystem::path file;  ///< empty: none
    std::size_t max_file_bytes = 10'485'760;
    std::size_t max_files = 5;
};

/// Safe from any thread. A line that cannot be written (full disk) is dropped: logging never fails a request.
/// Never hand it bodies, secrets or e-mail addresses.
class Logger {
public:
    /// Opens the file at once; when that fails the console alone is used and says so.
    explicit Logger(const Settings& settings);
    ~Logger();
    Logger(const Logger&) = delete;
    Logger& operator=(const Logger&) = delete;

    /// `event` is a stable slug ("server_started"); fields are escaped, whatever they hold.
    void write(Level level, std::string_view event, std::initializer_list<Field> fields = {});

    void flush();

private:
    struct Sinks;
    std::unique_ptr<Sinks> sinks_;
    Console console_;
};

/// One line without its end: {"time":...,"level":...,"event":...,fields...}. `time` is ISO 8601 UTC.
[[nodiscard]] std::string json_line(std::string_view time, Level level, std::string_view event,
                                    std::initializer_list<Field> fields);

}  // namespace talentmatch::log
