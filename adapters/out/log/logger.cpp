#include "log/logger.hpp"

#include <array>
#include <chrono>

#include <fmt/format.h>
#include <spdlog/logger.h>
#include <spdlog/sinks/rotating_file_sink.h>
#include <spdlog/sinks/stdout_sinks.h>
#include <boost/json.hpp>

#include "entities/date.hpp"

namespace talentmatch::log {
namespace {

std::string_view name_of(Level level) {
    switch (level) {
        case Level::debug:
            return "debug";
        case Level::info:
            return "info";
        case Level::warning:
            return "warning";
        case Level::error:
            return "error";
    }
    return "";
}

spdlog::level::level_enum spdlog_level(Level level) {
    switch (level) {
        case Level::debug:
            return spdlog::level::debug;
        case Level::info:
            return spdlog::level::info;
        case Level::warning:
            return spdlog::level::warn;
        case Level::error:
            return spdlog::level::err;
    }
    return spdlog::level::info;
}

std::string text_line(std::string_view time, Level level, std::string_view event, std::initializer_list<Field> fields) {
    auto line = fmt::format("{} {:7} {}", time, name_of(level), event);
    for (const auto& [name, value] : fields) {
        const auto shown =
            std::visit([](const auto& v) { return boost::json::serialize(boost::json::value(v)); }, value);
        line += fmt::format(" {}={}", name, shown);
    }
    return line;
}

}  // namespace

struct Logger::Sinks {
    std::shared_ptr<spdlog::logger> console;
    std::shared_ptr<spdlog::logger> file;
};

Logger::Logger(const Settings& settings) : sinks_(std::make_unique<Sinks>()), console_(settings.console) {
    const auto make = [&settings](std::string name, spdlog::sink_ptr sink) {
        auto logger = std::make_shared<spdlog::logger>(std::move(name), std::move(sink));
        logger->set_pattern("%v");
        logger->set_level(spdlog_level(settings.level));
        logger->flush_on(spdlog::level::info);
        logger->set_error_handler([](const std::string&) {});
        return logger;
    };
    if (console_ != Console::none) sinks_->console = make("console", std::make_shared<spdlog::sinks::stdout_sink_mt>());
    if (settings.file.empty()) return;
    try {
        sinks_->file = make("file", std::make_shared<spdlog::sinks::rotating_file_sink_mt>(
                                        settings.file.string(), settings.max_file_bytes, settings.max_files));
    } catch (const spdlog::spdlog_ex& error) {
        write(Level::error, "log_file_unusable", {{"file", settings.file.native()}, {"reason", error.what()}});
    }
}

Logger::~Logger() = default;

void Logger::write(Level level, std::string_view event, std::initializer_list<Field> fields) {
    const auto wanted = spdlog_level(level);
    const bool to_console = sinks_->console && sinks_->console->should_log(wanted);
    const bool to_file = sinks_->file && sinks_->file->should_log(wanted);
    if (!to_console && !to_file) return;
    const auto now = std::chrono::time_point_cast<std::chrono::microseconds>(std::chrono::system_clock::now());
    const auto time = to_iso(Instant{now});
    const auto json = to_file || console_ == Console::json ? json_line(time, level, event, fields) : std::string{};
    if (to_file) sinks_->file->log(wanted, spdlog::string_view_t{json});
    if (!to_console) return;
    if (console_ == Console::json)
        sinks_->console->log(wanted, spdlog::string_view_t{json});
    else
        sinks_->console->log(wanted, spdlog::string_view_t{text_line(time, level, event, fields)});
}

void Logger::flush() {
    if (sinks_->console) sinks_->console->flush();
    if (sinks_->file) sinks_->file->flush();
}

std::string json_line(std::string_view time, Level level, std::string_view event, std::initializer_list<Field> fields) {
    boost::json::object line;
    line["time"] = time;
    line["level"] = name_of(level);
    line["event"] = event;
    for (const auto& [name, value] : fields) std::visit([&line, key = name](const auto& v) { line[key] = v; }, value);
    return boost::json::serialize(line);
}

}  // namespace talentmatch::log
